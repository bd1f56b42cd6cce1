"""Home paints itself: when our style arrives, a moment after the first picture, nobody sees it."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.support.stored import begin, new_database

ROOT = Path(__file__).resolve().parents[2]

TWO_PICTURES = """
import os, sys
from csp_wizard.pyside import import_qt
import_qt()
from PySide6.QtCore import QCoreApplication, QEvent
from csp_wizard.paths import Paths
from csp_wizard.storage.settings import Found, Loaded, Settings
from csp_wizard.ui.startup import Startup

folder, language, appearance, text_size, first, second = sys.argv[1:]
settings = Settings(language, appearance, int(text_size))
startup = Startup(Paths.find(folder, {}), language, Loaded(settings, Found.GOOD))
window = startup.make_window()
window.resize(900, 700)
window.show()

def settled():
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

settled()
assert startup.style is None and "csp_wizard.ui.look.style" not in sys.modules
window.grab().save(first)
startup.dress()
settled()
window.grab().save(second)
os._exit(0)
"""


def with_cards(folder: Path) -> None:
    """More than fit: the scroll bar is one of the things that paint themselves."""
    with closing(new_database(folder / "enrollments.db")) as db:
        for number in range(12):
            begin(db, {"enr.name": f"Partner {number} 康拓"})


@pytest.mark.parametrize(
    ("language", "appearance", "text_size"),
    [("en", "light", 100), ("zh_CN", "dark", 150), ("en", "light", 200)],
)
def test_our_style_changes_nothing_on_home(
    tmp_path: Path, language: str, appearance: str, text_size: int
) -> None:
    with_cards(tmp_path / "data")
    pictures = [tmp_path / "first.png", tmp_path / "second.png"]
    arguments = [str(tmp_path / "data"), language, appearance, str(text_size), *map(str, pictures)]
    done = subprocess.run(
        [sys.executable, "-c", TWO_PICTURES, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.returncode, done.stderr
    before, after = (QImage(str(picture)) for picture in pictures)
    assert before.width() >= 900
    assert before == after
