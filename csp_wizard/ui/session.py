"""The enrollment that is open: what it says now, and its way to the disk.

Every answer that is not a secret is saved half a second after the last keystroke, and at once when
the page, the language or the window's focus changes. “Saved” is said only when the store has
reported the commit. What could not be saved stays here and is tried again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ..enrollment import flow, recording
from ..enrollment.answers import Answers
from ..enrollment.record import EventKind, Record
from ..storage import enrollments
from ..storage.problems import Failure
from ..storage.store_thread import Saved, Store
from .tasks import Tasks

AUTOSAVE_MS = 500
RETRY_MS = 3000


def utc_now() -> datetime:
    return datetime.now(UTC)


class Session(QObject):
    answered = Signal(str)  # the key of an answer that changed
    recorded = Signal()  # events, attempts or pages viewed changed
    saved = Signal(object)  # Saved: the last durable commit
    unsaved = Signal(object)  # Failure: what keeps answers from the disk

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        record: Record,
        now: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.record = record
        self.now = now
        self._store = store
        self._tasks = tasks
        self._pending: dict[str, str] = {}
        self._writes: list[Callable[[sqlite3.Connection], object]] = []
        self._writing = False
        self._when_quiet: list[Callable[[bool], object]] = []
        self._timer = QTimer(self, singleShot=True, interval=AUTOSAVE_MS)
        self._timer.timeout.connect(self.flush)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._next_write)

    @property
    def answers(self) -> Answers:
        return self.record.answers

    @property
    def name(self) -> str:
        return self.answers.clean("enr.name")

    # -- changing ---------------------------------------------------------------------------------

    def answer(self, key: str, raw: str) -> None:
        """Takes an answer as typed. The empty text takes it back."""
        if self.answers.get(key, "") == raw:
            return
        self._take({key: raw})
        self._timer.start()
        self.answered.emit(key)

    def answer_all(self, changes: Mapping[str, str]) -> None:
        """Takes several answers at once and saves them now."""
        changes = {k: v for k, v in changes.items() if self.answers.get(k, "") != v}
        if not changes:
            return
        self._take(changes)
        self.flush()
        for key in changes:
            self.answered.emit(key)

    def _take(self, changes: Mapping[str, str]) -> None:
        at = self.now()
        self.record = replace(
            self.record,
            answers=self.answers.changed(changes),
            changed={**self.record.changed, **dict.fromkeys(changes, at)},
        )
        self._pending.update(changes)

    def add_event(self, kind: EventKind, step: str = "", **data: Any) -> None:
        self.carry_out(
            recording.Change(events=(recording.event(self.record, kind, self.now(), step, **data),))
        )

    def mark_attempted(self, step: str) -> None:
        if step in self.record.attempted:
            return
        self.record = replace(self.record, attempted=self.record.attempted | {step})
        id, at, summary = self.record.id, self.now(), flow.summary(self.record)
        self._write(lambda db: enrollments.mark_attempted(db, id, step, at, summary))
        self.recorded.emit()

    def mark_viewed(self, step: str) -> None:
        if step in self.record.viewed and self.record.last_step == step:
            return
        self.record = replace(self.record, viewed=self.record.viewed | {step}, last_step=step)
        id, at, summary = self.record.id, self.now(), flow.summary(self.record)

        def viewed(db: sqlite3.Connection) -> None:
            enrollments.mark_viewed(db, id, step, at)
            enrollments.save_answers(db, id, {}, at=at, summary=summary)  # what is next may have changed

        self._write(viewed)
        self.recorded.emit()

    def carry_out(self, change: recording.Change) -> None:
        """Writes everything that passing a page records in one transaction."""
        if not change:
            return
        self.flush()
        before, at = self.answers, self.now()
        self.record = recording.applied(self.record, change, at)
        id, summary = self.record.id, flow.summary(self.record)
        self._write(lambda db: enrollments.write_change(db, id, change, at=at, summary=summary))
        self.recorded.emit()
        for key in change.answers:
            if before.get(key, "") != self.answers.get(key, ""):
                self.answered.emit(key)

    def look_at_the_day(self) -> None:
        """Left open over midnight, the days are counted from the new one."""
        today = self.now().astimezone().date()
        if today != self.answers.today:
            self.record = replace(self.record, answers=self.answers.changed({}, today=today))
            self.recorded.emit()

    # -- saving -----------------------------------------------------------------------------------

    def flush(self) -> None:
        """Sends what is not saved yet to the store now."""
        self._timer.stop()
        if self._pending:
            changes, self._pending = self._pending, {}
            id, at, summary = self.record.id, self.now(), flow.summary(self.record)
            self._writes.append(lambda db: enrollments.save_answers(db, id, changes, at=at, summary=summary))
        self._next_write()

    def _write(self, work: Callable[[sqlite3.Connection], object]) -> None:
        self._writes.append(work)
        self._next_write()

    def _next_write(self) -> None:
        """One write at a time, in order: a later one never overtakes one that failed."""
        if self._writing or not self._writes:
            return
        self._writing = True
        self._tasks.write(self._store, self._writes[0], self).then(self._wrote).otherwise(self._failed)

    def _wrote(self, saved: Saved[object]) -> None:
        self._writing = False
        self._writes.pop(0)
        self.saved.emit(saved)
        if self._writes:
            self._next_write()
        elif not self._pending:
            self._quiet(True)

    def _failed(self, failure: Failure) -> None:
        self._writing = False
        self.unsaved.emit(failure)
        self._retry.start()
        self._quiet(False)

    def try_again(self) -> None:
        self._next_write()

    @property
    def all_saved(self) -> bool:
        return not (self._pending or self._writes)

    def when_saved(self, done: Callable[[bool], object]) -> None:
        """Calls ``done(True)`` once everything is on the disk, ``done(False)`` if that fails."""
        self.flush()
        if self.all_saved:
            done(True)
        else:
            self._when_quiet.append(done)

    def _quiet(self, well: bool) -> None:
        waiting, self._when_quiet = self._when_quiet, []
        for done in waiting:
            done(well)
