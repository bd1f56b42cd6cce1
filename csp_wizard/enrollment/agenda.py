"""What is open, in four groups, and what is awaited since when: the right column of the overview."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from . import catalogue, tidy, timeline
from .model import Section, Step, said
from .phase import Phase
from .progress import Progress
from .record import EventKind
from .rules import BEFORE_SUBMISSION, Status
from .text import Msg, ShortDay

DUE_NOW = Msg("Overview", "Due now")
NEEDED_LATER = Msg("Overview", "Needed later")
WITH_21VIANET = Msg("Overview", "With 21Vianet")
OVERDUE = Msg("Overview", "Overdue")


@dataclass(frozen=True)
class Item:
    say: Msg
    step: Step


@dataclass(frozen=True)
class Agenda:
    due_now: tuple[Item, ...] = ()
    needed_later: tuple[Item, ...] = ()
    with_21vianet: tuple[Item, ...] = ()
    overdue: tuple[Item, ...] = ()

    @property
    def groups(self) -> tuple[tuple[Msg, tuple[Item, ...]], ...]:
        """The groups that hold something, the most urgent first."""
        every = (
            (OVERDUE, self.overdue),
            (DUE_NOW, self.due_now),
            (WITH_21VIANET, self.with_21vianet),
            (NEEDED_LATER, self.needed_later),
        )
        return tuple((title, items) for title, items in every if items)


@dataclass(frozen=True)
class Awaited:
    """What has not happened yet, and the day or moment from which it is waited for."""

    say: Msg
    since: date | datetime


# What a person said they do not have yet, and the page that proves they have it now.
_CHECKLIST = {
    "pre.mpn": "mpn",
    "pre.support": "support",
    "pre.license": "legal",
    "pre.approver": "approval",
    "pre.phone": "organization",
    "pre.guide": "submit",
}
_ORDER = tuple(Section)


def agenda(at: Progress) -> Agenda:
    overdue = tuple(_overdue(at))
    late = {item.step.key for item in overdue}
    waiting = tuple(_page(s) for s in catalogue.STEPS if at.next is s and at.status(s.key) is Status.WAITING)
    due = tuple(_page(s) for s in _due(at) if s.key not in late)
    later = (*(_page(s) for s in _later(at)), *_checklist(at))
    return Agenda(due, later, tuple(i for i in waiting if i.step.key not in late), overdue)


def _page(step: Step) -> Item:
    return Item(step.title, step)


def _overdue(at: Progress) -> Iterator[Item]:
    if at.overdue and at.next and at.next_date:
        more = at.phase is Phase.MORE
        told = (
            Msg("Overview", "The reply to 21Vianet was due on {date}")
            if more
            else Msg("Overview", "The next check was due on {date}")
        )
        yield Item(told.of(date=ShortDay(at.next_date)), at.next)


def _due(at: Progress) -> Iterator[Step]:
    """The next page, what is wrong, and what else is open up to the end of the section."""
    if at.next is None:
        return
    reached = _ORDER.index(at.next.section)
    for step in catalogue.STEPS:
        status = at.status(step.key)
        open_now = (
            at.phase is Phase.PREPARING and _ORDER.index(step.section) <= reached and at.to_do(step.key)
        )
        is_next = step is at.next and status is not Status.WAITING
        if is_next or status is Status.PROBLEM or open_now:
            yield step


def _later(at: Progress) -> Iterator[Step]:
    if at.next is None:
        return
    if at.phase is not Phase.PREPARING:
        key = _AFTERWARDS.get(at.phase)
        if key and key != at.next.key:
            yield catalogue.STEP[key]
        return
    due = {step.key for step in _due(at)}
    for key in BEFORE_SUBMISSION:
        if key not in due and (key == "submit" or at.to_do(key)):
            yield catalogue.STEP[key]


_AFTERWARDS = {
    Phase.REVIEW: "sign",
    Phase.MORE: "sign",
    Phase.APPROVED: "start",
    Phase.SETUP: "start",
}


def _checklist(at: Progress) -> Iterator[Item]:
    if at.phase is not Phase.PREPARING:
        return
    for key, proof in _CHECKLIST.items():
        field = catalogue.FIELDS[key]
        if at.answers.says(key, "not_yet") and at.status(proof) not in (Status.READY, Status.DONE):
            yield Item(said(field.label, at.answers), catalogue.STEP["before"])


def awaited(at: Progress) -> Awaited | None:
    """What the timeline shows above everything that has happened."""
    if at.phase is Phase.REVIEW:
        return _awaited_review(at)
    if at.phase is Phase.SETUP:
        signed = at.happened(EventKind.SIGNED)
        return Awaited(Msg("Timeline", "Account setup by 21Vianet"), signed.at) if signed else None
    decided = at.happened(EventKind.DECISION)
    told = {
        Phase.APPROVED: Msg("Timeline", "The agreement is to be signed"),
        Phase.MORE: Msg("Timeline", "21Vianet waits for your reply"),
    }.get(at.phase)
    if told is None or decided is None:
        return None
    return Awaited(told, tidy.day(at.answers.clean("dec.date")) or decided.at)


def _awaited_review(at: Progress) -> Awaited | None:
    sent = at.happened(EventKind.MORE_SENT)
    since = timeline.day_of(sent) if sent else at.submitted_on
    return Awaited(Msg("Timeline", "Review by 21Vianet"), since) if since else None
