"""The virtual environment ``.venv``: made on first use, and again when what it must hold changes."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from devtools import packages
from devtools.places import ROOT, VENV, tool
from devtools.said import Stop, tell

PINS = {
    "run": ROOT / "build" / "requirements.txt",
    "bundle": ROOT / "build" / "requirements-bundle.txt",
    "dev": ROOT / "build" / "requirements-dev.txt",
}
# Each holds the pins of those before it.
LEVELS = tuple(PINS)
STAMP = VENV / "csp-wizard.json"


def needs() -> tuple[packages.Need, ...]:
    """What making the environment takes: Debian keeps Python's ensurepip in a package of its own."""
    if tool("python").exists() or importlib.util.find_spec("ensurepip") is not None:
        return ()
    return ((f"python{sys.version_info.major}.{sys.version_info.minor}-venv", ""),)


def ensure(level: str, system: Sequence[packages.Need]) -> Path:
    """The environment's Python, holding all that ``level`` pins, on a system that can run it."""
    packages.ensure((*system, *needs()))  # all at once: who may not install is told one line
    if not ready(level):
        with alone():
            if not ready(level):  # another dev.py may have made it while this one waited
                make(level)
    return tool("python")


def ready(level: str) -> bool:
    stamp = read_stamp()
    if not tool("python").exists() or stamp.get("base") != base():
        return False
    enough = LEVELS[LEVELS.index(level) :]
    return any(stamp.get(name) == digest(PINS[name]) for name in enough)


def base() -> list[str]:
    """What an environment cannot outlive: its folder moved, or its Python replaced."""
    return [str(ROOT), os.path.realpath(tool("python"))]


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def read_stamp() -> dict[str, object]:
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def make(level: str) -> None:
    stamp = read_stamp()
    if not tool("python").exists() or stamp.get("base", base()) != base():
        create()
        stamp = {}
    tell(f"Installing the pinned packages into {VENV} ...")
    STAMP.unlink(missing_ok=True)  # half an installation is none
    pip = [
        str(tool("python")),
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "--no-input",
        "--quiet",
    ]
    # Every file is pinned by its hash, and none is built here.
    command = [*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(PINS[level])]
    if subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode:
        raise Stop("The packages could not be installed: see above.")
    link()
    STAMP.write_text(json.dumps({**stamp, "base": base(), level: digest(PINS[level])}), "utf-8")


def create() -> None:
    importlib.invalidate_caches()  # ensurepip may have been installed a moment ago
    if importlib.util.find_spec("ensurepip") is None:
        raise Stop(f"This Python ({sys.executable}) has no ensurepip. Install its venv package.", 2)
    if VENV.exists():
        shutil.rmtree(VENV)
    if subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False).returncode:
        raise Stop(f"{VENV} could not be made: see above.")


def link() -> None:
    """``import csp_wizard`` finds the sources from any working directory."""
    [site] = [*VENV.glob("lib/python*/site-packages"), *VENV.glob("Lib/site-packages")]
    (site / "csp_wizard_sources.pth").write_text(f"{ROOT}\n", "utf-8")


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """One installation at a time (where the system can lock a file)."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    (ROOT / ".work").mkdir(exist_ok=True)
    with open(ROOT / ".work" / "environment.lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
