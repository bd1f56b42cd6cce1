"""Unexpected errors go to a small rotating log: places in the code, never values or answers."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

NAME = "csp-wizard.log"
SIZE = 256 * 1024  # bytes; two files are kept


class CrashLog:
    """Hears of every error that nobody caught, on whatever thread."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # Who says it to the person, once there is a window; called on the thread of the error.
        self.told: Callable[[str], object] = lambda _: None
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._caught(args.exc_type, None, args.exc_traceback)

    def _caught(self, kind: type[BaseException], _: object, trace: TracebackType | None) -> None:
        where = describe(kind, trace)
        _append(self.folder, where)
        self.told(where)


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it happened. The message of an error may quote what was typed, so it is left out."""
    from traceback import extract_tb

    lines = [f"  {Path(f.filename).name}:{f.lineno} in {f.name}" for f in extract_tb(trace)]
    return "\n".join([kind.__name__, *lines])


def _append(folder: Path, text: str) -> None:
    from datetime import UTC, datetime

    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / NAME
        if path.exists() and path.stat().st_size > SIZE:
            path.replace(path.with_suffix(".old.log"))
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} {text}\n")
        path.chmod(0o600)
    except OSError:
        return  # a log that cannot be written must not be the next error
