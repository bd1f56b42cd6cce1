"""One connection to the database, and a transaction on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .problems import is_damage


def connect(path: Path, mode: str, wait: float, extra: str = "") -> sqlite3.Connection:
    """``mode``: ro, rw; never rwc, which would create an empty database over a vanished one."""
    name = path.as_posix().replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    if path.drive:  # file:///C:/…
        name = "/" + name
    return sqlite3.connect(
        f"file:{name}?mode={mode}{extra}",
        uri=True,
        timeout=wait,
        isolation_level=None,  # we say BEGIN and COMMIT ourselves
        check_same_thread=False,  # opened by the one thread, used by the other, never by both
    )


def prepare(connection: sqlite3.Connection) -> None:
    """What every writing connection is told. Durable: each commit waits for the disk."""
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
        "trusted_schema = OFF",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchone()


class Commit:
    """What became of a transaction, once it is over."""

    revision = 0


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[Commit]:
    """All or nothing, durable at the end, raising the store's revision. Inside another: part of it."""
    commit = Commit()
    if connection.in_transaction:
        yield commit
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield commit
        commit.revision = raise_revision(connection)
        connection.execute("COMMIT")
    except BaseException:
        roll_back(connection)
        raise


def roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:  # SQLite has often done it already
        connection.execute("ROLLBACK")


def revision(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT revision FROM store").fetchone()[0])


def raise_revision(connection: sqlite3.Connection) -> int:
    ((new,),) = connection.execute("UPDATE store SET revision = revision + 1 RETURNING revision").fetchall()
    return int(new)


class Stopped(Exception):
    """The program is ending; what takes long is not finished."""


def never() -> bool:
    return False


def is_sound(connection: sqlite3.Connection, stop: Callable[[], bool] = never) -> bool:
    """The quick check: false when the database is damaged."""
    return _passes(connection, "quick_check", stop)


def is_whole(connection: sqlite3.Connection, stop: Callable[[], bool] = never) -> bool:
    """The full check, indexes included."""
    return _passes(connection, "integrity_check", stop)


STEPS_BETWEEN = 1_000  # of SQLite's machine: some microseconds each


def _passes(connection: sqlite3.Connection, check: str, stop: Callable[[], bool]) -> bool:
    connection.set_progress_handler(stop, STEPS_BETWEEN)
    try:
        return bool(connection.execute(f"PRAGMA {check}(1)").fetchone()[0] == "ok")
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if is_damage(error):
            return False
        if isinstance(error, sqlite3.DatabaseError) and error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise Stopped from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
