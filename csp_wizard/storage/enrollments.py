"""One enrollment in the database: begun, loaded, saved.

Each writing function is one transaction, or part of the one it is called in. ``summary`` is what
home is drawn from (``flow.summary`` of the record as it then is); None leaves it as it was.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from ..enrollment import catalogue
from ..enrollment.answers import Answers
from ..enrollment.credentials import held
from ..enrollment.model import Kind
from ..enrollment.record import Event, EventKind, Record, Snapshot
from .cards import fold
from .connection import transaction

if TYPE_CHECKING:
    from ..enrollment.flow import Summary
    from ..enrollment.recording import Change


Summarize = Callable[[Record], "Summary"]


def create(db: sqlite3.Connection, *, today: date, at: datetime, summarize: Summarize) -> str:
    """A new enrollment, opened; its id."""
    from uuid import uuid4

    id = str(uuid4())
    when = utc(at)
    with transaction(db):
        db.execute(
            "INSERT INTO enrollment (id, created, changed, opened) VALUES (?, ?, ?, ?)",
            (id, when, when, when),
        )
        add_event(db, id, Event(EventKind.CREATED, at))
        sum_up(db, id, today=today, at=at, summarize=summarize)
    return id


def load(db: sqlite3.Connection, id: str, today: date) -> Record | None:
    """None when there is no such enrollment any more."""
    row = db.execute(
        "SELECT attempt, created, opened, last_step, archived, trashed FROM enrollment WHERE id = ?", (id,)
    ).fetchone()
    if row is None:
        return None
    attempt, created, opened, last_step, archived, trashed = row
    answers = db.execute("SELECT key, value, changed FROM answer WHERE enrollment = ?", (id,)).fetchall()
    steps = db.execute("SELECT step, attempted, viewed FROM step WHERE enrollment = ?", (id,)).fetchall()
    events = _events(db, id)
    return Record(
        id=id,
        answers=Answers(
            {key: value for key, value, _ in answers},
            today=today,
            held=held(events),
            others=names(db, id),
        ),
        changed={key: datetime.fromisoformat(changed) for key, _, changed in answers},
        events=events,
        attempted=frozenset(step for step, attempted, _ in steps if attempted),
        viewed=frozenset(step for step, _, viewed in steps if viewed),
        attempt=attempt,
        snapshots=_snapshots(db, id),
        created=datetime.fromisoformat(created),
        opened=datetime.fromisoformat(opened) if opened else None,
        last_step=last_step,
        archived=archived is not None,
        trashed=datetime.fromisoformat(trashed) if trashed else None,
    )


def names(db: sqlite3.Connection, except_id: str) -> frozenset[str]:
    """What the other enrollments are called, case folded. One in the trash has given its name free.

    The index alone holds the names, and one row of all of them is three times as fast as a row each.
    """
    named = "FROM enrollment WHERE trashed IS NULL AND name > ''"
    ((together,),) = db.execute(f"SELECT group_concat(name, char(31)) {named}")
    found = together.casefold().split("\x1f") if together else []  # names are tidied: none holds it
    for (own,) in db.execute(f"SELECT name {named} AND id = ?", (except_id,)):
        if own.casefold() in found:
            found.remove(own.casefold())  # once: another one may be called the same
    return frozenset(found)


def opened(db: sqlite3.Connection, id: str, at: datetime) -> datetime | None:
    """It is being opened now; the time before."""
    with transaction(db):
        row = db.execute("SELECT opened FROM enrollment WHERE id = ?", (id,)).fetchone()
        db.execute("UPDATE enrollment SET opened = ? WHERE id = ?", (utc(at), id))
    return datetime.fromisoformat(row[0]) if row and row[0] else None


def save_answers(
    db: sqlite3.Connection,
    id: str,
    changes: Mapping[str, str],
    *,
    at: datetime,
    summary: Summary | None = None,
) -> None:
    """Answers as typed. One that was emptied stays as an empty one, with the time of the change."""
    when = utc(at)
    rows = [(id, key, _storable(value), when) for key, value in changes.items() if _is_no_secret(key)]
    with transaction(db):
        db.executemany(
            """INSERT INTO answer VALUES (?, ?, ?, ?) ON CONFLICT (enrollment, key)
               DO UPDATE SET value = excluded.value, changed = excluded.changed
               WHERE value <> excluded.value""",
            rows,
        )
        _changed(db, id, when, summary)


def add_event(db: sqlite3.Connection, id: str, event: Event, *, summary: Summary | None = None) -> None:
    when = utc(event.at)
    with transaction(db):
        db.execute(
            "INSERT INTO event (enrollment, attempt, at, kind, step, data) VALUES (?, ?, ?, ?, ?, ?)",
            (id, event.attempt, when, event.kind, event.step, _json(event.data)),
        )
        _changed(db, id, when, summary)


def write_change(
    db: sqlite3.Connection, id: str, change: Change, *, at: datetime, summary: Summary | None = None
) -> None:
    """Everything that passing a page writes down, or nothing of it."""
    with transaction(db):
        save_answers(db, id, change.answers, at=at, summary=summary)
        for event in change.events:
            add_event(db, id, event)
        if change.snapshot is not None:
            _keep_snapshot(db, id, change.snapshot)
        if change.attempt is not None:
            db.execute("UPDATE enrollment SET attempt = ? WHERE id = ?", (change.attempt, id))
            # In a new attempt nothing has been entered into the portal yet.
            db.execute("UPDATE step SET entered = NULL WHERE enrollment = ?", (id,))
        db.executemany(
            "UPDATE step SET attempted = NULL WHERE enrollment = ? AND step = ?",
            [(id, step) for step in change.not_attempted],
        )


def mark_viewed(db: sqlite3.Connection, id: str, step: str, at: datetime) -> None:
    """A page is shown: it is where one will pick up."""
    with transaction(db):
        _mark(db, id, step, "viewed", at)
        db.execute("UPDATE enrollment SET last_step = ? WHERE id = ?", (step, id))


def mark_attempted(
    db: sqlite3.Connection, id: str, step: str, at: datetime, summary: Summary | None = None
) -> None:
    """*Save and continue* was pressed on this page."""
    with transaction(db):
        _mark(db, id, step, "attempted", at)
        _changed(db, id, utc(at), summary)


def mark_entered(db: sqlite3.Connection, id: str, step: str, at: datetime) -> None:
    """Everything on this page was entered into the portal."""
    with transaction(db):
        _mark(db, id, step, "entered", at)


def sum_up(db: sqlite3.Connection, id: str, *, today: date, at: datetime, summarize: Summarize) -> None:
    """Bring what home is drawn from up to date, where nobody has the record at hand."""
    if record := load(db, id, today):
        save_answers(db, id, {}, at=at, summary=summarize(record))


def utc(at: datetime) -> str:
    """Of one length, so that it sorts as text."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _mark(db: sqlite3.Connection, id: str, step: str, what: str, at: datetime) -> None:
    """When this was first so."""
    db.execute(
        f"""INSERT INTO step (enrollment, step, {what}) VALUES (?, ?, ?)
            ON CONFLICT (enrollment, step) DO UPDATE SET {what} = ifnull({what}, excluded.{what})""",
        (id, step, utc(at)),
    )


