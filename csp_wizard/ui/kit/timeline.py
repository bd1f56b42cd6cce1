"""What happened, what happens now, what comes: a thin line with a mark for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from csp_wizard.ui.i18n import Say
from csp_wizard.ui.kit.base import Kit
from csp_wizard.ui.kit.label import Label
from csp_wizard.ui.kit.layout import Column, Row, clear_layout
from csp_wizard.ui.kit.paint import rounded


@dataclass(frozen=True)
class Node:
    """state: done, now, sign (to be done by us), or future."""

    state: str
    title: Say
    date: Say | None = None
    text: Say | None = None


class TimelineView(QWidget):
    """The words are labels, read in order by a screen reader; the line is painted beside them."""

    def __init__(self, kit: Kit, compact: bool = False) -> None:
        super().__init__()
        self._kit = kit
        self._compact = compact
        self._nodes: tuple[Node, ...] = ()
        self._titles: list[Label] = []
        self._column = Column(kit, self, margins=(36, 0, 0, 0), gap=14 if compact else 24)

    def show_nodes(self, nodes: Sequence[Node]) -> None:
        if tuple(nodes) == self._nodes:
            return
        self._nodes = tuple(nodes)
        self._titles.clear()
        clear_layout(self._column)
        for node in nodes:
            self._column.add(self._entry(node))
        self.update()

    def _entry(self, node: Node) -> QWidget:
        kit = self._kit
        entry = QWidget()
        column = Column(kit, entry, gap=2)
        line = Row(kit, gap=12)
        plain = node.state == "future" or (self._compact and node.state == "done")
        ink = "text2" if node.state == "future" else "text"
        title = Label(kit, node.title, "body" if plain else "strong", ink, True)
        self._titles.append(title)
        line.add(title, 1, Qt.AlignmentFlag.AlignTop)
        if node.date is not None:
            line.add(Label(kit, node.date, "hint", "hint", line="body"), 0, Qt.AlignmentFlag.AlignTop)
        column.add(line)
        if node.text is not None:
            column.add(Label(kit, node.text, "hint", "hint", True))
        return entry

    def _heights(self) -> list[float]:
        """The middle of each title's first line."""
        half = self._kit.theme.line("body") / 2
        return [title.mapTo(self, title.rect().topLeft()).y() + half for title in self._titles]

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heights = self._heights()
        x, gap = theme.px(10), theme.px(13)
        for place, (node, y) in enumerate(zip(self._nodes, heights, strict=True)):
            if place + 1 < len(heights):
                passed = node.state == "done" and self._nodes[place + 1].state != "future"
                painter.setPen(QPen(theme.color("success" if passed else "line"), theme.px(2)))
                painter.drawLine(QPointF(x, y + gap), QPointF(x, heights[place + 1] - gap))
            self._mark(painter, node.state, y)

    def _mark(self, painter: QPainter, state: str, y: float) -> None:
        theme = self._kit.theme
        side = theme.px(20)
        spot = QPointF(0, y - side / 2)
        if state == "now":
            rounded(painter, QRectF(0, y - side / 2, side, side), side / 2, theme.color("waiting_tint"))
            painter.drawPixmap(spot, theme.pixmap("waiting", "waiting", 20))
        elif state == "done":
            painter.drawPixmap(spot, theme.pixmap("done", "success", 20))
        elif state == "sign":
            painter.drawPixmap(spot, theme.pixmap("half", "accent", 20))
        else:
            inset = theme.px(3)
            painter.drawPixmap(QPointF(inset, y - theme.px(7)), theme.pixmap("empty", "border", 14))
