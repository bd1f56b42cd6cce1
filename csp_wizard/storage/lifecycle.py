"""What happens to whole enrollments: renamed, duplicated, archived, thrown away, deleted for good."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from ..enrollment.record import Event, EventKind
from ..enrollment.slots import BEFORE
from .connection import transaction
from .enrollments import Summarize, add_event, create, save_answers, sum_up, utc

TRASH = timedelta(days=30)


def rename(
    db: sqlite3.Connection, id: str, name: str, *, today: date, at: datetime, summarize: Summarize
) -> None:
    with transaction(db):
        save_answers(db, id, {"enr.name": name}, at=at)
        _tell(db, id, EventKind.RENAMED, at)
        sum_up(db, id, today=today, at=at, summarize=summarize)


# What a copy is made of: what is the same when the company enrolls again, or a sister company does.
# Left out are the sign-in details (with the notes of the pages that ask for them) and everything
# that happened to this one enrollment: what was entered, submitted, decided, signed, set up.
# A list of what is kept, so that a new field is not copied before somebody thought about it.
_COPIED = ("enr.kind", "pre.", "org.", "ga.", "ver.phone", "ver.person", "mpn.", "legal.", "appr.", "sup.")
_COPIED_NOTES = tuple(
    f"note.{step}"
    for step in ("before", "organization", "admin", "phone", "mpn", "legal", "approval", "support")
)
_NOT_COPIED = ("ga.entered",)


def is_copied(key: str) -> bool:
    return key in _COPIED_NOTES or (key.startswith(_COPIED) and key not in _NOT_COPIED)


def duplicate(
    db: sqlite3.Connection, id: str, name: str, *, today: date, at: datetime, summarize: Summarize
) -> str:
    """*Duplicate without sign-in details*, under another name; the id of the copy."""
    with transaction(db):
        copy = create(db, today=today, at=at, summarize=summarize)
        rows = db.execute("SELECT key, value FROM answer WHERE enrollment = ?", (id,)).fetchall()
        answers = {key: value for key, value in rows if is_copied(key)}
        save_answers(db, copy, {**answers, "enr.name": name}, at=at)
        db.execute(
            """INSERT INTO extra SELECT ?, page, position, label, value, note
               FROM extra WHERE enrollment = ?""",
            (copy, id),
        )
        add_event(db, copy, Event(EventKind.DUPLICATED, at, data={"from": id}))
        sum_up(db, copy, today=today, at=at, summarize=summarize)
    return copy


def archive(db: sqlite3.Connection, id: str, at: datetime) -> None:
    with transaction(db):
        db.execute("UPDATE enrollment SET archived = ? WHERE id = ?", (utc(at), id))
        _tell(db, id, EventKind.ARCHIVED, at)


def unarchive(db: sqlite3.Connection, id: str, at: datetime) -> None:
    with transaction(db):
        db.execute("UPDATE enrollment SET archived = NULL WHERE id = ?", (id,))
        _tell(db, id, EventKind.RESTORED, at)


def trash(db: sqlite3.Connection, id: str, at: datetime) -> None:
    with transaction(db):
        db.execute("UPDATE enrollment SET trashed = ? WHERE id = ?", (utc(at), id))
        _tell(db, id, EventKind.TRASHED, at)


def restore(db: sqlite3.Connection, id: str, at: datetime) -> None:
    """Out of the trash; one that was archived before is archived again."""
    with transaction(db):
        db.execute("UPDATE enrollment SET trashed = NULL WHERE id = ?", (id,))
        _tell(db, id, EventKind.RESTORED, at)


def purge(db: sqlite3.Connection, id: str) -> tuple[str, ...]:
    """*Delete for good*. The names its secrets may have in the secret store.

    They wait in ``purge`` until ``purged`` says that they are gone: were the secrets deleted first,
    a crash would leave an enrollment without them; afterwards, nobody would know their names.
    """
    with transaction(db):
        services = _services(db, id)
        db.executemany("INSERT OR IGNORE INTO purge VALUES (?)", [(service,) for service in services])
        db.execute("DELETE FROM enrollment WHERE id = ?", (id,))
    return services


def purge_old(db: sqlite3.Connection, now: datetime) -> tuple[str, ...]:
    """Delete for good what has been in the trash for 30 days."""
    with transaction(db):
        old = db.execute("SELECT id FROM enrollment WHERE trashed < ?", (utc(now - TRASH),)).fetchall()
        return tuple(service for (id,) in old for service in purge(db, id))


def to_purge(db: sqlite3.Connection) -> tuple[str, ...]:
    """The names that are still to be deleted from the secret store."""
    return tuple(service for (service,) in db.execute("SELECT service FROM purge"))


def purged(db: sqlite3.Connection, services: Iterable[str]) -> None:
    """These are gone from the secret store."""
    with transaction(db):
        db.executemany("DELETE FROM purge WHERE service = ?", [(service,) for service in services])


SLOTS = tuple(slot for pair in BEFORE.items() for slot in pair)


def _services(db: sqlite3.Connection, id: str) -> tuple[str, ...]:
    """Nothing for an enrollment whose pages with secrets were never seen: asking the secret store
    may make the desktop ask for a password."""
    people = [f"person.{person}" for (person,) in _of(db, "SELECT id FROM person WHERE enrollment = ?", id)]
    seen = _of(
        db,
        """SELECT 1 FROM step WHERE enrollment = ?1 AND step IN ('account', 'credentials', 'sign')
           UNION ALL SELECT 1 FROM event WHERE enrollment = ?1 AND kind LIKE 'secret%' LIMIT 1""",
        id,
    )
    return tuple(f"csp-wizard/{id}/{slot}" for slot in (*(SLOTS if seen else ()), *people))


def _of(db: sqlite3.Connection, query: str, id: str) -> list[tuple[str]]:
    return db.execute(query, (id,)).fetchall()


def _tell(db: sqlite3.Connection, id: str, kind: EventKind, at: datetime) -> None:
    attempt = db.execute("SELECT attempt FROM enrollment WHERE id = ?", (id,)).fetchone()
    if attempt:  # it may have been deleted for good in the meantime
        add_event(db, id, Event(kind, at, attempt=attempt[0]))
