"""The enrollment that is open: its overview and its pages, and the way between the two."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import delete, isValid

from ...enrollment import flow
from ...enrollment.catalogue import STEPS
from ...enrollment.record import Record
from ...enrollment.text import Msg
from ...storage.problems import Failure
from ..ahead import Ahead
from ..desk import Desk
from ..dialogs.dialogs import Dialogs
from ..forms.field_keys import FieldKeys
from ..forms.field_row import FieldRow
from ..home.home import OPEN_FOLDER, TRY_AGAIN
from ..kit import Button, Column, NoteBox, painted
from ..overview.overview import Overview
from ..pages.base import StepPage
from ..secrets.vault import Vault
from ..services import Services
from ..session import RETRY_MS, Session
from .steps_row import StepsRow
from .wizard import EnrollmentWizard

AHEAD_MS = 250  # once the overview is there: pages are built before they are turned to


class EnrollmentViews(QWidget):
    title_changed = Signal()
    left = Signal()  # for all enrollments

    def __init__(self, desk: Desk, record: Record, archive: Callable[[], object]) -> None:
        super().__init__()
        self.kit = desk.kit
        self.current = ""  # the step shown, or “”: the overview
        self.session = Session(desk.store, desk.tasks, record, desk.now, self)
        self._services = Services(
            kit=desk.kit,
            tasks=desk.tasks,
            session=self.session,
            vault=Vault(desk.secrets, desk.worker, desk.tasks, self.session),
            clipboard=desk.clipboard,
            browser=desk.browser,
            settings=desk.preferences,
            dialogs=Dialogs(desk.kit, desk.window),
            toast=desk.toast,
            go=self.go,
            change=self.change,
            archive=archive,
        )
        painted(self.kit, self, "surface")
        column = Column(self.kit, self)
        column.add(self._unsaved(desk.browser.open_data_folder))
        self.steps_row = StepsRow(self.kit)
        self.steps_row.chosen.connect(self.go)
        self.steps_row.hide()
        column.add(self.steps_row)
        self._stack = QStackedWidget()
        column.add(self._stack, 1)
        self.overview = Overview(self._services)
        self.overview.chosen.connect(self.go)
        self._stack.addWidget(self.overview)
        self._wizard: EnrollmentWizard | None = None
        self._narrow = False
        FieldKeys(self, self._fields, self._reveal)
        self.session.unsaved.connect(self._say_unsaved)
        self.session.saved.connect(lambda _: self.unsaved.hide())
        self.session.answered.connect(lambda key: self.title_changed.emit() if key == "enr.name" else None)
        self._ahead = self.pages_ahead()
        Ahead(self, self._ahead, AHEAD_MS)

    def pages_ahead(self) -> Generator[Callable[[], object]]:
        """The wizard and its pages, from the one that comes next on."""
        yield lambda: self.wizard
        at = STEPS.index(flow.next_open(self.session.record))
        for step in (*STEPS[at:], *STEPS[:at]):
            yield from self.wizard.ahead(step.key)

    @property
    def wizard(self) -> EnrollmentWizard:
        """Built when a page is first shown: the overview does not wait for it."""
        if self._wizard is None:
            wizard = EnrollmentWizard(self._services)
            wizard.set_narrow(self._narrow)
            wizard.entered.connect(self._entered)
            wizard.left.connect(self._left_pages)
            wizard.problems_changed.connect(self.title_changed)
            wizard.state_changed.connect(self.steps_row.show_state)
            self._stack.addWidget(wizard)
            self._wizard = wizard
        return self._wizard

    def _fields(self) -> list[FieldRow]:
        """Those of the page that is shown."""
        page = self.wizard.shown if self.current else None
        if not isinstance(page, StepPage):
            return []
        return [row for form in page.forms for row in form.rows.values()]

    def _reveal(self, editor: QWidget) -> None:
        page = self.wizard.shown
        if isinstance(page, StepPage):
            page.area.reveal(editor)

    # -- moving ---------------------------------------------------------------------------------------

    def show_overview(self, last_here: datetime | None = None) -> None:
        self.current = ""
        self._stack.setCurrentWidget(self.overview)
        self.steps_row.hide()
        self.overview.enter(last_here)
        self.title_changed.emit()

    def go(self, key: str) -> None:
        """To a step, or to the overview (“”), through the way out of the page shown now."""
        if self.current:
            self.wizard.visit(key)
        elif key:
            self._show_step(key)

    def _show_step(self, key: str) -> None:
        wizard = self.wizard
        wizard.turn_to(key)
        self._stack.setCurrentWidget(wizard)
        wizard.arrive()

    def change(self, step: str, key: str) -> None:
        """*Change* on the check page: to the field, and back once the page is passed."""
        self.wizard.change(step, key)

    def _entered(self, key: str) -> None:
        self.current = key
        self.steps_row.setVisible(self._narrow)
        self.title_changed.emit()

    def _left_pages(self, where: str) -> None:
        if where == "home":
            self.left.emit()
        else:
            self.show_overview()

    def leave(self, go: Callable[[], object]) -> None:
        """Out of the enrollment: the page shown keeps first what must be kept."""
        if self.current:
            self.wizard.ask_leave(go)
        else:
            go()

    def end(self) -> None:
        """Nothing of this enrollment is needed any more, once its last answers are saved."""
        self.session.when_saved(self._ended)

    def _ended(self, well: bool) -> None:
        if well:
            self._ahead.close()
            self.session.deleteLater()
            Ahead(self, self._apart(), 0)
        else:  # the disk refuses the last answers: they are tried again
            QTimer.singleShot(RETRY_MS, self, self.end)

    def _apart(self) -> Iterator[Callable[[], object]]:
        """Page by page: all of it at once would hold up the home screen. The session goes first: what it
        still hears, it would tell pages that are not there any more."""
        if isValid(self.session):
            yield partial(delete, self.session)
        if self._wizard is not None:
            yield from self._wizard.apart()
        yield self.deleteLater

    def parts(self) -> list[list[QWidget]]:
        """The parts F6 goes through."""
        return self.wizard.parts() if self.current else [[self.overview]]

    # -- state ----------------------------------------------------------------------------------------

    def has_problems(self) -> bool:
        return bool(self.current) and self.wizard.has_problems()

    def set_narrow(self, narrow: bool) -> None:
        if narrow == self._narrow and self._wizard is not None:
            return
        self._narrow = narrow
        self.overview.set_narrow(narrow)
        if self._wizard is not None:
            self._wizard.set_narrow(narrow)
        self.steps_row.setVisible(narrow and bool(self.current))

    def _unsaved(self, open_folder: Callable[[], object]) -> NoteBox:
        """Stays until the disk has taken everything."""
        self.unsaved = NoteBox(self.kit, "error", "", identifier="wizard.unsaved")
        folder = Button(self.kit, OPEN_FOLDER, "small", "open", identifier="wizard.unsaved.folder")
        folder.clicked.connect(lambda: open_folder())
        again = Button(self.kit, TRY_AGAIN, "small", identifier="wizard.unsaved.try_again")
        again.clicked.connect(self.session.try_again)
        for button in (folder, again):
            self.unsaved.add_button(button)
        self.unsaved.hide()
        return self.unsaved

    def _say_unsaved(self, failure: Failure) -> None:
        said = Msg("Wizard", "Your changes are not being saved: {reason}. What you typed stays here")
        self.unsaved.say(said.of(reason=failure.say()))
        self.unsaved.show()
