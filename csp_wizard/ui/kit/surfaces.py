"""Painted surfaces: cards, boxed lists, pills, discs, lines."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from csp_wizard.ui.i18n import Say
from csp_wizard.ui.kit.base import Kit
from csp_wizard.ui.kit.layout import Column, Margins, Row, clear_layout, painted, sized
from csp_wizard.ui.kit.paint import rounded


class Box(QWidget):
    """A rounded rectangle with a thin line, and in ``box`` what stands in it."""

    def __init__(
        self,
        kit: Kit,
        *,
        fill: str | None = "surface",
        line: str | None = "line",
        radius: float = 10,
        bar: str | None = None,
        margins: Margins = (20, 20, 20, 20),
        gap: float = 0,
        horizontal: bool = False,
    ) -> None:
        super().__init__()
        self._kit = kit
        self._look = (fill, line, bar)
        self._radius = radius
        self.box: Column | Row = (Row if horizontal else Column)(kit, self, margins, gap)

    def set_look(self, fill: str | None, line: str | None, bar: str | None = None) -> None:
        self._look = (fill, line, bar)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        fill, line, bar = (theme.color(token) if token else None for token in self._look)
        radius = theme.px(self._radius)
        painter = QPainter(self)
        rounded(painter, self.rect(), radius, fill, line)
        if bar is not None:
            edge = QPainterPath()
            edge.addRoundedRect(QRectF(self.rect()), radius, radius)
            painter.setClipPath(edge)
            painter.fillRect(QRectF(0, 0, theme.px(4), self.height()), bar)


class Rows(Box):
    """A boxed list: one border, hairlines between the rows."""

    def __init__(
        self,
        kit: Kit,
        *,
        fill: str = "surface",
        line: str = "line",
        hair: str = "line",
        inset: float = 20,
        radius: float = 10,
    ) -> None:
        super().__init__(kit, fill=fill, line=line, radius=radius, margins=(0, 0, 0, 0))
        self._hair = hair
        self._inset = inset
        self._rows: list[tuple[QWidget, bool]] = []

    def add(self, widget: QWidget, flush: bool = False) -> QWidget:
        """``flush``: the hairline above runs from edge to edge."""
        self._rows.append((widget, flush))
        self.box.add(widget)
        return widget

    def clear(self) -> None:
        self._rows.clear()
        clear_layout(self.box)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        hair = self._kit.theme.color(self._hair)
        inset = self._kit.theme.px(self._inset)
        first = True
        for row, flush in self._rows:
            if row.isHidden():
                continue
            if not first:
                side = 1 if flush else inset
                painter.fillRect(QRectF(side, row.y(), self.width() - 2 * side, 1), hair)
            first = False


class HLine(QWidget):
    """A hairline, or upright where it stands in a row."""

    def __init__(self, kit: Kit, *, upright: float | None = None) -> None:
        super().__init__()
        painted(kit, self, "line")
        if upright is None:
            self.setFixedHeight(1)
        else:
            sized(kit, self, height=upright)
            self.setFixedWidth(1)


_PILLS = {
    "progress": ("half", "tint", "tint_text"),
    "waiting": ("waiting", "waiting_tint", "waiting"),
    "done": ("done", "success_tint", "success"),
    "paste": ("clipboard", "tint", "tint_text"),
    "todo": ("empty", "hover", "text2"),
    "lock": ("lock", "hover", "text2"),
    "problem": ("problem", "error_tint", "error"),
    "warn": ("problem", "warning_tint", "warning"),
}
PILL_HEIGHT = 24


def pill_width(kit: Kit, text: str) -> int:
    metrics = QFontMetricsF(kit.theme.font("small600"))
    return int(metrics.horizontalAdvance(text) + kit.theme.px(38)) + 1


def draw_pill(kit: Kit, painter: QPainter, x: float, y: float, tone: str, text: str, width: float) -> None:
    """``width``: what pill_width says."""
    theme = kit.theme
    icon, fill, ink = _PILLS[tone]
    height = theme.px(PILL_HEIGHT)
    rounded(painter, QRectF(x, y, width, height), height / 2, theme.color(fill))
    picture = theme.pixmap(icon, ink, 14, fill)
    painter.drawPixmap(QPointF(x + theme.px(8), y + (height - theme.px(14)) / 2), picture)
    painter.setPen(theme.color(ink))
    painter.setFont(theme.font("small600"))
    painter.drawText(QRectF(x + theme.px(27), y, width, height), Qt.AlignmentFlag.AlignVCenter, text)


class Pill(QLabel):
    """A state: its shape and its word, never colour alone."""

    def __init__(self, kit: Kit, tone: str, say: Say) -> None:
        super().__init__()
        self._kit = kit
        self._tone = tone
        self._said = say
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kit.texts.follow(self, self._restyle)
        kit.theme.follow(self, self._restyle)

    def show_state(self, tone: str, say: Say) -> None:
        self._tone = tone
        self._said = say
        self._restyle()

    def _restyle(self) -> None:
        text = self._kit.say(self._said)
        self.setText(text)
        self.setAccessibleName(text)
        self.setFixedSize(pill_width(self._kit, text), self._kit.theme.px(PILL_HEIGHT))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_pill(self._kit, QPainter(self), 0, 0, self._tone, self.text(), self.width())


class Disc(QWidget):
    """An icon in a filled circle."""

    def __init__(
        self,
        kit: Kit,
        icon: str,
        fill: str = "tint",
        color: str = "accent",
        size: int = 40,
        icon_size: int = 22,
    ) -> None:
        super().__init__()
        self._kit = kit
        self._shown = (icon, fill, color)
        self._size = icon_size
        sized(kit, self, width=size, height=size)

    def show_icon(self, icon: str, fill: str, color: str) -> None:
        self._shown = (icon, fill, color)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        icon, fill, color = self._shown
        painter = QPainter(self)
        rounded(painter, self.rect(), self.width() / 2, theme.color(fill))
        offset = (self.width() - theme.px(self._size)) / 2
        painter.drawPixmap(QPointF(offset, offset), theme.pixmap(icon, color, self._size, fill))


class NumberDisc(QWidget):
    """The number of an instruction, or a tick when it is done."""

    def __init__(self, kit: Kit, number: int, done: bool = False) -> None:
        super().__init__()
        self._kit = kit
        self._number = number
        self._done = done
        sized(kit, self, width=24, height=24)

    def set_done(self, done: bool) -> None:
        self._done = done
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        painter = QPainter(self)
        if self._done:
            painter.drawPixmap(QPointF(theme.px(1), theme.px(1)), theme.pixmap("done", "success", 22))
            return
        rounded(painter, self.rect(), self.width() / 2, None, theme.color("border"), 1.25)
        painter.setFont(theme.font("small600"))
        painter.setPen(theme.color("text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


def draw_monogram(kit: Kit, painter: QPainter, area: QRectF, name: str) -> None:
    rounded(painter, area, kit.theme.px(10), kit.theme.color("chrome"))
    letter = name.strip()[:1].upper()
    painter.setFont(kit.theme.font("card", letter))
    painter.setPen(kit.theme.color("text2"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, letter)


class Monogram(QWidget):
    """The first letter of a name; the name itself stands beside it."""

    def __init__(self, kit: Kit, name: str, size: int = 44) -> None:
        super().__init__()
        self._kit = kit
        self._name = name
        sized(kit, self, width=size, height=size)

    def show_name(self, name: str) -> None:
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_monogram(self._kit, QPainter(self), QRectF(self.rect()), self._name)
