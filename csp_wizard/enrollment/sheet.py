"""The answers as titled lines: *Check your answers*, and later the printed sheet, read them.

Values are effective and as they go into the portal. A sign-in is only said to be saved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from . import catalogue, postal, provinces, tidy
from .answers import Answers
from .model import Field, Kind, said
from .text import Msg

NOT_PROVIDED = Msg("Review", "Not provided")
SAVED = Msg("Review", "Saved")
NOT_SAVED = Msg("Review", "Not saved yet")
KEPT_ELSEWHERE = Msg("Review", "Kept elsewhere")

PERSON = ("family", "given", "latin", "email", "phone")


@dataclass(frozen=True)
class Line:
    """One row. ``key`` names it (``check.<key>.change``); *Change* goes to the field ``target``."""

    key: str
    label: Msg
    value: str | Msg
    target: str
    typed: str | None = None  # as typed, where what is pasted differs from it

    @property
    def step(self) -> str:
        return catalogue.STEP_OF[self.target]

    @property
    def empty(self) -> bool:
        return self.value is NOT_PROVIDED


@dataclass(frozen=True)
class Card:
    key: str
    title: Msg
    lines: tuple[Line, ...]


Lines: TypeAlias = Iterator[Line]


def sheet(answers: Answers) -> tuple[Card, ...]:
    """Everything that was answered for the request, in the order of the wizard."""
    return tuple(Card(key, title, tuple(tell(answers))) for key, title, tell in _CARDS)


def standing(key: str, answers: Answers) -> str:
    """The effective clean value of a field; nothing while neither it nor what it follows is asked."""
    source = answers.source(key)
    return answers.clean(source) if catalogue.FIELDS[source].asked_when(answers) else ""


def pasted(key: str, answers: Answers) -> str:
    """The text that goes into the portal for a field."""
    value = standing(key, answers)
    if key.endswith(".province") and (province := provinces.find(value)):
        return province.zh
    return value


def address(prefix: str, answers: Answers) -> str:
    """An address as it is typed, on one line; nothing before a city or street is there."""
    parts = postal.parts(prefix, answers.clean)
    return postal.line(parts) if any(parts.written) else ""


def _line(key: str, answers: Answers, target: str | None = None) -> Line:
    field = catalogue.FIELDS[key]
    label = said(field.label, answers)
    if field.kind is Kind.CHOICE:
        return Line(key, label, _chosen(field, answers), key)
    value = pasted(key, answers)
    typed = _visible(answers.given(answers.source(key)))
    return _told(key, label, value, typed, target or key)


def _told(key: str, label: Msg, value: str, typed: str, target: str) -> Line:
    if not value:
        return Line(key, label, NOT_PROVIDED, target)
    return Line(key, label, value, target, typed if typed != value else None)


def _visible(raw: str) -> str:
    """What was typed as it is seen: spaces and characters without a shape are no difference."""
    return " ".join(tidy.lines(raw).split())


def _chosen(field: Field, answers: Answers) -> Msg:
    value = answers.clean(field.key)
    return next((said(c.label, answers) for c in field.choices if c.value == value), NOT_PROVIDED)


def _asked(answers: Answers, *keys: str) -> Lines:
    for key in keys:
        if catalogue.FIELDS[key].asked_when(answers):
            yield _line(key, answers)


def _account(answers: Answers) -> Lines:
    yield replace(_line("acct.has", answers), label=Msg("Step", "Work or school account"))
    yield from _asked(answers, "acct.upn", "acct.domain", "acct.newuser", "acct.altmail", "cred.user")
    yield Line("cred.pass", Msg("Step", "Sign-in details"), _kept(answers), "cred.created")


def _kept(answers: Answers) -> Msg:
    if answers.says("cred.where", "elsewhere"):
        return KEPT_ELSEWHERE
    return SAVED if "cred.pass" in answers.held else NOT_SAVED


def _organization(answers: Answers) -> Lines:
    yield from _asked(answers, "org.name_zh", "org.name_en")
    yield _address("org.addr", Msg("Account", "Organization address"), answers, "org.addr.province")
    yield from _asked(answers, "org.phone", "org.web")


def _admin(answers: Answers) -> Lines:
    yield from _asked(answers, *(f"ga.{part}" for part in PERSON))


def _mpn(answers: Answers) -> Lines:
    yield from _asked(answers, "mpn.id", "mpn.kind")


def _legal(answers: Answers) -> Lines:
    named = answers.says("legal.same", "no")
    yield _line("legal.name_zh", answers, "legal.name_zh" if named else "legal.same")
    yield from _asked(answers, "legal.uscc")
    own = answers.says("legal.addrsame", "no")
    target = "legal.addr.province" if own else "legal.addrsame"
    yield _address("legal.addr", Msg("Enroll", "Legal address"), answers, target)
    yield from _person("legal.pc", "legal.pc", answers)


def _approval(answers: Answers) -> Lines:
    yield from _person("appr.who", "appr", answers)
    own = answers.says("appr.addrsame", "no")
    target = "appr.addr.province" if own else "appr.addrsame"
    yield _address("appr.addr", Msg("Enroll", "Address of the approval contact"), answers, target)
    yield replace(_line("appr.auth", answers), label=Msg("Review", "Authority to accept agreements"))
    yield from _asked(answers, "appr.signer")


def _support(answers: Answers) -> Lines:
    yield from _asked(answers, "sup.url", "sup.email", "sup.phone")


def _person(choice: str, prefix: str, answers: Answers) -> Lines:
    """Somebody of their own line by line; else one line that says who it is the same as."""
    if answers.says(choice, "other"):
        yield from _asked(answers, *(f"{prefix}.{part}" for part in PERSON))
    else:
        yield _line(choice, answers)


def _address(prefix: str, label: Msg, answers: Answers, target: str) -> Line:
    def clean(key: str) -> str:
        return standing(key, answers)

    def typed(key: str) -> str:
        """As typed, but the province by its one name: which of them was picked is no difference."""
        return clean(key) if key.endswith(".province") else _visible(answers.given(answers.source(key)))

    written = (postal.line(postal.parts(prefix, read)) for read in (clean, typed))
    value, as_typed = written
    return _told(prefix, label, value, as_typed, target)


_CARDS: tuple[tuple[str, Msg, Callable[[Answers], Lines]], ...] = (
    ("account", Msg("Review", "Account"), _account),
    ("organization", Msg("Review", "Organization"), _organization),
    ("admin", Msg("Step", "Global admin"), _admin),
    ("mpn", Msg("Step", "MPN ID"), _mpn),
    ("legal", Msg("Step", "Legal business profile"), _legal),
    ("approval", Msg("Step", "Approval contact"), _approval),
    ("support", Msg("Step", "Customer support"), _support),
)
