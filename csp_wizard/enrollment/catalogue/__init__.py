"""The programme, declared once: every page, every field, in order.

What the wizard shows, checks, lists, copies and prints is read off ``STEPS``. A new field is one
line in the file of its phase. Nothing here changes at run time.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..model import Field, Section, Step
from ..text import Msg
from . import account, confirmation, enroll, prepare, review, set_up, submit
from .groups import ADDRESS_PARTS, PERSON_PARTS
from .tasks import TASKS

if TYPE_CHECKING:
    from ..answers import Answers

__all__ = [
    "CATALOGUE_VERSION",
    "FIELDS",
    "PORTAL_STEPS",
    "SECTIONS",
    "STEP",
    "STEPS",
    "STEP_OF",
    "TASKS",
    "source",
]

CATALOGUE_VERSION = 1  # written into snapshots and hand-over files

STEPS: tuple[Step, ...] = (
    *prepare.STEPS,
    *account.STEPS,
    *confirmation.STEPS,
    *enroll.STEPS,
    *submit.STEPS,
    *review.STEPS,
    *set_up.STEPS,
)
STEP: Mapping[str, Step] = MappingProxyType({step.key: step for step in STEPS})
FIELDS: Mapping[str, Field] = MappingProxyType({f.key: f for step in STEPS for f in step.fields})
STEP_OF: Mapping[str, str] = MappingProxyType({f.key: step.key for step in STEPS for f in step.fields})

SECTIONS: tuple[tuple[Section, Msg], ...] = (
    (Section.PREPARE, Msg("Step", "Prepare")),
    (Section.ACCOUNT, Msg("Step", "Create your account")),
    (Section.ENROLL, Msg("Step", "Enroll in CSP")),
    (Section.REVIEW, Msg("Step", "Review")),
    (Section.SET_UP, Msg("Step", "Sign and set up")),
)

PORTAL_STEPS = ("organization", "admin", "mpn", "legal", "approval", "support")


def source(key: str, answers: Answers) -> str:
    """The key where the value of ``key`` stands, following *the same as …* as far as it goes."""
    while (other := _same_as(key, answers)) is not None:
        key = other
    return key


def _same_as(key: str, answers: Answers) -> str | None:
    prefix, _, part = key.rpartition(".")
    if key == "legal.name_zh":
        return "org.name_zh" if answers.says("legal.same", "yes") else None
    if part in ADDRESS_PARTS:
        return _same_address(prefix, part, answers)
    if part in PERSON_PARTS:
        return _same_person(prefix, part, answers)
    return None


def _same_address(prefix: str, part: str, answers: Answers) -> str | None:
    if prefix == "appr.addr" and answers.says("appr.addrsame", "yes"):
        return f"legal.addr.{part}"
    if prefix == "legal.addr" and answers.says("legal.addrsame", "yes"):
        return f"org.addr.{part}"
    return None


def _same_person(prefix: str, part: str, answers: Answers) -> str | None:
    if prefix == "appr" and answers.says("appr.who", "ga"):
        return f"ga.{part}"
    if prefix == "appr" and answers.says("appr.who", "pc"):
        return f"legal.pc.{part}"
    if prefix == "legal.pc" and answers.says("legal.pc", "ga"):
        return f"ga.{part}"
    return None
