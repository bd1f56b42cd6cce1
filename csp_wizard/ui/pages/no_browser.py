"""No browser answered: the address, to be copied and opened by hand."""

from __future__ import annotations

from ...enrollment.text import Msg
from ..kit import Button, NoteBox
from ..services import Services


class NoBrowser(NoteBox):
    def __init__(self, services: Services) -> None:
        super().__init__(services.kit, "warning", "")
        self._services = services
        self._address = ""
        words = Msg("Page", "Copy address")
        copy = Button(services.kit, words, "small", "copy", identifier="page.copy_address")
        copy.clicked.connect(lambda: services.clipboard.copy_plain(self._address))
        self.add_button(copy)
        self.hide()

    def show_address(self, address: str) -> None:
        self._address = address
        text = Msg("Page", "Your browser did not open. Copy this address and open it yourself: {address}")
        self.say(text.of(address=address))
        self.show()
