"""Alt shows at each field the letter that leads to it; Alt with the letter goes there.

Until Alt is held nothing is underlined and, in Chinese, no letter follows a label: both desktops that
know such keys hide them alike. A letter is worked out when it is asked for, so pages do not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ...enrollment.text import Msg
from ..access_keys import THERE_ARE, access_keys
from ..kit import Expander


class Keyed(Protocol):
    """A field as far as it has to do with its letter: a ``FieldRow``, a setting."""

    @property
    def words(self) -> Msg: ...
    @property
    def has_own_key(self) -> bool: ...
    def show_key(self, key: str) -> None: ...
    def focus_target(self) -> QWidget: ...
    def isVisible(self) -> bool: ...
    def parentWidget(self) -> QWidget | None: ...


class FieldKeys(QObject):
    def __init__(
        self,
        host: QWidget,
        rows: Callable[[], Iterable[Keyed]],
        reveal: Callable[[QWidget], object],
    ) -> None:
        """``rows``: the fields in ``host`` now, asked or not; ``reveal`` brings an editor into view."""
        super().__init__(host)
        self._host = host
        self._rows = rows
        self._reveal = reveal
        self._shown: dict[str, Keyed] = {}
        self._shortcuts: dict[str, QShortcut] = {}
        if THERE_ARE:
            host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.WindowDeactivate:
            self._hide()
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            alone = not event.modifiers() & ~Qt.KeyboardModifier.AltModifier
            if kind == QEvent.Type.KeyPress and alone:
                self._show()
            elif kind == QEvent.Type.KeyRelease:
                self._hide()
        return False

    def _show(self) -> None:
        # What is folded away comes last: its letters are not in the way of what everybody sees.
        rows = sorted(self._rows(), key=_is_folded)
        keys = access_keys([row.words.text for row in rows])
        self._hide()
        self._shown = {
            key: row
            for key, row in zip(keys, rows, strict=True)
            if key and row.isVisible() and row.focus_target().isEnabled()
        }
        for key, row in self._shown.items():
            row.show_key(key)
            if not row.has_own_key:
                self._shortcut(key).setEnabled(True)

    def _hide(self) -> None:
        shown, self._shown = self._shown, {}
        for row in shown.values():
            row.show_key("")
        for shortcut in self._shortcuts.values():
            shortcut.setEnabled(False)

    def _shortcut(self, key: str) -> QShortcut:
        if key not in self._shortcuts:
            shortcut = QShortcut(QKeySequence(f"Alt+{key}"), self._host)
            shortcut.activated.connect(lambda: self._go(key))
            self._shortcuts[key] = shortcut
        return self._shortcuts[key]

    def _go(self, key: str) -> None:
        target = self._shown[key].focus_target()
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._reveal(target)


def _is_folded(row: Keyed) -> bool:
    parent = row.parentWidget()
    while parent is not None and not isinstance(parent, Expander):
        parent = parent.parentWidget()
    return parent is not None
