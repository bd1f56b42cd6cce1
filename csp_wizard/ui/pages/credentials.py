"""P06: the message that the portal shows once, kept in the secure store of this computer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ...enrollment import message
from ...enrollment.catalogue import FIELDS
from ...enrollment.credentials import where_saved
from ...enrollment.model import Field
from ...enrollment.record import EventKind
from ...enrollment.resuming import LATER
from ...enrollment.text import Msg
from ..forms.editors import SecretEditor
from ..forms.form_body import FormBody
from ..forms.numbered import NumberedLines
from ..kit import Button, Column, Label, NoteBox, Row
from ..place import Place
from ..secrets.card import CredentialCard
from ..secrets.recovery import Recovery
from .secrets import ELSEWHERE, GO_BACK, SAVE, Go, SecretPage

AFTER = ("cred.tested", "cred.newpass")  # asked once the sign-in is kept


class CredentialsPage(SecretPage):
    prefix = "cred"

    def build_body(self, column: Column) -> None:
        before = [i for i in self.step.items if not (isinstance(i, Field) and i.key in AFTER)]
        after = [i for i in self.step.items if isinstance(i, Field) and i.key in AFTER]
        message_end = before.index(FIELDS["cred.paste"]) + 1
        self._updating = False
        for items in (before[:message_end], before[message_end:]):
            self.form = self.add_form(items)
            self.form.secret_typed.connect(self._typed)
            column.add(self.form)
            if items[-1] is FIELDS["cred.paste"]:
                self._add_proposal(column)
        self.build_save(column)
        self._add_card(column)
        self.after_form = self.add_form(after)
        self.after_form.secret_typed.connect(self._typed)
        column.add(self.after_form)
        self._add_new_save(column)
        self.recovery = Recovery(self.services, self.prefix)
        column.add(self.recovery)
        column.space(12)

    def _add_proposal(self, column: Column) -> None:
        """What was found in the pasted message, shown before it is taken. It lives in memory only."""
        self.proposal = NoteBox(
            self.kit, "info", "", title=Msg("Secret", "Found in the message"), identifier="cred.proposal"
        )
        accept = Button(self.kit, Msg("Secret", "Accept"), "small", "check", identifier="cred.accept")
        accept.clicked.connect(self._accept)
        self.proposal.add_button(accept)
        self._proposed: message.Proposal | None = None
        self._proposal_place = Place(self.kit, self.proposal, 20)
        column.add(self._proposal_place)

    def _add_card(self, column: Column) -> None:
        self.card_holder = QWidget()
        inside = Column(self.kit, self.card_holder)
        self.card = CredentialCard(self.services, self.prefix, self.step.key)
        self.card.opened.connect(lambda: self.open_link("dashboard"))
        self.card.lost.connect(lambda: self.recovery.set_open(True))
        inside.add(self.card)
        inside.space(12)
        update = Button(self.kit, Msg("Secret", "Update"), "small", identifier="cred.update")
        update.clicked.connect(self._update)
        line = QWidget()
        row = Row(self.kit, line, gap=8)
        self.test = Button(
            self.kit, Msg("Secret", "Test sign-in"), "small", tail="open", identifier="cred.test"
        )
        self.test.clicked.connect(lambda: self.open_link("dashboard"))
        row.add(update)
        row.add(self.test)
        row.spring()
        inside.add(line)
        inside.space(28)
        inside.add(Label(self.kit, Msg("Secret", "Then, in the portal"), role="card"))
        inside.space(12)
        lines = NumberedLines(self.kit)
        lines.add(Msg("Secret", "In the portal, choose “Continue”"))
        lines.add(Msg("Secret", "Open the sign-in page"))
        lines.add(Msg("Secret", "Paste the user name"))
        lines.add(Msg("Secret", "Paste the password"))
        inside.add(lines)
        inside.space(28)
        column.add(self.card_holder)

    def _add_new_save(self, column: Column) -> None:
        self.new_save = Button(self.kit, SAVE, icon="shield", identifier="cred.save")
        self.new_save.clicked.connect(self._save_clicked)
        self._new_line = QWidget()
        row = Row(self.kit, self._new_line, margins=(0, 0, 0, 24))
        row.add(self.new_save)
        row.spring()
        column.add(self._new_line)

    # -- what is shown --------------------------------------------------------------------------------

    @property
    def _kept(self) -> bool:
        answers = self.session.answers
        if answers.says("cred.where", "elsewhere"):
            return bool(answers.clean("cred.where_note") and answers.clean("cred.user"))
        return "cred.pass" in answers.held

    def load(self) -> None:
        self._updating = False
        super().load()
        self.recovery.refresh()

    def enter(self) -> None:
        super().enter()
        self.card.check()

    def refresh(self) -> None:
        super().refresh()
        answers = self.session.answers
        created = answers.says("cred.created", "yes")
        here = answers.says("cred.where", "here")
        unsaved = not self.typed().keys().isdisjoint(("cred.pass", "cred.extra"))
        typing = created and (not self._kept or self._updating or unsaved)
        shown = created and not typing
        held = here and "cred.pass" in answers.held
        for key in ("cred.paste", "cred.pass", "cred.extra"):
            self._form_of(key).conceal(key, not typing)
        for key in ("cred.user", "cred.where", "cred.where_note"):
            self._form_of(key).conceal(key, shown and held)
        for key in AFTER:
            self.after_form.conceal(key, not shown)
        self.save_line.setVisible(typing and here)
        self.card_holder.setVisible(shown)
        self.recovery.setVisible(created)
        saved = where_saved(self.session.record.events, "cred.pass")
        self.test.setVisible(saved is not None and (answers.today - saved.at.astimezone().date()) >= LATER)
        changed = answers.says("cred.tested", "changed") and "cred.newpass" not in answers.held
        self._new_line.setVisible(shown and here and changed)
        self.after_form.conceal("cred.newpass", not (shown and changed))
        if not typing:
            self._proposal_place.hide()

    def _update(self) -> None:
        """The password was changed in the portal, or the wrong one was saved."""
        self._updating = True
        self.refresh()
        self.reveal("cred.pass")

    def secrets_saved(self) -> None:
        self._updating = False
        self.card.show_problem(None)

    # -- the pasted message ---------------------------------------------------------------------------

    def _form_of(self, key: str) -> FormBody:
        return next(form for form in self.forms if key in form.rows)

    def _editor(self, key: str) -> SecretEditor:
        editor = self._form_of(key).rows[key].editor
        assert isinstance(editor, SecretEditor)
        return editor

    def _typed(self, key: str) -> None:
        if key != "cred.paste":
            self.say_doubt()
            return
        pasted = self._editor(key).typed
        self._proposed = message.parse(pasted) if pasted else None
        too_long = FIELDS[key].checks[0](pasted, self.session.answers)
        self._form_of(key).rows[key].show_problem(too_long)
        found = self._proposed
        self._proposal_place.setVisible(bool(found and (found.user or found.password)))
        if not found:
            return
        if found.user and found.password:
            said = Msg("Secret", "User name {user}, and a password").of(user=found.user)
        elif found.user:
            said = Msg("Secret", "User name {user}").of(user=found.user)
        else:
            said = Msg("Secret", "A password")
        self.proposal.say(said)

    def _accept(self) -> None:
        found, self._proposed = self._proposed, None
        if found is None:
            return
        if found.user:
            self.session.answer("cred.user", found.user)
        if found.password:
            self._editor("cred.pass").put(found.password)
        if found.rest:
            self._editor("cred.extra").put(found.rest)
        self._editor("cred.paste").forget()
        self._proposal_place.hide()
        self.reveal("cred.pass")

    # -- leaving ----------------------------------------------------------------------------------------

    def may_leave(self, go: Go, *, forward: bool = False) -> None:
        if self._proposed and self._proposed.password and "cred.pass" not in self.typed():
            self._accept()  # it was found, only not accepted yet: it must not be lost
        answers = self.session.answers
        nowhere = (
            answers.says("cred.created", "yes")
            and answers.says("cred.where", "here")
            and "cred.pass" not in answers.held
            and not self.typed()
        )
        if not (forward and nowhere):
            super().may_leave(go, forward=forward)
            return

        def decided(answer: str) -> None:
            if answer == ELSEWHERE.name:
                self.keep_elsewhere(go)
            else:
                self.reveal("cred.pass")

        text = Msg("Secret", "You have not saved the password. The portal does not show it again.")
        self.services.dialogs.ask(text, (GO_BACK, ELSEWHERE), decided)

    def keep_elsewhere(self, go: Go) -> None:
        """Recorded as kept elsewhere; where, and by whom, is asked before the page is passed."""
        self._forget_typed()
        self.session.answer_all({"cred.where": "elsewhere"})
        self.session.add_event(EventKind.KEPT_ELSEWHERE, self.step.key)
        if self.session.answers.clean("cred.where_note"):
            go()
        else:
            self.reveal("cred.where_note")
