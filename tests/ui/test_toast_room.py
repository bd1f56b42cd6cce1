"""The toast covers nothing, however long it stands: the page below it gives it room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from csp_wizard.enrollment.text import Msg
from csp_wizard.ui.kit import Page
from tests.enrollment import samples
from tests.ui.running import LANGUAGES, Running

SHADOW = 8


def on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def free_of_it(running: Running, page: Page) -> bool:
    """Nothing of what the page shows lies under the toast."""
    QApplication.processEvents()
    toast = on_screen(running.find("toast")).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    assert on_screen(running.window).contains(toast)
    return page.isVisible() and not toast.intersects(on_screen(page.viewport()))


def tell(running: Running) -> None:
    undo = (Msg("Home", "Undo"), "toast.undo", lambda: None)
    running.window.desk.toast.tell(Msg("Page", "Copied"), undo, seconds=30)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("width", "height", "size"), [(1080, 760, 100), (800, 600, 100), (1080, 760, 200)])
def test_it_stands_beside_every_screen(
    running: Running, language: str, width: int, height: int, size: int
) -> None:
    running.language(language)
    running.window.resize(width, height)
    running.preferences.change(text_size=size)
    running.keep(samples.submitted().record)
    running.begin("legal")
    before = running.page.area.viewport().height()
    tell(running)
    assert free_of_it(running, running.page.area)
    running.views.go("approval")  # turned to while it stands there
    assert free_of_it(running, running.page.area)
    running.views.go("submit")
    assert free_of_it(running, running.wizard.shown.area)
    running.views.go("")
    assert free_of_it(running, running.views.overview.page)
    running.home()
    assert free_of_it(running, running.window.home.page)
    running.window.desk.toast.dismiss()
    assert not running.shows("toast")
    running.press("home.card.1")
    running.views.go("legal")
    assert running.page.area.viewport().height() == before


def test_a_line_that_takes_the_place_of_another_has_room_at_once(running: Running) -> None:
    """Where a line stands already, Qt shows what is added later than it is measured."""
    running.window.desk.toast.tell(Msg("Page", "Copied"))
    QApplication.processEvents()
    tell(running)
    toast, undo = running.find("toast"), running.find("toast.undo")
    assert toast.width() == toast.sizeHint().width()
    assert on_screen(toast).contains(on_screen(undo))
    assert undo.width() >= undo.sizeHint().width()


def test_what_is_typed_into_stays_in_view(running: Running) -> None:
    running.window.resize(800, 600)
    running.begin("support")
    field, area = running.find("sup.phone"), running.page.area
    field.setFocus()
    bar, shown = area.verticalScrollBar(), on_screen(area.viewport())
    bar.setValue(bar.value() + on_screen(field).bottom() - shown.bottom() + 2)  # at the very foot
    tell(running)
    assert free_of_it(running, area)
    assert on_screen(area.viewport()).contains(on_screen(field))


def test_the_countdown_of_a_password_leaves_its_page_readable(running: Running) -> None:
    running.window.resize(800, 600)
    running.open(running.keep(samples.approved().record), "credentials")
    running.press("cred.copy")
    running.qtbot.waitUntil(lambda: running.shows("toast.keep_longer"))
    area = running.page.area
    assert free_of_it(running, area)
    assert on_screen(area.viewport()).contains(on_screen(running.find("cred.copy")))
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    note = running.find("page.note")
    assert on_screen(area.viewport()).contains(on_screen(note)), "the end of the page can be scrolled to"
    running.press("toast.clear_now")
    assert not running.shows("toast")
