"""TEXT: several lines, plain. Tab leaves the field, Enter makes a new line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ....enrollment.model import Field
from ...kit import Kit, Row, TextEdit
from . import sizes
from .base import Editor


class TextEditor(Editor):
    def __init__(self, kit: Kit, field: Field) -> None:
        super().__init__(kit, field)
        self.edit = TextEdit(kit, field.key, sizes.WIDE)
        self.edit.textChanged.connect(lambda: self._changed(self._typed()))
        row = Row(kit, self)
        row.add(self.edit)
        row.spring()

    def focus_target(self) -> QWidget:
        return self.edit

    def _typed(self) -> str:
        """As typed: ``toPlainText`` would turn a hard space into a common one."""
        return self.edit.document().toRawText().replace("\u2029", "\n")

    def _display(self, raw: str) -> None:
        if self._typed() != raw:
            self.edit.setPlainText(raw)
