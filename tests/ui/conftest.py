"""The real texts, theme, style and kit, once per run; each test begins in English, light, 100 %."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csp_wizard.ui.i18n import Texts
from csp_wizard.ui.kit import Kit
from csp_wizard.ui.look.style import AppStyle
from csp_wizard.ui.look.theme import Theme
from tests.ui.running import Running

ROOT = Path(__file__).parents[2]
# The offscreen platform says so of every window; it says nothing about ours.
OFFSCREEN = "This plugin does not support"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN))


@dataclass(frozen=True)
class Look:
    kit: Kit
    style: AppStyle


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    """Built once: a style belongs to the application and cannot be taken back."""
    texts = Texts(ROOT / "translations", "en", qapp)
    theme = Theme(qapp, ROOT / "resources" / "icons", texts, "light")
    style = AppStyle(theme)
    qapp.setStyle(style)
    return Look(Kit(theme, texts), style)


@pytest.fixture
def kit(look: Look) -> Iterator[Kit]:
    yield look.kit
    look.kit.texts.set_language("en")
    look.kit.theme.set_appearance("light")
    look.kit.theme.set_text_size(100)


@pytest.fixture
def theme(kit: Kit) -> Theme:
    return kit.theme


@pytest.fixture
def texts(kit: Kit) -> Texts:
    return kit.texts


@pytest.fixture
def running(kit: Kit, tmp_path: Path, qtbot: QtBot) -> Iterator[Running]:
    """The program on its finished home screen, with nothing saved yet."""
    program = Running(kit, tmp_path / "data", qtbot).start()
    yield program
    program.end()
