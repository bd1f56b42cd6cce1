"""What assistive technology is told of a secret field: its state, never its text.

Qt tells the accessibility bus of a password in two ways. A line edit's own interface tells every
character, in Password mode too; ours has no text interface, so there is nothing to ask for and Qt's
bridge drops the events of its text controls. And while anybody listens on the bus, the bridge sends
every key to the bus before the window has it; ``KeyGuard`` hands over first what a secret field gets.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QLoggingCategory, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QPlainTextEdit, QWidget

from .keys import SILENT, KeyGuard

# The bridge warns at every key that our interface has no text: that would tell the length in a log.
NO_WARNING = "qt.accessibility.atspi.warning=false"


class SilentInterface(QAccessibleWidget):
    """A password field by name, description, identifier, place and state. It has no parts."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.EditableText)

    def state(self) -> QAccessible.State:
        state = super().state()
        widget = self.object()
        read_only = bool(widget.property("readOnly"))
        state.passwordEdit = True
        state.editable = not read_only
        state.readOnly = read_only
        state.multiLine = isinstance(widget, QPlainTextEdit)
        return state

    def childCount(self) -> int:
        return 0

    def childAt(self, _x: int, _y: int, /) -> QAccessibleInterface | None:  # type: ignore[override]  # None: no child
        return None


class _Watch(QObject):
    """Tells the guard when one field is visible."""

    def __init__(self, widget: QWidget, guard: KeyGuard) -> None:
        super().__init__(widget)
        key = self._key = id(widget)
        self._guard = guard
        widget.installEventFilter(self)
        widget.destroyed.connect(lambda: guard.ended(key))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Show | QEvent.Type.FocusIn | QEvent.Type.KeyPress:
                self._guard.began(self._key)
            case QEvent.Type.Hide:
                self._guard.ended(self._key)
        return super().eventFilter(watched, event)


def _silent_interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget) and thing.property(SILENT):
        return SilentInterface(thing)
    return None


def _guard_of(app: QCoreApplication) -> KeyGuard:
    """The application's guard; with the first one comes what the silence needs besides."""
    only_own = Qt.FindChildOption.FindDirectChildrenOnly
    if (guard := app.findChild(KeyGuard, options=only_own)) is not None:
        return guard
    QAccessible.installFactory(_silent_interface)
    QLoggingCategory.setFilterRules(NO_WARNING)
    return KeyGuard(app)


def keep_silent(widget: QWidget) -> None:
    """Give this widget the silent interface. Call it before the widget is first shown."""
    app = QCoreApplication.instance()
    assert app is not None  # there is no widget without one
    widget.setProperty(SILENT, True)
    _Watch(widget, _guard_of(app))
