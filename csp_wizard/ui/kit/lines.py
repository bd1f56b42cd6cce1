"""Words set in lines by ourselves: QLabel knows no line height, one weight and no access key of ours."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from csp_wizard.ui.look.fonts import has_han

# Not needed on home: its classes take milliseconds to get ready.
if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat, QTextLayout


def set_lines(
    text: str,
    font: QFont,
    width: float,
    height: float,
    *,
    wrap: bool = True,
    formats: Sequence[QTextLayout.FormatRange] = (),
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> tuple[QTextLayout, float]:
    """The words in lines of this height, and how high they are together."""
    from PySide6.QtGui import QTextLayout, QTextOption

    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(align)
    mode = QTextOption.WrapMode
    option.setWrapMode(mode.WrapAtWordBoundaryOrAnywhere if wrap else mode.NoWrap)
    layout.setTextOption(option)
    if looks := [*formats, *_closed_up(text, font)]:
        layout.setFormats(looks)
    count = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, count * height + (height - line.height()) / 2))
        count += 1
    layout.endLayout()
    return layout, float(max(1, count) * height)


_ENDS, _BEGINS = "，。、；：）》」』”’", "（《「『“‘"


def _closed_up(text: str, font: QFont) -> list[QTextLayout.FormatRange]:
    """Chinese marks that follow each other (”，“) leave half of their square, as in print; Qt lets
    each keep all of it."""
    pairs = [at for at, two in enumerate(pairwise(text)) if two[0] in _ENDS and two[1] in _ENDS + _BEGINS]
    if not pairs or not has_han(text):
        return []
    from PySide6.QtGui import QTextCharFormat

    metrics, square = QFontMetricsF(font), QFontMetricsF(font).horizontalAdvance("国")
    found = []
    for at in pairs:
        if metrics.horizontalAdvance(text[at]) < square * 0.9:
            continue  # from the Latin letters, narrow already
        looks = QTextCharFormat()
        looks.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        looks.setFontLetterSpacing(-square / 2)
        found.append(_span(at, 1, looks))
    return found


def bold(font: QFont, start: int, length: int) -> QTextLayout.FormatRange:
    from PySide6.QtGui import QTextCharFormat

    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    looks = QTextCharFormat()
    looks.setFont(strong)
    return _span(start, length, looks)


def underlined(start: int, length: int) -> QTextLayout.FormatRange:
    from PySide6.QtGui import QTextCharFormat

    looks = QTextCharFormat()
    looks.setFontUnderline(True)
    return _span(start, length, looks)


def _span(start: int, length: int, looks: QTextCharFormat) -> QTextLayout.FormatRange:
    from PySide6.QtGui import QTextLayout

    span = QTextLayout.FormatRange()
    span.start, span.length, span.format = start, length, looks
    return span
