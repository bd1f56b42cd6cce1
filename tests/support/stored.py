"""Stores and enrollments for tests: real SQLite in a folder of the test's own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event
from typing import Any, TypeVar

from csp_wizard.enrollment import flow
from csp_wizard.storage import enrollments
from csp_wizard.storage.database import Opened, Outcome, open_database
from csp_wizard.storage.problems import Failure
from csp_wizard.storage.store_thread import Saved, Store

T = TypeVar("T")
AT = datetime(2026, 3, 1, 8, 30, 15, 123456, tzinfo=UTC)
TODAY = date(2026, 3, 1)


def opened(result: Opened | Failure, outcome: Outcome | None = None) -> Opened:
    assert isinstance(result, Opened), result
    assert outcome in (None, result.outcome)
    return result


def new_database(path: Path) -> sqlite3.Connection:
    return opened(open_database(path), Outcome.NEW).connection


def begin(db: sqlite3.Connection, answers: Mapping[str, str] | None = None, at: datetime = AT) -> str:
    """A new enrollment with these answers, summed up."""
    id = enrollments.create(db, today=TODAY, at=at, summarize=flow.summary)
    if answers:
        enrollments.save_answers(db, id, answers, at=at)
        enrollments.sum_up(db, id, today=TODAY, at=at, summarize=flow.summary)
    return id


def answers(db: sqlite3.Connection, id: str) -> dict[str, str]:
    record = enrollments.load(db, id, TODAY)
    assert record is not None
    return dict(record.answers)


def reported(ask: Callable[..., None], *arguments: Any) -> Any:
    """Ask the store and wait for what it reports."""
    done, found = Event(), []

    def report(result: object) -> None:
        found.append(result)
        done.set()

    ask(*arguments, report)
    assert done.wait(30)
    return found[0]


def saved(store: Store, work: Callable[[sqlite3.Connection], T]) -> T:
    result = reported(store.write, work)
    assert isinstance(result, Saved), result
    return result.value  # type: ignore[no-any-return]


FIRST_ROWS = 30  # the pages before it hold the schema and where each table begins


def spoil_pages(database: Path) -> None:
    """Damage that shows only where one looks: the start of every page that holds rows."""
    with open(database, "r+b") as file:
        for page in range(FIRST_ROWS, database.stat().st_size // 4096):
            file.seek(page * 4096)
            file.write(bytes(64))


def content(folder: Path) -> dict[str, bytes]:
    """Every file, byte by byte; SQLite's shared memory is no part of what is saved."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("-shm")
    }
