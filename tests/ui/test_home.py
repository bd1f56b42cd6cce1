"""All enrollments: found, named, copied, put away, thrown away, taken back, deleted for good."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from csp_wizard.enrollment.catalogue import STEP
from csp_wizard.enrollment.text import Msg
from csp_wizard.storage import enrollments, lifecycle
from csp_wizard.storage.cards import Shelf
from csp_wizard.storage.secret_terms import Reason
from csp_wizard.ui.home.home import Home
from tests.enrollment import samples
from tests.enrollment.samples import Partner
from tests.support.stored import begin, saved
from tests.ui.running import Running, spoken
from tests.ui.test_pages_open import check_named


def keep(running: Running, *partners: Partner) -> None:
    for number, partner in enumerate(partners):
        named = partner.type({"enr.name": f"Partner {number}"})
        running.keep(named.record)
    running.window.home.refresh()
    QApplication.processEvents()


def cards(running: Running) -> list[str]:
    found = [w for w in running.all() if w.objectName().startswith("home.card.")]
    return [
        spoken(w) for w in sorted(found, key=lambda w: w.objectName()) if not w.objectName().endswith("menu")
    ]


def choose(running: Running, name: str, card: int = 1) -> None:
    """From the menu of a card."""
    running.press(f"home.card.{card}.menu")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    next(action for action in popup.actions() if action.objectName() == f"menu.{name}").trigger()
    popup.close()
    running.settle()


def test_nothing_yet(running: Running) -> None:
    assert running.says("Start your first enrollment")
    assert QApplication.focusWidget() is running.find("home.new")
    check_named(running.window)
    running.key(Qt.Key.Key_Return)
    running.qtbot.waitUntil(lambda: running.window.ways.enrollment is not None)
    running.settle()
    assert running.views.current == "before"
    assert QApplication.focusWidget() is running.find("enr.name")
    running.home()
    assert cards(running) == ["Untitled enrollment"]


def test_the_checklist_is_there_to_be_looked_at(running: Running) -> None:
    labels = [field.label for field in STEP["before"].fields if field.key.startswith("pre.")]
    items = [running.kit.say(label) for label in labels if isinstance(label, Msg)]
    assert len(items) == 7
    assert not set(items) & set(running.words())
    running.press("home.checklist")
    assert set(items) <= set(running.words())
    check_named(running.window)
    running.language("zh_CN")
    assert running.says("营业执照（法定名称、地址、统一社会信用代码）")
    running.press("home.checklist")
    assert not running.says("营业执照")


def test_what_each_filter_shows(running: Running) -> None:
    stages = (samples.prepared, samples.submitted, samples.approved, samples.signed, samples.finished)
    keep(running, *(stage() for stage in stages))
    running.clock.at = samples.NOW
    shown = {}
    for shelf in Shelf:
        running.press(f"home.filter.{shelf}")
        shown[shelf] = set(cards(running))
        check_named(running.window)
    assert shown == {
        Shelf.ALL: {f"Partner {n}" for n in range(5)},
        Shelf.NEEDS: {"Partner 0", "Partner 2"},
        Shelf.WAITING: {"Partner 1", "Partner 3"},
        Shelf.FINISHED: {"Partner 4"},
        Shelf.ARCHIVED: set(),
        Shelf.DELETED: set(),
    }
    assert running.says("Nothing here")
    running.press("home.filter.all")
    assert spoken(running.find("home.filter.all")) == "All 5"


def test_what_is_overdue_comes_first_and_says_so(running: Running) -> None:
    keep(running, samples.finished(), samples.submitted())
    running.clock.pass_by(days=40)
    running.window.home.refresh()
    assert cards(running)[0] == "Partner 1"
    said = running.find("home.card.1").accessibleDescription()
    assert said.startswith("Overdue, The next check was due on 15 March")
    running.language("zh_CN")
    assert running.find("home.card.1").accessibleDescription().startswith("已逾期")


def test_searching(running: Running) -> None:
    keep(running, samples.prepared(), Partner({"mpn.id": "1112223"}))
    running.type("home.search", "4728193")
    assert cards(running) == ["Partner 0"]
    running.type("home.search", "partner 1112223")
    assert cards(running) == ["Partner 1"]
    running.type("home.search", "<b>%_")
    assert cards(running) == []
    assert running.says("No enrollments match “<b>%_”")
    running.press("home.clear_search")
    assert len(cards(running)) == 2


def test_ten_thousand_are_found_at_once(running: Running) -> None:
    def fill(db) -> None:
        first = begin(db, {"enr.name": "Partner 0"})
        row = db.execute("SELECT * FROM enrollment WHERE id = ?", (first,)).fetchone()
        marks = ",".join("?" * len(row))
        names = [column[1] for column in db.execute("PRAGMA table_info(enrollment)")]
        rows = []
        for number in range(1, 10_000):
            values = dict(zip(names, row, strict=True)) | {"id": f"id{number}"}
            values |= {"name": f"Partner {number}", "search": f"partner {number}\n{7_000_000 + number}"}
            rows.append(tuple(values.values()))
        db.executemany(f"INSERT INTO enrollment VALUES ({marks})", rows)

    saved(running.store, fill)
    began = time.perf_counter()
    running.window.home.refresh()
    running.type("home.search", "7004321")
    assert cards(running) == ["Partner 4321"]
    assert time.perf_counter() - began < 5  # a person would not wait; a busy machine may take its time
    running.type("home.search", "")
    assert len(cards(running)) == 50
    assert spoken(running.find("home.filter.all")) == "All 10000"
    running.press("home.more")
    assert len(cards(running)) == 100
    assert QApplication.focusWidget() is running.find("home.card.51")


def test_no_more_than_there_are(running: Running) -> None:
    saved(running.store, lambda db: [begin(db, {"enr.name": f"Partner {n}"}) for n in range(51)])
    running.window.home.refresh()
    QApplication.processEvents()
    assert len(cards(running)) == 50
    running.press("home.more")
    assert len(cards(running)) == 51
    assert not running.shows("home.more")


def test_renaming(running: Running) -> None:
    keep(running, samples.prepared(), samples.prepared())
    name = cards(running)[0]
    other = cards(running)[1]
    choose(running, "rename")
    for wrong, said in (
        ("", "Enter a name for this enrollment"),
        ("x" * 81, "Name must be 80 characters or less"),
        (other.upper(), f"You already have an enrollment called “{other.upper()}”. Enter a different name"),
    ):
        running.type("enr.name", wrong)
        running.press("dialog.accept")
        assert running.text("enr.name.error") == said
    running.language("zh_CN")
    assert running.text("enr.name.error").startswith("已有名为“")
    running.type("enr.name", "康拓（上海）")
    assert not running.shows("enr.name.error")
    running.key(Qt.Key.Key_Return)
    assert "康拓（上海）" in cards(running)
    assert name not in cards(running)


def test_duplicating_leaves_the_sign_in_behind(running: Running) -> None:
    keep(running, samples.approved())
    choose(running, "duplicate")
    assert sorted(cards(running)) == ["Partner 0", "Partner 0 (copy)"]
    copy = next(c for c in running.window.home._cards if c.name.endswith("(copy)"))
    running.open(copy.id)
    stored = running.stored()
    assert stored["org.name_zh"] == samples.PREPARED["org.name_zh"]
    assert not any(key.startswith(("cred.", "acct.", "sub.", "dec.")) for key in stored)
    assert "cred.pass" not in running.session.answers.held


def test_put_away_and_taken_back(running: Running) -> None:
    keep(running, samples.prepared())
    choose(running, "archive")
    assert running.says("Archived “Partner 0”.")
    assert cards(running) == []
    running.press("toast.undo")
    assert cards(running) == ["Partner 0"]
    choose(running, "archive")
    running.press("home.filter.archived")
    assert cards(running) == ["Partner 0"]
    choose(running, "unarchive")
    assert running.says("Moved “Partner 0” out of the archive.")
    assert_back(running, Shelf.ALL)


def test_deleted_undone_and_restored(running: Running) -> None:
    keep(running, samples.prepared())
    choose(running, "delete")
    assert running.says("Deleted “Partner 0”.")
    running.press("toast.undo")
    assert cards(running) == ["Partner 0"]
    choose(running, "delete")
    running.press("home.filter.deleted")
    assert running.says("Kept for 30 days, then deleted with its passwords.")
    running.press("home.card.1")  # only its menu makes sense
    QApplication.activePopupWidget().close()
    assert running.window.ways.enrollment is None
    choose(running, "restore")
    assert running.says("Restored “Partner 0”.")
    assert_back(running, Shelf.ALL)
    running.language("zh_CN")
    assert running.says("已还原“Partner 0”。")
    running.press("toast.open")
    assert running.window.ways.enrollment is not None


def assert_back(running: Running, shelf: Shelf) -> None:
    """Where it stands now, not in the list it has left."""
    assert running.find(f"home.filter.{shelf}").isChecked()  # type: ignore[attr-defined]
    assert cards(running) == ["Partner 0"]
    assert QApplication.focusWidget() is running.find("home.card.1")


def test_what_was_archived_is_restored_to_the_archive(running: Running) -> None:
    keep(running, samples.prepared())
    choose(running, "archive")
    running.press("home.filter.archived")
    choose(running, "delete")
    running.press("home.filter.deleted")
    choose(running, "restore")
    assert_back(running, Shelf.ARCHIVED)


def test_what_was_put_away_is_counted_when_there_is_something(running: Running) -> None:
    keep(running, samples.prepared(), samples.prepared())
    names = ("home.filter.archived", "home.filter.deleted")
    assert [spoken(running.find(name)) for name in names] == ["Archived", "Deleted"]
    choose(running, "archive")
    choose(running, "delete")
    assert [spoken(running.find(name)) for name in names] == ["Archived 1", "Deleted 1"]
    running.press("toast.undo")
    assert [spoken(running.find(name)) for name in names] == ["Archived 1", "Deleted"]


def test_deleted_for_good_with_its_passwords(running: Running) -> None:
    keep(running, samples.approved())
    assert len(running.secrets.kept) == 1
    choose(running, "delete")
    running.press("home.filter.deleted")
    choose(running, "purge")
    assert running.says("Delete “Partner 0” for good? Its answers and passwords cannot be brought back.")
    running.press("dialog.reject")
    assert cards(running) == ["Partner 0"]
    choose(running, "purge")
    running.press("dialog.delete")
    assert cards(running) == []
    running.qtbot.waitUntil(lambda: running.store.read(lifecycle.to_purge) == ())
    assert running.secrets.kept == {}


@pytest.mark.parametrize("reason", [Reason.NO_STORE, Reason.LOCKED, Reason.REFUSED])
def test_passwords_that_could_not_be_deleted_wait(running: Running, reason: Reason) -> None:
    keep(running, samples.approved())
    running.secrets.trouble = reason
    choose(running, "delete")
    running.press("home.filter.deleted")
    choose(running, "purge")
    running.press("dialog.delete")
    assert len(saved(running.store, lifecycle.to_purge)) == len(lifecycle.SLOTS)
    running.again()
    running.secrets.trouble = None
    assert len(running.secrets.kept) == 1
    running.window._tidy_up()  # what happens a moment after each start
    running.qtbot.waitUntil(lambda: running.store.read(lifecycle.to_purge) == ())
    assert running.secrets.kept == {}


def test_thirty_days_later_it_is_gone(running: Running) -> None:
    keep(running, samples.approved())
    choose(running, "delete")
    running.again(days=29)
    running.window._tidy_up()
    running.settle()
    running.press("home.filter.deleted")
    assert cards(running) == ["Partner 0"]
    running.again(days=2)
    running.window._tidy_up()
    running.qtbot.waitUntil(lambda: running.secrets.kept == {})
    running.settle()
    running.window.home.refresh()
    assert running.says("Start your first enrollment")


def test_a_name_in_the_trash_is_free(running: Running) -> None:
    keep(running, samples.prepared())
    choose(running, "delete")
    running.new()
    running.type("enr.name", "Partner 0")
    running.press("wizard.next")
    assert running.views.current == "account"
    assert saved(running.store, lambda db: enrollments.names(db, "")) == {"partner 0"}


def test_cards_below_the_window_follow_the_first_picture_and_move_nothing(running: Running) -> None:
    keep(running, *(samples.prepared() for _ in range(20)))
    window = running.window
    frame = QMainWindow()
    running.qtbot.addWidget(frame)
    again = Home(window.kit, window.store, window.desk.now)
    frame.setCentralWidget(again)
    frame.resize(1000, 600)
    again.refresh()
    frame.show()
    QApplication.sendPostedEvents()
    tall = again.page.content.height()
    first = again.list.buttons[-1]
    assert len(again.list.buttons) < 10
    assert all(button.isVisible() for button in again.list.buttons)
    assert first.mapTo(frame, first.rect().bottomLeft()).y() >= frame.height()
    running.qtbot.waitUntil(lambda: len(again.list.buttons) == 20)
    QApplication.sendPostedEvents()
    assert again.page.content.height() == tall
    last = again.list.buttons[-1]
    assert last.isVisible()
    assert last.accessibleName() == "Partner 0"


def test_one_that_is_shown_has_all_its_cards_at_once(running: Running) -> None:
    keep(running, *(samples.prepared() for _ in range(20)))
    assert len(running.window.home.list.buttons) == 20
