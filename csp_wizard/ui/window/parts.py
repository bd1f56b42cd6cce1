"""F6: from one part of the window to the next, or back with Shift+F6."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

# One widget, or several side by side that are one part to a person.
Part = list[QWidget]


class Parts:
    def __init__(self, find: Callable[[], list[Part]]) -> None:
        """``find`` names the parts there are now, in their order."""
        self._find = find

    def next(self) -> None:
        self._go(1)

    def last(self) -> None:
        self._go(-1)

    def _go(self, step: int) -> None:
        parts = [part for part in self._find() if part[0].isVisible()]
        focus = QApplication.focusWidget()
        at = next((i for i, part in enumerate(parts) if focus and _holds(part, focus)), -step)
        for way in range(1, len(parts) + 1):
            if _enter(parts[(at + way * step) % len(parts)]):
                return


def _holds(part: Part, widget: QWidget) -> bool:
    return any(whole is widget or whole.isAncestorOf(widget) for whole in part)


def _enter(part: Part) -> bool:
    from ..wizard.step_list import StepList

    if isinstance(part[0], StepList):
        part[0].take_focus()
        return True
    inside = (w for whole in part for w in (whole, *whole.findChildren(QWidget)))
    able = (w for w in inside if w.isVisible() and w.isEnabled())
    first = next((w for w in able if w.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
    if first is None:
        return False
    first.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return True
