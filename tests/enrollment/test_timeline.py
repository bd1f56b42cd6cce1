"""What happened, said in a sentence; and the facts that are read from it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from csp_wizard.enrollment import timeline
from csp_wizard.enrollment.record import EventKind
from csp_wizard.enrollment.text import Msg

from .samples import NOW, event


@pytest.mark.parametrize("kind", EventKind)
@pytest.mark.parametrize("data", [{}, {"slot": "extra", "store": "kde"}, {"date": None, "field": 3}])
@pytest.mark.parametrize("step", ["", "mpn", "unheard of"])
def test_every_event_has_a_sentence_of_its_own(kind, data, step):
    told = timeline.sentence(event(kind, step=step, **data))
    assert told.context == "Timeline"
    wanted = {part.split("}")[0] for part in told.text.split("{")[1:]}
    assert wanted == set(told.values)


@pytest.mark.parametrize(
    ("happened", "text", "values"),
    [
        (event(EventKind.SUBMITTED, date="2026-03-01"), "Submitted in the portal", {}),
        (event(EventKind.OPENED_PORTAL, step="mpn"), "Opened portal: {page}", {"page": "MPN ID"}),
        (
            event(EventKind.STEP_ENTERED, step="admin"),
            "Entered in the portal: {page}",
            {"page": "Global admin"},
        ),
        (
            event(EventKind.SECRET_SAVED, slot="password", store="gnome"),
            "Saved in {store}: {what}",
            {"what": "password", "store": "GNOME Keyring"},
        ),
        (
            event(EventKind.SECRET_CHANGED, slot="password", store="kde", how="leaving"),
            "Updated in {store}: {what}",
            {"what": "password", "store": "KDE Wallet"},
        ),
        (
            event(EventKind.SECRET_CHANGED, slot="password", store="gnome", how="back"),
            "Used again, in {store}: {what}",
            {"what": "previous password", "store": "GNOME Keyring"},
        ),
        (event(EventKind.SECRET_SHOWN, slot="person.1"), "Shown: {what}", {"what": "temporary password"}),
        (
            event(EventKind.KEPT_ELSEWHERE, slot="signup"),
            "Kept elsewhere: {what}",
            {"what": "password of the new account"},
        ),
        (
            event(EventKind.CHALLENGE, result="verified", last4="8000"),
            "Phone verified, number ending in {digits}",
            {"digits": "8000"},
        ),
        (event(EventKind.CHALLENGE, result="failed"), "Phone verification did not work", {}),
        (event(EventKind.CHALLENGE, result="not_asked"), "The portal did not ask to verify the phone", {}),
        (
            event(EventKind.PORTAL_ERROR, field="sup.url"),
            "The portal showed an error at “{field}”",
            {"field": "Support website"},
        ),
        (event(EventKind.PORTAL_ERROR, field="legal.same"), "The portal showed an error", {}),
        (event(EventKind.DECISION, result="approved"), "Approved", {}),
        (event(EventKind.DECISION, result="rejected"), "Not approved", {}),
        (event(EventKind.DECISION, result="more"), "More information needed", {}),
        (event(EventKind.ATTEMPT_STARTED, attempt=2), "Prepared again, attempt {n}", {"n": 2}),
        (event(EventKind.SETUP_CHECKED, state="ready"), "The account works", {}),
        (event(EventKind.SETUP_CHECKED, state="not_yet"), "The account is not ready yet", {}),
        (event(EventKind.TASK_DONE, task="billing"), "Task done: {task}", {"task": "Learn about billing"}),
    ],
)
def test_what_is_said(happened, text, values):
    told = timeline.sentence(happened)
    assert told.text == text
    assert {k: v.text if isinstance(v, Msg) else v for k, v in told.values.items()} == values


def test_the_words_of_others_are_a_detail_and_never_in_the_sentence():
    words: dict[str, Any] = {
        "who": "<b>Chen</b>",
        "what": "two more weeks",
        "text": "Error {0}",
        "need": "a certificate",
    }
    shown = {
        EventKind.CONTACT: "<b>Chen</b>\ntwo more weeks",
        EventKind.PORTAL_ERROR: "Error {0}",
        EventKind.DECISION: "a certificate\nError {0}",
        EventKind.MORE_SENT: "a certificate",
    }
    for kind in EventKind:
        happened = event(kind, **words)
        assert timeline.detail(happened) == shown.get(kind)
        said = repr(timeline.sentence(happened))
        assert not [word for word in words.values() if word in said]


def test_no_detail_where_nothing_was_said():
    assert timeline.detail(event(EventKind.CONTACT, what="")) is None


@pytest.mark.parametrize(
    ("data", "day"),
    [
        ({"date": "2026-02-28"}, date(2026, 2, 28)),
        ({"sent": "2026-02-27"}, date(2026, 2, 27)),
        ({"date": "yesterday"}, NOW),
        ({}, NOW),
    ],
)
def test_a_stated_day_goes_before_the_moment_of_recording(data, day):
    assert timeline.day_of(event(EventKind.SUBMITTED, **data)) == day


def test_the_latest_of_a_kind():
    first, second = event(EventKind.CHECKED), event(EventKind.CHECKED, NOW + timedelta(days=1), attempt=2)
    events = (first, second, event(EventKind.CONTACT))
    assert timeline.latest(events, EventKind.CHECKED) is second
    assert timeline.latest(events, EventKind.CHECKED, 1) is first
    assert timeline.latest(events, EventKind.SIGNED) is None
    assert timeline.happened(events, EventKind.CHECKED, 2)
    assert not timeline.happened(events, EventKind.CHECKED, 3)


def test_a_decision_stands_until_something_was_sent():
    decision, sent = event(EventKind.DECISION, result="more"), event(EventKind.MORE_SENT)
    assert timeline.decided((), 1) is None
    assert timeline.decided((decision,), 1) is decision
    assert timeline.decided((decision, event(EventKind.CONTACT)), 1) is decision
    assert timeline.decided((decision, sent), 1) is None
    assert timeline.decided((decision, sent, decision), 1) is decision
    assert timeline.decided((decision,), 2) is None


def test_the_short_list_is_newest_first_without_small_things():
    events = [event(EventKind.CONTACT, NOW + timedelta(days=n), n=n) for n in range(7)]
    events.append(event(EventKind.SECRET_COPIED, slot="password"))
    assert [e.data["n"] for e in timeline.in_short(events)] == [6, 5, 4, 3, 2]
    assert timeline.in_short(events, 1) == (events[6],)
    assert timeline.newest_first(events)[0] is events[-1]
    assert timeline.newest_first(events)[-1] is events[0]
