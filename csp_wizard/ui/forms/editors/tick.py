"""TICK: a check box, stored as “yes” or nothing. Its label is the field's label."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ....enrollment.answers import Answers
from ....enrollment.model import Field, said
from ...access_keys import keyed
from ...kit import Kit, Row, named
from ...kit.marks import Tick
from .base import Editor


class TickEditor(Editor):
    def __init__(self, kit: Kit, field: Field) -> None:
        super().__init__(kit, field)
        self.box = named(Tick(kit, self), field.key)
        self._words = ""
        self._key = ""
        if not callable(field.label):
            kit.texts.bind(self._say, field.label)
        self.box.toggled.connect(lambda on: self._changed("yes" if on else ""))
        row = Row(kit, self)
        row.add(self.box)
        row.spring()

    def _say(self, text: str) -> None:
        self._words = text
        self.box.setText(keyed(text, self._key))

    def show_key(self, key: str) -> None:
        """Qt itself ticks the box when the letter is pressed that its words underline."""
        if key != self._key:
            self._key = key
            self._say(self._words)

    def focus_target(self) -> QWidget:
        return self.box

    def speak(self, answers: Answers) -> None:
        self.follow(answers)

    def follow(self, answers: Answers) -> None:
        if callable(self.field.label):
            self._say(self.kit.texts.say(said(self.field.label, answers)))

    def _display(self, raw: str) -> None:
        self.box.setChecked(raw == "yes")
