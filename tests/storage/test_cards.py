"""Home: which cards, in which order, found by which words."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csp_wizard.enrollment.flow import Summary
from csp_wizard.enrollment.record import Event, EventKind
from csp_wizard.storage import enrollments, lifecycle
from csp_wizard.storage.cards import Card, Shelf, cards, counts, fold
from csp_wizard.storage.connection import transaction
from tests.support.stored import AT, TODAY, begin, new_database


@pytest.fixture
def db(tmp_path):
    db = new_database(tmp_path / "enrollments.db")
    yield db
    db.close()


def put(db, name, bucket="needs", *, due=None, minutes=0, search=None):
    id = begin(db, at=AT + timedelta(minutes=minutes))
    summary = Summary(bucket, "review", "wait", due, "2026-02-20", name, name if search is None else search)
    enrollments.save_answers(db, id, {}, at=AT, summary=summary)
    return id


def shown(db, **how):
    return [card.name for card in cards(db, **{"today": TODAY, **how})]


def test_a_card_says_what_home_shows(db):
    id = put(db, "Contoso", "waiting", due="2026-03-15")
    assert cards(db, today=TODAY) == [
        Card(
            id=id,
            name="Contoso",
            bucket="waiting",
            phase="review",
            next_step="wait",
            next_date=date(2026, 3, 15),
            submitted=date(2026, 2, 20),
            reached=None,
            reached_on=None,
            created=AT,
            opened=AT,
            archived=False,
            trashed=None,
        )
    ]


@pytest.mark.parametrize(
    ("phase", "kind", "data", "on"),
    [
        ("approved", EventKind.DECISION, {"result": "approved", "date": "2026-02-27"}, date(2026, 2, 27)),
        ("setup", EventKind.SIGNED, {"date": "2026-02-28"}, date(2026, 2, 28)),
        ("finished", EventKind.FINISHED, {}, None),
    ],
)
def test_a_card_says_since_when_it_stands_where_it_stands(db, phase, kind, data, on):
    id = put(db, "Contoso")
    other = put(db, "Fabrikam")
    db.execute("UPDATE enrollment SET phase = ? WHERE id = ?", (phase, id))
    before = Event(EventKind.DECISION, AT - timedelta(days=9), data={"result": "more", "date": "2026-02-01"})
    enrollments.add_event(db, id, before)
    assert {(card.reached, card.reached_on) for card in cards(db, today=TODAY)} == {(None, None)}
    enrollments.add_event(db, id, Event(kind, AT, data=data))
    enrollments.add_event(db, other, Event(kind, AT, data=data))
    found = {card.id: (card.reached, card.reached_on) for card in cards(db, today=TODAY)}
    assert found == {id: (AT, on), other: (None, None)}
    db.execute("UPDATE enrollment SET attempt = 2")
    assert {card.reached for card in cards(db, today=TODAY)} == {None}


def test_a_new_one_is_there_before_it_has_a_name(db):
    id = begin(db)
    (card,) = cards(db, today=TODAY, which=Shelf.NEEDS)
    assert (card.id, card.name, card.next_date, card.submitted) == (id, "", None, None)
    db.execute("UPDATE enrollment SET opened = NULL")  # as imported and never opened
    assert cards(db, today=TODAY)[0].opened is None


def test_what_needs_you_is_first_then_what_waits_then_what_is_finished_newest_first(db):
    put(db, "finished", "finished", minutes=9)
    put(db, "waiting old", "waiting", due="2026-03-02", minutes=1)
    put(db, "waiting new", "waiting", due="2026-03-09", minutes=2)
    put(db, "needs old", minutes=3)
    put(db, "overdue", "waiting", due="2026-02-27", minutes=4)
    put(db, "needs new", minutes=5)
    assert shown(db) == ["needs new", "overdue", "needs old", "waiting new", "waiting old", "finished"]
    assert shown(db, limit=2) == ["needs new", "overdue"]


def test_overdue_depends_on_the_day_alone(db):
    put(db, "x", "waiting", due="2026-03-15")

    def seen_on(day):
        found = {shelf for shelf in Shelf if cards(db, which=shelf, today=day)}
        return cards(db, today=day)[0].bucket, found - {Shelf.ALL}

    assert seen_on(date(2026, 3, 14)) == ("waiting", {Shelf.WAITING})
    assert seen_on(date(2026, 3, 15)) == ("waiting", {Shelf.WAITING})
    assert seen_on(date(2026, 3, 16)) == ("overdue", {Shelf.NEEDS, Shelf.WAITING})


def test_each_chip_shows_its_own(db):
    put(db, "needs")
    put(db, "needs overdue", due="2026-02-01", minutes=1)
    put(db, "waiting", "waiting")
    put(db, "finished", "finished")
    for name in ("archived", "both", "deleted"):
        id = put(db, name)
        if name != "deleted":
            lifecycle.archive(db, id, AT)
        if name != "archived":
            lifecycle.trash(db, id, AT + timedelta(days=len(name)))
    assert {shelf: shown(db, which=shelf) for shelf in Shelf} == {
        Shelf.ALL: ["needs overdue", "needs", "waiting", "finished"],
        Shelf.NEEDS: ["needs overdue", "needs"],
        Shelf.WAITING: ["waiting"],
        Shelf.FINISHED: ["finished"],
        Shelf.ARCHIVED: ["archived"],
        Shelf.DELETED: ["deleted", "both"],  # the last one thrown away first
    }
    (archived,) = cards(db, which=Shelf.ARCHIVED, today=TODAY)
    assert (archived.archived, archived.trashed) == (True, None)


def test_an_empty_home(db):
    assert cards(db, today=TODAY) == []
    assert counts(db, TODAY) == dict.fromkeys(Shelf, 0)


summaries = st.tuples(
    st.sampled_from(["needs", "waiting", "finished"]),
    st.sampled_from([None, "2026-02-01", "2026-03-01", "2026-04-01"]),
    st.booleans(),
    st.booleans(),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(summaries, max_size=12))
def test_the_counts_are_what_the_chips_show(db, all):
    with transaction(db):
        db.execute("DELETE FROM enrollment")
        for bucket, due, archived, trashed in all:
            id = put(db, "x", bucket, due=due)
            if archived:
                lifecycle.archive(db, id, AT)
            if trashed:
                lifecycle.trash(db, id, AT)
    found = {shelf: len(cards(db, which=shelf, today=TODAY)) for shelf in Shelf}
    assert counts(db, TODAY) == found
    assert found[Shelf.ALL] + found[Shelf.ARCHIVED] + found[Shelf.DELETED] == len(all)


# ---- searching

NAME = "康泰索（上海）ＡＢＣ Straße 50%_\\ 1234568"


@pytest.mark.parametrize(
    "words",
    [
        "康泰",
        "上海 康泰",  # every word, in any order
        "（上海）",
        "(上海)",  # width does not count, either way
        "abc",
        "ＡＢＣ",
        "ａｂｃ　１２３",  # with the space of a Chinese keyboard
        "strasse",
        "STRASSE",
        "50%",
        "%_\\",
        "1234568",
        "  ",
        "",
    ],
)
def test_found(db, words):
    put(db, "Fabrikam", search="Fabrikam 7777777")
    put(db, "Contoso", search=NAME)
    assert "Contoso" in shown(db, search=words)
    assert ("Fabrikam" in shown(db, search=words)) == (not words.strip())


@pytest.mark.parametrize("words", ["北京", "上海 北京", "5_%", "abd", "%%", "__", "\\\\", "上'海", '"上海"'])
def test_not_found(db, words):
    put(db, "Contoso", search=NAME)
    assert shown(db, search=words) == []


def test_searching_stays_within_the_chip_and_the_limit(db):
    for n in range(5):
        put(db, f"Contoso {n}", "waiting" if n % 2 else "needs", minutes=n)
    assert shown(db, search="contoso", which=Shelf.WAITING) == ["Contoso 3", "Contoso 1"]
    assert shown(db, search="contoso", limit=1) == ["Contoso 4"]
    assert shown(db, search="contoso", which=Shelf.ARCHIVED) == []


def test_one_without_anything_to_search_is_found_by_no_word(db):
    begin(db)
    assert shown(db, search="a") == []
    assert shown(db, search=" ") == [""]


@given(st.text())
def test_folding_twice_changes_nothing_more_that_matters(text):
    assert fold(fold(text)) == fold(fold(fold(text)))


def test_ten_thousand(db, capsys):
    """Printed, not asserted: the bench measures."""
    rows = [
        (
            f"{n:08}", f"上海某某科技有限公司{n}", enrollments.utc(AT), enrollments.utc(AT),
            enrollments.utc(AT + timedelta(minutes=n * 7919 % 10_000)),
            ("needs", "waiting", "finished")[n % 3], "2026-03-15" if n % 3 == 1 else None,
            f"上海某某科技有限公司{n} contoso{n} {1000000 + n} admin@contoso{n}.partner.onmschina.cn",
        )
        for n in range(10_000)
    ]  # fmt: skip
    with transaction(db):
        db.executemany(
            """INSERT INTO enrollment (id, name, created, changed, opened, bucket, next_date, search)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
            rows,
        )
    taken = {}
    for name, ask in {
        "first 50 cards": lambda: cards(db, today=TODAY),
        "counts": lambda: counts(db, TODAY),
        "search": lambda: cards(db, today=TODAY, search="contoso 99"),
        "search, nothing found": lambda: cards(db, today=TODAY, search="北京"),
        "one enrollment": lambda: enrollments.load(db, "00000001", TODAY),
    }.items():
        start = time.perf_counter()
        ask()
        taken[name] = time.perf_counter() - start
    assert len(cards(db, today=TODAY)) == 50
    assert counts(db, TODAY)[Shelf.ALL] == 10_000
    with capsys.disabled():
        print("\n  with 10,000: " + ", ".join(f"{name} {s * 1000:.1f} ms" for name, s in taken.items()))
