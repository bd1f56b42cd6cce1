"""Bad days of the secure store on Linux: each is a reason, soon, and nothing is left half done."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import jeepney
import pytest
import secretstorage

from csp_wizard.storage import secret_service
from csp_wizard.storage.secret_terms import Reason, SecretError, service
from csp_wizard.storage.secrets import KeyringStore
from tests.support.fake_secret_service import FakeSecretService, Manners, Refusal
from tests.support.keyring_session import KeyringSession

E = "e1"


@pytest.fixture
def session(monkeypatch) -> Iterator[KeyringSession]:
    with KeyringSession() as session:
        session.enter(monkeypatch)
        yield session


@pytest.fixture
def fake(session) -> Iterator[FakeSecretService]:
    with FakeSecretService(session.address) as fake:
        yield fake


@pytest.fixture
def store() -> KeyringStore:
    return KeyringStore()


def reason(work: Callable[[], object]) -> Reason:
    with pytest.raises(SecretError) as caught:
        work()
    return caught.value.reason


def everything(store: KeyringStore) -> list[Callable[[], object]]:
    return [
        lambda: store.write(E, "password", "p"),
        lambda: store.read(E, "password"),
        lambda: store.delete(E, "password"),
        lambda: store.replace(E, "password", "new"),
        store.locked,
    ]


# -- none -------------------------------------------------------------------------------------------


def test_without_a_bus_there_is_no_store(store, monkeypatch):
    for address in ("unix:path=/nonexistent/bus", "", "nonsense"):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        assert [reason(work) for work in everything(store)] == [Reason.NO_STORE] * 5
        assert store.which() is None
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nonexistent")
    assert store.which() is None


def test_without_a_service_there_is_no_store_and_it_is_known_at_once(session, store):
    began = time.monotonic()
    assert [reason(work) for work in everything(store)] == [Reason.NO_STORE] * 5
    assert store.which() is None
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    "forced",
    [
        "keyring.backends.null.Keyring",
        "keyring.backends.fail.Keyring",
        "keyring.backends.chainer.ChainerBackend",
    ],
)
def test_an_environment_that_names_another_back_end_is_not_followed(session, store, monkeypatch, forced):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", forced)
    assert reason(lambda: store.write(E, "password", "p")) is Reason.NO_STORE
    with FakeSecretService(session.address) as fake:
        store.write(E, "password", "p")
        assert fake.value(service(E, "password")) == "p"


def test_a_configuration_file_that_names_a_file_back_end_is_not_followed(fake, store, tmp_path, monkeypatch):
    config = tmp_path / "config" / "python_keyring"
    config.mkdir(parents=True)
    (config / "keyringrc.cfg").write_text(
        f"[backend]\ndefault-keyring=plaintext_backend.PlainText\nkeyring-path={tmp_path}\n"
    )
    (tmp_path / "plaintext_backend.py").write_text("raise AssertionError('the file back end was loaded')")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    store.write(E, "password", "p")
    assert fake.value(service(E, "password")) == "p"


def test_an_environment_that_names_another_collection_is_not_followed(fake, store, monkeypatch):
    """gnome-keyring's “session” collection is forgotten at logout."""
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/org/freedesktop/secrets/collection/session")
    store.write(E, "password", "p")
    assert fake.value(service(E, "password")) == "p"


def test_a_bus_that_does_not_answer_is_slow(session, store):
    with session.stopped_bus():
        assert reason(lambda: store.which()) is Reason.SLOW
        assert reason(lambda: store.read(E, "password")) is Reason.SLOW


def test_a_service_whose_program_cannot_be_looked_at_is_another(session, store):
    """As where the service runs in another container: the bus tells a process that is not here."""
    with FakeSecretService(session.address):
        assert store.which() == "other"
    assert secret_service.program(1 << 30) == ""


# -- started by the bus -----------------------------------------------------------------------------


@pytest.mark.parametrize("wallet", ["org.kde.kwalletd6", "org.kde.kwalletd5"])
def test_the_wallet_of_kde_is_started(session, store, wallet):
    session.can_start_fake(wallet)
    store.write(E, "password", "p")
    assert store.read(E, "password") == "p"
    assert store.which() == "kde"


def test_a_service_the_bus_can_start_is_started(session, store):
    session.can_start_fake("org.freedesktop.secrets")
    assert store.read(E, "password") is None
    assert store.which() == "other"


def test_a_wallet_that_does_not_start_is_no_store(session, store):
    session.can_start("org.kde.kwalletd6", ["/bin/false"])
    session.can_start("org.kde.kwalletd5", ["/nonexistent/kwalletd5"])
    assert reason(lambda: store.read(E, "password")) is Reason.NO_STORE
    assert store.which() is None


