"""TEXT: several lines, plain. Tab leaves the field, Enter makes a new line."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ...enrollment.model import Field
from ..kit import Kit, Row, named, sized
from . import sizes
from .base import Editor


class TextEditor(Editor):
    def __init__(self, kit: Kit, field: Field) -> None:
        super().__init__(kit, field)
        self.edit = named(QPlainTextEdit(self), field.key)
        sized(kit, self.edit, width=sizes.WIDE, height=104)
        self.edit.setTabChangesFocus(True)
        self.edit.textChanged.connect(lambda: self._changed(self.edit.toPlainText()))
        row = Row(kit, self)
        row.add(self.edit)
        row.spring()

    def focus_target(self) -> QWidget:
        return self.edit

    def _display(self, raw: str) -> None:
        if self.edit.toPlainText() != raw:
            self.edit.setPlainText(raw)
