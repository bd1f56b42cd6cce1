"""P05, P06: the portal calls, confirms the account, and says how to sign in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import checks, phone, tidy
from ..model import Choice, Field, Kind, Note, Portal, Section, Step, StepKind, Tone, When
from ..text import Msg
from ..titles import TITLES
from .account import SECRET_LIMIT
from .groups import NO, NOT_YET, YES, both, choice, says

if TYPE_CHECKING:
    from ..answers import Answers

# P05 Phone verification

_NUMBER_OF = {"org": "org.phone", "ga": "ga.phone"}


def _filled(key: str) -> When:
    return lambda answers: bool(answers.clean(key))


def _number_to_use(answers: Answers) -> str | None:
    return "org" if answers.clean("org.phone") else None


def _chosen_number(value: str, answers: Answers) -> Msg | None:
    """A number that is gone is not chosen; one that cannot take the challenge is said so."""
    number = answers.given(_NUMBER_OF[value]) if value in _NUMBER_OF else ""
    if value in _NUMBER_OF and not tidy.text(number):
        return Msg("Check", "Select the number to use")
    return checks.takes_challenge(number)


def _other_number(_: str, answers: Answers) -> Msg | None:
    return checks.takes_challenge(answers.given("ver.phone_other"))


def _no_challenge(answers: Answers) -> bool:
    """Whether the page shows a number that the portal could not call."""
    return any(checks.takes_challenge(answers.given(key)) for key in _NUMBER_OF.values())


_NUMBER = choice(
    "ver.phone",
    Msg("Account", "Number to use"),
    Choice(
        "org",
        lambda answers: Msg("Account", "{number} (organization, as the guide says)").of(
            number=tidy.text(answers.given("org.phone"))
        ),
        offered_when=_filled("org.phone"),
    ),
    Choice(
        "ga",
        lambda answers: Msg("Account", "{number} (global admin)").of(
            number=tidy.text(answers.given("ga.phone"))
        ),
        offered_when=_filled("ga.phone"),
    ),
    Choice("other", Msg("Account", "Another number")),
    empty=Msg("Check", "Select the number to use"),
    checked=(_chosen_number,),
    default=_number_to_use,
)

_FAILED = Note(
    Msg("Account", "What you can do"),
    Tone.HELP,
    shown_when=says("ver.result", "failed"),
    lines=(
        Msg("Account", "Wait a little, then ask for a new call"),
        Msg("Account", "Use a number without an extension or a phone menu"),
        Msg("Account", "Try the landline instead of the mobile"),
        Msg("Account", "Enter the number without +86"),
        Msg("Account", "Contact 21Vianet support"),
    ),
)

PHONE = Step(
    "phone",
    Section.ACCOUNT,
    TITLES["phone"],
    intro=Msg(
        "Account",
        "The portal may call or text a number to check that it is you. Use the organization's China "
        "number and have someone ready to answer.",
    ),
    items=(
        _NUMBER,
        Note(
            Msg(
                "Check",
                "Enter a mobile or landline number that can answer a call or receive a text, "
                "without an extension",
            ),
            Tone.WARNING,
            shown_when=_no_challenge,
        ),
        Note(
            Msg("Account", "The guide says to use the organization's China number"),
            shown_when=says("ver.phone", "ga", "other"),
        ),
        Field(
            "ver.phone_other",
            Msg("Account", "Another number"),
            checks=(
                checks.needed(Msg("Check", "Enter the number to use")),
                checks.phone_number,
                _other_number,
            ),
            asked_when=says("ver.phone", "other"),
            tidy=phone.tidy,
        ),
        Field(
            "ver.person",
            Msg("Account", "Person who answers"),
            checks=(
                checks.longest(
                    100, Msg("Check", "Name of the person who answers must be 100 characters or less")
                ),
            ),
            optional=True,
            tidy=tidy.name,
        ),
        choice(
            "ver.result",
            Msg("Account", "What happened?"),
            Choice("verified", Msg("Account", "Verified")),
            Choice("not_asked", Msg("Account", "The portal did not ask")),
            Choice("failed", Msg("Account", "It did not work")),
            Choice("not_yet", Msg("Account", "Not done yet")),
            empty=Msg("Check", "Select what happened"),
        ),
        _FAILED,
    ),
    portal=Portal("enroll", about=Msg("Account", "Telephone challenge")),
)

# P06 Account confirmation and sign-in details

PASTE_LIMIT = 10_000

_CREATED = says("cred.created", "yes")
_HERE = both(_CREATED, says("cred.where", "here"))
_ELSEWHERE = both(_CREATED, says("cred.where", "elsewhere"))


def _unsaved(answers: Answers) -> bool:
    """The message in the portal is still the only place where the password stands."""
    if answers.says("cred.where", "elsewhere"):
        return not answers.clean("cred.where_note")
    return "cred.pass" not in answers.held


_SAVE_FIRST = Note(
    Msg(
        "Account",
        "Before you choose “Continue” in the portal, save what the message shows. You need it now for "
        "the first sign-in, and again in several weeks to sign the agreement.",
    ),
    Tone.INSET,
    shown_when=_unsaved,
)

_NOT_CONFIRMED = Note(
    Msg("Account", "What you can do"),
    Tone.HELP,
    shown_when=says("cred.created", "no"),
    lines=(
        Msg("Account", "In the portal, choose “Create account” again"),
        Msg("Account", "Take a screenshot of what the portal shows"),
        Msg("Account", "Contact 21Vianet support"),
    ),
)

_PASTE = Field(
    "cred.paste",
    Msg("Account", "Paste the whole message"),
    Kind.SECRET,
    hint=Msg("Account", "This app finds the user name and password in it"),
    checks=(checks.longest(PASTE_LIMIT, Msg("Check", "Pasted message must be 10,000 characters or less")),),
    optional=True,
    asked_when=_CREATED,
    tidy=tidy.same,
)

_USER = Field(
    "cred.user",
    Msg("Account", "User name"),
    checks=(checks.needed(Msg("Check", "Enter the user name from the message")), checks.user_name),
    asked_when=_CREATED,
    tidy=tidy.upn,
)

_PASSWORD = Field(
    "cred.pass",
    Msg("Account", "Password or temporary password"),
    Kind.SECRET,
    checks=(
        checks.needed(
            Msg("Check", "Enter the password from the message, or select that it is kept elsewhere")
        ),
        checks.secret_length(SECRET_LIMIT, Msg("Check", "Password must be 1000 characters or less")),
    ),
    asked_when=_HERE,
    tidy=tidy.same,
)

_EXTRA = Field(
    "cred.extra",
    Msg("Account", "Other details in the message"),
    Kind.SECRET,
    checks=(
        checks.secret_length(SECRET_LIMIT, Msg("Check", "Other details must be 1000 characters or less")),
    ),
    optional=True,
    asked_when=_HERE,
    tidy=tidy.same,
)

_WHERE = choice(
    "cred.where",
    Msg("Account", "Where should the password be kept?"),
    Choice("here", Msg("Account", "In this computer's secure store")),
    Choice("elsewhere", Msg("Account", "Elsewhere, for example in our password manager")),
    empty=Msg("Check", "Select where the password should be kept"),
    asked_when=_CREATED,
    default=lambda _: "here",
)

_WHERE_NOTE = Field(
    "cred.where_note",
    Msg("Account", "Where, and who can open it"),
    checks=(
        checks.needed(Msg("Check", "Enter where the password is kept")),
        checks.longest(200, Msg("Check", "Where the password is kept must be 200 characters or less")),
    ),
    asked_when=_ELSEWHERE,
)

_TESTED = choice(
    "cred.tested",
    Msg("Account", "Have you signed in with these details?"),
    YES,
    Choice("changed", Msg("Account", "Yes, and I changed the password")),
    NOT_YET,
    empty=Msg("Check", "Select whether you have signed in with these details"),
    asked_when=_CREATED,
)

_NEW_PASSWORD = Field(
    "cred.newpass",
    Msg("Account", "New password"),
    Kind.SECRET,
    checks=(
        checks.needed(Msg("Check", "Enter the new password")),
        checks.secret_length(SECRET_LIMIT, Msg("Check", "New password must be 1000 characters or less")),
    ),
    asked_when=both(_HERE, says("cred.tested", "changed")),
    tidy=tidy.same,
)

CREDENTIALS = Step(
    "credentials",
    Section.ACCOUNT,
    TITLES["credentials"],
    intro=Msg("Account", "In the portal, choose “Create account”. A message then confirms the account."),
    items=(
        _SAVE_FIRST,
        choice(
            "cred.created",
            Msg("Account", "Did the portal confirm that the account was created?"),
            YES,
            NO,
            empty=Msg("Check", "Select whether the portal confirmed that the account was created"),
        ),
        _NOT_CONFIRMED,
        _PASTE,
        _USER,
        _PASSWORD,
        _EXTRA,
        _WHERE,
        _WHERE_NOTE,
        _TESTED,
        _NEW_PASSWORD,
    ),
    kind=StepKind.CREDENTIALS,
    portal=Portal("enroll", about=Msg("Account", "Account confirmation message")),
    short_title=Msg("Step", "Sign-in details"),
)

STEPS = (PHONE, CREDENTIALS)
