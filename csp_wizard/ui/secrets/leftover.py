"""Kept elsewhere now, but still in the secure store of this computer: said, and deleted if wished."""

from __future__ import annotations

from ...enrollment import credentials
from ...enrollment.slots import BEFORE, EXTRA, PASSWORD
from ...enrollment.text import Msg
from ...storage.secret_terms import Reason
from ..dialogs.dialogs import CANCEL, Answer
from ..kit import Button, NoteBox
from ..services import Services
from .words import DELETE, not_deleted

_SLOTS = (PASSWORD, EXTRA, BEFORE[PASSWORD], BEFORE[EXTRA])


class Leftover(NoteBox):
    def __init__(self, services: Services, prefix: str, step: str) -> None:
        super().__init__(services.kit, "neutral", "", identifier=f"{prefix}.leftover")
        self._services = services
        self._step = step
        delete = Button(services.kit, DELETE, "small", "trash", identifier=f"{prefix}.leftover.delete")
        delete.clicked.connect(self._ask)
        self.add_button(delete)

    def refresh(self) -> bool:
        """Whether there is anything to say."""
        record = self._services.session.record
        saved = credentials.where_saved(record.events, "cred.pass")
        if saved is None:
            return False
        store = credentials.store_name(saved.store)
        self.say(Msg("Secret", "The password saved here before is still in {store}").of(store=store))
        return True

    def _ask(self) -> None:
        answer = Answer("delete", DELETE, danger=True)

        def decided(chosen: str) -> None:
            if chosen == answer.name:
                self._delete()

        text = Msg("Secret", "Delete the {what}? It cannot be brought back.")
        self._services.dialogs.ask(text.of(what=credentials.slot_name(PASSWORD)), (CANCEL, answer), decided)

    def _delete(self) -> None:
        """With everything that belongs to it."""
        vault = self._services.vault

        def failed(reason: Reason) -> None:
            self.say(not_deleted(reason))

        present = credentials.kept_slots(self._services.session.record)
        for slot in (slot for slot in _SLOTS if slot in present):
            vault.forget(slot, self._step, lambda: None, failed)
