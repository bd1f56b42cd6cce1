"""Help on this page, the keyboard shortcuts, and what this app is: words in a plain dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ...enrollment.text import Msg
from ..i18n import Say
from ..kit import Button, Kit, Label, Rows, ValueRow
from ..overview.sheet_dialog import SheetDialog


class HelpDialog(SheetDialog):
    def __init__(self, kit: Kit, window: QWidget, title: Msg) -> None:
        super().__init__(kit, window, title, "dialog.help")
        self.close_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def open(self) -> None:
        self.fit()
        super().open()

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
