"""The timeline's sentence for each kind of event.

What 21Vianet wrote or said is kept apart (``detail``): a sentence is ours, in either language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from . import catalogue, tidy
from .credentials import HOW, PUT_BACK, slot_name, store_name
from .record import Event, EventKind
from .slots import BEFORE
from .text import Msg

_PLAIN: Mapping[EventKind, Msg] = {
    EventKind.CREATED: Msg("Timeline", "Enrollment created"),
    EventKind.RENAMED: Msg("Timeline", "Renamed"),
    EventKind.DUPLICATED: Msg("Timeline", "Created as a duplicate of another enrollment"),
    EventKind.ARCHIVED: Msg("Timeline", "Archived"),
    EventKind.RESTORED: Msg("Timeline", "Restored"),
    EventKind.TRASHED: Msg("Timeline", "Moved to the trash"),
    EventKind.CHECKED: Msg("Timeline", "Answers checked"),
    EventKind.SUBMITTED: Msg("Timeline", "Submitted in the portal"),
    EventKind.CONTACT: Msg("Timeline", "Contact with 21Vianet"),
    EventKind.MORE_SENT: Msg("Timeline", "Information sent to 21Vianet"),
    EventKind.SIGNED: Msg("Timeline", "Agreement signed"),
    EventKind.SIGN_FAILED: Msg("Timeline", "Could not sign in to accept the agreement"),
    EventKind.FINISHED: Msg("Timeline", "Enrollment finished"),
    EventKind.REMINDER_EXPORTED: Msg("Timeline", "Calendar reminders created"),
    EventKind.HANDED_OVER: Msg("Timeline", "Handed over"),
    EventKind.IMPORTED: Msg("Timeline", "Imported"),
}

_RESULTS: Mapping[str, Msg] = {
    "approved": Msg("Timeline", "Approved"),
    "rejected": Msg("Timeline", "Not approved"),
    "more": Msg("Timeline", "More information needed"),
}

# By result: with the last digits of the number, and where none is known.
_CHALLENGES: Mapping[str, tuple[Msg, Msg]] = {
    "verified": (
        Msg("Timeline", "Phone verified, number ending in {digits}"),
        Msg("Timeline", "Phone verified"),
    ),
    "failed": (
        Msg("Timeline", "Phone verification did not work, number ending in {digits}"),
        Msg("Timeline", "Phone verification did not work"),
    ),
}


def sentence(event: Event) -> Msg:
    """What happened, in one sentence without the words of others."""
    tell = _TOLD.get(event.kind)
    return tell(event) if tell else _PLAIN[event.kind]


def detail(event: Event) -> str | None:
    """The words of the outside world that came with an event, as they were given."""
    said = (event.data.get(key) for key in _WORDS.get(event.kind, ()))
    return "\n".join(str(words) for words in said if words) or None


def day_of(event: Event) -> date | datetime:
    """The day a person stated for it, where there is one; else the moment it was recorded."""
    stated = (tidy.day(str(event.data.get(key, ""))) for key in ("date", "sent"))
    return next((day for day in stated if day), event.at)


_WORDS: Mapping[EventKind, tuple[str, ...]] = {
    EventKind.CONTACT: ("who", "what"),
    EventKind.PORTAL_ERROR: ("text",),
    EventKind.DECISION: ("need", "text"),
    EventKind.MORE_SENT: ("need",),
}


def _page(event: Event) -> Msg | None:
    step = catalogue.STEP.get(event.step)
    return step.title if step else None


def _opened_portal(event: Event) -> Msg:
    page = _page(event)
    if page is None:
        return Msg("Timeline", "Opened portal")
    return Msg("Timeline", "Opened portal: {page}").of(page=page)


def _step_entered(event: Event) -> Msg:
    page = _page(event)
    if page is None:
        return Msg("Timeline", "Entered in the portal")
    return Msg("Timeline", "Entered in the portal: {page}").of(page=page)


def _of_secret(told: Msg) -> Callable[[Event], Msg]:
    def tell(event: Event) -> Msg:
        what = slot_name(str(event.data.get("slot", "")))
        if "{store}" not in told.text:
            return told.of(what=what)
        return told.of(what=what, store=store_name(str(event.data.get("store", ""))))

    return tell


def _changed(event: Event) -> Msg:
    slot, store = str(event.data.get("slot", "")), store_name(str(event.data.get("store", "")))
    if event.data.get(HOW) == PUT_BACK:
        again = Msg("Timeline", "Used again, in {store}: {what}")
        return again.of(what=slot_name(BEFORE.get(slot, slot)), store=store)
    return Msg("Timeline", "Updated in {store}: {what}").of(what=slot_name(slot), store=store)


def _challenge(event: Event) -> Msg:
    told = _CHALLENGES.get(str(event.data.get("result", "")))
    if told is None:
        return Msg("Timeline", "The portal did not ask to verify the phone")
    with_digits, without = told
    digits = str(event.data.get("last4", ""))
    return with_digits.of(digits=digits) if digits else without


def _portal_error(event: Event) -> Msg:
    field = catalogue.FIELDS.get(str(event.data.get("field", "")))
    if field is None or not isinstance(field.label, Msg):
        return Msg("Timeline", "The portal showed an error")
    return Msg("Timeline", "The portal showed an error at “{field}”").of(field=field.label)


def _decision(event: Event) -> Msg:
    return _RESULTS.get(str(event.data.get("result", "")), Msg("Timeline", "Decision received"))


def _attempt_started(event: Event) -> Msg:
    return Msg("Timeline", "Prepared again, attempt {n}").of(n=event.attempt)


def _setup_checked(event: Event) -> Msg:
    if event.data.get("state") == "ready":
        return Msg("Timeline", "The account works")
    return Msg("Timeline", "The account is not ready yet")


def _task_done(event: Event) -> Msg:
    field = catalogue.FIELDS.get(f"task.{event.data.get('task', '')}")
    if field is None or not isinstance(field.label, Msg):
        return Msg("Timeline", "Task done")
    return Msg("Timeline", "Task done: {task}").of(task=field.label)


_TOLD: Mapping[EventKind, Callable[[Event], Msg]] = {
    EventKind.OPENED_PORTAL: _opened_portal,
    EventKind.STEP_ENTERED: _step_entered,
    EventKind.SECRET_SAVED: _of_secret(Msg("Timeline", "Saved in {store}: {what}")),
    EventKind.SECRET_CHANGED: _changed,
    EventKind.SECRET_DELETED: _of_secret(Msg("Timeline", "Deleted from {store}: {what}")),
    EventKind.SECRET_SHOWN: _of_secret(Msg("Timeline", "Shown: {what}")),
    EventKind.SECRET_COPIED: _of_secret(Msg("Timeline", "Copied: {what}")),
    EventKind.KEPT_ELSEWHERE: _of_secret(Msg("Timeline", "Kept elsewhere: {what}")),
    EventKind.CHALLENGE: _challenge,
    EventKind.PORTAL_ERROR: _portal_error,
    EventKind.DECISION: _decision,
    EventKind.ATTEMPT_STARTED: _attempt_started,
    EventKind.SETUP_CHECKED: _setup_checked,
    EventKind.TASK_DONE: _task_done,
}
