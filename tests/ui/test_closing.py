"""What stays of an enrollment that was closed: nothing."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from csp_wizard.enrollment.catalogue import STEPS
from csp_wizard.ui.wizard.enrollment_views import EnrollmentViews
from tests.ui.running import Running
from tests.ui.stages import STEP_KEYS, empty_at

TIMES = 50
SHELLS = 10  # what Python keeps of a closed enrollment is let go in batches


def visit(running: Running, id: str, steps: tuple[str, ...] = ()) -> None:
    """Opened, walked through, a password copied, closed again."""
    running.open(id)
    for step in (*steps, "sign"):
        running.views.go(step)
    running.press("sign.copy")
    running.home()


def alive() -> tuple[int, int]:
    gc.collect()
    objects = sum(isinstance(thing, QObject) and isValid(thing) for thing in gc.get_objects())
    return len(QApplication.allWidgets()), objects


def test_no_widget_of_a_closed_enrollment_survives(running: Running) -> None:
    id = running.keep(empty_at("start"))
    visit(running, id, STEP_KEYS)
    before = set(QApplication.allWidgets())
    running.open(id)
    views = running.views
    for step in STEPS:
        views.go(step.key)
    inside = views.findChildren(QWidget)
    assert len(inside) > 1000
    running.home()
    assert not isValid(views)
    assert not any(isValid(widget) for widget in inside)
    assert set(QApplication.allWidgets()) <= before


def test_the_pages_go_one_by_one(running: Running) -> None:
    running.open(running.keep(empty_at("start")))
    for step in STEP_KEYS:
        running.views.go(step)
    running.settle()
    wizard = running.wizard
    shown, pages = wizard.shown, list(wizard.pages.values())
    for number, piece in enumerate(wizard.apart()):
        assert sum(not isValid(page) for page in pages) == number
        piece()
    assert [page for page in pages if isValid(page)] == [shown] == list(wizard.pages.values())
    assert shown.isVisible()


def test_an_answer_that_comes_after_closing_reaches_no_page(running: Running) -> None:
    running.open(running.keep(empty_at("start")))
    for step in STEP_KEYS:
        running.views.go(step)  # some ask the secure store whether it can be read
    running.home()  # an error in a slot fails the test


def test_fifty_openings_leave_no_more_than_one(running: Running) -> None:
    id = running.keep(empty_at("start"))
    for _ in range(3):
        visit(running, id)
    widgets, objects = alive()
    for _ in range(TIMES):
        visit(running, id)
    now = alive()
    assert now[0] == widgets
    assert now[1] <= objects
    assert sum(isinstance(thing, EnrollmentViews) for thing in gc.get_objects()) < SHELLS


def test_a_copied_password_is_still_cleared_after_closing(running: Running) -> None:
    id = running.keep(empty_at("start"))
    visit(running, id)
    clipboard = QApplication.clipboard()
    assert clipboard.text()
    running.window.desk.clipboard.clear_now()
    assert not clipboard.text()


def test_a_language_switch_after_closing_reaches_nothing_that_is_gone(running: Running) -> None:
    id = running.keep(empty_at("start"))
    running.open(id)
    for step in STEP_KEYS:
        running.views.go(step)
    running.language("zh_CN")  # what is hidden waits until it is shown
    running.home()
    running.language("en")
    running.kit.theme.set_appearance("dark")
    running.open(id, "check")
    assert running.says("Check your answers")
