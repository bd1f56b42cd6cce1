"""Nothing yet: what this is for, what it takes, and the one thing to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from ...enrollment.text import Msg
from ..kit import Button, Column, Expander, Kit, Label, Row, painted, sized

WIDTH = 460


class EmptyHome(QScrollArea):
    def __init__(self, kit: Kit, new: Callable[[], object]) -> None:
        super().__init__()
        self.kit = kit
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # One of our own: asked for its own, Qt looks through every kind of widget for its class.
        self.setViewport(painted(kit, QWidget(), "canvas"))
        inside = painted(kit, QWidget(), "canvas")
        self._build(Column(kit, inside, margins=(32, 24, 32, 24)), new)
        self.setWidget(inside)

    def _build(self, column: Column, new: Callable[[], object]) -> None:
        kit, centre = self.kit, Qt.AlignmentFlag.AlignHCenter
        column.spring(5)
        self._picture = QLabel()
        column.add(self._picture, 0, centre)
        column.space(24)
        title = Msg("Home", "Start your first enrollment")
        column.add(Label(kit, title, role="heading", wrap=True, align=centre), 0, centre)
        column.space(12)
        text = Label(kit, TAKES, color="text2", wrap=True, align=centre)
        column.add(sized(kit, text, max_width=WIDTH), 0, centre)
        column.space(28)
        self.new_button = Button(kit, Msg("Home", "New enrollment"), "primary", "add", identifier="home.new")
        self.new_button.clicked.connect(new)
        column.add(self.new_button, 0, centre)
        column.space(20)
        column.add(self._checklist(), 0, centre)
        column.spring(6)
        kit.theme.follow(self, self._draw)

    def _checklist(self) -> QWidget:
        """In the words of the page it stands on; nothing of it is made before somebody looks."""
        self.checklist = Expander(self.kit, Msg("Home", "See the checklist"), "home.checklist")
        layout = self.checklist.layout()
        assert layout is not None
        layout.setAlignment(self.checklist.button, Qt.AlignmentFlag.AlignHCenter)
        self.checklist.toggled.connect(self._fill)
        return self.checklist

    def _fill(self) -> None:
        if self.checklist.body.count():
            return
        from ...enrollment.catalogue import STEP

        for field in STEP["before"].fields:
            if field.key.startswith("pre.") and isinstance(field.label, Msg):
                line = Row(self.kit, gap=8)
                line.add(Label(self.kit, "•", color="text2"), 0, Qt.AlignmentFlag.AlignTop)
                label = Label(self.kit, field.label, color="text2", wrap=True)
                line.add(sized(self.kit, label, max_width=WIDTH - 16), 1)
                self.checklist.body.space(6)
                self.checklist.body.add(line)

    def _draw(self) -> None:
        self._picture.setPixmap(self.kit.theme.picture("empty-home", 200, 160))
        self._picture.setFixedSize(QSize(self.kit.theme.px(200), self.kit.theme.px(160)))


TAKES = Msg(
    "Home",
    "You will need about 30 minutes and the items on the checklist. You can stop at any time; everything is "
    "saved on this computer.",
)
