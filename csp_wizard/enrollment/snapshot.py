"""What was submitted, kept as it was, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from . import catalogue
from .answers import Answers
from .model import Field, Kind
from .record import Record, Snapshot
from .sheet import standing

# The pages whose answers are an attempt's preparation; what came of it is the attempt's outcome.
_PREPARATION = (
    "before", "account", "organization", "admin", "phone", "credentials",
    "mpn", "legal", "approval", "support",
)  # fmt: skip
# Asked for our own sake on a page whose other answers go into the portal.
_OURS = ("appr.signer",)


def take_snapshot(record: Record, now: datetime, language: str) -> Snapshot:
    """Everything that was answered before submitting, as typed and as it goes into the portal."""
    answers = record.answers
    kept = {}
    for key in _PREPARATION:
        for field in catalogue.STEP[key].fields:
            if field.kind is not Kind.SECRET and (clean := standing(field.key, answers)):
                kept[field.key] = {"raw": answers.given(answers.source(field.key)), "clean": clean}
    return Snapshot(
        attempt=record.attempt,
        taken=now,
        catalogue=catalogue.CATALOGUE_VERSION,
        language=language,
        answers=kept,
    )


def changed_since(snapshot: Snapshot, answers: Answers) -> tuple[str, ...]:
    """The fields of the portal whose value is no longer what was submitted."""
    return tuple(
        field.key
        for field in pasted()
        if standing(field.key, answers) != snapshot.answers.get(field.key, {}).get("clean", "")
    )


def pasted() -> Iterator[Field]:
    """The fields that go into the portal, in the order of the wizard.

    A choice is how we ask (*the same as …*); what follows from it is what the portal gets.
    """
    for key in catalogue.PORTAL_STEPS:
        for field in catalogue.STEP[key].fields[:-1]:  # without the note
            if field.kind not in (Kind.CHOICE, Kind.TICK) and field.key not in _OURS:
                yield field
