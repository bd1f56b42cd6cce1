"""What can be wrong with an answer: each check gets the clean value and says so in one sentence.

The empty answer is ``needed``'s alone: every other check is content with it. What is said always
comes from the caller, so that a sentence names its field; the few that are the same everywhere
stand here.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from . import phone, provinces, tidy
from .model import Check
from .text import Msg

if TYPE_CHECKING:
    from .answers import Answers

_PERSON_MARKS = frozenset(" ·'’-.")
_COMPANY_MARKS = frozenset(" （）()·&＆-–—.,，、'‘’“”\"《》/+!！：:")
_HAN = f"[{tidy.HAN}]"
_USER_NAME = r"[A-Za-z0-9'.\-_!#^~]{0,63}[A-Za-z0-9'\-_!#^~]@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}"
_WEB_LIMIT = 2048
_SHOWN_CHARS = 10


def needed(message: Msg) -> Check:
    return lambda value, _: None if value else message


def longest(limit: int, message: Msg) -> Check:
    return lambda value, _: message if len(value) > limit else None


def shortest(limit: int, message: Msg) -> Check:
    return lambda value, _: message if value and len(value) < limit else None


def secret_length(limit: int, message: Msg) -> Check:
    """In the units the secret stores count in."""
    return lambda value, _: message if len(value.encode("utf-16-le", "surrogatepass")) // 2 > limit else None


def matches(pattern: str, message: Msg) -> Check:
    return lambda value, _: message if value and not re.fullmatch(pattern, value) else None


def has_han(value: str) -> bool:
    return bool(re.search(_HAN, value))


def no_han(message: Msg) -> Check:
    return lambda value, _: message if has_han(value) else None


def person_name(message: Msg) -> Check:
    """``message`` names the characters that cannot stand in a person's name as {chars}."""
    return _only(_PERSON_MARKS, "LM", message)


def company_name(message: Msg) -> Check:
    return _only(_COMPANY_MARKS, "LMN", message)


def _only(marks: frozenset[str], classes: str, message: Msg) -> Check:
    def check(value: str, _: Answers) -> Msg | None:
        others = [c for c in value if c not in marks and unicodedata.category(c)[0] not in classes]
        if not others:
            return None
        return message.of(chars=" ".join(list(dict.fromkeys(others))[:_SHOWN_CHARS]))

    return check


def email(value: str, _: Answers) -> Msg | None:
    if not value:
        return None
    if len(value) > 254:
        return Msg("Check", "Email address must be 254 characters or less")
    if " " in value or has_han(value.rpartition("@")[0]):
        return Msg("Check", "Email address must not include spaces, or Chinese characters before the @")
    if not _deliverable(value):
        return Msg("Check", "Enter an email address in the correct format, like name@example.cn")
    return None


def _deliverable(address: str) -> bool:
    from email_validator import EmailNotValidError, validate_email

    try:
        found = validate_email(address, allow_smtputf8=False, check_deliverability=False)
    except EmailNotValidError:
        return False
    return len(found.local_part) <= 64 and len(found.ascii_domain.rpartition(".")[2]) >= 2


def web_address(message: Msg) -> Check:
    """http or https, and a host that a mail address could also have: no bare number, no local name."""

    def check(value: str, _: Answers) -> Msg | None:
        from urllib.parse import urlsplit

        if not value:
            return None
        if len(value) > _WEB_LIMIT or re.search(r"[\s\\<>\"{}|^`]", value):
            return message
        try:
            parts = urlsplit(value)
            host, _port = parts.hostname or "", parts.port
        except ValueError:  # brackets that are no address, a port that is no number
            return message
        good = parts.scheme in ("http", "https") and "@" not in parts.netloc and _deliverable(f"x@{host}")
        return None if good else message

    return check


def credit_code(value: str, _: Answers) -> Msg | None:
    """Length, characters, check digit. A code may begin with a letter: rare for a company, not wrong."""
    from stdnum.cn.uscc import calc_check_digit

    if not value:
        return None
    if len(value) != 18:
        return Msg("Check", "Unified social credit code must be 18 characters")
    if not re.fullmatch("[0-9A-HJ-NP-RTUWXY]*", value):
        return Msg(
            "Check",
            "Unified social credit code must only include digits, and letters other than I, O, S, V and Z",
        )
    if calc_check_digit(value[:-1]) != value[-1]:
        return Msg(
            "Check",
            "Check the unified social credit code against the license. A character is wrong or out of order",
        )
    return None


def mpn_id(value: str, _: Answers) -> Msg | None:
    if not value:
        return None
    if not re.fullmatch("[0-9]+", value):
        return Msg("Check", "MPN ID must only include digits")
    if not value.strip("0"):
        return Msg("Check", "MPN ID must be more than 0")
    if len(value) > 10:
        return Msg("Check", "MPN ID must be 10 digits or less")
    return None


def user_name(value: str, _: Answers) -> Msg | None:
    if not value or re.fullmatch(_USER_NAME, value):
        return None
    return Msg("Check", "Enter the user name in full, like name@contoso.partner.onmschina.cn")


def province(value: str, _: Answers) -> Msg | None:
    if not value or value in provinces.CODES:
        return None
    return Msg("Check", "Select a province from the list")


def phone_number(value: str, _: Answers) -> Msg | None:
    return phone.problem(value) if value else None


def support_phone_number(value: str, _: Answers) -> Msg | None:
    return phone.problem(value, service_numbers=True) if value else None


def takes_challenge(typed: str) -> Msg | None:
    """Whether the portal could call or text this number. Gets it as typed: clean has no extension."""
    if not typed or phone.problem(typed) or phone.can_take_challenge(typed):
        return None
    return Msg(
        "Check",
        "Enter a mobile or landline number that can answer a call or receive a text, without an extension",
    )


def date(value: str, _: Answers) -> Msg | None:
    if not value or tidy.day(value):
        return None
    return Msg("Check", "Enter a date in the correct format, like 2026-03-27")


def not_future(value: str, answers: Answers) -> Msg | None:
    day = tidy.day(value)
    return Msg("Check", "Date must be today or earlier") if day and day > answers.today else None


def not_before(key: str, message: Msg) -> Check:
    """``message`` names the day of ``key`` as {date}."""

    def check(value: str, answers: Answers) -> Msg | None:
        day, first = tidy.day(value), tidy.day(answers.clean(key))
        return message.of(date=first) if day and first and day < first else None

    return check


def new_name(value: str, answers: Answers) -> Msg | None:
    """No two enrollments are called the same, upper and lower case apart."""
    if value.casefold() not in answers.others:
        return None
    return Msg("Check", "You already have an enrollment called “{name}”. Enter a different name").of(
        name=value
    )
