"""Settings, help and the addresses of the menu: what can be asked for from anywhere in the window."""

from __future__ import annotations

from collections.abc import Callable

from ...enrollment.text import Msg
from ..desk import Desk


class Assistance:
    def __init__(self, desk: Desk, shown: Callable[[], str]) -> None:
        """``shown``: “home”, “overview” or the step whose page is shown."""
        self._desk = desk
        self._shown = shown

    def settings(self) -> None:
        from ..dialogs.settings import SettingsDialog

        SettingsDialog(self._desk).open()

    def help(self) -> None:
        from ..dialogs.help import show_help

        show_help(self._desk, self._shown(), self.open_link)

    def switch_language(self) -> None:
        other = "en" if self._desk.kit.texts.language == "zh_CN" else "zh_CN"
        self._desk.preferences.change(language=other)

    def open_link(self, key: str) -> None:
        """An address from the menu; if no browser answers, it is shown for copying."""
        from ..dialogs.dialogs import Answer, Dialogs

        desk = self._desk
        address = desk.browser.portal.link(key)

        def show() -> None:
            said = Msg("Page", "Your browser did not open. Copy this address and open it yourself: {address}")
            copy = Answer("copy", Msg("Page", "Copy address"), primary=True)
            Dialogs(desk.kit, desk.window).ask(
                said.of(address=address),
                (copy,),
                lambda chosen: desk.clipboard.copy_plain(address) if chosen else None,
            )

        if not desk.browser.open_address(address, show):
            show()
