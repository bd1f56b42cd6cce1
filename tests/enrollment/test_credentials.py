"""Which secrets the store holds, by what happened."""

from __future__ import annotations

from datetime import timedelta

import pytest

from csp_wizard.enrollment import catalogue, credentials
from csp_wizard.enrollment.credentials import SLOT_OF, SavedIn, held, store_name, where_saved
from csp_wizard.enrollment.model import Kind
from csp_wizard.enrollment.record import EventKind

from .samples import NOW, event

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


@pytest.mark.parametrize("code", ["gnome", "kde", "windows", "macos"])
def test_a_known_store_has_its_own_name(code):
    assert store_name(code) not in (store_name("other"), store_name(""))


def test_a_slot_is_named_for_a_sentence():
    assert credentials.slot_name("person.4f").text == "temporary password"
    assert credentials.slot_name("extra").text == "other details in the message"
    assert credentials.slot_name("previous").text == "previous password"
    assert credentials.slot_name("unheard of").text == "password"
