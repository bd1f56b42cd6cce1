"""LINE: one line of text. Nothing typed is replaced; there is no input mask and no length limit."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from ...enrollment.model import Field
from ..kit import Kit, Label, Row, named, sized
from . import sizes
from .base import Editor

SUFFIX = {"acct.domain": ".partner.onmschina.cn"}


class LineEditor(Editor):
    def __init__(self, kit: Kit, field: Field) -> None:
        super().__init__(kit, field)
        self.edit = sized(kit, named(QLineEdit(self), field.key), width=sizes.width(field.key))
        if field.key in sizes.MONOSPACE:
            kit.theme.follow(self.edit, lambda: self.edit.setFont(kit.theme.font("mono")))
        self.edit.textChanged.connect(self._changed)
        row = Row(kit, self, gap=8)
        row.add(self.edit)
        if suffix := SUFFIX.get(field.key):
            row.add(Label(kit, suffix, color="text2"))
        row.spring()

    def focus_target(self) -> QWidget:
        return self.edit

    def _display(self, raw: str) -> None:
        if self.edit.text() != raw:
            self.edit.setText(raw)
            self.edit.setCursorPosition(0)
