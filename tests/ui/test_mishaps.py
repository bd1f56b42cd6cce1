"""An error that nobody expected: said once, in plain words, when what was typed is safe."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from csp_wizard.crash_log import CrashLog
from csp_wizard.ui.window.mishaps import Mishaps
from tests.ui.running import Running

TYPED = "云桥"


@pytest.fixture
def watched(running: Running, tmp_path: Path) -> Iterator[Running]:
    """The program, and its own hooks for errors instead of the test's."""
    hooks = sys.excepthook, threading.excepthook
    Mishaps(running.window.desk, running.window.ways, CrashLog(tmp_path / "log"))
    yield running
    sys.excepthook, threading.excepthook = hooks


def fail(text: str) -> None:
    raise ValueError(f"no {text} here")


def go_wrong() -> None:
    try:
        fail(TYPED)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_says_it_after_saving(watched: Running) -> None:
    watched.new()
    watched.type("enr.name", TYPED)
    go_wrong()
    watched.settle()
    assert watched.says("This is a fault of the app, not yours. What you typed is saved.")
    assert watched.stored()["enr.name"] == TYPED
    watched.press("dialog.accept")
    assert watched.text("enr.name") == TYPED


def test_says_each_error_once(watched: Running) -> None:
    for _ in range(3):
        go_wrong()
    watched.settle()
    watched.dialog().accept()
    for _ in range(3):
        go_wrong()
    watched.settle()
    assert not watched.shows("mishap.copy")


def test_an_error_on_another_thread_is_said_too(watched: Running) -> None:
    thread = threading.Thread(target=fail, args=(TYPED,))
    thread.start()
    thread.join()
    watched.settle()
    assert watched.shows("mishap.copy")


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_details_hold_nothing_typed(watched: Running, language: str) -> None:
    watched.language(language)
    go_wrong()
    watched.settle()
    watched.press("mishap.copy")
    details = QGuiApplication.clipboard().text()
    assert "ValueError" in details
    assert "in fail" in details
    assert TYPED not in details
    assert watched.text("mishap.copy") == {"en": "Copied", "zh_CN": "已复制"}[language]
