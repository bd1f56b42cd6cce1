"""The few shapes that everything is drawn with."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def rounded(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None,
    line: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded rectangle whose line lies wholly inside ``rect``, so that 1 px stays crisp."""
    area = QRectF(rect)
    if line is not None:
        inset = width / 2
        area.adjust(inset, inset, -inset, -inset)
        painter.setPen(QPen(line, width))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawRoundedRect(area, radius, radius)


def shaded(painter: QPainter, area: QRectF, radius: float, spread: int, darkness: int = 7) -> None:
    """A soft shadow round a rounded rectangle, a little lower than it."""
    shade = QColor(0, 0, 0, darkness)
    for out in range(spread):
        rounded(painter, area.adjusted(-out, 2 - out, out, out + 2), radius + out, shade)
