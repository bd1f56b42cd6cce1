"""The licences of the parts other people made: the file that the packaged program brings along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ...enrollment.text import Msg
from ..focus import FocusRing
from ..kit import Button, Column, HLine, Kit, Label, Row, TextEdit, named, painted

TITLE = Msg("Menu", "Licenses of the parts inside")
WIDTH, HEIGHT, LOWEST = 720, 560, 160
EDGE = 48  # what of the window stays seen around it


class LicencesDialog(QDialog):
    def __init__(self, kit: Kit, window: QWidget, file: Path) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        named(self, "dialog.licences")
        painted(kit, self, "surface")
        kit.texts.bind(self.setWindowTitle, TITLE, self)
        outer = Column(kit, self)
        inner = Column(kit, margins=(24, 24, 24, 24), gap=16)
        inner.add(Label(kit, TITLE, role="section", wrap=True))
        words = TextEdit(kit, "licences.text", WIDTH, LOWEST)
        words.setReadOnly(True)
        words.setPlainText(file.read_text("utf-8"))
        kit.texts.bind(words.setAccessibleName, TITLE)
        inner.add(words, 1)
        outer.add(inner, 1)
        outer.add(HLine(kit))
        outer.add(self._buttons(kit))
        px = kit.theme.px
        self.resize(px(WIDTH), min(px(HEIGHT), window.height() - px(EDGE)))
        FocusRing(kit, self)

    def _buttons(self, kit: Kit) -> Row:
        row = Row(kit, margins=(48, 14, 24, 14))
        row.spring()
        close = Button(kit, Msg("Dialog", "Close"), "primary", identifier="dialog.accept")
        close.clicked.connect(self.accept)
        row.add(close)
        close.setFocus(Qt.FocusReason.PopupFocusReason)
        return row
