"""Whole files, private files, files set aside."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from csp_wizard.storage import files
from tests.support.disks import FULL_DISKS, disk, not_writable, open_folder

AT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)


def mode(path):
    return path.stat().st_mode & 0o777


def test_folders_are_made_private_and_existing_ones_left_as_they_are(tmp_path):
    (tmp_path / "shared").mkdir(mode=0o755)
    (tmp_path / "shared").chmod(0o755)
    files.make_folder(tmp_path / "shared/a/b")
    files.make_folder(tmp_path / "shared/a/b")
    assert [mode(tmp_path / p) for p in ("shared", "shared/a", "shared/a/b")] == [0o755, 0o700, 0o700]


def test_a_private_file_keeps_what_is_in_it(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"kept")
    path.chmod(0o644)
    files.create_private(path)
    assert (path.read_bytes(), mode(path)) == (b"kept", 0o600)


def test_the_mode_of_somebody_elses_file_is_theirs():
    with open_folder() as folder, not_writable(folder):
        files.make_private(Path("/etc/passwd"))


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "new/file.json"
    files.write_whole(path, b"one")
    files.write_whole(path, b"two")
    assert (path.read_bytes(), mode(path)) == (b"two", 0o600)
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("kind", FULL_DISKS)
def test_on_a_full_disk_the_old_content_stays(tmp_path, kind):
    with disk(kind, tmp_path) as small:
        path = small.folder / "file.json"
        files.write_whole(path, b"old")
        small.fill()
        with pytest.raises(OSError, match=r"space|too large"):
            files.write_whole(path, bytes(100_000))
        assert path.read_bytes() == b"old"
        small.free()
        files.write_whole(path, b"new")
        assert path.read_bytes() == b"new"


def test_setting_aside_never_overwrites(tmp_path):
    path = tmp_path / "enrollments.db"
    for content in (b"first", b"second", b"third"):
        path.write_bytes(content)
        kept = files.set_aside(path, AT)
        assert kept.read_bytes() == content
    assert sorted(p.read_bytes() for p in tmp_path.iterdir()) == [b"first", b"second", b"third"]
    assert (tmp_path / "enrollments.damaged-20260301T083000Z.db").read_bytes() == b"first"


def test_the_files_beside_a_database_go_along(tmp_path):
    path = tmp_path / "enrollments.db"
    (tmp_path / "enrollments.db-wal").write_bytes(b"log")
    kept = files.set_aside(path, AT)
    assert [p.name for p in tmp_path.iterdir()] == [kept.name + "-wal"]


def test_without_folders_that_can_be_flushed_it_goes_without(tmp_path, monkeypatch):
    """Windows cannot open a folder."""
    monkeypatch.setattr(files, "POSIX", False)
    files.flush_folder(tmp_path / "not there")
    files.create_private(tmp_path / "file")
    assert (tmp_path / "file").exists()
