"""What assistive technology is told of a secret field: its state, never its text.

Qt's own interface of a line edit tells the accessibility bus every character, in Password mode
too. Ours has no text interface, so nothing can be asked for, and the bridge drops the events that
Qt's text controls send (with the warning “Received text event for invalid interface”, the only
one that is ignored by name).
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

SILENT = "_csp_silent"  # property of the widgets concerned, and of the application once installed


class SilentInterface(QAccessibleWidget):
    """A password field by name, description, identifier, place and state. Nothing else."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.EditableText)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.passwordEdit = True
        state.editable = True
        return state

    def text(self, what: QAccessible.Text, /) -> str:
        if what is QAccessible.Text.Value:
            return ""
        return super().text(what)


def _silent_interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget) and thing.property(SILENT):
        return SilentInterface(thing)
    return None


def keep_silent(widget: QWidget) -> None:
    """Give this widget the silent interface. Call it before the widget is first shown."""
    widget.setProperty(SILENT, True)
    app = QApplication.instance()
    if app is not None and not app.property(SILENT):
        QAccessible.installFactory(_silent_interface)
        app.setProperty(SILENT, True)
