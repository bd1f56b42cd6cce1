"""What to do in the portal, in numbered lines. Nothing is ticked: only the answers say what is done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ..i18n import Say
from ..kit import Column, Kit, Label, NumberDisc, Row


class NumberedLines(QWidget):
    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self._column = Column(kit, self, gap=12)
        self._count = 0

    def add(self, say: Say, *trailing: QWidget, hint: Say | None = None) -> None:
        self._count += 1
        line = Row(self.kit, gap=14)
        # One line stands in the middle of its row, level with its button; more begin at its top.
        place = Qt.AlignmentFlag.AlignTop if hint else Qt.AlignmentFlag.AlignVCenter
        line.add(NumberDisc(self.kit, self._count), 0, place)
        words = Column(self.kit, gap=2, margins=(0, 2 if hint else 0, 0, 0))
        words.add(Label(self.kit, say, wrap=True))
        if hint:
            words.add(Label(self.kit, hint, role="hint", color="hint", wrap=True))
        line.add(words, 1)
        for widget in trailing:
            line.add(widget, 0, place)
        self._column.add(line)
