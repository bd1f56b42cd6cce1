"""The saved sign-in: user name, password as twelve dots, address, and where it is kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ...enrollment import credentials
from ...enrollment.resuming import LATER
from ...enrollment.slots import EXTRA, PASSWORD
from ...enrollment.text import Msg
from ..kit import Button, Label, Row, Rows, StackRow
from ..services import Services
from .kept import KeptWhere
from .saved import SavedSecret
from .words import COPY, COPY_USER, OPEN_SIGN_IN


class CredentialCard(Rows):
    """``prefix`` names its buttons: ``cred.show``, ``cred.copy_user``, ``cred.copy`` …"""

    opened = Signal()  # *Open* of the sign-in address

    def __init__(self, services: Services, prefix: str, step: str, *, action: Button | None = None) -> None:
        super().__init__(services.kit)
        self.services = services
        self._tests = action is not None  # where they are mended
        self.kept = KeptWhere(services)
        self._add_user(prefix)
        self._password = self._add_secret(PASSWORD, prefix, step)
        self._extra = self._add_secret(EXTRA, f"{prefix}.extra", step)
        self._add_address(prefix)
        self._add_footer(action)
        services.session.recorded.connect(self.refresh)
        services.session.answered.connect(lambda _: self.refresh())
        self.refresh()

    def _add_user(self, prefix: str) -> None:
        kit = self.services.kit
        self._copy_user = Button(kit, COPY, "small", "copy", identifier=f"{prefix}.copy_user", name=COPY_USER)
        self._copy_user.clicked.connect(lambda: copy_user(self.services))
        self._user = Label(kit, "", value=True, wrap=True)
        self.add(StackRow(kit, Msg("Account", "User name"), self._user, self._copy_user))

    def _add_secret(self, slot: str, prefix: str, step: str) -> SavedSecret:
        secret = SavedSecret(self.services, slot, prefix, step, self)
        secret.failed.connect(partial(self.kept.failed, slot=slot))
        self.add(secret.row)
        return secret

    def _add_address(self, prefix: str) -> None:
        kit = self.services.kit
        address = self.services.browser.portal.link("dashboard")
        name = Msg("Secret", "Copy sign-in address")
        copy = Button(kit, COPY, "small", "copy", identifier=f"{prefix}.copy_address", name=name)
        copy.clicked.connect(lambda: copy_plain(self.services, address))
        self._open = Button(
            kit, Msg("Secret", "Open"), "small", "open", identifier=f"{prefix}.open", name=OPEN_SIGN_IN
        )
        # Weeks later it is opened to see whether the details still work.
        test = Msg("Secret", "Test sign-in")
        self._test = Button(kit, test, "small", "open", identifier=f"{prefix}.test")
        for button in (self._open, self._test):
            button.clicked.connect(self.opened.emit)
        shown = Label(kit, shortened(address), value=True, elide=True)
        self._address = StackRow(kit, Msg("Secret", "Sign-in address"), shown, copy, self._open, self._test)
        self.add(self._address)

    def _add_footer(self, action: Button | None) -> None:
        footer = QWidget()
        row = Row(self.services.kit, footer, margins=(20, 10, 8 if action else 20, 10), gap=8)
        row.add(self.kept, 1)
        if action:
            row.add(action)
        self.add(footer)

    def refresh(self) -> None:
        record = self.services.session.record
        answers = record.answers
        here = not answers.says("cred.where", "elsewhere")
        self._user.say(answers.clean("cred.user"))
        self._password.row.setVisible(here)
        self._extra.row.setVisible(here and "cred.extra" in answers.held)
        saved = credentials.where_saved(record.events, "cred.pass")
        long_ago = saved is not None and answers.today - saved.at.astimezone().date() >= LATER
        self._test.setVisible(self._tests and here and long_ago)
        self._open.setVisible(self._test.isHidden())

    def show_only(self, only: bool) -> None:
        """While the page says step by step what to copy and open, the card only shows it."""
        self._copy_user.setVisible(not only)
        self._password.copy.setVisible(not only)
        self._address.setVisible(not only)


def copy_plain(services: Services, text: str) -> None:
    services.clipboard.copy_plain(text)
    services.toast.tell(Msg("Page", "Copied"))


def copy_user(services: Services) -> None:
    copy_plain(services, services.session.answers.clean("cred.user"))


def shortened(address: str) -> str:
    """Host and last part: by these one recognizes it; *Copy* takes the whole."""
    host, *parts = address.removeprefix("https://").split("/")
    return "/".join([host, "…", parts[-1]] if len(parts) > 2 else [host, *parts])
