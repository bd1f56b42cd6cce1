"""P06: the message that the portal shows once, kept in the secure store of this computer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ...enrollment import message
from ...enrollment.catalogue import FIELDS
from ...enrollment.model import Field
from ...enrollment.record import EventKind
from ...enrollment.slots import EXTRA, PASSWORD
from ...enrollment.text import Msg
from ..forms.editors import SecretEditor
from ..forms.form_body import FormBody
from ..forms.numbered import NumberedLines
from ..kit import Button, Column, CountdownButton, Label, NoteBox, Row
from ..place import Place
from ..secrets.card import CredentialCard, copy_user
from ..secrets.copying import SecretCopy
from ..secrets.leftover import Leftover
from ..secrets.previous import PreviousSecret
from ..secrets.recovery import Recovery
from ..secrets.words import COPY_PASSWORD, COPY_USER, OPEN_SIGN_IN, UPDATE
from .secrets import ELSEWHERE, GO_BACK, SAVE, Go, SecretPage

AFTER = ("cred.tested", "cred.newpass")  # asked once the sign-in is kept
PASTE = Msg("Secret", "Paste the password")
PASTE_FROM_ELSEWHERE = Msg("Secret", "Paste the password from where you keep it")


class CredentialsPage(SecretPage):
    prefix = "cred"
    main = "cred.pass"
    restored = ("cred.user", "cred.where", "cred.where_note")
    _filling = False  # where it is kept is being written down: its field stays while it is typed
    _signed_in = False  # when the page was shown: nothing moves while somebody answers

    def build_body(self, column: Column) -> None:
        before = [i for i in self.step.items if not (isinstance(i, Field) and i.key in AFTER)]
        after = [i for i in self.step.items if isinstance(i, Field) and i.key in AFTER]
        message_end = before.index(FIELDS["cred.paste"]) + 1
        for items in (before[:message_end], before[message_end:]):
            self.form = self.add_form(items)
            self.form.secret_typed.connect(self._typed)
            column.add(self.form)
            if items[-1] is FIELDS["cred.paste"]:
                self._add_proposal(column)
        self.build_save(column)
        self._add_card(column)
        column.space(12)
        self._add_lines(column)
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
        self.update_button = Button(self.kit, UPDATE, "text", identifier="cred.update")
        self.update_button.clicked.connect(self.begin_update)
        self.card = CredentialCard(self.services, self.prefix, self.step.key, action=self.update_button)
        self.card.opened.connect(self._open_sign_in)
        self.card.kept.lost.connect(lambda: self.recovery.set_open(True))
        self._card_place = Place(self.kit, self.card, 12)
        column.add(self._card_place)
        self.leftover = Leftover(self.services, "cred", self.step.key)
        self._leftover_place = Place(self.kit, self.leftover, 12)
        column.add(self._leftover_place)
        self.previous = [
            PreviousSecret(self.services, PASSWORD, "cred", self.step.key),
            PreviousSecret(self.services, EXTRA, "cred.extra", self.step.key),
        ]
        holder = QWidget()
        inside = Column(self.kit, holder, gap=4)
        for previous in self.previous:
            inside.add(previous)
        self._previous_place = Place(self.kit, holder, 12)
        column.add(self._previous_place)

    def _add_lines(self, column: Column) -> None:
        """What comes next, each step with its button; once somebody has signed in, the card has them."""
        holder = QWidget()
        inside = Column(self.kit, holder)
        inside.add(Label(self.kit, Msg("Secret", "Then, in the portal"), role="card"))
        inside.space(12)
        open_ = Button(
            self.kit, Msg("Secret", "Open"), "small", "open", identifier="cred.open", name=OPEN_SIGN_IN
        )
        open_.clicked.connect(self._open_sign_in)
        user = Button(self.kit, COPY_USER, "small", "copy", identifier="cred.copy_user")
        user.clicked.connect(lambda: copy_user(self.services))
        self.copy = CountdownButton(self.kit, COPY_PASSWORD, identifier="cred.copy")
        SecretCopy(self.services, self.copy, PASSWORD, self.step.key, self.card.kept.failed)
        lines = NumberedLines(self.kit)
        lines.add(Msg("Secret", "In the portal, choose “Continue”"))
        lines.add(Msg("Secret", "Open the sign-in page"), open_)
        lines.add(Msg("Secret", "Paste the user name"), user)
        self._paste_line = lines.add(PASTE, self.copy)
        inside.add(lines)
        self._lines_place = Place(self.kit, holder, 28)
        column.add(self._lines_place)

    def _open_sign_in(self) -> None:
        self.open_link("dashboard")

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
        answers = self.session.answers
        self._filling = not self._kept
        self._signed_in = answers.says("cred.tested", "yes", "changed")
        for previous in self.previous:
            previous.load()
        super().load()
        self.recovery.refresh()

    def enter(self) -> None:
        super().enter()
        self.card.kept.check()

    def refresh(self) -> None:
        super().refresh()
        answers = self.session.answers
        created = answers.says("cred.created", "yes")
        here = answers.says("cred.where", "here")
        unsaved = not self.typed().keys().isdisjoint(("cred.pass", "cred.extra"))
        typing = not self._kept or self._updating or (unsaved if here else self._filling)
        for key in ("cred.paste", "cred.pass", "cred.extra"):
            pasting = key == "cred.paste" and self._updating  # a password is mended, no message read
            self._form_of(key).conceal(key, not (typing and here) or pasting)
        for key in self.restored:
            self._form_of(key).conceal(key, not typing)
        self.show_save(created and here and typing, elsewhere=created and not here and self._updating)
        self._card_place.setVisible(created and not typing)
        previous = any(not previous.isHidden() for previous in self.previous)
        self._previous_place.setVisible(created and here and not typing and previous)
        self._show_next(created and self._kept and not (here and typing), here)
        self._leftover_place.setVisible(created and not here and self.leftover.refresh())
        self.recovery.setVisible(created)
        if not typing:
            self._proposal_place.hide()

    def _show_next(self, shown: bool, here: bool) -> None:
        """What comes once the sign-in is kept."""
        answers = self.session.answers
        by_step = shown and not self._signed_in
        self._lines_place.setVisible(by_step)
        self.card.show_only(by_step)
        self.copy.setVisible(here)
        self._paste_line.say(PASTE if here else PASTE_FROM_ELSEWHERE)
        changed = answers.says("cred.tested", "changed") and "cred.newpass" not in answers.held
        self.after_form.conceal("cred.tested", not shown)
        self.after_form.conceal("cred.newpass", not (shown and changed))
        self._new_line.setVisible(shown and here and changed)

    def after_update(self) -> None:
        self._drop_proposal()
        self.update_button.setFocus()

    def secrets_saved(self) -> None:
        self.card.kept.show_problem(None)

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
        self._drop_proposal()
        self.reveal("cred.pass")

    def _drop_proposal(self) -> None:
        self._proposed = None
        self._editor("cred.paste").forget()
        self._proposal_place.hide()

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
