"""Help on this page, the keyboard shortcuts, and what this app is: words in a plain dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ..enrollment.text import Msg
from .focus import FocusRing
from .i18n import Say
from .kit import Button, Column, Kit, Label, Page, Row, Rows, ValueRow, named, painted


class HelpDialog(QDialog):
    def __init__(self, kit: Kit, window: QWidget, title: Msg) -> None:
        super().__init__(window)
        self.kit = kit
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        named(self, "dialog.help")
        painted(kit, self, "surface")
        kit.texts.bind(self.setWindowTitle, title, self)
        outer = Column(kit, self)
        page = Page(kit, 480, "surface", top=24, bottom=12)
        outer.add(page, 1)
        self.column = page.column
        self.column.add(Label(kit, title, role="section", wrap=True))
        self.column.space(16)
        buttons = Row(kit, margins=(24, 8, 24, 16))
        buttons.spring()
        close = Button(kit, Msg("Dialog", "Close"), "primary", identifier="dialog.accept")
        close.clicked.connect(self.accept)
        buttons.add(close)
        outer.add(buttons)
        FocusRing(kit, self)
        self.resize(kit.theme.px(560), kit.theme.px(480))
        close.setFocus(Qt.FocusReason.PopupFocusReason)

    def paragraph(self, say: Say, role: str = "body") -> None:
        self.column.add(Label(self.kit, say, role=role, wrap=True))
        self.column.space(12)

    def link(self, say: Say, identifier: str, act: Callable[[], object]) -> None:
        button = Button(self.kit, say, "link", tail="open", identifier=identifier)
        button.clicked.connect(act)
        self.column.add(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.space(4)

    def table(self, rows: Sequence[tuple[Say, str]]) -> None:
        box = Rows(self.kit)
        for say, value in rows:
            box.add(ValueRow(self.kit, say, value, height=40, label_width=280))
        self.column.add(box)
