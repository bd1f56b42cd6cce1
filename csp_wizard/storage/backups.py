"""Dated copies of the database: five daily, three weekly, together under 1 GB, at least two."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from . import files
from .connection import Stopped, connect, is_whole, never
from .problems import Damaged

DAYS = 5
WEEKS = 3
AT_LEAST = 2
LIMIT = 1_000_000_000  # bytes, together

FOLDER = "backups"
PREFIX, SUFFIX = "enrollments-", ".db"
PAGES_AT_ONCE = 1024


class Backup(NamedTuple):
    path: Path
    made: datetime  # aware, UTC
    size: int


def found(data: Path) -> list[Backup]:
    """The backups in this data folder, newest first."""
    backups = []
    for path in (data / FOLDER).glob(f"{PREFIX}*{SUFFIX}"):
        try:
            made = datetime.fromisoformat(path.name[len(PREFIX) : -len(SUFFIX)])
        except ValueError:
            continue  # not ours
        backups.append(Backup(path, made, path.stat().st_size))
    return sorted(backups, key=lambda b: b.made, reverse=True)


def is_due(data: Path, now: datetime) -> bool:
    """Once a day. A clock that once ran ahead must not stop it: only today's own backup counts."""
    return all(b.made.date() != now.date() for b in found(data))


def make(
    connection: sqlite3.Connection, data: Path, now: datetime, *, stop: Callable[[], bool] = never
) -> Backup:
    """Copy, verify, flush, then give it its name; then remove what is too many."""
    folder = data / FOLDER
    files.make_folder(folder)
    path = folder / f"{PREFIX}{files.stamp(now)}{SUFFIX}"
    fresh = folder / "unfinished.db"
    try:
        _remove(fresh)  # what a crash left
        files.create_private(fresh)
        _copy(connection, fresh, stop)
        files.flush(fresh)
        fresh.replace(path)
        files.flush_folder(folder)
    finally:
        _remove(fresh)
    prune(data)
    return Backup(path, now, path.stat().st_size)


def _remove(fresh: Path) -> None:
    for path in (fresh, fresh.with_name(fresh.name + "-journal")):
        path.unlink(missing_ok=True)


def _copy(connection: sqlite3.Connection, to: Path, stop: Callable[[], bool]) -> None:
    def step(_status: int, _left: int, _total: int) -> None:
        if stop():
            raise Stopped

    with closing(sqlite3.connect(to, isolation_level=None)) as copy:
        copy.execute("PRAGMA synchronous = OFF")  # flushed once, when it is complete
        connection.backup(copy, pages=PAGES_AT_ONCE, progress=step)
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()  # one file, complete in itself
        if not is_whole(copy, stop=stop):
            raise Damaged  # and so is what it was copied from


def is_good(backup: Path) -> bool:
    """Whether this file can be opened and is whole. Leaves nothing beside it."""
    with closing(connect(backup, "ro", 0, "&immutable=1")) as connection:
        return is_whole(connection)


def copy_newest_good(data: Path, to: Path) -> Backup | None:
    """Put the newest backup that is whole at ``to``; None when there is none."""
    import shutil  # only when something is lost already

    for backup in found(data):
        if is_good(backup.path):
            files.create_private(to)
            shutil.copyfile(backup.path, to)
            files.flush(to)
            return backup
    return None


def prune(data: Path) -> None:
    backups = found(data)
    keep = kept(backups)
    for backup in backups:
        if backup not in keep:
            backup.path.unlink()


def kept(backups: Iterable[Backup], limit: int = LIMIT) -> set[Backup]:
    """Which to keep: the newest of each of the last days, then of each of the weeks before."""
    newest_first = sorted(backups, key=lambda b: b.made, reverse=True)
    days: dict[object, Backup] = {}
    weeks: dict[object, Backup] = {}
    for backup in newest_first:
        day = backup.made.date()
        if day in days:
            continue
        if len(days) < DAYS:
            days[day] = backup
        elif len(weeks) < WEEKS:
            weeks.setdefault(day.isocalendar()[:2], backup)
    chosen = [*days.values(), *weeks.values()]
    total, keep = 0, set()
    for n, backup in enumerate(chosen):
        total += backup.size
        if n < AT_LEAST or total <= limit:
            keep.add(backup)
    return keep
