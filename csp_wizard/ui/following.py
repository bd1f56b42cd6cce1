"""Things that must happen again when the language or the theme changes, once per widget.

Hidden pages wait: what belongs to a hidden widget is done when that widget is next shown, so a
switch costs what is on screen, not what was ever built. Nothing here keeps a widget alive; what was
kept for one that is gone is let go at the next change, or when enough of it has gathered.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

# Gets the living owner, so that the closure does not have to hold it.
Act = Callable[[Any], object]


class _Call:
    __slots__ = ("_kept", "_owner", "act")

    def __init__(self, owner: QObject, act: Act) -> None:
        self.act = act
        self._owner = weakref.ref(owner)
        # A wrapper that Qt's side made (a wizard's button) may vanish before its widget does.
        self._kept = None if shiboken6.createdByPython(owner) else owner

    def owner(self) -> QObject | None:
        owner = self._owner()
        return owner if owner is not None and shiboken6.isValid(owner) else None


class Following(QObject):
    """Calls to make now and after every change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: list[_Call] = []
        self._late: dict[QWidget, list[_Call]] = {}
        self._prune_at = 1024

    def __len__(self) -> int:
        return len(self._calls)

    def add(self, owner: QObject, act: Act) -> None:
        """Make the call now, and again after each change as long as the owner lives."""
        if len(self._calls) >= self._prune_at:
            self._prune()
        self._calls.append(_Call(owner, act))
        act(owner)

    def add_method(self, owner: QObject, act: Callable[[], object]) -> None:
        """The same for a call without argument; a bound method of the owner does not hold it."""
        if getattr(act, "__self__", None) is owner:
            name = getattr(act, "__name__", "")
            self.add(owner, lambda living: getattr(living, name)())
        else:
            self.add(owner, lambda _: act())

    def tell(self) -> None:
        """Something changed: call what is on screen now, the rest when it is shown."""
        self._prune()
        for root in self._late:
            if shiboken6.isValid(root):
                root.removeEventFilter(self)
        self._late = {}
        self._make(self._calls)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            waiting = self._late.pop(watched, None)
            if waiting:
                watched.removeEventFilter(self)
                self._make(waiting)
        return False

    def _prune(self) -> None:
        self._calls = [call for call in self._calls if call.owner() is not None]
        self._prune_at = max(1024, 2 * len(self._calls))

    def _make(self, calls: list[_Call]) -> None:
        roots: dict[QWidget, QWidget | None] = {}
        for call in calls:
            owner = call.owner()
            if owner is None:
                continue
            root = None
            if isinstance(owner, QWidget) and not owner.isVisible():
                root = _hidden_root(owner, roots)
            if root is None:
                call.act(owner)
            elif root in self._late:
                self._late[root].append(call)
            else:
                self._late[root] = [call]
                root.installEventFilter(self)


def _hidden_root(widget: QWidget, known: dict[QWidget, QWidget | None]) -> QWidget | None:
    """The outermost widget that must be shown before this one can be seen."""
    if widget in known:
        return known[widget]
    parent = None if widget.isWindow() else widget.parentWidget()
    root = _hidden_root(parent, known) if parent is not None else None
    if root is None and widget.isHidden():
        root = widget
    known[widget] = root
    return root
