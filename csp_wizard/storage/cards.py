"""What home shows: one row for each enrollment, filtered, searched, sorted, counted."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple


class Shelf(StrEnum):
    """The chips on home."""

    ALL = "all"
    NEEDS = "needs"
    WAITING = "waiting"
    FINISHED = "finished"
    ARCHIVED = "archived"
    DELETED = "deleted"


class Card(NamedTuple):
    id: str
    name: str  # tidied; empty until it has one
    bucket: str  # overdue needs waiting finished, as of today
    phase: str
    next_step: str
    next_date: date | None
    submitted: date | None
    reached: datetime | None  # when its phase was recorded, and the day that was stated for it:
    reached_on: date | None  # of approved, signed and finished ones
    created: datetime
    opened: datetime | None
    archived: bool
    trashed: datetime | None


# Whether something is overdue depends on the day, so it is not stored: the stored bucket is what
# the enrollment is besides.
_OVERDUE = "ifnull(next_date < :today, 0)"
_BUCKET = f"CASE WHEN {_OVERDUE} THEN 'overdue' ELSE bucket END"
_NEEDS = f"(bucket = 'needs' OR {_OVERDUE})"
_WAITING = "bucket = 'waiting'"
_FINISHED = "bucket = 'finished'"
# The event that brought it into its phase. Only looked for where the card tells of it.
_REACHED = """CASE WHEN phase IN ('approved', 'setup', 'finished') THEN (
    SELECT at || ' ' || ifnull(json_extract(data, '$.date'), '') FROM event
    WHERE event.enrollment = enrollment.id AND event.attempt = enrollment.attempt
        AND kind = CASE phase WHEN 'approved' THEN 'decision' WHEN 'setup' THEN 'signed' ELSE 'finished' END
        AND ifnull(json_extract(data, '$.result'), 'approved') = 'approved'
    ORDER BY event.id DESC LIMIT 1) END"""
_LIVE = "archived IS NULL AND trashed IS NULL"
# Left to itself SQLite may take the index of the names, and read ten thousand rows for it.
_ON_HOME = "INDEXED BY enrollment_on_home"

_WHERE: Mapping[Shelf, str] = {
    Shelf.ALL: _LIVE,
    Shelf.NEEDS: f"{_LIVE} AND {_NEEDS}",
    Shelf.WAITING: f"{_LIVE} AND {_WAITING}",
    Shelf.FINISHED: f"{_LIVE} AND {_FINISHED}",
    Shelf.ARCHIVED: "archived IS NOT NULL AND trashed IS NULL",
    Shelf.DELETED: "trashed IS NOT NULL",
}
_SORT = f"CASE WHEN {_NEEDS} THEN 0 WHEN {_WAITING} THEN 1 ELSE 2 END, opened DESC, rowid DESC"


def cards(
    db: sqlite3.Connection, *, which: Shelf = Shelf.ALL, search: str = "", today: date, limit: int = 50
) -> list[Card]:
    """The first ``limit`` cards of a chip that match every word of the search."""
    words = fold(search).split()
    values: dict[str, str | int] = {"today": today.isoformat(), "limit": limit}
    values.update({f"word{n}": f"%{_literally(word)}%" for n, word in enumerate(words)})
    where = _WHERE[which] + "".join(f" AND search LIKE :word{n} ESCAPE '\\'" for n in range(len(words)))
    order = "trashed DESC, rowid DESC" if which is Shelf.DELETED else _SORT
    # The rowids come from an index alone; the long rows are read for the few that are shown.
    by = _ON_HOME if _LIVE in where and not words else ""
    rows = db.execute(
        f"""SELECT id, name, {_BUCKET}, phase, next_step, next_date, submitted,
                   {_REACHED}, created, opened, archived, trashed
            FROM enrollment WHERE rowid IN
                (SELECT rowid FROM enrollment {by} WHERE {where} ORDER BY {order} LIMIT :limit)
            ORDER BY {order}""",
        values,
    )
    return [_card(row) for row in rows]


def counts(db: sqlite3.Connection, today: date) -> dict[Shelf, int]:
    """How many stand behind each chip."""
    live = db.execute(
        f"""SELECT count(*), total({_NEEDS}), total({_WAITING}), total({_FINISHED})
            FROM enrollment {_ON_HOME} WHERE {_LIVE}""",
        {"today": today.isoformat()},
    ).fetchone()
    away = db.execute(
        """SELECT total(trashed IS NULL), total(trashed IS NOT NULL)
           FROM enrollment WHERE archived IS NOT NULL OR trashed IS NOT NULL"""
    ).fetchone()
    return {shelf: int(n) for shelf, n in zip(Shelf, (*live, *away), strict=True)}


def fold(text: str) -> str:
    """How a text is compared when searching: width and case do not count."""
    if text.isascii():
        return text.lower()
    from unicodedata import normalize

    return normalize("NFKC", text).casefold()


def _literally(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _card(row: tuple[str | None, ...]) -> Card:
    id, name, bucket, phase, next_step, next_date, submitted, reached, *rest = row
    created, opened, archived, trashed = rest
    at, _, day = (reached or "").partition(" ")
    return Card(
        id=id or "",
        name=name or "",
        bucket=bucket or "",
        phase=phase or "",
        next_step=next_step or "",
        next_date=_day(next_date),
        submitted=_day(submitted),
        reached=_time(at),
        reached_on=_day(day),
        created=datetime.fromisoformat(created or ""),
        opened=_time(opened),
        archived=archived is not None,
        trashed=_time(trashed),
    )


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _time(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None
