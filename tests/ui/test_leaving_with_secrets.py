"""Ways out of P06 that meet a store that fails in the middle, or a writing that is under way."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Event

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from csp_wizard.storage.secret_terms import Reason
from tests.enrollment import samples
from tests.support.memory_store import MemoryStore
from tests.ui.running import Running

PASSWORD = "S3cr&t <b>{x}</b> %n"
HERE = {"cred.created": "yes", "cred.where": "here", "cred.user": "admin@contoso.partner.onmschina.cn"}


class GatedStore(MemoryStore):
    """Writes wait until they are let through."""

    def __init__(self) -> None:
        super().__init__()
        self.open = Event()
        self.open.set()

    def write(self, enrollment: str, slot: str, value: str) -> None:
        assert self.open.wait(10)
        super().write(enrollment, slot, value)


@pytest.fixture
def gated(running: Running) -> GatedStore:
    running.end()
    store = running.secrets = GatedStore()
    running.start()
    return store


def at_credentials(running: Running, answers: Mapping[str, str] = HERE, *, saved: bool = False) -> str:
    id = running.keep(samples.record(answers, (samples.SAVED,) if saved else ()))
    running.open(id, "credentials")
    return id


def press(running: Running, identifier: str) -> None:
    """Without waiting for what comes of it."""
    button = running.find(identifier)
    assert isinstance(button, QAbstractButton)
    button.click()


def kept(running: Running, id: str, slot: str) -> str | None:
    return running.secrets.kept.get(f"csp-wizard/{id}/{slot}")


def test_giving_up_a_change_leaves_the_saved_password_alone(running: Running) -> None:
    id = at_credentials(running, {**HERE, "cred.tested": "changed"}, saved=True)
    running.type("cred.newpass", "N3w-passw0rd")
    running.secrets.trouble = Reason.SLOW
    running.press("wizard.close")
    running.secrets.trouble = None
    running.press("dialog.leave")
    running.settle()
    assert kept(running, id, "password") == PASSWORD


def test_what_was_written_late_goes_when_it_is_not_wanted(running: Running) -> None:
    id = at_credentials(running)
    running.type("cred.pass", PASSWORD)
    running.secrets.trouble = Reason.SLOW
    running.press("wizard.close")
    running.secrets.trouble = None
    running.secrets.kept[f"csp-wizard/{id}/password"] = PASSWORD
    running.press("dialog.leave")
    running.settle()
    assert kept(running, id, "password") is None


def test_details_that_are_too_long_stay_to_be_shortened(running: Running) -> None:
    id = at_credentials(running)
    running.type("cred.pass", PASSWORD)
    running.type("cred.extra", "x" * 1001)
    running.press("cred.save")
    assert kept(running, id, "password") == PASSWORD
    assert running.shows("cred.extra")
    running.type("cred.extra", "x" * 1000)
    running.press("cred.save")
    assert kept(running, id, "extra") == "x" * 1000
    assert not running.shows("cred.extra")


@pytest.mark.parametrize("way", ["wizard.close", "step.mpn", "wizard.back"])
def test_a_way_out_asked_for_while_saving_is_taken_afterwards(
    running: Running, gated: GatedStore, way: str
) -> None:
    id = at_credentials(running)
    running.type("cred.pass", PASSWORD)
    page = running.page
    if way == "step.mpn":
        running.press("section.enroll")
    gated.open.clear()
    press(running, "cred.save")
    press(running, way)
    press(running, way)
    QApplication.processEvents()
    assert running.page is page
    gated.open.set()
    running.qtbot.waitUntil(lambda: running.window.ways.enrollment is None or running.page is not page)
    assert kept(running, id, "password") == PASSWORD


def test_pressing_forward_twice_while_saving_turns_one_page(running: Running, gated: GatedStore) -> None:
    at_credentials(running, {**HERE, "cred.tested": "yes"})
    running.type("cred.pass", PASSWORD)
    gated.open.clear()
    press(running, "wizard.next")
    press(running, "wizard.next")
    gated.open.set()
    running.qtbot.waitUntil(lambda: running.wizard.current != "credentials")
    running.settle()
    assert running.wizard.current == "mpn"
    assert not running.page.problem_count


def test_forward_without_saving_goes_on(running: Running) -> None:
    id = at_credentials(running, {**HERE, "cred.tested": "yes"})
    running.type("cred.pass", PASSWORD)
    running.secrets.trouble = Reason.REFUSED
    running.press("wizard.next")
    running.press("dialog.leave")
    assert running.wizard.current == "mpn"
    assert kept(running, id, "password") is None
