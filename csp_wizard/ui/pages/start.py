"""P17: the first tasks in the new account, ticked off one by one."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ...enrollment import flow, recording
from ...enrollment.catalogue import TASKS
from ...enrollment.catalogue.tasks import Task, TaskList
from ...enrollment.flow import Progress, Status
from ...enrollment.happenings import day_of
from ...enrollment.model import said
from ...enrollment.record import EventKind
from ...enrollment.text import Msg
from ..forms.form_body import FormBody
from ..kit import Button, Column, Expander, Label, NoteBox, Row, Rows
from ..place import Place
from .base import StepPage


class StartPage(StepPage):
    column_width = 720

    def build_body(self, column: Column) -> None:
        self.finished = NoteBox(
            self.kit,
            "success",
            "",
            title=Msg("SetUp", "Enrollment finished"),
            identifier="start.finished",
        )
        archive = Button(self.kit, Msg("Home", "Archive"), "small", "archive", identifier="start.archive")
        archive.clicked.connect(lambda: self.services.archive())
        self.finished.add_button(archive)
        self._finished_place = Place(self.kit, self.finished, 24)
        column.add(self._finished_place)
        self.early = NoteBox(
            self.kit,
            "info",
            Msg("SetUp", "You can read this now. Tasks can be ticked once the agreement is signed."),
            identifier="start.early",
        )
        self._early_place = Place(self.kit, self.early, 24)
        column.add(self._early_place)
        self.ticks: list[FormBody] = []
        for task_list in dict.fromkeys(task.list for task in TASKS):
            self._add_list(column, task_list)
        self.form = self.ticks[0]

    def _add_list(self, column: Column, task_list: TaskList) -> None:
        column.add(Label(self.kit, task_list.title, role="section"))
        column.space(2)
        column.add(Label(self.kit, task_list.about, role="hint", color="hint"))
        column.space(12)
        rows = Rows(self.kit)
        for task in TASKS:
            if task.list is task_list:
                rows.add(self._row(task))
        column.add(rows)
        column.space(32)

    def _row(self, task: Task) -> QWidget:
        holder = QWidget()
        label = said(task.done.label, self.session.answers)
        column = Column(self.kit, holder, margins=(20, 10, 12, 10))
        line = Row(self.kit, gap=12)
        tick = self.add_form((task.done,))
        tick.tight()
        self.ticks.append(tick)
        line.add(tick, 1, Qt.AlignmentFlag.AlignVCenter)
        guide = Button(
            self.kit,
            task.guide.label,
            "link",
            tail="open",
            identifier=f"link.{task.guide.link}",
            name=Msg("SetUp", "Open guide: {task}").of(task=label),
        )
        guide.clicked.connect(lambda: self.open_link(task.guide.link))
        line.add(guide)
        column.add(line)
        name = Msg("SetUp", "What this is, date and note: {task}").of(task=label)
        words = Msg("SetUp", "What this is, date and note")
        more = Expander(self.kit, words, f"task.{task.key}.more", name=name, head=line)
        more.body.measure(margins=(28, 4, 40, 10))  # below the words of the task, not its tick
        more.body.add(Label(self.kit, task.summary, color="text2", wrap=True))
        more.body.space(16)
        form = self.add_form((task.date, task.note))
        form.tight()
        more.body.add(form)
        column.add(more)
        return holder

    def refresh(self) -> None:
        super().refresh()
        record = self.session.record
        may_tick = flow.may_tick(record)
        self._early_place.setVisible(not may_tick)
        self._finished_place.setVisible(flow.status(self.step, record) is Status.DONE)
        self.finished.say(dates(Progress(record)))
        for tick in self.ticks:
            tick.setEnabled(may_tick)

    def enter(self) -> None:
        super().enter()
        self._record_tasks()

    def _answered(self, key: str) -> None:
        super()._answered(key)
        if self.isVisible():
            self._record_tasks()

    def _record_tasks(self) -> None:
        record = self.session.record
        if flow.may_tick(record):
            self.session.carry_out(recording.record_tasks(record, self.session.now()))

    def commit(self) -> None:
        super().commit()
        if flow.may_tick(self.session.record):
            archive = (Msg("Home", "Archive"), "toast.archive", lambda: self.services.archive())
            self.services.toast.tell(Msg("SetUp", "Enrollment finished"), archive)

    def first_focus(self) -> QWidget:
        return super().first_focus() if flow.may_tick(self.session.record) else self.heading

    def forward_text(self) -> Msg:
        if flow.may_tick(self.session.record):
            return Msg("SetUp", "Finish enrollment")
        return super().forward_text()

    def after(self) -> str:
        return "" if flow.may_tick(self.session.record) else super().after()


def dates(at: Progress) -> Msg:
    """The whole way in one sentence, and that nothing of it goes away."""
    kinds = (EventKind.SUBMITTED, EventKind.DECISION, EventKind.SIGNED, EventKind.FINISHED)
    told = [event for kind in kinds if (event := at.happened(kind))]
    if len(told) < len(kinds):
        return KEPT
    names = ("submitted", "approved", "signed", "finished")
    days = {name: _day(day_of(event)) for name, event in zip(names, told, strict=True)}
    return Msg("Common", "{first} {second}").of(first=DATES.of(**days), second=KEPT)


def _day(at: date | datetime) -> date:
    return at.astimezone().date() if isinstance(at, datetime) else at


KEPT = Msg("SetUp", "Everything stays here: the answers, the dates, and the saved sign-in details.")
DATES = Msg(
    "SetUp",
    "Submitted on {submitted}, approved on {approved}, signed on {signed}, finished on {finished}.",
)
