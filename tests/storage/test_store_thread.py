"""The store on good days and bad ones."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import time
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csp_wizard.storage import backups, database, store_thread
from csp_wizard.storage.connection import connect
from csp_wizard.storage.database import SCHEMA, Opened, Outcome
from csp_wizard.storage.problems import Failure, Reason
from csp_wizard.storage.store_thread import Saved, Store
from tests.support.disks import FULL_DISKS, another_program, disk, not_writable, open_folder
from tests.support.stored import AT, answers, begin, content, new_database, reported, saved, spoil_pages


class Kept:
    """A store, what it noticed, and that it was closed in time."""

    def __init__(self) -> None:
        self.stores: list[Store] = []
        self.noticed: list[Opened | Failure] = []

    def __call__(self, path) -> Store:
        self.stores.append(Store(path, noticed=self.noticed.append))
        return self.stores[-1]


@pytest.fixture
def kept():
    kept = Kept()
    yield kept
    for store in kept.stores:
        assert store.close(10)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "enrollments.db"


@pytest.fixture
def store(kept, path):
    return kept(path)


def reason(result):
    assert isinstance(result, Failure), result
    return result.reason


def put(number):
    return lambda db: db.execute("INSERT INTO purge VALUES (?)", (str(number),)).rowcount


def numbers(db):
    return [int(service) for (service,) in db.execute("SELECT service FROM purge ORDER BY service")]


# ---- good days


def test_saved_is_said_after_the_commit_with_the_revision(store, path):
    first = reported(store.write, put(1))
    assert isinstance(first, Saved)
    assert (first.revision, first.value, first.at.utcoffset().total_seconds()) == (1, 1, 0)
    assert reported(store.write, put(2)).revision == 2 == store.revision
    other = connect(path, "ro", 0)
    assert numbers(other) == [1, 2]
    other.close()
    assert store.read(numbers) == [1, 2]
    assert reported(store.run, numbers) == [1, 2]
    assert store.banner() is None


def test_the_revision_goes_on_where_it_was(kept, path):
    store = kept(path)
    saved(store, put(1))
    assert store.close()
    assert kept(path).revision == 1


def test_work_is_done_on_the_stores_thread_and_reads_on_the_callers(store):
    import threading

    here = threading.current_thread().name
    assert reported(store.run, lambda db: threading.current_thread().name) == "store"
    assert store.read(lambda db: threading.current_thread().name) == here


def test_a_read_sees_one_state(store):
    saved(store, put(1))

    def look_twice(db):
        first = numbers(db)
        saved(store, put(2))
        return first, numbers(db)

    assert store.read(look_twice) == ([1], [1])
    assert store.read(numbers) == [1, 2]


def test_a_read_within_a_read(store):
    assert store.read(lambda db: store.read(numbers)) == []


def test_a_write_is_all_or_nothing_and_a_fault_is_logged(store, monkeypatch):
    hooked = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: hooked.append(error[1]))

    def fail(db):
        put(1)(db)
        raise KeyError("a mistake")

    result = reported(store.write, fail)
    assert reason(result) is Reason.FAULT
    assert hooked == [result.error]
    assert reason(reported(store.write, lambda db: db.execute("SELECT nothing"))) is Reason.FAULT
    assert len(hooked) == 2
    assert store.read(numbers) == []
    saved(store, put(2))
    assert store.read(numbers) == [2]


def test_a_fault_in_a_read_is_logged_and_the_window_lives_on(store, monkeypatch):
    hooked = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: hooked.append(error[1]))
    result = store.read(lambda db: 1 // 0)
    assert reason(result) is Reason.FAULT
    assert hooked == [result.error]
    assert store.read(numbers) == []


def test_closing_does_what_is_queued(kept, path):
    store, seen = kept(path), []
    for n in range(20):
        store.write(put(n), seen.append)
    assert store.read(numbers) is not None
    assert store.close()
    assert len(seen) == 20
    assert [p.name for p in path.parent.iterdir()] == ["enrollments.db"]  # the log is in it
    again = kept(path)
    assert len(again.read(numbers)) == 20
    assert store.close()  # a second time does no harm


def test_closing_does_not_wait_for_ever(kept, path):
    store, go = kept(path), Event()
    store.run(lambda db: go.wait(30), lambda _: None)
    start = time.monotonic()
    assert not store.close(0.2)
    assert time.monotonic() - start < 1
    go.set()


# ---- looking after


def test_looking_after_backs_up_once_a_day_and_not_an_empty_one(store, path):
    assert reported(store.look_after) is None
    assert backups.found(path.parent) == []
    id = saved(store, begin)
    for _ in range(2):
        assert reported(store.look_after) is None
    (backup,) = backups.found(path.parent)
    copy = connect(backup.path, "ro", 0)
    assert answers(copy, id) == {}
    copy.close()


def test_what_was_deleted_does_not_stay_in_the_log(store, path):
    saved(store, lambda db: db.execute("INSERT INTO purge VALUES ('sentinel-51c0')"))
    saved(store, lambda db: db.execute("DELETE FROM purge"))
    reported(store.look_after)
    assert b"sentinel-51c0" not in b"".join(content(path.parent).values())


def test_looking_after_ends_when_the_program_does(kept, path):
    store, go, seen = kept(path), Event(), []
    saved(store, lambda db: begin(db, {f"org.k{n}": "价值" for n in range(2000)}))
    store.run(lambda db: go.wait(10), lambda _: None)
    store.look_after(seen.append)
    assert not store.close(0.05)
    go.set()
    assert store.close(10)
    assert [reason(result) for result in seen] == [Reason.STOPPED]
    assert backups.found(path.parent) == []


def test_a_backup_that_finds_no_room_is_told(tmp_path, kept):
    with disk("limit", tmp_path) as small:
        store = kept(tmp_path / "enrollments.db")
        saved(store, begin)
        small.fill()
        assert reason(reported(store.look_after)) is Reason.FULL
        small.free()
        assert reported(store.look_after) is None


# ---- bad days


@pytest.mark.parametrize("kind", FULL_DISKS)
def test_a_full_disk_loses_nothing_and_writing_goes_on_afterwards(tmp_path, kind, kept):
    with disk(kind, tmp_path) as small:
        store = kept(small.folder / "enrollments.db")
        saved(store, put(1))
        reported(store.look_after)
        small.fill()
        large = "x" * 500_000
        result = reported(store.write, lambda db: db.execute("INSERT INTO purge VALUES (?)", (large,)))
        assert reason(result) is Reason.FULL
        assert store.read(numbers) == [1]
        assert store.revision == 1
        small.free()
        assert reported(store.try_again) is None
        saved(store, put(2))
        assert store.read(numbers) == [1, 2]
        assert kept.noticed == []
        assert store.close(10)


def test_a_folder_that_vanished_and_came_back(kept, store, path):
    saved(store, put(1))
    away = path.parent.rename(path.parent.with_name("away"))
    assert reason(reported(store.write, put(2))) is Reason.MISSING
    assert reason(reported(store.try_again)) is Reason.MISSING
    assert not path.parent.exists()
    path.parent.mkdir()  # somebody made an empty one
    assert reason(reported(store.write, put(2))) is Reason.MISSING
    assert list(path.parent.iterdir()) == []
    path.parent.rmdir()
    away.rename(path.parent)
    saved(store, put(2))
    assert store.read(numbers) == [1, 2]
    assert kept.noticed == []


def test_a_commit_into_a_file_that_just_vanished_is_not_called_saved(store, path):
    def write(db):
        put(1)(db)
        path.unlink()

    assert reason(reported(store.write, write)) is Reason.MISSING


@pytest.mark.parametrize("with_log", [False, True])
def test_another_file_in_its_place_is_opened_and_noticed(kept, store, path, tmp_path, with_log):
    saved(store, put(1))
    other = new_database(tmp_path / "other/enrollments.db")
    other.execute("INSERT INTO purge VALUES ('7')")
    if with_log:  # as copied from a running or crashed program
        shutil.copytree(tmp_path / "other", tmp_path / "copy")
    other.close()
    assert store.read(numbers) == [1]
    shutil.rmtree(path.parent)
    (tmp_path / ("copy" if with_log else "other")).rename(path.parent)
    saved(store, put(8))
    assert store.read(numbers) == [7, 8]
    assert [noticed.outcome for noticed in kept.noticed] == [Outcome.GOOD]
    assert store.generation == 1


def test_what_was_opened_in_its_place_outlives_the_old_connection(kept, path, tmp_path):
    store = kept(path)
    saved(store, put(1))
    new_database(tmp_path / "other/enrollments.db").close()
    shutil.rmtree(path.parent)
    (tmp_path / "other").rename(path.parent)
    saved(store, put(8))
    held = connect(path, "ro", 1)  # keeps the log there
    assert numbers(held) == [8]
    assert store.close()
    assert numbers(held) == [8]
    held.close()
    (old,) = store._abandoned
    old.close()


def test_the_program_that_locks_it_is_waited_for_and_then_named(store, path):
    saved(store, put(1))
    with another_program(path, "BEGIN IMMEDIATE"):
        reported(store.run, lambda db: db.execute("PRAGMA busy_timeout = 50"))
        assert reason(reported(store.write, put(2))) is Reason.LOCKED
        assert reason(reported(store.try_again)) is Reason.LOCKED
        assert store.read(numbers) == [1]
    saved(store, put(2))


def test_locked_at_the_start_and_free_later(kept, path):
    new_database(path).close()
    with another_program(
        path, "PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "UPDATE store SET revision = 5"
    ):
        store = kept(path)
        assert "Another program" in store.banner().text
        assert reason(store.read(numbers)) is Reason.LOCKED
        assert reason(reported(store.write, put(1))) is Reason.LOCKED
    assert reported(store.try_again) is None
    assert store.banner() is None
    assert [noticed.outcome for noticed in kept.noticed] == [Outcome.GOOD]
    saved(store, put(1))


def test_a_newer_version_is_neither_read_nor_written(kept, path):
    db = new_database(path)
    db.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    db.close()
    before = content(path.parent)
    store = kept(path)
    assert "newer version" in store.banner().text
    assert reason(store.read(numbers)) is Reason.NEWER
    assert reason(reported(store.write, put(1))) is Reason.NEWER
    assert reason(reported(store.look_after)) is Reason.NEWER
    assert store.close()
    assert content(path.parent) == before


def test_a_folder_that_cannot_be_written_to_can_be_read(kept):
    with open_folder() as folder:
        path = folder / "enrollments.db"
        db = new_database(path)
        put(1)(db)
        db.close()
        with not_writable(folder):
            store = kept(path)
            assert "cannot be written to" in store.banner().text
            assert store.read(numbers) == [1]
            assert reason(reported(store.write, put(2))) is Reason.UNWRITABLE
        assert reported(store.try_again) is None
        assert len(kept.noticed) == 1
        saved(store, put(2))
        assert store.read(numbers) == [1, 2]
        assert store.close()


def test_a_first_start_without_a_place_to_write_begins_when_there_is_one(kept):
    with open_folder() as folder:
        with not_writable(folder):
            store = kept(folder / "data/enrollments.db")
            assert reason(store.state) is Reason.UNWRITABLE
            assert isinstance(store.read(numbers), Failure)
        saved(store, put(1))
        assert [noticed.outcome for noticed in kept.noticed] == [Outcome.NEW]
        assert store.close()


def test_an_error_of_the_disk_is_met_with_a_new_connection(store):
    """An error of the disk cannot be had at will: this one has the code that SQLite gives it."""
    saved(store, put(1))

    def fail(db):
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
        raise error

    before = reported(store.run, id)
    assert reason(reported(store.write, fail)) is Reason.UNREADABLE
    assert reported(store.run, id) != before
    saved(store, put(2))
    assert store.generation == 0


# ---- damage while it runs


@pytest.fixture
def damaged(kept, path):
    """Opened, with a backup of yesterday, and spoiled underneath."""
    db = new_database(path)
    begin(db, {f"org.k{n}": "价值" * 500 for n in range(40)})
    put(1)(db)
    backups.make(db, path.parent, AT)
    put(2)(db)
    db.close()
    store = kept(path)
    spoil_pages(path)
    return store


def check_restored(kept, store, path):
    (noticed,) = kept.noticed
    assert noticed is store.state
    assert (noticed.outcome, noticed.backup) == (Outcome.RESTORED, AT.replace(microsecond=0))
    assert noticed.damaged is not None
    assert noticed.damaged.exists()
    assert "The backup of {time} was opened" in store.banner().text
    assert store.generation == 1
    assert store.read(numbers) == [1]
    saved(store, put(3))
    assert store.read(numbers) == [1, 3]


def every_answer(db):
    return db.execute("SELECT * FROM answer").fetchall()


def test_damage_found_by_the_check(kept, damaged, path):
    assert reason(reported(damaged.look_after)) is Reason.DAMAGED
    check_restored(kept, damaged, path)


def test_damage_found_by_writing(kept, damaged, path):
    change = "UPDATE answer SET value = value || 'x'"
    assert reason(reported(damaged.write, lambda db: db.execute(change))) is Reason.DAMAGED
    check_restored(kept, damaged, path)


def test_damage_found_by_reading(kept, damaged, path):
    assert reason(damaged.read(every_answer)) is Reason.DAMAGED
    reported(damaged.run, lambda db: None)
    check_restored(kept, damaged, path)


def test_a_header_spoiled_while_it_runs(kept, damaged, path):
    with open(path, "r+b") as file:
        file.write(bytes(100))
    assert reason(reported(damaged.look_after)) is Reason.DAMAGED
    check_restored(kept, damaged, path)


def test_damage_that_is_not_there_when_looked_at_again(kept, store):
    saved(store, put(1))

    def fail(db):
        error = sqlite3.DatabaseError("database disk image is malformed")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error

    assert reason(reported(store.run, fail)) is Reason.DAMAGED
    assert kept.noticed == []
    assert store.read(numbers) == [1]


def test_damage_and_then_nothing_to_open(kept, damaged, path):
    """The backup is of a newer version: the program must be updated first."""
    (backup,) = backups.found(path.parent)
    db = connect(backup.path, "rw", 0)
    db.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    db.close()
    assert reason(reported(damaged.look_after)) is Reason.DAMAGED
    assert [reason(noticed) for noticed in kept.noticed] == [Reason.NEWER]
    assert reason(damaged.read(numbers)) is Reason.NEWER


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    where=st.floats(0, 1, exclude_max=True),
    flip=st.integers(1, 255),
    cut=st.booleans(),
)
def test_whatever_the_disk_does_to_it_the_store_answers(tmp_path_factory, where, flip, cut):
    folder = tmp_path_factory.mktemp("spoiled")
    path = folder / "enrollments.db"
    db = new_database(path)
    id = begin(db, {f"org.k{n}": "价值" * 50 for n in range(40)})
    backups.make(db, folder, AT)
    db.close()
    spoiled = bytearray(path.read_bytes())
    at = int(where * len(spoiled))
    if cut:
        del spoiled[at:]
    else:
        spoiled[at] ^= flip
    path.write_bytes(spoiled)
    hook, sys.excepthook = sys.excepthook, lambda *_: None
    try:
        store = Store(path)
        for _ in range(2):
            store.read(lambda db: (answers(db, id), every_answer(db)))
            reported(store.look_after)
            reported(store.write, put(1))
        assert store.close(10)
    finally:
        sys.excepthook = hook
    state = store.state
    if isinstance(state, Opened) and state.damaged is not None:
        assert state.damaged.exists()
    shutil.rmtree(folder)


def test_a_wait_at_the_start_is_short():
    """The window is not there yet."""
    assert database.OPENING_WAIT <= 0.3
    assert store_thread.READING_WAIT <= 0.1
