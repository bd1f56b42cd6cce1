"""What passing a page writes down, and what the record is afterwards."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given

from csp_wizard.enrollment import catalogue, recording
from csp_wizard.enrollment.flow import Phase, Status
from csp_wizard.enrollment.model import Kind
from csp_wizard.enrollment.record import EventKind
from csp_wizard.enrollment.snapshot import take_snapshot

from .samples import (
    ADMIN,
    NOW,
    PREPARED,
    SAVED,
    Partner,
    approved,
    event,
    finished,
    prepared,
    record,
    signed,
    submitted,
)
from .strategies import RECORDS


def kinds(change):
    return [e.kind for e in change.events]


def test_a_default_becomes_an_answer_when_its_page_is_passed():
    partner = Partner({"enr.name": "康拓", "pre.account": "create"})
    assert partner.forward("before").answers == {"enr.kind": "own"}
    assert recording.defaults_of("account", partner.record) == {"acct.has": "no"}
    assert recording.defaults_of("before", partner.record) == {}


def test_a_page_that_records_nothing():
    assert not prepared().forward("mpn")


def test_entered_in_the_portal_is_told_once():
    partner = prepared()
    assert not partner.forward("admin")
    change = partner.type({"ga.entered": "yes"}).forward("admin")
    assert kinds(change) == [EventKind.STEP_ENTERED]
    assert change.events[0].step == "admin"
    assert not partner.forward("admin")


@pytest.mark.parametrize(
    ("answers", "last4"),
    [
        ({"ver.phone": "org"}, "0000"),
        ({"ver.phone": "ga"}, "8000"),
        ({"ver.phone": "other", "ver.phone_other": "138 0013 8123"}, "8123"),
    ],
)
def test_a_challenge_is_told_by_its_last_digits(answers, last4):
    partner = prepared().type({"org.phone": "021-6122 0000", **answers})
    told = partner.forward("phone").events[0]
    assert told.data == {"result": "verified", "last4": last4}


def test_each_failed_challenge_is_told_and_success_once():
    partner = prepared().type({"ver.result": "failed"})
    assert [kinds(partner.forward("phone")) for _ in range(2)] == [[EventKind.CHALLENGE]] * 2
    partner.type({"ver.result": "verified"})
    assert [len(partner.forward("phone").events) for _ in range(2)] == [1, 0]
    partner.type({"ver.result": "not_yet"})
    assert not partner.forward("phone")


def test_only_finished_answers_are_checked_and_once():
    partner = Partner().type({**PREPARED, "mpn.id": ""})
    assert not partner.forward("check")
    partner.type({"mpn.id": "4728193"})
    change = partner.forward("check")
    assert kinds(change) == [EventKind.CHECKED]
    assert change.events[0].data == {}
    assert not partner.forward("check")


def test_a_submission_is_kept_as_it_was():
    partner = prepared()
    partner.forward("check")
    change = partner.answer(sub_done="yes").forward("submit")
    assert change.answers == {"sub.date": "2026-03-01"}
    assert kinds(change) == [EventKind.SUBMITTED]
    assert change.events[0].data == {"date": "2026-03-01"}
    snapshot = partner.record.snapshots[1]
    assert snapshot is change.snapshot
    assert (snapshot.attempt, snapshot.language) == (1, "zh_CN")
    assert snapshot.answers["org.phone"] == {"raw": "021-6122 0000转8001", "clean": "02161220000"}
    assert snapshot.answers["appr.addr.province"] == {"raw": "上海市", "clean": "SH"}
    assert snapshot.answers["appr.addr.post"] == {"raw": "２００１２０", "clean": "200120"}
    assert "legal.pc.family" in snapshot.answers
    assert "ga.latin" not in snapshot.answers
    assert snapshot.catalogue == catalogue.CATALOGUE_VERSION
    assert not partner.forward("submit")


def test_a_snapshot_holds_no_secret():
    secrets = [key for key, field in catalogue.FIELDS.items() if field.kind is Kind.SECRET]
    partner = prepared().type(dict.fromkeys(secrets, "Sentinel#1"))
    assert "Sentinel#1" not in repr(take_snapshot(partner.record, NOW, "en"))


def test_not_yet_submitted_is_no_event():
    partner = prepared()
    partner.forward("check")
    assert not partner.answer(sub_done="not_yet").forward("submit")


def test_an_error_of_the_portal_is_told_in_its_words():
    partner = prepared()
    partner.answer(sub_done="portal_error", sub_err="Address not valid", sub_err_field="org.addr.line1")
    change = partner.forward("submit")
    assert kinds(change) == [EventKind.PORTAL_ERROR]
    assert change.events[0].data == {"text": "Address not valid", "field": "org.addr.line1"}
    assert change.snapshot is None
    assert not partner.forward("submit")
    assert partner.answer(sub_err="Another").forward("submit")


def test_a_decision_is_told_once_and_again_when_it_was_corrected():
    partner = submitted().later(days=20)
    partner.answer(dec_result="approved", dec_date="2026-03-20", dec_text="Congratulations")
    change = partner.forward("decision")
    assert change.events[0].data == {
        "result": "approved",
        "date": "2026-03-20",
        "text": "Congratulations",
    }
    assert partner.at.status("wait") is Status.DONE
    assert not partner.forward("decision")
    assert kinds(partner.answer(dec_date="2026-03-19").forward("decision")) == [EventKind.DECISION]


def asked_for_more():
    return (
        submitted()
        .later(days=20)
        .answer(dec_result="more", dec_date="2026-03-18", dec_need="a certificate", dec_due="2026-04-01")
    )


def test_more_information_is_asked_for():
    partner = asked_for_more()
    change = partner.forward("decision")
    assert kinds(change) == [EventKind.DECISION]
    assert change.events[0].data["due"] == "2026-04-01"
    assert partner.at.phase is Phase.MORE
    assert partner.at.status("decision") is Status.IN_PROGRESS


def test_once_sent_the_review_goes_on():
    partner = asked_for_more()
    partner.type({"note.decision": "kept"}).forward("decision")
    change = partner.answer(dec_sent="2026-03-20").forward("decision")
    assert kinds(change) == [EventKind.MORE_SENT]
    assert change.events[0].data == {
        "need": "a certificate",
        "due": "2026-04-01",
        "sent": "2026-03-20",
    }
    at = partner.at
    assert at.status("wait") is Status.WAITING
    assert at.status("decision") is Status.IN_PROGRESS  # the note is still there
    assert at.next.key == "wait"
    assert at.next_date == date(2026, 4, 3)
    assert not [key for key in partner.record.answers if key.startswith("dec.")]
    assert partner.record.answers["note.decision"] == "kept"


def test_sent_at_once_tells_both():
    partner = asked_for_more().answer(dec_sent="2026-03-21")
    assert kinds(partner.forward("decision")) == [EventKind.DECISION, EventKind.MORE_SENT]
    assert partner.at.next.key == "wait"
    partner.answer(dec_result="approved", dec_date="2026-03-21").forward("decision")
    assert partner.at.phase is Phase.APPROVED


def test_sent_without_a_day_counts_from_today():
    change = recording.more_information_sent(record({"dec.result": "more"}), NOW)
    assert change.answers == {"dec.result": "", "wait.next": "2026-03-15"}


def refused():
    partner = submitted().later(days=20)
    partner.answer(check_by="王伟")
    partner.answer(dec_result="rejected", dec_date="2026-03-20", dec_reason="company")
    return partner


def test_preparing_again_keeps_everything_but_the_outcome():
    partner = refused()
    before = partner.record
    change = partner.forward("decision")
    assert kinds(change) == [EventKind.DECISION, EventKind.ATTEMPT_STARTED]
    assert [e.attempt for e in change.events] == [1, 2]
    after, at = partner.record, partner.at
    assert after.attempt == 2
    assert after.snapshots[1].outcome == {
        "sub.done": "yes",
        "sub.date": "2026-03-01",
        "check.by": "王伟",
        "dec.result": "rejected",
        "dec.date": "2026-03-20",
        "dec.reason": "company",
    }
    assert after.snapshots[1].answers == before.snapshots[1].answers
    kept = {k: v for k, v in before.answers.items() if not k.startswith(("sub.", "dec.", "check."))}
    assert dict(after.answers) == kept
    assert after.answers.held == before.answers.held
    assert at.phase is Phase.PREPARING
    assert at.status("mpn") is Status.READY
    assert at.status("credentials") is Status.DONE
    assert at.next.key == "check"


def test_a_new_attempt_begins_without_reproaches():
    """The pages of the old attempt were attempted; empty again, they are not wrong."""
    partner = refused()
    partner.forward("decision")
    assert partner.at.problem_counts == {}
    partner.forward("check")
    assert partner.at.status("submit") is Status.NOT_STARTED
    partner.answer(sub_done="yes", sub_date="2026-03-21").forward("submit")
    assert partner.at.status("decision") is Status.NOT_STARTED
    assert set(partner.record.snapshots) == {1, 2}


def test_an_attempt_without_a_snapshot_gets_one_with_its_outcome():
    change = recording.start_again(record({**ADMIN, "dec.result": "rejected"}), NOW, "en")
    assert change.snapshot.outcome == {"dec.result": "rejected"}
    assert "ga.family" in change.snapshot.answers


def test_signing_is_told_once():
    partner = approved()
    assert not partner.answer(sign_done="not_yet").forward("sign")
    partner.answer(sign_done="failed", sign_fail="code")
    failed = partner.forward("sign")
    assert (kinds(failed), failed.events[0].data) == ([EventKind.SIGN_FAILED], {"reason": "code"})
    partner.answer(sign_done="yes", sign_date="2026-03-21", sign_by="王伟")
    change = partner.forward("sign")
    assert change.events[0].data == {"date": "2026-03-21"}
    assert not partner.forward("sign")


def test_each_look_at_the_account_is_told_until_it_works():
    partner = signed().answer(prov_state="not_yet")
    assert [kinds(partner.forward("setup")) for _ in range(2)] == [[EventKind.SETUP_CHECKED]] * 2
    partner.answer(prov_state="ready")
    assert [len(partner.forward("setup").events) for _ in range(2)] == [1, 0]
    assert not recording.record_setup(record(), NOW)


def test_tasks_are_told_once_with_their_day():
    partner = signed().type({"task.users": "yes", "task.users.date": "2026-03-20"})
    first = recording.record_tasks(partner.record, NOW)
    assert [e.data for e in first.events] == [{"task": "users", "date": "2026-03-20"}]
    partner.happens(*first.events).type({"task.catalog": "yes"})
    assert [e.data["task"] for e in recording.record_tasks(partner.record, NOW).events] == ["catalog"]


def test_finishing_needs_the_signature_and_is_told_once():
    assert not prepared().forward("start")
    partner = signed().type({"task.billing": "yes"})
    assert kinds(partner.forward("start")) == [EventKind.TASK_DONE, EventKind.FINISHED]
    assert not finished().forward("start")


def test_a_contact_is_an_event():
    told = recording.contact(record(attempt=2), NOW, day=date(2026, 3, 9), who="", what="two weeks")
    assert (told.kind, told.attempt) == (EventKind.CONTACT, 2)
    assert told.data == {"date": "2026-03-09", "what": "two weeks"}


def test_what_a_change_leaves_behind():
    partner = prepared()
    later = NOW + timedelta(days=1)
    told = event(EventKind.SECRET_DELETED, slot="password", store="gnome")
    change = recording.Change(answers={"mpn.id": ""}, events=(told,))
    after = recording.applied(partner.record, change, later)
    assert "mpn.id" not in after.answers
    assert after.answers.held == frozenset()
    assert after.changed["mpn.id"] == later
    assert after.events == (SAVED, told)
    assert after.attempt == 1


@given(RECORDS)
def test_passing_any_page_can_be_recorded(of):
    for step in catalogue.STEPS:
        change = recording.passed(step.key, of, NOW, "en")
        after = recording.applied(of, change, NOW)
        assert after.attempt >= of.attempt
        assert after.events[: len(of.events)] == of.events
