"""P12: submitting in the portal, and recording it here."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ...enrollment.catalogue import FIELDS, STEP_OF
from ...enrollment.model import said
from ...enrollment.text import Msg
from ..forms.numbered import NumberedLines
from ..kit import Button, Column
from ..secrets.card import CredentialCard
from .base import StepPage


class SubmitPage(StepPage):
    def build_body(self, column: Column) -> None:
        self.card = CredentialCard(self.services, "submit", self.step.key)
        self.card.opened.connect(lambda: self.open_link("dashboard"))
        lines = NumberedLines(self.kit)
        lines.add(Msg("Review", "Sign in with the new sign-in details, if you are signed out"))
        open_ = Button(self.kit, Msg("Page", "Open portal"), "small", "open", identifier="submit.open_portal")
        open_.clicked.connect(lambda: self.open_link("enroll"))
        lines.add(Msg("Review", "Open the page"), open_)
        lines.add(Msg("Review", "Enter the details"))
        lines.add(
            Msg("Review", "Submit in the portal"),
            hint=Msg("Review", "The portal may ask for consent to a credit check here"),
        )
        lines.add(Msg("Review", "Save the confirmation"))
        column.add(lines)
        column.space(24)
        column.add(self.card)
        column.space(28)
        self.form = self.add_form(self.step.items)
        column.add(self.form)
        self.objection = Button(self.kit, "", "link", tail="forward", identifier="submit.go_to_field")
        self.objection.clicked.connect(self._go_to_field)
        column.add(self.objection, 0, Qt.AlignmentFlag.AlignLeft)
        column.space(12)

    def _go_to_field(self) -> None:
        """To what the portal objects to; the answers are checked again after it."""
        key = self.session.answers.clean("sub.err_field")
        self.services.change(STEP_OF[key], key)

    def refresh(self) -> None:
        super().refresh()
        answers = self.session.answers
        field = FIELDS.get(answers.clean("sub.err_field"))
        self.objection.setVisible(answers.says("sub.done", "portal_error") and field is not None)
        if field is not None:
            words = Msg("Review", "Go to “{field}”").of(field=said(field.label, answers))
            self.objection.say(words)

    def enter(self) -> None:
        super().enter()
        self.card.check()

    def forward_text(self) -> Msg:
        if self.session.answers.says("sub.done", "yes"):
            return Msg("Review", "Record as submitted")
        return super().forward_text()

    def after(self) -> str:
        return "wait" if self.session.answers.says("sub.done", "yes") else ""
