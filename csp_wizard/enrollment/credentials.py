"""Where the sign-in details are kept: slots of the secure store, its names, and what events prove.

The text of a secret is never here. That the store holds it is known from events alone: one is
written only after the value was read back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from .record import Event, EventKind, Record
from .slots import BEFORE, EXTRA, PASSWORD, PERSON, PREVIOUS, SIGNUP
from .text import Msg

SLOT_OF: Mapping[str, str] = {
    "cred.pass": PASSWORD,
    "cred.newpass": PASSWORD,
    "cred.extra": EXTRA,
    "acct.pass": SIGNUP,
}

# A new password is asked for apart from the first one, though both stand in the same slot: only a
# change proves that it was given.
NEW_PASSWORD = "cred.newpass"

# What an event of a secret says besides its slot and store.
KEPT_BEFORE = "before"  # the value that was replaced is kept
HOW = "how"
BY_LEAVING = "leaving"
PUT_BACK = "back"

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
    BEFORE[EXTRA]: Msg("Secret", "previous other details"),
    BEFORE[SIGNUP]: Msg("Secret", "previous password of the new account"),
    EXTRA: Msg("Secret", "other details in the message"),
    SIGNUP: Msg("Secret", "password of the new account"),
}
_PERSONS = Msg("Secret", "temporary password")


@dataclass(frozen=True)
class SavedIn:
    """The store that holds a secret, and since when. ``store`` is a code: see ``store_name``."""

    store: str
    at: datetime


@dataclass(frozen=True)
class Replaced:
    """A value that another took the place of; the store still holds it."""

    at: datetime
    by_leaving: bool  # nobody pressed *Save*: the page was left with something typed


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


def before(events: Iterable[Event], slot: str) -> Replaced | None:
    """The value that stood in a slot before the present one, where the store holds it."""
    found: Replaced | None = None
    for event in events:
        where = event.data.get("slot")
        if event.kind is EventKind.SECRET_CHANGED and where == slot:
            kept = event.data.get(KEPT_BEFORE)
            found = Replaced(event.at, event.data.get(HOW) == BY_LEAVING) if kept else None
        elif event.kind is EventKind.SECRET_DELETED and where == BEFORE[slot]:
            found = None
    return found


def kept_slots(record: Record) -> frozenset[str]:
    """Every slot in which the store holds something of this enrollment, by all that happened."""
    present = {SLOT_OF[key] for key in held(record.events)}
    return frozenset(present | {BEFORE[slot] for slot in BEFORE if before(record.events, slot)})


def unseen(record: Record, slot: str) -> bool:
    """A value was replaced by leaving its page, and nobody has signed in with the new one since."""
    replaced = before(record.events, slot)
    if replaced is None or not replaced.by_leaving:
        return False
    tried = record.changed.get("cred.tested")
    signed_in = record.answers.says("cred.tested", "yes", "changed") and tried and tried > replaced.at
    return not (slot == PASSWORD and signed_in)


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
