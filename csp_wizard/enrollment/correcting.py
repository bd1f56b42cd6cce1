"""Which pages to look at again when 21Vianet refused a request, or asks for more."""

from __future__ import annotations

from collections.abc import Mapping

from .answers import Answers

# All that are ever named, in the order of the wizard.
PAGES = ("organization", "admin", "legal", "approval", "check")
_PEOPLE = ("admin", "legal", "approval")
_BY_REASON: Mapping[str, tuple[str, ...]] = {
    "email_ownership": _PEOPLE,
    "email_domain": ("organization", *_PEOPLE),
    "employment": _PEOPLE,
    "company": ("organization", "legal"),
    "credit": ("organization", "legal"),
}
# With no reason to go by, everything that was submitted is on one page.
_EVERYTHING = ("check",)
# The page holds a person of its own only then; otherwise the person stands on an earlier one.
_OWN_PERSON = {"legal": "legal.pc", "approval": "appr.who"}


def pages(answers: Answers) -> tuple[str, ...]:
    """Their keys, in the order of the wizard; none while the email said neither."""
    if answers.says("dec.result", "more"):
        keys: tuple[str, ...] = ("organization", "legal", *_EVERYTHING)
    elif answers.says("dec.result", "rejected") and (reason := answers.given("dec.reason")):
        keys = _BY_REASON.get(reason, _EVERYTHING)
        if set(_PEOPLE) <= set(keys):
            keys = tuple(key for key in keys if _has_people(key, answers))
    else:
        keys = ()
    return keys


def _has_people(key: str, answers: Answers) -> bool:
    return key not in _OWN_PERSON or answers.says(_OWN_PERSON[key], "other")
