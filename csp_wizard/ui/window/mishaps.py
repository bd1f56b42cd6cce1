"""An error that nobody expected: said once in plain words, after what was typed has been saved."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from ... import __version__
from ..desk import Desk
from .ways import Ways

if TYPE_CHECKING:
    from ...crash_log import CrashLog


class Mishaps(QObject):
    _happened = Signal(str)  # from whatever thread it happened on

    def __init__(self, desk: Desk, ways: Ways, log: CrashLog) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._ways = ways
        self._folder = log.folder
        self._said: set[str] = set()
        self._showing = False
        # Queued also on the own thread: no dialog opens in the middle of what went wrong.
        self._happened.connect(self._say, Qt.ConnectionType.QueuedConnection)
        log.told = self._happened.emit

    def _say(self, where: str) -> None:
        """Each error once: one that comes back with every key must not come between the keys."""
        if where in self._said or self._showing:
            return
        self._said.add(where)
        self._showing = True
        self._ways.save_now(lambda well: self._show(where, well))

    def _show(self, where: str, saved: bool) -> None:
        from ..dialogs.mishap import MishapDialog

        details = f"csp-wizard {__version__}, {sys.platform}\n{where}"
        dialog = MishapDialog(self._desk, details, self._folder, saved=saved)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self._showing = False
