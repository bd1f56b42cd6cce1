"""Menus and lists that open above the window: with round corners, menus with a shadow.

Both need a window that can be seen through. A plain X11 desktop without a compositor has none: there
the corners are cut off, and the shadow is left away.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from csp_wizard.ui.look.theme import Theme

ROUND = "round"  # property of a popup: whether what is beside its corners is seen through them
RADIUS = 10
SHADOW = 8


def make_round(popup: QWidget, theme: Theme) -> None:
    """Once, before it is first shown."""
    if popup.property(ROUND) is not None:
        return
    clear = _see_through()
    popup.setProperty(ROUND, clear)
    if clear:
        popup.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    else:
        _Corners(popup, theme)


def room_for_shadow(menu: QWidget | None, theme: Theme) -> int:
    """On each side of a menu. It is asked for before the menu is shown: then it is made round, too."""
    if not isinstance(menu, QMenu):
        return 0
    make_round(menu, theme)
    return theme.px(SHADOW) if menu.property(ROUND) else 0


def below(menu: QMenu, button: QWidget, theme: Theme) -> None:
    """Opens the menu so that what is seen of it begins under the button."""
    room = room_for_shadow(menu, theme) if theme.own_style else 0
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()) - QPoint(room, room))


class _Corners(QObject):
    """Cuts them off, whatever size the popup gets."""

    def __init__(self, popup: QWidget, theme: Theme) -> None:
        super().__init__(popup)
        self._popup = popup
        self._theme = theme
        popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and watched is self._popup:
            path = QPainterPath()
            radius = self._theme.px(RADIUS)
            path.addRoundedRect(QRectF(self._popup.rect()), radius, radius)
            self._popup.setMask(QRegion(path.toFillPolygon().toPolygon()))
        return False


def _see_through() -> bool:
    return QGuiApplication.platformName() != "xcb" or composited()


def composited() -> bool:
    """Whether a compositor runs: it owns a selection of this name. Qt does not say so any more."""
    from ctypes import CDLL, c_char_p, c_int, c_ulong, c_void_p

    try:
        x11 = CDLL("libX11.so.6")
    except OSError:
        return False
    x11.XOpenDisplay.restype = c_void_p
    x11.XInternAtom.restype = x11.XGetSelectionOwner.restype = c_ulong
    x11.XInternAtom.argtypes = (c_void_p, c_char_p, c_int)
    x11.XGetSelectionOwner.argtypes = (c_void_p, c_ulong)
    x11.XDefaultScreen.argtypes = x11.XCloseDisplay.argtypes = (c_void_p,)
    display = x11.XOpenDisplay(None)
    if not display:
        return False
    try:
        name = f"_NET_WM_CM_S{x11.XDefaultScreen(display)}".encode()
        return bool(x11.XGetSelectionOwner(display, x11.XInternAtom(display, name, False)))
    finally:
        x11.XCloseDisplay(display)
