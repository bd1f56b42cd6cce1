"""The desktop's own prompt of a real keyring, answered with real keys."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from csp_wizard.storage.secret_terms import Reason, SecretError
from csp_wizard.storage.secret_worker import SecretWorker
from csp_wizard.storage.secrets import KeyringStore
from tests.desktop import safe
from tests.desktop.desktop import PASSWORD, Desktop
from tests.desktop.processes import wait_until


@pytest.fixture
def desktop(monkeypatch) -> Iterator[Desktop]:
    with Desktop() as desktop:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.bus_address)
        yield desktop


class Asked:
    """Writes in the background, through the worker; the answer when there is one."""

    def __init__(self) -> None:
        self.worker = SecretWorker(limit=2)
        self.store = KeyringStore(prompting=self.worker.prompting)
        self.answer: Reason | BaseException | None = None
        self.answered = threading.Event()

    def write(self) -> None:
        self.answered.clear()
        self.worker.run(lambda: self.store.write("e", "password", "Kp7!mw"), self._answer)

    def _answer(self, _: object, error: BaseException | None) -> None:
        self.answer = error.reason if isinstance(error, SecretError) else error
        self.answered.set()


def test_dismissed_and_then_answered(desktop):
    asked = Asked()
    safe.lock(desktop)
    before = len(desktop.titles())
    asked.write()
    wait_until(lambda: len(desktop.titles()) > before, "the prompt")
    assert asked.worker.asking
    assert not asked.answered.wait(2.5)  # longer than the limit: the person is being asked
    desktop.keyboard.press("escape")
    assert asked.answered.wait(10)
    assert asked.answer is Reason.LOCKED
    wait_until(lambda: len(desktop.titles()) == before, "the prompt to go")
    asked.write()
    wait_until(lambda: len(desktop.titles()) > before, "the prompt again")
    desktop.keyboard.type(PASSWORD, pause=0.02)
    desktop.keyboard.press("return")
    assert asked.answered.wait(10)
    assert asked.answer is None
    assert safe.secrets(desktop) == {"password": "Kp7!mw"}
    asked.worker.stop()
