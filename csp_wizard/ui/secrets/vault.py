"""The secrets of the open enrollment, between its pages and the secure store.

Every value that was written and read back becomes an event, and every one that was deleted: that is
how the record knows what is held. Values pass through; none is kept here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject

from ...enrollment.credentials import (
    BY_LEAVING,
    HOW,
    KEPT_BEFORE,
    NEW_PASSWORD,
    PUT_BACK,
    SLOT_OF,
    kept_slots,
)
from ...enrollment.record import EventKind
from ...enrollment.slots import BEFORE, PASSWORD
from ...storage.secret_terms import Reason, SecretError, SecretStore
from ...storage.secret_worker import SecretWorker
from ..session import Session
from ..tasks import Tasks

Failed = Callable[[Reason], object]
Slots = tuple[str, ...]


class Vault(QObject):
    def __init__(self, secrets: SecretStore, worker: SecretWorker, tasks: Tasks, session: Session) -> None:
        super().__init__(session)
        self._secrets = secrets
        self._worker = worker
        self._tasks = tasks
        self._session = session
        self._dropped: set[str] = set()  # slots whose late writing is not wanted any more

    def save(
        self,
        values: Mapping[str, str],
        step: str,
        then: Callable[[Slots], object],
        failed: Failed,
        kept: Callable[[str], object],
        *,
        leaving: bool = False,
        replaced: Slots = (),
    ) -> None:
        """Writes each value and reads it back, one after the other; the first that fails ends it.

        ``kept`` is told each key that is safe: tried again after a failure, it is not written twice.
        ``then`` gets the slots where another value stood that is kept as the one before.
        """
        left = dict(values)
        if not left:
            then(replaced)
            return
        key = next(iter(left))
        value = left.pop(key)
        slot, identity, secrets = SLOT_OF[key], self._session.record.id, self._secrets
        changes = key == NEW_PASSWORD or key in self._session.answers.held
        self._dropped.discard(slot)

        def write() -> tuple[str, bool]:
            before = False
            if changes:
                before = secrets.replace(identity, slot, value)
            else:
                secrets.write(identity, slot, value)
            return secrets.which() or "other", before

        def record(done: tuple[str, bool]) -> None:
            code, before = done
            if changes:
                more = {KEPT_BEFORE: "kept" if before else "", HOW: BY_LEAVING if leaving else ""}
                self._session.add_event(EventKind.SECRET_CHANGED, step, slot=slot, store=code, **more)
            else:
                self._session.add_event(EventKind.SECRET_SAVED, step, slot=slot, store=code)

        def written(done: tuple[str, bool]) -> None:
            record(done)
            kept(key)
            also = (slot,) if done[1] else ()
            self.save(left, step, then, failed, kept, leaving=leaving, replaced=replaced + also)

        def late(done: tuple[str, bool]) -> None:
            if slot not in self._dropped:
                record(done)

        self._run(write, written, failed, late)

    def warm(self) -> None:
        """A page with secrets is shown: what a first writing has to load is loaded now."""
        self._run(self._secrets.prepare, lambda _: None, lambda _: None)

    def drop(self, keys: Iterable[str], step: str) -> None:
        """What was asked to be kept and is not any more: a writing that lands late is undone.

        Where a value is held already, it stays: a late change keeps the one before it anyway.
        """
        held = {SLOT_OF[key] for key in self._session.answers.held}
        for slot in {SLOT_OF[key] for key in keys} - held:
            self._dropped.add(slot)
            self.forget(slot, step, lambda: None, lambda _: None)

    def forget(self, slot: str, step: str, then: Callable[[], object], failed: Failed) -> None:
        """Deletes a value. What neither was there nor was said to be there is not told as deleted."""
        secrets, identity = self._secrets, self._session.record.id

        def delete() -> tuple[str, bool]:
            return secrets.which() or "other", secrets.delete(identity, slot)

        def record(done: tuple[str, bool]) -> None:
            code, there = done
            if there or slot in kept_slots(self._session.record):
                self._session.add_event(EventKind.SECRET_DELETED, step, slot=slot, store=code)

        def deleted(done: tuple[str, bool]) -> None:
            record(done)
            then()

        self._run(delete, deleted, failed, record)

    def put_back(self, slot: str, step: str, then: Callable[[bool], object], failed: Failed) -> None:
        """The value before takes its place again; ``then`` gets False where there was none."""
        secrets, identity = self._secrets, self._session.record.id

        def work() -> tuple[str, bool, bool]:
            there = secrets.put_back(identity, slot)
            return secrets.which() or "other", there, secrets.read(identity, BEFORE[slot]) is not None

        def record(done: tuple[str, bool, bool]) -> None:
            code, there, before = done
            if there:
                more = {KEPT_BEFORE: "kept" if before else "", HOW: PUT_BACK}
                self._session.add_event(EventKind.SECRET_CHANGED, step, slot=slot, store=code, **more)

        def back(done: tuple[str, bool, bool]) -> None:
            record(done)
            then(done[1])

        self._run(work, back, failed, record)

    def read(self, slot: str, then: Callable[[str | None], object], failed: Failed) -> None:
        secrets, identity = self._secrets, self._session.record.id
        self._run(lambda: secrets.read(identity, slot), then, failed)

    def check(self, then: Callable[[bool], object], failed: Failed) -> None:
        """Whether the saved password is there, without asking anybody to unlock anything."""
        secrets, identity = self._secrets, self._session.record.id

        def look() -> bool:
            if secrets.which() is None:
                raise SecretError(Reason.NO_STORE)
            if secrets.locked():
                raise SecretError(Reason.LOCKED)
            return secrets.read(identity, PASSWORD) is not None

        self._run(look, then, failed)

    def happened(self, kind: EventKind, slot: str, step: str) -> None:
        self._session.add_event(kind, step, slot=slot)

    def _run(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], object],
        failed: Failed,
        late: Callable[[Any], object] | None = None,
    ) -> None:
        def explain(error: BaseException) -> None:
            if not isinstance(error, SecretError):
                raise error
            failed(error.reason)

        self._tasks.secret(self._worker, work, self, late).then(then).otherwise(explain)
