"""The secure store off the thread of the window, and no longer than a person waits.

Each piece of work is answered once: with its outcome, or with SLOW after five seconds counted from
the asking. A thread that hangs is left to itself (it is a daemon) and the next work gets a fresh
one. While the desktop's own prompt is up the seconds do not count: the person is busy with it; one
that stays up for two minutes is a store that is locked.

What comes after SLOW goes to ``late``, never to ``report``: a writing may still land. The page
then records it as what it is, saved; a page that has chosen otherwise in the meantime has written
or deleted since, and ``KeyringStore`` puts that newer word back by itself (``secret_order.py``).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import inf
from threading import Condition, RLock, Timer, local
from time import monotonic
from typing import Any, TypeAlias

from .secret_terms import Reason, SecretError
from .worker import Worker

THREAD = "secure store"
LIMIT = 5.0
PROMPT_LIMIT = 120.0
Report: TypeAlias = Callable[[Any, BaseException | None], None]


class _Job:
    """One piece of work. Its ``repr`` is the plain one: a partial would show its arguments."""

    def __init__(self, work: Callable[[], Any], report: Report, late: Report | None) -> None:
        self.work: Callable[[], Any] | None = work
        self.report = report
        self.late = late
        self.answered = False
        self.timer: Timer


class _Lane:
    """One thread, what it works on, and since when a prompt is up or down."""

    def __init__(self) -> None:
        self.worker = Worker(THREAD)
        self.job: _Job | None = None
        self.prompt_since: float | None = None
        self.prompt_ended = -inf


class SecretWorker:
    """``report`` and ``late`` are called on threads of ours, never on the caller's."""

    def __init__(self, *, limit: float = LIMIT, prompt_limit: float = PROMPT_LIMIT) -> None:
        self._limit = limit
        self._prompt_limit = prompt_limit
        self._lock = RLock()
        self._quiet = Condition(self._lock)
        self._waiting: deque[_Job] = deque()
        self._open = 0  # jobs not answered yet
        self._lane: _Lane | None = None  # its thread starts with the first work
        self._mine = local()  # the lane of the thread that asks
        self._stopped = False

    def run(
        self,
        work: Callable[[], Any],
        report: Report,
        timeout: float | None = None,
        late: Report | None = None,
    ) -> None:
        job = _Job(work, report, late)
        with self._lock:
            if self._stopped:
                return
            self._open += 1
            self._waiting.append(job)
            seconds = self._limit if timeout is None else timeout
            self._watch(job, seconds, seconds)
            self._send(self._lane or self._fresh_lane())

    @contextmanager
    def prompting(self) -> Iterator[None]:
        """Entered by the store on our thread, while the desktop asks the person something."""
        lane: _Lane | None = getattr(self._mine, "lane", None)
        if lane is None:  # somebody uses the store directly
            yield
            return
        lane.prompt_since = monotonic()
        try:
            yield
        finally:
            lane.prompt_ended = monotonic()
            lane.prompt_since = None

    @property
    def asking(self) -> bool:
        """Whether the desktop's own prompt is up now."""
        lane = self._lane
        return lane is not None and lane.prompt_since is not None

    def drain(self, timeout: float) -> bool:
        """Wait until everything is answered; False when that took too long."""
        with self._quiet:
            return self._quiet.wait_for(lambda: self._open == 0, timeout)

    def stop(self) -> None:
        """Take no more work. Waits for nothing: what hangs, hangs in a daemon."""
        with self._lock:
            self._stopped = True
            if self._lane is not None:
                self._lane.worker.stop()

    # -- on our thread ----------------------------------------------------------------------------

    def _send(self, lane: _Lane) -> None:
        lane.worker.submit(lambda: self._next(lane), _nothing)

    def _next(self, lane: _Lane) -> None:
        with self._lock:
            if lane is not self._lane or not self._waiting:
                return
            job = self._waiting.popleft()
            work, job.work = job.work, None  # the value must not outlive the work
            if work is None:  # answered before its turn came
                return
            lane.job = job
        self._mine.lane = lane
        value: Any = None
        error: BaseException | None = None
        try:
            value = work()
        except BaseException as raised:
            error = raised
        finally:
            del work
            lane.job = None
        if not self._answer(job, value, error) and job.late is not None:
            job.late(value, error)

    # -- on the timer's ---------------------------------------------------------------------------

    def _watch(self, job: _Job, wait: float, seconds: float) -> None:
        job.timer = Timer(wait, self._too_long, (job, seconds))
        job.timer.daemon = True
        job.timer.name = f"{THREAD} watch"
        job.timer.start()

    def _too_long(self, job: _Job, seconds: float) -> None:
        with self._lock:
            if job.answered:
                return
            lane = self._lane
            reason, wait = (Reason.SLOW, 0.0) if lane is None else self._still_asked(lane, seconds)
            if wait > 0:
                self._watch(job, wait, seconds)
                return
            if lane is not None and lane.job is job:
                self._abandon(lane)
        self._answer(job, None, SecretError(reason))

    def _still_asked(self, lane: _Lane, seconds: float) -> tuple[Reason, float]:
        """How long to wait still for a prompt, and what it means when that is over."""
        if (since := lane.prompt_since) is not None:
            return Reason.LOCKED, min(seconds, since + self._prompt_limit - monotonic())
        return Reason.SLOW, lane.prompt_ended + seconds - monotonic()

    def _abandon(self, lane: _Lane) -> None:
        """Its thread may hang for ever: let it end by itself, and go on with a new one."""
        lane.worker.stop()
        self._lane = None
        for _ in self._waiting:
            self._send(self._lane or self._fresh_lane())

    def _fresh_lane(self) -> _Lane:
        self._lane = _Lane()
        return self._lane

    def _answer(self, job: _Job, value: Any, error: BaseException | None) -> bool:
        """Report once. False when the job had been answered before."""
        with self._lock:
            if job.answered:
                return False
            job.answered = True
            job.work = None
            job.timer.cancel()
        try:
            job.report(value, error)
        finally:
            with self._quiet:
                self._open -= 1
                self._quiet.notify_all()
        return True


def _nothing(_: Any, error: BaseException | None) -> None:
    if error is not None:
        raise error  # a fault in a report: the worker hands it to the except hook
