"""How the database is opened, and what happens when it cannot be."""

from __future__ import annotations

import re
import shutil
import sqlite3
import time
from datetime import UTC, datetime, timedelta
from pathlib import PureWindowsPath
from typing import Any

import pytest

from csp_wizard.storage import backups, database
from csp_wizard.storage.connection import Stopped, connect, is_sound, is_whole, revision, transaction
from csp_wizard.storage.database import MIGRATIONS, SCHEMA, Outcome, open_database, replace_damaged
from csp_wizard.storage.files import stamp
from csp_wizard.storage.problems import Failure, Reason
from tests.support.disks import FULL_DISKS, another_program, disk, not_writable, open_folder
from tests.support.stored import AT, answers, begin, content, new_database, opened, spoil_pages

# decisions of the design, word for word: other versions of the program rely on them
TABLES = {
    "store": "revision",
    "enrollment": "id name created changed opened archived trashed attempt last_step bucket phase "
    "next_step next_date submitted search",
    "answer": "enrollment key value changed",
    "step": "enrollment step attempted viewed entered",
    "event": "id enrollment attempt at kind step data",
    "snapshot": "enrollment attempt taken catalogue data",
    "extra": "enrollment page position label value note",
    "entered": "enrollment attempt page key at",
    "person": "id enrollment position name email agent admin done",
    "attachment": "id enrollment field name sha256 size",
    "kept": "enrollment rule key clean_hash",
    "purge": "service",
}
ANSWERS = {"org.name_zh": "康泰索（上海）科技有限公司", "mpn.id": "1234568"}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "enrollments.db"


@pytest.fixture
def saved(path):
    """One enrollment, the database closed again; its id."""
    db = new_database(path)
    id = begin(db, ANSWERS)
    db.close()
    return id


def back_up(path, at=AT):
    db = opened(open_database(path)).connection
    made = backups.make(db, path.parent, at)
    db.close()
    return made


def reason(result):
    assert isinstance(result, Failure), result
    return result.reason


# ---- begun anew


