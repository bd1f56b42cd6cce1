"""Why something did not work, in words."""

from __future__ import annotations

import errno
import json
import sqlite3
from pathlib import Path

import pytest

from csp_wizard.storage.problems import Damaged, Failure, Reason, failure, is_damage, probe
from tests.support.disks import FULL_DISKS, disk, not_writable, open_folder


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_its_sentences(reason):
    short, banner = Failure(reason).say(), Failure(reason).banner()
    assert short.context == banner.context == "Store"
    assert short.text[0].islower()  # it stands after a colon
    assert banner.text[0].isupper()
    assert not (short.text + banner.text).endswith(".")


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.ENOSPC, Reason.FULL),
        (errno.EDQUOT, Reason.FULL),
        (errno.EFBIG, Reason.FULL),
        (errno.ENOENT, Reason.MISSING),
        (errno.ENOTDIR, Reason.MISSING),
        (errno.EIO, Reason.UNREADABLE),
        (errno.EROFS, Reason.UNWRITABLE),
        (errno.EACCES, Reason.UNWRITABLE),
    ],
)
def test_what_the_system_says(tmp_path, code, reason):
    assert failure(OSError(code, "no"), tmp_path).reason is reason


def raised(statement):
    db = sqlite3.connect(":memory:")
    try:
        db.execute(statement).fetchall()
    except sqlite3.Error as error:
        return error
    finally:
        db.close()
    raise AssertionError(statement)


@pytest.mark.parametrize("error", [raised("SELECT"), sqlite3.ProgrammingError("no code"), KeyError("x")])
def test_a_mistake_of_ours_is_called_one(tmp_path, error):
    assert failure(error, tmp_path) == Failure(Reason.FAULT, error)


def test_damage_is_known_by_its_code():
    assert is_damage(Damaged())
    assert not is_damage(OSError(errno.EIO, "no"))
    assert not is_damage(raised("SELECT"))
    assert not is_damage(sqlite3.ProgrammingError("no code"))


def test_text_that_cannot_be_decoded_is_damage(tmp_path):
    """As one byte that changed on the disk leaves it; in a value, and in a message of SQLite's."""
    error = raised("SELECT CAST(x'd2' AS TEXT)")
    assert failure(error, tmp_path) == Failure(Reason.DAMAGED, error)
    in_message = UnicodeDecodeError("utf-8", b"\xd2", 0, 1, "invalid")
    assert failure(in_message, tmp_path).reason is Reason.DAMAGED


def sqlite_error(code):
    error = sqlite3.OperationalError("disk")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (sqlite3.SQLITE_FULL, Reason.FULL),
        (sqlite3.SQLITE_BUSY, Reason.LOCKED),
        (sqlite3.SQLITE_BUSY_RECOVERY, Reason.LOCKED),
        (sqlite3.SQLITE_CORRUPT_INDEX, Reason.DAMAGED),
        (sqlite3.SQLITE_NOTADB, Reason.DAMAGED),
        (sqlite3.SQLITE_IOERR_READ, Reason.UNREADABLE),  # for the folder is all right
        (sqlite3.SQLITE_CONSTRAINT, Reason.FAULT),
    ],
)
def test_what_sqlite_says(tmp_path, code, reason):
    assert failure(sqlite_error(code), tmp_path).reason is reason


@pytest.mark.parametrize("kind", FULL_DISKS)
def test_a_full_disk_is_found_by_trying(tmp_path, kind):
    with disk(kind, tmp_path) as small:
        assert probe(small.folder) is None
        small.fill()
        assert probe(small.folder) is Reason.FULL
        assert failure(sqlite_error(sqlite3.SQLITE_IOERR_WRITE), small.folder).reason is Reason.FULL
        small.free()
        assert probe(small.folder) is None
        assert list(small.folder.iterdir()) == []


def test_a_folder_that_takes_nothing_is_found_by_trying(tmp_path):
    with open_folder() as folder, not_writable(folder):
        assert probe(folder) is Reason.UNWRITABLE
    assert probe(tmp_path / "gone") is Reason.MISSING


def test_a_failure_shows_nothing_of_the_answers():
    assert "上海" not in repr(Failure(Reason.FAULT)) + json.dumps(str(Path()))
