"""SECRET: typed here, kept by the secure store. Never part of the answers, never autosaved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ....enrollment.model import Field
from ....enrollment.text import Msg
from ...kit import Button, Kit, Row, named, sized
from ...secrets.area import SecretArea
from ...secrets.edit import SecretEdit
from ...secrets.words import HIDE, HIDE_FIELD, SHOW, SHOW_FIELD
from . import sizes
from .base import Editor

SEVERAL_LINES = {"cred.paste": 104, "cred.extra": 84}  # height, px


class SecretEditor(Editor):
    """``edited`` says only that something changed; the text is asked for with ``typed``."""

    def __init__(self, kit: Kit, field: Field) -> None:
        super().__init__(kit, field)
        several = field.key in SEVERAL_LINES
        self.edit: SecretEdit | SecretArea = SecretArea() if several else SecretEdit()
        named(self.edit, field.key)
        height = SEVERAL_LINES.get(field.key)
        sized(kit, self.edit, height=height, min_width=160, max_width=sizes.WIDE)
        self.edit.textChanged.connect(lambda *_: self._changed(""))
        self.button = Button(kit, SHOW, "small", "show", identifier=f"{field.key}.show", name=self._name)
        self.button.clicked.connect(self._toggle)
        self.edit.shown_changed.connect(self._say_shown)
        row = Row(kit, self, gap=8)
        row.add(self.edit, 100)  # as wide as it may be; the rest is the spring's
        row.add(self.button, 0, Qt.AlignmentFlag.AlignTop if several else None)
        row.spring()

    @property
    def typed(self) -> str:
        """The text exactly as typed or pasted."""
        return self.edit.text()

    def put(self, text: str) -> None:
        self.edit.setText(text)

    def forget(self) -> None:
        """Once the store holds it, nothing of it stays here, undo included."""
        self._loading = True
        self.edit.wipe()
        self._loading = False

    def hide_after(self, seconds: int) -> None:
        self.edit.set_hide_after(seconds)

    def focus_target(self) -> QWidget:
        return self.edit

    def _toggle(self) -> None:
        if self.edit.shown:
            self.edit.hide_secret()
        else:
            self.edit.show_secret()

    def _say_shown(self, shown: bool) -> None:
        self.button.say(HIDE if shown else SHOW, self._name)
        self.button.set_icon("hide" if shown else "show")

    def _name(self) -> Msg:
        """Three of them stand on one page."""
        name = HIDE_FIELD if self.edit.shown else SHOW_FIELD
        return name.of(field=self.field.label) if isinstance(self.field.label, Msg) else name

    def _display(self, raw: str) -> None:
        pass  # a secret is no answer
