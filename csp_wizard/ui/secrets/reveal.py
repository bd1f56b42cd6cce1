"""When a shown secret hides again by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

# Leaving the page, the window losing focus, the language: the secret is not what one came for.
HIDING = frozenset({QEvent.Type.Hide, QEvent.Type.WindowDeactivate, QEvent.Type.LanguageChange})


class Reveal(QObject):
    """Calls ``hide`` after ``seconds`` (0: not by time), and when its widget's page or window is left."""

    def __init__(self, widget: QWidget, hide: Callable[[], object], seconds: int) -> None:
        super().__init__(widget)
        self.seconds = seconds
        self._widget = widget
        self._hide = hide
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(hide)
        widget.installEventFilter(self)

    def began(self) -> None:
        if self.seconds > 0:
            self._timer.start(self.seconds * 1000)

    def ended(self) -> None:
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in HIDING and isValid(self._widget):  # it also hides while it is destroyed
            self._hide()
        return super().eventFilter(watched, event)
