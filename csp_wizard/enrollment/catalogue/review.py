"""P13, P14: waiting for 21Vianet, and what it answered."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from .. import checks, tidy
from ..model import Choice, Field, Kind, Note, Portal, Section, Step, StepKind, Tone
from ..text import Msg
from ..titles import TITLES
from .groups import OTHER, both, choice, day, says

if TYPE_CHECKING:
    from ..answers import Answers

_CHECK_AGAIN_AFTER = timedelta(days=14)


def _two_weeks_after(answers: Answers) -> str | None:
    submitted = tidy.day(answers.clean("sub.date"))
    try:
        return (submitted + _CHECK_AGAIN_AFTER).isoformat() if submitted else None
    except OverflowError:  # the year 9999: P12 says that it is not today or earlier
        return None


WAIT = Step(
    "wait",
    Section.REVIEW,
    TITLES["wait"],
    items=(
        day(
            "wait.next",
            Msg("Review", "Next check"),
            empty=Msg("Check", "Enter the date of the next check"),
            default=_two_weeks_after,
        ),
    ),
    kind=StepKind.WAIT,
    portal=Portal("dashboard", about=Msg("Review", "Partner Center")),
)

# P14 Decision

_REJECTED = says("dec.result", "rejected")
_MORE = says("dec.result", "more")

_REASON = choice(
    "dec.reason",
    Msg("Review", "Reason given"),
    Choice("email_ownership", Msg("Review", "Email ownership")),
    Choice("email_domain", Msg("Review", "Email domain")),
    Choice("employment", Msg("Review", "Employment")),
    Choice("company", Msg("Review", "Company details")),
    Choice("credit", Msg("Review", "Credit check")),
    Choice("none", Msg("Review", "No reason given")),
    OTHER,
    empty=Msg("Check", "Select the reason given"),
    asked_when=_REJECTED,
)


def _help(lines: tuple[Msg, ...], *reasons: str) -> Note:
    """What is worth correcting. What 21Vianet itself accepts is not known: it is asked."""
    return Note(
        Msg("Review", "What you can do"),
        Tone.HELP,
        shown_when=both(_REJECTED, says("dec.reason", *reasons)),
        lines=(*lines, Msg("Review", "Ask 21Vianet what is needed before you submit again")),
    )


_EMAIL_OWNERSHIP = _help(
    (
        Msg(
            "Review",
            "Check the email addresses of the global admin, the primary contact and the approval contact",
        ),
        Msg("Review", "Use a mailbox that the person reads and that receives mail from outside"),
    ),
    "email_ownership",
)

_EMAIL_DOMAIN = _help(
    (
        Msg("Review", "Use email addresses on a domain that belongs to the company"),
        Msg("Review", "Have proof of the domain at hand, for example its invoice or registration"),
    ),
    "email_domain",
)

_EMPLOYMENT = _help(
    (
        Msg("Review", "Use contacts who work for the company and have an email address on its domain"),
        Msg("Review", "Have proof at hand, for example a letter of authorization from the company"),
    ),
    "employment",
)

_COMPANY = _help(
    (
        Msg("Review", "Compare the legal name and address with the business license, character by character"),
        Msg(
            "Review",
            "Have a business registration or tax certificate at hand that shows the same name and address",
        ),
    ),
    "company",
)

_UNEXPLAINED = _help((), "credit", "none", "other")

DECISION = Step(
    "decision",
    Section.REVIEW,
    TITLES["decision"],
    items=(
        choice(
            "dec.result",
            Msg("Review", "What did the email say?"),
            Choice("approved", Msg("Review", "Approved")),
            Choice("rejected", Msg("Review", "Not approved")),
            Choice("more", Msg("Review", "More information needed")),
            empty=Msg("Check", "Select what the email said"),
        ),
        day(
            "dec.date",
            Msg("Review", "Date of the email"),
            empty=Msg("Check", "Enter the date of the email"),
            checked=(
                checks.not_future,
                checks.not_before(
                    "sub.date",
                    Msg("Check", "Date must be on or after {date}, when the request was submitted"),
                ),
            ),
        ),
        Field(
            "dec.text",
            Msg("Review", "Paste the email"),
            Kind.TEXT,
            checks=(checks.longest(10_000, Msg("Check", "Pasted email must be 10,000 characters or less")),),
            optional=True,
            tidy=tidy.lines,
        ),
        _REASON,
        _EMAIL_OWNERSHIP,
        _EMAIL_DOMAIN,
        _EMPLOYMENT,
        _COMPANY,
        _UNEXPLAINED,
        Field(
            "dec.need",
            Msg("Review", "What 21Vianet asks for"),
            Kind.TEXT,
            checks=(
                checks.needed(Msg("Check", "Enter what 21Vianet asks for")),
                checks.longest(2000, Msg("Check", "What 21Vianet asks for must be 2000 characters or less")),
            ),
            asked_when=_MORE,
            tidy=tidy.lines,
        ),
        Note(
            Msg(
                "Review",
                "If 21Vianet asks for proof of the company: a business registration or tax certificate "
                "should show the same name and address as your request.",
            ),
            Tone.INSET,
            shown_when=_MORE,
        ),
        day("dec.due", Msg("Review", "Reply by"), optional=True, asked_when=_MORE),
        day(
            "dec.sent",
            Msg("Review", "Sent on"),
            checked=(
                checks.not_future,
                checks.not_before(
                    "dec.date", Msg("Check", "Date must be on or after {date}, the date of the email")
                ),
            ),
            optional=True,
            asked_when=_MORE,
        ),
    ),
    kind=StepKind.DECISION,
)

STEPS = (WAIT, DECISION)
