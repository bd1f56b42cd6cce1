"""One window for each data folder: a second start says so and ends."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QTimer
from PySide6.QtWidgets import QApplication

from ...enrollment.text import Msg
from ..kit import Kit

RUNNING = Msg("Dialog", "This app is already running. Switch to its window")


class Lock:
    """Held while the program runs; one that a crash left behind is taken over."""

    def __init__(self, path: Path) -> None:
        with suppress(OSError):  # home says what is wrong with the folder
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._file = QLockFile(str(path))
        self._file.setStaleLockTime(0)
        held = self._file.tryLock(100)
        # A folder that cannot be written to has no lock.
        self.taken_by_another = not held and self._file.error() is QLockFile.LockError.LockFailedError

    def release(self) -> None:
        self._file.unlock()


def say_running(kit: Kit) -> int:
    from ..dialogs.dialogs import Answer, Question

    question = Question(kit, None, RUNNING, (Answer("accept", Msg("Dialog", "OK"), primary=True),))
    question.finished.connect(QApplication.quit)
    QTimer.singleShot(0, question, question.show)
    QApplication.exec()
    return 0
