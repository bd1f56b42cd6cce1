"""A step that explains, asks and checks. One of its fields may be a secret (P02)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ...enrollment.credentials import SLOT_OF, store_name, where_saved
from ...enrollment.model import Kind
from ...enrollment.text import Msg
from ...storage.secret_terms import Reason
from ..kit import Button, Column, Icon, Label, Row, Rows
from ..place import Place
from ..secrets.previous import PreviousSecret
from ..secrets.saved import SavedSecret
from ..secrets.words import UPDATE, gone, not_read
from .secrets import SecretPage

PREFIX = {"acct.pass": "acct"}  # a password's key: what its buttons are called


class FormPage(SecretPage):
    def build_body(self, column: Column) -> None:
        self.secret = next((f for f in self.step.fields if f.kind is Kind.SECRET), None)
        if self.secret is None:
            super().build_body(column)
            return
        end = self.step.items.index(self.secret) + 1
        self.form = self.add_form(self.step.items[:end])
        column.add(self.form)
        self.prefix, self.main = PREFIX[self.secret.key], self.secret.key
        self._add_saved(column, SLOT_OF[self.main])
        self.build_save(column)
        column.space(12)
        column.add(self.add_form(self.step.items[end:]))
        self.form.secret_typed.connect(lambda _: self.say_doubt())

    def _add_saved(self, column: Column, slot: str) -> None:
        self.saved = Rows(self.kit)
        secret = SavedSecret(self.services, slot, self.prefix, self.step.key, self)
        secret.failed.connect(self._say_unread)
        self.saved.add(secret.row)
        holder = QWidget()
        footer = Row(self.kit, holder, margins=(20, 10, 12, 12), gap=8)
        footer.add(Icon(self.kit, "shield", "success", 18))
        self._where = Label(self.kit, "", role="hint", color="success", wrap=True)
        footer.add(self._where, 1)
        self.update_button = Button(self.kit, UPDATE, "text", identifier=f"{self.prefix}.update")
        self.update_button.clicked.connect(self.begin_update)
        footer.add(self.update_button)
        self.saved.add(holder)
        self._saved_place = Place(self.kit, self.saved, 12)
        column.add(self._saved_place)
        self.previous = PreviousSecret(self.services, slot, self.prefix, self.step.key)
        self._previous_place = Place(self.kit, self.previous, 12)
        column.add(self._previous_place)

    def load(self) -> None:
        if self.secret:
            self.previous.load()
        super().load()

    def refresh(self) -> None:
        super().refresh()
        if self.secret is None:
            return
        answers = self.session.answers
        asked = self.secret.asked_when(answers)
        held = self.secret.key in answers.held
        typing = asked and (not held or self._updating)
        self.form.conceal(self.secret.key, asked and not typing)
        self._saved_place.setVisible(asked and held and not typing)
        self._previous_place.setVisible(asked and not typing and not self.previous.isHidden())
        self.show_save(typing)
        kept = where_saved(self.session.record.events, self.secret.key)
        if kept:
            said = Msg("Secret", "Saved in {store}, {time}, checked by reading it back")
            self._where.say(said.of(store=store_name(kept.store), time=kept.at.astimezone()))

    def after_update(self) -> None:
        self.update_button.setFocus()

    def _say_unread(self, reason: Reason | None) -> None:
        self.say_result(not_read(reason) if reason else gone())
