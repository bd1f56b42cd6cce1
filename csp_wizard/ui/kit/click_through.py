"""The click that closes a list also acts where it was meant, as elsewhere on the desktop.

On X11 Qt swallows it. Where Qt itself would hand it on, it is told not to.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget


class ClickThrough(QObject):
    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._popups: list[QWidget] = []
        self._meant: QWindow | None = None  # where the button went down that is not up yet

    def follow(self, popup: QWidget | None) -> None:
        """A list that opens for the owner, each time it does."""
        if popup is not None and popup not in self._popups:
            self._popups.append(popup)
            popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        if isinstance(watched, QWidget):
            outside = not watched.rect().contains(event.position().toPoint())
            if event.type() == QEvent.Type.MouseButtonPress and outside:
                self._press(watched, event)
        elif event.type() == QEvent.Type.MouseButtonRelease and self._meant is not None:
            _again(self._meant, event)  # a quick hand: the list, gone already, gets it
            self._meant = None
        return False

    def _press(self, popup: QWidget, event: QMouseEvent) -> None:
        target = QApplication.widgetAt(event.globalPosition().toPoint())
        mine = target is self._owner or (target is not None and self._owner.isAncestorOf(target))
        if target is None or mine or target.window() is not self._owner.window():
            return  # on its own field, a click closes the list and does no more
        popup.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        popup.windowHandle().installEventFilter(self)
        self._meant = target.window().windowHandle()
        _again(self._meant, event)


def _again(window: QWindow, event: QMouseEvent) -> None:
    """Posted, not sent: the list goes first."""
    spot = event.globalPosition()
    here = window.mapFromGlobal(spot)
    copy = QMouseEvent(event.type(), here, spot, event.button(), event.buttons(), event.modifiers())
    QCoreApplication.postEvent(window, copy)
