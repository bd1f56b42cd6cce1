"""The installed program, started as the desktop starts it: by its entry in the menu."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.desktop.desktop import Desktop
from tests.desktop.processes import NotReady, needed, wait_until
from tests.desktop.program import REPOSITORY, Program, clock

ENTRY = Path("/usr/share/applications/csp-wizard.desktop")
INSTALLED = Path("/usr/lib/csp-wizard/csp-wizard")
PR_SET_CHILD_SUBREAPER = 36


class Adopted:
    """A process somebody else started; it became our child when that one had gone."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self._code: int | None = None

    def poll(self) -> int | None:
        if self._code is None:
            ended, status = os.waitpid(self.pid, os.WNOHANG)
            self._code = os.waitstatus_to_exitcode(status) if ended else None
        return self._code

    def wait(self, seconds: float = 10.0) -> int:
        end = time.monotonic() + seconds
        while (code := self.poll()) is None:
            if time.monotonic() > end:
                raise subprocess.TimeoutExpired([str(INSTALLED)], seconds)
            time.sleep(0.02)
        return code

    def send_signal(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)


class Launched(Program):
    """``gio launch`` reads the entry as a menu does. Arguments cannot be given; variables can."""

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
        assert not arguments, "a menu gives none"
        adopt_orphans()
        self.desktop = desktop
        self.data = data
        self.log = desktop.log(f"launched-{time.monotonic_ns()}")
        self._tree = None
        before = set(running(desktop))
        variables = {
            **desktop.environment,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "CSP_WIZARD_DATA_DIR": str(data),
            **({"LANG": f"{language}.UTF-8"} if language else {}),
            **(environment or {}),
        }
        faked = [f"{name}={value}" for name, value in clock(at).items()] if at else []
        command = [needed("env"), *faked, needed("gio"), "launch", str(ENTRY)]
        launcher = desktop.processes.start(command, variables, log=self.log, cwd=REPOSITORY)
        found: list[int] = []

        def started() -> bool:
            found[:] = [pid for pid in running(desktop) if pid not in before]
            return bool(found)

        wait_until(started, "the program that the menu starts")
        launcher.wait(10)
        adopted: Any = Adopted(found[0])
        self.process = adopted


def adopt_orphans() -> None:
    """Processes whose parent has gone become children of this one: their exit codes can be asked for."""
    if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0):
        raise NotReady("the kernel does not let us adopt processes")


def running(desktop: Desktop) -> list[int]:
    return [pid for pid in desktop.processes.marked() if exe(pid) == str(INSTALLED)]


def exe(pid: int) -> str:
    try:
        return os.readlink(f"/proc/{pid}/exe")
    except OSError:  # it has just ended
        return ""
