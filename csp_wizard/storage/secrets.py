"""Passwords, in the secure store of this computer and nowhere else.

Everything here blocks and may bring up the desktop's own prompt, so it is called through
``SecretWorker`` (``secret_worker.py``) and never on the thread of the window. Whatever goes wrong
arrives as a ``SecretError`` with its ``Reason``; no message, representation or chained error holds
a value.
"""

from __future__ import annotations

import sys
from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING

from ..enrollment.password import too_long
from ..enrollment.slots import BEFORE
from .secret_order import Order, Settled, Turn
from .secret_terms import Prompting, Reason, SecretError, StoreCode, service

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

USER = "csp-wizard"  # always the same: Windows renames an entry when a second user name comes
DUPLICATES = 8  # entries of one name that another program may have left


class KeyringStore:
    """The operating system's store: Windows Credential Manager, macOS Keychain, Secret Service.

    ``prompting`` is entered while the desktop's own prompt is up, so that a person who types the
    password of the store is not taken for a store that does not answer.
    """

    def __init__(self, *, platform: str = sys.platform, prompting: Prompting = nullcontext) -> None:
        self._platform = platform
        self._prompting = prompting
        self._order = Order()

    def write(self, enrollment: str, slot: str, value: str) -> None:
        if too_long(value):
            raise SecretError(Reason.TOO_LONG)
        self._settle_now(service(enrollment, slot), value)

    def read(self, enrollment: str, slot: str) -> str | None:
        try:
            return self._get(service(enrollment, slot))
        except Exception as error:  # what a broken store makes its libraries raise has no end
            raise SecretError(reason_of(error)) from None

    def delete(self, enrollment: str, slot: str) -> bool:
        there = self.read(enrollment, slot) is not None
        self._settle_now(service(enrollment, slot), None)
        return there

    def replace(self, enrollment: str, slot: str, new: str) -> bool:
        """The old value is moved first, so at no moment is it nowhere.

        Tried again after a failure in the middle, the new value may already stand in its place:
        then the one before is left as it is.
        """
        if too_long(new):
            raise SecretError(Reason.TOO_LONG)
        turn = self._order.begin(service(enrollment, slot))
        try:
            old = self.read(enrollment, slot)
            if old is not None and old != new and self._order.newer(turn) is None:
                self.write(enrollment, BEFORE[slot], old)
            kept = self.read(enrollment, BEFORE[slot]) is not None
            self._settle(turn, new)
        finally:
            self._order.end(turn)
        return kept

    def put_back(self, enrollment: str, slot: str) -> bool:
        """The one before is written first: it is the one that is wanted, and never nowhere."""
        before, now = self.read(enrollment, BEFORE[slot]), self.read(enrollment, slot)
        if before is None:
            return False
        self.write(enrollment, slot, before)
        try:
            self._settle_now(service(enrollment, BEFORE[slot]), now)
        except SecretError:
            self._undo(enrollment, slot, before, now)
            raise
        return True

    def _undo(self, enrollment: str, slot: str, before: str, now: str | None) -> None:
        """Half of it failed: the present value, which would be nowhere, gets its place again."""
        with suppress(SecretError):
            if now is not None and self.read(enrollment, BEFORE[slot]) == before:
                self.write(enrollment, slot, now)

    def which(self) -> StoreCode | None:
        if self._platform == "win32":
            return "windows"
        if self._platform == "darwin":
            return "macos"
        from .secret_service import which

        try:
            return which()
        except Exception as error:  # as in read
            if (reason := reason_of(error)) is Reason.NO_STORE:
                return None
            raise SecretError(reason) from None

    def locked(self) -> bool:
        if self._platform in ("win32", "darwin"):
            return False
        from .secret_service import locked

        try:
            return locked()
        except Exception as error:  # as in read
            raise SecretError(reason_of(error)) from None

    def prepare(self) -> None:
        if self.which() is None:
            return
        try:
            self._backend()
        except Exception as error:  # as in read
            raise SecretError(reason_of(error)) from None

    def _settle_now(self, name: str, value: str | None) -> None:
        turn = self._order.begin(name)
        try:
            self._settle(turn, value)
        finally:
            self._order.end(turn)

    def _settle(self, turn: Turn, value: str | None) -> None:
        """Put or remove. What a later call settled while this one hung stands, or is put back."""
        try:
            try:
                if self._order.newer(turn) is None:
                    self._put(turn.name, value)
                    self._order.settle(turn, value)
            finally:
                self._give_way(turn)
        except Exception as error:  # as in read
            raise SecretError(reason_of(error)) from None

    def _give_way(self, turn: Turn) -> None:
        newest: Settled | None = None
        while (newer := self._order.newer(turn)) is not newest and newer is not None:
            self._put(turn.name, newer.value)
            newest = newer
        if newest is not None:
            raise SecretError(Reason.SLOW)  # whoever asked was told so long ago

    def _put(self, name: str, value: str | None) -> None:
        if value is None:
            self._remove(name)
            return
        self._open(create=True)
        backend = self._backend()
        backend.set_password(name, USER, value)
        if backend.get_password(name, USER) != value:
            raise SecretError(Reason.NOT_READ_BACK)

    def _get(self, name: str) -> str | None:
        return self._backend().get_password(name, USER) if self._open(create=False) else None

    def _remove(self, name: str) -> None:
        if not self._open(create=False):
            return
        backend = self._backend()
        for _ in range(DUPLICATES):
            if backend.get_password(name, USER) is None:
                return
            backend.delete_password(name, USER)
        raise SecretError(Reason.REFUSED)

    def _open(self, *, create: bool) -> bool:
        """Unlock the store, asking the person if need be; False when nothing can be in it."""
        if self._platform in ("win32", "darwin"):
            return True
        from .secret_service import open_collection

        return open_collection(create=create, prompting=self._prompting)

    def _backend(self) -> KeyringBackend:
        from .secret_backends import backend

        return backend(self._platform)


def reason_of(error: Exception) -> Reason:
    if isinstance(error, SecretError):
        return error.reason
    from .secret_backends import reason

    return reason(error)
