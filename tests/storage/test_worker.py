"""The thread with a queue."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest

from csp_wizard.storage.worker import Worker


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker("test")
    yield worker
    worker.stop()
    assert worker.drain(10)


def test_works_in_order_on_its_own_named_daemon_thread(worker):
    seen: list[Any] = []
    for n in range(100):
        assert worker.submit(lambda n=n: n * n, lambda value, error: seen.append((value, error)))
    worker.submit(threading.current_thread, lambda thread, _: seen.append(thread))
    assert worker.drain(10)
    *squares, thread = seen
    assert squares == [(n * n, None) for n in range(100)]
    assert (thread.name, thread.daemon, worker.name) == ("test", True, "test")
    assert thread is not threading.current_thread()


@pytest.mark.parametrize("error", [ValueError("wrong"), SystemExit(3), KeyboardInterrupt()])
def test_an_error_is_reported_and_the_thread_goes_on(worker, error):
    def fail() -> None:
        raise error

    seen = []
    worker.submit(fail, lambda *result: seen.append(result))
    worker.submit(lambda: "next", lambda *result: seen.append(result))
    assert worker.drain(10)
    assert seen == [(None, error), ("next", None)]


def test_an_error_in_a_report_goes_to_the_hook_and_the_thread_goes_on(worker, monkeypatch):
    hooked = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: hooked.append(error))
    fault = RuntimeError("in a report")

    def report(_value: object, _error: object) -> None:
        raise fault

    seen = []
    worker.submit(lambda: 1, report)
    worker.submit(lambda: 2, lambda *result: seen.append(result))
    assert worker.drain(10)
    assert hooked == [(RuntimeError, fault, fault.__traceback__)]
    assert seen == [(2, None)]


def test_draining_gives_up_in_time(worker):
    go = Event()
    worker.submit(lambda: go.wait(10), lambda *_: None)
    assert not worker.drain(0.05)
    go.set()
    assert worker.drain(10)


def test_stopping_finishes_the_queue_and_takes_no_more():
    worker, go, seen = Worker("test"), Event(), []
    worker.submit(lambda: go.wait(10), lambda *_: None)
    worker.submit(lambda: 1, lambda *result: seen.append(result))
    worker.stop()
    assert not worker.submit(lambda: 2, lambda *result: seen.append(result))
    assert not worker.drain(0.05)
    go.set()
    assert worker.drain(10)
    assert seen == [(1, None)]


def test_what_a_job_held_is_let_go(worker):
    """Or the last answers saved would stay in memory until the next ones come."""
    import gc
    import weakref

    class Thing:
        pass

    thing = Thing()
    gone = weakref.ref(thing)
    worker.submit(lambda thing=thing: None, lambda *_: None)
    del thing
    assert worker.drain(10)
    gc.collect()
    assert gone() is None
