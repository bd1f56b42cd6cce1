"""Whole enrollments: renamed, duplicated, archived, thrown away, deleted for good."""

from __future__ import annotations

from datetime import timedelta

import pytest

from csp_wizard.enrollment import catalogue, credentials, flow, slots
from csp_wizard.enrollment.model import Kind
from csp_wizard.enrollment.record import Event, EventKind
from csp_wizard.storage import enrollments, lifecycle
from csp_wizard.storage.connection import revision
from tests.support.stored import AT, TODAY, answers, begin, new_database

LATER = AT + timedelta(days=3)


@pytest.fixture
def db(tmp_path):
    db = new_database(tmp_path / "enrollments.db")
    yield db
    db.close()


def load(db, id):
    record = enrollments.load(db, id, TODAY)
    assert record is not None
    return record


def kinds(db, id):
    return [event.kind for event in load(db, id).events]


def column(db, name, id):
    return db.execute(f"SELECT {name} FROM enrollment WHERE id = ?", (id,)).fetchone()[0]


def test_renaming(db):
    id = begin(db, {"enr.name": "Contoso"})
    before = revision(db)
    lifecycle.rename(db, id, " 康泰索  上海 ", today=TODAY, at=LATER, summarize=flow.summary)
    assert revision(db) == before + 1
    assert answers(db, id) == {"enr.name": " 康泰索  上海 "}
    assert column(db, "name", id) == "康泰索 上海"
    assert "康泰索" in column(db, "search", id)
    assert kinds(db, id) == ["created", "renamed"]


# ---- duplicating

LEFT_OUT_STEPS = ("account", "credentials", "check", "submit", "wait", "decision", "sign", "setup", "start")


def test_a_copy_has_what_was_prepared_and_no_sign_in_details(db):
    everything = {
        key: f"value of {key}" for key, field in catalogue.FIELDS.items() if field.kind is not Kind.SECRET
    }
    id = begin(db, everything)
    db.execute("INSERT INTO extra VALUES (?, 'enroll_csp', 1, 'Fax', '010', '')", (id,))
    enrollments.mark_viewed(db, id, "credentials", AT)
    enrollments.add_event(db, id, Event(EventKind.SECRET_SAVED, AT, data={"slot": "password"}))
    before = revision(db)
    copy = lifecycle.duplicate(db, id, "Second", today=TODAY, at=LATER, summarize=flow.summary)
    assert revision(db) == before + 1
    of_left_out = {f.key for key in LEFT_OUT_STEPS for f in catalogue.STEP[key].fields}
    expected = {key: value for key, value in everything.items() if key not in of_left_out}
    del expected["ga.entered"], expected["ver.result"], expected["note.develop"]
    assert answers(db, copy) == {**expected, "enr.name": "Second"}
    assert answers(db, id) == everything
    record = load(db, copy)
    assert [e.kind for e in record.events] == ["created", "duplicated"]
    assert record.events[-1].data == {"from": id}
    assert (record.viewed, record.answers.held, record.created) == (frozenset(), frozenset(), LATER)
    rows = db.execute("SELECT page, label, value FROM extra WHERE enrollment = ?", (copy,)).fetchall()
    assert rows == [("enroll_csp", "Fax", "010")]
    assert column(db, "name", copy) == "Second"


@pytest.mark.parametrize("key", [key for key in catalogue.FIELDS if key.startswith(("cred.", "acct."))])
def test_nothing_of_signing_in_is_copied(key):
    assert not lifecycle.is_copied(key)


# ---- put away


def test_archived_and_back(db):
    id = begin(db)
    lifecycle.archive(db, id, AT)
    assert load(db, id).archived
    lifecycle.unarchive(db, id, LATER)
    assert not load(db, id).archived
    assert kinds(db, id) == ["created", "archived", "restored"]


