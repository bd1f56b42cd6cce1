"""Choices in one line, rows and cards that are buttons, the timeline and the toast."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from csp_wizard.enrollment.text import Msg
from csp_wizard.ui.kit import (
    Button,
    CardButton,
    Chips,
    Kit,
    Label,
    LineEdit,
    Node,
    RowButton,
    Segment,
    TimelineView,
    Toast,
)

from .seen import colors, role, shot, shown, spoken, window_of

KEY = Qt.Key
NEXT = Msg("Home", "Next: {step}")


def test_the_language_is_two_real_buttons(kit: Kit, qtbot: QtBot) -> None:
    segment = Segment(kit)
    shown(qtbot, segment)
    english, chinese = segment.findChildren(QAbstractButton)
    assert [b.accessibleIdentifier() for b in (english, chinese)] == ["language.en", "language.zh_CN"]
    assert [spoken(b) for b in (english, chinese)] == ["English", "简体中文"]
    assert (english.isChecked(), chinese.isChecked()) == (True, False)
    segment.chosen.connect(kit.texts.set_language)
    qtbot.mouseClick(chinese, Qt.MouseButton.LeftButton)
    assert kit.texts.language == "zh_CN"
    assert (english.isChecked(), chinese.isChecked()) == (False, True)
    kit.texts.set_language("en")
    assert english.isChecked()


def test_arrows_move_between_the_languages(kit: Kit, qtbot: QtBot) -> None:
    segment = Segment(kit)
    shown(qtbot, segment)
    english, chinese = segment.findChildren(QAbstractButton)
    english.setFocus()
    with qtbot.waitSignal(segment.chosen, check_params_cb=lambda code: code == "zh_CN"):
        QTest.keyClick(english, KEY.Key_Right)
    assert chinese.hasFocus()
    assert english.focusPolicy() == Qt.FocusPolicy.NoFocus  # one tab stop, and no click takes the keyboard
    QTest.keyClick(chinese, KEY.Key_Left)
    assert english.isChecked()
    QTest.keyClick(english, KEY.Key_Space)
    assert english.isChecked()


def test_the_chips_filter(kit: Kit, qtbot: QtBot) -> None:
    chips = Chips(kit, [("all", "All"), ("needs", "Needs you")], "home.filter")
    shown(qtbot, chips)
    everything, needs = chips.findChildren(QAbstractButton)
    assert needs.accessibleIdentifier() == "home.filter.needs"
    chips.set_current("all")
    width = needs.sizeHint().width()
    chips.set_count("needs", 2)
    chips.set_count("needs", 2)
    assert needs.sizeHint().width() > width
    assert spoken(needs) == "Needs you 2"
    with qtbot.waitSignal(chips.chosen, check_params_cb=lambda key: key == "needs"):
        qtbot.mouseClick(needs, Qt.MouseButton.LeftButton)
    assert not everything.isChecked()
    assert kit.theme.hex("tint") in colors(shot(needs))
    assert needs.minimumSizeHint().height() == 32


def test_a_row_says_what_it_shows_and_whether_it_is_open(kit: Kit, qtbot: QtBot) -> None:
    row = RowButton(kit, "section.review", height=48)
    row.show_row("Review", icon=("waiting", "waiting"), detail="Waiting", tail="down", role="strong")
    shown(qtbot, row, 400, 48)
    description = row.accessibleDescription
    assert role(row) == QAccessible.Role.Button
    assert (spoken(row), description()) == ("Review, Waiting", "Collapsed")
    row.show_row("Review", tail="up", note="Two pages")
    assert description() == "Expanded, Two pages"
    assert row.minimumSizeHint().height() >= 48
    quiet = shot(row)
    row.setDown(True)
    assert shot(row) != quiet
    row.setDown(False)
    row.setEnabled(False)
    row.show_row("Review", detail="Locked", note="Two pages")
    assert kit.theme.hex("disabled") in colors(shot(row))


def test_a_card_is_a_button_with_a_menu_of_its_own(kit: Kit, qtbot: QtBot) -> None:
    card = CardButton(kit, "home.card.1", "More", "home.card.1.menu")
    card.show_card(
        "康拓（上海）科技",
        NEXT.of(step="Sign the agreement"),
        pill=("warn", "Approved, not signed"),
        meta="Approved 9 days ago",
        strong=("step",),
        menu_name="Actions for 康拓",
    )
    shown(qtbot, card, 600, 88)
    assert card.accessibleIdentifier() == "home.card.1"
    assert spoken(card) == "康拓（上海）科技"
    assert card.accessibleDescription() == (
        "Approved, not signed, Next: Sign the agreement, Approved 9 days ago"
    )
    assert spoken(card.more) == "Actions for 康拓"
    assert card.rect().contains(card.more.geometry())
    clicks: list[str] = []
    card.clicked.connect(lambda: clicks.append("card"))
    card.more.clicked.connect(lambda: clicks.append("menu"))
    qtbot.mouseClick(card.more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(100, 40))
    QTest.keyClick(card, KEY.Key_Return)
    assert clicks == ["menu", "card", "card"]
    assert kit.theme.hex("warning_tint") in colors(shot(card))
    kit.theme.set_text_size(200)
    assert card.sizeHint().height() == 176
    card.show_card("Contoso", "Nothing to do", pill=("waiting", "Waiting"))
    assert card.accessibleDescription() == "Waiting, Nothing to do"
    shot(card)
    assert card.minimumSizeHint().width() <= 640


def test_a_card_lights_up_under_the_pointer(kit: Kit, qtbot: QtBot) -> None:
    card = CardButton(kit, "home.card.1", "More", "home.card.1.menu")
    card.show_card("Contoso", "x", pill=("done", "Done"))
    shown(qtbot, card, 600, 88)
    QTest.mouseMove(card, QPoint(300, 5))
    qtbot.waitUntil(lambda: shot(card).pixelColor(300, 0).name() == kit.theme.hex("border"))
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    assert shot(card).pixelColor(300, 0).name() == kit.theme.hex("line")


def test_the_timeline_reads_in_order(kit: Kit, qtbot: QtBot) -> None:
    view = TimelineView(kit)
    nodes = [
        Node("done", "Submitted", "1 March", "Recorded by Wang Wei"),
        Node("now", "Review", "Day 12"),
        Node("sign", "Sign"),
        Node("future", "Decision"),
    ]
    view.show_nodes(nodes)
    shown(qtbot, view, 400, 300)
    words = [label.text() for label in view.findChildren(Label)]
    assert words == ["Submitted", "1 March", "Recorded by Wang Wei", "Review", "Day 12", "Sign", "Decision"]
    assert {kit.theme.hex(t) for t in ("success", "waiting", "accent", "line")} <= colors(shot(view))
    first = view.findChildren(Label)[0]
    view.show_nodes(list(nodes))
    assert view.findChildren(Label)[0] is first  # nothing changed, nothing rebuilt
    view.show_nodes(nodes[:1])
    assert not first.isVisible()
    shot(view)


@pytest.fixture
def host(kit: Kit, qtbot: QtBot) -> QWidget:
    return shown(qtbot, window_of(kit, LineEdit(kit, "field")), 600, 400)


def test_the_toast_offers_to_undo(kit: Kit, qtbot: QtBot, host: QWidget) -> None:
    undone: list[bool] = []
    toast = Toast(kit, host)
    toast.tell("Deleted “Contoso”", ("Undo", "toast.undo", lambda: undone.append(True)))
    assert toast.isVisible()
    assert host.rect().contains(toast.geometry())
    assert abs(toast.geometry().center().x() - host.rect().center().x()) <= 1
    assert kit.theme.other("raised").name() in colors(shot(toast))
    undo = toast.findChild(Button, "toast.undo")
    assert isinstance(undo, Button)
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert toast.isHidden()


def test_the_toast_goes_after_its_time(kit: Kit, qtbot: QtBot, host: QWidget) -> None:
    toast = Toast(kit, host, lambda: QRect(0, 0, 300, 200))
    toast.tell("Saved", seconds=0.3)
    host.resize(640, 420)
    assert toast.geometry().bottom() < 210
    toast.retell("Another line")
    assert [label.text() for label in toast.findChildren(Label)] == ["Saved"]
    kit.texts.set_language("zh_CN")
    kit.theme.set_appearance("dark")
    qtbot.waitUntil(toast.isHidden, timeout=3000)
    toast.retell("Saved")
    assert toast.isHidden()


def test_a_countdown_in_the_toast_is_said_again_and_taken_back(kit: Kit, qtbot: QtBot, host: QWidget) -> None:
    left = [30]

    def countdown() -> str:
        return f"{left[0]} seconds"

    toast = Toast(kit, host)
    toast.tell(countdown, seconds=30)
    left[0] = 29
    toast.retell(countdown)
    assert [label.text() for label in toast.findChildren(Label)] == ["29 seconds"]
    toast.take_back("something else")
    assert not toast.isHidden()
    toast.take_back(countdown)
    assert toast.isHidden()


def test_the_toast_waits_for_whoever_reads_it(kit: Kit, qtbot: QtBot, host: QWidget) -> None:
    toast = Toast(kit, host)
    toast.tell("Deleted", ("Undo", "toast.undo", lambda: None), seconds=0.3)
    button = toast.findChild(Button, "toast.undo")
    assert isinstance(button, Button)
    button.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.wait(700)
    assert toast.isVisible()
    host.findChild(QLineEdit).setFocus()
    qtbot.waitUntil(toast.isHidden, timeout=3000)
