"""What secrets are called, and what is said when the secure store did not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping

from ...enrollment.slots import BEFORE, EXTRA, PASSWORD, PREVIOUS, SIGNUP
from ...enrollment.text import Msg
from ...storage.secret_terms import Reason

SHOW = Msg("Secret", "Show")
HIDE = Msg("Secret", "Hide")
COPY = Msg("Secret", "Copy")
SHOW_FIELD = Msg("Secret", "Show: {field}")
HIDE_FIELD = Msg("Secret", "Hide: {field}")
COPY_USER = Msg("Secret", "Copy user name")
COPY_PASSWORD = Msg("Secret", "Copy password")
OPEN_SIGN_IN = Msg("Secret", "Open sign-in page")
UPDATE = Msg("Secret", "Update")
DELETE = Msg("Secret", "Delete")

_PASSWORD = Msg("Secret", "Password")
_PREVIOUS = Msg("Secret", "Previous password")
LABELS: Mapping[str, Msg] = {
    PASSWORD: _PASSWORD,
    SIGNUP: _PASSWORD,
    EXTRA: Msg("Account", "Other details in the message"),
    PREVIOUS: _PREVIOUS,
    BEFORE[SIGNUP]: _PREVIOUS,
    BEFORE[EXTRA]: Msg("Secret", "Previous other details"),
}
DETAILS = (EXTRA, BEFORE[EXTRA])  # several lines, and no password

REASONS: Mapping[Reason, Msg] = {
    Reason.LOCKED: Msg("Secret", "the secure store is locked"),
    Reason.NO_STORE: Msg("Secret", "no secure store is running"),
    Reason.REFUSED: Msg("Secret", "the secure store refused it"),
    Reason.TOO_LONG: Msg("Secret", "it is longer than 1000 characters"),
    Reason.NOT_READ_BACK: Msg("Secret", "it could not be read back"),
    Reason.SLOW: Msg("Secret", "the secure store did not answer"),
}


def show_name(slot: str, shown: bool) -> Msg:
    """What a screen reader says of *Show* and *Hide*: several stand on one page."""
    if LABELS[slot] is _PASSWORD:
        return Msg("Secret", "Hide password") if shown else Msg("Secret", "Show password")
    return (HIDE_FIELD if shown else SHOW_FIELD).of(field=LABELS[slot])


def copy_name(slot: str) -> Msg:
    if LABELS[slot] is _PASSWORD:
        return COPY_PASSWORD
    return Msg("Secret", "Copy: {field}").of(field=LABELS[slot])


def not_saved(reason: Reason) -> Msg:
    if reason is Reason.LOCKED:
        return Msg("Secret", "The secure store is locked. Unlock it and try again")
    if reason is Reason.NO_STORE:
        said = Msg(
            "Secret",
            "This computer has no secure store running. Install or unlock one ({name}), then try again. "
            "The password is still on this page",
        )
        return said.of(name=Msg("Store", "GNOME Keyring"))
    said = Msg(
        "Secret",
        "The password was not saved: {reason}. It is still on this page; keep the message in the portal open",
    )
    return said.of(reason=REASONS[reason])


def not_read(reason: Reason, slot: str = PASSWORD) -> Msg:
    if slot in DETAILS:
        return Msg("Secret", "The other details cannot be read: {reason}").of(reason=REASONS[reason])
    return Msg("Secret", "The password cannot be read: {reason}").of(reason=REASONS[reason])


def not_deleted(reason: Reason) -> Msg:
    return Msg("Secret", "It was not deleted: {reason}").of(reason=REASONS[reason])


def gone(slot: str = PASSWORD) -> Msg:
    if slot in DETAILS:
        return Msg("Secret", "The other details are not on this computer")
    return Msg("Secret", "The saved sign-in details are not on this computer")
