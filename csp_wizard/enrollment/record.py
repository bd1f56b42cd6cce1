"""One enrollment as a value: what was answered, what happened, what was looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from .answers import Answers


class EventKind(StrEnum):
    """Everything the timeline can hold. Closed."""

    CREATED = "created"
    RENAMED = "renamed"
    DUPLICATED = "duplicated"
    ARCHIVED = "archived"
    RESTORED = "restored"
    TRASHED = "trashed"
    OPENED_PORTAL = "opened_portal"
    STEP_ENTERED = "step_entered"
    SECRET_SAVED = "secret_saved"
    SECRET_SHOWN = "secret_shown"
    SECRET_COPIED = "secret_copied"
    SECRET_CHANGED = "secret_changed"
    SECRET_DELETED = "secret_deleted"
    KEPT_ELSEWHERE = "kept_elsewhere"
    CHALLENGE = "challenge"
    CHECKED = "checked"
    SUBMITTED = "submitted"
    PORTAL_ERROR = "portal_error"
    CONTACT = "contact"
    DECISION = "decision"
    MORE_SENT = "more_sent"
    ATTEMPT_STARTED = "attempt_started"
    SIGNED = "signed"
    SIGN_FAILED = "sign_failed"
    SETUP_CHECKED = "setup_checked"
    TASK_DONE = "task_done"
    FINISHED = "finished"
    REMINDER_EXPORTED = "reminder_exported"
    HANDED_OVER = "handed_over"
    IMPORTED = "imported"


@dataclass(frozen=True)
class Event:
    """Something that happened. ``data`` holds dates (ISO), outcomes, the words of the outside
    world, the slot and store of a secret: never an answer, never a secret."""

    kind: EventKind
    at: datetime  # aware, UTC
    step: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    attempt: int = 1


@dataclass(frozen=True)
class Snapshot:
    """What was submitted in one attempt: clean and raw answers by key, and the attempt's outcome."""

    attempt: int
    taken: datetime  # aware, UTC
    catalogue: int
    language: str
    answers: Mapping[str, Mapping[str, str]]  # key -> {"raw", "clean"}
    extra: tuple[Mapping[str, str], ...] = ()
    outcome: Mapping[str, str] = field(default_factory=dict)  # answers of sub.* dec.* check.* wait.*


@dataclass(frozen=True)
class Record:
    id: str
    answers: Answers
    changed: Mapping[str, datetime] = field(default_factory=dict)  # field key -> last change, UTC
    events: tuple[Event, ...] = ()  # oldest first, all attempts
    attempted: frozenset[str] = frozenset()  # steps on which *Save and continue* was pressed
    viewed: frozenset[str] = frozenset()
    attempt: int = 1
    snapshots: Mapping[int, Snapshot] = field(default_factory=dict)
    created: datetime | None = None
    opened: datetime | None = None  # the time before this one
    last_step: str = ""
    archived: bool = False
    trashed: datetime | None = None
