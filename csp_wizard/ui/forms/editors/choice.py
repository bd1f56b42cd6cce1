"""CHOICE: radio buttons, always. The value is stored, the words are said."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QRadioButton, QWidget

from ....enrollment.answers import Answers
from ....enrollment.model import Choice, Field, said
from ...kit import Column, Kit, Label, named
from ...kit.marks import Radio
from .base import Editor

SIDE_BY_SIDE = 600  # px that the choices may take together in one row


class ChoiceEditor(Editor):
    """The editor itself carries the field's key; each radio button ``<key>.<value>``."""

    def __init__(self, kit: Kit, field: Field) -> None:
        super().__init__(kit, field)
        named(self, field.key)
        self.group = QButtonGroup(self)
        self.radios: dict[str, QRadioButton] = {}
        self._hints: dict[str, Label] = {}
        self._words: dict[str, str] = {}
        self._room: int | None = None  # not known before there was a place for it
        outer = Column(kit, self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(0, 0, 0, 0)
        outer.add(self._row)
        for choice in field.choices:
            self._add(choice)
        self._row.addStretch(1)
        kit.theme.follow(self, self._measure)

    def _add(self, choice: Choice) -> None:
        radio = named(Radio(self.kit, self), f"{self.field.key}.{choice.value}")
        self.group.addButton(radio)
        self.radios[choice.value] = radio
        self._row.addWidget(radio, 0, Qt.AlignmentFlag.AlignLeft)
        if not callable(choice.label):
            self.kit.texts.bind(lambda text: self._say(choice.value, text), choice.label, radio)
        if choice.hint:
            hint = Label(self.kit, choice.hint, role="hint", color="hint", wrap=True)
            self._hints[choice.value] = hint
            self._row.addWidget(hint)
        radio.toggled.connect(lambda on: self._changed(choice.value) if on else None)

    def _say(self, value: str, text: str) -> None:
        if self._words.get(value) != text:
            self._words[value] = text
            self.radios[value].setText(text.replace("&", "&&"))
            self.radios[value].setAccessibleName(text)
        self._arrange()

    def _arrange(self) -> None:
        """Side by side where all choices fit into one row, else one below the other."""
        shown = [r for r in self.radios.values() if not r.isHidden()]
        px = self.kit.theme.px
        together = sum(r.sizeHint().width() for r in shown) + px(28) * (len(shown) - 1)
        room = px(SIDE_BY_SIDE) if self._room is None else min(self._room, px(SIDE_BY_SIDE))
        beside = not self._hints and len(shown) < 4 and together <= room
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        self._row.setSpacing(px(28) if beside else 0)
        self.updateGeometry()

    def _measure(self) -> None:
        for hint in self._hints.values():
            hint.setContentsMargins(self.kit.theme.px(30), 0, 0, self.kit.theme.px(6))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() != self._room:
            self._room = self.width()
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest choice: side by side they would never become narrow enough to stack."""
        found = super().minimumSizeHint()
        widest = max((r.minimumSizeHint().width() for r in self.radios.values()), default=0)
        return QSize(min(found.width(), widest), found.height())

    def speak(self, answers: Answers) -> None:
        self.follow(answers)

    def follow(self, answers: Answers) -> None:
        for choice in self.field.choices:
            self.radios[choice.value].setVisible(choice.offered_when(answers))
            if choice.value in self._hints:
                self._hints[choice.value].setVisible(choice.offered_when(answers))
            if callable(choice.label):
                self._say(choice.value, self.kit.texts.say(said(choice.label, answers)))
        self._arrange()

    def focus_target(self) -> QWidget:
        checked = self.group.checkedButton()
        if checked is not None:
            return checked
        return next((r for r in self.radios.values() if not r.isHidden()), self)

    def labelled(self) -> QWidget:
        return self

    def mark(self, bad: bool) -> None:
        for radio in self.radios.values():
            radio.setProperty("bad", bad)
            radio.update()

    def describe(self, name: str, description: str) -> None:
        # The group has the question's name; each radio says its own words and the question's error.
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        for radio in self.radios.values():
            radio.setAccessibleDescription(f"{name}. {description}" if description else name)

    def _display(self, raw: str) -> None:
        if raw in self.radios:
            self.radios[raw].setChecked(True)
        elif (checked := self.group.checkedButton()) is not None:
            self.group.setExclusive(False)
            checked.setChecked(False)
            self.group.setExclusive(True)
