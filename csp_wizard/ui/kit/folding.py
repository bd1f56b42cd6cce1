"""Parts that stand side by side where there is room, and below each other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from csp_wizard.ui.kit.base import Kit
from csp_wizard.ui.kit.layout import NO_MARGINS, Margins, Row

_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom


class Folding(QWidget):
    """What it holds goes into ``row``. ``room``: the width in px at 100 % that the parts need."""

    def __init__(self, kit: Kit, room: float, margins: Margins = NO_MARGINS, gap: float = 8) -> None:
        super().__init__()
        self._kit = kit
        self._room = room
        self.row = Row(kit, self, margins, gap)

    @property
    def folded(self) -> bool:
        return self.row.direction() == _BELOW

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = _BESIDE if self.width() >= self._kit.theme.px(self._room) else _BELOW
        if self.row.direction() != way:
            self.row.setDirection(way)
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest part: side by side they would never become narrow enough to fold."""
        items = (self.row.itemAt(index) for index in range(self.row.count()))
        widest = max((item.minimumSize().width() for item in items if item is not None), default=0)
        margins = self.row.contentsMargins()
        found = super().minimumSizeHint()
        return QSize(min(found.width(), widest + margins.left() + margins.right()), found.height())
