"""Files that are whole or not there: private, written beside, flushed, then renamed."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

POSIX = os.name == "posix"
PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


def make_folder(folder: Path) -> None:
    """Create what is missing, for this person alone. An existing folder keeps its mode."""
    missing = [p for p in (folder, *folder.parents) if not p.exists()]
    for path in reversed(missing):
        path.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)


def create_private(path: Path) -> None:
    """A file that only this person may read; what is in it stays."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, PRIVATE_FILE))
    make_private(path)


def make_private(path: Path) -> None:
    """Others may not read it, even where somebody copied it here so that they could."""
    if POSIX and path.stat().st_mode & 0o077:
        with suppress(PermissionError):  # somebody else's file: theirs to decide
            path.chmod(PRIVATE_FILE)


def flush(path: Path) -> None:
    """Wait until the content of this file is on the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_folder(folder: Path) -> None:
    """Wait until the names in this folder are on the disk. Windows has no such call."""
    if not POSIX:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file in one step: whoever reads it finds the old content or the new."""
    make_folder(path.parent)
    fresh = path.with_name(path.name + ".new")
    create_private(fresh)
    with open(fresh, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(fresh, path)
    flush_folder(path.parent)


def stamp(at: datetime) -> str:
    return at.strftime("%Y%m%dT%H%M%SZ")


def set_aside(path: Path, at: datetime) -> Path:
    """Move a damaged file out of the way without ever losing another one that was moved before.

    ``enrollments.db`` becomes ``enrollments.damaged-<time>.db``. The files SQLite keeps beside a
    database go along under the matching names, so that it can still be opened and examined.
    """
    n = 0
    while True:
        mark = stamp(at) + (f"-{n}" if n else "")
        kept = path.with_name(f"{path.stem}.damaged-{mark}{path.suffix}")
        if not any(_beside(kept, end).exists() for end in BESIDE):
            break
        n += 1
    for end in BESIDE:
        if (old := _beside(path, end)).exists():
            old.rename(_beside(kept, end))
    flush_folder(path.parent)
    return kept


BESIDE = ("", "-wal", "-shm", "-journal")


def _beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)
