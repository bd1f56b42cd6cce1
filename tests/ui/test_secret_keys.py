"""What the guard does with keys. A stand-in for Qt's bridge takes them here as the real one does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import delete, isValid

from csp_wizard.ui.secrets.edit import SecretEdit
from csp_wizard.ui.secrets.keys import KEYS, KeyGuard


class Bridge(QObject):
    """Tells every key that comes from the window system, and delivers it later, as Qt's bridge does."""

    def __init__(self, delay_ms: int = 20) -> None:
        super().__init__()
        self.told = ""
        self.delay_ms = delay_ms
        self.keeps = ""  # keys a screen reader takes for itself
        self._queue: list[tuple[QObject, QKeyEvent]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in KEYS or not event.spontaneous() or not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.KeyPress:
            self.told += event.text() or "·"
        if event.text() and event.text() in self.keeps:
            return True
        again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        self._queue.append((watched, again))
        QTimer.singleShot(self.delay_ms, self, self._deliver)
        return True

    def _deliver(self) -> None:
        watched, event = self._queue.pop(0)
        if isValid(watched):
            QCoreApplication.sendEvent(watched, event)


@pytest.fixture
def accessible(qapp) -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def bridge(qapp, accessible) -> Iterator[Bridge]:
    bridge = Bridge()
    qapp.installEventFilter(bridge)
    yield bridge
    qapp.removeEventFilter(bridge)


class Form(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.plain, self.secret = QLineEdit(), SecretEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.plain)
        column.addWidget(self.secret)


@pytest.fixture
def form(qtbot, bridge) -> Form:
    form = Form()
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(lambda: form.isActiveWindow())
    form.plain.setFocus()
    return form


def press(window: QWidget, *keys: Any) -> None:
    """From the window system, all at once."""
    handle: QWindow = window.windowHandle()
    for key in keys:
        QTest.keyClick(handle, key)


def test_keys_for_other_fields_go_the_bridges_way(form, bridge, qtbot):
    press(form, "a", "b")
    qtbot.waitUntil(lambda: form.plain.text() == "ab")
    assert bridge.told == "ab"


def test_keys_for_a_secret_field_go_straight_to_it(form, bridge):
    form.secret.setFocus()
    press(form, "p", "q", Qt.Key.Key_Backspace, "r")
    assert form.secret.text() == "pr"
    assert bridge.told == ""


def test_keys_behind_a_tab_wait_until_it_has_arrived(form, bridge, qtbot):
    press(form, "a", Qt.Key.Key_Tab, "p", "q")
    qtbot.waitUntil(lambda: form.secret.text() == "pq")
    assert form.plain.text() == "a"
    assert bridge.told.strip("\t·") == "a"


def test_tabbing_in_and_out_again_keeps_every_key_in_its_field(form, bridge, qtbot):
    for _ in range(5):
        press(form, "a", Qt.Key.Key_Tab, "p", Qt.Key.Key_Backtab, "b")
        qtbot.wait(60)
    qtbot.waitUntil(lambda: len(form.plain.text()) >= 1)
    assert "p" not in form.plain.text() + bridge.told
    assert set(form.secret.text()) == {"p"}


def test_keys_that_a_screen_reader_keeps_hold_nothing_up(form, bridge, qtbot):
    bridge.keeps = "\t"
    press(form, Qt.Key.Key_Tab, "p")
    qtbot.waitUntil(lambda: form.plain.text() == "p", timeout=2000)


def test_with_nobody_listening_keys_arrive_at_once(form, bridge, qapp):
    qapp.removeEventFilter(bridge)
    press(form, "a", Qt.Key.Key_Tab)
    press(form, "p")
    QApplication.processEvents()
    QApplication.processEvents()
    assert (form.plain.text(), form.secret.text()) == ("a", "p")


def test_the_guard_works_only_while_a_secret_field_is_visible(form, bridge, qtbot):
    form.secret.hide()
    press(form, Qt.Key.Key_Left, "a")
    qtbot.waitUntil(lambda: form.plain.text() == "a")
    assert bridge.told.endswith("a")


def test_keys_still_held_are_delivered_when_the_field_goes(form, bridge, qtbot):
    bridge.delay_ms = 5000
    press(form, Qt.Key.Key_Left, "x")
    assert form.plain.text() == ""
    form.secret.hide()
    assert form.plain.text() == "x"


def test_a_window_that_is_gone_gets_no_keys(bridge, qtbot, qapp):
    form = Form()
    form.show()
    form.plain.setFocus()
    bridge.delay_ms = 50
    press(form, Qt.Key.Key_Left, "x")
    delete(form)
    qtbot.wait(100)
    assert not qapp.findChild(KeyGuard)._held


def test_a_key_given_away_since_then_is_still_waited_for(form, bridge, qtbot, qapp):
    guard = qapp.findChild(KeyGuard)
    bridge.delay_ms = 50
    press(form, Qt.Key.Key_Left)
    guard._after_delivery()  # of an earlier key
    press(form, "x")
    assert form.plain.text() == ""
    qtbot.waitUntil(lambda: form.plain.text() == "x")


def test_without_accessibility_there_is_no_guard(qtbot, qapp):
    """Then no filter of ours sees the application's events. (The bridge would not listen either.)"""
    bridge = Bridge()
    qapp.installEventFilter(bridge)
    form = Form()
    qtbot.addWidget(form)
    form.show()
    form.secret.setFocus()
    press(form, "p")
    qtbot.waitUntil(lambda: form.secret.text() == "p")
    qapp.removeEventFilter(bridge)
    assert bridge.told == "p"


def test_there_is_one_guard(qapp, form):
    Form()
    assert len(qapp.findChildren(KeyGuard)) == 1


def test_events_that_are_no_keys_pass(form, qapp):
    guard = qapp.findChild(KeyGuard)
    assert not guard.eventFilter(form, QEvent(QEvent.Type.User))
    assert not guard.eventFilter(
        form, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "a")
    )
