"""A whole process, from its beginning to its finished first screen, and its memory a second later."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.desktop.processes import NotReady, wait_until

from . import stores
from .screen import Screen

FLOOR = Path(__file__).with_name("floor.py")
CARD = (400, 220)  # where the first card stands
AWAY = (4, 4)  # the pointer, until it clicks: what it hovers over is painted twice
LATER = 1.0  # s
PYTHON = (sys.executable, "-P")
SOURCE = (*PYTHON, "-m", "csp_wizard")


@dataclass(frozen=True)
class Start:
    seconds: float
    memory: float  # MB


def floor(
    screen: Screen, language: str, picture: Path | None = None, command: Sequence[str] = (*PYTHON, str(FLOOR))
) -> Start:
    return _start(screen, [*command, language], picture=picture)


def program(
    screen: Screen,
    language: str,
    store: str,
    picture: Path | None = None,
    command: Sequence[str] = SOURCE,
) -> Start:
    """``store``: ``one`` or ``many``. Once measured, the first card is clicked: it must open."""
    with tempfile.TemporaryDirectory(prefix="csp-bench-") as folder:
        data = Path(folder) / "data"
        shutil.copytree(stores.made(store), data)
        arguments = ["--data-dir", str(data), "--language", language]
        return _start(screen, [*command, *arguments], card=True, picture=picture)


def _start(screen: Screen, command: list[str], *, card: bool = False, picture: Path | None = None) -> Start:
    screen.server.move(*AWAY)
    screen.clear()
    begun = time.perf_counter()
    process = subprocess.Popen(command, env=screen.environment(), cwd=stores.ROOT)
    try:
        shown = screen.watch()
        time.sleep(max(0.0, shown.finished + LATER - time.perf_counter()))
        start = Start(shown.finished - begun, pss(process.pid))
        if picture:
            screen.save_picture(picture)
        if card:
            screen.click(*CARD)
            wait_until(lambda: screen.changed_much(shown.picture), "the overview after a click on a card")
    finally:
        process.kill()
        process.wait()
        screen.clear()
    return start


def pss(pid: int) -> float:
    """This process's share of the memory, in MB."""
    found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    if found is None:
        raise NotReady(f"no memory of {pid}")
    return int(found[1]) / 1024
