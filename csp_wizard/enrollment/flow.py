"""Which page, its status, what is locked and why: all of navigation, asked of a record.

Who asks several things of the same record keeps one ``Progress``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from . import catalogue
from .model import Step
from .phase import OVERDUE_WORDS, PHASE_WORDS, Bucket, Phase
from .progress import Progress
from .record import EventKind, Record
from .rules import STATUS_WORDS, Status

__all__ = [
    "OVERDUE_WORDS",
    "PHASE_WORDS",
    "STATUS_WORDS",
    "Bucket",
    "Phase",
    "Progress",
    "Status",
    "Summary",
    "blockers",
    "bucket",
    "changed_after_submission",
    "following",
    "may_tick",
    "next_open",
    "phase",
    "signed_at",
    "status",
    "statuses",
    "submitted_on",
    "summarize",
    "summary",
]


@dataclass(frozen=True)
class Summary:
    """The columns of the database that home is drawn from. Dates are ISO; the bucket is never *overdue*."""

    bucket: str
    phase: str
    next_step: str | None
    next_date: str | None
    submitted: str | None
    name: str | None
    search: str | None


def status(step: Step, record: Record) -> Status:
    return Progress(record).status(step.key)


def statuses(record: Record) -> Mapping[str, Status]:
    return Progress(record).statuses


def blockers(step: Step, record: Record) -> tuple[Step, ...]:
    """What has to be done before this page opens."""
    return tuple(catalogue.STEP[key] for key in Progress(record).missing(step.key))


def problem_counts(record: Record) -> Mapping[str, int]:
    """How many answers are wrong on each page where *Save and continue* was pressed."""
    return Progress(record).problem_counts


def previous(step: Step) -> Step | None:
    """The page before, in the order of the wizard."""
    at = catalogue.STEPS.index(step)
    return catalogue.STEPS[at - 1] if at else None


def following(step: Step) -> Step | None:
    """The page after, in the order of the wizard."""
    return next(iter(catalogue.STEPS[catalogue.STEPS.index(step) + 1 :]), None)


def next_open(record: Record) -> Step:
    """What *Pick up where you left off* opens; a finished enrollment opens at its tasks."""
    return Progress(record).next or catalogue.STEP["start"]


def bucket(record: Record) -> Bucket:
    return Progress(record).bucket


def phase(record: Record) -> Phase:
    return Progress(record).phase


def summary(record: Record) -> Summary:
    return summarize(Progress(record))


def summarize(at: Progress) -> Summary:
    clean, effective = at.answers.clean, at.answers.effective
    names = (
        clean("enr.name"),
        effective("org.name_zh"),
        clean("org.name_en"),
        effective("legal.name_zh"),
    )
    found = dict.fromkeys((*names, clean("mpn.id"), clean("acct.upn"), clean("cred.user")))
    return Summary(
        bucket=at.turn.value,
        phase=at.phase.value,
        next_step=at.next.key if at.next else None,
        next_date=at.next_date.isoformat() if at.next_date else None,
        submitted=at.submitted_on.isoformat() if at.submitted_on else None,
        name=clean("enr.name") or None,
        search="\n".join(text for text in found if text) or None,
    )


def submitted_on(record: Record) -> date | None:
    return Progress(record).submitted_on


def signed_at(record: Record) -> datetime | None:
    """The moment signing was recorded; its stated day is the answer ``sign.date``."""
    at = Progress(record)
    event = at.happened(EventKind.SIGNED)
    return event.at if event and at.signed else None


def changed_after_submission(record: Record) -> tuple[str, ...]:
    return Progress(record).changed_after_submission


def may_tick(record: Record) -> bool:
    """Whether the tasks of *Get started* can be ticked: reading them is open from the beginning."""
    return Progress(record).signed
