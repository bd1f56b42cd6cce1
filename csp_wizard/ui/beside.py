"""Two parts side by side where there is room for both, else one below the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from .kit import Kit, Row

_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom


class Beside(QWidget):
    """``room``: the width in px at 100 % that both need."""

    def __init__(self, kit: Kit, first: QWidget, second: QWidget, room: float, gap: float = 48) -> None:
        super().__init__()
        self._kit = kit
        self._room = room
        self._row = Row(kit, self, gap=gap)
        self._row.add(first, 1, Qt.AlignmentFlag.AlignTop)
        self._row.add(second, 0, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = _BESIDE if self.width() >= self._kit.theme.px(self._room) else _BELOW
        if self._row.direction() != way:
            self._row.setDirection(way)
            self.updateGeometry()
