"""The contract of a secure store, on the fake that pages are tested with and on a real keyring."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from csp_wizard.enrollment.slots import BEFORE
from csp_wizard.storage.secret_terms import Reason, SecretError, SecretStore
from csp_wizard.storage.secrets import KeyringStore
from tests.support.keyring_session import KeyringSession
from tests.support.memory_store import MemoryStore

VALUES = {
    "plain": "Kp7!mw-Quiet",
    "spaces at both ends": "  pass word \t",
    "line breaks": "one\ntwo\r\nthree\n",
    "every language": "密码Пароль🔑e\u0301\u200b\ufeff",
    "braces and markup": "{password}<b>&amp;%s%n\\",
    "control characters": "a\x00b\x07\x1b\x7f",
    "as long as may be": "密" * 1000,
    "long with pairs": "🔑" * 500,
    "empty": "",
}


@pytest.fixture(scope="module")
def session() -> Iterator[KeyringSession]:
    with KeyringSession() as session:
        session.start_gnome()
        yield session


@pytest.fixture(params=["in memory", "gnome-keyring"])
def store(request, session, monkeypatch) -> SecretStore:
    if request.param == "in memory":
        return MemoryStore()
    session.enter(monkeypatch)
    return KeyringStore()


@pytest.fixture
def enrollment(request) -> str:
    return f"e-{request.node.name}"


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES.keys())
def test_a_value_comes_back_as_it_was_written(store, enrollment, value):
    store.write(enrollment, "password", value)
    assert store.read(enrollment, "password") == value


def test_nothing_is_there_before(store, enrollment):
    assert store.read(enrollment, "password") is None


def test_a_second_value_replaces_the_first(store, enrollment):
    store.write(enrollment, "password", "first")
    store.write(enrollment, "password", "second")
    assert store.read(enrollment, "password") == "second"


def test_enrollments_and_slots_are_apart(store, enrollment):
    store.write(enrollment, "password", "p")
    store.write(enrollment, "extra", "x")
    store.write(f"{enrollment}-2", "password", "other")
    store.delete(enrollment, "extra")
    assert store.read(enrollment, "password") == "p"
    assert store.read(enrollment, "extra") is None
    assert store.read(f"{enrollment}-2", "password") == "other"


def test_deleting_twice_is_no_error(store, enrollment):
    store.write(enrollment, "password", "p")
    assert store.delete(enrollment, "password") is True
    assert store.delete(enrollment, "password") is False
    assert store.read(enrollment, "password") is None


@pytest.mark.parametrize("value", ["x" * 1001, "🔑" * 501])
def test_what_is_too_long_is_refused_and_what_was_there_stays(store, enrollment, value):
    store.write(enrollment, "password", "before")
    for attempt in (
        lambda: store.write(enrollment, "password", value),
        lambda: store.replace(enrollment, "password", value),
    ):
        with pytest.raises(SecretError) as caught:
            attempt()
        assert caught.value.reason is Reason.TOO_LONG
    assert store.read(enrollment, "password") == "before"
    assert store.read(enrollment, "previous") is None


def test_what_no_store_can_hold_is_refused(store, enrollment):
    with pytest.raises(SecretError) as caught:
        store.write(enrollment, "password", "half a pair \ud83d")
    assert caught.value.reason is Reason.REFUSED


@pytest.mark.parametrize(("slot", "before"), BEFORE.items())
def test_a_value_that_is_replaced_is_kept(store, enrollment, slot, before):
    store.write(enrollment, slot, "temporary")
    assert store.replace(enrollment, slot, "chosen") is True
    assert store.read(enrollment, slot) == "chosen"
    assert store.read(enrollment, before) == "temporary"


def test_changing_twice_to_the_same_keeps_the_one_before(store, enrollment):
    store.write(enrollment, "password", "temporary")
    store.replace(enrollment, "password", "chosen")
    assert store.replace(enrollment, "password", "chosen") is True
    assert store.read(enrollment, "previous") == "temporary"


def test_the_first_password_has_none_before_it(store, enrollment):
    assert store.replace(enrollment, "password", "chosen") is False
    assert store.replace(enrollment, "password", "chosen") is False
    assert store.read(enrollment, "password") == "chosen"
    assert store.read(enrollment, "previous") is None


@pytest.mark.parametrize(("slot", "before"), BEFORE.items())
def test_the_one_before_is_put_back_and_can_be_taken_back_again(store, enrollment, slot, before):
    store.write(enrollment, slot, "first")
    store.replace(enrollment, slot, "second")
    assert store.put_back(enrollment, slot) is True
    assert (store.read(enrollment, slot), store.read(enrollment, before)) == ("first", "second")
    assert store.put_back(enrollment, slot) is True
    assert (store.read(enrollment, slot), store.read(enrollment, before)) == ("second", "first")


def test_where_there_is_none_before_nothing_is_put_back(store, enrollment):
    store.write(enrollment, "password", "only")
    assert store.put_back(enrollment, "password") is False
    assert store.read(enrollment, "password") == "only"


def test_the_one_before_takes_a_place_that_is_empty(store, enrollment):
    store.write(enrollment, "previous", "first")
    assert store.put_back(enrollment, "password") is True
    assert store.read(enrollment, "password") == "first"
    assert store.read(enrollment, "previous") is None


def test_it_says_who_it_is_and_that_it_is_open(store):
    assert store.which() == "gnome"
    assert store.locked() is False


def test_errors_and_representations_show_no_value(store, enrollment):
    with pytest.raises(SecretError) as caught:
        store.write(enrollment, "password", "Sentinel" + "x" * 1000)
    shown = repr(caught.value) + str(caught.value) + repr(caught.value.__cause__) + repr(store)
    assert "Sentinel" not in shown


def test_preparing_changes_nothing_and_makes_the_first_writing_possible(store, enrollment):
    store.prepare()
    assert store.read(enrollment, "password") is None
    store.write(enrollment, "password", "Kp7!mw")
    assert store.read(enrollment, "password") == "Kp7!mw"


def test_preparing_without_a_store_is_no_error():
    KeyringStore().prepare()


def test_a_back_end_that_cannot_be_loaded_is_a_reason(session, monkeypatch):
    session.enter(monkeypatch)
    store = KeyringStore()

    def broken() -> None:
        raise ImportError("keyring is not whole")

    monkeypatch.setattr(store, "_backend", broken)
    with pytest.raises(SecretError):
        store.prepare()
