"""Putting an enrollment away and taking it back: each can be undone from the toast."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from ...enrollment.text import Msg
from ...storage import lifecycle
from ..desk import Desk
from .card_list import shown_name
from .home import Home

UNDO = Msg("Home", "Undo")


class Filing:
    def __init__(self, desk: Desk, home: Home, id: str, name: str) -> None:
        self.desk = desk
        self.home = home
        self.id = id
        self.name = shown_name(name)

    def _write(self, work: Callable[[sqlite3.Connection], object], done: Callable[[], object]) -> None:
        def written(_: object) -> None:
            self.home.refresh()
            done()

        desk = self.desk
        desk.tasks.write(desk.store, work, desk.window).then(written).otherwise(self.home.show_trouble)

    def _undo(self, said: Msg, undo: Callable[[], object]) -> None:
        self.desk.toast.tell(said.of(name=self.name), (UNDO, "toast.undo", undo))

    def archive(self) -> None:
        id, at = self.id, self.desk.now()
        said = Msg("Home", "Archived “{name}”.")
        self._write(lambda db: lifecycle.archive(db, id, at), lambda: self._undo(said, self.unarchive))

    def unarchive(self) -> None:
        id, at = self.id, self.desk.now()
        self._write(lambda db: lifecycle.unarchive(db, id, at), self.desk.toast.dismiss)

    def delete(self) -> None:
        id, at = self.id, self.desk.now()
        said = Msg("Home", "Deleted “{name}”.")
        self._write(lambda db: lifecycle.trash(db, id, at), lambda: self._undo(said, self.restore))

    def restore(self) -> None:
        id, at = self.id, self.desk.now()
        self._write(lambda db: lifecycle.restore(db, id, at), self.desk.toast.dismiss)
