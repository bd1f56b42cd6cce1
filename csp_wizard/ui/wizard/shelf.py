"""The pages of a wizard: each is made once, when it is turned to or, while nobody waits, before that.

A page made ahead is filled in and laid out, out of sight, as wide as it will be shown: turning to it
for the first time then costs what turning to it again does. Nothing on it is painted or recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget, QWizard
from shiboken6 import delete

from ...enrollment import flow
from ...enrollment.catalogue import STEP
from ...enrollment.flow import Status
from ...enrollment.model import Step, StepKind
from ..pages.base import StepPage
from ..pages.locked import LockedPage
from ..services import Services

AnyPage = StepPage | LockedPage
CORNER = QRect(0, 0, 1, 1)
PASSES = 6  # mostly two; what folds where there is little room takes more


def page_class(kind: StepKind) -> type[StepPage]:
    """Which class shows a step. Imported when a page of that kind is first needed."""
    if kind is StepKind.FORM:
        from ..pages.form import FormPage

        return FormPage
    from ..pages import own

    return own.PAGES[kind]


class Shelf:
    def __init__(
        self,
        services: Services,
        wizard: QWizard,
        room: Callable[[], tuple[QSize, bool]],
        added: Callable[[AnyPage], object],
    ) -> None:
        """``room``: how large a page will be shown, and whether in a narrow window. ``added`` is told of
        each page that the wizard has from now on."""
        self.pages: dict[str, AnyPage] = {}  # those that the wizard has
        self._services = services
        self._wizard = wizard
        self._room = room
        self._added = added
        self._ids: dict[str, int] = {}
        # Pages that are not finished belong to it: whatever becomes of the wizard becomes of them.
        self._wings = QWidget(wizard)
        self._wings.hide()
        self._unfinished: dict[str, AnyPage] = {}

    # -- turning to a page --------------------------------------------------------------------------

    def take(self, key: str) -> AnyPage:
        """The page of a step as it is now, and in the wizard; finished at once if need be."""
        name = self._name(key)
        if name not in self.pages:
            self._add(name, self._unfinished.get(name) or self._made(name))
        page = self.pages[name]
        page.prepare()
        return page

    def id(self, page: AnyPage) -> int:
        return self._ids[page.name]

    def shown(self) -> AnyPage:
        current = self._wizard.currentId()
        for page in self.pages.values():
            if self._ids[page.name] == current:
                return page
        raise LookupError(current)

    def thaw(self, page: AnyPage) -> None:
        """QWizard freezes and thaws, at every turn, each widget of each page ever made; only the page
        that comes needs that."""
        for other in self.pages.values():
            other.setUpdatesEnabled(other is page)

    # -- ahead --------------------------------------------------------------------------------------

    def ahead(self, key: str) -> Iterator[Callable[[], object]]:
        """The pieces in which a page is made before somebody turns to it. They may stop anywhere."""
        name = self._name(key)
        if name not in self.pages:
            for piece in (self._make, self._fill_in, self._lay_out):
                yield partial(piece, name)

    def _make(self, name: str) -> None:
        if name not in self.pages:
            page = self._unfinished[name] = self._made(name)
            page.setParent(self._wings)
            page.prepare()

    def _fill_in(self, name: str) -> None:
        if page := self._unfinished.get(name):
            page.load()

    def _lay_out(self, name: str) -> None:
        page = self._unfinished.get(name)
        if page is None:  # somebody was faster
            return
        size, narrow = self._room()
        page.set_narrow(narrow)
        page.setParent(None)  # by itself: in the window, Qt would make room for it there
        page.resize(size)
        _lay_out(page)
        self._add(name, page)
        page.setUpdatesEnabled(False)

    # -- the end ------------------------------------------------------------------------------------

    def apart(self) -> Iterator[Callable[[], object]]:
        """The pieces in which the pages are given up, but for the one that the wizard shows."""
        shown = self._wizard.currentId()
        for name in [name for name, id in self._ids.items() if id != shown]:
            yield partial(self._drop, name)

    def _drop(self, name: str) -> None:
        page = self.pages.pop(name)
        self._wizard.removePage(self._ids.pop(name))
        delete(page)  # now: later, all of them would go at once

    # -- making -------------------------------------------------------------------------------------

    def _name(self, key: str) -> str:
        locked = flow.status(STEP[key], self._services.session.record) is Status.LOCKED
        return f"{key}.locked" if locked else key

    def _made(self, name: str) -> AnyPage:
        key, _, locked = name.partition(".")
        step: Step = STEP[key]
        page = LockedPage(self._services, step) if locked else page_class(step.kind)(self._services, step)
        page.name = name
        return page

    def _add(self, name: str, page: AnyPage) -> None:
        self._unfinished.pop(name, None)
        self.pages[name] = page
        self._ids[name] = self._wizard.addPage(page)
        self._added(page)


def _lay_out(page: AnyPage) -> None:
    """All of a page that is hidden. Asked for its picture, Qt lays it out from the outside in, and each
    part then tells the one around it that its size may be another one. That is heard from the inside
    out, until nobody says anything: nothing is left to do when the page is shown."""
    layouts = [layout for part in reversed(page.findChildren(QWidget)) if (layout := part.layout())]
    for _ in range(PASSES):
        page.grab(CORNER)
        told = [layout for layout in layouts if layout.activate()]
        if not told:
            return
        QApplication.sendEvent(page.area, QEvent(QEvent.Type.LayoutRequest))  # posted only where it shows
