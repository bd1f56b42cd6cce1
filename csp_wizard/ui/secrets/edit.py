"""A line edit for a password: every character is kept, none is told to anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from ...enrollment.password import doubt
from ...enrollment.text import Msg
from .access import keep_silent
from .reveal import Reveal

ROOM = 1_000_000  # far above what a store takes: a long paste is refused in words, never cut
DISCREET = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class SecretEdit(QLineEdit):
    """Hidden until ``show_secret``; hides by itself (``Reveal``).

    The text is taken as it comes, line breaks and spaces at its ends too; ``doubt`` says what
    looks like a slip of copying. What the person copies out of a shown field leaves by ``copied``,
    so that its page can put it on the clipboard with the hints that a password needs. Nothing goes
    to the X11 selection or by drag and drop.
    """

    shown_changed = Signal(bool)
    doubt_changed = Signal()
    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, hide_after: int = 30) -> None:
        super().__init__(parent)
        self._doubt: Msg | None = None
        self._reveal = Reveal(self, self.hide_secret, hide_after)
        keep_silent(self)
        self.setMaxLength(ROOM)
        self.setDragEnabled(False)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._be_discreet()
        self.textChanged.connect(self._look_again)

    # -- showing ----------------------------------------------------------------------------------

    @property
    def shown(self) -> bool:
        return self.echoMode() is QLineEdit.EchoMode.Normal

    def show_secret(self) -> None:
        self._set_shown(True)

    def hide_secret(self) -> None:
        self._set_shown(False)

    def set_hide_after(self, seconds: int) -> None:
        """After how many seconds a shown secret hides; 0: only when the page or window is left."""
        self._reveal.seconds = seconds

    def _set_shown(self, shown: bool) -> None:
        if shown == self.shown:
            return
        self.deselect()
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._be_discreet()
        if shown:
            self._reveal.began()
        else:
            self._reveal.ended()
        self.shown_changed.emit(shown)

    def _be_discreet(self) -> None:
        """``setEchoMode`` takes the hints back and lets the input method in."""
        self.setInputMethodHints(self.inputMethodHints() | DISCREET)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    # -- the text ---------------------------------------------------------------------------------

    @property
    def doubt(self) -> Msg | None:
        return self._doubt

    def forget_undo(self) -> None:
        """Undoing must not bring an earlier secret back. The text and the cursor stay."""
        place = self.cursorPosition()
        self.setText(self.text())
        self.setCursorPosition(place)

    def wipe(self) -> None:
        """Empty, hidden, and nothing to undo."""
        self.hide_secret()
        self.setText("")

    def _look_again(self, text: str) -> None:
        found = doubt(text)
        if found != self._doubt:
            self._doubt = found
            self.doubt_changed.emit()

    # -- what Qt would do with the text -----------------------------------------------------------

    def copy(self) -> None:
        if self.shown and self.hasSelectedText():
            self.copied.emit(self.selectedText())

    def cut(self) -> None:
        if self.shown and self.hasSelectedText() and not self.isReadOnly():
            self.copy()
            self.del_()

    def undo(self) -> None:
        """Undoing a hidden field would empty it, so it does nothing."""
        if self.shown:
            super().undo()

    def redo(self) -> None:
        if self.shown:
            super().redo()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt copies what is selected with keys to the X11 selection, so these keys act from here."""
        act = next((act for key, act in self._acts() if event.matches(key)), None)
        if act is None:
            super().keyPressEvent(event)
        else:
            event.accept()
            act()

    def _acts(self) -> Iterator[tuple[QKeySequence.StandardKey, Callable[[], object]]]:
        keys = QKeySequence.StandardKey
        yield keys.Copy, self.copy
        yield keys.Cut, self.cut
        yield keys.Undo, self.undo
        yield keys.Redo, self.redo
        if not self.shown:
            return
        yield keys.SelectAll, self.selectAll
        yield keys.SelectNextChar, partial(self.cursorForward, True)
        yield keys.SelectPreviousChar, partial(self.cursorBackward, True)
        yield keys.SelectNextWord, partial(self.cursorWordForward, True)
        yield keys.SelectPreviousWord, partial(self.cursorWordBackward, True)
        for start in (keys.SelectStartOfLine, keys.SelectStartOfBlock):
            yield start, partial(self.home, True)
        for end in (keys.SelectEndOfLine, keys.SelectEndOfBlock):
            yield end, partial(self.end, True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """As Qt does it, but for the button: the left one would copy to the X11 selection."""
        if event.button() == Qt.MouseButton.LeftButton:
            event = QMouseEvent(
                event.type(),
                event.position(),
                event.scenePosition(),
                event.globalPosition(),
                Qt.MouseButton.NoButton,
                event.buttons(),
                event.modifiers(),
            )
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.secret_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def secret_menu(self) -> QMenu:
        """Qt's menu with its own words, copying and cutting by ``copied`` alone."""
        menu = self.createStandardContextMenu()
        instead = {"edit-copy": self.copy, "edit-cut": self.cut}
        for action in menu.actions():
            if act := instead.get(action.objectName()):
                action.triggered.disconnect()
                action.triggered.connect(act)
            elif action.objectName() in ("edit-undo", "edit-redo") and not self.shown:
                action.setEnabled(False)
        return menu
