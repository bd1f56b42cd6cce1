"""The secrets of the open enrollment, between its pages and the secure store.

Every value that was written and read back becomes an event: that is how the record knows what is
held. Values pass through; none is kept here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from ...enrollment.credentials import NEW_PASSWORD, PASSWORD, SLOT_OF
from ...enrollment.record import EventKind
from ...storage.secret_terms import Reason, SecretError, SecretStore
from ...storage.secret_worker import SecretWorker
from ..session import Session
from ..tasks import Tasks

Failed = Callable[[Reason], object]


class Vault(QObject):
    def __init__(self, secrets: SecretStore, worker: SecretWorker, tasks: Tasks, session: Session) -> None:
        super().__init__(session)
        self._secrets = secrets
        self._worker = worker
        self._tasks = tasks
        self._session = session

    def save(
        self,
        values: Mapping[str, str],
        step: str,
        then: Callable[[], object],
        failed: Failed,
        kept: Callable[[str], object],
    ) -> None:
        """Writes each value and reads it back, one after the other; the first that fails ends it.

        ``kept`` is told each key that is safe: tried again after a failure, it is not written twice.
        """
        left = dict(values)
        if not left:
            then()
            return
        key = next(iter(left))
        value = left.pop(key)
        slot, identity, secrets = SLOT_OF[key], self._session.record.id, self._secrets
        changes = slot == PASSWORD and (key == NEW_PASSWORD or key in self._session.answers.held)

        def write() -> str:
            if changes:
                secrets.change_password(identity, value)
            else:
                secrets.write(identity, slot, value)
            return secrets.which() or "other"

        def record(code: str) -> None:
            kind = EventKind.SECRET_CHANGED if changes else EventKind.SECRET_SAVED
            self._session.add_event(kind, step, slot=slot, store=code)

        def written(code: str) -> None:
            record(code)
            kept(key)
            self.save(left, step, then, failed, kept)

        self._run(write, written, failed, late=record)

    def warm(self) -> None:
        """A page with secrets is shown: what a first writing has to load is loaded now."""
        self._run(self._secrets.prepare, lambda _: None, lambda _: None)

    def drop(self, keys: Iterable[str]) -> None:
        """What was asked to be kept and is not any more: a writing that lands late is undone.

        Where a value is held already, it stays: a late change keeps the one before it anyway.
        """
        secrets, identity = self._secrets, self._session.record.id
        held = {SLOT_OF[key] for key in self._session.answers.held}
        for slot in {SLOT_OF[key] for key in keys} - held:
            self._run(partial(secrets.delete, identity, slot), lambda _: None, lambda _: None)

    def read(self, key: str, then: Callable[[str | None], object], failed: Failed) -> None:
        secrets, identity, slot = self._secrets, self._session.record.id, SLOT_OF[key]
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

    def happened(self, kind: EventKind, key: str, step: str) -> None:
        self._session.add_event(kind, step, slot=SLOT_OF[key])

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
