"""Work done ahead: in short slices, and pages that are there before somebody turns to them."""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from csp_wizard.enrollment import flow
from csp_wizard.enrollment.record import Record
from csp_wizard.storage.problems import Failure
from csp_wizard.ui.ahead import MODULES, SLICE_S, Ahead, for_an_enrollment
from csp_wizard.ui.pages.base import StepPage
from csp_wizard.ui.pages.locked import LockedPage
from csp_wizard.ui.secrets.area import SecretArea
from csp_wizard.ui.secrets.edit import SecretEdit
from tests.ui.running import Running
from tests.ui.stages import STEP_KEYS, empty_at, variants

Shape = list[tuple[str, QRect]]


def shape(page: StepPage | LockedPage) -> Shape:
    """Where everything stands in the column of a page, also of one that is hidden."""
    column = page.area.column.parentWidget()
    assert column is not None
    parts = [part for part in column.findChildren(QWidget) if part.isVisibleTo(page)]
    assert len(parts) > 3
    return [
        (
            f"{type(part).__name__} {part.accessibleIdentifier()}",
            QRect(part.mapTo(page, part.rect().topLeft()), part.size()),
        )
        for part in parts
    ]


def ready(running: Running, record: Record) -> Running:
    """An enrollment at its overview, all its pages made ahead."""
    running.open(running.keep(record))
    for piece in running.views.pages_ahead():
        piece()
    return running


# -- slices ---------------------------------------------------------------------------------------


def test_short_pieces_share_a_slice_and_a_long_one_ends_it(qtbot: QtBot) -> None:
    done: list[str] = []
    parent = QObject()

    def long() -> None:
        time.sleep(2 * SLICE_S)
        done.append("long")

    def pieces() -> Iterator[Callable[[], object]]:
        for name in ("a", "b"):
            yield partial(done.append, name)
        yield long
        yield partial(done.append, "c")

    ahead = Ahead(parent, pieces(), 0)
    assert done == []
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["a", "b", "long"]
    qtbot.waitUntil(lambda: done[3:] == ["c"])
    qtbot.waitUntil(lambda: not isValid(ahead))


def test_what_an_enrollment_needs_can_be_loaded_ahead() -> None:
    for piece in for_an_enrollment():
        piece()
    assert set(MODULES) <= sys.modules.keys()


# -- pages ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [1080, 800])
@pytest.mark.parametrize("step", ["before", "decision", "start"])
def test_a_page_made_ahead_stands_as_it_will_be_shown(running: Running, step: str, width: int) -> None:
    running.window.resize(width, 640)
    ready(running, variants(step)[-1])
    pages = {page.step.key: page for page in running.wizard.pages.values()}
    at = STEP_KEYS.index(flow.next_open(running.session.record).key)
    assert tuple(pages) == (*STEP_KEYS[at:], *STEP_KEYS[:at])
    before = {key: shape(page) for key, page in pages.items()}
    for key in STEP_KEYS:
        running.views.go(key)
        running.settle()
        assert running.wizard.shown is pages[key]
        assert shape(pages[key]) == before[key], key


def test_a_window_of_another_size_gets_pages_of_its_size(running: Running) -> None:
    ready(running, empty_at("start"))
    running.window.resize(800, 600)
    turned = {}
    for key in STEP_KEYS:
        running.views.go(key)
        running.settle()
        turned[key] = shape(running.wizard.shown)
    running.home()
    ready(running, empty_at("start"))
    for page in running.wizard.pages.values():
        assert shape(page) == turned[page.step.key], page.name


def test_what_is_made_ahead_was_never_there_for_the_record(running: Running) -> None:
    def dump(db: sqlite3.Connection) -> list[list[object]]:
        tables = ("enrollment", "answer", "step", "event", "snapshot")
        return [db.execute(f"SELECT * FROM {table}").fetchall() for table in tables]

    def kept() -> list[list[object]]:
        found = running.store.read(dump)
        assert not isinstance(found, Failure), found
        return found

    running.open(running.keep(empty_at("start")))
    running.settle()
    before, rows = running.session.record, kept()
    assert all(rows)
    for piece in running.views.pages_ahead():
        piece()
    running.settle()
    assert running.session.record == before
    assert kept() == rows


class Painted(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.seen.append(watched)
        return False


def test_no_secret_is_painted_and_none_is_asked_for(running: Running) -> None:
    running.open(running.keep(variants("sign")[0]))
    painted = Painted()
    QApplication.instance().installEventFilter(painted)
    for piece in running.views.pages_ahead():
        piece()
    QApplication.processEvents()
    QApplication.instance().removeEventFilter(painted)
    ours = set(running.wizard.findChildren(QWidget)) & set(painted.seen)
    assert {page.area for page in running.wizard.pages.values()} <= ours  # of each page a corner
    assert not [w for w in ours if w.accessibleIdentifier()]
    secrets: list[SecretEdit | SecretArea] = [*running.wizard.findChildren(SecretEdit)]
    secrets += running.wizard.findChildren(SecretArea)
    assert len(secrets) > 3
    assert not ours & set(secrets)
    assert all(not secret.text() for secret in secrets)


def test_somebody_may_turn_to_a_page_that_is_not_finished(running: Running) -> None:
    running.open(running.keep(empty_at("start")))
    wizard = running.wizard
    make, fill_in, lay_out = wizard.ahead("sign")
    make()
    running.views.go("sign")
    page = running.page
    fill_in()
    lay_out()
    running.settle()
    assert running.page is page
    assert page.isVisible()
    assert page.updatesEnabled()
    assert [p for p in wizard.findChildren(StepPage) if p.step.key == "sign"] == [page]
    assert list(wizard.ahead("sign")) == []


@pytest.mark.parametrize("pieces", [1, 2, 3])
def test_leaving_in_the_middle_leaves_nothing(running: Running, pieces: int) -> None:
    running.open(running.keep(empty_at("start")))
    before = set(running.wizard.findChildren(StepPage))
    for piece in list(running.wizard.ahead("sign"))[:pieces]:
        piece()
    [page] = set(running.wizard.findChildren(StepPage)) - before
    assert isValid(page)
    running.home()
    assert not isValid(page)


def test_a_page_opened_meanwhile_is_not_the_locked_one(running: Running) -> None:
    """What was made ahead of a page that is open by now is not shown in its place."""
    id = running.keep(empty_at("submit"))
    running.open(id)
    for piece in running.wizard.ahead("wait"):
        piece()
    running.views.go("submit")
    running.session.answer_all({"sub.done": "yes", "sub.date": "2026-03-01", "sub.by": "王伟"})
    running.press("wizard.next")
    assert isinstance(running.wizard.shown, StepPage)
    assert running.page.step.key == "wait"
