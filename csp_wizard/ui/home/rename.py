"""Giving an enrollment another name, with the checks of the field itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from ...enrollment.answers import Answers
from ...enrollment.catalogue import FIELDS
from ...enrollment.text import Msg
from ...storage import enrollments
from ...storage.problems import Failure
from ..desk import Desk
from ..focus import FocusRing
from ..forms.field_row import FieldRow
from ..kit import Button, Column, Row, named, painted


class RenameDialog(QDialog):
    def __init__(self, desk: Desk, id: str, name: str, then: Callable[[str], object]) -> None:
        super().__init__(desk.window)
        kit = desk.kit
        others = desk.store.read(lambda db: enrollments.names(db, id))
        self._others = frozenset() if isinstance(others, Failure) else others
        self._today = desk.now().astimezone().date()
        self._then = then
        self._name = name
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        named(self, "dialog")
        painted(kit, self, "surface")
        kit.texts.bind(self.setWindowTitle, Msg("Home", "Rename"), self)
        column = Column(kit, self, margins=(24, 24, 24, 20))
        self._row = FieldRow(kit, FIELDS["enr.name"], self._answers())
        self._row.editor.show_answer(name)
        self._row.editor.edited.connect(self._typed)
        column.add(self._row)
        column.space(24)
        row = Row(kit, gap=8)
        row.spring()
        cancel = Button(kit, Msg("Dialog", "Cancel"), identifier="dialog.reject")
        cancel.clicked.connect(self.reject)
        accept = Button(kit, Msg("Home", "Rename"), "primary", identifier="dialog.accept")
        accept.setAutoDefault(True)
        accept.setDefault(True)
        accept.clicked.connect(self._rename)
        row.add(cancel)
        row.add(accept)
        column.add(row)
        FocusRing(kit, self)
        self._row.editor.focus_target().setFocus()

    def _answers(self) -> Answers:
        return Answers({"enr.name": self._name}, today=self._today, others=self._others)

    def _typed(self, raw: str) -> None:
        self._name = raw
        if self._row.problem:
            self._row.show_problem(FIELDS["enr.name"].problem(self._answers()))

    def _rename(self) -> None:
        problem = FIELDS["enr.name"].problem(self._answers())
        self._row.show_problem(problem)
        if problem:
            self._row.editor.focus_target().setFocus()
            return
        self._then(self._name)
        self.accept()
