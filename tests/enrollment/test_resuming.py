"""What a page says to somebody who comes back: from the record alone."""

from __future__ import annotations

import pytest

from csp_wizard.enrollment import catalogue, resuming
from csp_wizard.enrollment.progress import Progress
from tests.enrollment import samples
from tests.enrollment.samples import PREPARED, Partner

STEPS = [step.key for step in catalogue.STEPS]


def told(step: str, at: Progress) -> str:
    note = resuming.note(step, at)
    return note.text if note else ""


def test_a_new_enrollment_says_nothing() -> None:
    at = Partner().at
    assert {told(step, at) for step in STEPS} == {""}
    assert not any(resuming.is_sealed(step, at) for step in STEPS)
    assert resuming.still_missing(at) == frozenset()
    assert {resuming.opens_at(step, at) for step in STEPS} == {None}


def test_what_is_in_the_portal_is_sealed() -> None:
    at = Partner().type({**PREPARED, "ga.entered": "yes"}).at
    for step in ("organization", "admin"):
        assert told(step, at).startswith("Already in the portal")
        assert resuming.is_sealed(step, at)
    assert not resuming.is_sealed("approval", at)


@pytest.mark.parametrize(
    ("result", "days", "says"),
    [
        ("failed", 7, True),
        ("not_yet", 7, True),
        ("not_yet", 6, False),
        ("verified", 70, False),
        ("", 70, False),
    ],
)
def test_a_verification_that_may_be_over(result: str, days: int, says: bool) -> None:
    at = Partner().type({"ver.phone": "org", "ver.result": result}).later(days=days).at
    assert told("phone", at).startswith("The verification may no longer be open") == says
    assert not resuming.is_sealed("phone", at)


def test_a_default_has_no_age() -> None:
    partner = Partner({"ver.result": "not_yet"}).later(days=70)  # answered nobody knows when
    assert told("phone", partner.at) == ""


def test_who_may_get_the_decision() -> None:
    at = samples.submitted().at
    note = resuming.note("approval", at)
    assert note is not None
    assert note.values["email"] == "wang.wei@contoso.cn"
    assert resuming.is_sealed("approval", at)
    nobody = samples.submitted().type({"appr.email": "", "ga.email": ""}).at
    assert told("approval", nobody) == "If this person leaves, tell 21Vianet"
    admin = resuming.note("approval", samples.submitted().type({"appr.email": ""}).at)
    assert admin is not None
    assert admin.values["email"] == "li.na@contoso.cn"


def test_what_was_missing_on_an_earlier_day() -> None:
    partner = Partner().type({"pre.mpn": "not_yet", "pre.phone": "not_yet", "pre.guide": "have"})
    assert resuming.still_missing(partner.at) == frozenset()
    partner.later(days=1).type({"pre.support": "not_yet"})
    assert resuming.still_missing(partner.at) == {"pre.mpn", "pre.phone"}


def test_the_account_opens_at_its_question() -> None:
    partner = Partner().type({"acct.has": "no", "acct.domain": "contoso"})
    assert resuming.opens_at("account", partner.at) is None
    partner.later(days=1)
    assert resuming.opens_at("account", partner.at) == "acct.created"
    partner.answer(acct_created="yes").later(days=1)
    assert resuming.opens_at("account", partner.at) is None
