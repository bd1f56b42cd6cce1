"""The pages to look at again after a refusal or a question."""

from __future__ import annotations

import pytest

from csp_wizard.enrollment import correcting
from csp_wizard.enrollment.answers import Answers
from csp_wizard.enrollment.catalogue import FIELDS
from tests.enrollment.samples import TODAY

OTHERS = {"legal__pc": "other", "appr__who": "other"}


def keys(**given: str) -> tuple[str, ...]:
    answers = Answers({key.replace("__", "."): value for key, value in given.items()}, today=TODAY)
    found = correcting.pages(answers)
    assert found == tuple(key for key in correcting.PAGES if key in found), "in the order of the wizard"
    return found


def refused(reason: str, **given: str) -> tuple[str, ...]:
    return keys(dec__result="rejected", dec__reason=reason, **given)


def test_nothing_is_to_be_corrected_before_the_email_said_so():
    assert keys() == keys(dec__result="approved") == keys(dec__result="rejected") == ()


@pytest.mark.parametrize("reason", [choice.value for choice in FIELDS["dec.reason"].choices])
def test_every_reason_leads_somewhere(reason: str):
    assert refused(reason)


def test_the_people_are_where_they_were_entered():
    assert refused("email_ownership") == refused("employment") == ("admin",)
    assert refused("employment", appr__who="other") == ("admin", "approval")
    assert refused("email_domain", **OTHERS) == ("organization", "admin", "legal", "approval")


def test_the_company_is_where_it_was_entered_whoever_its_people_are():
    assert refused("company") == refused("credit") == ("organization", "legal")


def test_without_a_reason_all_that_was_submitted_is_on_one_page():
    assert refused("none") == refused("other") == ("check",)
    assert keys(dec__result="more") == ("organization", "legal", "check")
