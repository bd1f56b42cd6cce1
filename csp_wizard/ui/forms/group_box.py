"""Fields that stand together: a person or an address, with what belongs to the whole of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ...enrollment import sheet
from ...enrollment.answers import Answers
from ...enrollment.model import Group, GroupKind
from ...enrollment.text import Msg
from ..kit import Column, Kit, Label, Row
from .field_row import FieldRow

# Two short fields that are read together stand in one line; tab order stays reading order.
BESIDE = {"family": "given", "city": "district"}
GAP = 24


class GroupBox(QWidget):
    def __init__(self, kit: Kit, group: Group, rows: Sequence[FieldRow]) -> None:
        super().__init__()
        self.kit = kit
        self.group = group
        self.column = Column(kit, self)
        if group.title:
            self.column.add(Label(kit, group.title, role="section", wrap=True))
            self.column.space(10)
        if group.kind is GroupKind.PERSON:
            self.column.add(Label(kit, NAMES, role="hint", color="hint", wrap=True))
            self.column.space(12)
        else:
            self._add_country()
        self._add_rows(rows)
        if group.kind is GroupKind.ADDRESS:
            self._add_preview()

    def _add_rows(self, rows: Sequence[FieldRow]) -> None:
        waiting = list(rows)
        while waiting:
            row = waiting.pop(0)
            last = row.field.key.rsplit(".", 1)[-1]
            if waiting and waiting[0].field.key.endswith("." + BESIDE.get(last, "\0")):
                line = Row(self.kit, gap=20)
                for each in (row, waiting.pop(0)):
                    line.add(each, 0, Qt.AlignmentFlag.AlignBottom)
                line.spring()
                self.column.add(line)
            else:
                self.column.add(row)
            if waiting:
                self.column.space(GAP)

    def _add_country(self) -> None:
        self.column.add(Label(self.kit, Msg("Page", "Country/region"), role="strong"))
        self.column.space(4)
        country = Label(self.kit, Msg("Page", "China"))
        country.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.add(country)
        self.column.space(GAP)

    def _add_preview(self) -> None:
        """Not a field: what was typed above, as it will be read."""
        self._preview = QWidget()
        inside = Column(self.kit, self._preview, margins=(0, 16, 0, 0))
        inside.add(Label(self.kit, Msg("Page", "Address on one line"), role="hint600", color="text2"))
        inside.space(2)
        self.address = Label(self.kit, "", role="hint", color="text2", wrap=True, value=True)
        inside.add(self.address)
        self.column.add(self._preview)

    def follow(self, answers: Answers) -> None:
        """The address as it reads as a whole."""
        if self.group.kind is GroupKind.ADDRESS:
            line = sheet.address(self.group.key, answers)
            self.address.say(line)
            self._preview.setVisible(bool(line))


NAMES = Msg("Page", "The portal's “Last name” is the family name, “First name” the given name")
