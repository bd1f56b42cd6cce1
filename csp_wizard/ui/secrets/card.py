"""The saved sign-in: user name, password as twelve dots, address, and where it is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ...enrollment import credentials
from ...enrollment.text import Msg
from ...storage.secret_terms import Reason
from ..kit import Button, Column, Icon, Label, Row, Rows, StackRow
from ..services import Services
from .saved import COPY, SavedSecret
from .words import not_read


class CredentialCard(Rows):
    """``prefix`` names its buttons: ``cred.show``, ``cred.copy_user``, ``cred.copy`` …"""

    opened = Signal()  # *Open* of the sign-in address
    lost = Signal()  # the store does not hold the password (any more)

    def __init__(self, services: Services, prefix: str, step: str) -> None:
        super().__init__(services.kit)
        self.services = services
        self.step = step
        self._problem: Msg | None = None
        self._add_user(prefix)
        self._secret = SavedSecret(services, "cred.pass", prefix, step, self)
        self._secret.failed.connect(self._failed)
        self.password_row = self.add(self._secret.row)
        self._add_address(prefix)
        self._add_footer()
        services.session.recorded.connect(self.refresh)
        services.session.answered.connect(lambda _: self.refresh())
        self.refresh()

    def _add_user(self, prefix: str) -> None:
        kit = self.services.kit
        name = Msg("Secret", "Copy user name")
        copy = Button(kit, COPY, "small", "copy", identifier=f"{prefix}.copy_user", name=name)
        copy.clicked.connect(lambda: self._copy(self.services.session.answers.clean("cred.user")))
        self._user = Label(kit, "", value=True, wrap=True)
        self.add(StackRow(kit, Msg("Account", "User name"), self._user, copy))

    def _add_address(self, prefix: str) -> None:
        kit = self.services.kit
        address = self.services.browser.portal.link("dashboard")
        name = Msg("Secret", "Copy sign-in address")
        copy = Button(kit, COPY, "small", "copy", identifier=f"{prefix}.copy_address", name=name)
        copy.clicked.connect(lambda: self._copy(address))
        opened = Msg("Secret", "Open sign-in page")
        open_ = Button(kit, Msg("Secret", "Open"), "small", "open", identifier=f"{prefix}.open", name=opened)
        open_.clicked.connect(self.opened.emit)
        shown = Label(kit, shortened(address), value=True, elide=True)
        self.add(StackRow(kit, Msg("Secret", "Sign-in address"), shown, copy, open_))

    def _add_footer(self) -> None:
        kit = self.services.kit
        footer = QWidget()
        row = Row(kit, footer, margins=(20, 10, 20, 12), gap=8)
        self._mark = Icon(kit, "shield", "success", 18, line="hint")
        self._where = Label(kit, "", role="hint", color="success", wrap=True)
        row.add(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._age = Label(kit, "", role="hint", color="hint", wrap=True)
        words = Column(kit)
        words.add(self._where)
        words.add(self._age)
        row.add(words, 1)
        self.add(footer)

    def refresh(self) -> None:
        record = self.services.session.record
        answers = record.answers
        self._user.say(answers.clean("cred.user"))
        elsewhere = answers.says("cred.where", "elsewhere")
        self.password_row.setVisible(not elsewhere)
        saved = credentials.where_saved(record.events, "cred.pass")
        if self._problem:
            self._say_where("problem", "warning", self._problem)
        elif elsewhere:
            where = Msg("Secret", "Kept elsewhere: {where}").of(where=answers.clean("cred.where_note"))
            self._say_where("key", "text2", where)
        elif saved:
            said = Msg("Secret", "Saved in {store}, {time}, checked by reading it back")
            time = saved.at.astimezone()
            where = said.of(store=credentials.store_name(saved.store), time=time)
            self._say_where("shield", "success", where)
            if days := (answers.today - time.date()).days:
                self._age.say(Msg("Secret", "Saved %n days ago", "", 1).counted(days))
                self._age.show()
        else:
            self._say_where("problem", "warning", Msg("Secret", "The password is not saved yet"))

    def _say_where(self, icon: str, color: str, text: Msg) -> None:
        self._mark.show_icon(icon, color)
        self._age.hide()
        self._where.set_color(color)
        self._where.say(text)

    def _copy(self, text: str) -> None:
        self.services.clipboard.copy_plain(text)
        self.services.toast.tell(Msg("Page", "Copied"))

    def show_problem(self, problem: Msg | None) -> None:
        self._problem = problem
        self.refresh()

    def _failed(self, reason: Reason | None) -> None:
        """It could not be read, or is not there any more: said in place of where it is saved."""
        if reason is None:
            self.show_problem(Msg("Secret", "The saved sign-in details are not on this computer"))
            self.lost.emit()
        else:
            self.show_problem(not_read(reason))

    def check(self) -> None:
        """Looks whether the password can be read now, without asking to unlock anything."""

        def there(found: bool) -> None:
            if found:
                self.show_problem(None)
            else:
                self._failed(None)

        if "cred.pass" in self.services.session.answers.held:
            self.services.vault.check(there, self._unreadable)

    def _unreadable(self, reason: Reason) -> None:
        # A locked store opens with its own prompt on *Show* or *Copy*: nothing is wrong yet.
        if reason is not Reason.LOCKED:
            self.show_problem(not_read(reason))


def shortened(address: str) -> str:
    """Host and last part: by these one recognizes it; *Copy* takes the whole."""
    host, *parts = address.removeprefix("https://").split("/")
    return "/".join([host, "…", parts[-1]] if len(parts) > 2 else [host, *parts])
