"""What every editor can do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ....enrollment.answers import Answers
from ....enrollment.model import Field
from ...kit import Kit


class Editor(QWidget):
    """Shows one raw answer and reports each change of it.

    ``edited`` carries the raw answer after a change by the person; showing a stored answer
    (``show_answer``) reports nothing.
    """

    edited = Signal(str)
    left = Signal()  # the keyboard went elsewhere, or Enter was pressed

    def __init__(self, kit: Kit, field: Field) -> None:
        super().__init__()
        self.kit = kit
        self.field = field
        self._loading = False

    def focus_target(self) -> QWidget:
        """The widget that takes the keyboard and carries the field's key as identifier."""
        raise NotImplementedError

    def labelled(self) -> QWidget:
        """What the label belongs to."""
        return self.focus_target()

    def show_answer(self, raw: str) -> None:
        self._loading = True
        try:
            self._display(raw)
        finally:
            self._loading = False

    def follow(self, answers: Answers) -> None:
        """Other answers changed: labels and choices that depend on them are said again."""

    def speak(self, answers: Answers) -> None:
        """The language changed: say again what depends on other answers."""

    def set_read_only(self, read_only: bool) -> None:
        """Where a text cannot be made read-only, the editor is switched off."""
        self.setEnabled(not read_only)

    def mark(self, bad: bool) -> None:
        """Draw the editor as wrong, or as right again."""
        target = self.focus_target()
        if bool(target.property("bad")) != bad:
            target.setProperty("bad", bad)
            target.update()

    def describe(self, name: str, description: str) -> None:
        """What the accessibility tree says of the editor."""
        target = self.focus_target()
        target.setAccessibleName(name)
        target.setAccessibleDescription(description)

    def _display(self, raw: str) -> None:
        raise NotImplementedError

    def _changed(self, raw: str) -> None:
        if not self._loading:
            self.edited.emit(raw)
