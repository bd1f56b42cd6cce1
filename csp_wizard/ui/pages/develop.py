"""P18: where to go on for those who develop."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ...enrollment.model import Note, said
from ...enrollment.text import Msg
from ..kit import Column, Label, Rows
from .base import StepPage


class DevelopPage(StepPage):
    def build_body(self, column: Column) -> None:
        notes = [item for item in self.step.items if isinstance(item, Note)]
        self.form = self.add_form([item for item in self.step.items if not isinstance(item, Note)])
        self.form.tight()
        column.add(self.form)
        column.space(12)
        box = Rows(self.kit)
        for note in notes:
            box.add(self._row(note))
        column.add(box)
        column.space(24)

    def _row(self, note: Note) -> QWidget:
        holder = QWidget()
        words = Label(self.kit, said(note.text, self.session.answers), wrap=True)
        Column(self.kit, holder, margins=(20, 12, 20, 12)).add(words)
        return holder

    def forward_text(self) -> Msg:
        return Msg("Wizard", "Back to overview")

    def first_focus(self) -> QWidget:
        return self.heading

    def after(self) -> str:
        return ""
