"""The words of a card on home, from the summary columns alone: no answer is loaded for them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Protocol

from .phase import OVERDUE_WORDS, PHASE_WORDS, Phase
from .text import Msg, ShortDay
from .titles import TITLES


class Facts(Protocol):
    """What the database keeps of every enrollment."""

    @property
    def phase(self) -> str: ...
    @property
    def next_step(self) -> str: ...
    @property
    def next_date(self) -> date | None: ...
    @property
    def submitted(self) -> date | None: ...
    @property
    def reached(self) -> datetime | None: ...
    @property
    def reached_on(self) -> date | None: ...
    @property
    def opened(self) -> datetime | None: ...


def phase_of(facts: Facts) -> Phase:
    """The stored phase; one that a newer version wrote counts as being prepared."""
    try:
        return Phase(facts.phase)
    except ValueError:
        return Phase.PREPARING


def is_overdue(facts: Facts, today: date) -> bool:
    return facts.next_date is not None and facts.next_date < today


def pill(facts: Facts, today: date) -> Msg:
    return OVERDUE_WORDS if is_overdue(facts, today) else PHASE_WORDS[phase_of(facts)]


def next_sentence(facts: Facts, today: date) -> Msg:
    """What to do next, in one line."""
    phase = phase_of(facts)
    if phase is Phase.FINISHED:
        return Msg("Home", "Nothing left to do")
    if phase is Phase.REJECTED:
        return Msg("Home", "Next: correct and prepare again")
    if phase is Phase.SETUP:
        return Msg("Home", "Account setup may take several hours. Sign in again later")
    due = facts.next_date
    if phase is Phase.REVIEW:
        return _review(due, today)
    if phase is Phase.MORE and due:
        if due < today:
            return Msg("Home", "The reply to 21Vianet was due on {date}").of(date=ShortDay(due))
        return Msg("Home", "Reply to 21Vianet by {date}").of(date=ShortDay(due))
    return Msg("Home", "Next: {page}").of(page=TITLES.get(facts.next_step, TITLES["before"]))


def _review(due: date | None, today: date) -> Msg:
    if due is None:
        return Msg("Home", "Nothing to do now")
    if due < today:
        return Msg("Home", "The next check was due on {date}").of(date=ShortDay(due))
    if due == today:
        return Msg("Home", "Check today whether an email has come")
    return Msg("Home", "Nothing to do now. Next check on {date}").of(date=ShortDay(due))


def caption(facts: Facts, now: datetime) -> Msg | None:
    """The quiet line beside the pill: what brought it where it stands; ``now`` is local time."""
    if facts.reached is not None and (said := _reached(facts, facts.reached.astimezone(now.tzinfo), now)):
        return said
    submitted = facts.submitted
    if submitted is None:
        return last_opened(facts, now)
    days = (now.date() - submitted).days
    if days < 0 or phase_of(facts) is Phase.FINISHED:
        return Msg("Home", "Submitted on {date}").of(date=submitted)
    if days == 0:
        return Msg("Home", "Submitted today")
    return Msg("Home", "Submitted %n days ago", "", 1).counted(days)


def _reached(facts: Facts, at: datetime, now: datetime) -> Msg | None:
    """``at``: when it was recorded; another day may have been stated."""
    phase, day = phase_of(facts), facts.reached_on or at.date()
    days = (now.date() - day).days
    if phase is Phase.FINISHED:
        return Msg("Home", "Finished on {date}").of(date=day)
    if days < 0 or phase not in (Phase.APPROVED, Phase.SETUP):
        return None
    if phase is Phase.APPROVED:
        if days == 0:
            return Msg("Home", "Approved today")
        return Msg("Home", "Approved %n days ago", "", 1).counted(days)
    if days:
        return Msg("Home", "Signed %n days ago", "", 1).counted(days)
    hours = int((now - at).total_seconds() // 3600)
    if hours < 1:
        return Msg("Home", "Signed less than an hour ago")
    return Msg("Home", "Signed %n hours ago", "", 1).counted(hours)


def last_opened(facts: Facts, now: datetime) -> Msg | None:
    """When the enrollment was opened last; ``now`` is local time."""
    if facts.opened is None:
        return None
    here = facts.opened.astimezone(now.tzinfo)
    time = here.strftime("%H:%M")
    if here.date() == now.date():
        return Msg("Home", "Opened today, {time}").of(time=time)
    if here.date() == now.date() - timedelta(days=1):
        return Msg("Home", "Opened yesterday, {time}").of(time=time)
    return Msg("Home", "Opened on {date}").of(date=here.date())
