"""How far one enrollment is, from its record alone.

``Progress`` finds each thing once, when it is first asked for; a record that changed gets a new one.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property

from . import catalogue, tidy, timeline
from .answers import Answers
from .model import Field, Step
from .phase import Bucket, Phase
from .record import Event, EventKind, Record
from .rules import BEFORE_SUBMISSION, DONE, NEEDS, ONLY_WHEN_RIGHT, Status
from .snapshot import changed_since
from .text import Msg

_WAITING = ("wait", "setup")
# Ours, not the portal's: answering these after the check does not make it stale.
_NOT_COMPARED = ("ga.entered",)
_RESULTS = {"more": Phase.MORE, "rejected": Phase.REJECTED}


class Progress:
    """How far one enrollment is."""

    record: Record
    answers: Answers

    def __init__(self, record: Record) -> None:
        self.record = record
        self.answers = record.answers
        self._problems: dict[str, tuple[tuple[Field, Msg], ...]] = {}
        self._statuses: dict[str, Status] = {}

    # what happened

    def happened(self, kind: EventKind) -> Event | None:
        return timeline.latest(self.record.events, kind, self.record.attempt)

    @cached_property
    def submitted(self) -> bool:
        return self.answers.says("sub.done", "yes") and self.happened(EventKind.SUBMITTED) is not None

    @cached_property
    def approved(self) -> bool:
        return self.answers.says("dec.result", "approved")

    @cached_property
    def decided(self) -> bool:
        return timeline.decided(self.record.events, self.record.attempt) is not None

    @cached_property
    def signed(self) -> bool:
        return self.answers.says("sign.done", "yes") and self.happened(EventKind.SIGNED) is not None

    @cached_property
    def finished(self) -> bool:
        return timeline.happened(self.record.events, EventKind.FINISHED)

    @cached_property
    def last_change(self) -> datetime | None:
        """When an answer that goes into the portal was last changed."""
        compared = _compared()
        return max((at for key, at in self.record.changed.items() if key in compared), default=None)

    @cached_property
    def checked(self) -> bool:
        """The answers were compared, and nothing that goes into the portal has changed since."""
        event = self.happened(EventKind.CHECKED)
        if event is None:
            return False
        # A clock that was ahead while somebody typed would make the check look older than the answers.
        ahead = event.data.get("latest")
        covered = max(event.at, datetime.fromisoformat(ahead)) if ahead else event.at
        return self.last_change is None or self.last_change <= covered

    # pages

    def problems(self, key: str) -> tuple[tuple[Field, Msg], ...]:
        """What *Save and continue* would say on a page."""
        if key not in self._problems:
            self._problems[key] = catalogue.STEP[key].problems(self.answers)
        return self._problems[key]

    @cached_property
    def problem_counts(self) -> Mapping[str, int]:
        """How many answers are wrong on each page where *Save and continue* was pressed."""
        steps = (s.key for s in catalogue.STEPS if self.status(s.key) is Status.PROBLEM)
        return {key: len(self.problems(key)) for key in steps}

    def attempted(self, key: str) -> bool:
        return key in self.record.attempted

    def missing(self, key: str) -> tuple[str, ...]:
        """The pages that stand in the way of this one, in the order of the wizard."""
        needs = NEEDS.get(key)
        return needs(self) if needs else ()

    @property
    def statuses(self) -> Mapping[str, Status]:
        return {step.key: self.status(step.key) for step in catalogue.STEPS}

    def seen_from(self, key: str, shown: int) -> tuple[Mapping[str, Status], Mapping[str, int]]:
        """Statuses and counts beside a page that shows so many problems.

        What became wrong since *Save and continue* is not said before it is pressed again, or before
        somebody comes back: until then the step list must not say it either.
        """
        statuses, counts = dict(self.statuses), dict(self.problem_counts)
        if statuses[key] is Status.PROBLEM:
            counts[key] = shown
            if not shown:
                del counts[key]
                statuses[key] = Status.IN_PROGRESS
        return statuses, counts

    def status(self, key: str) -> Status:
        if key not in self._statuses:
            self._statuses[key] = self._judge(key)
        return self._statuses[key]

    def _judge(self, key: str) -> Status:
        """The first of the rules that holds."""
        if self.missing(key):
            return Status.LOCKED
        if self.attempted(key) and self.problems(key):
            return Status.PROBLEM
        if self._done(key):
            return Status.DONE
        if key in _WAITING:
            return Status.WAITING
        if not self._answered(key):
            return Status.NOT_STARTED
        if key in catalogue.PORTAL_STEPS and not self.problems(key):
            return Status.READY
        return Status.IN_PROGRESS

    def _done(self, key: str) -> bool:
        return DONE[key](self) and not (key in ONLY_WHEN_RIGHT and self.problems(key))

    def _answered(self, key: str) -> bool:
        return any(self.answers.get(field.key) for field in catalogue.STEP[key].fields)

    @property
    def unfinished(self) -> tuple[Step, ...]:
        """The pages that have to be ready before the answers are checked and submitted."""
        enough = (Status.READY, Status.DONE)
        return tuple(catalogue.STEP[k] for k in catalogue.PORTAL_STEPS if self.status(k) not in enough)

    def is_done(self, key: str) -> bool:
        return self.status(key) is Status.DONE

    # the next thing

    @cached_property
    def next(self) -> Step | None:
        """The page that comes next; None when the enrollment is finished."""
        key = self._next_key()
        return catalogue.STEP[key] if key else None

    def _next_key(self) -> str | None:
        if self.finished:
            return None
        if self.signed:
            return "start" if self.is_done("setup") else "setup"
        if self.approved:
            return next(iter(self.missing("sign")), "sign")
        if self.submitted:
            return "decision" if self.decided or self._decision_begun else "wait"
        last = self.record.last_step
        if last in BEFORE_SUBMISSION and self.status(last) not in (Status.DONE, Status.LOCKED):
            return last
        return next((k for k in BEFORE_SUBMISSION if self.to_do(k)), "submit")

    def to_do(self, key: str) -> bool:
        """Whether something can be done on this page before the request is submitted.

        On a page that is ready to paste nothing is left to do: it is entered from the page that
        ends its portal page. For the account that is the global admin, until the account exists.
        """
        status = self.status(key)
        if status is Status.READY:
            return key == "admin" and not self.is_done("credentials")
        return status not in (Status.DONE, Status.LOCKED)

    @property
    def _decision_begun(self) -> bool:
        """An email was being recorded when the page was left."""
        return any(self.answers.get(f.key) for f in catalogue.STEP["decision"].fields[:-1])

    # the enrollment as a whole

    @cached_property
    def phase(self) -> Phase:
        if self.finished:
            return Phase.FINISHED
        if self.signed:
            return Phase.START if self.is_done("setup") else Phase.SETUP
        if self.approved:
            return Phase.APPROVED
        if not self.submitted:
            return Phase.PREPARING
        return _RESULTS.get(self.answers.given("dec.result"), Phase.REVIEW)

    @cached_property
    def next_date(self) -> date | None:
        """The day something is due: the next look at the review, or the reply to a question."""
        if self.phase is Phase.MORE and not self.answers.given("dec.sent"):
            return tidy.day(self.answers.clean("dec.due"))
        if self.phase is Phase.REVIEW and not self.decided:
            return tidy.day(self.answers.clean("wait.next"))
        return None

    @property
    def overdue(self) -> bool:
        return self.next_date is not None and self.next_date < self.answers.today

    @cached_property
    def turn(self) -> Bucket:
        """Whose turn it is, whatever the day."""
        if self.next is None:
            return Bucket.FINISHED
        waits = self.status(self.next.key) is Status.WAITING
        return Bucket.WAITING if waits else Bucket.NEEDS

    @property
    def bucket(self) -> Bucket:
        return Bucket.OVERDUE if self.overdue else self.turn

    @cached_property
    def submitted_on(self) -> date | None:
        """The stated day of submission; the day it was recorded when the stated one is no day."""
        event = self.happened(EventKind.SUBMITTED)
        if event is None or not self.submitted:
            return None
        stated = tidy.day(self.answers.clean("sub.date"))
        return stated or tidy.day(str(event.data.get("date", ""))) or event.at.date()

    @property
    def days_since_submission(self) -> int | None:
        """Calendar days; negative when the clock of this computer was set back."""
        on = self.submitted_on
        return (self.answers.today - on).days if on else None

    @cached_property
    def changed_after_submission(self) -> tuple[str, ...]:
        snapshot = self.record.snapshots.get(self.record.attempt)
        return changed_since(snapshot, self.answers) if snapshot and self.submitted else ()


def _compared() -> frozenset[str]:
    """The answers that stand on *Check your answers* because the portal gets them."""
    return frozenset(
        field.key
        for key in catalogue.PORTAL_STEPS
        for field in catalogue.STEP[key].fields[:-1]  # without the note
        if field.key not in _NOT_COMPARED
    )
