"""The real program on a test desktop: started, looked at, ended in every way there is."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from .atspi import Gone, Tree
from .desktop import Desktop, faketime_library
from .processes import NotReady

REPOSITORY = Path(__file__).resolve().parents[2]
# How the program is started; the packaged one sets it to its own path.
COMMAND = "CSP_WIZARD_COMMAND"
HARMLESS = (
    # Qt says this once for each secret field, because that has no text interface: its silence is wanted.
    "Received text event for invalid interface",
    # The reader asked for what had gone a moment before.
    "Could not find accessible on path",
    # Not every desktop has portals; this one has none.
    "Failed to register with host portal",
)


def command() -> list[str]:
    if given := os.environ.get(COMMAND):
        return shlex.split(given)
    return [sys.executable, "-m", "csp_wizard"]


class Program:
    """One run of the program over one data folder.

    ``at`` is the local time its clock shows at the start; the clock runs on from there.
    """

    def __init__(
        self,
        desktop: Desktop,
        data: Path,
        *,
        language: str | None = None,
        at: datetime | None = None,
        arguments: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.desktop = desktop
        self.data = data
        self.log = desktop.log(f"program-{time.monotonic_ns()}")
        self._tree: Tree | None = None
        more = ["--language", language] if language else []
        variables = {
            **desktop.environment,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONFAULTHANDLER": "1",
            "PYTHONUNBUFFERED": "1",
            **(clock(at) if at else {}),
            **(environment or {}),
        }
        self.process: subprocess.Popen[bytes] = desktop.processes.start(
            [*command(), "--data-dir", str(data), *more, *arguments], variables, log=self.log, cwd=REPOSITORY
        )

    @property
    def tree(self) -> Tree:
        if self._tree is None:
            try:
                self._tree = Tree(self.desktop.accessibility_address, self.process.pid, lambda: self.running)
            except Gone as error:
                raise NotReady(f"{error}\n{self.said()}") from error
        return self._tree

    @property
    def running(self) -> bool:
        return self.process.poll() is None

    def titles(self) -> list[str]:
        """The titles of its windows, as the task bar shows them."""
        server = self.desktop.server
        return [server.title(w) for w in server.windows() if server.process(w) == self.process.pid]

    def close_window(self) -> None:
        """What the task bar's “close” does, and a session manager that asks politely."""
        server = self.desktop.server
        for window in server.windows():
            if server.process(window) == self.process.pid:
                server.ask_manager(window, "_NET_CLOSE_WINDOW", 0, 2)

    def minimize(self) -> None:
        """What the title bar's button does."""
        server = self.desktop.server
        for window in server.windows():
            if server.process(window) == self.process.pid:
                server.ask_manager(window, "WM_CHANGE_STATE", 3)  # IconicState

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.ended()

    def end_session(self) -> None:
        """What a desktop sends to everything still there when the person logs out."""
        self.process.send_signal(signal.SIGTERM)

    def ended(self, seconds: float = 10.0) -> int:
        """Wait for the end; the exit status."""
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired as error:
            raise NotReady(f"the program did not end within {seconds:g} s\n{self.said()}") from error
        finally:
            if self._tree is not None and not self.running:
                self._tree.close()
                self._tree = None

    def said(self) -> str:
        """Everything it wrote to stdout and stderr, and what it noted about errors of its own."""
        files = [self.log, *sorted((self.data / "log").glob("*"))]
        return "\n".join(path.read_text(errors="replace") for path in files if path.is_file())

    def complaints(self) -> list[str]:
        """What somebody should look at: warnings of Qt and of Python, errors nobody expected."""
        return [
            line
            for line in self.said().splitlines()
            if line.strip() and not any(words in line for words in HARMLESS)
        ]


def clock(at: datetime) -> dict[str, str]:
    """Another time for the program alone; timeouts go on by the real clock."""
    return {
        "LD_PRELOAD": str(faketime_library()),
        "FAKETIME": f"@{at:%Y-%m-%d %H:%M:%S}",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        # The “fix” for old libraries ends every timed wait at once: Python's threads then spin for its lock.
        "FAKETIME_FORCE_MONOTONIC_FIX": "0",
        "NO_FAKE_STAT": "1",
    }
