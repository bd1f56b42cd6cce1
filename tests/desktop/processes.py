"""Processes of a test desktop: started so that they end with it, whatever happens to the tests.

Every process carries a mark in its environment, and so do those it starts itself (the accessibility
registry, a key prompt). ``Processes.end`` ends all that carry the mark, and nothing else.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO

MARK = "CSP_TEST_DESKTOP"


class NotReady(AssertionError):
    """Something of the desktop did not come up, or went away."""


def needed(program: str, *elsewhere: str) -> str:
    """The path of a program the desktop is made of; says which one is missing."""
    if found := shutil.which(program):
        return found
    for place in elsewhere:
        if os.access(place, os.X_OK):
            return place
    raise NotReady(f"“{program}” is not installed; build/dev.py lists what the desktop tests need")


def wait_until(done: Callable[[], bool], what: str, seconds: float = 10.0, every: float = 0.02) -> None:
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise NotReady(f"{what}: not within {seconds:g} s")
        time.sleep(every)


class Processes:
    """All processes of one desktop."""

    def __init__(self) -> None:
        self.mark = uuid.uuid4().hex
        self._started: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Processes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def start(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        log: Path,
        stdin: int | None = None,
        cwd: Path | None = None,
        keep: Sequence[int] = (),
    ) -> subprocess.Popen[bytes]:
        # setpriv: if pytest itself is killed, the kernel ends the process too.
        pdeathsig = [needed("setpriv"), "--pdeathsig", "KILL", "--"]
        with log.open("ab") as out:
            process = subprocess.Popen(
                [*pdeathsig, *command],
                env={**environment, MARK: self.mark},
                stdin=subprocess.DEVNULL if stdin is None else stdin,
                stdout=out,
                stderr=subprocess.STDOUT,
                cwd=cwd,
                pass_fds=keep,
                start_new_session=True,
            )
        self._started.append(process)
        return process

    def marked(self) -> list[int]:
        """Every living process of this desktop, started by us or by one of ours."""
        wanted = f"{MARK}={self.mark}".encode()
        return [pid for pid in _pids() if wanted in _environment(pid)]

    def end(self) -> None:
        """The windows' programs first, so that nothing complains about a display gone away."""
        ours = set(self.marked())
        for process in reversed(self._started):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(2)
                except subprocess.TimeoutExpired:
                    process.kill()
        for process in self._started:
            process.wait()
            _close(process.stdin)
        for _ in range(100):
            left = self.marked()
            ours.update(left)  # one that is just ending has no environment any more
            for pid in left:
                _kill(pid)
            if not any(alive(pid) for pid in ours):
                return
            time.sleep(0.02)
        raise NotReady(f"processes of the desktop are still there: {self.marked()}")


def _close(stream: IO[bytes] | None) -> None:
    if stream is not None:
        stream.close()


def _pids() -> list[int]:
    return [int(entry) for entry in os.listdir("/proc") if entry.isdigit()]


def alive(pid: int) -> bool:
    """Running, and not merely waiting for its parent to notice that it ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _environment(pid: int) -> list[bytes]:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0") if alive(pid) else []
    except OSError:  # it ended meanwhile, or is another person's
        return []


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
