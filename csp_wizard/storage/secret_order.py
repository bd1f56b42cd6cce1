"""Whose word counts when two writings of the same value overtake each other.

A writing that hangs is not waited for: the person tries again, or keeps the password elsewhere. If
the first one lands after that, it would replace the newer value behind everybody's back. So each
writing takes a turn; one that returns after a newer turn was settled puts the newer value back. A
settled value is remembered only while an older turn is still open.
"""

from __future__ import annotations

from threading import Lock
from typing import NamedTuple


class Turn(NamedTuple):
    name: str
    number: int


class Settled:
    """What stands under a name since a turn; None is a deletion. Not a tuple: those show what they hold."""

    __slots__ = ("number", "value")

    def __init__(self, number: int, value: str | None) -> None:
        self.number = number
        self.value = value


class Order:
    def __init__(self) -> None:
        self._lock = Lock()
        self._last = 0
        self._open: dict[str, set[int]] = {}
        self._settled: dict[str, Settled] = {}

    def begin(self, name: str) -> Turn:
        with self._lock:
            self._last += 1
            self._open.setdefault(name, set()).add(self._last)
            return Turn(name, self._last)

    def settle(self, turn: Turn, value: str | None) -> None:
        """This turn's value stands, unless a newer turn was settled before."""
        with self._lock:
            known = self._settled.get(turn.name)
            if known is None or known.number < turn.number:
                self._settled[turn.name] = Settled(turn.number, value)

    def newer(self, turn: Turn) -> Settled | None:
        """What was settled by a turn after this one."""
        with self._lock:
            known = self._settled.get(turn.name)
            return known if known is not None and known.number > turn.number else None

    def end(self, turn: Turn) -> None:
        with self._lock:
            others = self._open[turn.name]
            others.remove(turn.number)
            if not others:
                del self._open[turn.name]
            known = self._settled.get(turn.name)
            if known is not None and not any(n < known.number for n in others):
                del self._settled[turn.name]
