"""P14: what the email said, and what follows from it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ...enrollment import correcting, flow, timeline
from ...enrollment.catalogue import STEP
from ...enrollment.record import EventKind
from ...enrollment.text import Msg
from ..kit import Button, Column, Label, NoteBox, Row, RowButton, Rows
from ..place import Place
from ..wizard.step_rows import MARKS
from .base import StepPage

LATE = 7  # days after the approval until the page reminds of the agreement


class DecisionPage(StepPage):
    def build_body(self, column: Column) -> None:
        title = Msg("Review", "Approved")
        after = Msg("Review", "The next step is to sign the agreement with the saved sign-in details.")
        self.approved = NoteBox(self.kit, "success", after, title=title, identifier="decision.approved")
        self.late = NoteBox(self.kit, "warning", "", identifier="decision.late")
        self._approved_place, self._late_place = (
            Place(self.kit, box, 24) for box in (self.approved, self.late)
        )
        column.add(self._approved_place)
        column.add(self._late_place)
        self.form = self.add_form(self.step.items)
        column.add(self.form)
        self._add_pages(column)
        self._add_refused(column)

    def _add_pages(self, column: Column) -> None:
        """The way to what the email is about."""
        holder = QWidget()
        inside = Column(self.kit, holder)
        self._pages_title = Label(self.kit, "", role="strong")
        inside.add(self._pages_title)
        inside.space(8)
        rows = Rows(self.kit)
        inside.add(rows)
        self._rows = {key: self._page_row(key) for key in correcting.PAGES}
        for row in self._rows.values():
            rows.add(row)
        self._pages_place = Place(self.kit, holder, 24)
        column.add(self._pages_place)

    def _add_refused(self, column: Column) -> None:
        """Not approved, and perhaps not understood: somebody to ask, and a way to put it away."""
        holder = QWidget()
        row = Row(self.kit, holder, gap=12)
        ask = Button(self.kit, Msg("Review", "Ask 21Vianet"), tail="open", identifier="decision.ask")
        ask.clicked.connect(lambda: self.open_link("support"))
        archive = Button(self.kit, Msg("Home", "Archive"), icon="archive", identifier="decision.archive")
        archive.clicked.connect(lambda: self.services.archive())
        row.add(ask)
        row.add(archive)
        row.spring()
        self.refused = Place(self.kit, holder, 24)
        column.add(self.refused)

    def refresh(self) -> None:
        super().refresh()
        answers = self.session.answers
        approved = answers.says("dec.result", "approved")
        day = timeline.day(answers.clean("dec.date"))
        days = (answers.today - day).days if day else 0
        signed = timeline.latest(self.session.record.events, EventKind.SIGNED, self.session.record.attempt)
        late = approved and signed is None and days > LATE
        self._approved_place.setVisible(approved and not late)
        self._late_place.setVisible(late)
        self.refused.setVisible(answers.says("dec.result", "rejected"))
        self._show_pages()
        said = Msg("Review", "Approved %n days ago, agreement not signed yet", "", 1)
        self.late.say(said.counted(days))

    def _show_pages(self) -> None:
        answers = self.session.answers
        pages = correcting.pages(answers)
        self._pages_place.setVisible(bool(pages))
        self._pages_title.say(TO_CORRECT if answers.says("dec.result", "rejected") else TO_LOOK_AT)
        for key, row in self._rows.items():
            row.setVisible(key in pages)
            if key in pages:
                status = flow.status(STEP[key], self.session.record)
                words = flow.STATUS_WORDS[status]
                row.show_row(STEP[key].title, icon=MARKS[status], detail=words, tail="forward")

    def _page_row(self, key: str) -> RowButton:
        row = RowButton(self.kit, f"decision.page.{key}", height=44)
        row.clicked.connect(lambda: self.services.go(key))
        return row

    def forward_text(self) -> Msg:
        result = self.session.answers.given("dec.result")
        if result == "approved":
            return Msg("Review", "Go to sign the agreement")
        if result == "rejected":
            return Msg("Review", "Correct and prepare again")
        return super().forward_text()

    def commit(self) -> None:
        self._result = self.session.answers.given("dec.result")
        self._sent = bool(self.session.answers.given("dec.sent"))
        super().commit()

    def after(self) -> str:
        if self._result == "approved":
            return "sign"
        return "wait" if self._result == "more" and self._sent else ""

    _result = ""
    _sent = False


TO_CORRECT = Msg("Review", "Pages to correct")
TO_LOOK_AT = Msg("Review", "Pages it may be about")
