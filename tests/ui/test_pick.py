"""The province: found by part of any of its names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from csp_wizard.ui.kit import Combo
from tests.ui.running import Running

FIELD = "org.addr.province"


def combo(running: Running) -> Combo:
    found = running.line(FIELD).parentWidget()
    assert isinstance(found, Combo)
    return found


def type_and_enter(running: Running, text: str) -> None:
    """The keys go where those of a person would: to the list while names are offered."""
    running.line(FIELD).clear()
    combo(running).setFocus()
    QTest.keyClicks(combo(running), text)
    QTest.keyClick(QApplication.activePopupWidget() or combo(running), Qt.Key.Key_Return)
    QApplication.processEvents()


def test_part_of_a_name_and_enter(running: Running) -> None:
    running.begin("organization")
    for typed, code, name in (
        ("hain", "HI", "Hainan"),
        ("XJ", "XJ", "Xinjiang"),
        ("mongo", "NM", "Inner Mongolia"),
    ):
        type_and_enter(running, typed)
        assert running.text(FIELD) == name
        assert QApplication.activePopupWidget() is None
        assert running.stored()[FIELD] == code
        assert not running.shows("wizard.errors"), "it was taken, the page was not passed"


def test_also_when_the_list_was_closed(running: Running) -> None:
    running.begin("organization")
    running.line(FIELD).setText("hain")
    running.find(FIELD).setFocus()
    QTest.keyClick(combo(running), Qt.Key.Key_Return)
    assert running.text(FIELD) == "Hainan"
    assert not running.shows("wizard.errors")
    QTest.keyClick(combo(running), Qt.Key.Key_Return)
    assert running.shows("wizard.errors"), "the next one goes on, as in every field"


def test_with_several_or_none_nothing_is_taken(running: Running) -> None:
    running.begin("organization")
    for typed in ("hai", "nowhere", ""):
        running.line(FIELD).setText(typed)
        running.find(FIELD).setFocus()
        QTest.keyClick(combo(running), Qt.Key.Key_Return)
        assert running.text(FIELD) == typed
        assert running.shows("wizard.errors")


def test_in_chinese_too(running: Running) -> None:
    running.begin("organization")
    running.language("zh_CN")
    type_and_enter(running, "guangxi")
    assert running.text(FIELD) == "广西壮族自治区"
