"""What both Linux packages have in common: version, time, and files put in their places."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from devtools import bundle
from devtools.places import ROOT
from devtools.said import Stop

LINUX = ROOT / "build" / "linux"
ELF = b"\x7fELF"


def version() -> str:
    [found] = re.findall(r'^__version__ = "(.+)"', (ROOT / "csp_wizard/__init__.py").read_text("utf-8"), re.M)
    return str(found)


def changed() -> datetime:
    """The time of the sources: it stands on every file, so that the same sources give the same package."""
    return datetime.fromtimestamp(int(bundle.time_of_sources()["SOURCE_DATE_EPOCH"]), UTC)


def filled(template: Path, **more: str) -> str:
    """The words of a template, ``@NAME@`` replaced."""
    words = template.read_text("utf-8")
    for name, value in {"VERSION": version(), **more}.items():
        words = words.replace(f"@{name}@", value)
    return words


def put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def write(target: Path, words: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(words, "utf-8")


def squeeze(target: Path, words: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(words.encode(), 9, mtime=0))


def is_elf(file: Path) -> bool:
    """A program or a library, by its first bytes."""
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(len(ELF)) == ELF


def settle(tree: Path, runs: frozenset[str]) -> None:
    """Who may read and run what. ``runs``: the paths of the programs."""
    at = changed().timestamp()
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            opened = path.is_dir() or str(path.relative_to(tree)) in runs
            path.chmod(0o755 if opened else 0o644)
        os.utime(path, (at, at), follow_symlinks=False)


def told(*command: str | Path, cwd: Path = ROOT) -> str:
    """What a program says; if it fails, that stops the build."""
    environ = {**os.environ, **bundle.time_of_sources(), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    words = [str(part) for part in command]
    done = subprocess.run(words, cwd=cwd, env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Stop(f"{words[0]} failed:\n{done.stdout}{done.stderr}")
    return done.stdout
