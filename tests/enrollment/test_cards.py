"""The words of a card, from the columns that home reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from csp_wizard.enrollment import cards, flow
from csp_wizard.enrollment.text import Msg, ShortDay

from .samples import approved, finished, prepared, record, signed, submitted

CHINA = timezone(timedelta(hours=8))
NOW = datetime(2026, 3, 13, 14, 8, tzinfo=CHINA)
TODAY = NOW.date()


@dataclass(frozen=True)
class Facts:
    phase: str = "preparing"
    next_step: str = "legal"
    next_date: date | None = None
    submitted: date | None = None
    reached: datetime | None = None
    reached_on: date | None = None
    opened: datetime | None = NOW


def of(partner) -> Facts:
    summary = flow.summary(partner.record)
    return Facts(
        phase=summary.phase,
        next_step=summary.next_step or "",
        next_date=date.fromisoformat(summary.next_date) if summary.next_date else None,
        submitted=date.fromisoformat(summary.submitted) if summary.submitted else None,
    )


def said(msg: Msg) -> tuple:
    return (msg.text, *(v.text if isinstance(v, Msg) else v for v in msg.values.values()))


SHORT = ShortDay(date(2026, 3, 15))
MORE = {"dec_result": "more", "dec_need": "a certificate"}


@pytest.mark.parametrize(
    ("partner", "today", "sentence", "pill"),
    [
        (prepared, 13, ("Next: {page}", "Check your answers"), "In progress"),
        (submitted, 13, ("Nothing to do now. Next check on {date}", SHORT), "Waiting for review"),
        (submitted, 15, ("Check today whether an email has come",), "Waiting for review"),
        (submitted, 16, ("The next check was due on {date}", SHORT), "Overdue"),
        (lambda: submitted().answer(wait_next="?"), 16, ("Nothing to do now",), "Waiting for review"),
        (lambda: submitted().answer(**MORE), 16, ("Next: {page}", "Decision"), "More information needed"),
        (
            lambda: submitted().answer(**MORE, dec_due="2026-03-15"),
            15,
            ("Reply to 21Vianet by {date}", SHORT),
            "More information needed",
        ),
        (
            lambda: submitted().answer(**MORE, dec_due="2026-03-15"),
            16,
            ("The reply to 21Vianet was due on {date}", SHORT),
            "Overdue",
        ),
        (
            lambda: submitted().answer(dec_result="rejected"),
            16,
            ("Next: correct and prepare again",),
            "Not approved",
        ),
        (approved, 25, ("Next: {page}", "Sign the agreement"), "Approved, not signed"),
        (
            signed,
            25,
            ("Account setup may take several hours. Sign in again later",),
            "Waiting for account setup",
        ),
        (lambda: signed().answer(prov_state="ready"), 25, ("Next: {page}", "Get started"), "In progress"),
        (finished, 25, ("Nothing left to do",), "Finished"),
    ],
)
def test_what_a_card_says(partner, today, sentence, pill):
    facts, day = of(partner()), date(2026, 3, today)
    assert said(cards.next_sentence(facts, day)) == sentence
    assert cards.pill(facts, day).text == pill


def test_a_card_of_a_newer_version_still_says_something():
    facts = Facts(phase="audited", next_step="audit")
    assert said(cards.next_sentence(facts, TODAY)) == ("Next: {page}", "Before you begin")
    assert cards.pill(facts, TODAY).text == "In progress"


def test_a_new_enrollment():
    summary = flow.summary(record())
    assert (summary.phase, summary.next_step) == ("preparing", "before")


def reached(phase: str, *, on: int = 0, **ago: int) -> Facts:
    """Submitted on 1 March; ``on``: the day of March that was stated."""
    return Facts(
        phase=phase,
        submitted=date(2026, 3, 1),
        reached=NOW - timedelta(**ago),
        reached_on=date(2026, 3, on) if on else None,
    )


@pytest.mark.parametrize(
    ("facts", "caption"),
    [
        (Facts(submitted=date(2026, 3, 1), phase="review"), ("Submitted %n days ago", 12)),
        (Facts(submitted=date(2026, 3, 12), phase="review"), ("Submitted %n days ago", 1)),
        (Facts(submitted=TODAY, phase="review"), ("Submitted today", -1)),
        (Facts(submitted=date(2026, 4, 1), phase="review"), ("Submitted on {date}", -1)),
        (Facts(submitted=date(2026, 3, 1), phase="finished"), ("Submitted on {date}", -1)),
        (Facts(), ("Opened today, {time}", -1)),
        (reached("approved", days=9), ("Approved %n days ago", 9)),
        (reached("approved", days=9, on=12), ("Approved %n days ago", 1)),
        (reached("approved"), ("Approved today", -1)),
        (reached("approved", days=-1), ("Submitted %n days ago", 12)),
        (reached("setup"), ("Signed less than an hour ago", -1)),
        (reached("setup", hours=2), ("Signed %n hours ago", 2)),
        (reached("setup", hours=2, on=11), ("Signed %n days ago", 2)),
        (reached("setup", hours=20), ("Signed %n days ago", 1)),
        (reached("finished", days=39), ("Finished on {date}", -1)),
        (reached("finished", days=-1), ("Finished on {date}", -1)),
        (reached("preparing", days=3), ("Submitted %n days ago", 12)),
    ],
)
def test_the_caption(facts, caption):
    told = cards.caption(facts, NOW)
    assert (told.text, told.n) == caption


@pytest.mark.parametrize(
    ("opened", "sentence"),
    [
        (datetime(2026, 3, 12, 16, 5, tzinfo=UTC), ("Opened today, {time}", "00:05")),
        (datetime(2026, 3, 12, 15, 59, tzinfo=UTC), ("Opened yesterday, {time}", "23:59")),
        (datetime(2026, 3, 11, 15, 59, tzinfo=UTC), ("Opened on {date}", date(2026, 3, 11))),
    ],
)
def test_when_it_was_opened_in_local_time(opened, sentence):
    assert said(cards.last_opened(Facts(opened=opened), NOW)) == sentence


def test_one_that_was_never_opened_says_nothing():
    assert cards.caption(Facts(opened=None), NOW) is None
