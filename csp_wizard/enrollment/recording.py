"""What is written down when a page is passed: pure, so that the window and the database only carry it out.

``passed`` is what the forward button of a page does once its checks pass.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from . import catalogue, tidy, timeline
from .credentials import held
from .progress import Progress
from .record import Event, EventKind, Record, Snapshot
from .snapshot import take_snapshot

CHECK_AGAIN = timedelta(days=14)
_OUTCOME = ("sub.", "dec.", "check.", "wait.")
_OUTCOME_STEPS = frozenset({"check", "submit", "wait", "decision"})


@dataclass(frozen=True)
class Change:
    """To be written in one transaction."""

    answers: Mapping[str, str] = field(default_factory=dict)  # an empty one is cleared
    events: tuple[Event, ...] = ()
    snapshot: Snapshot | None = None  # takes the place of the attempt's earlier one
    attempt: int | None = None  # a new attempt: what was marked as entered is cleared
    not_attempted: frozenset[str] = frozenset()  # steps as if *Save and continue* was never pressed

    def __bool__(self) -> bool:
        return self != Change()

    def then(self, other: Change) -> Change:
        return Change(
            answers={**self.answers, **other.answers},
            events=self.events + other.events,
            snapshot=other.snapshot or self.snapshot,
            attempt=other.attempt or self.attempt,
            not_attempted=self.not_attempted | other.not_attempted,
        )


def applied(record: Record, change: Change, now: datetime) -> Record:
    """The record as it is once a change is carried out."""
    events = record.events + change.events
    snapshots = dict(record.snapshots)
    if change.snapshot:
        snapshots[change.snapshot.attempt] = change.snapshot
    return replace(
        record,
        answers=record.answers.changed(change.answers, held=held(events)),
        changed={**record.changed, **dict.fromkeys(change.answers, now)},
        events=events,
        attempted=record.attempted - change.not_attempted,
        attempt=change.attempt or record.attempt,
        snapshots=snapshots,
    )


def event(record: Record, kind: EventKind, now: datetime, step: str = "", **data: Any) -> Event:
    """Something that happened in this attempt. Never an answer in ``data``, never a secret."""
    kept = {key: value for key, value in data.items() if value}
    return Event(kind, now, step, kept, record.attempt)


def passed(step: str, record: Record, now: datetime, language: str) -> Change:
    """What the forward button writes once nothing on the page is wrong."""
    defaults = Change(answers=defaults_of(step, record))
    record_it = _PASSED.get(step)
    return defaults.then(record_it(record, now, language)) if record_it else defaults


def defaults_of(step: str, record: Record) -> dict[str, str]:
    """The defaults that were shown, checked and not touched: they become answers."""
    return {
        asked.key: default
        for asked in catalogue.STEP[step].asked(record.answers)
        if not record.answers.get(asked.key) and (default := asked.default(record.answers))
    }


def record_entered(record: Record, now: datetime, _: str = "") -> Change:
    """The details of the account stand in the portal."""
    at = Progress(record)
    known = at.happened(EventKind.STEP_ENTERED)
    if known or not record.answers.says("ga.entered", "yes"):
        return Change()
    return Change(events=(event(record, EventKind.STEP_ENTERED, now, "admin"),))


def record_challenge(record: Record, now: datetime, _: str = "") -> Change:
    """Each failed attempt to verify the phone, and the first time it worked or was not asked for."""
    answers = record.answers
    result = answers.given("ver.result")
    last = Progress(record).happened(EventKind.CHALLENGE)
    again = last is not None and last.data.get("result") == result
    if result in ("", "not_yet") or (again and result != "failed"):
        return Change()
    key = {"org": "org.phone", "ga": "ga.phone"}.get(answers.given("ver.phone"), "ver.phone_other")
    told = event(record, EventKind.CHALLENGE, now, "phone", result=result, last4=answers.clean(key)[-4:])
    return Change(events=(told,))


def record_checked(record: Record, now: datetime, _: str = "") -> Change:
    """The answers were compared with what they were copied from; only finished ones can be."""
    at = Progress(record)
    if at.is_done("check") or at.unfinished:
        return Change()
    ahead = at.last_change.isoformat() if at.last_change and at.last_change > now else ""
    return Change(events=(event(record, EventKind.CHECKED, now, "check", latest=ahead),))


def record_submission(record: Record, now: datetime, language: str) -> Change:
    """Submitted: what was submitted is kept as it was. Or the portal refused it: in its words."""
    answers, at = record.answers, Progress(record)
    if answers.says("sub.done", "portal_error"):
        return _once(
            record,
            event(
                record,
                EventKind.PORTAL_ERROR,
                now,
                "submit",
                text=answers.clean("sub.err"),
                field=answers.clean("sub.err_field"),
            ),
        )
    if at.submitted or not answers.says("sub.done", "yes"):
        return Change()
    told = event(record, EventKind.SUBMITTED, now, "submit", date=answers.clean("sub.date"))
    return Change(events=(told,), snapshot=take_snapshot(record, now, language))


def record_decision(record: Record, now: datetime, language: str) -> Change:
    """What the email said; then, where something was sent, the review goes on; where it was
    refused, preparing begins again."""
    answers = record.answers
    data = {
        key.removeprefix("dec."): answers.clean(key)
        for key in ("dec.result", "dec.date", "dec.reason", "dec.need", "dec.due", "dec.text")
        if catalogue.FIELDS[key].asked_when(answers)
    }
    told = event(record, EventKind.DECISION, now, "decision", **data)
    standing = timeline.decided(record.events, record.attempt)
    change = Change() if standing and standing.data == told.data else Change(events=(told,))
    if answers.says("dec.result", "more") and answers.given("dec.sent"):
        return change.then(more_information_sent(record, now))
    if answers.says("dec.result", "rejected"):
        return change.then(start_again(record, now, language))
    return change


def more_information_sent(record: Record, now: datetime) -> Change:
    """What was asked for has been sent: the timeline keeps the request, and the review goes on."""
    answers = record.answers
    sent = tidy.day(answers.clean("dec.sent")) or answers.today
    told = event(
        record,
        EventKind.MORE_SENT,
        now,
        "decision",
        need=answers.clean("dec.need"),
        due=answers.clean("dec.due"),
        sent=sent.isoformat(),
    )
    cleared = {key: "" for key in answers if key.startswith("dec.")}
    return Change(
        answers={**cleared, "wait.next": (sent + CHECK_AGAIN).isoformat()},
        events=(told,),
        not_attempted=frozenset({"decision"}),
    )


def start_again(record: Record, now: datetime, language: str) -> Change:
    """*Correct and prepare again*: a new attempt in the same enrollment, the old one kept whole."""
    outcome = {key: text for key, text in record.answers.items() if text and key.startswith(_OUTCOME)}
    taken = record.snapshots.get(record.attempt) or take_snapshot(record, now, language)
    attempt = record.attempt + 1
    return Change(
        answers={key: "" for key in record.answers if key.startswith(_OUTCOME)},
        events=(Event(EventKind.ATTEMPT_STARTED, now, attempt=attempt),),
        snapshot=replace(taken, outcome=outcome),
        attempt=attempt,
        not_attempted=_OUTCOME_STEPS,
    )


def record_signing(record: Record, now: datetime, _: str = "") -> Change:
    answers, at = record.answers, Progress(record)
    if answers.says("sign.done", "failed"):
        reason = answers.clean("sign.fail")
        return Change(events=(event(record, EventKind.SIGN_FAILED, now, "sign", reason=reason),))
    if at.signed or not answers.says("sign.done", "yes"):
        return Change()
    told = event(record, EventKind.SIGNED, now, "sign", date=answers.clean("sign.date"))
    return Change(events=(told,))


def record_setup(record: Record, now: datetime, _: str = "") -> Change:
    """Each look at the account, until it works."""
    state = record.answers.given("prov.state")
    last = Progress(record).happened(EventKind.SETUP_CHECKED)
    if not state or (last is not None and last.data.get("state") == "ready" == state):
        return Change()
    return Change(events=(event(record, EventKind.SETUP_CHECKED, now, "setup", state=state),))


def record_tasks(record: Record, now: datetime) -> Change:
    """The tasks of *Get started* that were ticked and are not in the timeline yet."""
    told = {e.data.get("task") for e in record.events if e.kind is EventKind.TASK_DONE}
    ticked = (t.key for t in catalogue.TASKS if record.answers.says(f"task.{t.key}", "yes"))
    return Change(events=tuple(_task(record, now, task) for task in ticked if task not in told))


def _task(record: Record, now: datetime, task: str) -> Event:
    day = record.answers.clean(f"task.{task}.date")
    return event(record, EventKind.TASK_DONE, now, "start", task=task, date=day)


def record_finish(record: Record, now: datetime, _: str = "") -> Change:
    """*Finish enrollment*: nothing on the page is required, but the agreement is."""
    at = Progress(record)
    if not at.signed:
        return Change()
    tasks = record_tasks(record, now)
    return (
        tasks
        if at.finished
        else tasks.then(Change(events=(event(record, EventKind.FINISHED, now, "start"),)))
    )


def contact(record: Record, now: datetime, *, day: date, who: str, what: str) -> Event:
    """*Record contact with 21Vianet*: an event, not answers."""
    return event(record, EventKind.CONTACT, now, "wait", date=day.isoformat(), who=who, what=what)


def _once(record: Record, told: Event) -> Change:
    """Nothing, when the last event of this kind in this attempt says the same."""
    last = timeline.latest(record.events, told.kind, record.attempt)
    return Change() if last and last.data == told.data else Change(events=(told,))


_PASSED: Mapping[str, Callable[[Record, datetime, str], Change]] = {
    "admin": record_entered,
    "phone": record_challenge,
    "check": record_checked,
    "submit": record_submission,
    "decision": record_decision,
    "sign": record_signing,
    "setup": record_setup,
    "start": record_finish,
}
