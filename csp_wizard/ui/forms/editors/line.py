"""LINE: one line of text. Nothing typed is replaced; there is no input mask and no length limit."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ....enrollment.model import Field
from ...kit import Kit, Label, LineEdit, Row
from . import sizes
from .base import Editor

SUFFIX = {"acct.domain": ".partner.onmschina.cn"}


class LineEditor(Editor):
    def __init__(self, kit: Kit, field: Field) -> None:
        super().__init__(kit, field)
        role = "mono" if field.key in sizes.MONOSPACE else "body"
        self.edit = LineEdit(kit, field.key, sizes.width(field.key), role)
        self.edit.textChanged.connect(self._changed)
        self.edit.editingFinished.connect(self.left)
        row = Row(kit, self, gap=8)
        row.add(self.edit)
        if suffix := SUFFIX.get(field.key):
            row.add(Label(kit, suffix, color="text2"))
        row.spring()

    def focus_target(self) -> QWidget:
        return self.edit

    def set_read_only(self, read_only: bool) -> None:
        self.edit.setReadOnly(read_only)

    def _display(self, raw: str) -> None:
        if self.edit.text() != raw:
            self.edit.setText(raw)
            self.edit.setCursorPosition(0)
