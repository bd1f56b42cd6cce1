"""Where the sign-in is kept, since when, and whether it can be read now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ...enrollment import credentials
from ...enrollment.slots import PASSWORD
from ...enrollment.text import Msg
from ...storage.secret_terms import Reason
from ..kit import Column, Icon, Label, Row
from ..services import Services
from .words import gone, not_read


class KeptWhere(QWidget):
    lost = Signal()  # the store does not hold the password (any more)

    def __init__(self, services: Services, *, only_trouble: bool = False) -> None:
        """``only_trouble``: silent while the password is where it should be."""
        super().__init__()
        kit = services.kit
        self._quiet = only_trouble
        self._services = services
        self._problem: Msg | None = None
        row = Row(kit, self, gap=8)
        self._mark = Icon(kit, "shield", "success", 18, line="hint")
        self._where = Label(kit, "", role="hint", color="success", wrap=True)
        self._age = Label(kit, "", role="hint", color="hint", wrap=True)
        row.add(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        words = Column(kit)
        words.add(self._where)
        words.add(self._age)
        row.add(words, 1)
        services.session.recorded.connect(self.refresh)
        services.session.answered.connect(lambda _: self.refresh())
        if only_trouble:
            self.hide()  # until its page looks
        else:
            self.refresh()

    def refresh(self) -> None:
        record = self._services.session.record
        answers = record.answers
        saved = credentials.where_saved(record.events, "cred.pass")
        if self._problem:
            self._say("problem", "warning", self._problem)
        elif answers.says("cred.where", "elsewhere"):
            where = Msg("Secret", "Kept elsewhere: {where}").of(where=answers.clean("cred.where_note"))
            self._say("key", "text2", where)
        elif saved:
            said = Msg("Secret", "Saved in {store}, {time}, checked by reading it back")
            time = saved.at.astimezone()
            where = said.of(store=credentials.store_name(saved.store), time=time)
            self._say("shield", "success", where, (answers.today - time.date()).days)
        else:
            self._say("problem", "warning", Msg("Secret", "The password is not saved yet"))

    def _say(self, icon: str, color: str, text: Msg, days: int = 0) -> None:
        if self._quiet:
            self.setVisible(color != "success")
        self._mark.show_icon(icon, color)
        self._where.set_color(color)
        self._where.say(text)
        self._age.say(Msg("Secret", "Saved %n days ago", "", 1).counted(days))
        self._age.setVisible(days > 0)

    def show_problem(self, problem: Msg | None) -> None:
        self._problem = problem
        self.refresh()

    def failed(self, reason: Reason | None, slot: str = PASSWORD) -> None:
        """It could not be read, or (None) is not there any more: said in place of where it is saved."""
        self.show_problem(not_read(reason, slot) if reason else gone(slot))
        if reason is None and slot == PASSWORD:
            self.lost.emit()

    def check(self) -> None:
        """Looks whether the password can be read now, without asking to unlock anything."""

        def there(found: bool) -> None:
            if found:
                self.show_problem(None)
            else:
                self.failed(None)

        if "cred.pass" in self._services.session.answers.held:
            self._services.vault.check(there, self._unreadable)

    def _unreadable(self, reason: Reason) -> None:
        # A locked store opens with its own prompt on *Show* or *Copy*: nothing is wrong yet.
        if reason is not Reason.LOCKED:
            self.failed(reason)
