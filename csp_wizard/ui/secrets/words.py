"""What is said when the secure store did not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping

from ...enrollment.text import Msg
from ...storage.secret_terms import Reason

REASONS: Mapping[Reason, Msg] = {
    Reason.LOCKED: Msg("Secret", "the secure store is locked"),
    Reason.NO_STORE: Msg("Secret", "no secure store is running"),
    Reason.REFUSED: Msg("Secret", "the secure store refused it"),
    Reason.TOO_LONG: Msg("Secret", "it is longer than 1000 characters"),
    Reason.NOT_READ_BACK: Msg("Secret", "it could not be read back"),
    Reason.SLOW: Msg("Secret", "the secure store did not answer"),
}


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


def not_read(reason: Reason) -> Msg:
    return Msg("Secret", "The password cannot be read: {reason}").of(reason=REASONS[reason])