def test_thrown_away_and_back_to_where_it_was(db):
    id = begin(db, {"enr.name": "Contoso"})
    other = begin(db)
    lifecycle.archive(db, id, AT)
    lifecycle.trash(db, id, AT)
    assert load(db, id).trashed == AT
    assert load(db, other).answers.others == frozenset()  # its name is free
    lifecycle.restore(db, id, LATER)
    record = load(db, id)
    assert (record.trashed, record.archived) == (None, True)
    assert load(db, other).answers.others == {"contoso"}
    assert kinds(db, id) == ["created", "archived", "trashed", "restored"]


@pytest.mark.parametrize("act", [lifecycle.archive, lifecycle.unarchive, lifecycle.trash, lifecycle.restore])
def test_one_that_is_gone_is_left_alone(db, act):
    act(db, "gone", AT)
    assert db.execute("SELECT count(*) FROM event").fetchone() == (0,)


def test_the_attempt_stands_on_each_event(db):
    id = begin(db)
    db.execute("UPDATE enrollment SET attempt = 3 WHERE id = ?", (id,))
    lifecycle.archive(db, id, AT)
    assert load(db, id).events[-1].attempt == 3


# ---- deleted for good


def services(id, *slots):
    return tuple(f"csp-wizard/{id}/{slot}" for slot in slots)


ALL = ("password", "previous", "extra", "previous.extra", "signup", "previous.signup")


def test_the_slots_are_those_of_the_secrets():
    assert set(credentials.SLOT_OF.values()) == set(slots.BEFORE)
    assert lifecycle.SLOTS == ALL


def test_deleting_for_good_leaves_nothing_but_the_names_of_the_secrets(db):
    id, other = begin(db, {"mpn.id": "1234568"}), begin(db, {"mpn.id": "7654321"})
    enrollments.mark_viewed(db, id, "credentials", AT)
    db.execute(
        "INSERT INTO person VALUES ('p1', ?, 1, 'Li Na', 'li@contoso.cn', 'none', 'none', NULL)", (id,)
    )
    assert lifecycle.purge(db, id) == services(id, *ALL, "person.p1")
    assert enrollments.load(db, id, TODAY) is None
    for table in ("answer", "step", "event", "person", "snapshot", "extra"):
        rows = db.execute(f"SELECT count(*) FROM {table} WHERE enrollment = ?", (id,)).fetchone()
        assert rows == (0,)
    assert answers(db, other) == {"mpn.id": "7654321"}
    assert sorted(lifecycle.to_purge(db)) == sorted(services(id, *ALL, "person.p1"))
    lifecycle.purged(db, services(id, *ALL))
    assert lifecycle.to_purge(db) == services(id, "person.p1")
    assert lifecycle.purge(db, id) == ()


@pytest.mark.parametrize("step", ["account", "credentials", "sign"])
def test_where_a_secret_may_have_been_typed_all_names_are_given(db, step):
    id = begin(db)
    enrollments.mark_viewed(db, id, step, AT)
    assert lifecycle.purge(db, id) == services(id, *ALL)


def test_where_one_was_saved_too(db):
    id = begin(db)
    enrollments.add_event(db, id, Event(EventKind.SECRET_SAVED, AT, data={"slot": "password"}))
    assert lifecycle.purge(db, id) == services(id, *ALL)


def test_where_none_was_the_secret_store_is_left_in_peace(db):
    id = begin(db)
    enrollments.mark_viewed(db, id, "before", AT)
    assert lifecycle.purge(db, id) == () == lifecycle.to_purge(db)


def test_after_thirty_days_in_the_trash(db):
    old, young, kept = begin(db), begin(db), begin(db)
    enrollments.mark_viewed(db, old, "credentials", AT)
    lifecycle.trash(db, old, AT - timedelta(days=30, seconds=1))
    lifecycle.trash(db, young, AT - timedelta(days=29, hours=23))
    assert lifecycle.purge_old(db, AT) == services(old, *ALL)
    assert {row[0] for row in db.execute("SELECT id FROM enrollment")} == {young, kept}
    assert lifecycle.purge_old(db, AT) == ()
