"""What a page needs before it opens, and what makes it done: one rule each, by its key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import TYPE_CHECKING

from .text import Msg

if TYPE_CHECKING:
    from .progress import Progress


class Status(Enum):
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    READY = "ready"
    DONE = "done"
    PROBLEM = "problem"
    LOCKED = "locked"
    WAITING = "waiting"


STATUS_WORDS: Mapping[Status, Msg] = {
    Status.NOT_STARTED: Msg("Status", "Not started"),
    Status.IN_PROGRESS: Msg("Status", "In progress"),
    Status.READY: Msg("Status", "Ready to paste"),
    Status.DONE: Msg("Status", "Done"),
    Status.PROBLEM: Msg("Status", "There is a problem"),
    Status.LOCKED: Msg("Status", "Cannot start yet"),
    Status.WAITING: Msg("Status", "Waiting"),
}

BEFORE_SUBMISSION = (
    "before", "account", "organization", "admin", "phone", "credentials",
    "mpn", "legal", "approval", "support", "check", "submit",
)  # fmt: skip
# Done only while nothing on them is wrong.
ONLY_WHEN_RIGHT = ("before", "account", "phone", "credentials")


def _needs_submit(at: Progress) -> tuple[str, ...]:
    if at.submitted:
        return ()
    unfinished = {step.key for step in at.unfinished}
    unfinished |= {key for key in ("credentials", "check") if not at.is_done(key)}
    return tuple(key for key in BEFORE_SUBMISSION if key in unfinished)


def _needs_review(at: Progress) -> tuple[str, ...]:
    return () if at.submitted else ("submit",)


def _needs_sign(at: Progress) -> tuple[str, ...]:
    if at.signed:
        return ()
    credentials = () if at.is_done("credentials") else ("credentials",)
    return credentials if at.approved else (*credentials, "decision")


def _needs_setup(at: Progress) -> tuple[str, ...]:
    return () if at.signed else ("sign",)


NEEDS: Mapping[str, Callable[[Progress], tuple[str, ...]]] = {
    "submit": _needs_submit,
    "wait": _needs_review,
    "decision": _needs_review,
    "sign": _needs_sign,
    "setup": _needs_setup,
}


def _account_done(at: Progress) -> bool:
    says = at.answers.says
    return says("acct.has", "yes") or (says("acct.has", "no") and says("acct.created", "yes"))


def _entered(at: Progress) -> bool:
    return at.answers.says("ga.entered", "yes")


def _credentials_done(at: Progress) -> bool:
    says = at.answers.says
    kept = "cred.pass" in at.answers.held or says("cred.where", "elsewhere")
    return says("cred.created", "yes") and kept


def _submitted(at: Progress) -> bool:
    return at.submitted


DONE: Mapping[str, Callable[[Progress], bool]] = {
    "before": lambda at: True,
    "account": _account_done,
    "organization": _entered,
    "admin": _entered,
    "phone": lambda at: at.answers.says("ver.result", "verified", "not_asked"),
    "credentials": _credentials_done,
    "mpn": _submitted,
    "legal": _submitted,
    "approval": _submitted,
    "support": _submitted,
    "check": lambda at: at.checked or at.submitted,
    "submit": _submitted,
    "wait": lambda at: at.decided,
    "decision": lambda at: at.approved,
    "sign": lambda at: at.signed,
    "setup": lambda at: at.answers.says("prov.state", "ready"),
    "start": lambda at: at.finished,
    "develop": lambda at: "develop" in at.record.viewed,
}
