"""Several lines that are as secret as a password: the pasted message, its other details."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QMenu, QPlainTextEdit, QStyle, QWidget

from .access import keep_silent
from .dots import Row, position_at, row_of, rows
from .reveal import Reveal

ABOUT_THE_TEXT = frozenset(
    {
        Qt.InputMethodQuery.ImSurroundingText,
        Qt.InputMethodQuery.ImCurrentSelection,
        Qt.InputMethodQuery.ImTextBeforeCursor,
        Qt.InputMethodQuery.ImTextAfterCursor,
    }
)


_MARGINS = (7, 4, 0, 4)  # px between the frame and the text


class SecretArea(QPlainTextEdit):
    """Dots until ``show_secret``; behaves like ``SecretEdit`` in everything it shares with it.

    Chinese may be typed here, so the input method works, but it is not told what stands around.
    """

    is_field = True  # the style draws its frame like a line edit's
    shown_changed = Signal(bool)
    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, hide_after: int = 30) -> None:
        super().__init__(parent)
        self._shown = False
        self._reveal = Reveal(self, self.hide_secret, hide_after)
        keep_silent(self)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(*_MARGINS)
        self.setTabChangesFocus(True)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhMultiLine
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # -- showing ----------------------------------------------------------------------------------

    @property
    def shown(self) -> bool:
        return self._shown

    def show_secret(self) -> None:
        self._set_shown(True)

    def hide_secret(self) -> None:
        self._set_shown(False)

    def set_hide_after(self, seconds: int) -> None:
        """After how many seconds a shown secret hides; 0: only when the page or window is left."""
        self._reveal.seconds = seconds

    def _set_shown(self, shown: bool) -> None:
        if shown == self._shown:
            return
        self._shown = shown
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if shown else policy.ScrollBarAlwaysOff)
        if shown:
            self._reveal.began()
            self.ensureCursorVisible()
        else:
            self._reveal.ended()
        self.viewport().update()
        self.shown_changed.emit(shown)

    # -- the text ---------------------------------------------------------------------------------

    def text(self) -> str:
        """As typed: ``toPlainText`` would turn a no-break space into a common one."""
        return self.document().toRawText().replace("\u2029", "\n")

    def setText(self, text: str) -> None:
        self.setPlainText(text)

    def forget_undo(self) -> None:
        self.document().clearUndoRedoStacks()

    def wipe(self) -> None:
        """Empty, hidden, and nothing to undo."""
        self.hide_secret()
        self.setPlainText("")

    # -- what Qt would do with the text -----------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        """For the X11 selection and for dragging: nothing. Copying leaves by ``copied``."""
        return QMimeData()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: Any = None, /) -> Any:
        if query in ABOUT_THE_TEXT:
            return None
        if argument is None:
            return super().inputMethodQuery(query)
        return super().inputMethodQuery(query, argument)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        if self._shown and self.textCursor().hasSelection():
            self.copied.emit(self.textCursor().selectedText().replace("\u2029", "\n"))

    def cut(self) -> None:
        if self._shown and self.textCursor().hasSelection() and not self.isReadOnly():
            self.copy()
            self.textCursor().removeSelectedText()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.secret_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def secret_menu(self) -> QMenu:
        """Qt's menu with its own words, copying and cutting by ``copied`` alone."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() in ("edit-copy", "edit-cut"):
                action.triggered.disconnect()
                action.triggered.connect(self.copy if action.objectName() == "edit-copy" else self.cut)
                action.setEnabled(self._shown and self.textCursor().hasSelection())
        return menu

    # -- hidden -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown or self.document().isEmpty():
            super().paintEvent(event)
            return
        with QPainter(self.viewport()) as painter:
            self._paint_dots(painter)

    def _paint_dots(self, painter: QPainter) -> None:
        cursor = self.textCursor()
        metrics = self.fontMetrics()
        height, found, first = metrics.lineSpacing(), self._rows(), self._first_row()
        painter.setFont(self.font())
        margin = round(self.document().documentMargin())
        for number, row in enumerate(found[first : first + self._visible_rows() + 1]):
            top = margin + number * height
            for column in range(row.length):
                left = margin + column * self._dot_width()
                chosen = cursor.selectionStart() <= row.start + column < cursor.selectionEnd()
                role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
                if chosen:
                    painter.fillRect(left, top, self._dot_width(), height, self.palette().highlight())
                painter.setPen(self.palette().color(role))
                painter.drawText(left, top + metrics.ascent(), self._dot())
        if self.hasFocus():
            at = row_of(found, cursor.position())
            left = margin + (cursor.position() - found[at].start) * self._dot_width()
            caret = self.palette().color(QPalette.ColorRole.Text)
            painter.fillRect(left, margin + (at - first) * height, self.cursorWidth(), height, caret)

    def _dot(self) -> str:
        return chr(self.style().styleHint(QStyle.StyleHint.SH_LineEdit_PasswordCharacter, None, self))

    def _dot_width(self) -> int:
        return max(1, self.fontMetrics().horizontalAdvance(self._dot()))

    def _rows(self) -> list[Row]:
        lines = []
        block = self.document().firstBlock()
        while block.isValid():
            lines.append((block.position(), block.length() - 1))
            block = block.next()
        width = self.viewport().width() - 2 * round(self.document().documentMargin())
        return rows(lines, max(1, width // self._dot_width()))

    def _visible_rows(self) -> int:
        height = self.viewport().height() - 2 * round(self.document().documentMargin())
        return max(1, height // self.fontMetrics().lineSpacing())

    def _first_row(self) -> int:
        """The first row in view: the one with the cursor is always among them."""
        return max(0, row_of(self._rows(), self.textCursor().position()) - self._visible_rows() + 1)

    # A click among dots goes to the dot, not to where the hidden text would have been.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._shown:
            self._drop_selection_under(event)
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position().toPoint(), QTextCursor.MoveMode.MoveAnchor)

    def _drop_selection_under(self, event: QMouseEvent) -> None:
        """Or a drag would begin: dropped elsewhere as a move, it would take the text away."""
        cursor = self.textCursor()
        under = self.cursorForPosition(event.position().toPoint()).position()
        if (
            event.button() == Qt.MouseButton.LeftButton
            and cursor.selectionStart() <= under <= cursor.selectionEnd()
        ):
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._shown:
            super().mouseMoveEvent(event)
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().toPoint(), QTextCursor.MoveMode.KeepAnchor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._shown or event.button() is Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._shown:
            super().mouseDoubleClickEvent(event)
        else:
            self.selectAll()

    def _go(self, place: QPoint, mode: QTextCursor.MoveMode) -> None:
        margin = round(self.document().documentMargin())
        row = self._first_row() + (place.y() - margin) // self.fontMetrics().lineSpacing()
        column = round((place.x() - margin) / self._dot_width())
        cursor = self.textCursor()
        cursor.setPosition(position_at(self._rows(), row, column), mode)
        self.setTextCursor(cursor)
        self.viewport().update()
