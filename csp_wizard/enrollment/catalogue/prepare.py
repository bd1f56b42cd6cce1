"""P01: what to have at hand before enrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import checks
from ..model import Choice, Field, Heading, Link, Note, Section, Step, Tone
from ..text import Msg
from ..titles import TITLES
from .groups import NOT_SURE, NOT_YET, choice, says

if TYPE_CHECKING:
    from ..answers import Answers

_HAVE = Choice("have", Msg("Prepare", "Have it"))
_NOT_YET_ASKED = (
    "pre.mpn",
    "pre.support",
    "pre.license",
    "pre.approver",
    "pre.phone",
    "pre.guide",
)


def _something_missing(answers: Answers) -> bool:
    return any(answers.says(key, "not_yet") for key in _NOT_YET_ASKED)


def _at_hand(key: str, label: Msg) -> Field:
    return choice(key, label, _HAVE, NOT_YET, NOT_SURE)


NAME = Field(
    "enr.name",
    Msg("Prepare", "Name of this enrollment"),
    hint=Msg("Prepare", "Helps you tell enrollments apart, for example the partner's short name"),
    checks=(
        checks.needed(Msg("Check", "Enter a name for this enrollment")),
        checks.longest(80, Msg("Check", "Name must be 80 characters or less")),
        checks.new_name,
    ),
)

KIND = choice(
    "enr.kind",
    Msg("Prepare", "Who is enrolling"),
    Choice("own", Msg("Prepare", "My own company")),
    Choice("partner", Msg("Prepare", "A partner I help as a distributor")),
    empty=Msg("Check", "Select who is enrolling"),
    default=lambda _: "own",
)

_ACCOUNT = choice(
    "pre.account",
    Msg(
        "Prepare",
        "Global admin sign-in details for a work or school account (or create one during enrollment)",
    ),
    _HAVE,
    Choice("create", Msg("Prepare", "Will create one")),
    NOT_SURE,
    hint=Msg(
        "Prepare",
        "The account that signs in to the Office 365 admin center operated by 21Vianet",
    ),
)

_NOT_A_MEMBER = Note(
    Msg(
        "Prepare",
        "You need to be a member of the Microsoft Partner Network to enroll. Join first, then come back; "
        "this enrollment is saved.",
    ),
    Tone.INSET,
    shown_when=says("pre.mpn", "not_yet"),
)

_GUIDE = choice(
    "pre.guide",
    Msg("Prepare", "I have read the program guide and the reseller agreement"),
    Choice("have", Msg("Common", "Yes")),
    NOT_YET,
)

BEFORE = Step(
    "before",
    Section.PREPARE,
    TITLES["before"],
    intro=Msg(
        "Prepare",
        "Enrolling takes several steps and may take several weeks while 21Vianet reviews your request, "
        "runs a credit check and creates your account.",
    ),
    items=(
        NAME,
        KIND,
        Heading(Msg("Prepare", "What to have at hand")),
        Note(Msg("Prepare", "You can go on without some of it")),
        _ACCOUNT,
        _at_hand("pre.mpn", Msg("Prepare", "Microsoft Partner Network (MPN) ID")),
        _NOT_A_MEMBER,
        Link(Msg("Prepare", "Join"), "mpn_join"),
        _at_hand("pre.support", Msg("Prepare", "Customer support website, email and phone number")),
        _at_hand(
            "pre.license",
            Msg("Prepare", "Business license (legal name, address, unified social credit code)"),
        ),
        _at_hand(
            "pre.approver",
            Msg("Prepare", "Someone who has authority to accept legal agreements for the company"),
        ),
        _at_hand(
            "pre.phone",
            Msg("Prepare", "A China phone number of the organization that someone can answer now"),
        ),
        _GUIDE,
        Link(Msg("Prepare", "Program guide"), "guide"),
        Link(Msg("Prepare", "Reseller agreement"), "agreement"),
        Note(
            Msg("Prepare", "You can prepare the rest in the meantime"),
            Tone.INSET,
            shown_when=_something_missing,
        ),
    ),
)

STEPS = (BEFORE,)
