"""What every widget is given, and what every widget must have: an identifier and a voice."""

from __future__ import annotations

from typing import NamedTuple, TypeVar

from PySide6 import QtGui
from PySide6.QtWidgets import QWidget

from csp_wizard.ui.i18n import Say, Texts
from csp_wizard.ui.look.theme import Theme

W = TypeVar("W", bound=QWidget)


class Kit(NamedTuple):
    """Passed first to every widget of the app."""

    theme: Theme
    texts: Texts

    def say(self, say: Say) -> str:
        return self.texts.say(say)


def named(widget: W, identifier: str) -> W:
    """The name by which tests and assistive tools find it, the same in both languages."""
    widget.setObjectName(identifier)
    widget.setAccessibleIdentifier(identifier)
    return widget


def tip(widget: QWidget, text: str) -> None:
    """A tooltip with these very letters: Qt would take a name like “<b>Contoso</b>” for markup."""
    if QtGui.Qt.mightBeRichText(text):
        from html import escape  # brings a table of all entities along

        text = f"<qt>{escape(text)}</qt>"
    widget.setToolTip(text)


def announce(widget: QWidget, text: str, assertive: bool = False) -> None:
    """Have a screen reader say it. Silent where Qt cannot (before 6.8)."""
    event_type = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if event_type is None or not text:
        return
    event = event_type(widget, text)
    kind = QtGui.QAccessible.AnnouncementPoliteness
    event.setPoliteness(kind.Assertive if assertive else kind.Polite)
    QtGui.QAccessible.updateAccessibility(event)
