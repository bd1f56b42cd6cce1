"""P07–P10: what the enrollment page of the portal asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import checks, tidy
from ..model import Choice, Field, Link, Note, Portal, Section, Step, Tone
from ..text import Msg
from ..titles import TITLES
from .groups import (
    APPROVAL_CONTACT,
    AS_GLOBAL_ADMIN,
    NO,
    NOT_SURE,
    PRIMARY_CONTACT,
    SOMEONE_ELSE,
    YES,
    address,
    choice,
    email,
    full_name,
    person,
    phone_number,
    says,
)

if TYPE_CHECKING:
    from ..answers import Answers

_PORTAL = Portal("enroll", page="enroll_csp")

MPN = Step(
    "mpn",
    Section.ENROLL,
    TITLES["mpn"],
    items=(
        Field(
            "mpn.id",
            Msg("Enroll", "MPN ID"),
            hint=Msg("Enroll", "Digits only, for the location in China where you will sell"),
            checks=(checks.needed(Msg("Check", "Enter your MPN ID")), checks.mpn_id),
            tidy=tidy.code,
        ),
        Link(Msg("Enroll", "Join the Microsoft Partner Network"), "mpn_join"),
        choice(
            "mpn.kind",
            Msg("Enroll", "Which ID is it?"),
            Choice("location", Msg("Enroll", "Location ID")),
            Choice("global", Msg("Enroll", "Global ID")),
            NOT_SURE,
            optional=True,
        ),
        Note(
            Msg(
                "Enroll",
                "CSP uses the location ID. In your MPN account, find it under “Account settings” > "
                "“Organization profile” > “Identifiers”",
            ),
            Tone.WARNING,
            shown_when=says("mpn.kind", "global"),
        ),
    ),
    portal=_PORTAL,
)


def _same_name(answers: Answers) -> Msg:
    if organization := answers.clean("org.name_zh"):
        return Msg("Enroll", "Is the legal name the same as the organization name “{org}”?").of(
            org=organization
        )
    return Msg("Enroll", "Is the legal name the same as the organization name?")


LEGAL = Step(
    "legal",
    Section.ENROLL,
    TITLES["legal"],
    intro=Msg("Enroll", "Copy these from your business license, exactly as written."),
    items=(
        choice(
            "legal.same",
            _same_name,
            YES,
            NO,
            empty=Msg("Check", "Select whether the legal name is the same as the organization name"),
        ),
        Field(
            "legal.name_zh",
            Msg("Enroll", "Legal company name"),
            hint=Msg("Enroll", "Exactly as on the business license"),
            checks=(
                checks.needed(Msg("Check", "Enter the legal company name")),
                checks.shortest(2, Msg("Check", "Legal company name must be 2 characters or more")),
                checks.longest(200, Msg("Check", "Legal company name must be 200 characters or less")),
                checks.company_name(Msg("Check", "Legal company name must not include {chars}")),
            ),
            asked_when=says("legal.same", "no"),
        ),
        Field(
            "legal.uscc",
            Msg("Enroll", "Unified social credit code"),
            hint=Msg("Enroll", "18 characters, on the business license"),
            checks=(checks.credit_code,),
            optional=True,
            tidy=tidy.credit_code,
        ),
        choice(
            "legal.addrsame",
            Msg("Enroll", "Is the legal address the same as the organization address?"),
            YES,
            NO,
            empty=Msg("Check", "Select whether the legal address is the same as the organization address"),
        ),
        address("legal.addr", Msg("Enroll", "Legal address"), asked_when=says("legal.addrsame", "no")),
        choice(
            "legal.pc",
            Msg("Enroll", "Primary contact"),
            AS_GLOBAL_ADMIN,
            SOMEONE_ELSE,
            empty=Msg("Check", "Select who the primary contact is"),
        ),
        person("legal.pc", PRIMARY_CONTACT, asked_when=says("legal.pc", "other")),
    ),
    portal=_PORTAL,
)


def _where_the_decision_goes(answers: Answers) -> Msg:
    approval, admin = answers.effective("appr.email"), answers.effective("ga.email")
    if approval and admin and approval != admin:
        return Msg(
            "Enroll",
            "21Vianet will tell you by email. It may go to {approval} or {admin}; watch both.",
        ).of(approval=approval, admin=admin)
    return Msg("Enroll", "21Vianet will tell you by email. It may go to this person.")


def _allow_mail(answers: Answers) -> Msg:
    if name := full_name("appr", answers):
        return Msg(
            "Enroll",
            "Ask the approval contact ({name}) to allow mail from 21Vianet and Microsoft, and to check "
            "the junk folder.",
        ).of(name=name)
    return Msg(
        "Enroll",
        "Ask the approval contact to allow mail from 21Vianet and Microsoft, and to check the junk folder.",
    )


_ALLOW_MAIL_MESSAGE = Msg(
    "Enroll",
    "Hello,\nOur company is enrolling in the Cloud Solution Provider (CSP) program operated by 21Vianet. "
    "21Vianet or Microsoft may write to you about it in the next weeks. Please allow mail from both, look in "
    "your junk folder too, and tell me when an email has come.",
)


APPROVAL = Step(
    "approval",
    Section.ENROLL,
    TITLES["approval"],
    intro=_where_the_decision_goes,
    items=(
        choice(
            "appr.who",
            Msg("Enroll", "Approval contact"),
            AS_GLOBAL_ADMIN,
            Choice("pc", Msg("Enroll", "Same as the primary contact")),
            SOMEONE_ELSE,
            empty=Msg("Check", "Select who the approval contact is"),
        ),
        person("appr", APPROVAL_CONTACT, asked_when=says("appr.who", "other")),
        choice(
            "appr.addrsame",
            Msg("Enroll", "Is the address the same as the legal address?"),
            YES,
            NO,
            empty=Msg("Check", "Select whether the address is the same as the legal address"),
        ),
        address(
            "appr.addr",
            Msg("Enroll", "Address of the approval contact"),
            asked_when=says("appr.addrsame", "no"),
        ),
        choice(
            "appr.auth",
            Msg(
                "Enroll",
                "Does this person have authority to accept legal agreements for the company?",
            ),
            YES,
            NO,
            NOT_SURE,
            empty=Msg("Check", "Select whether this person has authority to accept legal agreements"),
        ),
        Note(
            Msg("Enroll", "Someone else must sign later. Enter who will sign"),
            Tone.WARNING,
            shown_when=says("appr.auth", "no"),
        ),
        Field(
            "appr.signer",
            Msg("Enroll", "Person who will sign"),
            checks=(
                checks.longest(
                    100, Msg("Check", "Name of the person who will sign must be 100 characters or less")
                ),
            ),
            optional=True,
            asked_when=says("appr.auth", "no"),
            tidy=tidy.name,
        ),
        Note(_allow_mail, Tone.INSET, message=_ALLOW_MAIL_MESSAGE),
    ),
    portal=_PORTAL,
)

SUPPORT = Step(
    "support",
    Section.ENROLL,
    TITLES["support"],
    items=(
        Field(
            "sup.url",
            Msg("Enroll", "Support website"),
            hint=Msg("Enroll", "The page your customers open for help"),
            checks=(
                checks.needed(Msg("Check", "Enter the support website")),
                checks.longest(2048, Msg("Check", "Support website must be 2048 characters or less")),
                checks.web_address(
                    Msg(
                        "Check",
                        "Enter a web address in the correct format, like https://support.example.cn",
                    )
                ),
            ),
            tidy=tidy.url,
        ),
        email("sup.email", Msg("Enroll", "Support email"), Msg("Check", "Enter the support email address")),
        phone_number(
            "sup.phone",
            Msg("Enroll", "Support phone number"),
            Msg("Check", "Enter the support phone number"),
            check=checks.support_phone_number,
            hint=Msg("Enroll", "For example 400-810 0000 or 021-6122 0000"),
        ),
        Note(
            Msg(
                "Enroll",
                "As a CSP reseller you agree to support your customers 24 hours a day, 365 days a year.",
            ),
            Tone.INSET,
        ),
    ),
    portal=_PORTAL,
)

STEPS = (MPN, LEGAL, APPROVAL, SUPPORT)
