"""PICK: a combo box that can be typed into. Only provinces and the field an error speaks of.

What was picked is stored by its value (``SH``, a field's key) and shown by its label; what was typed
and is no label is stored as typed.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from ....enrollment.model import Field
from ....enrollment.text import Msg
from ...kit import Combo, Kit, Row
from . import sizes
from .base import Editor

SEARCH = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Option:
    """What can be picked: what is stored, how it is said, and what else finds it."""

    value: str
    label: Msg
    search: str = ""


class _Completer(QCompleter):
    """Finds by the search words, but fills in the label."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class PickEditor(Editor):
    def __init__(self, kit: Kit, field: Field) -> None:
        super().__init__(kit, field)
        self.combo = Combo(kit, field.key, sizes.width(field.key), editable=True)
        line = self.combo.lineEdit()
        assert line is not None
        self._line = line
        self._options: tuple[Option, ...] = ()
        row = Row(kit, self)
        row.add(self.combo)
        row.spring()
        self.offer(options(field))
        self.combo.installEventFilter(self)
        # While names are offered their list has the keyboard, and only this comes through.
        self._line.returnPressed.connect(self._take_only_match)
        self._line.textChanged.connect(lambda text: self._changed(self._stored(text)))
        kit.texts.bind(lambda _: self._relabel(), Msg("Common", "(optional)"), self)

    def offer(self, options: tuple[Option, ...]) -> None:
        self._options = options
        say = self.kit.texts.say
        for option in options:
            self.combo.addItem(say(option.label), option.value)
            index = self.combo.count() - 1
            self.combo.setItemData(index, f"{say(option.label)} {option.search}", SEARCH)
        self.combo.setCurrentIndex(-1)
        completer = _Completer(self.combo)
        completer.setModel(self.combo.model())
        completer.setCompletionRole(SEARCH)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.combo.take_completer(completer)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on to the next page, but not while it has something to take here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._take_only_match()
        return False

    def _take_only_match(self) -> bool:
        """Part of a name is enough where only one has it; False when there is nothing to take."""
        typed = self._line.text().strip().casefold()
        words = (str(self.combo.itemData(i, SEARCH)).casefold() for i in range(self.combo.count()))
        found = [i for i, text in enumerate(words) if typed in text]
        if not typed or len(found) != 1 or self.combo.itemText(found[0]) == self._line.text():
            return False
        self._line.setText(self.combo.itemText(found[0]))
        return True

    def _stored(self, text: str) -> str:
        index = self.combo.findText(text, Qt.MatchFlag.MatchExactly)
        return str(self.combo.itemData(index)) if index >= 0 else text

    def _relabel(self) -> None:
        """Say the labels in the new language; identity is the stored value."""
        typed = self._line.text()
        raw = self._stored(typed)
        before = self._cursor()
        self._loading = True
        for index, option in enumerate(self._options):
            label = self.kit.texts.say(option.label)
            self.combo.setItemText(index, label)
            self.combo.setItemData(index, f"{label} {option.search}", SEARCH)
        index = self.combo.findData(raw)
        text = self.combo.itemText(index) if index >= 0 else typed
        if self._line.text() != text:
            self._line.setText(text)
        if text == typed:
            self._put_cursor(*before)
        self._loading = False

    def _cursor(self) -> tuple[int, int, int]:
        line = self._line
        return line.cursorPosition(), line.selectionStart(), len(line.selectedText())

    def _put_cursor(self, at: int, start: int, length: int) -> None:
        if start < 0:
            self._line.setCursorPosition(at)
        elif at == start:  # it was selected backwards
            self._line.setSelection(start + length, -length)
        else:
            self._line.setSelection(start, length)

    def focus_target(self) -> QWidget:
        return self._line

    def describe(self, name: str, description: str) -> None:
        """The box has the keyboard, its line what is typed: both say what they are."""
        super().describe(name, description)
        self.combo.setAccessibleName(name)
        self.combo.setAccessibleDescription(description)

    def mark(self, bad: bool) -> None:
        super().mark(bad)
        self.combo.setProperty("bad", bad)
        self.combo.update()

    def _display(self, raw: str) -> None:
        if self._stored(self._line.text()) == raw:
            return  # while “SH” is typed it is not to become “Shanghai”
        index = self.combo.findData(raw)
        self.combo.setCurrentIndex(index)
        text = self.combo.itemText(index) if index >= 0 else raw
        if self._line.text() != text:
            self._line.setText(text)


def options(field: Field) -> tuple[Option, ...]:
    """What a PICK field offers. A province is also found by pinyin, code and its other name."""
    from ....enrollment.provinces import PROVINCES

    search = {p.code: " ".join(p.names) for p in PROVINCES}
    province = field.key.endswith(".province")
    return tuple(
        Option(c.value, c.label, search.get(c.value, "") if province else "")
        for c in field.choices
        if isinstance(c.label, Msg)
    )
