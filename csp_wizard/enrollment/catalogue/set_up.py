"""P15–P18: signing the agreement, the account being set up, and the first tasks after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import checks, tidy
from ..model import Choice, Field, Heading, Link, Note, Portal, Section, Step, StepKind, Tone
from ..text import Msg
from ..titles import TITLES
from .groups import NOT_YET, OTHER, YES, choice, day, full_name, says
from .submit import last_name_given
from .tasks import ACCOUNT_SETTINGS, OVERVIEW, TASKS, TaskList

if TYPE_CHECKING:
    from ..answers import Answers
    from ..model import Item

# P15 Sign the agreement

_SIGNED = says("sign.done", "yes")


def signer(answers: Answers) -> str:
    """Who is to sign: the person named on P09, else the approval contact."""
    named = answers.clean("appr.signer") if answers.says("appr.auth", "no") else ""
    return named or full_name("appr", answers)


def _needs_authority(answers: Answers) -> Msg:
    if name := signer(answers):
        return Msg(
            "SetUp",
            "The person who signs ({name}) must have authority to accept legal agreements for the company.",
        ).of(name=name)
    return Msg(
        "SetUp", "The person who signs must have authority to accept legal agreements for the company."
    )


SIGN = Step(
    "sign",
    Section.SET_UP,
    TITLES["sign"],
    items=(
        Note(
            Msg("SetUp", "Your monthly billing date is based on when the agreement is signed."),
            Tone.INSET,
        ),
        Note(_needs_authority, Tone.INSET),
        choice(
            "sign.done",
            Msg("SetUp", "Have you accepted the agreement in the portal?"),
            YES,
            NOT_YET,
            Choice("failed", Msg("SetUp", "I could not sign in")),
            empty=Msg("Check", "Select whether you have accepted the agreement"),
        ),
        day(
            "sign.date",
            Msg("SetUp", "Date signed"),
            empty=Msg("Check", "Enter the date signed"),
            checked=(
                checks.not_future,
                checks.not_before(
                    "dec.date",
                    Msg("Check", "Date must be on or after {date}, when the request was approved"),
                ),
            ),
            asked_when=_SIGNED,
        ),
        Field(
            "sign.by",
            Msg("SetUp", "Signed by"),
            checks=(
                checks.needed(Msg("Check", "Enter who signed")),
                checks.longest(
                    100, Msg("Check", "Name of the person who signed must be 100 characters or less")
                ),
            ),
            asked_when=_SIGNED,
            default=last_name_given,
            tidy=tidy.name,
        ),
        choice(
            "sign.fail",
            Msg("SetUp", "What happened?"),
            Choice("password", Msg("SetUp", "The portal did not accept the password")),
            Choice("code", Msg("SetUp", "The portal asks for a phone or a code")),
            OTHER,
            empty=Msg("Check", "Select what happened when you signed in"),
            asked_when=says("sign.done", "failed"),
        ),
    ),
    kind=StepKind.SIGN,
    portal=Portal("dashboard", about=Msg("SetUp", "Dashboard")),
)

# P16 Waiting for account setup

SETUP = Step(
    "setup",
    Section.SET_UP,
    TITLES["setup"],
    intro=Msg(
        "SetUp",
        "Setting up the account may take several hours. Sign out of Partner Center and sign back in later.",
    ),
    items=(
        choice(
            "prov.state",
            Msg("SetUp", "Does the account work?"),
            Choice("not_yet", Msg("SetUp", "Not ready yet")),
            Choice("ready", Msg("SetUp", "It works")),
            empty=Msg("Check", "Select whether the account works"),
        ),
    ),
    kind=StepKind.SETUP,
    portal=Portal("dashboard", about=Msg("SetUp", "Dashboard")),
)

# P17 Get started


def _listed(task_list: TaskList) -> tuple[Item, ...]:
    items: list[Item] = [Heading(task_list.title), Note(task_list.about)]
    for task in TASKS:
        if task.list is task_list:
            items += [task.done, Note(task.summary), task.guide, task.date, task.note]
    return tuple(items)


START = Step(
    "start",
    Section.SET_UP,
    TITLES["start"],
    intro=Msg("SetUp", "Nothing here is required. Tick what you have done in the portal."),
    items=(*_listed(ACCOUNT_SETTINGS), *_listed(OVERVIEW)),
    kind=StepKind.START,
    portal=Portal("dashboard", about=Msg("SetUp", "Dashboard menu, “Account settings”")),
)

# P18 Develop

DEVELOP = Step(
    "develop",
    Section.SET_UP,
    TITLES["develop"],
    intro=Msg(
        "SetUp",
        "With the development kit for Partner Center operated by 21Vianet you can connect customers, "
        "orders, billing and support to your own systems.",
    ),
    items=(
        Link(Msg("SetUp", "Develop for Partner Center"), "develop"),
        Heading(Msg("SetUp", "Where it differs from the global service")),
        Note(
            Msg("SetUp", "Base address of the REST API: {address}").of(
                address="https://partner.partnercenterapi.microsoftonline.cn"
            )
        ),
        Note(
            Msg("SetUp", "Address for signing in: {address}").of(
                address="https://login.partner.microsoftonline.cn"
            )
        ),
        Note(Msg("SetUp", "Passwords cannot be reset by API")),
        Note(Msg("SetUp", "Licenses cannot be assigned to users by API; customers manage them")),
        Note(Msg("SetUp", "Service requests are made in the portal, not by API")),
    ),
    kind=StepKind.DEVELOP,
)

STEPS = (SIGN, SETUP, START, DEVELOP)
