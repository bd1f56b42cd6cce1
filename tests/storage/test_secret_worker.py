"""Answers come once and in time, whatever the store does. Limits are short here."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from csp_wizard.storage.secret_terms import Reason, SecretError, service
from csp_wizard.storage.secret_worker import THREAD, SecretWorker
from csp_wizard.storage.secrets import KeyringStore
from tests.support.fake_secret_service import FakeSecretService, Manners
from tests.support.keyring_session import KeyringSession

LIMIT = 0.3


class Heard:
    """What was reported, and on which thread."""

    def __init__(self) -> None:
        self.answers: list[tuple[Any, Any]] = []
        self.threads: list[str] = []
        self.after: list[float] = []
        self._began = time.monotonic()
        self._changed = threading.Condition()

    def __call__(self, value: Any, error: BaseException | None) -> None:
        with self._changed:
            self.answers.append((value, error.reason if isinstance(error, SecretError) else error))
            self.threads.append(threading.current_thread().name)
            self.after.append(time.monotonic() - self._began)
            self._changed.notify_all()

    def wait(self, number: int = 1) -> list[tuple[Any, Any]]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.answers) >= number, 10), self.answers
        return self.answers


class Hang:
    """Work that does not come back until it is let go."""

    def __init__(self, value: Any = "late") -> None:
        self.value = value
        self.thread: threading.Thread | None = None
        self.begun = threading.Event()
        self.go = threading.Event()

    def __call__(self) -> Any:
        self.thread = threading.current_thread()
        self.begun.set()
        assert self.go.wait(20)
        return self.value


@pytest.fixture
def worker() -> Iterator[SecretWorker]:
    worker = SecretWorker(limit=LIMIT)
    yield worker
    worker.stop()


@pytest.fixture
def hang() -> Iterator[Hang]:
    hang = Hang()
    yield hang
    hang.go.set()


def threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith(THREAD)]


def test_work_is_reported_with_its_value_on_the_thread_named_for_it(worker):
    heard = Heard()
    worker.run(lambda: "p", heard)
    assert heard.wait() == [("p", None)]
    assert heard.threads == [THREAD]
    thread = next(t for t in threading.enumerate() if t.name == THREAD)
    assert thread.daemon


def test_no_thread_starts_before_the_first_work():
    before = threads()
    SecretWorker()
    assert threads() == before


def test_an_error_is_reported(worker):
    def refuse() -> None:
        raise SecretError(Reason.REFUSED)

    heard = Heard()
    worker.run(refuse, heard)
    assert heard.wait() == [(None, Reason.REFUSED)]


def test_work_is_done_in_order(worker):
    heard = Heard()
    for number in range(20):
        worker.run(partial(int, number), heard)
    assert [value for value, _ in heard.wait(20)] == list(range(20))


def test_what_hangs_is_slow_and_its_late_outcome_is_told_apart(worker, hang):
    heard, late = Heard(), Heard()
    worker.run(hang, heard, late=late)
    assert heard.wait() == [(None, Reason.SLOW)]
    assert LIMIT <= heard.after[0] < LIMIT + 1
    hang.go.set()
    assert late.wait() == [("late", None)]
    assert len(heard.answers) == 1


def test_a_late_outcome_nobody_asked_for_is_dropped(worker, hang):
    heard = Heard()
    worker.run(hang, heard)
    heard.wait()
    hang.go.set()
    worker.run(lambda: 1, heard)
    assert heard.wait(2) == [(None, Reason.SLOW), (1, None)]


def test_a_hung_thread_does_not_block_later_tries(worker, hang):
    heard = Heard()
    worker.run(hang, heard)
    heard.wait()
    worker.run(lambda: "again", heard)
    assert heard.wait(2)[1] == ("again", None)


def test_what_waits_behind_a_hung_one_goes_on_when_that_is_given_up(worker, hang):
    heard, behind = Heard(), Heard()
    worker.run(hang, heard)
    assert hang.begun.wait(5)
    worker.run(lambda: "behind", behind, timeout=5)
    assert behind.wait() == [("behind", None)]
    assert heard.answers == [(None, Reason.SLOW)]
    hang.go.set()
    assert hang.thread is not None
    hang.thread.join(5)
    assert not hang.thread.is_alive()
    assert len(heard.answers) + len(behind.answers) == 2


def test_an_answer_that_comes_as_the_limit_strikes_counts_once(worker, hang):
    heard = Heard()
    with worker._lock:
        worker.run(hang, heard, timeout=0.05)
        time.sleep(0.2)  # the timer has struck, and waits for the lock
        worker._answer(worker._waiting[0], "just in time", None)
    hang.go.set()
    worker.run(lambda: "next", heard)
    assert heard.wait(2) == [("just in time", None), ("next", None)]


def test_what_was_given_up_before_its_turn_is_never_done(worker, hang):
    done: list[str] = []
    heard, late, last = Heard(), Heard(), Heard()
    worker.run(hang, heard, timeout=5)
    worker.run(lambda: done.append("done"), late, timeout=0.1)
    assert late.wait() == [(None, Reason.SLOW)]
    hang.go.set()
    worker.run(lambda: "last", last)
    assert last.wait() == [("last", None)]
    assert heard.answers == [("late", None)]
    assert done == []


def test_each_try_may_have_its_own_limit(worker, hang):
    heard = Heard()
    worker.run(hang, heard, timeout=0.05)
    heard.wait()
    assert heard.after[0] < LIMIT


def test_the_desktops_prompt_stops_the_clock(worker):
    def unlock() -> str:
        with worker.prompting():
            asked.set()
            assert worker.asking
            time.sleep(3 * LIMIT)
        time.sleep(LIMIT / 3)
        return "unlocked"

    asked = threading.Event()
    heard, behind = Heard(), Heard()
    assert not worker.asking
    worker.run(unlock, heard)
    assert asked.wait(5)
    worker.run(lambda: "behind", behind)
    assert heard.wait() == [("unlocked", None)]
    assert behind.wait() == [("behind", None)]
    assert not worker.asking


def test_hanging_after_the_prompt_is_slow(worker, hang):
    def unlock() -> None:
        with worker.prompting():
            time.sleep(2 * LIMIT)
        hang()

    heard = Heard()
    worker.run(unlock, heard)
    assert heard.wait() == [(None, Reason.SLOW)]
    assert heard.after[0] >= 3 * LIMIT


def test_a_prompt_that_stays_up_is_a_locked_store(hang):
    worker = SecretWorker(limit=0.1, prompt_limit=0.4)

    def unlock() -> None:
        with worker.prompting():
            hang()

    heard = Heard()
    worker.run(unlock, heard)
    assert heard.wait() == [(None, Reason.LOCKED)]
    worker.run(lambda: "next", heard)
    assert heard.wait(2)[1] == ("next", None)


def test_a_prompt_outside_the_worker_concerns_nobody(worker):
    with worker.prompting():
        assert not worker.asking


def test_quitting_waits_no_longer_than_it_says(worker, hang):
    heard = Heard()
    assert worker.drain(0)
    worker.run(lambda: "quick", heard)
    assert worker.drain(2)
    worker.run(hang, heard, timeout=20)
    began = time.monotonic()
    assert not worker.drain(0.2)
    worker.stop()
    assert time.monotonic() - began < 1


def test_a_stopped_worker_takes_no_more(worker):
    heard = Heard()
    worker.run(lambda: "before", heard)
    worker.stop()
    worker.run(lambda: "after", heard)
    assert worker.drain(2)
    assert heard.answers == [("before", None)]


def test_a_fault_in_a_report_goes_to_the_except_hook_and_the_thread_lives(worker, monkeypatch):
    seen: list[str] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: seen.append(str(error)))

    def faulty(value: Any, error: BaseException | None) -> None:
        raise ZeroDivisionError("in a report")

    heard = Heard()
    worker.run(lambda: 1, faulty)
    worker.run(lambda: 2, heard)
    assert heard.wait() == [(2, None)]
    assert seen == ["in a report"]


def test_nothing_it_holds_shows_a_value(worker, hang):
    def work() -> None:
        hang()

    worker.run(partial(lambda _value: work(), "Sentinel"), Heard(), timeout=20)
    worker.run(partial(print, "Sentinel"), Heard(), timeout=0.05)
    assert hang.begun.wait(5)
    time.sleep(0.2)
    shown = repr(vars(worker)) + repr([vars(job) for job in worker._waiting])
    assert "Sentinel" not in shown


# -- with the real store over a service that hangs ---------------------------------------------------


@pytest.fixture
def session(monkeypatch) -> Iterator[KeyringSession]:
    with KeyringSession() as session:
        session.enter(monkeypatch)
        yield session


def until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not done():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_store_that_hangs_for_30_seconds_is_slow_and_the_next_try_counts(session, worker):
    with FakeSecretService(session.address, Manners(delay={"CreateItem": 30})) as fake:
        store, heard, late = KeyringStore(prompting=worker.prompting), Heard(), Heard()
        worker.run(lambda: store.write("e", "password", "first"), heard, late=late)
        assert heard.wait() == [(None, Reason.SLOW)]
        worker.run(lambda: store.write("e", "password", "second"), heard, timeout=10)
        assert heard.wait(2)[1] == (None, None)
        assert fake.value(service("e", "password")) == "second"
    assert late.wait()[0][1] is not None  # the service went: what hung ended


def test_a_slow_writing_that_lands_is_told_late(session, worker):
    with FakeSecretService(session.address, Manners(delay={"CreateItem": 2 * LIMIT})) as fake:
        store, heard, late = KeyringStore(prompting=worker.prompting), Heard(), Heard()
        worker.run(lambda: store.write("e", "password", "p"), heard, late=late)
        assert heard.wait() == [(None, Reason.SLOW)]
        assert late.wait() == [(None, None)]
        assert fake.value(service("e", "password")) == "p"


def test_kept_elsewhere_in_the_meantime_a_late_writing_is_taken_back(session, worker):
    with FakeSecretService(session.address, Manners(delay={"CreateItem": 2.0})) as fake:
        store, heard, late = KeyringStore(prompting=worker.prompting), Heard(), Heard()
        worker.run(lambda: store.write("e", "password", "p"), heard, late=late)
        heard.wait()
        worker.run(lambda: store.delete("e", "password"), heard, timeout=10)
        assert heard.wait(2)[1] == (False, None)  # it was not there yet
        assert late.wait() == [(None, Reason.SLOW)]
        assert fake.value(service("e", "password")) is None


def test_a_person_who_unlocks_slowly_is_waited_for(session, worker):
    manners = Manners(locked=True, prompt_seconds=2.5)
    with FakeSecretService(session.address, manners) as fake:
        store, heard = KeyringStore(prompting=worker.prompting), Heard()
        worker.run(lambda: store.write("e", "password", "p"), heard, timeout=2)
        until(lambda: fake.prompts == 1)
        assert heard.wait() == [(None, None)]
        assert fake.value(service("e", "password")) == "p"
