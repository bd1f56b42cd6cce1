"""Fields that fit, a page that scrolls to the keyboard, and the ring that shows where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from csp_wizard.ui.focus import FocusRing
from csp_wizard.ui.kit import (
    Button,
    Column,
    Combo,
    Expander,
    Kit,
    Label,
    LineEdit,
    Page,
    Row,
    TextEdit,
)

from .seen import colors, shot, shown, window_of

KEY = Qt.Key


def test_fields_are_as_wide_as_asked_where_there_is_room(kit: Kit, qtbot: QtBot) -> None:
    fields = (LineEdit(kit, "a"), TextEdit(kit, "b"), Combo(kit, "c", 480))
    window = QWidget()
    column = Column(kit, window)
    for field in fields:
        row = Row(kit)
        row.add(field)
        row.spring()
        column.add(row)
    shown(qtbot, window, 800, 300)
    assert [field.width() for field in fields] == [480, 480, 480]
    window.resize(300, 300)
    QApplication.processEvents()
    assert all(field.width() <= 300 for field in fields)
    kit.theme.set_text_size(200)
    window.resize(1200, 400)
    QApplication.processEvents()
    assert [field.width() for field in fields] == [960, 960, 960]


@pytest.mark.parametrize("kind", [LineEdit, TextEdit])
def test_typing_han_takes_the_cjk_family(kit: Kit, qtbot: QtBot, kind: type[LineEdit | TextEdit]) -> None:
    field = kind(kit, "a")
    shown(qtbot, field)
    write = field.setText if isinstance(field, LineEdit) else field.setPlainText
    write("Contoso")
    assert field.font().families()[0] == "Inter"
    write("康拓 Contoso")
    assert field.font().families()[0] == "Noto Sans CJK SC"
    write("")
    assert field.font().families()[0] == "Inter"


@pytest.fixture
def page(kit: Kit, qtbot: QtBot) -> Page:
    page = Page(kit)
    for number in range(20):
        page.column.add(LineEdit(kit, f"line.{number}"))
        page.column.space(24)
        page.column.add(Button(kit, f"Button {number}", identifier=f"button.{number}"))
    page.column.spring()
    shown(qtbot, page, 816, 400)
    return page


def test_the_column_keeps_its_place(kit: Kit, page: Page) -> None:
    left = page.column.parentWidget().mapTo(page, QPoint(0, 0)).x()
    assert left == 48
    assert page.column.parentWidget().width() == 640
    page.set_column_width(720)
    page.set_narrow(True)
    page.set_narrow(True)
    QApplication.processEvents()
    assert page.column.parentWidget().mapTo(page, QPoint(0, 0)).x() == 20
    assert page.column.parentWidget().width() == 720


def test_a_page_may_stand_in_the_middle(kit: Kit, qtbot: QtBot) -> None:
    page = Page(kit, 400, "canvas", centered=True)
    page.column.add(Label(kit, "x"))
    shown(qtbot, page, 1012, 300)
    left = page.column.parentWidget().mapTo(page, QPoint(0, 0)).x()
    assert left == 48 + (1012 - 48 - 36 - 12 - 400) // 2
    assert kit.theme.hex("canvas") in colors(shot(page))


def test_focus_from_code_brings_into_view(kit: Kit, page: Page) -> None:
    FocusRing(kit, page)
    for name in ("line.15", "line.2"):
        field = page.findChild(QLineEdit, name)
        field.setFocus()
        area = QRect(field.mapTo(page.viewport(), QPoint(0, 0)), field.size())
        assert area.top() >= 48
        assert area.bottom() <= page.viewport().height() - 48


def test_the_ring_is_for_the_keyboard(kit: Kit, qtbot: QtBot, page: Page) -> None:
    ring = FocusRing(kit, page)
    field = page.findChild(QLineEdit, "line.0")
    button = page.findChild(QAbstractButton, "button.0")
    field.setFocus()
    assert ring.target is None
    QTest.keyClick(field, KEY.Key_Tab)
    assert ring.target is button
    assert kit.theme.hex("accent") in colors(shot(page.content))
    QTest.keyClick(button, KEY.Key_Tab)
    assert ring.target is None  # a field shows it itself
    assert page.findChild(QLineEdit, "line.1").hasFocus()
    QTest.keyClick(page.findChild(QLineEdit, "line.1"), KEY.Key_Backtab)
    assert ring.target is button
    other = page.findChild(QAbstractButton, "button.1")
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert other.hasFocus()
    assert ring.target is None


def test_the_ring_follows_its_target(kit: Kit, qtbot: QtBot) -> None:
    first, second = QRadioButton("Yes"), Button(kit, "Copy")
    window = window_of(kit, first, second)
    ring = FocusRing(kit, window)
    shown(qtbot, window, 300, 200)
    first.setFocus()
    QTest.keyClick(first, KEY.Key_Tab)
    assert ring.target is second

    def overlay() -> QRect:
        return next(w.geometry() for w in window.findChildren(QWidget) if type(w).__name__ == "_Overlay")

    assert overlay() == second.geometry().adjusted(-3, -3, 3, 3)
    window.resize(500, 400)
    QApplication.processEvents()
    assert overlay() == second.geometry().adjusted(-3, -3, 3, 3)
    kit.theme.set_text_size(200)
    QApplication.processEvents()
    assert overlay() == second.geometry().adjusted(-6, -6, 6, 6)
    second.setParent(None)
    second.deleteLater()
    QApplication.processEvents()
    assert ring.target is not second


def test_another_windows_focus_is_not_ours(kit: Kit, qtbot: QtBot, page: Page) -> None:
    ring = FocusRing(kit, page)
    other = shown(qtbot, Button(kit, "Other"))
    other.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.target is None


def test_an_expander_hides_and_shows(kit: Kit, qtbot: QtBot) -> None:
    expander = Expander(kit, "Verification did not work", "phone.help")
    words = Label(kit, "Ask")
    expander.body.add(words)
    shown(qtbot, expander, 300, 100)
    assert not words.isVisible()
    with qtbot.waitSignal(expander.toggled):
        qtbot.mouseClick(expander.button, Qt.MouseButton.LeftButton)
    assert words.isVisible()
    assert expander.is_open
    expander.set_open(False)
    assert not words.isVisible()