def _changed(db: sqlite3.Connection, id: str, when: str, summary: Summary | None) -> None:
    if summary is None:
        db.execute("UPDATE enrollment SET changed = ? WHERE id = ?", (when, id))
        return
    columns = (
        id,
        when,
        None if summary.name is None else _storable(summary.name),
        summary.bucket,
        summary.phase,
        summary.next_step,
        summary.next_date,
        summary.submitted,
        None if summary.search is None else fold(_storable(summary.search)),
    )
    # Mostly nothing of the summary differs; then no index is written.
    same = db.execute(
        """UPDATE enrollment SET changed = ?2
           WHERE id = ?1 AND (name, bucket, phase, next_step, next_date, submitted, search)
               IS (?3, ?4, ?5, ?6, ?7, ?8, ?9)""",
        columns,
    )
    if not same.rowcount:
        db.execute(
            """UPDATE enrollment SET changed = ?2, name = ?3, bucket = ?4, phase = ?5, next_step = ?6,
                   next_date = ?7, submitted = ?8, search = ?9
               WHERE id = ?1""",
            columns,
        )


def _is_no_secret(key: str) -> bool:
    """The last door: whatever goes wrong elsewhere, no secret gets into the database."""
    field = catalogue.FIELDS.get(key)
    if field is not None and field.kind is Kind.SECRET:
        raise ValueError(f"{key} is secret")
    return True


def _storable(value: str) -> str:
    """A database holds UTF-8, which has no halves of characters; Qt's strings may."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value


def _json(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))  # ASCII: nothing in it can be unstorable


def _events(db: sqlite3.Connection, id: str) -> tuple[Event, ...]:
    rows: Iterable[tuple[str, str, str, str, int]] = db.execute(
        "SELECT kind, at, step, data, attempt FROM event WHERE enrollment = ? ORDER BY id", (id,)
    )
    return tuple(
        Event(EventKind(kind), datetime.fromisoformat(at), step, json.loads(data), attempt)
        for kind, at, step, data, attempt in rows
    )


def _keep_snapshot(db: sqlite3.Connection, id: str, snapshot: Snapshot) -> None:
    data = {
        "language": snapshot.language,
        "answers": {key: dict(value) for key, value in snapshot.answers.items()},
        "extra": [dict(row) for row in snapshot.extra],
        "outcome": dict(snapshot.outcome),
    }
    db.execute(
        "INSERT OR REPLACE INTO snapshot VALUES (?, ?, ?, ?, ?)",
        (id, snapshot.attempt, utc(snapshot.taken), snapshot.catalogue, _json(data)),
    )


def _snapshots(db: sqlite3.Connection, id: str) -> dict[int, Snapshot]:
    rows = db.execute("SELECT attempt, taken, catalogue, data FROM snapshot WHERE enrollment = ?", (id,))
    found = {}
    for attempt, taken, version, text in rows:
        data = json.loads(text)
        found[attempt] = Snapshot(
            attempt=attempt,
            taken=datetime.fromisoformat(taken),
            catalogue=version,
            language=data["language"],
            answers=data["answers"],
            extra=tuple(data["extra"]),
            outcome=data["outcome"],
        )
    return found