def test_the_second_wallet_is_tried_when_the_first_fails(session, store):
    session.can_start("org.kde.kwalletd6", ["/bin/false"])
    session.can_start_fake("org.kde.kwalletd5")
    assert store.which() == "kde"


# -- locked -----------------------------------------------------------------------------------------


def test_a_dismissed_prompt_is_locked(fake, store):
    fake.manners.locked, fake.manners.prompt = True, "dismiss"
    assert store.locked() is True
    assert fake.prompts == 0  # asking whether it is locked asks nobody
    for work in everything(store)[:4]:
        assert reason(work) is Reason.LOCKED
    assert fake.items == {}


def test_an_answered_prompt_unlocks(fake, store):
    fake.manners.locked = True
    store.write(E, "password", "p")
    assert store.read(E, "password") == "p"
    assert fake.prompts == 1
    assert store.locked() is False


def test_without_a_collection_reading_asks_nobody(fake, store):
    fake.manners.collection = False
    assert store.read(E, "password") is None
    store.delete(E, "password")
    assert store.locked() is False
    assert fake.prompts == 0


def test_without_a_collection_writing_has_one_made(fake, store):
    fake.manners.collection = False
    store.write(E, "password", "p")
    assert store.read(E, "password") == "p"
    assert fake.prompts == 1


def test_a_dismissed_offer_to_make_one_is_locked(fake, store):
    fake.manners.collection, fake.manners.prompt = False, "dismiss"
    assert reason(lambda: store.write(E, "password", "p")) is Reason.LOCKED


def test_the_prompt_is_announced_while_it_is_up(session):
    seen = []

    class Announced:
        def __enter__(self) -> None:
            seen.append("up")

        def __exit__(self, *_: object) -> None:
            seen.append("down")

    with FakeSecretService(session.address, Manners(locked=True)):
        KeyringStore(prompting=Announced).write(E, "password", "p")
    assert seen == ["up", "down"]


def test_a_real_locked_keyring_without_a_screen_for_its_prompt_is_locked(session, store):
    session.start_gnome(locked=True)
    assert store.which() == "gnome"
    assert store.locked() is True
    assert reason(lambda: store.read(E, "password")) is Reason.LOCKED
    assert reason(lambda: store.write(E, "password", "p")) is Reason.LOCKED


def test_a_real_keyring_locked_meanwhile_is_locked(session, store):
    session.start_gnome()
    store.write(E, "password", "p")
    with closing(jeepney.io.blocking.open_dbus_connection(session.address)) as bus:
        secretstorage.get_default_collection(bus).lock()
    assert reason(lambda: store.read(E, "password")) is Reason.LOCKED


# -- refuses ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        ("org.freedesktop.DBus.Error.Failed", Reason.REFUSED),
        ("org.freedesktop.DBus.Error.AccessDenied", Reason.REFUSED),
        ("org.freedesktop.Secret.Error.IsLocked", Reason.LOCKED),
        ("org.freedesktop.DBus.Error.UnknownMethod", Reason.REFUSED),
        ("org.freedesktop.DBus.Error.TimedOut", Reason.SLOW),
        ("org.freedesktop.DBus.Error.Disconnected", Reason.NO_STORE),
        ("org.freedesktop.DBus.Error.ServiceUnknown", Reason.NO_STORE),
    ],
)
def test_what_the_service_answers_is_a_reason(fake, store, error, expected):
    fake.manners.refuse = {"CreateItem": error}
    assert reason(lambda: store.write(E, "password", "p")) is expected


def test_a_refused_change_leaves_the_old_password(fake, store):
    store.write(E, "password", "old")
    fake.manners.refuse = {"CreateItem": "org.freedesktop.DBus.Error.Failed"}
    assert reason(lambda: store.replace(E, "password", "new")) is Reason.REFUSED
    assert fake.value(service(E, "password")) == "old"


def refuse_second(fake, error="org.freedesktop.DBus.Error.Failed"):
    """The first value written from now on is taken, the next one is not, those after it are."""
    calls = []
    taken = fake.do_CreateItem

    def create(*arguments):
        calls.append(1)
        if len(calls) == 2:
            raise Refusal(error)
        return taken(*arguments)

    fake.do_CreateItem = create


def test_a_putting_back_that_fails_in_the_middle_changes_nothing(fake, store):
    store.write(E, "password", "first")
    store.replace(E, "password", "second")
    refuse_second(fake)
    assert reason(lambda: store.put_back(E, "password")) is Reason.REFUSED
    assert fake.value(service(E, "password")) == "second"
    assert fake.value(service(E, "previous")) == "first"


