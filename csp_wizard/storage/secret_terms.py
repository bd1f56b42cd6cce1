"""What a secure store is asked for, and how it says no."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from enum import Enum
from typing import Literal, Protocol, TypeAlias

StoreCode: TypeAlias = Literal["gnome", "kde", "windows", "macos", "other"]
Prompting: TypeAlias = Callable[[], AbstractContextManager[None]]


class Reason(Enum):
    """Why the secure store did not do what was asked."""

    NO_STORE = "no_store"
    LOCKED = "locked"
    REFUSED = "refused"
    TOO_LONG = "too_long"
    NOT_READ_BACK = "not_read_back"
    SLOW = "slow"


class SecretError(Exception):
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def service(enrollment: str, slot: str) -> str:
    """The name a value is kept under: one name per value."""
    return f"csp-wizard/{enrollment}/{slot}"


class SecretStore(Protocol):
    """What the pages need of a secure store. Every method blocks and may raise ``SecretError``."""

    def write(self, enrollment: str, slot: str, value: str) -> None:
        """Keep ``value``, and read it back to be sure."""

    def read(self, enrollment: str, slot: str) -> str | None:
        """The value exactly as written; None when there is none."""

    def delete(self, enrollment: str, slot: str) -> bool:
        """Nothing is kept under this slot any more; whether there was a value."""

    def replace(self, enrollment: str, slot: str, new: str) -> bool:
        """Keep ``new`` in this slot, and what stood there in the slot for the one before.

        Whether there is one before now.
        """

    def put_back(self, enrollment: str, slot: str) -> bool:
        """The one before takes its place again, and the present one is the one before.

        False when there is none before: then nothing changes.
        """

    def which(self) -> StoreCode | None:
        """The store that answers now, started if need be; None when there is none."""

    def locked(self) -> bool:
        """Whether reading would ask the person to unlock it. Never asks by itself."""

    def prepare(self) -> None:
        """Load what a first writing needs, so that it is quick when there is little time. Asks nobody."""
