"""The value before the present one: to look at, to copy, to use again, to delete.

What was typed is saved by leaving the page too. Half a password then takes the place of a good one;
here the good one is, and the person is told so until somebody has signed in.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ...enrollment import credentials
from ...enrollment.slots import BEFORE
from ...enrollment.text import Msg
from ...storage.secret_terms import Reason
from ..dialogs.dialogs import CANCEL, Answer
from ..kit import Button, Column, Expander, Label, Rows
from ..kit.flow import Flow
from ..services import Services
from .saved import SavedSecret
from .words import DELETE, LABELS, REASONS, not_deleted, not_read

KEPT = Msg("Secret", "Saved. The previous one is kept")
USE_BEFORE = Msg("Secret", "Use the previous one")
_AGAIN = Msg("Secret", "The previous one is used again")
_GONE = Msg("Secret", "It is not on this computer any more")
_BY_LEAVING = Msg(
    "Secret",
    "You left the page with something typed, so it was saved. What was saved before is kept here.",
)


def put_back(services: Services, slot: str, step: str) -> None:
    """From the page, and from the line that tells of the saving when the page has been left."""
    tell = services.toast.tell

    def failed(reason: Reason) -> None:
        tell(Msg("Secret", "It was not put back: {reason}").of(reason=REASONS[reason]))

    services.vault.put_back(slot, step, lambda there: tell(_AGAIN if there else _GONE), failed)


class PreviousSecret(Expander):
    """``offered``: whether it is shown also when nothing has to be told of it."""

    def __init__(
        self, services: Services, slot: str, prefix: str, step: str, *, offered: bool = True
    ) -> None:
        kit = services.kit
        name = f"{prefix}.previous"
        super().__init__(kit, LABELS[BEFORE[slot]], name)
        self._services = services
        self._slot = slot
        self._step = step
        self._offered = offered
        box = Rows(kit)
        secret = SavedSecret(services, BEFORE[slot], name, step, self)
        secret.failed.connect(self._failed)
        self._when = secret.row.label
        box.add(secret.row)
        footer = QWidget()
        column = Column(kit, footer, margins=(20, 10, 20, 12), gap=10)
        self._said = Label(kit, "", role="hint", color="text2", wrap=True)
        column.add(self._said)
        line = QWidget()
        flow = Flow(kit, line)
        field = LABELS[BEFORE[slot]]
        again = Msg("Secret", "Use again: {field}").of(field=field)
        use = Button(kit, Msg("Secret", "Use again"), "small", identifier=f"{name}.use", name=again)
        use.clicked.connect(lambda: put_back(services, slot, step))
        gone = Msg("Secret", "Delete: {field}").of(field=field)
        delete = Button(kit, DELETE, "small", "trash", identifier=f"{name}.delete", name=gone)
        delete.clicked.connect(self._ask_delete)
        flow.addWidget(use)
        flow.addWidget(delete)
        column.add(line)
        box.add(footer)
        self.body.add(box)
        services.session.recorded.connect(self.refresh)
        services.session.answered.connect(lambda _: self.refresh())  # somebody signed in
        self.hide()  # until its page is loaded

    def load(self) -> None:
        """What nobody chose to replace stands open."""
        self.set_open(credentials.unseen(self._services.session.record, self._slot))
        self.refresh()

    def offer(self, offered: bool) -> None:
        self._offered = offered
        self.refresh()

    def refresh(self) -> None:
        record = self._services.session.record
        replaced = credentials.before(record.events, self._slot)
        told = credentials.unseen(record, self._slot)
        self.setVisible(replaced is not None and (told or self._offered))
        if replaced is None:
            self.set_open(False)
        else:
            self._when.say(Msg("Secret", "Replaced {time}").of(time=replaced.at.astimezone()))
            self._say("text2", _BY_LEAVING if told else None)

    def _say(self, color: str, text: Msg | None) -> None:
        self._said.set_color(color)
        self._said.say(text or "")
        self._said.setVisible(text is not None)

    def _failed(self, reason: Reason | None) -> None:
        self._say("warning", not_read(reason, BEFORE[self._slot]) if reason else _GONE)

    def _ask_delete(self) -> None:
        services, slot = self._services, BEFORE[self._slot]
        what = credentials.slot_name(slot)
        answer = Answer("delete", DELETE, danger=True)

        def failed(reason: Reason) -> None:
            self._say("warning", not_deleted(reason))

        def decided(chosen: str) -> None:
            if chosen == answer.name:
                deleted = Msg("Secret", "Deleted: {what}").of(what=what)
                services.vault.forget(slot, self._step, lambda: services.toast.tell(deleted), failed)

        text = Msg("Secret", "Delete the {what}? It cannot be brought back.").of(what=what)
        services.dialogs.ask(text, (CANCEL, answer), decided)
