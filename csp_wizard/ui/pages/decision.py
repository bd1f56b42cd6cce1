"""P14: what the email said, and what follows from it."""

from __future__ import annotations

from ...enrollment import timeline
from ...enrollment.record import EventKind
from ...enrollment.text import Msg
from ..kit import Column, NoteBox
from ..place import Place
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
        said = Msg("Review", "Approved %n days ago, agreement not signed yet", "", 1)
        self.late.say(said.counted(days))

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
