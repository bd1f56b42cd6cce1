"""What stands in place of a step that cannot be started yet: what comes before it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget, QWizardPage

from ...enrollment import flow
from ...enrollment.catalogue import STEP
from ...enrollment.flow import STATUS_WORDS
from ...enrollment.model import Step
from ...enrollment.text import Msg
from ..kit import Disc, Label, Page, RowButton, Rows, named
from ..services import Services
from ..wizard.step_rows import MARKS


class LockedPage(QWizardPage):
    forward_changed = Signal()
    problems_changed = Signal()

    name = ""

    def __init__(self, services: Services, step: Step) -> None:
        super().__init__()
        self.services = services
        self.kit = services.kit
        self.step = step
        self.built = False

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.area = Page(self.kit)
        self.services.toast.keep_off(self.area)
        layout.addWidget(self.area)
        column = self.area.column
        column.add(Disc(self.kit, "lock", fill="hover", color="text2"))
        column.space(16)
        self.heading = named(Label(self.kit, self.step.title, role="heading", wrap=True), "page.heading")
        column.add(self.heading)
        column.space(6)
        column.add(Label(self.kit, Msg("Page", "You can do this after:"), color="text2", wrap=True))
        column.space(16)
        self.rows = Rows(self.kit)
        column.add(self.rows)

    def prepare(self) -> None:
        if not self.built:
            self._build()
            self.built = True

    def load(self) -> None:
        self.rows.clear()
        record = self.services.session.record
        statuses = flow.statuses(record)
        self.buttons = []
        for step in flow.blockers(self.step, record):
            row = RowButton(self.kit, f"locked.{step.key}", height=44)
            status = statuses[step.key]
            row.show_row(step.title, icon=MARKS[status], detail=STATUS_WORDS[status], tail="forward")
            row.clicked.connect(lambda _=False, key=step.key: self.services.go(key))
            self.rows.add(row)
            self.buttons.append(row)

    def enter(self) -> None:
        pass

    def set_narrow(self, narrow: bool) -> None:
        if self.built:
            self.area.set_narrow(narrow)

    def first_focus(self) -> QWidget:
        return self.buttons[0] if self.buttons else self

    def forward_text(self) -> Msg:
        return Msg("Wizard", "Go to “{page}”").of(page=STEP[self.after()].title)

    def forward(self, go: Callable[[], object]) -> None:
        go()

    def after(self) -> str:
        """The way on leads to the first page that stands in the way."""
        blockers = flow.blockers(self.step, self.services.session.record)
        return blockers[0].key if blockers else self.step.key

    @property
    def problem_count(self) -> int:
        return 0

    def reveal(self, key: str) -> None:
        pass

    def may_leave(self, go: Callable[[], object], *, forward: bool = False) -> None:
        go()
