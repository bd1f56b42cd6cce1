"""What a widget shows and says, for the tests."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csp_wizard.ui.kit import Column, Kit, painted


def shot(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def colors(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def shown(qtbot: QtBot, widget: QWidget, width: int = 0, height: int = 0) -> QWidget:
    qtbot.addWidget(widget)
    if width:
        widget.resize(width, height or widget.sizeHint().height())
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    # The pointer may still stand where an earlier test left it.
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))
    return widget


def window_of(kit: Kit, *widgets: QWidget) -> QWidget:
    window = painted(kit, QWidget(), "surface")
    column = Column(kit, window, (24, 24, 24, 24), 12)
    for widget in widgets:
        column.add(widget)
    return window


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()
