"""*Record contact with 21Vianet*: when, with whom, what was said. An event, not answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ...enrollment import checks, tidy
from ...enrollment.answers import Answers
from ...enrollment.model import Field, Kind
from ...enrollment.text import Msg
from ..focus import FocusRing
from ..forms.field_keys import FieldKeys
from ..forms.field_row import FieldRow
from ..kit import Button, Column, Kit, Label, Row, named, painted

FIELDS = (
    Field(
        "contact.date",
        Msg("Dialog", "Date"),
        Kind.DATE,
        checks=(
            checks.needed(Msg("Check", "Enter the date of the contact")),
            checks.date,
            checks.not_future,
        ),
        tidy=tidy.date,
    ),
    Field(
        "contact.who",
        Msg("Dialog", "Who"),
        checks=(checks.longest(100, Msg("Check", "Name must be 100 characters or less")),),
        optional=True,
        tidy=tidy.name,
    ),
    Field(
        "contact.what",
        Msg("Dialog", "What"),
        Kind.TEXT,
        checks=(
            checks.needed(Msg("Check", "Enter what was said")),
            checks.longest(2000, Msg("Check", "What was said must be 2000 characters or less")),
        ),
        tidy=tidy.lines,
    ),
)


class ContactDialog(QDialog):
    """Calls ``then`` with the day, who, and what was said."""

    def __init__(
        self, kit: Kit, window: QWidget, today: date, then: Callable[[date, str, str], object]
    ) -> None:
        super().__init__(window)
        self.kit = kit
        self._then = then
        self._today = today
        self._raw = {"contact.date": today.isoformat()}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        named(self, "dialog")
        painted(kit, self, "surface")
        title = Msg("Dialog", "Record contact with 21Vianet")
        kit.texts.bind(self.setWindowTitle, title, self)
        column = Column(kit, self, margins=(24, 24, 24, 20))
        column.add(Label(kit, title, role="section"))
        column.space(20)
        self.rows: dict[str, FieldRow] = {}
        for field in FIELDS:
            row = FieldRow(kit, field, self._answers())
            row.editor.show_answer(self._raw.get(field.key, ""))
            row.editor.edited.connect(lambda raw, field=field: self._typed(field, raw))
            self.rows[field.key] = row
            column.add(row)
            column.space(20)
        self._add_buttons(column)
        FocusRing(kit, self)
        FieldKeys(self, self.rows.values, lambda _: None)
        self.rows["contact.who"].editor.focus_target().setFocus()

    def _add_buttons(self, column: Column) -> None:
        row = Row(self.kit, gap=8)
        row.spring()
        cancel = Button(self.kit, Msg("Dialog", "Cancel"), identifier="dialog.reject")
        cancel.clicked.connect(self.reject)
        record = Button(self.kit, Msg("Dialog", "Record"), "primary", identifier="dialog.accept")
        record.clicked.connect(self._record)
        row.add(cancel)
        row.add(record)
        column.add(row)

    def _answers(self) -> Answers:
        return Answers(self._raw, today=self._today)

    def _clean(self, field: Field) -> str:
        return field.tidy(self._raw.get(field.key, ""))

    def _typed(self, field: Field, raw: str) -> None:
        self._raw[field.key] = raw
        if self.rows[field.key].problem:
            self.rows[field.key].show_problem(self._problem(field))

    def _problem(self, field: Field) -> Msg | None:
        answers = self._answers()
        return next((m for c in field.checks if (m := c(self._clean(field), answers))), None)

    def _record(self) -> None:
        found = {field.key: self._problem(field) for field in FIELDS}
        for key, problem in found.items():
            self.rows[key].show_problem(problem)
        wrong = next((key for key, problem in found.items() if problem), None)
        if wrong:
            self.rows[wrong].editor.focus_target().setFocus()
            return
        day, who, what = (self._clean(field) for field in FIELDS)
        self._then(date.fromisoformat(day), who, what)
        self.accept()
