"""What to do in the portal, in numbered lines. Nothing is ticked: only the answers say what is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ..i18n import Say
from ..kit import Column, Kit, Label, NumberDisc, Row
from ..kit.flow import Flow
from ..kit.folding import Folding

_ROOM = 400  # px at 100 % for words and their button side by side
_TOP = Qt.AlignmentFlag.AlignTop
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class NumberedLines(QWidget):
    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self._column = Column(kit, self, gap=12)
        self._count = 0

    def add(
        self,
        say: Say,
        *trailing: QWidget,
        hint: Say | None = None,
        below: Sequence[QWidget] = (),
        state: QWidget | None = None,
    ) -> Label:
        """``trailing`` stands at the end of the line, ``state`` and ``below`` under its words."""
        self._count += 1
        line = Row(self.kit, gap=14)
        # One line stands in the middle of its row, level with its button; more begin at its top.
        several = bool(hint or below or state)
        line.add(NumberDisc(self.kit, self._count), 0, _TOP if several else _MIDDLE)
        words = Column(self.kit, gap=2, margins=(0, 2 if several else 0, 0, 0))
        label = Label(self.kit, say, wrap=True)
        words.add(label)
        if hint:
            words.add(Label(self.kit, hint, role="hint", color="hint", wrap=True))
        if state:
            words.add(state)
        if below:
            words.space(6)
            words.add(self._buttons(below))
        line.add(self._with_trailing(words, trailing) if trailing else words, 1)
        self._column.add(line)
        return label

    def _buttons(self, buttons: Sequence[QWidget]) -> QWidget:
        holder = QWidget()
        flow = Flow(self.kit, holder)
        for button in buttons:
            flow.addWidget(button)
        return holder

    def _with_trailing(self, words: Column, trailing: Sequence[QWidget]) -> Folding:
        """Where there is no room beside the words, below them."""
        folding = Folding(self.kit, _ROOM, gap=14)
        folding.row.add(words, 1)
        actions = QWidget()
        row = Row(self.kit, actions, gap=8)
        for widget in trailing:
            row.add(widget)
        row.spring()
        folding.row.add(actions)
        return folding
