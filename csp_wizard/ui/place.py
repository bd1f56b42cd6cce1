"""A widget with the room below it, which goes when it goes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from .kit import Column, Kit


class Place(QWidget):
    def __init__(self, kit: Kit, widget: QWidget, below: float) -> None:
        super().__init__()
        column = Column(kit, self)
        column.add(widget)
        column.space(below)
        self.hide()
