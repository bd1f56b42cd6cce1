"""One enrollment at a glance: the one thing to do now, all steps, what is open, what has happened."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ...enrollment import agenda as agendas
from ...enrollment import credentials, flow
from ...enrollment.catalogue import SECTIONS, STEP_OF, STEPS
from ...enrollment.flow import STATUS_WORDS, Status
from ...enrollment.model import Section, Step
from ...enrollment.phase import OVERDUE_WORDS, PHASE_WORDS, Bucket
from ...enrollment.progress import Progress
from ...enrollment.slots import PASSWORD
from ...enrollment.text import DAY, Msg
from ...storage.secret_terms import Reason
from ..beside import Beside
from ..home.card_list import TONES, shown_name
from ..kit import Button, Column, HLine, Label, Page, Pill, Row, RowButton, Rows, clear_layout, named, sized
from ..place import Place
from ..secrets.words import not_read
from ..services import Services
from ..wizard.step_rows import MARKS
from .timeline_box import TimelineBox
from .welcome import WelcomeCard

# Somebody in a hurry would copy half a password: said where one comes back to.
BY_LEAVING = Msg(
    "Overview",
    "The password was replaced by what was typed when you left its page; check it. The previous one is kept",
)


class Overview(QWidget):
    chosen = Signal(str)  # a step key

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.kit = services.kit
        self.session = services.session
        self._open: set[Section] = set()
        self._rows: dict[str, RowButton] = {}
        self.page = Page(self.kit, 928, "surface", top=36, bottom=28, centered=True)
        services.toast.keep_off(self.page)
        Column(self.kit, self).add(self.page)
        self._build(self.page.column)
        self.session.answered.connect(lambda _: self.refresh())
        self.session.recorded.connect(self.refresh)

    def _build(self, column: Column) -> None:
        kit = self.kit
        head = Row(kit, gap=12)
        self.title = named(Label(kit, "", role="heading", value=True, elide=True), "page.heading")
        self.pill = Pill(kit, "progress", "")
        head.add(self.title)
        head.add(self.pill)
        head.spring()
        column.add(head)
        column.space(20)
        self.welcome = WelcomeCard(kit)
        self.welcome.resume.clicked.connect(self._resume)
        column.add(self.welcome)
        column.space(28)
        self.steps = Rows(kit)
        right = sized(kit, QWidget(), width=268)
        self._build_right(Column(kit, right))
        column.add(Beside(kit, self.steps, right, room=680))
        self._add_steps()

    def _build_right(self, column: Column) -> None:
        kit = self.kit
        self.agenda = Column(kit)
        column.add(self.agenda)
        self._below_agenda = Place(kit, HLine(kit), 20)
        column.add(self._below_agenda)
        column.add(Label(kit, Msg("Overview", "Key facts"), role="strong"))
        column.space(12)
        self.facts = Column(kit, gap=8)
        column.add(self.facts)
        column.space(20)
        column.add(HLine(kit))
        column.space(20)
        self.timeline = TimelineBox(self.services)
        column.add(self.timeline)

    def _add_steps(self) -> None:
        for section, _ in SECTIONS:
            heading = RowButton(self.kit, f"overview.section.{section.value}", height=56)
            heading.clicked.connect(lambda _=False, s=section: self._toggle(s))
            self._rows[section.value] = heading
            self.steps.add(heading)
            for step in STEPS:
                if step.section is section:
                    row = RowButton(self.kit, f"overview.{step.key}", height=44, indent=58)
                    row.clicked.connect(lambda _=False, key=step.key: self.chosen.emit(key))
                    self._rows[step.key] = row
                    self.steps.add(row)

    # -- what it shows --------------------------------------------------------------------------------

    def enter(self, last_here: datetime | None) -> None:
        """The enrollment was opened; ``last_here`` is when it was open before."""
        at = Progress(self.session.record)
        self._open = {at.next.section} if at.next else {Section.SET_UP}
        self.welcome.show_since(last_here, self.session.record.answers.today)
        self.refresh()
        self._check_secrets()
        self.welcome.resume.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        if self.isHidden():
            return
        at = Progress(self.session.record)
        self.title.say(shown_name(self.session.name))
        overdue = at.bucket is Bucket.OVERDUE
        self.pill.show_state(
            "warn" if overdue else TONES[at.phase], OVERDUE_WORDS if overdue else PHASE_WORDS[at.phase]
        )
        self.welcome.show_progress(at)
        self._show_steps(at)
        self._show_agenda(at)
        self._show_facts(at)
        self.timeline.refresh()

    def _show_steps(self, at: Progress) -> None:
        statuses = at.statuses
        for section, title in SECTIONS:
            inside = [s for s in STEPS if s.section is section]
            is_open = section in self._open
            status, detail = summed_up([statuses[s.key] for s in inside])
            heading = self._rows[section.value]
            tail = "up" if is_open else "down"
            heading.show_row(title, icon=MARKS[status], detail=detail, tail=tail, role="strong")
            for step in inside:
                self._show_step(step, statuses[step.key], at)
                self._rows[step.key].setVisible(is_open)

    def _show_step(self, step: Step, status: Status, at: Progress) -> None:
        detail: Msg = STATUS_WORDS[status]
        days = at.days_since_submission
        if step.key == "wait" and status is Status.WAITING and days is not None and days >= 0:
            detail = Msg("Review", "Day {n}").of(n=days)
        elif status is Status.DONE and any(STEP_OF[key] == step.key for key in at.changed_after_submission):
            detail = Msg("Overview", "changed after submission")
        title = step.short_title or step.title
        self._rows[step.key].show_row(title, icon=MARKS[status], detail=detail, tail="forward")

    def _toggle(self, section: Section) -> None:
        self._open ^= {section}
        self._show_steps(Progress(self.session.record))

    def _show_agenda(self, at: Progress) -> None:
        clear_layout(self.agenda)
        groups = agendas.agenda(at).groups
        self._below_agenda.setVisible(bool(groups))
        for title, items in groups:
            self.agenda.add(Label(self.kit, title, role="strong"))
            self.agenda.space(6)
            for item in items[:3]:
                link = Button(self.kit, item.say, "link", identifier=f"overview.open.{item.step.key}")
                link.clicked.connect(lambda _=False, key=item.step.key: self.chosen.emit(key))
                self.agenda.add(link, 0, Qt.AlignmentFlag.AlignLeft)
            self.agenda.space(20)

    def _show_facts(self, at: Progress) -> None:
        answers = self.session.answers
        submitted: date | None = at.submitted_on
        days = at.days_since_submission
        clear_layout(self.facts)
        if submitted:
            self._fact(Msg("Overview", "Submitted"), DAY.of(day=submitted))
        if days is not None and days >= 0 and not at.decided:
            self._fact(Msg("Overview", "Waiting"), Msg("Overview", "%n days", "", 1).counted(days))
        if email := answers.effective("appr.email"):
            self._fact(Msg("Overview", "Approval contact"), email)
        if mpn := answers.clean("mpn.id"):
            self._fact(Msg("Step", "MPN ID"), mpn)
        saved = credentials.where_saved(self.session.record.events, "cred.pass")
        kept: Msg | str = Msg("Review", "Not saved yet")
        if answers.says("cred.where", "elsewhere"):
            kept = Msg("Review", "Kept elsewhere")
        elif saved:
            kept = credentials.store_name(saved.store)
        self._fact(Msg("Step", "Sign-in details"), kept)

    def _fact(self, title: Msg, value: Msg | str) -> None:
        row = Row(self.kit, gap=8)
        row.add(sized(self.kit, Label(self.kit, title, role="hint", color="hint", wrap=True), width=116))
        row.add(Label(self.kit, value, role="hint", value=True, wrap=True), 1)
        self.facts.add(row)

    def _check_secrets(self) -> None:
        """Silently: nothing is unlocked for it, nothing waits for it."""
        if "cred.pass" not in self.session.answers.held:
            self.welcome.show_secret(None)
            return

        def there(found: bool) -> None:
            gone = Msg("Secret", "The saved sign-in details are not on this computer")
            if not found:
                self.welcome.show_secret(gone, well=False)
            elif credentials.unseen(self.session.record, PASSWORD):
                self.welcome.show_secret(BY_LEAVING, well=False)
            else:
                self.welcome.show_secret(Msg("Overview", "The saved sign-in details can be read"))

        def failed(reason: Reason) -> None:
            if reason is Reason.LOCKED:
                locked = Msg("Overview", "The secure store is locked; it opens when you need it")
                self.welcome.show_secret(locked, well=True)
            else:
                self.welcome.show_secret(not_read(reason), well=False)

        self.services.vault.check(there, failed)

    def _resume(self) -> None:
        self.chosen.emit(flow.next_open(self.session.record).key)

    def set_narrow(self, narrow: bool) -> None:
        self.page.set_narrow(narrow)


def summed_up(statuses: list[Status]) -> tuple[Status, Msg]:
    """The state of a section, and in words how far it is."""
    done = sum(s in (Status.DONE, Status.READY) for s in statuses)
    if all(s is Status.DONE for s in statuses):
        return Status.DONE, STATUS_WORDS[Status.DONE]
    for worst in (Status.PROBLEM, Status.WAITING):
        if worst in statuses:
            return worst, STATUS_WORDS[worst]
    if all(s in (Status.LOCKED, Status.NOT_STARTED) for s in statuses):
        locked = statuses[0] is Status.LOCKED
        status = Status.LOCKED if locked else Status.NOT_STARTED
        return status, STATUS_WORDS[status]
    said = Msg("Overview", "{done} of {all} done")
    if Status.READY in statuses:
        said = Msg("Overview", "{done} of {all} done or ready")
    return Status.IN_PROGRESS, said.of(done=done, all=len(statuses))
