"""In a narrow window: where one is in one line, and the step list behind it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...enrollment.catalogue import SECTIONS, STEP, STEPS
from ...enrollment.flow import Status
from ...enrollment.text import Msg
from ..kit import Column, HLine, Kit, RowButton, painted
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
        self.setFocusProxy(self.button)
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
            self._panel = StepsPanel(self.kit, self.window())
            self._panel.list.chosen.connect(self._chosen)
        if self._panel.isVisible():
            self._panel.close()
            return
        self._panel.list.show_state(*self._state)
        self._panel.open(self)

    def _chosen(self, key: str) -> None:
        if self._panel is not None:
            self._panel.close()
        self.chosen.emit(key)


class StepsPanel(QWidget):
    """The step list over the page. A click beside it, or Escape, closes it.

    Part of the window, and no popup: of a popup window Qt tells a screen reader nothing.
    """

    def __init__(self, kit: Kit, window: QWidget) -> None:
        super().__init__(window)
        self._row: QWidget | None = None
        self._frame = painted(kit, QWidget(self), "line")
        box = QVBoxLayout(self._frame)
        box.setContentsMargins(1, 1, 1, 1)
        self.list = StepList(kit)
        box.addWidget(self.list)
        window.installEventFilter(self)

    def open(self, row: QWidget) -> None:
        self._row = row
        self._place()
        self.show()
        self.raise_()
        self.list.take_focus()

    def _place(self) -> None:
        window = self.window()
        if self._row is None:
            return
        top = self._row.mapTo(window, QPoint(0, self._row.height())).y()
        self.setGeometry(0, top, window.width(), window.height() - top)
        self._frame.setGeometry(0, 0, self.list.width() + 2, min(560, self.height() - 16))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _back_to_the_row(self) -> None:
        self.close()
        if self._row is not None:
            self._row.setFocus(Qt.FocusReason.PopupFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._back_to_the_row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._back_to_the_row()
        else:
            super().keyPressEvent(event)
