"""What can be done with an enrollment from home; everything can be undone, but one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from ...enrollment import flow
from ...enrollment.text import Msg
from ...storage import lifecycle
from ...storage.cards import Card
from ..desk import Desk
from ..dialogs.dialogs import CANCEL, Answer, Dialogs
from ..housekeeping import delete_secrets
from .filing import Filing
from .home import Home
from .rename import RenameDialog

DELETE_FOR_GOOD = Msg("Home", "Delete for good")


class CardMenu(Filing):
    def __init__(self, desk: Desk, home: Home, card: Card) -> None:
        super().__init__(desk, home, card.id, card.name)
        self.card = card

    def popup(self, button: QWidget) -> None:
        menu = QMenu(self.desk.window)
        menu.setObjectName("menu")
        if self.card.trashed:
            self._add(menu, "restore", Msg("Home", "Restore"), self.restore)
            self._add(menu, "purge", DELETE_FOR_GOOD, self.ask_purge)
        else:
            self._add(menu, "open", Msg("Home", "Open"), lambda: self.home.opened.emit(self.card.id))
            self._add(menu, "rename", Msg("Home", "Rename"), self.rename)
            duplicate = Msg("Home", "Duplicate without sign-in details")
            self._add(menu, "duplicate", duplicate, self.duplicate)
            menu.addSeparator()
            if self.card.archived:
                self._add(menu, "unarchive", Msg("Home", "Move out of archive"), self.unarchive)
            else:
                self._add(menu, "archive", Msg("Home", "Archive"), self.archive)
            self._add(menu, "delete", Msg("Home", "Delete"), self.delete)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _add(self, menu: QMenu, name: str, say: Msg, act: Callable[[], object]) -> None:
        action = menu.addAction(self.desk.kit.texts.say(say))
        action.setObjectName(f"menu.{name}")
        # Not ``act`` itself: a connection does not keep the object of a bound method alive.
        action.triggered.connect(lambda: act())

    # -- what it does -----------------------------------------------------------------------------------

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
