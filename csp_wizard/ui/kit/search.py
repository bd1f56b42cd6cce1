"""The field to search in: it paints itself, so that home needs no style for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette

from csp_wizard.ui.kit.base import Kit
from csp_wizard.ui.kit.fields import LineEdit
from csp_wizard.ui.look.field_paint import draw_field

_GLASS = 16


class SearchEdit(LineEdit):
    """A line edit with a glass at its left."""

    def __init__(self, kit: Kit, identifier: str, width: float) -> None:
        super().__init__(kit, identifier, width)
        self.setFrame(not kit.theme.own_style)
        # Qt's button to clear it takes milliseconds to make, and nobody sees it before there is text.
        self.textChanged.connect(lambda _: self.setClearButtonEnabled(True))

    def _restyle(self) -> None:
        px = self._kit.theme.px
        super()._restyle()
        self.setTextMargins(px(27), 0, px(9), 0)
        if self._kit.theme.own_style:
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))  # the ground is painted before
            self.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._kit.theme.own_style:
            self._draw(self._ground)
        super().paintEvent(event)
        self._draw(self._glass)

    def _draw(self, part: Callable[[QPainter], None]) -> None:
        painter = QPainter(self)
        part(painter)
        painter.end()  # before Qt's own

    def _ground(self, painter: QPainter) -> None:
        focus, over = self.hasFocus(), self.underMouse()
        draw_field(self._kit.theme, painter, self.rect(), enabled=self.isEnabled(), focus=focus, over=over)

    def _glass(self, painter: QPainter) -> None:
        theme = self._kit.theme
        side = theme.px(_GLASS)
        glass = theme.pixmap("search", "hint", _GLASS, ratio=self.devicePixelRatioF())
        painter.drawPixmap(QPoint(theme.px(7), (self.height() - side) // 2), glass)
