"""The ways between all enrollments and one of them: opened, left, put away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from ...storage.problems import Failure
from ...storage.store_thread import Saved
from ..desk import Desk
from ..home.home import Home

if TYPE_CHECKING:
    from ...enrollment.record import Record
    from ..wizard.enrollment_views import EnrollmentViews


class Ways(QObject):
    opened = Signal(object)  # EnrollmentViews: shown from now on
    changed = Signal()  # another screen, or another name of it

    def __init__(self, desk: Desk, stack: QStackedWidget, home: Home) -> None:
        super().__init__(stack)
        self.enrollment: EnrollmentViews | None = None
        self._desk = desk
        self._stack = stack
        self._home = home
        self._making = False  # a new enrollment is on its way

    # -- in -------------------------------------------------------------------------------------------

    def new_enrollment(self) -> None:
        if self._making:
            return  # a double click makes one
        from ...enrollment import flow
        from ...storage import enrollments

        def made(saved: Saved[str]) -> None:
            self._making = False
            self.open_enrollment(saved.value, step="before")

        def failed(failure: Failure) -> None:
            self._making = False
            self._home.show_trouble(failure)

        self._making = True
        desk = self._desk
        at = desk.now()
        today = at.astimezone().date()
        work = partial(enrollments.create, today=today, at=at, summarize=flow.summary)
        desk.tasks.write(desk.store, work, self).then(made).otherwise(failed)

    def start_new(self) -> None:
        """Ctrl+N from anywhere: what is open is left properly first."""
        self._leave_for(self.new_enrollment)

    def open_enrollment(self, id: str, *, step: str = "") -> None:
        from ...storage import enrollments

        desk = self._desk
        at = desk.now()
        today = at.astimezone().date()
        record = desk.store.read(lambda db: enrollments.load(db, id, today))
        if isinstance(record, Failure):
            self._home.show_trouble(record)
            return
        if record is None:
            self._home.refresh()
            return
        self.leave_enrollment()
        self._show(record, step)
        opened = desk.tasks.write(desk.store, lambda db: enrollments.opened(db, id, at), self)
        opened.otherwise(self._home.show_trouble)

    def _show(self, record: Record, step: str) -> None:
        from ..wizard.enrollment_views import EnrollmentViews

        views = EnrollmentViews(self._desk, record, self.archive)
        self.enrollment = views
        views.title_changed.connect(self.changed)
        views.left.connect(self._left)
        self._stack.addWidget(views)
        self._stack.setCurrentWidget(views)
        self.opened.emit(views)
        if step:
            views.go(step)
        else:
            views.show_overview(record.opened)

    # -- out ------------------------------------------------------------------------------------------

    def go_home(self) -> None:
        if self.enrollment is not None:
            self._leave_for(self.show_home)

    def _leave_for(self, act: Callable[[], object]) -> None:
        """Out of the enrollment that is open, once all of it is saved.

        What cannot be saved keeps its page: the banner says why, and what to do.
        """
        views = self.enrollment
        if views is None:
            act()
        else:
            views.leave(lambda: views.session.when_saved(lambda well: act() if well else None))

    def _left(self) -> None:
        """The page shown was left for all enrollments; it has asked already."""
        if self.enrollment is not None:
            self.enrollment.session.when_saved(lambda well: self.show_home() if well else None)

    def show_home(self) -> None:
        self.leave_enrollment()
        self._stack.setCurrentWidget(self._home)
        self._home.refresh()
        self._home.take_focus()
        self.changed.emit()

    def leave_enrollment(self) -> None:
        """Drops the views of the enrollment; what was typed is already on its way to the disk."""
        views, self.enrollment = self.enrollment, None
        if views is not None:
            views.session.flush()
            self._stack.removeWidget(views)
            views.end()

    def archive(self) -> None:
        """Puts away the enrollment that is open; the toast takes it back."""
        if self.enrollment is None:
            return
        from ..home.filing import Filing

        session = self.enrollment.session
        filing = Filing(self._desk, self._home, session.record.id, session.name)

        def put_away() -> None:
            self.show_home()
            filing.archive()

        self._leave_for(put_away)

    def refresh_home(self) -> None:
        if self._stack.currentWidget() is self._home:
            self._home.refresh()

    # -- within the enrollment --------------------------------------------------------------------------

    @property
    def current(self) -> str:
        """The step whose page is shown, or “”."""
        return self.enrollment.current if self.enrollment else ""

    def save_now(self, then: Callable[[bool], object]) -> None:
        """``then`` is told whether all that was typed is on the disk."""
        if self.enrollment is None:
            then(True)
        else:
            self.enrollment.session.when_saved(then)

    def go_overview(self) -> None:
        if self.enrollment is not None:
            self.enrollment.go("")

    def go_back(self) -> None:
        if self.enrollment is not None:
            self.enrollment.wizard.go_back()

    def show_timeline(self) -> None:
        """Everything that has happened, from wherever one is."""
        if self.enrollment is not None:
            self.enrollment.overview.timeline.show_whole()
            self.enrollment.go("")
