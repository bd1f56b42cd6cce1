"""Why the saved data cannot be read or written, as a value with its sentence."""

from __future__ import annotations

import errno
import os
import sqlite3
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from ..enrollment.text import Msg


class Reason(Enum):
    FULL = "full"
    UNWRITABLE = "unwritable"  # also a read-only disk
    MISSING = "missing"  # the folder, or the database that was in it
    LOCKED = "locked"  # by another program
    NEWER = "newer"  # written by a newer version of this app
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"  # the disk does not give it back
    FAULT = "fault"  # a mistake of ours
    STOPPED = "stopped"  # the program is ending

    def say(self) -> Msg:
        """The reason, to be set into a sentence after a colon."""
        return _SHORT[self]

    def banner(self) -> Msg:
        """Said on home when the saved data could not be opened, with what to do."""
        return _BANNER[self]


_SHORT = {
    Reason.FULL: Msg("Store", "the disk is full"),
    Reason.UNWRITABLE: Msg("Store", "the folder cannot be written to"),
    Reason.MISSING: Msg("Store", "the folder was not found"),
    Reason.LOCKED: Msg("Store", "another program is using the saved data"),
    Reason.NEWER: Msg("Store", "the saved data comes from a newer version of this app"),
    Reason.DAMAGED: Msg("Store", "the saved data was damaged"),
    Reason.UNREADABLE: Msg("Store", "the saved data cannot be read"),
    Reason.FAULT: Msg("Store", "an unexpected error occurred"),
    Reason.STOPPED: Msg("Store", "the app is closing"),
}
_BANNER = {
    Reason.FULL: Msg("Store", "The disk is full. Free up some space and try again"),
    Reason.UNWRITABLE: Msg(
        "Store", "The data folder cannot be written to. Check its permissions and try again"
    ),
    Reason.MISSING: Msg(
        "Store", "The data folder was not found. Check that its disk is connected and try again"
    ),
    Reason.LOCKED: Msg("Store", "Another program is using the saved data. Close it and try again"),
    Reason.NEWER: Msg(
        "Store",
        "The saved data comes from a newer version of this app. Update the app to open it. "
        "Nothing was changed",
    ),
    Reason.DAMAGED: Msg("Store", "Part of the saved data was damaged. Backups are kept in the data folder"),
    Reason.UNREADABLE: Msg("Store", "The saved data cannot be read. Check the disk and try again"),
    Reason.FAULT: Msg("Store", "An unexpected error occurred in the saved data. Restart the app"),
    Reason.STOPPED: Msg("Store", "The app is closing"),
}


class Failure(NamedTuple):
    """It did not work. Nothing was changed."""

    reason: Reason
    error: BaseException | None = None  # for the log; never shown

    def say(self) -> Msg:
        return self.reason.say()

    def banner(self) -> Msg:
        return self.reason.banner()


class Damaged(sqlite3.DatabaseError):
    """What SQLite says of such a file, where we see it first."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def failure(error: BaseException, folder: Path) -> Failure:
    """What an error means for the person. Anything unforeseen is a fault of ours."""
    if is_damage(error):
        return Failure(Reason.DAMAGED, error)
    if isinstance(error, sqlite3.Error):
        return Failure(_of_sqlite(error, folder), error)
    if isinstance(error, OSError):
        return Failure(_of_system(error), error)
    return Failure(Reason.FAULT, error)


_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_DISK = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)


def is_damage(error: BaseException) -> bool:
    """Whether the file is not what was written. Spoiled text shows as text that cannot be decoded,
    in a value or in SQLite's own message; Python says so without a code of SQLite's."""
    if isinstance(error, sqlite3.OperationalError) and not hasattr(error, "sqlite_errorcode"):
        return True
    if isinstance(error, sqlite3.Error):
        return _code(error) in _DAMAGE
    return isinstance(error, UnicodeDecodeError)


def _code(error: sqlite3.Error) -> int:
    # Python raises some errors itself, without a code. The low byte is the primary one.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _of_sqlite(error: sqlite3.Error, folder: Path) -> Reason:
    code = _code(error)
    if code == sqlite3.SQLITE_FULL:
        return Reason.FULL
    if code in _BUSY:
        return Reason.LOCKED
    if code in _DISK:
        # SQLite does not say which of them it was: a disk quota, say, is only an IOERR.
        return probe(folder) or Reason.UNREADABLE
    return Reason.FAULT


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_MISSING = (errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE)


def _of_system(error: OSError) -> Reason:
    if error.errno in _FULL:
        return Reason.FULL
    if error.errno in _MISSING:
        return Reason.MISSING
    if error.errno == errno.EIO:
        return Reason.UNREADABLE
    return Reason.UNWRITABLE


PROBE_SIZE = 256 * 1024  # more than one save writes


def probe(folder: Path) -> Reason | None:
    """Try to write a little file; None when that works."""
    path = folder / f".probe-{os.getpid()}"
    try:
        try:
            with open(path, "wb") as file:
                file.write(bytes(PROBE_SIZE))
                file.flush()
                os.fsync(file.fileno())
        finally:
            path.unlink(missing_ok=True)
    except OSError as error:
        return _of_system(error)
    return None
