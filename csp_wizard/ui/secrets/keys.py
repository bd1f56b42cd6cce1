"""Keys for a secret field go to it, and not by way of the accessibility bus.

While somebody listens, Qt's bridge takes every key before the window does, tells it to the bus, and
delivers it when the bus has answered (on Linux). The guard comes first while a secret field is
visible: what is typed into the field is handed to the window at once. Keys for other fields go the
bridge's way, so that a screen reader keeps its commands; a key behind one that may still move the
focus waits until it did, or “Tab, a” would tell the “a”.
"""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

SILENT = "_csp_silent"  # property of the widgets concerned
KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
PATIENCE_MS = 200  # the bridge waits 100 for the bus; what a screen reader keeps never comes back
STAY = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_Insert,
    }
)


class KeyGuard(QObject):
    """One for the application; it works only while accessibility is in use."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._visible: set[int] = set()
        self._away = 0  # keys given to the bridge that did not come back yet
        self._may_move = False  # one of them may move the focus
        self._held: deque[tuple[QWindow, QKeyEvent]] = deque()
        self._handing_over = False
        self._arrivals = _Arrivals(self)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(self.settled)

    def began(self, key: int) -> None:
        """A field is visible. Also when it was before: the filter installed last comes first."""
        self._visible.add(key)
        if QAccessible.isActive():
            self._app.installEventFilter(self)

    def ended(self, key: int) -> None:
        self._visible.discard(key)
        if not self._visible:
            self._app.removeEventFilter(self)
            self.settled()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in KEYS or not isinstance(watched, QWindow) or not isinstance(event, QKeyEvent):
            return False
        if not event.spontaneous():
            if not self._handing_over:
                self.one_came_back()
            return False
        if self._held or (self._away and self._may_move):
            self._held.append((watched, _copy(event)))
            return True
        if _in_secret():
            self._hand_over(watched, _copy(event))
            return True
        self._away += 1
        self._may_move = self._may_move or not _stays(event)
        watched.installEventFilter(self._arrivals)
        self._timer.start()
        return False

    def one_came_back(self) -> None:
        """It is delivered right after this; what waits for it comes next."""
        self._away = max(0, self._away - 1)
        if not self._away:
            QTimer.singleShot(0, self, self._after_delivery)

    def _after_delivery(self) -> None:
        if not self._away:
            self.settled()

    def settled(self) -> None:
        self._timer.stop()
        self._away = 0
        self._may_move = False
        while self._held:
            window, event = self._held.popleft()
            if isValid(window):
                self._hand_over(window, event)

    def _hand_over(self, window: QWindow, event: QKeyEvent) -> None:
        """Sent by us it is not spontaneous any more, so the bridge lets it pass."""
        self._handing_over = True
        try:
            QCoreApplication.sendEvent(window, event)
        finally:
            self._handing_over = False


class _Arrivals(QObject):
    """Sees keys that reach their window at once: then nobody listens, and nothing comes back."""

    def __init__(self, guard: KeyGuard) -> None:
        super().__init__(guard)
        self._guard = guard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in KEYS and event.spontaneous():
            self._guard.one_came_back()
        return False


def _in_secret() -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and bool(focus.property(SILENT))


def _stays(event: QKeyEvent) -> bool:
    """Whether this key cannot move the focus: it writes a character, or only modifies others."""
    return event.key() in STAY or (event.text().isprintable() and bool(event.text().strip()))


def _copy(event: QKeyEvent) -> QKeyEvent:
    same = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    same.setTimestamp(event.timestamp())
    return same