def test_a_putting_back_that_fails_at_its_end_leaves_what_was_wanted(fake, store):
    """Here the one before has been overwritten already, though it could not be read back."""
    store.write(E, "password", "first")
    store.replace(E, "password", "second")
    reads = iter([b"first", b"second", b"first"])
    fake.manners.twist = lambda value: next(reads, b"garbled")
    assert reason(lambda: store.put_back(E, "password")) is Reason.NOT_READ_BACK
    assert fake.value(service(E, "password")) == "first"


def test_a_different_value_read_back_is_told(fake, store):
    fake.manners.twist = lambda value: value.rstrip()
    assert reason(lambda: store.write(E, "password", "p ")) is Reason.NOT_READ_BACK


def test_a_value_that_is_no_text_is_told(fake, store):
    store.write(E, "password", "p")
    fake.manners.twist = lambda value: b"\xff\xfe"
    assert reason(lambda: store.read(E, "password")) is Reason.NOT_READ_BACK


def test_deleting_that_does_nothing_is_told(fake, store):
    store.write(E, "password", "p")
    fake.manners.sticky = True
    assert reason(lambda: store.delete(E, "password")) is Reason.REFUSED


def test_a_service_that_goes_away_in_the_middle_is_told(session, store):
    fake = FakeSecretService(session.address, Manners(delay={"CreateItem": 60})).__enter__()
    threading.Timer(0.3, fake.__exit__).start()
    assert reason(lambda: store.write(E, "password", "p")) in (Reason.NO_STORE, Reason.SLOW)


# -- overtaking -------------------------------------------------------------------------------------


def in_thread(work: Callable[[], object]) -> tuple[threading.Thread, list[Reason | None]]:
    outcome: list[Reason | None] = []

    def run() -> None:
        try:
            work()
        except SecretError as error:
            outcome.append(error.reason)
        else:
            outcome.append(None)

    thread = threading.Thread(target=run)
    thread.start()
    return thread, outcome


def until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not done():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_writing_that_lands_late_does_not_replace_a_newer_one(fake, store):
    fake.manners.delay = {"CreateItem": 0.6}
    thread, outcome = in_thread(lambda: store.write(E, "password", "first"))
    until(lambda: "CreateItem" in fake.calls)
    store.write(E, "password", "second")
    assert fake.value(service(E, "password")) == "second"
    thread.join(10)
    assert fake.value(service(E, "password")) == "second"
    assert outcome == [Reason.SLOW]


def test_a_writing_that_lands_late_does_not_undo_a_deletion(fake, store):
    fake.manners.delay = {"CreateItem": 0.6}
    thread, outcome = in_thread(lambda: store.write(E, "password", "first"))
    until(lambda: "CreateItem" in fake.calls)
    store.delete(E, "password")
    thread.join(10)
    assert fake.value(service(E, "password")) is None
    assert outcome == [Reason.SLOW]


def test_a_writing_that_lands_late_alone_stands(fake, store):
    fake.manners.delay = {"CreateItem": 0.3}
    store.write(E, "password", "only")
    assert fake.value(service(E, "password")) == "only"


def test_an_older_writing_that_fails_late_leaves_the_newer_one(fake, store):
    fake.manners.delay = {"OpenSession": 0.6}
    thread, outcome = in_thread(lambda: store.write(E, "password", "🔑"))
    until(lambda: "OpenSession" in fake.calls)
    store.write(E, "password", "second")
    fake.manners.refuse = {"CreateItem": "org.freedesktop.DBus.Error.Failed"}
    thread.join(10)
    assert fake.value(service(E, "password")) == "second"
    assert outcome == [Reason.REFUSED]


def test_a_change_that_hung_at_its_beginning_gives_way_to_a_newer_one(fake, store):
    store.write(E, "password", "temporary")
    fake.manners.delay = {"GetSecret": 0.6}
    thread, outcome = in_thread(lambda: store.replace(E, "password", "first"))
    until(lambda: fake.calls.count("GetSecret") == 2)  # reading back, and now reading the old one
    store.replace(E, "password", "second")
    thread.join(10)
    assert fake.value(service(E, "password")) == "second"
    assert fake.value(service(E, "previous")) == "temporary"
    assert outcome == [Reason.SLOW]


def test_a_change_that_hung_at_its_beginning_does_not_undo_a_deletion(fake, store):
    store.write(E, "password", "temporary")
    fake.manners.delay = {"SearchItems": 0.6}
    thread, outcome = in_thread(lambda: store.replace(E, "password", "first"))
    until(lambda: fake.calls.count("SearchItems") == 2)
    store.delete(E, "password")
    thread.join(10)
    assert fake.items == {}
    assert outcome == [Reason.SLOW]
