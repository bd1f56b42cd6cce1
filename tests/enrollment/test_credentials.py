"""Which secrets the store holds, by what happened."""

from __future__ import annotations

from datetime import timedelta

import pytest

from csp_wizard.enrollment import catalogue, credentials
from csp_wizard.enrollment.credentials import (
    SLOT_OF,
    Replaced,
    SavedIn,
    before,
    held,
    kept_slots,
    store_name,
    unseen,
    where_saved,
)
from csp_wizard.enrollment.model import Kind
from csp_wizard.enrollment.record import EventKind
from csp_wizard.enrollment.slots import BEFORE

from .samples import NOW, Partner, event

LATER = NOW + timedelta(days=41)


def saved(slot="password", store="gnome", at=NOW):
    return event(EventKind.SECRET_SAVED, at, slot=slot, store=store)


def changed(slot="password", store="gnome", at=NOW):
    return event(EventKind.SECRET_CHANGED, at, slot=slot, store=store)


def deleted(slot="password", at=NOW):
    return event(EventKind.SECRET_DELETED, at, slot=slot, store="gnome")


def test_every_secret_that_is_kept_has_a_slot():
    """The pasted message is read and thrown away; it has none."""
    secrets = {key for key, field in catalogue.FIELDS.items() if field.kind is Kind.SECRET}
    assert secrets - set(SLOT_OF) == {"cred.paste"}


@pytest.mark.parametrize(
    ("events", "keys"),
    [
        ([], set()),
        ([saved()], {"cred.pass"}),
        ([saved("extra")], {"cred.extra"}),
        ([saved("signup")], {"acct.pass"}),
        ([saved("person.4f"), saved("previous"), saved("")], set()),
        ([saved(), saved("extra"), saved("signup")], {"cred.pass", "cred.extra", "acct.pass"}),
        ([saved(), changed()], {"cred.pass", "cred.newpass"}),
        ([saved(), changed(), saved()], {"cred.pass", "cred.newpass"}),
        ([saved(), changed(), deleted()], set()),
        ([saved(), deleted(), saved()], {"cred.pass"}),
        ([deleted()], set()),
        ([saved("extra"), deleted()], {"cred.extra"}),
        ([event(EventKind.KEPT_ELSEWHERE, slot="password")], set()),
        ([event(EventKind.SECRET_SHOWN, slot="password", store="gnome")], set()),
    ],
)
def test_what_the_store_holds(events, keys):
    assert held(events) == keys


def test_where_and_since_when():
    events = [saved("extra"), saved(), changed(store="kde", at=LATER)]
    assert where_saved(events, "cred.extra") == SavedIn("gnome", NOW)
    assert where_saved(events, "cred.pass") == SavedIn("kde", LATER)
    assert where_saved(events, "cred.newpass") == SavedIn("kde", LATER)
    assert where_saved(events, "acct.pass") is None


def replaced(how="", at=NOW, slot="password"):
    return event(EventKind.SECRET_CHANGED, at, slot=slot, store="gnome", before="kept", how=how)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([], None),
        ([saved()], None),
        ([saved(), changed()], None),
        ([saved(), replaced()], Replaced(NOW, by_leaving=False)),
        ([saved(), replaced("leaving", LATER)], Replaced(LATER, by_leaving=True)),
        ([replaced("leaving"), replaced("back", LATER)], Replaced(LATER, by_leaving=False)),
        ([replaced(), changed()], None),
        ([replaced(), saved("extra"), deleted()], Replaced(NOW, by_leaving=False)),
        ([replaced(), deleted("previous")], None),
        ([replaced(), deleted("previous.extra")], Replaced(NOW, by_leaving=False)),
        ([replaced(slot="extra")], None),
    ],
)
def test_the_one_before_that_is_kept(events, expected):
    assert before(events, "password") == expected


def test_every_slot_has_one_for_the_one_before():
    assert set(BEFORE) == set(SLOT_OF.values())
    assert before([replaced(slot="signup")], "signup") == Replaced(NOW, by_leaving=False)


def test_all_that_is_kept():
    partner = Partner(events=[saved(), replaced(), saved("extra"), deleted("extra")])
    assert kept_slots(partner.record) == {"password", "previous"}


@pytest.mark.parametrize(
    ("how", "tested", "expected"),
    [
        ("", "", False),
        ("leaving", "", True),
        ("leaving", "not_yet", True),
        ("leaving", "yes", False),
        ("leaving", "changed", False),
    ],
)
def test_what_leaving_replaced_is_told_until_somebody_signed_in(how, tested, expected):
    partner = Partner({"cred.created": "yes"}, [saved(), replaced(how)])
    partner.answer(cred_tested=tested)
    assert unseen(partner.record, "password") is expected


def test_a_sign_in_from_before_says_nothing_of_the_new_password():
    partner = Partner({"cred.created": "yes"}, [saved()])
    partner.answer(cred_tested="yes").happens(replaced("leaving", LATER))
    assert unseen(partner.record, "password")


def test_signing_in_says_nothing_of_other_secrets():
    partner = Partner({"cred.created": "yes"}, [saved("extra"), replaced("leaving", slot="extra")])
    partner.answer(cred_tested="yes")
    assert unseen(partner.record, "extra")
    assert not unseen(partner.record, "signup")


@pytest.mark.parametrize("code", ["gnome", "kde", "windows", "macos"])
def test_a_known_store_has_its_own_name(code):
    assert store_name(code) not in (store_name("other"), store_name(""))


def test_a_slot_is_named_for_a_sentence():
    assert credentials.slot_name("person.4f").text == "temporary password"
    assert credentials.slot_name("extra").text == "other details in the message"
    assert credentials.slot_name("previous").text == "previous password"
    assert credentials.slot_name("previous.extra").text == "previous other details"
    assert credentials.slot_name("previous.signup").text == "previous password of the new account"
    assert credentials.slot_name("unheard of").text == "password"
