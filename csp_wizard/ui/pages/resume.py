"""At the top of a page that somebody comes back to: what to know before touching it again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ...enrollment import resuming
from ...enrollment.progress import Progress
from ...enrollment.text import Msg
from ..kit import Button, Column, Kit, NoteBox


class Resume(QWidget):
    """Said once, when the page is shown: nothing moves while somebody types.

    ``change`` is called when what stands in the portal already is to be changed nevertheless.
    """

    def __init__(self, kit: Kit, change: Callable[[], object]) -> None:
        super().__init__()
        column = Column(kit, self)
        self._box = NoteBox(kit, "info", "", identifier="page.resume")
        self._button = Button(kit, Msg("Review", "Change"), "small", identifier="page.change")
        self._button.clicked.connect(lambda: change())
        self._box.add_button(self._button)
        column.add(self._box)
        column.space(20)
        self.hide()

    def show_for(self, step: str, at: Progress) -> bool:
        """Whether the page is sealed."""
        text = resuming.note(step, at)
        sealed = resuming.is_sealed(step, at)
        self.setVisible(text is not None)
        self._button.setVisible(sealed)
        if text is not None:
            self._box.say(text)
        return sealed

    def unseal(self) -> None:
        self._button.hide()
