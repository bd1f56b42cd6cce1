"""Enrollments saved and loaded: what comes back is what was put in."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csp_wizard.enrollment import catalogue, flow, recording
from csp_wizard.enrollment.model import Kind
from csp_wizard.enrollment.record import Event, EventKind, Snapshot
from csp_wizard.storage import enrollments
from csp_wizard.storage.connection import revision
from csp_wizard.storage.database import open_database
from tests.support.stored import AT, TODAY, answers, begin, new_database, opened

KEYS = [key for key, field in catalogue.FIELDS.items() if field.kind is not Kind.SECRET]
LATER = AT + timedelta(days=3)


@pytest.fixture(scope="module")
def one(tmp_path_factory):
    """One database for the module: each test begins an enrollment of its own."""
    db = new_database(tmp_path_factory.mktemp("module") / "enrollments.db")
    yield db
    db.close()


@pytest.fixture
def db(one):
    return one


def load(db, id):
    record = enrollments.load(db, id, TODAY)
    assert record is not None
    return record


@contextmanager
def one_revision(db):
    before = revision(db)
    yield
    assert revision(db) == before + 1


any_time = st.datetimes(datetime(2020, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))
any_answers = st.dictionaries(st.sampled_from(KEYS), st.text(max_size=200), max_size=30)
json = st.recursive(
    st.text(max_size=30) | st.integers(-(2**53), 2**53) | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)
any_event = st.builds(
    Event,
    kind=st.sampled_from(EventKind),
    at=any_time,
    step=st.sampled_from(["", *catalogue.STEP]),
    data=st.dictionaries(st.text(max_size=9), json, max_size=4),
    attempt=st.integers(1, 9),
)
texts = st.dictionaries(st.text(max_size=9), st.text(max_size=50), max_size=4)
any_snapshot = st.builds(
    Snapshot,
    attempt=st.integers(1, 9),
    taken=any_time,
    catalogue=st.integers(1, 99),
    language=st.sampled_from(["en", "zh_CN"]),
    answers=st.dictionaries(st.sampled_from(KEYS), texts, max_size=5),
    extra=st.lists(texts, max_size=2).map(tuple),
    outcome=texts,
)
many = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


# ---- answers


@many
@given(first=any_answers, second=any_answers, at=any_time)
def test_loaded_is_what_was_saved(db, first, second, at):
    id = begin(db)
    enrollments.save_answers(db, id, first, at=at)
    enrollments.save_answers(db, id, second, at=at + timedelta(seconds=1))
    record = load(db, id)
    assert dict(record.answers) == {**first, **second}
    assert record.changed == {
        **dict.fromkeys(first, at),
        **{key: at + timedelta(seconds=1) for key, value in second.items() if first.get(key) != value},
    }


@pytest.mark.parametrize(
    "value",
    [
        "",
        "x" * 10_000,
        "０１０－８４５６ １２３４",
        "a\u200bb\u202ec\ufeff",
        "a\0b\0",
        "🏢👩🏽‍💻",
        "two\nlines\r\nand a\ttab",
        "<b>bold</b> & {braces} {0} %s %n",
        "'; DROP TABLE answer; --",
    ],
)
def test_every_kind_of_text_comes_back(tmp_path, value):
    path = tmp_path / "enrollments.db"
    db = new_database(path)
    id = begin(db, {"org.name_zh": value, "enr.name": value})
    db.close()
    db = opened(open_database(path)).connection
    assert answers(db, id) == {"org.name_zh": value, "enr.name": value}
    db.close()


def test_half_a_character_does_not_stop_the_saving(db):
    id = begin(db, {"enr.name": "a\ud83db", "org.name_zh": "\ud83c\udfe2"})
    assert answers(db, id) == {"enr.name": "a\ufffdb", "org.name_zh": "🏢"}


@pytest.mark.parametrize("key", [key for key in catalogue.FIELDS if key not in KEYS])
def test_no_secret_gets_in(db, key):
    id = begin(db, {"mpn.id": "1234568"})
    with pytest.raises(ValueError, match=key):
        enrollments.save_answers(db, id, {"mpn.id": "7", key: "sentinel"}, at=AT)
    assert answers(db, id) == {"mpn.id": "1234568"}


def test_answers_of_an_enrollment_that_is_gone_are_an_error_not_a_ghost(db):
    with pytest.raises(sqlite3.IntegrityError):
        enrollments.save_answers(db, "gone", {"mpn.id": "1"}, at=AT)
    assert enrollments.load(db, "gone", TODAY) is None


# ---- the rest of a record


def test_a_new_one(db):
    with one_revision(db):
        id = begin(db)
    record = load(db, id)
    assert (record.id, record.created, record.opened) == (id, AT, AT)
    assert (record.attempt, record.last_step, record.archived, record.trashed) == (1, "", False, None)
    assert record.events == (Event(EventKind.CREATED, AT),)
    assert dict(record.answers) == {}
    assert record.answers.today == TODAY
    assert begin(db) != id


@many
@given(st.lists(any_event, max_size=6))
def test_events_come_back_in_order(db, events):
    id = begin(db)
    for event in events:
        enrollments.add_event(db, id, event)
    assert load(db, id).events[1:] == tuple(events)


@many
@given(any_snapshot, any_snapshot)
def test_a_snapshot_comes_back_and_a_second_one_takes_its_place(db, first, second):
    id = begin(db)
    with one_revision(db):
        enrollments.write_change(db, id, recording.Change(snapshot=first), at=AT)
    enrollments.write_change(db, id, recording.Change(snapshot=second), at=AT)
    assert load(db, id).snapshots == {first.attempt: first, second.attempt: second}


def test_the_times_are_kept_in_utc(db):
    china = timezone(timedelta(hours=8))
    id = begin(db, at=datetime(2026, 3, 1, 7, 0, tzinfo=china))
    created = load(db, id).created
    assert (created, created.utcoffset()) == (datetime(2026, 2, 28, 23, 0, tzinfo=UTC), timedelta(0))


def test_pages_looked_at_and_tried(db):
    id = begin(db)
    enrollments.mark_viewed(db, id, "before", AT)
    enrollments.mark_viewed(db, id, "account", LATER)
    enrollments.mark_viewed(db, id, "before", LATER)
    enrollments.mark_attempted(db, id, "account", AT)
    with one_revision(db):
        enrollments.mark_entered(db, id, "admin", AT)
    record = load(db, id)
    assert (record.viewed, record.attempted) == ({"before", "account"}, {"account"})
    assert record.last_step == "before"
    rows = db.execute("SELECT * FROM step WHERE enrollment = ? ORDER BY step", (id,)).fetchall()
    at, later = enrollments.utc(AT), enrollments.utc(LATER)
    assert rows == [
        (id, "account", at, later, None),
        (id, "admin", None, None, at),
        (id, "before", None, at, None),
    ]


def test_when_it_was_opened_before(db):
    id = begin(db)
    assert enrollments.opened(db, id, LATER) == AT
    assert enrollments.opened(db, id, LATER + timedelta(days=1)) == LATER
    assert load(db, id).opened == LATER + timedelta(days=1)
    assert enrollments.opened(db, "gone", LATER) is None
    db.execute("UPDATE enrollment SET opened = NULL WHERE id = ?", (id,))
    assert load(db, id).opened is None
    assert enrollments.opened(db, id, LATER) is None


def test_which_secrets_are_held_and_how_the_others_are_called(tmp_path):
    db = new_database(tmp_path / "enrollments.db")
    id = begin(db, {"enr.name": "Contoso"})
    begin(db, {"enr.name": " Fabrikam  上海 "})
    begin(db)
    saved = Event(EventKind.SECRET_SAVED, AT, "credentials", {"slot": "password", "store": "gnome"})
    enrollments.add_event(db, id, saved)
    record = load(db, id)
    assert record.answers.others == {"fabrikam 上海"}
    assert "cred.pass" in record.answers.held
    db.close()


# ---- a change as a whole


def test_a_change_is_one_transaction(db):
    id = begin(db, {"sub.done": "yes", "dec.result": "rejected", "mpn.id": "1234568"})
    for step in ("submit", "decision", "mpn"):
        enrollments.mark_attempted(db, id, step, AT)
        enrollments.mark_entered(db, id, step, AT)
    change = recording.start_again(load(db, id), LATER, "en")
    with one_revision(db):
        enrollments.write_change(db, id, change, at=LATER)
    record = load(db, id)
    assert record.attempt == 2
    assert record.snapshots[1].outcome == {"sub.done": "yes", "dec.result": "rejected"}
    assert record.answers.given("mpn.id") == "1234568"
    assert record.answers.get("sub.done") == record.answers.get("dec.result") == ""
    assert record.attempted == {"mpn"}
    assert record.events[-1] == Event(EventKind.ATTEMPT_STARTED, LATER, attempt=2)
    entered = db.execute("SELECT count(entered) FROM step WHERE enrollment = ?", (id,)).fetchone()
    assert entered == (0,)


def test_a_small_change(db):
    id = begin(db)
    enrollments.write_change(db, id, recording.Change(answers={"mpn.id": "1234568"}), at=LATER)
    assert (answers(db, id), load(db, id).attempt) == ({"mpn.id": "1234568"}, 1)


def test_a_change_that_cannot_be_written_leaves_nothing(db):
    id = begin(db)
    change = recording.Change(
        answers={"mpn.id": "1234568"}, events=(Event(EventKind.CHECKED, AT, data={"x": object()}),)
    )
    before = list(db.iterdump())
    with pytest.raises(TypeError):
        enrollments.write_change(db, id, change, at=AT)
    assert list(db.iterdump()) == before


# ---- what home is drawn from


def test_the_summary_is_written_with_the_answers(db):
    id = begin(db)
    summary = flow.Summary(
        bucket="waiting",
        phase="review",
        next_step="wait",
        next_date="2026-03-15",
        submitted="2026-03-01",
        name="Contoso\ud800",
        search="Ｃｏｎｔｏｓｏ 1234568",
    )
    with one_revision(db):
        enrollments.save_answers(db, id, {"mpn.id": "1234568"}, at=LATER, summary=summary)
    columns = "bucket, phase, next_step, next_date, submitted, name, search, changed"
    row = db.execute(f"SELECT {columns} FROM enrollment WHERE id = ?", (id,)).fetchone()
    assert row == (
        "waiting", "review", "wait", "2026-03-15", "2026-03-01",
        "Contoso\ufffd", "contoso 1234568", enrollments.utc(LATER),
    )  # fmt: skip


def test_summing_up_is_what_flow_says(db):
    id = begin(db, {"enr.name": "Ｃｏｎｔｏｓｏ  上海", "mpn.id": "1234568"})
    said = flow.summary(load(db, id))
    row = db.execute("SELECT name, bucket, phase, next_step FROM enrollment WHERE id = ?", (id,)).fetchone()
    assert row == (said.name, said.bucket, said.phase, said.next_step)
    enrollments.sum_up(db, "gone", today=TODAY, at=AT, summarize=flow.summary)


def test_a_record_shows_no_answers(db):
    id = begin(db, {"org.name_zh": "sentinel-康泰索"})
    assert "sentinel" not in repr(load(db, id))


def test_an_autosave_is_five_statements_and_leaves_a_summary_that_says_the_same(db):
    id = begin(db, {"mpn.id": "4728193"})
    summary = flow.summary(load(db, id))
    said = []
    db.set_trace_callback(said.append)
    enrollments.save_answers(db, id, {"mpn.id": "4728194"}, at=LATER, summary=summary)
    db.set_trace_callback(None)
    begun, answer, changed, raised, committed = said
    assert (begun, committed) == ("BEGIN IMMEDIATE", "COMMIT")
    assert answer.startswith("INSERT INTO answer")
    assert changed.startswith("UPDATE enrollment SET changed = '2026-03-04")
    assert raised.startswith("UPDATE store SET revision")
    ((kept, phase),) = db.execute("SELECT changed, phase FROM enrollment WHERE id = ?", (id,))
    assert (kept, phase) == (enrollments.utc(LATER), summary.phase)


def test_the_names_of_the_others(tmp_path):
    db = new_database(tmp_path / "enrollments.db")
    ids = [begin(db, {"enr.name": name}) for name in ("Contoso", "CONTOSO", "Straße 上海", "")]
    assert enrollments.names(db, ids[0]) == {"contoso", "strasse 上海"}
    assert enrollments.names(db, ids[2]) == {"contoso"}
    assert enrollments.names(db, ids[3]) == enrollments.names(db, "") == {"contoso", "strasse 上海"}
    db.execute("UPDATE enrollment SET trashed = created WHERE id IN (?, ?)", ids[:2])
    assert enrollments.names(db, ids[0]) == {"strasse 上海"}
    assert enrollments.names(db, ids[2]) == frozenset()
    db.close()
