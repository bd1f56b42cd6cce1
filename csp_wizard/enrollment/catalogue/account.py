"""P02–P04: the work or school account, the organization, its global admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import checks, tidy
from ..model import Choice, Field, Kind, Note, Portal, Section, Step, Tone
from ..text import Msg
from ..titles import TITLES
from .groups import (
    GLOBAL_ADMIN,
    NOT_SURE,
    NOT_YET,
    YES,
    address,
    both,
    choice,
    person,
    phone_number,
    says,
)

if TYPE_CHECKING:
    from ..answers import Answers

SECRET_LIMIT = 1000

# P02 Work or school account

_NO_ACCOUNT = says("acct.has", "no")
_CREATED = both(_NO_ACCOUNT, says("acct.created", "yes"))


def _from_checklist(answers: Answers) -> str | None:
    return {"have": "yes", "create": "no"}.get(answers.given("pre.account"))


def _not_saved(answers: Answers) -> bool:
    return _CREATED(answers) and "acct.pass" not in answers.held


def _is_global_service(answers: Answers) -> bool:
    return answers.says("acct.has", "yes") and answers.clean("acct.upn").endswith(".onmicrosoft.com")


_HAS_ACCOUNT = choice(
    "acct.has",
    Msg(
        "Account",
        "Does the organization have a work or school account with Office 365 operated by 21Vianet?",
    ),
    Choice("yes", Msg("Account", "Yes, sign in with it")),
    Choice("no", Msg("Account", "No, create one")),
    NOT_SURE,
    empty=Msg("Check", "Select whether the organization has a work or school account"),
    default=_from_checklist,
)

_ACCOUNT_USER = Field(
    "acct.upn",
    Msg("Account", "Global admin user name"),
    hint=Msg("Account", "For example name@contoso.partner.onmschina.cn"),
    checks=(checks.needed(Msg("Check", "Enter the global admin user name")), checks.user_name),
    asked_when=says("acct.has", "yes"),
    tidy=tidy.upn,
)

_DOMAIN = Field(
    "acct.domain",
    Msg("Account", "Domain prefix for the new account"),
    hint=Msg("Account", "Letters a to z and digits, cannot be changed later"),
    checks=(
        checks.needed(Msg("Check", "Enter a domain prefix for the new account")),
        checks.matches(
            "[A-Za-z0-9]+",
            Msg("Check", "Domain prefix for the new account must only include letters a to z and digits"),
        ),
    ),
    asked_when=_NO_ACCOUNT,
    tidy=tidy.domain,
)

_NEW_USER = Field(
    "acct.newuser",
    Msg("Account", "User name you want"),
    checks=(
        checks.needed(Msg("Check", "Enter the user name you want")),
        checks.matches(
            "[A-Za-z0-9._-]+",
            Msg("Check", "User name must only include letters a to z, digits, and . _ -"),
        ),
    ),
    asked_when=_NO_ACCOUNT,
    tidy=tidy.typed,
)

_ACCOUNT_PASSWORD = Field(
    "acct.pass",
    Msg("Account", "Password of the new account"),
    Kind.SECRET,
    hint=Msg("Account", "Kept only in this computer's secure store"),
    checks=(checks.secret_length(SECRET_LIMIT, Msg("Check", "Password must be 1000 characters or less")),),
    optional=True,
    asked_when=_CREATED,
    tidy=tidy.same,
)

_ALTERNATE_EMAIL = Field(
    "acct.altmail",
    Msg("Account", "Alternate email address"),
    hint=Msg("Account", "Outside the new account, used to reset the admin's password"),
    checks=(checks.email,),
    optional=True,
    asked_when=_CREATED,
    tidy=tidy.email,
)

ACCOUNT = Step(
    "account",
    Section.ACCOUNT,
    TITLES["account"],
    intro=Msg("Account", "In the portal, sign in or choose “Create one”."),
    items=(
        _HAS_ACCOUNT,
        Note(
            Msg("Account", "If you can sign in to portal.partner.microsoftonline.cn, you have one"),
            Tone.INSET,
            shown_when=says("acct.has", "not_sure"),
        ),
        _ACCOUNT_USER,
        Note(
            Msg(
                "Account",
                "User name ends in .onmicrosoft.com, which is Microsoft's global service. "
                "Enter a user name for the service operated by 21Vianet",
            ),
            Tone.WARNING,
            shown_when=_is_global_service,
        ),
        Note(
            Msg("Account", "Keep the password of an existing account where you keep it now"),
            shown_when=says("acct.has", "yes"),
        ),
        _DOMAIN,
        _NEW_USER,
        choice(
            "acct.created",
            Msg("Account", "Has the account been created?"),
            YES,
            NOT_YET,
            asked_when=_NO_ACCOUNT,
        ),
        Note(
            Msg("Account", "Save the password here. The account is needed again in several weeks."),
            Tone.INSET,
            shown_when=_not_saved,
        ),
        _ACCOUNT_PASSWORD,
        _ALTERNATE_EMAIL,
    ),
    portal=Portal("enroll", about=Msg("Account", "Start of enrollment")),
)

# P03 Organization details

ORGANIZATION = Step(
    "organization",
    Section.ACCOUNT,
    TITLES["organization"],
    items=(
        Field(
            "org.name_zh",
            Msg("Account", "Organization name"),
            hint=Msg("Account", "As on the business license"),
            checks=(
                checks.needed(Msg("Check", "Enter the organization name")),
                checks.shortest(2, Msg("Check", "Organization name must be 2 characters or more")),
                checks.longest(200, Msg("Check", "Organization name must be 200 characters or less")),
                checks.company_name(Msg("Check", "Organization name must not include {chars}")),
            ),
        ),
        Field(
            "org.name_en",
            Msg("Account", "Organization name in English"),
            checks=(
                checks.longest(
                    200, Msg("Check", "Organization name in English must be 200 characters or less")
                ),
                checks.no_han(
                    Msg("Check", "Organization name in English must not include Chinese characters")
                ),
            ),
            optional=True,
        ),
        address("org.addr", Msg("Account", "Organization address")),
        phone_number(
            "org.phone",
            Msg("Account", "Organization phone number"),
            Msg("Check", "Enter the organization phone number"),
            hint=Msg("Account", "A China number, for example 010-8456 1234"),
        ),
        Field(
            "org.web",
            Msg("Account", "Organization website"),
            hint=Msg("Account", "Used to check email domains"),
            checks=(
                checks.web_address(
                    Msg("Check", "Enter a web address in the correct format, like https://www.example.cn")
                ),
            ),
            optional=True,
            tidy=tidy.url,
        ),
    ),
    portal=Portal("enroll", page="create_account"),
)

# P04 Global admin

ADMIN = Step(
    "admin",
    Section.ACCOUNT,
    TITLES["admin"],
    items=(
        Note(
            Msg(
                "Account",
                "The first Partner Center account is a global admin: it has access to everything. Only "
                "global admins can assign admin roles. You can have more than one, but keep it to a few "
                "people.",
            ),
            Tone.INSET,
        ),
        person(
            "ga",
            GLOBAL_ADMIN,
            email_hint=Msg("Account", "Must be able to receive mail; messages about the review may go here"),
        ),
        choice(
            "ga.entered",
            Msg("Account", "Have you entered these details in the portal?"),
            Choice("yes", Msg("Account", "Yes, and I chose “Continue”")),
            NOT_YET,
        ),
    ),
    portal=Portal("enroll", page="create_account"),
)

STEPS = (ACCOUNT, ORGANIZATION, ADMIN)
