"""Putting an enrollment away and taking it back: each can be undone from the toast."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from ...enrollment.text import Msg
from ...storage import lifecycle
from .home import shown_name

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

UNDO = Msg("Home", "Undo")


class Filing:
    def __init__(self, window: MainWindow, id: str, name: str) -> None:
        self.window = window
        self.id = id
        self.name = shown_name(name)

    def _write(self, work: Callable[[sqlite3.Connection], object], done: Callable[[], object]) -> None:
        window = self.window

        def written(_: object) -> None:
            window.home.refresh()
            done()

        window.tasks.write(window.store, work, window).then(written).otherwise(window.home.show_trouble)

    def _undo(self, said: Msg, undo: Callable[[], object]) -> None:
        self.window.toast.tell(said.of(name=self.name), (UNDO, "toast.undo", undo))

    def archive(self) -> None:
        id, at = self.id, self.window.now()
        said = Msg("Home", "Archived “{name}”.")
        self._write(lambda db: lifecycle.archive(db, id, at), lambda: self._undo(said, self.unarchive))

    def unarchive(self) -> None:
        id, at = self.id, self.window.now()
        self._write(lambda db: lifecycle.unarchive(db, id, at), self.window.toast.dismiss)

    def delete(self) -> None:
        id, at = self.id, self.window.now()
        said = Msg("Home", "Deleted “{name}”.")
        self._write(lambda db: lifecycle.trash(db, id, at), lambda: self._undo(said, self.restore))

    def restore(self) -> None:
        id, at = self.id, self.window.now()
        self._write(lambda db: lifecycle.restore(db, id, at), self.window.toast.dismiss)
