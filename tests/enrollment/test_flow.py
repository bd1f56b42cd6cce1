"""Which page, its status, what is locked, whose turn it is: the rules as tables; that they always hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from csp_wizard.enrollment import catalogue, flow
from csp_wizard.enrollment.flow import Bucket, Phase, Progress, Status
from csp_wizard.enrollment.record import EventKind, Record, Snapshot
from csp_wizard.enrollment.rules import BEFORE_SUBMISSION

from .samples import (
    ACCOUNT,
    ADMIN,
    APPROVAL,
    BEFORE,
    CREDENTIALS,
    LEGAL,
    MPN,
    NOW,
    ORGANIZATION,
    PHONE,
    PREPARED,
    SAVED,
    SUPPORT,
    TODAY,
    approved,
    event,
    finished,
    prepared,
    record,
    signed,
    submitted,
)
from .strategies import ANSWERS, RECORDS

ONE_PAGE = {
    "before": BEFORE,
    "account": ACCOUNT,
    "organization": ORGANIZATION,
    "admin": ADMIN,
    "phone": {**PHONE, "ga.phone": ADMIN["ga.phone"]},
    "credentials": CREDENTIALS,
    "mpn": MPN,
    "legal": LEGAL,
    "approval": APPROVAL,
    "support": SUPPORT,
}


def status_of(step: str, of: Record) -> Status:
    return flow.status(catalogue.STEP[step], of)


# statuses of pages, rule by rule


def test_a_new_enrollment_is_not_started_and_what_needs_something_is_locked():
    statuses = flow.statuses(record())
    locked = {"submit", "wait", "decision", "sign", "setup"}
    assert {key for key, status in statuses.items() if status is Status.LOCKED} == locked
    assert {status for key, status in statuses.items() if key not in locked} == {Status.NOT_STARTED}
    assert list(statuses) == [step.key for step in catalogue.STEPS]


@pytest.mark.parametrize("step", [s for s in BEFORE_SUBMISSION if s not in ("check", "submit")])
def test_one_answer_puts_a_page_in_progress(step):
    key = next(f.key for f in catalogue.STEP[step].fields if f.key != "enr.name")
    assert status_of(step, record({key: "x"})) is Status.IN_PROGRESS


def test_a_note_is_an_answer_of_its_page():
    assert status_of("mpn", record({"note.mpn": "ask Li Na"})) is Status.IN_PROGRESS


def test_a_default_is_no_answer():
    assert Progress(record()).answers.says("enr.kind", "own")
    assert status_of("before", record()) is Status.NOT_STARTED


def test_an_emptied_answer_is_no_answer():
    assert status_of("mpn", record({"mpn.id": ""})) is Status.NOT_STARTED


@pytest.mark.parametrize("step", ["organization", "admin", "mpn", "legal", "approval", "support"])
def test_a_portal_page_without_faults_is_ready_to_paste(step):
    assert status_of(step, record(ONE_PAGE[step])) is Status.READY


@pytest.mark.parametrize(
    ("step", "changes"),
    [
        ("organization", {"org.addr.post": "20012"}),
        ("admin", {"ga.email": "li.na"}),
        ("mpn", {"mpn.id": "MPN"}),
        ("legal", {"legal.uscc": "91350100M000100Y4Z"}),
        ("approval", {"appr.auth": ""}),
        ("support", {"sup.phone": "+1 425 882 8080"}),
    ],
)
def test_a_fault_is_a_problem_once_the_page_was_attempted(step, changes):
    answers = {**ONE_PAGE[step], **changes}
    assert status_of(step, record(answers)) is Status.IN_PROGRESS
    assert status_of(step, record(answers, attempted=frozenset({step}))) is Status.PROBLEM


def test_faults_are_counted_on_attempted_pages_only():
    at = record({"mpn.id": "MPN"}, attempted=frozenset({"support", "before"}))
    assert flow.problem_counts(at) == {"before": 1, "support": 3}


def test_what_cannot_be_opened_is_not_reproached():
    at = record({"sub.done": "yes"}, attempted=frozenset({"submit"}))
    assert status_of("submit", at) is Status.LOCKED
    assert flow.problem_counts(at) == {}


def test_beside_a_page_the_list_says_what_the_page_says():
    at = Progress(record({}, attempted=frozenset({"support", "mpn"})))
    statuses, counts = at.seen_from("support", 2)
    assert (statuses["support"], counts) == (Status.PROBLEM, {"support": 2, "mpn": 1})
    statuses, counts = at.seen_from("support", 0)
    assert (statuses["support"], counts) == (Status.IN_PROGRESS, {"mpn": 1})
    assert at.seen_from("legal", 0) == (at.statuses, at.problem_counts)


@pytest.mark.parametrize(
    ("step", "answers", "done"),
    [
        ("before", BEFORE, True),
        ("before", {"enr.name": "x" * 81}, False),
        ("account", {"acct.has": "yes", "acct.upn": "a@b.partner.onmschina.cn"}, True),
        ("account", {"acct.has": "yes"}, False),
        ("account", {"pre.account": "have", "acct.upn": "a@b.partner.onmschina.cn"}, True),
        ("account", ACCOUNT, True),
        ("account", {**ACCOUNT, "acct.created": "not_yet"}, False),
        ("account", {**ACCOUNT, "acct.has": "not_sure"}, False),
        ("organization", {**ORGANIZATION, "ga.entered": "yes"}, True),
        ("organization", {"ga.entered": "yes"}, True),
        ("organization", {**ORGANIZATION, "ga.entered": "not_yet"}, False),
        ("admin", {**ADMIN, "ga.entered": "yes"}, True),
        ("phone", {**ADMIN, **PHONE}, True),
        ("phone", {**ADMIN, **PHONE, "ver.result": "not_asked"}, True),
        ("phone", {**ADMIN, **PHONE, "ver.result": "failed"}, False),
        ("phone", {**ADMIN, **PHONE, "ver.result": "not_yet"}, False),
        ("phone", PHONE, False),
        ("credentials", CREDENTIALS, False),
        ("credentials", {**CREDENTIALS, "cred.where": "elsewhere"}, False),
        (
            "credentials",
            {**CREDENTIALS, "cred.where": "elsewhere", "cred.where_note": "KeePass, Wang"},
            True,
        ),
        ("credentials", {"cred.created": "no"}, False),
        ("decision", {"dec.result": "approved"}, True),
        ("decision", {"dec.result": "rejected"}, False),
        ("decision", {"dec.result": "more"}, False),
        ("setup", {"prov.state": "ready"}, True),
        ("setup", {"prov.state": "not_yet"}, False),
    ],
)
def test_what_makes_a_page_done(step, answers, done):
    happened = (
        event(EventKind.SUBMITTED, date="2026-03-01"),
        event(EventKind.SIGNED, date="2026-03-01"),
    )
    both = {"sub.done": "yes", "sign.done": "yes"} if step in ("decision", "setup") else {}
    assert (status_of(step, record({**both, **answers}, happened)) is Status.DONE) == done


def test_the_sign_in_is_done_only_when_the_store_holds_the_password():
    held = record(CREDENTIALS, [SAVED])
    assert status_of("credentials", held) is Status.DONE
    deleted = event(EventKind.SECRET_DELETED, slot="password", store="gnome")
    assert status_of("credentials", record(CREDENTIALS, [SAVED, deleted])) is Status.IN_PROGRESS
    changed = {**CREDENTIALS, "cred.tested": "changed"}
    assert status_of("credentials", record(changed, [SAVED])) is Status.IN_PROGRESS
    again = event(EventKind.SECRET_CHANGED, slot="password", store="gnome")
    assert status_of("credentials", record(changed, [SAVED, again])) is Status.DONE


def test_develop_is_done_by_looking():
    assert status_of("develop", record(viewed=frozenset({"develop"}))) is Status.DONE


def test_waiting_pages_wait():
    assert submitted().at.status("wait") is Status.WAITING
    assert signed().at.status("setup") is Status.WAITING
    asked = signed().answer(prov_state="not_yet")
    assert asked.at.status("setup") is Status.WAITING
    broken = submitted().answer(wait_next="soon")
    broken.record = replace(broken.record, attempted=frozenset({"wait"}))
    assert broken.at.status("wait") is Status.PROBLEM


def test_once_submitted_the_portal_pages_are_done():
    at = submitted().at
    done = {"mpn", "legal", "approval", "support", "check", "submit"}
    assert {key for key in done if at.status(key) is Status.DONE} == done
    assert at.status("organization") is Status.READY  # that is answered by “entered in the portal”


def test_submitted_means_recorded_and_still_said():
    partner = submitted()
    assert partner.at.submitted
    partner.answer(sub_done="not_yet")
    assert not partner.at.submitted
    assert partner.at.status("wait") is Status.LOCKED
    assert not Progress(record({"sub.done": "yes"})).submitted


# the check


def test_the_check_is_done_until_something_for_the_portal_changes():
    partner = prepared()
    assert partner.at.status("check") is Status.NOT_STARTED
    partner.forward("check")
    assert partner.at.status("check") is Status.DONE
    assert partner.at.status("submit") is Status.NOT_STARTED
    partner.type({"sup.phone": "400-810 0001"})
    assert partner.at.status("check") is Status.NOT_STARTED
    assert partner.at.missing("submit") == ("check",)
    partner.forward("check")
    assert partner.at.status("check") is Status.DONE


@pytest.mark.parametrize("key", ["ga.entered", "note.legal", "ver.result", "check.by", "enr.name"])
def test_what_the_portal_does_not_get_leaves_the_check_valid(key):
    partner = prepared()
    partner.forward("check")
    partner.type({key: "yes"})
    assert partner.at.checked


def test_a_clock_that_was_ahead_does_not_spoil_the_check():
    partner = prepared()
    partner.record = replace(partner.record, changed={"mpn.id": NOW + timedelta(days=400)})
    partner.forward("check")
    assert partner.at.status("check") is Status.DONE
    partner.record = replace(partner.record, changed={"mpn.id": NOW + timedelta(days=401)})
    assert not partner.at.checked


def test_a_check_of_answers_nobody_typed_here_holds():
    partner = prepared()
    partner.record = replace(partner.record, changed={})
    partner.forward("check")
    assert partner.at.checked


# locks


@pytest.mark.parametrize(
    ("without", "blocker"),
    [
        ({"org.phone": ""}, "organization"),
        ({"ga.email": ""}, "admin"),
        ({"cred.tested": ""}, "credentials"),
        ({"mpn.id": ""}, "mpn"),
        ({"legal.pc": ""}, "legal"),
        ({"appr.auth": ""}, "approval"),
        ({"sup.url": ""}, "support"),
    ],
)
def test_what_submitting_needs(without, blocker):
    partner = prepared()
    partner.forward("check")
    assert partner.at.missing("submit") == ()
    partner.type(without)
    steps = flow.blockers(catalogue.STEP["submit"], partner.record)
    assert blocker in [step.key for step in steps]
    assert partner.at.status("submit") is Status.LOCKED


def test_blockers_stand_in_the_order_of_the_wizard():
    keys = [step.key for step in flow.blockers(catalogue.STEP["submit"], record())]
    assert keys == [
        *("organization", "admin", "credentials", "mpn", "legal", "approval", "support", "check"),
    ]


@pytest.mark.parametrize(
    ("step", "blockers"),
    [
        ("wait", ["submit"]),
        ("decision", ["submit"]),
        ("sign", ["credentials", "decision"]),
        ("setup", ["sign"]),
        ("start", []),
        ("develop", []),
        ("mpn", []),
    ],
)
def test_what_stands_in_the_way_at_the_beginning(step, blockers):
    assert [s.key for s in flow.blockers(catalogue.STEP[step], record())] == blockers


def test_signing_needs_the_approval_and_the_sign_in():
    partner = submitted()
    assert partner.at.missing("sign") == ("decision",)
    partner = approved()
    assert partner.at.missing("sign") == ()
    partner.happens(event(EventKind.SECRET_DELETED, slot="password", store="gnome"))
    assert partner.at.missing("sign") == ("credentials",)
    assert partner.at.next is catalogue.STEP["credentials"]


def test_what_was_open_is_never_closed_by_a_later_change():
    everything = dict.fromkeys(PREPARED, "")
    partner = submitted().type(everything)
    assert [partner.at.missing(key) for key in ("submit", "wait", "decision")] == [(), (), ()]
    partner = signed().type({**everything, "dec.result": ""})
    assert [partner.at.missing(key) for key in ("sign", "setup")] == [(), ()]


def test_tasks_can_be_read_from_the_beginning_and_ticked_once_signed():
    assert status_of("start", record()) is Status.NOT_STARTED
    assert not flow.may_tick(record())
    assert flow.may_tick(signed().record)


# the next page


@pytest.mark.parametrize(
    ("answers", "page"),
    [
        ({}, "before"),
        (BEFORE, "account"),
        ({**BEFORE, **ACCOUNT}, "organization"),
        ({**BEFORE, **ACCOUNT, **ORGANIZATION}, "admin"),
        ({**BEFORE, **ACCOUNT, **ORGANIZATION, **ADMIN}, "admin"),  # to be entered in the portal
        ({**BEFORE, **ACCOUNT, **ORGANIZATION, **ADMIN, "ga.entered": "yes"}, "phone"),
        ({**BEFORE, **ACCOUNT, **ORGANIZATION, **ADMIN, "ga.entered": "yes", **PHONE}, "credentials"),
        ({key: text for key, text in PREPARED.items() if not key.startswith("cred.")}, "admin"),
    ],
)
def test_the_next_page_while_preparing(answers, page):
    assert flow.next_open(record(answers)).key == page


def test_once_the_account_exists_it_is_not_entered_again():
    partner = prepared()
    assert partner.at.status("admin") is Status.READY
    assert partner.at.next.key == "check"


def test_preparing_picks_up_where_it_was_left():
    assert flow.next_open(record({"mpn.id": "4"}, last_step="legal")).key == "legal"
    assert flow.next_open(record(BEFORE, last_step="before")).key == "account"  # done
    assert flow.next_open(record(BEFORE, last_step="submit")).key == "account"  # locked
    assert flow.next_open(record(BEFORE, last_step="start")).key == "account"  # read ahead
    assert flow.next_open(record(BEFORE, last_step="nowhere")).key == "account"


def test_the_next_page_after_submitting():
    partner = submitted()
    assert partner.at.next.key == "wait"
    partner.record = replace(partner.record, last_step="mpn")
    assert partner.at.next.key == "wait"
    partner.answer(dec_text="Dear partner")
    assert partner.at.next.key == "decision"
    assert approved().at.next.key == "sign"
    assert signed().at.next.key == "setup"
    assert signed().answer(prov_state="ready").at.next.key == "start"
    assert finished().at.next is None
    assert flow.next_open(finished().record).key == "start"


def test_a_note_about_the_decision_does_not_end_the_waiting():
    partner = submitted().type({"note.decision": "Wang Wei watches the mailbox"})
    assert partner.at.next.key == "wait"


def test_a_recorded_decision_is_looked_at_even_when_its_answers_are_gone():
    partner = submitted().happens(event(EventKind.DECISION, result="more"))
    assert partner.at.next.key == "decision"


def test_the_order_of_the_wizard():
    first, last = catalogue.STEPS[0], catalogue.STEPS[-1]
    assert flow.previous(first) is None
    assert flow.following(last) is None
    for here, after in zip(catalogue.STEPS, catalogue.STEPS[1:], strict=False):
        assert flow.following(here) is after
        assert flow.previous(after) is here


# the enrollment as a whole

MORE = {"dec_result": "more", "dec_date": "2026-03-10", "dec_need": "a certificate"}


@pytest.mark.parametrize(
    ("partner", "phase", "bucket"),
    [
        (prepared, Phase.PREPARING, Bucket.NEEDS),
        (submitted, Phase.REVIEW, Bucket.WAITING),
        (lambda: submitted().answer(**MORE), Phase.MORE, Bucket.NEEDS),
        (lambda: submitted().answer(dec_result="rejected"), Phase.REJECTED, Bucket.NEEDS),
        (approved, Phase.APPROVED, Bucket.NEEDS),
        (signed, Phase.SETUP, Bucket.WAITING),
        (lambda: signed().answer(prov_state="not_yet"), Phase.SETUP, Bucket.WAITING),
        (lambda: signed().answer(prov_state="ready"), Phase.START, Bucket.NEEDS),
        (finished, Phase.FINISHED, Bucket.FINISHED),
    ],
)
def test_phase_and_bucket(partner, phase, bucket):
    at = partner().record
    assert flow.phase(at) is phase
    assert flow.bucket(at) is bucket
    assert flow.summary(at).phase == phase.value
    assert flow.summary(at).bucket == bucket.value


def test_overdue_comes_with_the_day_and_is_never_stored():
    partner = submitted()
    assert partner.at.next_date == date(2026, 3, 15)
    partner.later(days=14)
    assert flow.bucket(partner.record) is Bucket.WAITING
    partner.later(days=1)
    assert flow.bucket(partner.record) is Bucket.OVERDUE
    assert flow.summary(partner.record).bucket == "waiting"
    assert flow.summary(partner.record).next_date == "2026-03-15"


def test_a_reply_is_due_until_it_is_sent():
    partner = submitted().later(days=10).answer(**MORE, dec_due="2026-03-20")
    assert partner.at.next_date == date(2026, 3, 20)
    assert partner.later(days=11).at.bucket is Bucket.OVERDUE
    partner.answer(dec_sent="2026-03-21")
    assert partner.at.next_date is None


@pytest.mark.parametrize("typed", ["soon", "2026-02-30", ""])
def test_a_due_day_that_is_no_day_is_never_overdue(typed):
    assert submitted().answer(**MORE, dec_due=typed).at.next_date is None


def test_nothing_is_due_while_a_decision_stands_unexplained():
    partner = submitted().happens(event(EventKind.DECISION, result="more"))
    assert partner.at.phase is Phase.REVIEW
    assert partner.at.next_date is None


def test_the_summary_holds_what_home_shows_and_finds():
    summary = flow.summary(submitted().record)
    assert (summary.next_step, summary.submitted, summary.name) == ("wait", "2026-03-01", "康拓（上海）")
    for word in (*("康拓（上海）", "康拓信息", "Contoso", "4728193"), "admin@contososh"):
        assert word in summary.search
    empty = flow.summary(record())
    assert (empty.name, empty.search, empty.submitted, empty.next_date) == (None, None, None, None)
    assert flow.summary(finished().record).next_step is None


def test_the_days_since_submission():
    partner = submitted()
    assert flow.submitted_on(prepared().record) is None
    assert prepared().at.days_since_submission is None
    assert partner.later(days=12).at.days_since_submission == 12
    assert partner.later(days=-30).at.days_since_submission == -18
    assert flow.submitted_on(partner.record) == TODAY


def test_the_day_of_submission_when_the_stated_one_is_none():
    partner = submitted().answer(sub_date="gestern")
    assert flow.submitted_on(partner.record) == TODAY  # as it was recorded
    bare = record({"sub.done": "yes", "sub.date": "?"}, [event(EventKind.SUBMITTED)])
    assert flow.submitted_on(bare) == NOW.date()


def test_when_it_was_signed():
    assert flow.signed_at(approved().record) is None
    partner = signed()
    assert flow.signed_at(partner.record) == partner.now
    assert flow.signed_at(partner.answer(sign_done="not_yet").record) is None


def test_what_changed_after_submission():
    partner = submitted()
    assert flow.changed_after_submission(partner.record) == ()
    partner.type({"sup.phone": "４００-810-0000"})  # the same, written otherwise
    assert flow.changed_after_submission(partner.record) == ()
    partner.type({"mpn.kind": "global", "note.mpn": "x", "ga.entered": "yes", "legal.uscc": ""})
    assert flow.changed_after_submission(partner.record) == ("legal.uscc",)
    partner.type({"legal.same": "no", "legal.name_zh": ORGANIZATION["org.name_zh"]})
    assert flow.changed_after_submission(partner.record) == ("legal.uscc",)
    partner.type({"org.addr.city": "南京市"})  # stands for three addresses
    assert flow.changed_after_submission(partner.record) == (
        *("org.addr.city", "legal.uscc", "legal.addr.city", "appr.addr.city"),
    )
    assert partner.at.status("legal") is Status.DONE
    partner.answer(sub_done="not_yet")
    assert flow.changed_after_submission(partner.record) == ()


def test_nothing_changed_where_nothing_was_kept():
    assert flow.changed_after_submission(prepared().record) == ()
    partner = submitted()
    partner.record = replace(partner.record, snapshots={})
    assert flow.changed_after_submission(partner.record) == ()


def test_every_page_has_its_words_and_rules():
    assert set(flow.STATUS_WORDS) == set(Status)
    assert set(flow.PHASE_WORDS) == set(Phase)


# whatever was answered and happened


@given(RECORDS)
def test_every_page_always_has_a_status_and_locks_have_a_reason(of):
    at = Progress(of)
    assert list(at.statuses) == list(catalogue.STEP)
    for step in catalogue.STEPS:
        assert (at.status(step.key) is Status.LOCKED) == bool(flow.blockers(step, of))


@given(RECORDS)
def test_the_next_page_is_always_open_and_not_done(of):
    at = Progress(of)
    if at.next is None:
        assert at.phase is Phase.FINISHED
        assert at.turn is Bucket.FINISHED
    else:
        assert at.status(at.next.key) not in (Status.LOCKED, Status.DONE)
        assert at.turn in (Bucket.NEEDS, Bucket.WAITING)


@given(RECORDS)
def test_no_page_is_skipped(of):
    """Whatever comes before the next page is done, or filled in and waiting to be pasted."""
    at = Progress(replace(of, last_step=""))
    if at.phase is not Phase.PREPARING or at.next is None:
        return
    before = BEFORE_SUBMISSION[: BEFORE_SUBMISSION.index(at.next.key)]
    assert {at.status(key) for key in before} <= {Status.DONE, Status.READY}


@given(RECORDS, ANSWERS)
def test_no_answer_closes_what_submitting_or_signing_opened(of, changes):
    before = Progress(of)
    kept = {k: v for k, v in changes.items() if k not in ("sub.done", "sign.done")}
    after = Progress(replace(of, answers=of.answers.changed(kept)))
    if before.submitted:
        assert after.missing("submit") == after.missing("wait") == after.missing("decision") == ()
    if before.signed:
        assert after.missing("sign") == after.missing("setup") == ()


@given(RECORDS)
def test_the_summary_of_anything_fits_the_database(of):
    summary = flow.summary(of)
    assert summary.bucket in ("needs", "waiting", "finished")
    assert summary.phase in {phase.value for phase in Phase}
    for day in (summary.next_date, summary.submitted):
        assert day is None or date.fromisoformat(day).isoformat() == day


def test_an_older_snapshot_without_a_field_says_that_it_was_added():
    partner = submitted()
    taken = partner.record.snapshots[1]
    older = {key: kept for key, kept in taken.answers.items() if key != "org.web"}
    snapshot = Snapshot(1, taken.taken, 0, "en", older)
    partner.record = replace(partner.record, snapshots={1: snapshot})
    assert flow.changed_after_submission(partner.record) == ("org.web",)
