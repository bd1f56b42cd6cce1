"""What several pages ask alike: yes and no, a person, an address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from .. import checks, phone, provinces, tidy
from ..model import Check, Choice, Field, Group, GroupKind, Kind, Say, When, always, nothing
from ..text import Msg

if TYPE_CHECKING:
    from ..answers import Answers

YES = Choice("yes", Msg("Common", "Yes"))
NO = Choice("no", Msg("Common", "No"))
NOT_YET = Choice("not_yet", Msg("Common", "Not yet"))
NOT_SURE = Choice("not_sure", Msg("Common", "Not sure"))
OTHER = Choice("other", Msg("Common", "Other"))
SOMEONE_ELSE = Choice("other", Msg("Common", "Someone else"))
AS_GLOBAL_ADMIN = Choice("ga", Msg("Enroll", "Same as the global admin"))

GLOBAL_ADMIN = Msg("Check", "the global admin")
PRIMARY_CONTACT = Msg("Check", "the primary contact")
APPROVAL_CONTACT = Msg("Check", "the approval contact")

PERSON_PARTS = ("family", "given", "latin", "email", "phone")
ADDRESS_PARTS = ("province", "city", "district", "line1", "line2", "post")


def says(key: str, *values: str) -> When:
    return lambda answers: answers.says(key, *values)


def both(first: When, second: When) -> When:
    return lambda answers: first(answers) and second(answers)


def choice(
    key: str,
    label: Say,
    *choices: Choice,
    empty: Msg | None = None,
    checked: tuple[Check, ...] = (),
    hint: Say | None = None,
    optional: bool = False,
    asked_when: When = always,
    default: Callable[[Answers], str | None] = nothing,
) -> Field:
    """A question with radio buttons. ``empty`` is what is said when it must be answered and is not."""
    return Field(
        key,
        label,
        Kind.CHOICE,
        hint=hint,
        checks=(*((checks.needed(empty),) if empty else ()), *checked),
        choices=choices,
        optional=optional,
        asked_when=asked_when,
        default=default,
        tidy=tidy.one_of(*(c.value for c in choices)),
    )


def tick(key: str, label: Say, *, hint: Say | None = None) -> Field:
    """A box to tick: it never has to be, and its label does not say “(optional)”."""
    return Field(key, label, Kind.TICK, hint=hint, tidy=tidy.one_of("yes"))


def day(
    key: str,
    label: Say,
    *,
    empty: Msg | None = None,
    checked: tuple[Check, ...] = (),
    optional: bool = False,
    asked_when: When = always,
    default: Callable[[Answers], str | None] = nothing,
) -> Field:
    return Field(
        key,
        label,
        Kind.DATE,
        checks=(*((checks.needed(empty),) if empty else ()), checks.date, *checked),
        optional=optional,
        asked_when=asked_when,
        default=default,
        tidy=tidy.date,
    )


def email(key: str, label: Say, empty: Msg, hint: Say | None = None) -> Field:
    return Field(key, label, hint=hint, checks=(checks.needed(empty), checks.email), tidy=tidy.email)


def phone_number(
    key: str, label: Say, empty: Msg, check: Check = checks.phone_number, hint: Say | None = None
) -> Field:
    return Field(key, label, hint=hint, checks=(checks.needed(empty), check), tidy=phone.tidy)


def person(prefix: str, who: Msg, *, asked_when: When = always, email_hint: Msg | None = None) -> Group:
    """A person: ``ga``, ``legal.pc``, ``appr``. ``who`` stands in what the checks say."""
    fields = (
        _family_name(prefix, who),
        _given_name(prefix, who),
        _latin_name(prefix),
        email(
            f"{prefix}.email",
            Msg("Account", "Work email"),
            Msg("Check", "Enter the work email address of {who}").of(who=who),
            email_hint,
        ),
        phone_number(
            f"{prefix}.phone",
            Msg("Account", "Phone number"),
            Msg("Check", "Enter the phone number of {who}").of(who=who),
        ),
    )
    return _group(prefix, GroupKind.PERSON, fields, None, asked_when)


def _family_name(prefix: str, who: Msg) -> Field:
    return Field(
        f"{prefix}.family",
        Msg("Account", "Family name"),
        checks=(
            checks.needed(Msg("Check", "Enter the family name of {who}").of(who=who)),
            checks.longest(50, Msg("Check", "Family name must be 50 characters or less")),
            checks.person_name(Msg("Check", "Family name must not include {chars}")),
        ),
        tidy=tidy.name,
    )


def _given_name(prefix: str, who: Msg) -> Field:
    return Field(
        f"{prefix}.given",
        Msg("Account", "Given name"),
        checks=(
            checks.needed(Msg("Check", "Enter the given name of {who}").of(who=who)),
            checks.longest(50, Msg("Check", "Given name must be 50 characters or less")),
            checks.person_name(Msg("Check", "Given name must not include {chars}")),
        ),
        tidy=tidy.name,
    )


def _latin_name(prefix: str) -> Field:
    return Field(
        f"{prefix}.latin",
        Msg("Account", "Name in Latin letters"),
        hint=Msg("Account", "As in a passport, only if the portal asks for it"),
        checks=(
            checks.longest(100, Msg("Check", "Name in Latin letters must be 100 characters or less")),
            checks.no_han(Msg("Check", "Name in Latin letters must not include Chinese characters")),
        ),
        optional=True,
        tidy=tidy.name,
    )


def address(prefix: str, title: Msg, *, asked_when: When = always) -> Group:
    """An address in China: ``org.addr``, ``legal.addr``, ``appr.addr``. The country is no question."""
    fields = (
        _province(prefix),
        Field(
            f"{prefix}.city",
            Msg("Account", "City"),
            checks=(
                checks.needed(Msg("Check", "Enter a city")),
                checks.longest(50, Msg("Check", "City must be 50 characters or less")),
            ),
        ),
        Field(
            f"{prefix}.district",
            Msg("Account", "District or county"),
            checks=(checks.longest(50, Msg("Check", "District or county must be 50 characters or less")),),
            optional=True,
        ),
        Field(
            f"{prefix}.line1",
            Msg("Account", "Street address"),
            checks=(
                checks.needed(Msg("Check", "Enter the street address, including the number")),
                checks.longest(200, Msg("Check", "Street address must be 200 characters or less")),
            ),
        ),
        Field(
            f"{prefix}.line2",
            Msg("Account", "Building, floor, room"),
            checks=(
                checks.longest(200, Msg("Check", "Building, floor and room must be 200 characters or less")),
            ),
            optional=True,
        ),
        _postal_code(prefix),
    )
    return _group(prefix, GroupKind.ADDRESS, fields, title, asked_when)


def _province(prefix: str) -> Field:
    return Field(
        f"{prefix}.province",
        Msg("Account", "Province"),
        Kind.PICK,
        checks=(
            checks.needed(Msg("Check", "Select a province, municipality or autonomous region")),
            checks.province,
        ),
        choices=tuple(Choice(p.code, p.name) for p in provinces.PROVINCES),
        tidy=provinces.clean,
    )


def _postal_code(prefix: str) -> Field:
    return Field(
        f"{prefix}.post",
        Msg("Account", "Postal code"),
        checks=(
            checks.needed(Msg("Check", "Enter a postal code")),
            checks.matches("[0-9]{6}", Msg("Check", "Postal code must be 6 digits")),
        ),
        tidy=tidy.code,
    )


def _group(
    prefix: str, kind: GroupKind, fields: tuple[Field, ...], title: Msg | None, asked_when: When
) -> Group:
    """The group's condition is folded into its fields: nobody asks the group."""
    asked = tuple(replace(f, asked_when=asked_when) for f in fields)
    return Group(prefix, kind, asked, title, asked_when)


def full_name(prefix: str, answers: Answers) -> str:
    """The name of a person as it is written: family name first in Chinese, last in Latin letters."""
    family, given = answers.effective(f"{prefix}.family"), answers.effective(f"{prefix}.given")
    if checks.has_han(family + given):
        return family + given
    return f"{given} {family}".strip()
