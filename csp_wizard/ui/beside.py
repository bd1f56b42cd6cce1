"""Two parts side by side where there is room for both, else one below the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from .kit import Kit
from .kit.folding import Folding


class Beside(Folding):
    """``room``: the width in px at 100 % that both need."""

    def __init__(self, kit: Kit, first: QWidget, second: QWidget, room: float, gap: float = 48) -> None:
        super().__init__(kit, room, gap=gap)
        self.row.add(first, 1, Qt.AlignmentFlag.AlignTop)
        self.row.add(second, 0, Qt.AlignmentFlag.AlignTop)
