"""Copying, and copied passwords that do not stay.

Only the clipboard proper is used, never the X11 selection. A password carries the hint that each
platform's clipboard histories look for, is counted down, and is cleared when it is still ours.
macOS: its hint needs a pasteboard converter that PySide6 does not expose, so there the countdown
alone protects.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from math import ceil
from os import urandom
from time import monotonic

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

SHORTEST, LONGEST = 10, 300

HINTS: dict[str, dict[str, bytes]] = {
    "linux": {"x-kde-passwordManagerHint": b"secret"},
    "win32": {
        "ExcludeClipboardContentFromMonitorProcessing": b"1",
        "CanIncludeInClipboardHistory": b"\0\0\0\0",
        "CanUploadToCloudClipboard": b"\0\0\0\0",
    },
}


class Clipboard(QObject):
    """``ticked`` counts the seconds left (at once, then each second); ``ended`` comes when there is
    nothing left to clear; ``cleared`` before it when it was we who cleared."""

    ticked = Signal(int)
    cleared = Signal()
    ended = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        platform: str = sys.platform,
        now: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._hints = HINTS.get(platform, {})
        self._salt = urandom(16)
        self._ours = b""  # what we know our own text by, without keeping it
        self._owner_told = False  # whether this window system says whose the clipboard is
        self._seconds = 0
        self._until = 0.0
        self._said = 0
        self._timer = QTimer(self, interval=200)
        self._timer.timeout.connect(self._tick)

    def copy_plain(self, text: str) -> None:
        self._forget()
        QGuiApplication.clipboard().setText(text, QClipboard.Mode.Clipboard)

    def copy_secret(self, text: str, seconds: int) -> None:
        """``seconds`` from 10 to 300, or 0: then it is cleared only at quit."""
        self._forget()
        data = QMimeData()
        data.setText(text)
        for name, value in self._hints.items():
            data.setData(name, value)
        clipboard = QGuiApplication.clipboard()
        clipboard.setMimeData(data, QClipboard.Mode.Clipboard)
        self._owner_told = clipboard.ownsClipboard()
        self._ours = self._known_by(text)
        self._seconds = min(max(seconds, SHORTEST), LONGEST) if seconds > 0 else 0
        self.keep_longer()

    @property
    def remaining(self) -> int:
        """Seconds until it is cleared; 0 when nothing is counted down."""
        return max(0, ceil(self._until - self._now())) if self._timer.isActive() else 0

    def keep_longer(self) -> None:
        """Count again from the beginning."""
        if not self._ours or not self._seconds:
            return
        self._until = self._now() + self._seconds
        self._timer.start()
        self._say(self.remaining)

    def clear_now(self) -> None:
        """Clear what we copied; what somebody else put there since stays."""
        if not self._ours:
            return
        if self._still_ours():
            QGuiApplication.clipboard().clear(QClipboard.Mode.Clipboard)
            self.cleared.emit()
        self._forget()

    def clear_at_quit(self) -> None:
        self.clear_now()

    def _tick(self) -> None:
        if not self._still_ours():
            self._forget()
        elif self.remaining == 0:
            self.clear_now()
        else:
            self._say(self.remaining)

    def _say(self, seconds: int) -> None:
        if seconds != self._said:
            self._said = seconds
            self.ticked.emit(seconds)

    def _forget(self) -> None:
        if not self._ours:
            return
        self._ours = b""
        self._timer.stop()
        self._said = 0
        self.ended.emit()

    def _still_ours(self) -> bool:
        """Ours to the window system, and the text we put: another field may have copied since."""
        clipboard = QGuiApplication.clipboard()
        if self._owner_told and not clipboard.ownsClipboard():
            return False  # and another program, which may hang, is not asked for its text
        return self._known_by(clipboard.text()) == self._ours

    def _known_by(self, text: str) -> bytes:
        from hashlib import sha256

        return sha256(self._salt + text.encode("utf-8", "surrogatepass")).digest()
