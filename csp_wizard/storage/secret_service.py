"""The Secret Service on Linux: whether one answers, who it is, and unlocking it.

GNOME Keyring owns ``org.freedesktop.secrets`` from login; KDE's wallet takes the name only once it
was started. Nothing here waits longer than the bus itself: a service that hangs is the matter of
``SecretWorker``.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from .secret_terms import Prompting, Reason, SecretError, StoreCode

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection, Proxy

NAME = "org.freedesktop.secrets"
WALLETS = ("org.kde.kwalletd6", "org.kde.kwalletd5")
BUS_SECONDS = 2.0  # the bus itself answers at once
READY_SECONDS = 2.0
START_SECONDS = 20.0  # starting a program on a busy machine; SecretWorker tells the person long before

# Who owns the name can be told from the other names it owns, or from its program's.
OTHER_NAMES: tuple[tuple[str, StoreCode], ...] = (
    ("org.gnome.keyring", "gnome"),
    ("org.kde.secretservicecompat", "kde"),
    ("org.kde.kwalletd6", "kde"),
    ("org.kde.kwalletd5", "kde"),
)
PROGRAMS: tuple[tuple[str, StoreCode], ...] = (
    ("gnome-keyring", "gnome"),
    ("kwalletd", "kde"),
    ("ksecretd", "kde"),
)


def which() -> StoreCode | None:
    """The store that answers, started if need be."""
    with closing(_connect()) as bus:
        _start(bus)
        return _owner(bus)


def locked() -> bool:
    """Whether unlocking would ask the person. A store with no collection yet has nothing to unlock."""
    import secretstorage

    with closing(_connect()) as bus:
        _start(bus)
        try:
            return secretstorage.Collection(bus).is_locked()
        except secretstorage.ItemNotFoundException:
            return False


def open_collection(*, create: bool, prompting: Prompting) -> bool:
    """Have the default collection there and unlocked, by the desktop's own prompt if need be.

    False when there is none and none is to be made: then nothing is kept in it.
    """
    import secretstorage

    with closing(_connect()) as bus:
        _start(bus)
        try:
            collection = secretstorage.Collection(bus)
        except secretstorage.ItemNotFoundException:
            if create:
                with prompting():
                    secretstorage.create_collection(bus, "Default", "default")
            return create
        if collection.is_locked():
            with prompting():
                collection.unlock()
            if collection.is_locked():  # unlock() also returns when the prompt was dismissed
                raise SecretError(Reason.LOCKED)
        return True


def _connect() -> DBusConnection:
    import secretstorage

    return secretstorage.dbus_init()


def _proxy(bus: DBusConnection, seconds: float = BUS_SECONDS) -> Proxy:
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import Proxy

    return Proxy(message_bus, bus, timeout=seconds)


def _start(bus: DBusConnection) -> None:
    """See that somebody owns the name, or raise NO_STORE."""
    proxy = _proxy(bus)
    if _owned(proxy):
        return
    startable = set(proxy.ListActivatableNames()[0])
    for name in (NAME, *WALLETS):
        if name in startable and _started(bus, name) and _owned_soon(proxy):
            return
    raise SecretError(Reason.NO_STORE)


def _owned(proxy: Proxy) -> bool:
    return bool(proxy.NameHasOwner(NAME)[0])


def _owned_soon(proxy: Proxy) -> bool:
    """A wallet takes its own name first, and this one when it is ready."""
    end = monotonic() + READY_SECONDS
    while not (owned := _owned(proxy)) and monotonic() < end:
        sleep(0.02)
    return owned


def _started(bus: DBusConnection, name: str) -> bool:
    from jeepney import DBusErrorResponse

    try:
        _proxy(bus, START_SECONDS).StartServiceByName(name)
    except DBusErrorResponse:  # its program is gone, or ended: the next one may do
        return False
    return True


def _owner(bus: DBusConnection) -> StoreCode:
    proxy = _proxy(bus)
    owner = proxy.GetNameOwner(NAME)[0]
    for name, code in OTHER_NAMES:
        if proxy.NameHasOwner(name)[0] and proxy.GetNameOwner(name)[0] == owner:
            return code
    name = program(int(proxy.GetConnectionUnixProcessID(NAME)[0]))
    return next((code for start, code in PROGRAMS if name.startswith(start)), "other")


def program(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8", errors="replace")
    except OSError:  # another namespace, another user
        return ""
