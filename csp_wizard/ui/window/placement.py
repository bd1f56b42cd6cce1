"""Where the window was, and whether it can be there again."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ...storage.settings import WindowState

FRAME = QSize(16, 48)  # px that a title bar and borders may take; known only once the window shows


def place(window: QWidget, state: WindowState) -> None:
    """As it was left, but never larger than the screen leaves room for with its frame; Qt itself
    moves it back where the screen it stood on is gone."""
    screen = QGuiApplication.primaryScreen()
    room = screen.availableGeometry().size() - FRAME if screen else window.size()
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    if not (state.geometry and window.restoreGeometry(QByteArray.fromBase64(state.geometry.encode()))):
        window.resize(window.size().boundedTo(room))


def placed(window: QWidget, before: WindowState) -> WindowState:
    geometry = window.saveGeometry().toBase64().data()
    return before._replace(geometry=bytes(geometry).decode())
