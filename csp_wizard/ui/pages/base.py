"""One step of the wizard: which portal page it belongs to, what it asks, what is wrong, its note.

The page knows nothing of the wizard around it. It is built when it is first shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget, QWizardPage

from ...enrollment import flow, recording, resuming
from ...enrollment.model import Field, Item, Step, said
from ...enrollment.progress import Progress
from ...enrollment.text import Msg
from ..forms.form_body import FormBody
from ..kit import Column, Expander, Label, Page, Summary, announce, named
from ..place import Place
from ..services import Services
from .portal_strip import PortalStrip
from .resume import Resume

SAVE_AND_CONTINUE = Msg("Wizard", "Save and continue")
ROOM = 48  # px below a field that gets the keyboard


class StepPage(QWizardPage):
    forward_changed = Signal()  # what the forward button does changed its name
    problems_changed = Signal()

    column_width = 640
    name = ""  # by which the wizard knows the page

    def __init__(self, services: Services, step: Step) -> None:
        super().__init__()
        self.services = services
        self.kit = services.kit
        self.session = services.session
        self.step = step
        self.built = False
        self._problems: tuple[tuple[Field, Msg], ...] = ()
        self._sealed = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

    # -- what the wizard asks ---------------------------------------------------------------------

    def prepare(self) -> None:
        """Built before it is first shown: QWizard looks then at how it wants to grow."""
        if not self.built:
            self.build()
            self.built = True

    def load(self) -> None:
        """Brought up to what is stored; nothing is recorded by that. The page may still be hidden."""
        for form in self.forms:
            form.load()
        at = Progress(self.session.record)
        self._seal(self.resume.show_for(self.step.key, at))
        for form in self.forms:
            form.be_quiet(not self.resume.isHidden())  # one note is read, two are not
            form.ask_again(resuming.still_missing(at), resuming.IS_READY)
        self._show_problems(self._found() if self._attempted else ())
        self.refresh()

    def enter(self) -> None:
        """The page is shown, and brought up to what is stored."""
        self.session.mark_viewed(self.step.key)

    def forward_text(self) -> Msg:
        return SAVE_AND_CONTINUE

    def forward(self, go: Callable[[], object]) -> None:
        """*Save and continue*: stays where a problem is, else commits and goes on."""
        self.session.mark_attempted(self.step.key)
        problems = self._found()
        self._show_problems(problems)
        if problems:
            self._say_problems()
            return
        self.commit()
        go()

    def commit(self) -> None:
        """What pressing the forward button records, once nothing is wrong."""
        session = self.session
        language = self.kit.texts.language
        session.carry_out(recording.passed(self.step.key, session.record, session.now(), language))

    def after(self) -> str:
        """The step that comes next; “” is the overview."""
        following = flow.following(self.step)
        return following.key if following else ""

    def may_leave(self, go: Callable[[], object], *, forward: bool = False) -> None:
        """Every way out asks here first; what must be kept is kept before ``go`` is called."""
        go()

    def first_focus(self) -> QWidget:
        """The first field; the heading where the page has none, or where going to the field would
        scroll the beginning of the page away. On a later day, what the page is opened for."""
        asked = resuming.opens_at(self.step.key, Progress(self.session.record))
        if asked:
            rows = (form.rows[asked] for form in self.forms if asked in form.rows)
            return next(rows).editor.focus_target()
        field = self.first_field()
        below = field.mapTo(self.area.content, QPoint(0, field.height())).y() + ROOM
        return field if below <= self.area.viewport().height() else self.heading

    def first_field(self) -> QWidget:
        return next((first for form in self.forms if (first := form.first())), self.heading)

    @property
    def problem_count(self) -> int:
        """How many it shows."""
        return len(self._problems)

    def _seal(self, sealed: bool) -> None:
        """What the portal has already is read here, and changed only on purpose."""
        if sealed != self._sealed:
            self._sealed = sealed
            for form in self.forms:
                form.seal(sealed)

    def _unseal(self) -> None:
        self._seal(False)
        self.resume.unseal()

    def _change(self) -> None:
        self._unseal()
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, key: str) -> None:
        """Brings a field into view and gives it the keyboard."""
        self._unseal()
        for form in self.forms:
            if target := form.focus(key):
                self.area.reveal(target)

    def set_narrow(self, narrow: bool) -> None:
        if self.built:
            self.area.set_narrow(narrow)

    # -- building -----------------------------------------------------------------------------------

    def build(self) -> None:
        self.area = Page(self.kit, self.column_width)
        self.services.toast.keep_off(self.area)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.area)
        column = self.area.column
        self.portal = PortalStrip(self.services, self.step, self.area)
        self.heading = named(Label(self.kit, self.step.title, role="heading", wrap=True), "page.heading")
        self.heading.setFocusPolicy(
            Qt.FocusPolicy.TabFocus if not self.step.items else Qt.FocusPolicy.NoFocus
        )
        column.add(self.heading)
        self._title: Msg = self.step.title
        self.kit.texts.bind(self.setAccessibleName, lambda: self._title)
        self._add_intro(column)
        column.space(20)
        self.resume = Resume(self.kit, self._change)
        column.add(self.resume)
        self.summary = Summary(self.kit, Msg("Page", "There is a problem", "heading of the error summary"))
        self._summary_place = Place(self.kit, self.summary, 28)
        column.add(self._summary_place)
        self.forms: list[FormBody] = []
        self.build_body(column)
        self._add_note(column)
        self.session.answered.connect(self._answered)
        self.session.recorded.connect(self._recorded)

    def build_body(self, column: Column) -> None:
        """What stands between the heading and the note. A form page is its form."""
        self.form = self.add_form(self.step.items)
        column.add(self.form)

    def add_form(self, items: Sequence[Item]) -> FormBody:
        """A part of the page's fields; the page checks and reveals across all of them."""
        form = FormBody(self.kit, self.session, items, self.open_link)
        form.copied.connect(self._copy)
        self.forms.append(form)
        return form

    def _copy(self, text: str) -> None:
        self.services.clipboard.copy_plain(text)
        self.services.toast.tell(Msg("Page", "Copied"))

    def _add_intro(self, column: Column) -> None:
        if self.step.intro is None:
            return
        column.space(6)
        intro = self.step.intro
        say = (lambda: said(intro, self.session.answers)) if callable(intro) else intro
        self.intro = Label(self.kit, say, color="text2", wrap=True)
        column.add(self.intro)

    def _add_note(self, column: Column) -> None:
        note = self.step.note
        column.space(12)
        self._note = Expander(self.kit, Msg("Page", "Add a note"), "page.note")
        self._note.body.add(self.add_form((note,)))
        self._note.set_open(bool(self.session.answers.get(note.key)))
        column.add(self._note)

    def say_heading(self, title: Msg) -> None:
        self._title = title
        self.heading.say(title)
        self.setAccessibleName(self.kit.texts.say(title))

    # -- keeping up -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Brings what is not a field up to the record."""
        if callable(self.step.intro):
            self.intro.say(said(self.step.intro, self.session.answers))
        self.forward_changed.emit()

    def _answered(self, _: str) -> None:
        self._check_again()
        if self.isVisible():
            self.refresh()

    def _check_again(self) -> None:
        """What is shown as wrong is checked at every change; what is not, when going on."""
        if not self._problems:
            return
        still = {field.key for field, _ in self._problems}
        found = tuple(p for p in self._found() if p[0].key in still)
        if found != self._problems:
            self._show_problems(found)

    def _recorded(self) -> None:
        """A password that was saved answers its question too."""
        self._check_again()
        if self.isVisible():
            self.refresh()

    # -- problems ---------------------------------------------------------------------------------------

    @property
    def _attempted(self) -> bool:
        return self.step.key in self.session.record.attempted

    def _found(self) -> tuple[tuple[Field, Msg], ...]:
        return self.step.problems(self.session.answers)

    def _show_problems(self, problems: tuple[tuple[Field, Msg], ...]) -> None:
        self._problems = problems
        for form in self.forms:
            form.show_problems(problems)
        self.summary.show_problems(
            [
                (message, partial(self.reveal, field.key), f"wizard.errors.{field.key}")
                for field, message in problems
            ]
        )
        if problems:
            skip = Msg("Page", "Continue without finishing")
            self.summary.add_link(skip, self._skip, "wizard.skip")
        self._summary_place.setVisible(bool(problems))
        self.problems_changed.emit()

    def _say_problems(self) -> None:
        count = Msg("Page", "There is a problem, %n errors", "", 1).counted(len(self._problems))
        self.area.verticalScrollBar().setValue(0)
        self.summary.take_focus()
        announce(self.summary, self.kit.texts.say(count), assertive=True)

    def _skip(self) -> None:
        following = flow.following(self.step)
        self.services.go(following.key if following else "")

    def open_link(self, key: str) -> None:
        self.portal.open(key)
