"""Pages with a password on them: nothing typed is left behind, nothing is left unsaved in silence.

Secrets are written by *Save to secure store* and by every way out of the page. If that fails, the
way out is held once and the person decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ...enrollment.model import Kind
from ...enrollment.password import doubt
from ...enrollment.record import EventKind
from ...enrollment.text import Msg
from ...storage.secret_terms import Reason
from ..dialogs.dialogs import CANCEL, Answer
from ..forms.editors import SecretEditor
from ..kit import Button, Column, Label, NoteBox, Row, Toast
from ..place import Place
from ..secrets.previous import KEPT, USE_BEFORE, put_back
from ..secrets.vault import Slots
from ..secrets.words import not_saved
from .base import StepPage

Go = Callable[[], object]
EXTRA = "cred.extra"  # several lines are what is expected there
SAVE = Msg("Secret", "Save to secure store")
SAVING = Msg("Secret", "Saving…")
DONE = Msg("Secret", "Done")
STAYS = Msg(
    "Secret", "A field left empty stays as it is saved. What you replace is kept as the previous one."
)
TRY_AGAIN = Answer("try_again", Msg("Secret", "Try again"), primary=True)
ELSEWHERE = Answer("elsewhere", Msg("Secret", "We keep it elsewhere"))
LEAVE = Answer("leave", Msg("Secret", "Leave without saving"))
GO_BACK = Answer("go_back", Msg("Secret", "Go back and save"), primary=True)


class SecretPage(StepPage):
    prefix = ""
    main = ""  # the password of this page
    restored: tuple[str, ...] = ()  # answers that *Cancel* brings back too
    _updating = False  # *Update* was pressed: what is saved stays until something is saved in its place
    _here = True  # a password can be typed
    _busy = False  # something is being written
    # The way out last asked for while it is, and whether that is the forward button's.
    _way_out: tuple[Go, bool] | None = None

    def build_save(self, column: Column) -> None:
        """The *Save* button, and under it what became of it."""
        self.save_button = Button(self.kit, SAVE, icon="shield", identifier=f"{self.prefix}.save")
        self.save_button.clicked.connect(self._save_clicked)
        self.cancel_button = Button(self.kit, CANCEL.say, "text", identifier=f"{self.prefix}.cancel")
        self.cancel_button.clicked.connect(self._cancel)
        line = QWidget()
        lines = Column(self.kit, line, gap=8)
        row = Row(self.kit, gap=8)
        row.add(self.save_button)
        row.add(self.cancel_button)
        row.spring()
        lines.add(row)
        self._stays = Label(self.kit, STAYS, role="hint", color="hint", wrap=True)
        lines.add(self._stays)
        self.save_line = Place(self.kit, line, 12)
        column.add(self.save_line)
        self.result = NoteBox(self.kit, "warning", "", identifier=f"{self.prefix}.result")
        self._result_place = Place(self.kit, self.result, 20)
        column.add(self._result_place)
        self.services.settings.changed.connect(self._follow_settings)
        self.services.vault.destroyed.connect(partial(_forget_action, self.services.toast))

    def load(self) -> None:
        self._updating = False
        super().load()

    def enter(self) -> None:
        super().enter()
        self._follow_settings()
        if any(field.kind is Kind.SECRET for field in self.step.fields):
            self.services.vault.warm()

    def _follow_settings(self) -> None:
        for form in self.forms:
            for row in form.rows.values():
                if isinstance(row.editor, SecretEditor):
                    row.editor.hide_after(self.services.settings.hide_secrets)

    def secret_editors(self) -> Iterator[tuple[str, SecretEditor]]:
        """The secrets that are asked for now and that the store can hold."""
        answers = self.session.answers
        for form in self.forms:
            for key, row in form.rows.items():
                kept = row.field.kind is Kind.SECRET and key != "cred.paste"
                if kept and row.field.asked_when(answers) and isinstance(row.editor, SecretEditor):
                    yield key, row.editor

    def typed(self) -> dict[str, str]:
        return {key: editor.typed for key, editor in self.secret_editors() if editor.typed}

    # -- replacing what is saved --------------------------------------------------------------------

    def begin_update(self) -> None:
        """The password was changed in the portal, or the wrong one was saved."""
        self._updating = True
        self._before = {key: self.session.answers.get(key, "") for key in self.restored}
        self.refresh()
        self.reveal(self.main)
        QTimer.singleShot(0, self, self._show_update)  # what was just shown has no place yet

    def _show_update(self) -> None:
        """The button to save comes into view with its field."""
        self.area.reveal(self.save_line)
        if target := next((e.focus_target() for key, e in self.secret_editors() if key == self.main), None):
            self.area.reveal(target)

    def _cancel(self) -> None:
        """Back to what is saved, as if *Update* had not been pressed."""
        changed = dict(self._before) if self._updating else {}
        self._updating = False
        self._forget_typed()
        self.session.answer_all(changed)
        self.say_result(None)
        self.refresh()
        self.after_update()

    def after_update(self) -> None:
        """The keyboard goes to where what is saved is shown again."""

    def show_save(self, here: bool, *, elsewhere: bool = False) -> None:
        """*Save* where a password is typed; while something else is mended, *Done*."""
        self._here = here
        self.save_line.setVisible(here or elsewhere)
        self._say_save()
        held = here and self.main in self.session.answers.held
        self.cancel_button.setVisible(held or self._updating)
        self._stays.setVisible(held)

    def _say_save(self) -> None:
        self.save_button.say(SAVING if self._busy else SAVE if self._here else DONE)
        self.save_button.set_icon("shield" if self._here else "check")

    # -- saving -------------------------------------------------------------------------------------

    def _save_clicked(self) -> None:
        values = self.typed()
        if not values and self._updating:  # a user name alone was mended: it is saved already
            self._updating = False
            self.refresh()
            self.after_update()
            return
        if not values:
            first = next((editor for _, editor in self.secret_editors()), None)
            if first:
                first.focus_target().setFocus()
            return
        self._save(values)

    def _save(self, values: dict[str, str]) -> None:
        """Then on by the way out that was asked for, before or meanwhile; without one the page stays."""
        if self._busy:
            return
        self._set_busy(True)
        leaving = self._way_out is not None

        def kept(kept_key: str) -> None:
            for key, editor in self.secret_editors():
                if key == kept_key and editor.typed == values[key]:  # typed on meanwhile: not saved yet
                    editor.forget()

        def saved(replaced: Slots) -> None:
            self._set_busy(False)
            self.say_result(None)
            self._updating = False
            self.secrets_saved()
            self.refresh()
            self._tell(replaced)
            if way := self._take_way_out():
                self.may_leave(way[0], forward=way[1])

        def failed(reason: Reason) -> None:
            self._set_busy(False)
            self.refresh()
            if way := self._take_way_out():
                self._hold(reason, *way)
            else:
                self._say_failed(reason)

        self.services.vault.save(values, self.step.key, saved, failed, kept, leaving=leaving)

    def _tell(self, replaced: Slots) -> None:
        """Nothing is replaced in silence, however it came about."""
        services, step = self.services, self.step.key

        def back() -> None:
            for slot in replaced:
                put_back(services, slot, step)

        if replaced:
            services.toast.tell(KEPT, (USE_BEFORE, "toast.use_before", back), seconds=10)

    def _take_way_out(self) -> tuple[Go, bool] | None:
        way, self._way_out = self._way_out, None
        return way

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._say_save()

    def secrets_saved(self) -> None:
        """Everything typed is in the store."""

    def _say_failed(self, reason: Reason) -> None:
        self.say_result(not_saved(reason))
        self.area.reveal(self.result)

    def say_result(self, said: Msg | None) -> None:
        """What became of saving, or of reading; None when there is nothing to say."""
        if said:
            self.result.say(said)
        self._result_place.setVisible(said is not None)

    def say_doubt(self) -> None:
        """A password that begins or ends with a space was perhaps copied with too much."""
        passwords = (text for key, text in self.typed().items() if key != EXTRA)
        self.say_result(next((found for text in passwords if (found := doubt(text))), None))

    # -- leaving --------------------------------------------------------------------------------------

    def may_leave(self, go: Go, *, forward: bool = False) -> None:
        values = self.typed()
        if values or self._busy:
            self._way_out = (go, forward)
            self._save(values)
        else:
            go()

    def _hold(self, reason: Reason, go: Go, forward: bool) -> None:
        """The way out is held once: what was typed is still here."""

        def decided(answer: str) -> None:
            if reason is Reason.SLOW and answer in (ELSEWHERE.name, LEAVE.name):
                self.services.vault.drop(self.typed(), self.step.key)
            if answer == TRY_AGAIN.name:
                self.may_leave(go, forward=forward)
            elif answer == ELSEWHERE.name:
                self.keep_elsewhere(go)
            elif answer == LEAVE.name:
                self._forget_typed()
                # The forward button would ask for the password again.
                (self._skip if forward else go)()

        self.services.dialogs.ask(not_saved(reason), (TRY_AGAIN, ELSEWHERE, LEAVE), decided)

    def _forget_typed(self) -> None:
        for _, editor in self.secret_editors():
            editor.forget()

    def keep_elsewhere(self, go: Go) -> None:
        self._forget_typed()
        self.session.add_event(EventKind.KEPT_ELSEWHERE, self.step.key)
        go()


def _forget_action(toast: Toast) -> None:
    """The enrollment was closed: its secrets cannot be put back from the line any more."""
    if isValid(toast):
        toast.without_actions(KEPT)
