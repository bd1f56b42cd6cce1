"""The lock of a data folder: who holds it has the only window."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QLockFile, QObject


class Lock:
    """Held while the program runs; one that a crash left behind is taken over.

    It is taken on a thread of its own: Qt waits until the disk has it, and the start goes on meanwhile.
    """

    def __init__(self, path: Path) -> None:
        self._file = QLockFile(str(path))
        self._file.setStaleLockTime(0)
        self._held = False
        QObject()  # Qt's main thread is the one that makes its first object: not the other
        self._thread = Thread(target=self._take, args=(path.parent,), name="lock")
        self._thread.start()

    def _take(self, folder: Path) -> None:
        with suppress(OSError):  # home says what is wrong with the folder
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._held = self._file.tryLock(100)

    @property
    def taken_by_another(self) -> bool:
        self._thread.join()
        # A folder that cannot be written to has no lock.
        return not self._held and self._file.error() is QLockFile.LockError.LockFailedError

    def release(self) -> None:
        self._file.unlock()
