"""A secure store in memory, for tests of pages. It passes the contract tests of the real one."""

from __future__ import annotations

from csp_wizard.enrollment.password import too_long
from csp_wizard.enrollment.slots import BEFORE
from csp_wizard.storage.secret_terms import Reason, SecretError, StoreCode, service


class MemoryStore:
    """``trouble``: every call fails with this reason. ``spoils``: what is read back differs."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.trouble: Reason | None = None
        self.spoils = False

    def write(self, enrollment: str, slot: str, value: str) -> None:
        if too_long(value):
            raise SecretError(Reason.TOO_LONG)
        self._ask()
        try:
            value.encode()
        except UnicodeEncodeError:
            raise SecretError(Reason.REFUSED) from None
        self.kept[service(enrollment, slot)] = value + "x" if self.spoils else value
        if self.spoils:
            raise SecretError(Reason.NOT_READ_BACK)

    def read(self, enrollment: str, slot: str) -> str | None:
        self._ask()
        return self.kept.get(service(enrollment, slot))

    def delete(self, enrollment: str, slot: str) -> bool:
        self._ask()
        return self.kept.pop(service(enrollment, slot), None) is not None

    def replace(self, enrollment: str, slot: str, new: str) -> bool:
        if too_long(new):
            raise SecretError(Reason.TOO_LONG)
        old = self.read(enrollment, slot)
        if old is not None and old != new:
            self.write(enrollment, BEFORE[slot], old)
        self.write(enrollment, slot, new)
        return self.read(enrollment, BEFORE[slot]) is not None

    def put_back(self, enrollment: str, slot: str) -> bool:
        before, now = self.read(enrollment, BEFORE[slot]), self.read(enrollment, slot)
        if before is None:
            return False
        self.write(enrollment, slot, before)
        self.delete(enrollment, BEFORE[slot])
        if now is not None:
            self.write(enrollment, BEFORE[slot], now)
        return True

    def which(self) -> StoreCode | None:
        if self.trouble is Reason.NO_STORE:
            return None
        self._ask()
        return "gnome"

    def locked(self) -> bool:
        if self.trouble is Reason.LOCKED:
            return True
        self._ask()
        return False

    def prepare(self) -> None:
        self.which()

    def _ask(self) -> None:
        if self.trouble is not None:
            raise SecretError(self.trouble)
