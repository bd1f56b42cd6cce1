"""SQLite: how the database is opened, and what happens when it cannot be.

Opening an existing, healthy database only reads. A damaged one is moved aside, never overwritten
and never deleted, and the newest good backup opened; one of a newer version is not touched.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from ..enrollment.text import Msg
from . import backups, files
from .connection import connect, prepare, revision, roll_back
from .problems import Damaged, Failure, Reason, failure, is_damage

SCHEMA = 1  # the number of the last file in migrations/
MIGRATIONS = Path(__file__).parent / "migrations"

OPENING_WAIT = 0.3  # s to wait for another program at the start, when the window is not there yet
WRITING_WAIT = 2.0  # and later, on the store thread


class Outcome(Enum):
    NEW = "new"
    GOOD = "good"
    RESTORED = "restored"  # from a backup
    LOST = "lost"  # damaged and no good backup: begun anew, the damaged file is kept


class Opened(NamedTuple):
    connection: sqlite3.Connection
    outcome: Outcome
    backup: datetime | None = None  # when the backup that was opened had been made
    damaged: Path | None = None  # where the damaged file is kept; None when there was no file at all

    def banner(self) -> Msg | None:
        if self.outcome is Outcome.LOST:
            return Msg(
                "Store",
                "The saved data was damaged and there is no backup of it. "
                "The damaged file is kept in the data folder",
            )
        if self.backup is None:
            return None
        if self.damaged is None:
            return Msg(
                "Store",
                "The saved data was not found. The backup of {time} was opened; "
                "what was typed after that is not in it",
            ).of(time=self.backup)
        return Msg(
            "Store",
            "The saved data was damaged. The backup of {time} was opened; what was typed after "
            "that is not in it. The damaged file is kept in the data folder",
        ).of(time=self.backup)


def open_database(path: Path, *, create: bool = True, now: datetime | None = None) -> Opened | Failure:
    """Open the saved data for writing. ``create``: begin anew when there has never been any."""
    at = now or datetime.now(UTC)
    try:
        if not _exists(path):
            return _begin(path, at) if create else Failure(Reason.MISSING)
        return _open_existing(path, at)
    except (sqlite3.Error, OSError) as error:
        return failure(error, path.parent)


def replace_damaged(path: Path, now: datetime | None = None) -> Opened | Failure:
    """Move the damaged database aside and open the newest good backup. Nobody may have it open."""
    try:
        return _replace(path, now or datetime.now(UTC), damaged=True)
    except (sqlite3.Error, OSError) as error:
        return failure(error, path.parent)


def _exists(path: Path) -> bool:
    try:
        return os.stat(path).st_size > 0 or bool(_leftovers(path))
    except FileNotFoundError:
        return False


def _leftovers(path: Path) -> bool:
    """Whether an empty file once held something: its log is still there, or a backup."""
    return path.with_name(path.name + "-wal").exists() or bool(backups.found(path.parent))


def _begin(path: Path, at: datetime) -> Opened | Failure:
    if _leftovers(path):  # there was one, and it has gone
        return _replace(path, at, damaged=False)
    return _create(path, Outcome.NEW)


def _create(path: Path, outcome: Outcome, damaged: Path | None = None) -> Opened | Failure:
    files.make_folder(path.parent)
    files.create_private(path)
    connection = connect(path, "rw", OPENING_WAIT)
    try:
        prepare(connection)
        migrate(connection, 0)
        files.flush_folder(path.parent)
    except BaseException:
        connection.close()
        raise
    return Opened(connection, outcome, damaged=damaged)


def _open_existing(path: Path, at: datetime) -> Opened | Failure:
    try:
        version = peek_version(path)
        if version > SCHEMA:
            return Failure(Reason.NEWER)
        files.make_private(path)
        connection = connect(path, "rw", OPENING_WAIT)
        try:
            prepare(connection)
            if version < SCHEMA:
                if version:
                    backups.make(connection, path.parent, at)
                migrate(connection, version)
            revision(connection)
        except BaseException:
            connection.close()
            raise
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if not is_damage(error):
            raise
        return _replace(path, at, damaged=True)
    return Opened(connection, Outcome.GOOD)


def _replace(path: Path, at: datetime, *, damaged: bool) -> Opened | Failure:
    """First the backup beside it, then the damaged file away: a crash in between loses nothing."""
    fresh = path.with_name(path.name + ".new")
    backup = backups.copy_newest_good(path.parent, fresh)
    kept = files.set_aside(path, at)
    if backup is None:
        return _create(path, Outcome.LOST, kept)
    os.rename(fresh, path)
    files.flush_folder(path.parent)
    opened = _open_existing(path, at)
    if isinstance(opened, Failure):
        return opened
    return Opened(opened.connection, Outcome.RESTORED, backup.made, kept if damaged else None)


MAGIC = b"SQLite format 3\0"
VERSION_AT = 60  # where the header of a SQLite file holds its user_version


def peek_version(path: Path) -> int:
    """The schema version of a file, without leaving a trace in it or in its log.

    Closing an ordinary connection would write the log of a newer version into its database.
    """
    with open(path, "rb") as file:
        header = file.read(100)
    if not header:
        raise Damaged  # and SQLite would delete the log of an empty file
    if path.with_name(path.name + "-wal").exists():
        with closing(connect(path, "ro", OPENING_WAIT)) as connection:
            return int(connection.execute("PRAGMA user_version").fetchone()[0])
    if len(header) < 100 or not header.startswith(MAGIC):
        raise Damaged
    return int.from_bytes(header[VERSION_AT : VERSION_AT + 4], "big")


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """One transaction for each numbered file after ``version``."""
    for number in range(version + 1, SCHEMA + 1):
        (file,) = MIGRATIONS.glob(f"{number:04}_*.sql")
        try:
            connection.executescript(
                f"BEGIN IMMEDIATE;\n{file.read_text('utf-8')}\nPRAGMA user_version = {number};\nCOMMIT;"
            )
        except BaseException:
            roll_back(connection)
            raise
