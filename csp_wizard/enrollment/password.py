"""What can be said of a password without changing a single character of it."""

from __future__ import annotations

from .text import Msg

LIMIT = 1000  # UTF-16 units: the smallest of the secure stores (Windows) takes 1,280


def units(value: str) -> int:
    """How long the secure stores count a value; a lone surrogate counts as one."""
    return len(value.encode("utf-16-le", "surrogatepass")) // 2


def too_long(value: str) -> bool:
    return units(value) > LIMIT


def doubt(value: str) -> Msg | None:
    """A likely slip of copying. It only warns: the value is kept exactly as it is."""
    if len(value.splitlines()) > 1 or value.strip("\r\n") != value:
        return Msg("Secret", "The password contains a line break. Check that it was copied exactly")
    if value.strip() != value:
        return Msg("Secret", "The password starts or ends with a space. Check that it was copied exactly")
    return None
