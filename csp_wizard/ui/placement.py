"""Where the window was, and whether it can be there again."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ..storage.settings import WindowState


def place(window: QWidget, state: WindowState) -> None:
    """As it was left; Qt itself moves it back where the screen it stood on is gone."""
    if state.geometry:
        window.restoreGeometry(QByteArray.fromBase64(state.geometry.encode()))
        return
    screen = QGuiApplication.primaryScreen()
    if screen is not None:
        room = screen.availableGeometry()
        window.resize(min(window.width(), room.width()), min(window.height(), room.height()))


def placed(window: QWidget, before: WindowState) -> WindowState:
    geometry = window.saveGeometry().toBase64().data()
    return replace(before, geometry=bytes(geometry).decode())
