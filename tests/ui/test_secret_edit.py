"""SecretEdit and SecretArea: what is typed stays exactly that, and hides when it should.

What they tell the outside world is heard from outside, in test_secret_silence.py.
"""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication, QInputMethodQueryEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from csp_wizard.ui.secrets.area import SecretArea
from csp_wizard.ui.secrets.edit import SecretEdit

Ctrl = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
EXACT = {
    "spaces at both ends": "  p  q \t",
    "line breaks": "a\nb\nc\n",
    "no-break space": "a\u00a0b\u3000",
    "invisible": "a\u200bb\ufeff\u202e",
    "accents": "e\u0301é",
    "pairs": "🔑𠀀",
    "markup": "<b>{x}%s&amp;",
}


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.resize(400, 300)
    return window


@pytest.fixture(params=[SecretEdit, SecretArea])
def secret(request, window, qtbot) -> Any:
    made = request.param()
    window.layout().addWidget(made)
    window.layout().addWidget(QPushButton("elsewhere"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow())
    made.setFocus()
    return made


@pytest.fixture
def edit(window) -> SecretEdit:
    made = SecretEdit()
    window.layout().addWidget(made)
    window.show()
    made.setFocus()
    return made


@pytest.fixture
def area(window) -> SecretArea:
    made = SecretArea()
    window.layout().addWidget(made)
    window.show()
    made.setFocus()
    return made


@pytest.fixture
def copied(secret) -> list[str]:
    heard: list[str] = []
    secret.copied.connect(heard.append)
    return heard


def select_all(secret: Any) -> None:
    secret.selectAll()


# -- the text -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", EXACT.values(), ids=EXACT.keys())
def test_what_is_pasted_is_kept_exactly(secret, qtbot, value):
    QGuiApplication.clipboard().setText(value)
    qtbot.keyClick(secret, Qt.Key.Key_V, Ctrl)
    assert secret.text() == value


@pytest.mark.parametrize("value", EXACT.values(), ids=EXACT.keys())
def test_showing_and_hiding_changes_nothing(secret, value):
    secret.setText(value)
    secret.show_secret()
    secret.hide_secret()
    secret.forget_undo()
    assert secret.text() == value


def test_a_control_character_is_kept_too(edit):
    QGuiApplication.clipboard().setText("a\x00b\x07")
    edit.paste()
    assert edit.text() == "a\x00b\x07"


def test_typing_is_kept(secret, qtbot):
    qtbot.keyClicks(secret, " Kp7!mw ")
    assert secret.text() == " Kp7!mw "


def test_a_long_paste_is_not_cut(secret):
    secret.setText("x" * 40_000)
    assert len(secret.text()) == 40_000


def test_every_change_is_told(secret, qtbot):
    changes: list[object] = []
    secret.textChanged.connect(lambda *_: changes.append(1))
    qtbot.keyClicks(secret, "ab")
    secret.wipe()
    assert len(changes) == 3


def test_a_doubt_is_told_once_and_goes_again(edit, qtbot):
    told: list[bool] = []
    edit.doubt_changed.connect(lambda: told.append(edit.doubt is not None))
    qtbot.keyClicks(edit, "ab  ")
    assert edit.doubt is not None
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.doubt is None
    assert told == [True, False]


def test_after_saving_nothing_can_be_undone(secret, qtbot):
    secret.show_secret()
    qtbot.keyClicks(secret, "first")
    secret.forget_undo()
    qtbot.keyClick(secret, Qt.Key.Key_Z, Ctrl)
    assert secret.text() == "first"
    secret.wipe()
    secret.show_secret()
    qtbot.keyClick(secret, Qt.Key.Key_Z, Ctrl)
    assert secret.text() == ""


def test_forgetting_undo_keeps_the_cursor(edit):
    edit.setText("abcdef")
    edit.setCursorPosition(3)
    edit.forget_undo()
    assert edit.cursorPosition() == 3


def test_undo_works_while_shown(secret, qtbot):
    secret.show_secret()
    qtbot.keyClicks(secret, "ab")
    qtbot.keyClick(secret, Qt.Key.Key_Z, Ctrl)
    assert secret.text() != "ab"


def test_undo_does_not_empty_a_hidden_edit(edit, qtbot):
    """Qt's undo of a password field is to clear it."""
    qtbot.keyClicks(edit, "Kp7!mw")
    qtbot.keyClick(edit, Qt.Key.Key_Z, Ctrl)
    qtbot.keyClick(edit, Qt.Key.Key_Z, Ctrl | Shift)
    edit.undo()
    edit.redo()
    assert edit.text() == "Kp7!mw"
    menu = {action.objectName(): action for action in edit.secret_menu().actions()}
    assert not menu["edit-undo"].isEnabled()


def test_undo_and_redo_from_a_menu_work_while_shown(edit, qtbot):
    edit.show_secret()
    qtbot.keyClicks(edit, "ab")
    edit.undo()
    assert edit.text() != "ab"
    edit.redo()
    assert edit.text() == "ab"
    assert "edit-undo" in {action.objectName() for action in edit.secret_menu().actions()}


# -- showing ------------------------------------------------------------------------------------------


@pytest.fixture
def told(secret) -> list[bool]:
    heard: list[bool] = []
    secret.shown_changed.connect(heard.append)
    return heard


def test_it_begins_hidden_and_says_when_that_changes(secret, told):
    assert not secret.shown
    secret.show_secret()
    secret.show_secret()
    assert secret.shown
    secret.hide_secret()
    secret.hide_secret()
    assert told == [True, False]


def test_it_hides_after_its_time(secret, told, qtbot):
    secret.set_hide_after(1)
    secret.show_secret()
    qtbot.waitUntil(lambda: told == [True, False], timeout=3000)


def test_with_no_time_it_does_not_hide_by_itself(secret, qtbot):
    secret.set_hide_after(0)
    secret.show_secret()
    qtbot.wait(1200)
    assert secret.shown


def test_hidden_in_time_it_is_not_hidden_again_later(secret, told, qtbot):
    secret.set_hide_after(1)
    secret.show_secret()
    secret.hide_secret()
    qtbot.wait(600)
    secret.show_secret()
    qtbot.wait(600)
    assert secret.shown


def test_it_hides_when_its_page_is_left(secret, window):
    secret.show_secret()
    window.hide()
    assert not secret.shown


def test_it_hides_when_the_window_loses_the_focus(secret, qtbot):
    secret.show_secret()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not secret.shown)


