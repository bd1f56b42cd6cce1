"""Disks on bad days: full, not to be written to, in another program's hands."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import unicodedata  # noqa: F401 – with uuid: what is imported late must be there before `as_nobody`
import uuid  # noqa: F401
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def not_writable(folder: Path) -> Iterator[None]:
    """Nothing in this folder can be created or written, for root as for anybody else."""
    root = os.geteuid() == 0
    everything = [folder, *folder.rglob("*")]
    modes = {path: path.stat().st_mode for path in everything}
    for path in everything:
        path.chmod(0o500 if path.is_dir() else 0o400)
        if root:
            os.chown(path, NOBODY, NOBODY)
    if root:
        os.seteuid(NOBODY)  # no mode stops root
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for path, mode in modes.items():
            if root:
                os.chown(path, 0, 0)
            path.chmod(mode)


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that everybody can reach: pytest's own are closed to all but their owner."""
    folder = Path(tempfile.mkdtemp(prefix="csp-wizard-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def _mount(folder: Path) -> bool:
    asked = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    try:
        return subprocess.run(asked, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def may_mount() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        if not _mount(Path(folder)):
            return False
        subprocess.run(["umount", folder], check=True)
        return True


class SmallDisk:
    """A real disk of 2 MB that can be filled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filling = folder / "filling"

    def fill(self) -> None:
        with open(self._filling, "wb", buffering=0) as file:
            for size in (65536, 4096, 512, 1):
                try:
                    while file.write(bytes(size)) == size:
                        pass
                except OSError:
                    continue

    def free(self) -> None:
        self._filling.unlink(missing_ok=True)


class Limit:
    """No file may grow: what a quota or a limit of the system does. Works without being root."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1024, self._before[1]))

    def free(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self._before)


# Where nothing may be mounted, the limit alone has to do: the same tests, one disk fewer.
FULL_DISKS = ("limit", "tmpfs") if may_mount() else ("limit",)


@contextmanager
def disk(kind: str, folder: Path) -> Iterator[SmallDisk | Limit]:
    if kind == "limit":
        limit = Limit(folder)
        try:
            yield limit
        finally:
            limit.free()
        return
    assert _mount(folder)
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


HOLD = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2:]:
    db.execute(statement).fetchall()
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def another_program(database: Path, *statements: str) -> Iterator[None]:
    """Another process has this database open and has done these things to it."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(database), *statements],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        try:
            yield
        finally:
            process.kill()
