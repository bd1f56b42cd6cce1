"""P12: submitting in the portal, and recording it here."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ...enrollment.catalogue import FIELDS, STEP_OF
from ...enrollment.model import said
from ...enrollment.slots import PASSWORD
from ...enrollment.text import Msg
from ..forms.numbered import NumberedLines
from ..kit import Button, Column, CountdownButton
from ..place import Place
from ..secrets.card import copy_user
from ..secrets.copying import SecretCopy
from ..secrets.kept import KeptWhere
from ..secrets.recovery import Recovery
from ..secrets.words import COPY_PASSWORD, COPY_USER
from .base import StepPage


class SubmitPage(StepPage):
    def build_body(self, column: Column) -> None:
        self.recovery = Recovery(self.services, "submit")
        lines = NumberedLines(self.kit)
        self._add_sign_in(lines)
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
        self._recovery_place = Place(self.kit, self.recovery, 0)
        column.space(16)
        column.add(self._recovery_place)
        column.space(12)
        self.form = self.add_form(self.step.items)
        column.add(self.form)
        self.objection = Button(self.kit, "", "link", tail="forward", identifier="submit.go_to_field")
        self.objection.clicked.connect(self._go_to_field)
        column.add(self.objection, 0, Qt.AlignmentFlag.AlignLeft)
        column.space(12)

    def _add_sign_in(self, lines: NumberedLines) -> None:
        kit, services = self.kit, self.services
        self.kept = KeptWhere(services, only_trouble=True)
        self.kept.lost.connect(self._say_lost)
        user = Button(kit, COPY_USER, "small", "copy", identifier="submit.copy_user")
        user.clicked.connect(lambda: copy_user(services))
        self.copy = CountdownButton(kit, COPY_PASSWORD, identifier="submit.copy")
        SecretCopy(services, self.copy, PASSWORD, self.step.key, self.kept.failed)
        lines.add(
            Msg("Review", "Sign in with the new sign-in details, if you are signed out"),
            state=self.kept,
            below=(user, self.copy),
        )

    def _say_lost(self) -> None:
        self.recovery.set_open(True)
        self._recovery_place.show()

    def _go_to_field(self) -> None:
        """To what the portal objects to; the answers are checked again after it."""
        key = self.session.answers.clean("sub.err_field")
        self.services.change(STEP_OF[key], key)

    def refresh(self) -> None:
        super().refresh()
        answers = self.session.answers
        self.copy.setVisible(not answers.says("cred.where", "elsewhere"))
        field = FIELDS.get(answers.clean("sub.err_field"))
        self.objection.setVisible(answers.says("sub.done", "portal_error") and field is not None)
        if field is not None:
            words = Msg("Review", "Go to “{field}”").of(field=said(field.label, answers))
            self.objection.say(words)

    def load(self) -> None:
        super().load()
        self.recovery.refresh()
        self.kept.refresh()
        self._recovery_place.hide()

    def enter(self) -> None:
        super().enter()
        self.kept.check()

    def forward_text(self) -> Msg:
        if self.session.answers.says("sub.done", "yes"):
            return Msg("Review", "Record as submitted")
        return super().forward_text()

    def after(self) -> str:
        return "wait" if self.session.answers.says("sub.done", "yes") else ""
