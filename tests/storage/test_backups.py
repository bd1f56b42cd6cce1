"""Backups: whole, private, few, and found again."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_wizard.storage import backups
from csp_wizard.storage.backups import AT_LEAST, DAYS, WEEKS, Backup, kept
from csp_wizard.storage.connection import Stopped, connect
from csp_wizard.storage.problems import Damaged
from tests.support.disks import FULL_DISKS, disk
from tests.support.stored import answers, begin, new_database, spoil_pages

AT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
ANSWERS = {"mpn.id": "1234568"}


@pytest.fixture
def db(tmp_path):
    db = new_database(tmp_path / "enrollments.db")
    yield db
    db.close()


def names(folder):
    return sorted(path.name for path in (folder / "backups").iterdir())


def test_a_backup_is_one_private_file_complete_in_itself(tmp_path, db):
    id = begin(db, ANSWERS)
    made = backups.make(db, tmp_path, AT)
    assert names(tmp_path) == ["enrollments-20260301T083000Z.db"]
    assert made == Backup(tmp_path / "backups/enrollments-20260301T083000Z.db", AT, made.path.stat().st_size)
    assert backups.found(tmp_path) == [made]
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert made.path.parent.stat().st_mode & 0o777 == 0o700
    copy = connect(made.path, "ro", 0, "&immutable=1")
    assert answers(copy, id) == ANSWERS
    copy.close()
    assert names(tmp_path) == [made.path.name]


def test_once_a_day_and_a_clock_that_ran_ahead_does_not_stop_it(tmp_path, db):
    assert backups.is_due(tmp_path, AT)
    backups.make(db, tmp_path, AT)
    assert not backups.is_due(tmp_path, AT.replace(hour=23))
    assert backups.is_due(tmp_path, AT + timedelta(days=1))
    backups.make(db, tmp_path, AT.replace(year=2036))
    assert backups.is_due(tmp_path, AT + timedelta(days=1))


def test_other_files_in_the_folder_are_not_ours(tmp_path, db):
    made = backups.make(db, tmp_path, AT)
    for name in ("enrollments-of my friend.db", "notes.txt", "enrollments-20260301T083000Z.db.old"):
        (tmp_path / "backups" / name).write_text("mine")
    assert backups.found(tmp_path) == [made]
    backups.prune(tmp_path)
    assert len(names(tmp_path)) == 4


def test_too_many_are_removed(tmp_path, db):
    for day in range(60):
        backups.make(db, tmp_path, AT + timedelta(days=day))
    # The last day is Wednesday 29 April: five days, then the Fridays and Sundays before.
    assert [b.made.date() for b in backups.found(tmp_path)] == [
        date(2026, 4, 29),
        date(2026, 4, 28),
        date(2026, 4, 27),
        date(2026, 4, 26),
        date(2026, 4, 25),
        date(2026, 4, 24),
        date(2026, 4, 19),
        date(2026, 4, 12),
    ]


def test_what_a_crash_left_is_no_obstacle(tmp_path, db):
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "unfinished.db").write_bytes(b"half a backup" * 1000)
    (folder / "unfinished.db-journal").write_bytes(b"half a journal" * 1000)
    begin(db)
    assert backups.is_good(backups.make(db, tmp_path, AT).path)
    assert names(tmp_path) == ["enrollments-20260301T083000Z.db"]


def stop_after(calls):
    left = iter(range(calls))
    return lambda: next(left, None) is None


@pytest.mark.parametrize("calls", [0, 1, 2, 3])
def test_a_backup_that_is_stopped_leaves_nothing(tmp_path, db, calls):
    begin(db, {f"org.k{n}": "价值" * 2000 for n in range(800)})  # more than is copied at once
    with pytest.raises(Stopped):
        backups.make(db, tmp_path, AT, stop=stop_after(calls))
    assert names(tmp_path) == []


@pytest.mark.parametrize("kind", FULL_DISKS)
def test_a_full_disk_leaves_the_backups_there_are(tmp_path, kind):
    with disk(kind, tmp_path) as small:
        db = new_database(small.folder / "enrollments.db")
        backups.make(db, small.folder, AT)
        small.fill()
        with pytest.raises((sqlite3.OperationalError, OSError)):
            backups.make(db, small.folder, AT + timedelta(days=1))
        assert names(small.folder) == ["enrollments-20260301T083000Z.db"]
        small.free()
        db.close()


def test_a_copy_that_is_damaged_is_not_kept(tmp_path, db):
    """The newest backup must be a good one: it is what a damaged database is replaced with."""
    begin(db, {f"org.k{n}": "价值" * 500 for n in range(40)})
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    spoil_pages(tmp_path / "enrollments.db")
    fresh = connect(tmp_path / "enrollments.db", "rw", 0)
    with pytest.raises(Damaged):
        backups.make(fresh, tmp_path, AT)
    fresh.close()
    assert names(tmp_path) == []


def test_the_newest_good_one_is_copied(tmp_path, db):
    backups.make(db, tmp_path, AT)
    begin(db, ANSWERS)
    good = backups.make(db, tmp_path, AT + timedelta(days=1))
    (tmp_path / "backups/enrollments-20260303T083000Z.db").write_bytes(b"no database" * 1000)
    to = tmp_path / "copy.db"
    assert backups.copy_newest_good(tmp_path, to) == good
    assert to.read_bytes() == good.path.read_bytes()
    assert to.stat().st_mode & 0o777 == 0o600
    assert len(names(tmp_path)) == 3  # nothing beside the backups that were looked at


def test_none_is_copied_when_none_is_good(tmp_path):
    assert backups.copy_newest_good(tmp_path, tmp_path / "copy.db") is None
    assert not (tmp_path / "copy.db").exists()


made_at = st.datetimes(datetime(2026, 1, 1), datetime(2026, 4, 1), timezones=st.just(UTC))
some = st.lists(st.tuples(made_at, st.integers(0, 700)), max_size=40, unique_by=lambda b: b[0]).map(
    lambda all: [Backup(Path(str(n)), at, size) for n, (at, size) in enumerate(all)]
)


@given(some)
def test_kept_are_the_newest_of_the_last_days_and_of_the_weeks_before(all):
    keep = kept(all, limit=1_000_000)
    days = sorted({b.made.date() for b in all}, reverse=True)
    for backup in keep:
        assert backup.made == max(b.made for b in all if b.made.date() == backup.made.date())
    assert set(days[:DAYS]) <= {b.made.date() for b in keep}
    older = [b for b in keep if b.made.date() not in days[:DAYS]]
    weeks = [b.made.date().isocalendar()[:2] for b in older]
    assert len(weeks) == len(set(weeks)) <= WEEKS
    assert kept(keep, limit=1_000_000) == keep


@given(some)
def test_together_they_stay_under_the_limit_but_for_the_last_two(all):
    keep = sorted(kept(all, limit=1000), key=lambda b: b.made, reverse=True)
    assert len(keep) >= min(AT_LEAST, len({b.made.date() for b in all}))
    assert len(keep) <= AT_LEAST or sum(b.size for b in keep) <= 1000
    assert not all or keep[0].made == max(b.made for b in all)
