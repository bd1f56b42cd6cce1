"""P15: the saved sign-in comes back after weeks, and the agreement is signed in the portal."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ...enrollment.model import Note, said
from ...enrollment.slots import PASSWORD
from ...enrollment.text import Msg
from ..forms.numbered import NumberedLines
from ..kit import Button, Column, Label, NoteBox
from ..place import Place
from ..secrets.card import CredentialCard
from ..secrets.previous import PreviousSecret
from ..secrets.recovery import Recovery
from .base import StepPage


class SignPage(StepPage):
    def build_body(self, column: Column) -> None:
        self._said: list[tuple[Label, Note]] = []
        self.recovery = Recovery(self.services, "sign")
        self.card = CredentialCard(self.services, "sign", self.step.key)
        self.card.opened.connect(lambda: self.open_link("dashboard"))
        self.card.kept.lost.connect(lambda: self.recovery.set_open(True))
        column.add(self.card)
        column.space(12)
        # The one before matters here only when something may be wrong with the password.
        self.previous = PreviousSecret(self.services, PASSWORD, "sign", self.step.key, offered=False)
        self._previous_place = Place(self.kit, self.previous, 8)
        column.add(self._previous_place)
        column.add(self.recovery)
        column.space(20)
        column.add(Label(self.kit, Msg("SetUp", "In the portal"), role="card"))
        column.space(12)
        read = Button(
            self.kit, Msg("SetUp", "Open the agreement"), "link", tail="open", identifier="sign.agreement"
        )
        read.clicked.connect(lambda: self.open_link("agreement"))
        lines = NumberedLines(self.kit)
        lines.add(Msg("SetUp", "Read the agreement"), read)
        lines.add(Msg("SetUp", "Sign in with the details above"))
        lines.add(Msg("SetUp", "In the portal, choose “Accept and continue”"), state=self._notes())
        lines.add(Msg("SetUp", "Record it here"))
        column.add(lines)
        column.space(28)
        self.form = self.add_form([item for item in self.step.items if not isinstance(item, Note)])
        column.add(self.form)
        self.help = NoteBox(self.kit, "neutral", "", identifier="sign.help")
        column.add(self.help)

    def _notes(self) -> QWidget:
        """What to know before accepting, said where that is done."""
        holder = QWidget()
        inside = Column(self.kit, holder, gap=2)
        answers = self.session.answers
        for note in (item for item in self.step.items if isinstance(item, Note)):
            label = Label(self.kit, said(note.text, answers), role="hint", color="text2", wrap=True)
            self._said.append((label, note))
            inside.add(label)
        return holder

    def load(self) -> None:
        self.previous.load()
        super().load()
        self.recovery.refresh()

    def enter(self) -> None:
        super().enter()
        self.card.kept.check()

    def refresh(self) -> None:
        super().refresh()
        answers = self.session.answers
        for label, note in self._said:
            label.say(said(note.text, answers))
        failed = answers.given("sign.fail") if answers.says("sign.done", "failed") else ""
        if failed == "password":
            self.recovery.set_open(True)
        self.previous.offer(failed == "password")
        self._previous_place.setVisible(not self.previous.isHidden())
        code = Msg(
            "SetUp",
            "Ask the person who answers the phone number given at sign-up, or who reads the alternate email "
            "address, for the code.",
        )
        other = Msg("SetUp", "Note what the portal shows, and contact 21Vianet support.")
        self.help.setVisible(failed in ("code", "other"))
        self.help.say(code if failed == "code" else other)

    def forward_text(self) -> Msg:
        if self.session.answers.says("sign.done", "yes"):
            return Msg("SetUp", "Record as signed")
        return super().forward_text()

    def after(self) -> str:
        return "setup" if self.session.answers.says("sign.done", "yes") else ""
