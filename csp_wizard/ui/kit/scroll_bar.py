"""The scroll bar of a page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

from csp_wizard.ui.kit.base import Kit
from csp_wizard.ui.look.scroll_paint import EXTENT, SHORTEST, draw_slider


class ScrollBar(QScrollBar):
    """Upright. Until our style is there it paints itself, as it is when nobody touches it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._kit = kit

    def sizeHint(self) -> QSize:
        if not self._kit.theme.own_style:
            return super().sizeHint()
        return QSize(self._kit.theme.px(EXTENT), self._kit.theme.px(SHORTEST))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        if theme.styled or not theme.own_style:
            super().paintEvent(event)
        elif self.maximum() > self.minimum():
            draw_slider(theme, QPainter(self), self._slider())

    def _slider(self) -> QRectF:
        """Where the style will put it: it leaves room for arrows that are not drawn."""
        end, shortest = self._kit.theme.px(EXTENT), self._kit.theme.px(SHORTEST)
        way, values = self.height() - 2 * end, self.maximum() - self.minimum()
        length = max(shortest, self.pageStep() * way // (values + self.pageStep()))
        top = end + round((way - length) * (self.value() - self.minimum()) / values)
        return QRectF(0, top, self.width(), length)
