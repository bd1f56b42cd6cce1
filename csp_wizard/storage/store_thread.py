"""The store: one thread that owns the only writing connection, and everything that can go wrong.

Results come back as values: ``Saved`` after a durable commit, or a ``Failure`` with its reason.
When the disk works again, so does the next write. While the program runs, an empty database is
never put in the place of one that has vanished.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Generic, NamedTuple, TypeVar, cast

from ..enrollment.text import Msg
from . import backups
from .connection import Stopped, connect, is_sound, is_whole, revision, roll_back, transaction
from .database import WRITING_WAIT, Opened, Outcome, open_database, replace_damaged
from .problems import Failure, Reason, failure
from .worker import Worker

T = TypeVar("T")
READING_WAIT = 0.1  # s; the window is waiting


class Saved(NamedTuple, Generic[T]):
    """It is on the disk."""

    revision: int
    at: datetime
    value: T


def ignore(_: object) -> None:
    pass


class Store:
    def __init__(self, path: Path, *, noticed: Callable[[Opened | Failure], None] = ignore) -> None:
        """Open the saved data now, on this thread; everything later happens on the store's own.

        ``noticed`` is told, on the store's thread, when the saved data was opened anew (after
        damage, or when what kept it from being opened is over), so that what is on screen is old;
        and when it can no longer be opened.
        """
        self.path = path
        self.noticed = noticed
        self.generation = 0  # raised each time other data was opened
        self._reader: sqlite3.Connection | None = None
        self._reading = RLock()
        self._writer: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None
        self._abandoned: list[sqlite3.Connection] = []
        self._closing = False
        self._known = False  # there has been a database: then none is begun anew
        self.revision = 0
        self.state = self._take(open_database(path))
        self._worker = Worker("store")

    # ---- what the rest of the program calls

    def banner(self) -> Msg | None:
        """What home says about the store, if anything."""
        return self.state.banner()

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T | Failure:
        """Read a little, now, on the calling thread: one consistent view."""
        with self._reading:
            if isinstance(self.state, Failure) and self.state.reason is Reason.NEWER:
                return self.state
            try:
                if self._reader is None:
                    self._reader = self._open_reader()
                return _one_view(self._reader, work)
            except Exception as error:  # whatever it is, the window must live on
                self._drop_reader()
                problem = failure(error, self.path.parent)
                if problem.reason is Reason.FAULT:
                    _log(error)
        if problem.reason is Reason.DAMAGED:
            self._submit(lambda: self._attempt(lambda _: self._mend()), ignore)
        return problem

    def run(self, work: Callable[[sqlite3.Connection], T], report: Callable[[T | Failure], None]) -> None:
        """Do something long on the store's thread: a read, or functions that commit by themselves."""
        self._submit(lambda: self._attempt(work), report)

    def write(
        self, work: Callable[[sqlite3.Connection], T], report: Callable[[Saved[T] | Failure], None]
    ) -> None:
        """Do all of this in one transaction; reported when it is on the disk."""
        self._submit(lambda: self._attempt(lambda db: self._commit(db, work)), report)

    def look_after(self, report: Callable[[Failure | None], None] = ignore) -> None:
        """After the start and once in a while: the quick check, and the backup if one is due."""
        self._submit(lambda: self._attempt(self._look_after), report)

    def try_again(self, report: Callable[[Failure | None], None]) -> None:
        """*Try again*: None when the saved data can be written again."""
        self._submit(lambda: self._attempt(_write_nothing), report)

    def close(self, timeout: float = 2.0) -> bool:
        """Do what is queued, then close; False when that took too long."""
        until = time.monotonic() + timeout
        self._closing = True  # a check or a backup under way stops
        done = self._worker.drain(timeout)
        self._worker.submit(self._shut, lambda _value, _error: None)
        self._worker.stop()
        return done and self._worker.drain(max(0.0, until - time.monotonic()))

    # ---- on the store's thread

    def _submit(self, work: Callable[[], T | Failure], report: Callable[[T | Failure], None]) -> None:
        def reported(value: T | Failure | None, error: BaseException | None) -> None:
            if error is None:
                report(cast("T | Failure", value))
                return
            _log(error)
            report(Failure(Reason.FAULT, error))

        self._worker.submit(work, reported)

    def _attempt(self, work: Callable[[sqlite3.Connection], T | Failure]) -> T | Failure:
        writer = self._ready()
        if isinstance(writer, Failure):
            return writer
        try:
            value = work(writer)
        except Stopped:
            return Failure(Reason.STOPPED)
        except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
            return self._failed(error)
        if isinstance(value, Failure) or _identity(self.path) == self._file:
            return value
        return Failure(Reason.MISSING)  # a file that was moved away takes every commit without a word

    def _commit(self, db: sqlite3.Connection, work: Callable[[sqlite3.Connection], T]) -> Saved[T]:
        with transaction(db) as commit:
            value = work(db)
        self.revision = commit.revision
        return Saved(self.revision, datetime.now(UTC), value)

    def _ready(self) -> sqlite3.Connection | Failure:
        """The writing connection to what lies at our path now, opened again where that is needed."""
        there = _identity(self.path)
        if self._writer is not None:
            if there == self._file:
                return self._writer
            if there is None:
                return Failure(Reason.MISSING)
            # Closing it would delete the log beside the file that stands there now.
            self._abandoned.append(self._writer)
            self._writer = None
        return self._open_again(open_database(self.path, create=not self._known))

    def _open_again(self, opened: Opened | Failure) -> sqlite3.Connection | Failure:
        before, failed = self._file, isinstance(self.state, Failure)
        self.state = self._take(opened)
        if isinstance(opened, Failure):
            if not failed:
                self.noticed(opened)
            return opened
        if failed or opened.outcome is not Outcome.GOOD or self._file != before:
            with self._reading:
                self._drop_reader()
            self.generation += 1
            self.noticed(opened)
        return opened.connection

    def _take(self, opened: Opened | Failure) -> Opened | Failure:
        self._known = self._known or self.path.exists()
        if isinstance(opened, Opened):
            self._writer = opened.connection
            self._writer.execute(f"PRAGMA busy_timeout = {int(WRITING_WAIT * 1000)}")
            self._file = _identity(self.path)
            self.revision = revision(opened.connection)
        return opened

    def _failed(self, error: sqlite3.Error | OSError | UnicodeDecodeError) -> Failure:
        problem = failure(error, self.path.parent)
        if problem.reason is Reason.FAULT:
            _log(error)
        elif problem.reason is Reason.DAMAGED:
            self._mend()
        elif problem.reason not in (Reason.FULL, Reason.LOCKED) and _identity(self.path) == self._file:
            # After an error of the disk the next attempt begins with a new connection.
            self._close_writer()
        return problem

    def _mend(self) -> None:
        """Look again with a new connection; if it is damaged indeed, open the newest backup."""
        self._close_both()
        opened = open_database(self.path, create=False)
        if isinstance(opened, Opened) and opened.outcome is Outcome.GOOD and not is_whole(opened.connection):
            opened.connection.close()
            opened = replace_damaged(self.path)
        self._open_again(opened)

    def _look_after(self, db: sqlite3.Connection) -> Failure | None:
        if not is_sound(db, self._is_closing):
            self._mend()
            return Failure(Reason.DAMAGED)
        now = datetime.now(UTC)
        if backups.is_due(self.path.parent, now) and not _is_empty(db):
            backups.make(db, self.path.parent, now, stop=self._is_closing)
        # What was deleted must not stay readable in the log.
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return None

    def _is_closing(self) -> bool:
        return self._closing

    def _shut(self) -> None:
        self._close_both()
        if not self.path.with_name(self.path.name + "-wal").exists():  # see _ready
            for connection in self._abandoned:
                connection.close()

    def _close_both(self) -> None:
        # The writer last: only it can put what is in the log into the database.
        with self._reading:
            self._drop_reader()
        self._close_writer()

    def _close_writer(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    # ---- the reading connection, under its lock

    def _drop_reader(self) -> None:
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _open_reader(self) -> sqlite3.Connection:
        still = isinstance(self.state, Failure) and self.state.reason is Reason.UNWRITABLE
        # On a read-only disk SQLite needs to be told that nobody writes.
        reader = connect(self.path, "ro", READING_WAIT, "&immutable=1" if still else "")
        reader.execute("PRAGMA trusted_schema = OFF")
        return reader


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file lies there; None when there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _log(error: BaseException) -> None:
    """A mistake of ours: the program's hook writes it down."""
    sys.excepthook(type(error), error, error.__traceback__)


def _one_view(reader: sqlite3.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    if reader.in_transaction:  # asked within another read
        return work(reader)
    reader.execute("BEGIN")
    try:
        return work(reader)
    finally:
        roll_back(reader)


def _write_nothing(db: sqlite3.Connection) -> None:
    with transaction(db):
        pass


def _is_empty(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM enrollment LIMIT 1").fetchone() is None
