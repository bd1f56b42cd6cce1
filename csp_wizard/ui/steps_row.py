"""In a narrow window: where one is in one line, and the step list behind it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..enrollment.catalogue import SECTIONS, STEP, STEPS
from ..enrollment.flow import Status
from ..enrollment.text import Msg
from .kit import Column, HLine, Kit, RowButton, painted
from .step_list import StepList


class StepsRow(QWidget):
    chosen = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self._state: tuple[Mapping[str, Status], Mapping[str, int], str] | None = None
        self._panel: StepsPanel | None = None
        painted(kit, self, "chrome")
        column = Column(kit, self)
        self.button = RowButton(kit, "wizard.steps", height=40, indent=20)
        self.button.clicked.connect(self._open)
        column.add(self.button)
        column.add(HLine(kit))

    def show_state(self, statuses: Mapping[str, Status], problems: Mapping[str, int], current: str) -> None:
        self._state = (statuses, problems, current)
        step = STEP[current]
        number = STEPS.index(step) + 1
        section = next(title for key, title in SECTIONS if key is step.section)
        words = Msg("Wizard", "Step {number} of {all}").of(number=number, all=len(STEPS))
        where = Msg("Wizard", "{section} › {page}").of(section=section, page=step.short_title or step.title)
        self.button.show_row(
            words, icon=("list", "text2"), detail=where, tail="down", role="strong", beside=True
        )
        if self._panel is not None:
            self._panel.list.show_state(*self._state)

    def _open(self) -> None:
        if self._state is None:
            return
        if self._panel is None:
            self._panel = StepsPanel(self.kit, self)
            self._panel.list.chosen.connect(self._chosen)
        self._panel.list.show_state(*self._state)
        self._panel.resize(self._panel.list.width() + 2, min(560, self.window().height() - 120))
        self._panel.move(self.mapToGlobal(QPoint(0, self.height())))
        self._panel.show()
        self._panel.list.take_focus()

    def _chosen(self, key: str) -> None:
        if self._panel is not None:
            self._panel.close()
        self.chosen.emit(key)


class StepsPanel(QWidget):
    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        painted(kit, self, "line")
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        self.list = StepList(kit)
        box.addWidget(self.list)
