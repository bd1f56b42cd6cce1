"""Small things in a row that goes on in the next one where it is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from csp_wizard.ui.kit.base import Kit


class Flow(QLayout):
    def __init__(self, kit: Kit, owner: QWidget, gap: float = 8) -> None:
        super().__init__(owner)
        self._kit = kit
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((area.bottom() + 1 for area in self._areas(width)), default=0)

    def sizeHint(self) -> QSize:
        """All of it in one row."""
        areas = self._areas(1_000_000)
        return QSize(max((area.right() + 1 for area in areas), default=0), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        for item, place in zip(self._items, self._areas(area.width()), strict=True):
            item.setGeometry(place.translated(area.topLeft()))

    def _areas(self, width: int) -> list[QRect]:
        gap = self._kit.theme.px(self._gap)
        areas: list[QRect] = []
        spot, row = QPoint(0, 0), 0
        for item in self._items:
            size = item.sizeHint()
            if spot.x() and spot.x() + size.width() > width:
                spot = QPoint(0, spot.y() + row + gap)
                row = 0
            areas.append(QRect(spot, size))
            spot = QPoint(spot.x() + size.width() + gap, spot.y())
            row = max(row, size.height())
        return areas
