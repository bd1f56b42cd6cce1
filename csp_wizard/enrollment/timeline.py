"""What happened and when, read from events: facts for the flow, and where secrets are.

The sentences of the timeline stand in ``happenings.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

from .credentials import held, where_saved
from .happenings import day_of, detail, sentence
from .record import Event, EventKind
from .tidy import day

__all__ = [
    "day",
    "day_of",
    "decided",
    "detail",
    "happened",
    "held",
    "in_short",
    "latest",
    "newest_first",
    "sentence",
    "where_saved",
]

# What a person does many times a day tells nothing in the short list of the overview.
_SMALL = frozenset(
    {
        EventKind.RENAMED,
        EventKind.OPENED_PORTAL,
        EventKind.SECRET_SHOWN,
        EventKind.SECRET_COPIED,
        EventKind.REMINDER_EXPORTED,
    }
)
SHORT = 5


def latest(events: Sequence[Event], kind: EventKind, attempt: int | None = None) -> Event | None:
    """The last event of a kind, in one attempt or in all; events stand oldest first."""
    return next((e for e in reversed(events) if e.kind is kind and attempt in (None, e.attempt)), None)


def happened(events: Sequence[Event], kind: EventKind, attempt: int | None = None) -> bool:
    return latest(events, kind, attempt) is not None


def decided(events: Sequence[Event], attempt: int) -> Event | None:
    """The decision of this attempt that still stands.

    Information sent afterwards takes it back: the review goes on.
    """
    for event in reversed(events):
        if event.attempt == attempt:
            if event.kind is EventKind.DECISION:
                return event
            if event.kind is EventKind.MORE_SENT:
                return None
    return None


def in_short(events: Sequence[Event], most: int = SHORT) -> tuple[Event, ...]:
    """The latest events worth a line beside other things, newest first."""
    return tuple(e for e in reversed(events) if e.kind not in _SMALL)[:most]


def newest_first(events: Sequence[Event]) -> tuple[Event, ...]:
    return tuple(reversed(events))
