"""Telephone numbers of mainland China, as people write them: 转8001, -8001, full-width digits.

``phonenumbers`` is large: it is imported when the first number is looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import tidy as tidies
from .text import Msg

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_EMERGENCY = frozenset({"110", "119", "120", "122"})  # the library does not know 122
_WRITTEN = "[0-9 +().,/–—‐−-]*"
_BEFORE_EXTENSION = r"转接?|轉|分机号?|分機|extension|ext\.?|x|#"
_EXTENSION = rf"(?ai)(?P<number>.*?)[ ,;(]*(?:{_BEFORE_EXTENSION})[ :.]*(?P<extension>\d{{1,6}})\)?"
_TRAILING = r"(?a)(?P<number>.+?) ?[-–—] ?(?P<extension>\d{1,6})"
_LONGEST = 60  # no number is longer, however it is written


@dataclass(frozen=True)
class _Read:
    """What a typed number turned out to be. ``national`` is filled when it can be dialled in China."""

    written: str
    extension: str = ""
    country: int = 0
    national: str = ""
    service: bool = False


def problem(value: str, *, service_numbers: bool = False) -> Msg | None:
    """What is wrong with this number; ``service_numbers`` also allows 95xxx and its like."""
    read = _read(value)
    if read.service:
        return None if service_numbers else _format()
    if read.national:
        return None
    if not re.fullmatch(_WRITTEN, read.written):
        return Msg("Check", "Phone number must only include digits, spaces, + ( ) - and an extension")
    if read.country not in (0, 86):
        return Msg("Check", "Enter a mainland China phone number, like +86 10 8456 1234 or 138 0013 8000")
    return _format()


def tidy(value: str) -> str:
    """The digits of the national format, without extension; a number that is none stays as it is."""
    read = _read(value)
    return read.national or tidies.typed(value)


def extension(value: str) -> str:
    return _read(value).extension


def can_take_challenge(value: str) -> bool:
    """Whether somebody can answer a call or read a text there: a mobile or a landline, directly."""
    from phonenumbers import PhoneNumberType, number_type

    read = _read(value)
    if not read.national or read.service or read.extension:
        return False
    landline = (PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
    parsed = _parse(read.national)
    kind = number_type(parsed) if parsed else PhoneNumberType.UNKNOWN
    # 010-95588 counts as a landline but is a service number: real ones have 10 or 11 digits and the 0.
    return kind == PhoneNumberType.MOBILE or (kind in landline and len(read.national) >= 11)


def _format() -> Msg:
    return Msg("Check", "Enter a phone number in the correct format, like 010-8456 1234 or 138 0013 8000")


def _read(value: str) -> _Read:
    plain = tidies.typed(value)
    if len(plain) > _LONGEST:
        return _Read(plain)
    found = re.fullmatch(_EXTENSION, plain)
    if found:
        return _number(found["number"], found["extension"])
    read = _number(plain)
    # 010-6250-8888 ends like an extension too: the whole is tried first.
    trailing = re.fullmatch(_TRAILING, plain)
    if trailing and not read.national:
        shorter = _number(trailing["number"], trailing["extension"])
        return shorter if shorter.national and not shorter.service else read
    return read


def _number(written: str, ext: str = "") -> _Read:
    from phonenumbers import PhoneNumberFormat, format_number, is_valid_number, national_significant_number
    from phonenumbers.shortnumberinfo import is_valid_short_number_for_region

    parsed = _parse(written) if re.fullmatch(_WRITTEN, written) else None
    if parsed is None:
        return _Read(written, ext)
    country = parsed.country_code or 0
    if country == 86 and is_valid_number(parsed):
        national = _digits(format_number(parsed, PhoneNumberFormat.NATIONAL))
        return _Read(written, ext, country, national)
    short = national_significant_number(parsed)
    if country == 86 and short not in _EMERGENCY and is_valid_short_number_for_region(parsed, "CN"):
        return _Read(written, ext, country, short, service=True)
    return _Read(written, ext, country)


def _parse(written: str) -> PhoneNumber | None:
    from phonenumbers import NumberParseException, parse

    try:
        return parse(written, "CN")
    except NumberParseException:
        return None


def _digits(written: str) -> str:
    return re.sub(r"\D", "", written)