def test_it_hides_when_the_language_changes(secret):
    secret.show_secret()
    QApplication.sendEvent(secret, QEvent(QEvent.Type.LanguageChange))
    assert not secret.shown


def test_it_stays_shown_when_the_focus_goes_to_another_field(secret, window):
    secret.show_secret()
    window.findChild(QPushButton).setFocus()
    assert secret.shown


def test_it_can_be_deleted_while_shown(secret, qtbot):
    secret.show_secret()
    secret.deleteLater()
    qtbot.wait(10)


# -- copying ------------------------------------------------------------------------------------------


def test_a_hidden_text_is_not_copied(secret, copied, qtbot):
    secret.setText("secret")
    QGuiApplication.clipboard().setText("before")
    select_all(secret)
    qtbot.keyClick(secret, Qt.Key.Key_C, Ctrl)
    qtbot.keyClick(secret, Qt.Key.Key_X, Ctrl)
    assert (copied, secret.text(), QGuiApplication.clipboard().text()) == ([], "secret", "before")
    menu = {action.objectName(): action for action in secret.secret_menu().actions()}
    assert not menu["edit-copy"].isEnabled()
    assert not menu["edit-cut"].isEnabled()


def test_a_shown_text_is_copied_by_its_page(secret, copied, qtbot):
    secret.setText("one\u00a0two")
    QGuiApplication.clipboard().setText("before")
    secret.show_secret()
    select_all(secret)
    qtbot.keyClick(secret, Qt.Key.Key_C, Ctrl)
    qtbot.keyClick(secret, Qt.Key.Key_Insert, Ctrl)  # the older keys for the same
    assert copied == ["one\u00a0two"] * 2
    assert QGuiApplication.clipboard().text() == "before"


def test_a_shown_text_is_cut_by_its_page(secret, copied, qtbot):
    secret.setText("secret")
    secret.show_secret()
    qtbot.keyClick(secret, Qt.Key.Key_A, Ctrl)
    qtbot.keyClick(secret, Qt.Key.Key_X, Ctrl)
    assert (copied, secret.text()) == (["secret"], "")


def test_what_is_read_only_is_copied_and_not_cut(secret, copied):
    secret.setText("secret")
    secret.setReadOnly(True)
    secret.show_secret()
    select_all(secret)
    secret.cut()
    secret.copy()
    assert (copied, secret.text()) == (["secret"], "secret")


def test_the_menu_copies_and_cuts_the_same_way(secret, copied):
    secret.setText("secret")
    secret.show_secret()
    select_all(secret)
    menu = secret.secret_menu()
    actions = {action.objectName(): action for action in menu.actions()}
    actions["edit-copy"].trigger()
    actions["edit-cut"].trigger()
    assert (copied, secret.text()) == (["secret", "secret"], "")
    assert QGuiApplication.clipboard().text() != "secret"


