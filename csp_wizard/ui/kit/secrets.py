"""What is shown of a saved password: dots that say nothing, and the clipboard's countdown."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from csp_wizard.enrollment.text import Msg
from csp_wizard.ui.i18n import Say
from csp_wizard.ui.kit.base import Kit
from csp_wizard.ui.kit.button import Button
from csp_wizard.ui.kit.layout import sized
from csp_wizard.ui.kit.paint import rounded


class Dots(QWidget):
    """Always the same number of dots: no real length is told."""

    def __init__(self, kit: Kit, count: int = 12) -> None:
        super().__init__()
        self._kit = kit
        self._count = count
        sized(kit, self, width=count * 11, height=22)
        kit.texts.bind(self.setAccessibleName, Msg("Secret", "Hidden"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("text"))
        radius = theme.px(3)
        for place in range(self._count):
            painter.drawEllipse(QPointF(theme.px(3.5 + 11 * place), self.height() / 2), radius, radius)


class CountdownButton(Button):
    """Copy, and after it the seconds until the clipboard is cleared. The width never changes."""

    def __init__(
        self, kit: Kit, say: Say, identifier: str = "", *, name: Say | None = None, icon: str = "copy"
    ) -> None:
        self._left = 0.0
        self._total = 0.0
        self._rest_name = name
        super().__init__(kit, say, "small", icon=icon, identifier=identifier, name=name)

    def show_left(self, left: float, total: float) -> None:
        """Seconds left of the whole; every second or more often."""
        self._left, self._total = left, total
        self._speak()

    def rest(self) -> None:
        """Back to the plain button."""
        self.show_left(0, 0)

    @property
    def counting(self) -> bool:
        return self._total > 0

    def _copied(self, seconds: int) -> str:
        return self._kit.say(Msg("Secret", "Copied · {n} s").of(n=seconds))

    def _speak(self) -> None:
        super()._speak()
        if self.counting:
            text = self._copied(round(self._left))
            self.setText(text)
            self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._kit.theme
        if not self.counting:
            return super().sizeHint()
        # Figures are tabular: every number of as many digits is as wide.
        widest = self._copied(888 if self._total >= 100 else 88)
        width = QFontMetricsF(theme.font("strong")).horizontalAdvance(widest) + theme.px(47)
        return QSize(int(width) + 1, theme.px(32))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.counting:
            super().paintEvent(event)
            return
        theme = self._kit.theme
        painter = QPainter(self)
        rounded(painter, self.rect(), theme.px(6), theme.color("success_tint"))
        ring = QRectF(theme.px(12), (self.height() - theme.px(14)) / 2, theme.px(14), theme.px(14))
        faint = theme.color("success")
        faint.setAlpha(60)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(faint, theme.px(2)))
        painter.drawEllipse(ring)
        pen = QPen(theme.color("success"), theme.px(2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(ring, 90 * 16, int(360 * 16 * self._left / self._total))
        painter.setFont(theme.font("strong"))
        area = QRectF(theme.px(34), 0, self.width(), self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.text())
