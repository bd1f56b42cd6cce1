"""A step that explains, asks and checks. One of its fields may be a secret (P02)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ...enrollment.credentials import store_name, where_saved
from ...enrollment.model import Field, Kind
from ...enrollment.text import Msg
from ...storage.secret_terms import Reason
from ..kit import Button, Column, Icon, Label, Row, Rows
from ..place import Place
from ..secrets.saved import SavedSecret
from ..secrets.words import not_read
from .secrets import SecretPage

PREFIX = {"acct.pass": "acct"}


class FormPage(SecretPage):
    def build_body(self, column: Column) -> None:
        self.secret = next((f for f in self.step.fields if f.kind is Kind.SECRET), None)
        if self.secret is None:
            super().build_body(column)
            return
        end = self.step.items.index(self.secret) + 1
        self.form = self.add_form(self.step.items[:end])
        column.add(self.form)
        self.prefix = PREFIX[self.secret.key]
        self._updating = False
        self._add_saved(column, self.secret)
        self.build_save(column)
        column.space(12)
        column.add(self.add_form(self.step.items[end:]))
        self.form.secret_typed.connect(lambda _: self.say_doubt())

    def _add_saved(self, column: Column, field: Field) -> None:
        self.saved = Rows(self.kit)
        secret = SavedSecret(self.services, field.key, self.prefix, self.step.key, self)
        secret.failed.connect(self._say_unread)
        self.saved.add(secret.row)
        holder = QWidget()
        footer = Row(self.kit, holder, margins=(20, 10, 12, 12), gap=8)
        footer.add(Icon(self.kit, "shield", "success", 18))
        self._where = Label(self.kit, "", role="hint", color="success", wrap=True)
        footer.add(self._where, 1)
        update = Button(self.kit, Msg("Secret", "Update"), "text", identifier=f"{self.prefix}.update")
        update.clicked.connect(self._update)
        footer.add(update)
        self.saved.add(holder)
        self._saved_place = Place(self.kit, self.saved, 12)
        column.add(self._saved_place)

    def refresh(self) -> None:
        super().refresh()
        if self.secret is None:
            return
        answers = self.session.answers
        asked = self.secret.asked_when(answers)
        held = self.secret.key in answers.held
        typing = asked and (not held or self._updating)
        self.form.conceal(self.secret.key, asked and not typing)
        self._saved_place.setVisible(asked and held)
        self.save_line.setVisible(typing)
        kept = where_saved(self.session.record.events, self.secret.key)
        if kept:
            said = Msg("Secret", "Saved in {store}, {time}, checked by reading it back")
            self._where.say(said.of(store=store_name(kept.store), time=kept.at.astimezone()))

    def _update(self) -> None:
        self._updating = True
        self.refresh()
        if self.secret:
            self.reveal(self.secret.key)

    def secrets_saved(self) -> None:
        self._updating = False

    def _say_unread(self, reason: Reason | None) -> None:
        gone = Msg("Secret", "The saved sign-in details are not on this computer")
        self.say_result(not_read(reason) if reason else gone)
