"""Where the sign-in details are kept: slots of the secure store, its names, and what events prove.

The text of a secret is never here. That the store holds it is known from events alone: one is
written only after the value was read back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from .record import Event, EventKind
from .text import Msg

PASSWORD = "password"
PREVIOUS = "previous"
EXTRA = "extra"
SIGNUP = "signup"
PERSON = "person."  # followed by the person's id

SLOT_OF: Mapping[str, str] = {
    "cred.pass": PASSWORD,
    "cred.newpass": PASSWORD,
    "cred.extra": EXTRA,
    "acct.pass": SIGNUP,
}

# A new password is asked for apart from the first one, though both stand in the same slot: only a
# change proves that it was given.
NEW_PASSWORD = "cred.newpass"

_STORES: Mapping[str, Msg] = {
    "gnome": Msg("Store", "GNOME Keyring"),
    "kde": Msg("Store", "KDE Wallet"),
    "windows": Msg("Store", "Windows Credential Manager"),
    "macos": Msg("Store", "macOS Keychain"),
}
# Another program that serves as Secret Service on Linux: it does not say its own name.
_ANY_STORE = Msg("Store", "the Linux secure store")

_SLOTS: Mapping[str, Msg] = {
    PASSWORD: Msg("Secret", "password"),
    PREVIOUS: Msg("Secret", "previous password"),
    EXTRA: Msg("Secret", "other details in the message"),
    SIGNUP: Msg("Secret", "password of the new account"),
}
_PERSONS = Msg("Secret", "temporary password")


@dataclass(frozen=True)
class SavedIn:
    """The store that holds a secret, and since when. ``store`` is a code: see ``store_name``."""

    store: str
    at: datetime


def store_name(code: str) -> Msg:
    return _STORES.get(code, _ANY_STORE)


def slot_name(slot: str) -> Msg:
    """What stands in a slot, in words that go into a sentence."""
    return _PERSONS if slot.startswith(PERSON) else _SLOTS.get(slot, _SLOTS[PASSWORD])


def held(events: Iterable[Event]) -> frozenset[str]:
    """The secret fields whose value the store holds, by all that happened, oldest first."""
    return frozenset(_saved(events))


def where_saved(events: Iterable[Event], key: str) -> SavedIn | None:
    """Where the value of a secret field was last saved; None when no store holds it."""
    return _saved(events).get(key)


def _saved(events: Iterable[Event]) -> dict[str, SavedIn]:
    found: dict[str, SavedIn] = {}
    for event in events:
        if event.kind not in _MOVES:
            continue
        slot = str(event.data.get("slot", ""))
        saved = SavedIn(str(event.data.get("store", "")), event.at)
        for key in (k for k, s in SLOT_OF.items() if s == slot):
            if event.kind is EventKind.SECRET_DELETED:
                found.pop(key, None)
            elif key != NEW_PASSWORD or event.kind is EventKind.SECRET_CHANGED or key in found:
                found[key] = saved
    return found


_MOVES = (EventKind.SECRET_SAVED, EventKind.SECRET_CHANGED, EventKind.SECRET_DELETED)
