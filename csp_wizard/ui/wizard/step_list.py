"""The steps of an enrollment beside its pages: real buttons, one tab stop, arrows move."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ...enrollment.catalogue import SECTIONS, STEPS
from ...enrollment.flow import Status
from ...enrollment.model import Section, Step
from ...enrollment.text import Msg
from ..kit import Column, HLine, Kit, named, painted, sized
from .step_rows import ListRow, OverviewRow, SectionRow, StepRow

WIDTH = 264


class _Area(QScrollArea):
    """Scrolls with the row that has the keyboard; the arrow keys are the list's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class StepList(QWidget):
    """``chosen`` carries a step key, or “” for the overview."""

    chosen = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self.current = ""
        self.rows: dict[str, StepRow] = {}
        self.sections: dict[Section, SectionRow] = {}
        self._open: set[Section] = set()
        self._below: dict[Section, QWidget] = {}
        painted(kit, self, "line")  # what shows of it is the line at its right edge
        sized(kit, self, width=WIDTH)
        named(self, "wizard.step_list")
        kit.texts.bind(self.setAccessibleName, Msg("Wizard", "Steps"))
        area = _Area(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area = area
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.addWidget(area)
        inside = painted(kit, QWidget(), "chrome")
        area.setWidget(inside)
        painted(kit, area.viewport(), "chrome")
        self._build(Column(kit, inside, margins=(0, 16, 0, 16)))

    def _build(self, column: Column) -> None:
        self.overview = OverviewRow(self.kit)
        self.overview.clicked.connect(lambda: self.chosen.emit(""))
        column.add(self.overview)
        column.space(10)
        line = QWidget()
        Column(self.kit, line, margins=(24, 0, 24, 0)).add(HLine(self.kit))
        column.add(line)
        column.space(10)
        for number, (section, title) in enumerate(SECTIONS, 1):
            heading = SectionRow(self.kit, number, section, title)
            heading.clicked.connect(lambda _=False, s=section: self._toggle(s))
            self.sections[section] = heading
            column.add(heading)
            for step in STEPS:
                if step.section is section:
                    self._add_step(column, step)
            below = sized(self.kit, QWidget(), height=8)  # only below a section that is open
            below.hide()
            self._below[section] = below
            column.add(below)
        column.spring()
        for row in self._all():
            row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.overview.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _add_step(self, column: Column, step: Step) -> None:
        row = StepRow(self.kit, step)
        row.clicked.connect(lambda: self.chosen.emit(step.key))
        row.hide()
        self.rows[step.key] = row
        column.add(row)

    # -- state ------------------------------------------------------------------------------------

    def show_state(self, statuses: Mapping[str, Status], problems: Mapping[str, int], current: str) -> None:
        if current != self.current:
            self.current = current
            self._open = {s.section for s in STEPS if s.key == current}
        for step in STEPS:
            row = self.rows[step.key]
            row.show_state(statuses[step.key], problems.get(step.key, 0), step.key == current)
        for section, heading in self.sections.items():
            inside = [statuses[s.key] for s in STEPS if s.section is section]
            heading.show_state(inside, section in self._open)
        self._unfold()

    def _toggle(self, section: Section) -> None:
        self._open ^= {section}
        heading = self.sections[section]
        heading.show_state(heading.statuses, section in self._open)
        self._unfold()

    def _unfold(self) -> None:
        for step in STEPS:
            shown = step.section in self._open
            if self.rows[step.key].isHidden() == shown:
                self.rows[step.key].setVisible(shown)
        for section, below in self._below.items():
            below.setVisible(section in self._open)

    # -- keyboard ---------------------------------------------------------------------------------

    def take_focus(self) -> None:
        row = self.rows.get(self.current)
        (row if row is not None and not row.isHidden() else self.overview).setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.take_focus()

    def _all(self) -> list[ListRow]:
        rows: list[ListRow] = [self.overview]
        for section, heading in self.sections.items():
            rows.append(heading)
            rows.extend(self.rows[s.key] for s in STEPS if s.section is section)
        return rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = [row for row in self._all() if not row.isHidden()]
        at = next((i for i, row in enumerate(shown) if row.hasFocus()), 0)
        key = event.key()
        if key == Qt.Key.Key_Down:
            at = min(at + 1, len(shown) - 1)
        elif key == Qt.Key.Key_Up:
            at = max(at - 1, 0)
        elif key == Qt.Key.Key_Home:
            at = 0
        elif key == Qt.Key.Key_End:
            at = len(shown) - 1
        elif (letter := event.text().strip().casefold()).isprintable() and letter:  # Escape has a text too
            order = [*range(at + 1, len(shown)), *range(at + 1)]
            at = next((i for i in order if shown[i].text().casefold().startswith(letter)), at)
        else:
            super().keyPressEvent(event)
            return
        shown[at].setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(shown[at], 0, 8)
