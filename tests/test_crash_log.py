"""Unexpected errors are written down without what was typed."""

from __future__ import annotations

import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from csp_wizard import crash_log

SECRET = "Tr0ub4dor&3"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    hooks = sys.excepthook, threading.excepthook
    crash_log.CrashLog(tmp_path / "log")
    yield tmp_path / "log" / crash_log.NAME
    sys.excepthook, threading.excepthook = hooks


def raise_here() -> None:
    raise ValueError(f"could not read {SECRET}")


def report() -> None:
    try:
        raise_here()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_an_error_is_written_with_its_place_and_without_its_message(log: Path) -> None:
    report()
    text = log.read_text()
    assert "ValueError" in text
    assert "in raise_here" in text
    assert SECRET not in text
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_an_error_on_another_thread_is_written_too(log: Path) -> None:
    thread = threading.Thread(target=raise_here)
    thread.start()
    thread.join()
    assert "ValueError" in log.read_text()


def test_the_log_does_not_grow_for_ever(log: Path) -> None:
    report()
    log.write_text("x" * (crash_log.SIZE + 1))
    report()
    assert log.stat().st_size < 10_000
    assert log.with_suffix(".old.log").stat().st_size > crash_log.SIZE


def test_a_log_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    hooks = sys.excepthook, threading.excepthook
    try:
        crash_log.CrashLog(tmp_path / "file" / "log")
        report()
    finally:
        sys.excepthook, threading.excepthook = hooks
