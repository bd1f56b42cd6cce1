"""DATE: a line to type a date into, a calendar to pick one from, and the date as it was understood.

``QDateEdit`` cannot be empty and ignores a change of language, so the line is a plain one.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QWidget

from ....enrollment.answers import Answers
from ....enrollment.catalogue import FIELDS
from ....enrollment.model import Field
from ....enrollment.text import DAY, Msg
from ...kit import Box, Button, Kit, Label, LineEdit, Row
from ...kit.calendar import Calendar
from ...look.popups import make_round
from . import sizes
from .base import Editor


def as_date(clean: str) -> date | None:
    try:
        return date.fromisoformat(clean)
    except ValueError:
        return None


class DateEditor(Editor):
    def __init__(self, kit: Kit, field: Field) -> None:
        super().__init__(kit, field)
        self.edit = LineEdit(kit, field.key, sizes.DATE)
        choose = Msg("Page", "Choose a date: {field}").of(field=self._subject())
        self.button = Button(
            kit, "", "icon", icon="calendar", identifier=f"{field.key}.calendar", name=choose
        )
        self._understood = Label(kit, "", color="text2")
        self.edit.textChanged.connect(self._typed)
        self.edit.editingFinished.connect(self.left)
        self.button.clicked.connect(self._open)
        row = Row(kit, self, gap=8)
        row.add(self.edit)
        row.add(self.button)
        row.add(self._understood)
        row.spring()

    def _subject(self) -> Msg | str:
        """What the date is of. “Done on” alone stands in eight tasks."""
        label = self.field.label if isinstance(self.field.label, Msg) else ""
        task = FIELDS.get(self.field.key.removesuffix(".date"))
        if task is None or not isinstance(task.label, Msg):
            return label
        return Msg("Page", "{task}: {field}").of(task=task.label, field=label)

    def _typed(self, text: str) -> None:
        self._explain(text)
        self._changed(text)

    def _explain(self, text: str) -> None:
        day = as_date(self.field.tidy(text)) if text else None
        self._understood.say(DAY.of(day=day) if day else "")

    def follow(self, answers: Answers) -> None:
        """The default is shown as if it had been typed, as long as nothing was."""
        if not answers.get(self.field.key) and not self.edit.hasFocus():
            self.show_answer(answers.given(self.field.key))

    def focus_target(self) -> QWidget:
        return self.edit

    def _display(self, raw: str) -> None:
        if self.edit.text() != raw:
            self.edit.setText(raw)
        self._explain(raw)

    def _open(self) -> None:
        popup = _Calendar(self, as_date(self.field.tidy(self.edit.text())))
        popup.calendar.activated.connect(self._picked)
        popup.calendar.clicked.connect(self._picked)
        popup.calendar.activated.connect(popup.close)
        popup.calendar.clicked.connect(popup.close)
        popup.show_below(self.edit)

    def _picked(self, day: QDate) -> None:
        self.edit.setText(day.toString("yyyy-MM-dd"))
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)


class _Calendar(Box):
    """Qt's own calendar in a popup: Escape and a click beside it close it."""

    def __init__(self, owner: DateEditor, day: date | None) -> None:
        super().__init__(owner.kit, margins=(8, 4, 8, 8))
        self.setParent(owner, Qt.WindowType.Popup)
        make_round(self, owner.kit.theme)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = Calendar(owner.kit, f"{owner.field.key}.month")
        if day:
            self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.box.add(self.calendar)

    def show_below(self, widget: QWidget) -> None:
        self.adjustSize()
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + 4)))
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)