def test_a_new_database_has_every_table_of_the_design(path):
    db = new_database(path)
    found = {
        table: " ".join(column[1] for column in db.execute(f"PRAGMA table_info({table})"))
        for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    assert found == TABLES
    assert db.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    assert revision(db) == 0
    assert is_whole(db)
    db.close()


def test_it_is_durable_private_and_careful(path):
    db = new_database(path)
    begin(db)
    asked = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema")
    assert [db.execute(f"PRAGMA {name}").fetchone()[0] for name in asked] == ["wal", 2, 1, 1, 0]
    assert {p.name: p.stat().st_mode & 0o777 for p in (path.parent, *path.parent.iterdir())} == {
        "data": 0o700,
        "enrollments.db": 0o600,
        "enrollments.db-wal": 0o600,
        "enrollments.db-shm": 0o600,
    }
    db.close()


def test_an_unusual_path_is_no_other_path(tmp_path):
    path = tmp_path / "50% #1? 数据 &mode=ro" / "enrollments.db"
    db = new_database(path)
    begin(db)
    db.close()
    assert path.exists()
    opened(open_database(path), Outcome.GOOD).connection.close()


def test_a_path_with_a_drive_is_said_as_sqlite_wants_it(monkeypatch):
    said = []
    monkeypatch.setattr(sqlite3, "connect", lambda name, **_: said.append(name))
    on_windows: Any = PureWindowsPath(r"C:\数据 #1\e.db")
    connect(on_windows, "rw", 0)
    assert said == ["file:/C:/数据 %231/e.db?mode=rw"]


def test_the_number_of_the_schema_is_that_of_the_last_migration():
    numbers = sorted(int(file.name[:4]) for file in MIGRATIONS.glob("*.sql"))
    assert numbers == list(range(1, SCHEMA + 1))


@pytest.mark.parametrize("left", ["nothing", "empty", "header"])
def test_a_beginning_that_was_cut_short_is_begun_again(path, left):
    path.parent.mkdir()
    if left == "empty":
        path.touch()
    elif left == "header":  # in WAL mode, and nothing in it yet
        with sqlite3.connect(path) as db:
            db.execute("PRAGMA journal_mode = WAL")
        db.close()
        assert path.stat().st_size
    db = opened(open_database(path)).connection
    begin(db, ANSWERS)
    db.close()
    assert path.stat().st_mode & 0o777 == 0o600


# ---- opened again


def test_opening_a_good_one_only_reads(path, saved):
    before = content(path.parent)
    result = opened(open_database(path), Outcome.GOOD)
    assert answers(result.connection, saved) == ANSWERS
    assert result.banner() is None
    assert content(path.parent) == {**before, "enrollments.db-wal": b""}
    result.connection.close()
    assert content(path.parent) == before


def test_what_was_committed_before_a_crash_is_there(path, saved, tmp_path):
    db = opened(open_database(path)).connection
    other = begin(db, {"mpn.id": "7654321"})
    crashed = tmp_path / "crashed"
    shutil.copytree(path.parent, crashed)  # as the disk is now: the log holds the last commits
    db.close()
    db = opened(open_database(crashed / path.name), Outcome.GOOD).connection
    assert answers(db, other) == {"mpn.id": "7654321"}
    db.close()


def test_opening_takes_few_milliseconds(path, saved, capsys):
    taken = []
    for _ in range(20):
        start = time.perf_counter()
        db = opened(open_database(path)).connection
        db.execute("SELECT id FROM enrollment LIMIT 50").fetchall()
        taken.append(time.perf_counter() - start)
        db.close()
    with capsys.disabled():
        print(f"\n  opening and the first read: {sorted(taken)[10] * 1000:.2f} ms (median of 20)")


def test_one_that_others_may_read_is_made_private(path, saved):
    path.chmod(0o644)
    opened(open_database(path), Outcome.GOOD).connection.close()
    assert path.stat().st_mode & 0o777 == 0o600


# ---- a newer version


@pytest.mark.parametrize("crashed", [False, True])
def test_a_newer_version_is_refused_and_not_touched(path, saved, tmp_path, crashed):
    db = opened(open_database(path)).connection
    db.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    if crashed:  # the new version stands in the log only
        shutil.copytree(path.parent, tmp_path / "crashed")
    db.close()
    if crashed:
        path = tmp_path / "crashed" / path.name
    before = content(path.parent)
    assert ("enrollments.db-wal" in before) == crashed
    result = open_database(path)
    assert reason(result) is Reason.NEWER
    assert "newer version" in result.banner().text
    assert content(path.parent) == before


# ---- migrating


@pytest.fixture
def second_schema(tmp_path, monkeypatch):
    """As if there were a version 2 of the program, with this statement."""

    def with_statement(sql):
        folder = tmp_path / "migrations"
        shutil.copytree(MIGRATIONS, folder)
        (folder / "0002_second.sql").write_text(sql, "utf-8")
        monkeypatch.setattr(database, "MIGRATIONS", folder)
        monkeypatch.setattr(database, "SCHEMA", 2)

    return with_statement


def test_migrating_keeps_everything_and_a_backup_of_before(path, saved, second_schema):
    second_schema("ALTER TABLE enrollment ADD COLUMN owner TEXT;")
    db = opened(open_database(path, now=AT), Outcome.GOOD).connection
    assert db.execute("PRAGMA user_version").fetchone() == (2,)
    assert db.execute("SELECT owner FROM enrollment").fetchall() == [(None,)]
    assert answers(db, saved) == ANSWERS
    db.close()
    (backup,) = backups.found(path.parent)
    old = connect(backup.path, "ro", 0, "&immutable=1")
    assert old.execute("PRAGMA user_version").fetchone() == (1,)
    assert answers(old, saved) == ANSWERS
    old.close()


def test_a_migration_that_fails_changes_nothing(path, saved, second_schema):
    second_schema("ALTER TABLE enrollment ADD COLUMN owner TEXT; INSERT INTO nothing VALUES (1);")
    assert reason(open_database(path)) is Reason.FAULT
    db = connect(path, "ro", 0)
    assert db.execute("PRAGMA user_version").fetchone() == (1,)
    assert "owner" not in str(db.execute("PRAGMA table_info(enrollment)").fetchall())
    assert answers(db, saved) == ANSWERS
    db.close()


# ---- damaged


def spoil_header(path):
    with open(path, "r+b") as file:
        file.write(bytes(100))


def cut_in_half(path):
    with open(path, "r+b") as file:
        file.truncate(path.stat().st_size // 2)


def cut_off_a_page(path):
    with open(path, "r+b") as file:
        file.truncate(path.stat().st_size - 4096)


def empty(path):
    path.write_bytes(b"")


def overwrite(path):
    path.write_bytes(b"this is something else " * 1000)


def shorten(path):
    path.write_bytes(b"SQLite")


DAMAGES = [spoil_header, cut_in_half, cut_off_a_page, empty, overwrite, shorten]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_one_is_kept_and_the_backup_opened(path, saved, damage):
    back_up(path)
    db = opened(open_database(path)).connection
    begin(db, {"mpn.id": "7654321"})
    db.close()
    damage(path)
    spoiled = path.read_bytes()
    result = opened(open_database(path), Outcome.RESTORED)
    assert (answers(result.connection, saved), result.backup) == (ANSWERS, AT.replace(microsecond=0))
    assert result.connection.execute("SELECT count(*) FROM enrollment").fetchone() == (1,)
    result.connection.close()
    assert result.damaged is not None
    assert result.damaged.read_bytes() == spoiled
    assert result.damaged.parent == path.parent
    said = result.banner()
    assert said.text.startswith("The saved data was damaged. The backup of {time} was opened")
    assert said.values == {"time": AT.replace(microsecond=0)}
    assert path.stat().st_mode & 0o777 == 0o600
    opened(open_database(path), Outcome.GOOD).connection.close()


@pytest.mark.parametrize("damage", [damage for damage in DAMAGES if damage is not empty])
def test_without_a_backup_it_is_begun_anew_and_the_damaged_one_kept(path, saved, damage):
    damage(path)
    spoiled = path.read_bytes()
    result = opened(open_database(path), Outcome.LOST)
    assert result.connection.execute("SELECT count(*) FROM enrollment").fetchone() == (0,)
    result.connection.close()
    assert result.damaged.read_bytes() == spoiled
    assert "no backup" in result.banner().text


def test_an_emptied_file_with_its_log_still_there_is_damaged(path, saved, tmp_path):
    """SQLite itself would delete the log."""
    db = opened(open_database(path)).connection
    begin(db)
    shutil.copytree(path.parent, tmp_path / "crashed")
    db.close()
    path = tmp_path / "crashed" / path.name
    log = path.with_name(path.name + "-wal").read_bytes()
    assert log
    empty(path)
    result = opened(open_database(path), Outcome.LOST)
    result.connection.close()
    assert result.damaged.with_name(result.damaged.name + "-wal").read_bytes() == log


def test_the_newest_backup_that_is_whole_is_opened(path, saved):
    back_up(path, AT)
    db = opened(open_database(path)).connection
    begin(db, {"mpn.id": "7654321"})
    db.close()
    newest = back_up(path, AT + timedelta(days=1))
    with open(newest.path, "r+b") as file:
        file.seek(4096)
        file.write(bytes(8192))
    overwrite(path)
    result = opened(open_database(path), Outcome.RESTORED)
    assert result.backup == AT.replace(microsecond=0)
    assert answers(result.connection, saved) == ANSWERS
    result.connection.close()


def test_a_database_that_has_gone_comes_back_from_its_backup(path, saved):
    back_up(path)
    path.unlink()
    result = opened(open_database(path), Outcome.RESTORED)
    assert answers(result.connection, saved) == ANSWERS
    assert result.damaged is None
    assert result.banner().text.startswith("The saved data was not found")
    result.connection.close()


def test_a_newer_backup_is_not_opened_by_an_older_program(path, saved, monkeypatch):
    db = opened(open_database(path)).connection
    db.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    backups.make(db, path.parent, AT)
    db.close()
    overwrite(path)
    assert reason(open_database(path)) is Reason.NEWER
    assert b"something else" in b"".join(content(path.parent).values())


def test_replacing_says_why_it_could_not(tmp_path):
    (tmp_path / "file").touch()
    assert reason(replace_damaged(tmp_path / "file/enrollments.db")) is Reason.MISSING


def test_when_the_backup_cannot_be_read_nothing_is_moved(path, saved):
    made = back_up(path)
    made.path.unlink()
    made.path.mkdir()
    overwrite(path)
    before = content(path.parent)
    assert reason(open_database(path)) is Reason.UNREADABLE
    assert content(path.parent) == before


# ---- not to be opened


def test_another_program_that_keeps_it_to_itself_is_named(path, saved):
    with another_program(
        path, "PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "UPDATE store SET revision = 5"
    ):
        result = open_database(path)
        assert reason(result) is Reason.LOCKED
        assert result.banner().text == "Another program is using the saved data. Close it and try again"
    opened(open_database(path), Outcome.GOOD).connection.close()


def test_no_folder_where_there_is_a_file(tmp_path):
    (tmp_path / "data").write_text("a file")
    assert reason(open_database(tmp_path / "data/enrollments.db")) is Reason.MISSING


def test_none_is_begun_when_there_should_be_one(path):
    assert reason(open_database(path, create=False)) is Reason.MISSING
    assert not path.parent.exists()


@pytest.mark.parametrize("there", [False, True])
def test_a_folder_that_cannot_be_written_to(there):
    with open_folder() as folder:
        path = folder / "enrollments.db"
        if there:
            db = new_database(path)
            begin(db)
            db.close()
        before = content(folder)
        with not_writable(folder):
            assert reason(open_database(path)) is Reason.UNWRITABLE
        assert content(folder) == before


@pytest.mark.parametrize("kind", FULL_DISKS)
def test_a_full_disk_at_the_first_start(tmp_path, kind):
    with disk(kind, tmp_path) as small:
        path = small.folder / "data/enrollments.db"
        path.parent.mkdir()
        small.fill()
        assert reason(open_database(path)) is Reason.FULL
        small.free()
        db = opened(open_database(path), Outcome.NEW).connection
        begin(db)
        db.close()


@pytest.mark.parametrize("kind", FULL_DISKS)
def test_a_full_disk_when_a_backup_is_needed_loses_nothing(tmp_path, kind):
    with disk(kind, tmp_path) as small:
        path = small.folder / "enrollments.db"
        db = new_database(path)
        id = begin(db, ANSWERS)
        backups.make(db, path.parent, AT)
        db.close()
        overwrite(path)
        before = content(path.parent / "backups")
        small.fill()
        assert reason(open_database(path)) is Reason.FULL
        assert b"something else" in path.read_bytes()
        assert content(path.parent / "backups") == before
        small.free()
        result = opened(open_database(path), Outcome.RESTORED)
        assert answers(result.connection, id) == ANSWERS
        result.connection.close()


def test_a_log_that_is_no_file_is_a_disk_that_cannot_be_read(path, saved):
    path.with_name(path.name + "-wal").mkdir()
    assert reason(open_database(path)) is Reason.UNREADABLE


# ---- transactions


def test_a_transaction_is_all_or_nothing_and_raises_the_revision_once(path):
    db = new_database(path)
    with transaction(db):
        db.execute("INSERT INTO purge VALUES ('a')")
        with transaction(db):
            db.execute("INSERT INTO purge VALUES ('b')")
    assert revision(db) == 1

    def fail() -> None:
        with transaction(db):
            db.execute("DELETE FROM purge")
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        fail()
    assert db.execute("SELECT service FROM purge").fetchall() == [("a",), ("b",)]
    assert (revision(db), db.in_transaction) == (1, False)
    db.close()


def test_the_check_finds_a_spoiled_page(path, saved):
    db = opened(open_database(path)).connection
    begin(db, {f"org.k{n}": "价值" * 500 for n in range(40)})
    db.close()
    spoil_pages(path)
    db = connect(path, "ro", 0)
    assert not is_sound(db)
    db.close()


def test_a_check_that_cannot_be_made_finds_nothing(path, saved):
    db = opened(open_database(path)).connection
    db.execute("PRAGMA journal_mode = DELETE")  # in the other mode readers are never kept out
    with another_program(path, "BEGIN EXCLUSIVE"), pytest.raises(sqlite3.OperationalError, match="locked"):
        is_sound(db)
    db.close()


def test_a_check_can_be_stopped(path):
    db = new_database(path)
    begin(db, {f"org.k{n}": "价值" for n in range(2000)})
    with pytest.raises(Stopped):
        is_whole(db, stop=lambda: True)
    assert is_whole(db)
    db.close()


def test_the_times_in_file_names_are_utc():
    assert re.fullmatch(r"\d{8}T\d{6}Z", stamp(datetime.now(UTC)))
