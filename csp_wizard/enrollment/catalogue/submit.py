"""P11, P12: checking the answers and submitting them in the portal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import checks, tidy
from ..model import Choice, Field, Kind, Portal, Section, Step, StepKind
from ..text import Msg
from ..titles import TITLES
from . import account, enroll
from .groups import NOT_YET, YES, choice, day, says, tick

if TYPE_CHECKING:
    from ..answers import Answers

# The app has no user of its own: who did the last thing probably does the next.
_WHO = ("sign.by", "sub.by", "check.by")


def last_name_given(answers: Answers) -> str | None:
    return next((name for key in _WHO if (name := tidy.name(answers.get(key, "")))), None)


CHECK = Step(
    "check",
    Section.ENROLL,
    TITLES["check"],
    intro=Msg(
        "Review",
        "This app does not send anything. The next page guides you to submit in the portal.",
    ),
    items=(
        tick("check.read", Msg("Review", "Someone compared these with the business license")),
        Field(
            "check.by",
            Msg("Review", "Compared by"),
            checks=(
                checks.longest(
                    100, Msg("Check", "Name of the person who compared must be 100 characters or less")
                ),
            ),
            optional=True,
            default=last_name_given,
            tidy=tidy.name,
        ),
    ),
    kind=StepKind.CHECK,
)

# P12 Submit in the portal

_SUBMITTED = says("sub.done", "yes")
_PORTAL_ERROR = says("sub.done", "portal_error")


def _today_if_submitted(answers: Answers) -> str | None:
    return answers.today.isoformat() if _SUBMITTED(answers) else None


def _entered_in_the_portal() -> tuple[Choice, ...]:
    """The fields the portal may object to, each named with its page: three people have a family name."""
    return tuple(
        Choice(field.key, Msg("Review", "{page}: {field}").of(page=step.title, field=field.label))
        for step in (account.ORGANIZATION, account.ADMIN, *enroll.STEPS)
        for field in step.fields
        if field.kind in (Kind.LINE, Kind.PICK) and isinstance(field.label, Msg)
    )


_ERROR_FIELDS = _entered_in_the_portal()


def _known_field(value: str, _: Answers) -> Msg | None:
    if not value or any(value == c.value for c in _ERROR_FIELDS):
        return None
    return Msg("Check", "Select a field from the list")


SUBMIT = Step(
    "submit",
    Section.ENROLL,
    TITLES["submit"],
    items=(
        choice(
            "sub.done",
            Msg("Review", "Have you submitted the enrollment request in the portal?"),
            YES,
            NOT_YET,
            Choice("portal_error", Msg("Review", "The portal showed an error")),
            empty=Msg("Check", "Select whether you have submitted the enrollment request"),
        ),
        day(
            "sub.date",
            Msg("Review", "Date submitted"),
            empty=Msg("Check", "Enter the date submitted"),
            checked=(checks.not_future,),
            asked_when=_SUBMITTED,
            default=_today_if_submitted,
        ),
        Field(
            "sub.ref",
            Msg("Review", "Reference number"),
            checks=(checks.longest(100, Msg("Check", "Reference number must be 100 characters or less")),),
            optional=True,
            asked_when=_SUBMITTED,
        ),
        Field(
            "sub.by",
            Msg("Review", "Submitted by"),
            checks=(
                checks.longest(
                    100, Msg("Check", "Name of the person who submitted must be 100 characters or less")
                ),
            ),
            optional=True,
            asked_when=_SUBMITTED,
            default=last_name_given,
            tidy=tidy.name,
        ),
        Field(
            "sub.err",
            Msg("Review", "What the portal said"),
            Kind.TEXT,
            checks=(
                checks.needed(Msg("Check", "Enter what the portal said")),
                checks.longest(2000, Msg("Check", "What the portal said must be 2000 characters or less")),
            ),
            asked_when=_PORTAL_ERROR,
            tidy=tidy.lines,
        ),
        Field(
            "sub.err_field",
            Msg("Review", "Which field?"),
            Kind.PICK,
            checks=(_known_field,),
            choices=_ERROR_FIELDS,
            optional=True,
            asked_when=_PORTAL_ERROR,
        ),
    ),
    kind=StepKind.SUBMIT,
    portal=Portal("enroll", page="enroll_csp"),
)

STEPS = (CHECK, SUBMIT)
