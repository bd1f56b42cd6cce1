"""How a scroll bar looks: a slider without a groove."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from csp_wizard.ui.kit.paint import rounded
from csp_wizard.ui.look.theme import Theme

EXTENT = 12  # px at 100 %: how wide the bar is
SHORTEST = 32  # the slider


def draw_slider(
    theme: Theme, painter: QPainter, slider: QRectF, *, flat: bool = False, over: bool = False
) -> None:
    thin, wide = theme.px(3), theme.px(4)
    inset = (thin, wide, -thin, -thin) if flat else (wide, thin, -thin, -thin)
    rounded(painter, slider.adjusted(*inset), theme.px(2.5), theme.color("border" if over else "line"))
