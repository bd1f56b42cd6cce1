"""One autosave until it is durable, and the same bytes in one raw ``sqlite3`` commit on the same disk."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from time import perf_counter

from csp_wizard.enrollment import flow
from csp_wizard.enrollment.record import Record
from csp_wizard.storage import enrollments
from csp_wizard.storage.store_thread import Saved, Store

from . import stores

KEY = "org.addr.line1"


def pairs(count: int) -> tuple[list[float], list[float]]:
    """Milliseconds of the floor and of the program, in turns."""
    raw_times, our_times = [], []
    with tempfile.TemporaryDirectory(prefix="saving-", dir=stores.CACHE) as folder:
        data = Path(folder) / "data"
        shutil.copytree(stores.made("one"), data)
        store = Store(data / "enrollments.db")
        with closing(_raw(Path(folder) / "raw.db")) as raw:
            ours = Autosave(store)
            for number in range(-5, count):  # the first ones only warm up
                floor = _commit(raw, ours.id, f"世纪大道 {number} 号")
                took = ours.save(f"世纪大道 {number} 号")
                if number >= 0:
                    raw_times.append(floor)
                    our_times.append(took)
        store.close()
    return raw_times, our_times


class Autosave:
    """What ``Session.flush`` asks of the store, waited for as nobody does in the program."""

    def __init__(self, store: Store) -> None:
        self._store = store
        found = store.read(lambda db: db.execute("SELECT id FROM enrollment").fetchone()[0])
        assert isinstance(found, str), found
        self.id = found
        record = store.read(lambda db: enrollments.load(db, found, stores.TODAY))
        assert isinstance(record, Record), record
        self._record = record

    def save(self, value: str) -> float:
        done, result = Event(), []
        at, summary = datetime.now(UTC), flow.summary(self._record)
        begun = perf_counter()

        def durable(answer: object) -> None:
            result.append((answer, perf_counter()))
            done.set()

        self._store.write(
            lambda db: enrollments.save_answers(db, self.id, {KEY: value}, at=at, summary=summary), durable
        )
        done.wait(10)
        answer, ended = result[0]
        assert isinstance(answer, Saved), answer
        return (ended - begun) * 1000


def _raw(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL").fetchone()
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(
        """CREATE TABLE answer (enrollment TEXT, key TEXT, value TEXT, changed TEXT,
           PRIMARY KEY (enrollment, key)) WITHOUT ROWID"""
    )
    return connection


def _commit(connection: sqlite3.Connection, id: str, value: str) -> float:
    row = (id, KEY, value, enrollments.utc(datetime.now(UTC)))
    begun = perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?)", row)
    connection.execute("COMMIT")
    return (perf_counter() - begun) * 1000
