"""Where the keyboard is: a ring round buttons, and the focused thing brought into view."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from csp_wizard.ui.kit.base import Kit
from csp_wizard.ui.kit.page import Page
from csp_wizard.ui.kit.paint import rounded

# Their own border becomes the accent: no second sign.
_OWN_SIGN = (QLineEdit, QAbstractSpinBox, QComboBox, QAbstractScrollArea)
_OUT = 3  # px the ring stands outside
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide)


class FocusRing(QObject):
    """One per window. The ring is for the keyboard: Tab, Backtab and shortcuts show it, the mouse
    takes it away. (QFocusFrame shows only a sliver of its ring.)"""

    def __init__(self, kit: Kit, window: QWidget) -> None:
        super().__init__(window)
        self._kit = kit
        self._window = window
        self._target: QWidget | None = None
        self._chain: list[QWidget] = []
        self._overlay: _Overlay | None = None
        self._by_keyboard = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)
        kit.theme.changed.connect(self._follow)

    @property
    def target(self) -> QWidget | None:
        """What the ring is drawn round, if it is."""
        return self._target

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self._window:
            self._leave()
            return
        clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        keyboard = Qt.WidgetAttribute.WA_KeyboardFocusChange
        if self._window.testAttribute(keyboard):
            # Qt sets it for Tab, Backtab and shortcuts and never takes it back.
            self._window.setAttribute(keyboard, False)
            self._by_keyboard = True
        elif clicked:
            self._by_keyboard = False
        self._leave()
        if not clicked:
            _bring_into_view(now)
        if self._by_keyboard and not isinstance(now, _OWN_SIGN):
            self._enter(now)

    def _enter(self, target: QWidget) -> None:
        host = _host(target, self._window)
        if self._overlay is None or not shiboken6.isValid(self._overlay):
            self._overlay = _Overlay(self._kit, host)
        elif self._overlay.parentWidget() is not host:
            self._overlay.setParent(host)
        self._target = target
        widget: QWidget | None = target
        while widget is not None and widget is not host:
            widget.installEventFilter(self)
            self._chain.append(widget)
            widget = widget.parentWidget()
        self._follow()

    def _leave(self) -> None:
        for widget in self._chain:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._chain.clear()
        self._target = None
        if self._overlay is not None and shiboken6.isValid(self._overlay):
            self._overlay.hide()

    def _follow(self) -> None:
        target, overlay = self._target, self._overlay
        if target is None or overlay is None or not shiboken6.isValid(overlay):
            return
        host = overlay.parentWidget()
        if host is None or not shiboken6.isValid(target):
            return
        out = self._kit.theme.px(_OUT)
        inner: QRect = target.focus_area() if hasattr(target, "focus_area") else target.rect()
        area = inner.translated(target.mapTo(host, QPoint(0, 0)))
        overlay.setGeometry(area.adjusted(-out, -out, out, out))
        overlay.setVisible(target.isVisible())
        overlay.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
        return False


class _Overlay(QWidget):
    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        rounded(QPainter(self), self.rect(), theme.px(9), None, theme.color("accent"), 2)


def _host(target: QWidget, window: QWidget) -> QWidget:
    """The scrolled content the target stands in, so that the ring scrolls and is clipped with it."""
    widget = target.parentWidget()
    while widget is not None and widget is not window:
        viewport = widget.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if isinstance(area, QScrollArea) and area.widget() is widget:
            return widget
        widget = viewport
    return window


def _bring_into_view(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, Page):
        parent = parent.parentWidget()
    if parent is not None:
        parent.reveal(widget)
