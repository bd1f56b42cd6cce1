"""Copying a password: fetched from the secure store, counted down, cleared."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from ...enrollment.record import EventKind
from ...enrollment.text import Msg
from ...storage.secret_terms import Reason
from ..kit import CountdownButton, announce
from ..services import Services
from .words import DETAILS

COPIED = Msg("Secret", "Password copied. Clearing the clipboard in %n seconds", "", 1)
KEPT = Msg("Secret", "Password copied. It stays on the clipboard until you copy something else")
DETAILS_COPIED = Msg("Secret", "Other details copied. Clearing the clipboard in %n seconds", "", 1)
DETAILS_KEPT = Msg("Secret", "Other details copied. They stay on the clipboard until you copy something else")


class SecretCopy(QObject):
    """Joins one *Copy* button to the clipboard, its countdown and the toast."""

    def __init__(
        self,
        services: Services,
        button: CountdownButton,
        slot: str,
        step: str,
        failed: Callable[[Reason | None], object],
    ) -> None:
        super().__init__(button)
        self._services = services
        self._button = button
        self._slot = slot
        self._step = step
        self._failed = failed
        self._mine = False
        button.clicked.connect(self._fetch)
        services.clipboard.ticked.connect(self._tick)
        services.clipboard.ended.connect(self._end)
        services.clipboard.cleared.connect(self._cleared)

    def _fetch(self) -> None:
        self._services.vault.read(self._slot, self._copy, self._failed)

    def _copy(self, value: str | None) -> None:
        if value is None:
            self._failed(None)
            return
        services = self._services
        seconds = services.settings.clear_clipboard
        services.clipboard.copy_secret(value, seconds)
        self._mine = True
        services.vault.happened(EventKind.SECRET_COPIED, self._slot, self._step)
        if seconds:
            self._tell(seconds)
        else:
            services.toast.tell(DETAILS_KEPT if self._slot in DETAILS else KEPT)

    def _tell(self, seconds: int) -> None:
        """The countdown is seen as long as it runs, also when the page has been left."""
        clipboard = self._services.clipboard
        self._button.show_left(clipboard.remaining, seconds)
        self._services.toast.tell(
            self._countdown,
            (Msg("Secret", "Clear now"), "toast.clear_now", clipboard.clear_now),
            (Msg("Secret", "Keep longer"), "toast.keep_longer", clipboard.keep_longer),
            seconds=seconds,
        )

    def _countdown(self) -> Msg:
        said = DETAILS_COPIED if self._slot in DETAILS else COPIED
        return said.counted(max(1, self._services.clipboard.remaining))

    def _tick(self, left: int) -> None:
        if self._mine:
            self._button.show_left(left, self._services.settings.clear_clipboard)
            self._services.toast.retell(self._countdown)

    def _end(self) -> None:
        if self._mine:
            self._mine = False
            self._button.rest()
            self._services.toast.take_back(self._countdown)

    def _cleared(self) -> None:
        if self._mine:
            announce(self._button, self._services.kit.texts.say(Msg("Secret", "Clipboard cleared")))
