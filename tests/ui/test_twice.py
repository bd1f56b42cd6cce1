"""What is pressed twice by a hasty hand happens once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.enrollment.samples import PREPARED
from tests.ui.running import Running


def count(running: Running) -> int:
    running.home()
    return sum(
        w.accessibleIdentifier().startswith("home.card.") and "menu" not in w.accessibleIdentifier()
        for w in running.all()
    )


def test_new_enrollment(running: Running) -> None:
    running.window.ways.new_enrollment()
    running.window.ways.new_enrollment()
    running.qtbot.waitUntil(lambda: running.window.ways.enrollment is not None)
    running.settle()
    assert count(running) == 1


def test_new_enrollment_from_within_another(running: Running) -> None:
    running.new()
    running.window.ways.start_new()
    running.window.ways.start_new()
    running.settle()
    running.qtbot.waitUntil(lambda: not running.session.name)
    assert count(running) == 2


def test_save_and_continue(running: Running) -> None:
    running.begin("mpn", PREPARED)
    forward = running.find("wizard.next")
    QTest.mouseClick(forward, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(forward, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(forward, Qt.MouseButton.LeftButton)
    running.settle()
    assert running.wizard.current == "legal"
