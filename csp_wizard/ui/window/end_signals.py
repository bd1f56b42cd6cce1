"""SIGTERM and SIGHUP, as a log-out sends them: the program ends in order, not in the middle.

Python runs its handlers only between two lines of Python, and Qt's event loop is none: the signal's
number comes through a pipe that the event loop watches.
"""

from __future__ import annotations

import os
import signal

from PySide6.QtCore import QObject, QSocketNotifier, Signal

ENDING = ("SIGTERM", "SIGHUP")


class EndSignals(QObject):
    arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading, writing = os.pipe()
        for end in (self._reading, writing):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        for name in ENDING:
            signal.signal(getattr(signal, name), _noted)
        notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._read)

    def _read(self) -> None:
        ending = {int(getattr(signal, name)) for name in ENDING}
        if ending & set(os.read(self._reading, 64)):
            self.arrived.emit()


def _noted(number: int, frame: object) -> None:
    """A handler there must be, or the signal would end the program by itself."""
