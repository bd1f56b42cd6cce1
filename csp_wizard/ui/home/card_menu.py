"""What can be done with an enrollment from home; everything can be undone, but one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMenu, QWidget

from ...enrollment import flow
from ...enrollment.text import Msg
from ...storage import lifecycle
from ...storage.cards import Card, Shelf
from ..access_keys import access_keys, keyed
from ..desk import Desk
from ..dialogs.dialogs import CANCEL, Answer, Dialogs
from ..housekeeping import delete_secrets
from ..look.popups import below
from .filing import Filing
from .home import Home
from .rename import RenameDialog

OPEN = Msg("Home", "Open")
DELETE_FOR_GOOD = Msg("Home", "Delete for good")


@dataclass(frozen=True)
class Entry:
    name: str
    say: Msg
    act: Callable[[], object]
    apart: bool = False  # a line before it


class CardMenu(Filing):
    def __init__(self, desk: Desk, home: Home, card: Card) -> None:
        super().__init__(desk, home, card.id, card.name)
        self.card = card

    def popup(self, button: QWidget) -> None:
        menu = QMenu(self.desk.window)
        menu.setObjectName("menu")
        entries = self._entries()
        keys = access_keys([entry.say.text for entry in entries])
        for entry, key in zip(entries, keys, strict=True):
            if entry.apart:
                menu.addSeparator()
            action = menu.addAction(keyed(self.desk.kit.texts.say(entry.say), key))
            action.setObjectName(f"menu.{entry.name}")
            # Not ``act`` itself: a connection does not keep the object of a bound method alive.
            action.triggered.connect(lambda _, act=entry.act: act())
        menu.aboutToHide.connect(menu.deleteLater)
        below(menu, button, self.desk.kit.theme)

    def _entries(self) -> tuple[Entry, ...]:
        if self.card.trashed:
            return (
                Entry("restore", Msg("Home", "Restore"), self.take_back),
                Entry("purge", DELETE_FOR_GOOD, self.ask_purge),
            )
        if self.card.archived:
            put_away = Entry("unarchive", Msg("Home", "Move out of archive"), self.take_out, apart=True)
        else:
            put_away = Entry("archive", Msg("Home", "Archive"), self.archive, apart=True)
        return (
            Entry("open", OPEN, lambda: self.home.opened.emit(self.card.id)),
            Entry("rename", Msg("Home", "Rename"), self.rename),
            Entry("duplicate", Msg("Home", "Duplicate without sign-in details"), self.duplicate),
            put_away,
            Entry("delete", Msg("Home", "Delete"), self.delete),
        )

    # -- what it does -----------------------------------------------------------------------------------

    def take_back(self) -> None:
        """Out of the trash; one that was archived before is archived again."""
        at, id = self.desk.now(), self.id
        shelf = Shelf.ARCHIVED if self.card.archived else Shelf.ALL
        said = Msg("Home", "Restored “{name}”.")
        self._write(lambda db: lifecycle.restore(db, id, at), lambda: self._show_back(said, shelf))

    def take_out(self) -> None:
        at, id = self.desk.now(), self.id
        said = Msg("Home", "Moved “{name}” out of the archive.")
        self._write(lambda db: lifecycle.unarchive(db, id, at), lambda: self._show_back(said, Shelf.ALL))

    def _show_back(self, said: Msg, shelf: Shelf) -> None:
        self.home.bring(self.id, shelf)
        opens = (OPEN, "toast.open", lambda: self.home.opened.emit(self.id))
        self.desk.toast.tell(said.of(name=self.name), opens)

    def ask_purge(self) -> None:
        text = Msg("Home", "Delete “{name}” for good? Its answers and passwords cannot be brought back.").of(
            name=self.name
        )
        answer = Answer("delete", DELETE_FOR_GOOD, danger=True)

        def decided(chosen: str) -> None:
            if chosen == answer.name:
                self.purge()

        Dialogs(self.desk.kit, self.desk.window).ask(text, (CANCEL, answer), decided)

    def purge(self) -> None:
        id = self.card.id
        self._write(
            lambda db: lifecycle.purge(db, id),
            lambda: delete_secrets(self.desk),
        )

    def duplicate(self) -> None:
        id, at = self.card.id, self.desk.now()
        name = self.desk.kit.texts.say(Msg("Home", "{name} (copy)").of(name=self.name))
        today = at.astimezone().date()
        self._write(
            lambda db: lifecycle.duplicate(db, id, name, today=today, at=at, summarize=flow.summary),
            lambda: None,
        )

    def rename(self) -> None:
        id = self.card.id

        def renamed(name: str) -> None:
            at = self.desk.now()
            today = at.astimezone().date()
            self._write(
                lambda db: lifecycle.rename(db, id, name, today=today, at=at, summarize=flow.summary),
                lambda: None,
            )

        RenameDialog(self.desk, id, self.card.name, renamed).open()
