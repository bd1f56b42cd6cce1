"""A dialog to read or set things in: a column that scrolls, and below a line the button to close it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ...enrollment.text import Msg
from ..focus import FocusRing
from ..kit import Button, Column, HLine, Kit, Label, Page, Row, named, painted

WIDTH = 560
BAR = 65  # the line and what stands below it
LOWEST = 240
EDGE = 48  # what of the window stays seen around it


class SheetDialog(QDialog):
    """What it shows goes into ``column``; then it is as high as that, where the window has room."""

    def __init__(self, kit: Kit, window: QWidget, title: Msg, identifier: str) -> None:
        super().__init__(window)
        self.kit = kit
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        named(self, identifier)
        painted(kit, self, "surface")
        kit.texts.bind(self.setWindowTitle, title, self)
        outer = Column(kit, self)
        self._page = Page(kit, WIDTH, "surface", top=24, bottom=24)
        outer.add(self._page, 1)
        self.column = self._page.column
        self.column.add(Label(kit, title, role="section", wrap=True))
        self.column.space(16)
        outer.add(HLine(kit))
        buttons = Row(kit, margins=(48, 14, 48, 14))
        buttons.spring()
        self.close_button = Button(kit, Msg("Dialog", "Close"), "primary", identifier="dialog.accept")
        self.close_button.clicked.connect(self.accept)
        buttons.add(self.close_button)
        outer.add(buttons)
        FocusRing(kit, self)

    def reveal(self, widget: QWidget) -> None:
        self._page.reveal(widget)

    def fit(self) -> None:
        px = self.kit.theme.px
        width = px(WIDTH)
        self.resize(width, px(LOWEST))
        holder = self._page.content
        needed = holder.heightForWidth(width - px(12)) + px(BAR)
        room = self._window.height() - px(EDGE)
        self.resize(width, max(px(LOWEST), min(needed, room)))
