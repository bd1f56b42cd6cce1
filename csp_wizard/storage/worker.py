"""One named daemon thread that works through a queue. Daemon: a hung call must not keep us alive."""

from __future__ import annotations

import sys
from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread
from typing import TypeVar

T = TypeVar("T")
Report = Callable[[T | None, BaseException | None], None]


class Worker:
    """``submit`` returns at once; the report is called on the worker's thread, in order."""

    def __init__(self, name: str) -> None:
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._stopped = False
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def name(self) -> str:
        return self._thread.name

    def submit(self, work: Callable[[], T], report: Report[T]) -> bool:
        """Queue some work; False when the worker was stopped and nothing will happen."""
        if self._stopped:
            return False
        self._queue.put(lambda: _do(work, report))
        return True

    def drain(self, timeout: float) -> bool:
        """Wait until everything queued so far is done; False when that took too long."""
        if self._stopped:
            self._thread.join(timeout)
            return not self._thread.is_alive()
        done = Event()
        self._queue.put(done.set)
        return done.wait(timeout)

    def stop(self) -> None:
        """Take no more work and end after what is queued."""
        self._stopped = True
        self._queue.put(None)

    def _run(self) -> None:
        while (job := self._queue.get()) is not None:
            job()
            del job  # or what it holds would live until the next job comes


def _do(work: Callable[[], T], report: Report[T]) -> None:
    try:
        outcome: tuple[T | None, BaseException | None] = (work(), None)
    except BaseException as error:  # whatever it is, it belongs to who asked; the thread goes on
        outcome = (None, error)
    try:
        report(*outcome)
    except BaseException as error:  # a fault in a report must not end the thread either
        sys.excepthook(type(error), error, error.__traceback__)
