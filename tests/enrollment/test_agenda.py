"""What is open, in four groups; and what is awaited since when."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from csp_wizard.enrollment import agenda
from csp_wizard.enrollment.flow import Progress
from csp_wizard.enrollment.record import EventKind
from csp_wizard.enrollment.text import ShortDay

from .samples import (
    BEFORE,
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

MORE = {"dec_result": "more", "dec_date": "2026-03-10", "dec_need": "a certificate"}


def groups(partner):
    return {
        title.text: [item.step.key for item in items] for title, items in agenda.agenda(partner.at).groups
    }


def test_at_the_beginning_only_the_first_page_is_due():
    assert groups(Partner()) == {
        "Due now": ["before"],
        "Needed later": [
            *("account", "organization", "admin", "phone", "credentials"),
            *("mpn", "legal", "approval", "support", "check", "submit"),
        ],
    }


def test_what_is_open_in_the_section_is_due():
    due = groups(Partner(BEFORE))["Due now"]
    assert due == ["account", "organization", "admin", "phone", "credentials"]


def test_a_problem_is_due_wherever_it_is():
    partner = Partner({**BEFORE, "mpn.id": "x"})
    partner.record = record({**BEFORE, "mpn.id": "x"}, attempted=frozenset({"mpn"}))
    told = groups(partner)
    assert told["Due now"][-1] == "mpn"
    assert "mpn" not in told["Needed later"]


def test_what_one_does_not_have_yet_is_needed_later():
    partner = Partner({**BEFORE, "pre.mpn": "not_yet", "pre.guide": "not_yet", "pre.phone": "not_sure"})
    items = agenda.agenda(partner.at).needed_later
    listed = [item.say.text for item in items if item.step.key == "before"]
    assert listed == [
        "Microsoft Partner Network (MPN) ID",
        "I have read the program guide and the reseller agreement",
    ]
    partner.type({"mpn.id": "4728193"})
    items = agenda.agenda(partner.at).needed_later
    assert len([item for item in items if item.step.key == "before"]) == 1
    assert "before" not in groups(submitted().type({"pre.guide": "not_yet"}))["Needed later"]


@pytest.mark.parametrize(
    ("partner", "told"),
    [
        (prepared, {"Due now": ["check"], "Needed later": ["submit"]}),
        (submitted, {"With 21Vianet": ["wait"], "Needed later": ["sign"]}),
        (lambda: submitted().answer(**MORE), {"Due now": ["decision"], "Needed later": ["sign"]}),
        (lambda: submitted().answer(dec_result="rejected"), {"Due now": ["decision"]}),
        (approved, {"Due now": ["sign"], "Needed later": ["start"]}),
        (signed, {"With 21Vianet": ["setup"], "Needed later": ["start"]}),
        (lambda: signed().answer(prov_state="ready"), {"Due now": ["start"]}),
        (finished, {}),
    ],
)
def test_the_groups_on_the_way(partner, told):
    assert groups(partner()) == told


def test_what_is_overdue_stands_there_alone():
    partner = submitted().later(days=41)
    assert groups(partner) == {"Overdue": ["wait"], "Needed later": ["sign"]}
    late = agenda.agenda(partner.at).overdue[0].say
    assert late.text == "The next check was due on {date}"
    assert late.values == {"date": ShortDay(date(2026, 3, 15))}
    partner = submitted().later(days=20).answer(**MORE, dec_due="2026-03-20")
    partner.later(days=1)
    assert groups(partner) == {"Overdue": ["decision"], "Needed later": ["sign"]}
    assert agenda.agenda(partner.at).overdue[0].say.text == "The reply to 21Vianet was due on {date}"


@given(RECORDS)
def test_no_page_stands_in_two_groups(of):
    found = agenda.agenda(Progress(of))
    every = (*found.overdue, *found.due_now, *found.with_21vianet, *found.needed_later)
    pages = [item.step.key for item in every if item.say is item.step.title or item in found.overdue]
    assert len(pages) == len(set(pages))


def test_what_is_awaited_since_when():
    assert agenda.awaited(prepared().at) is None
    partner = submitted()
    assert agenda.awaited(partner.at) == agenda.Awaited(agenda.awaited(partner.at).say, date(2026, 3, 1))
    asked = submitted().later(days=20).answer(**MORE)
    asked.forward("decision")
    assert agenda.awaited(asked.at).say.text == "21Vianet waits for your reply"
    assert agenda.awaited(asked.at).since == date(2026, 3, 10)
    asked.answer(dec_sent="2026-03-12").forward("decision")
    assert agenda.awaited(asked.at).since == date(2026, 3, 12)
    assert agenda.awaited(approved().at).since == date(2026, 3, 20)
    partner = signed()
    assert agenda.awaited(partner.at).since == partner.now
    assert agenda.awaited(finished().at) is None


def test_a_decision_that_is_not_recorded_is_not_awaited_since_anything():
    assert agenda.awaited(submitted().answer(**MORE).at) is None
    partner = approved().answer(dec_date="?")
    assert agenda.awaited(partner.at).since == partner.at.happened(EventKind.DECISION).at


def test_a_submission_recorded_elsewhere_is_awaited_since_it_was_recorded():
    partner = Partner({"sub.done": "yes", "sub.date": "?"}, [event(EventKind.SUBMITTED)])
    assert agenda.awaited(partner.at).since == partner.now.date()