def test_the_menu_opens(secret, qtbot):
    secret.setText("secret")
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, secret.rect().center(), secret.mapToGlobal(secret.rect().center())
    )
    secret.contextMenuEvent(event)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_nothing_selected_is_nothing_copied(secret, copied, qtbot):
    secret.setText("secret")
    secret.show_secret()
    qtbot.keyClick(secret, Qt.Key.Key_C, Ctrl)
    qtbot.keyClick(secret, Qt.Key.Key_X, Ctrl)
    assert copied == []


def test_keys_select_as_in_any_line_edit(edit, qtbot, window):
    plain = QLineEdit()
    window.layout().addWidget(plain)
    text = "two words (more) here"
    keys = [
        (Qt.Key.Key_Right, Shift),
        (Qt.Key.Key_Left, Shift),
        (Qt.Key.Key_Right, Shift | Ctrl),
        (Qt.Key.Key_Left, Shift | Ctrl),
        (Qt.Key.Key_Home, Shift),
        (Qt.Key.Key_End, Shift),
        (Qt.Key.Key_A, Ctrl),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Home, Shift | Ctrl),
    ]
    edit.setText(text)
    plain.setText(text)
    edit.show_secret()
    edit.setCursorPosition(5)
    plain.setCursorPosition(5)
    for key, modifiers in keys:
        for widget in (edit, plain):
            qtbot.keyClick(widget, key, modifiers)
        assert (edit.selectedText(), edit.cursorPosition()) == (plain.selectedText(), plain.cursorPosition())


# -- input methods, accessibility ----------------------------------------------------------------------


@pytest.mark.parametrize("shown", [False, True])
def test_no_input_method_works_in_an_edit(edit, shown):
    if shown:
        edit.show_secret()
    assert not edit.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert edit.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    assert edit.inputMethodHints() & Qt.InputMethodHint.ImhNoPredictiveText


def test_an_input_method_works_in_an_area_and_is_not_told_the_text(area):
    area.setText("Sentinel text")
    area.show_secret()
    area.selectAll()
    assert area.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert area.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    event = QInputMethodQueryEvent(Qt.InputMethodQuery.ImQueryAll)
    QApplication.sendEvent(area, event)
    for query in Qt.InputMethodQuery:
        assert "Sentinel" not in repr(event.value(query))
        assert "Sentinel" not in repr(area.inputMethodQuery(query))
        assert "Sentinel" not in repr(area.inputMethodQuery(query, 0))
    assert area.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle, 0) is not None


def test_assistive_technology_has_the_state_and_no_text(secret):
    secret.setText("Sentinel")
    secret.show_secret()
    secret.setObjectName("cred.pass")
    secret.setAccessibleName("Password")
    secret.setAccessibleDescription("Error: too long")
    secret.setAccessibleIdentifier("cred.pass")
    interface = QAccessible.queryAccessibleInterface(secret)
    assert interface.role() is QAccessible.Role.EditableText
    assert interface.state().passwordEdit
    assert interface.state().editable
    assert interface.textInterface() is None
    assert interface.editableTextInterface() is None
    assert interface.valueInterface() is None
    assert interface.childCount() == 0
    assert interface.childAt(1, 1) is None
    texts = {text: interface.text(text) for text in QAccessible.Text}
    assert texts[QAccessible.Text.Name] == "Password"
    assert texts[QAccessible.Text.Description] == "Error: too long"
    assert "Sentinel" not in repr(texts)
    secret.setReadOnly(True)
    assert interface.state().readOnly
    assert not interface.state().editable


def test_other_fields_keep_qts_interface(window):
    plain = QLineEdit()
    window.layout().addWidget(plain)
    assert QAccessible.queryAccessibleInterface(plain).textInterface() is not None


def test_many_fields_come_and_go(qtbot):
    for _ in range(50):
        for made in (SecretEdit(), SecretArea()):
            made.setText("x")
            assert QAccessible.queryAccessibleInterface(made) is not None
            made.show()
            made.deleteLater()
        qtbot.wait(1)


def test_a_representation_shows_no_text(secret):
    secret.setText("Sentinel")
    assert "Sentinel" not in repr(secret)


# -- dropping -----------------------------------------------------------------------------------------


def test_dragging_out_carries_nothing(area):
    area.setText("Sentinel")
    area.show_secret()
    area.selectAll()
    data = area.createMimeDataFromSelection()
    assert data.formats() == []
    assert not data.hasUrls()
    assert data.urls() == list[QUrl]()


def test_an_edit_cannot_be_dragged_from(edit):
    assert not edit.dragEnabled()


def test_the_mouse_works_as_in_any_line_edit(edit, qtbot):
    edit.setText("secret words")
    edit.show_secret()
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
        qtbot.mouseClick(edit, button)
    qtbot.mouseDClick(edit, Qt.MouseButton.LeftButton)
    assert edit.selectedText() == "words"
    assert edit.text() == "secret words"
