"""Questions over the window: the one place that opens a modal dialog, and never waits in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from ...enrollment.text import Msg
from ..focus import FocusRing
from ..kit import Button, Column, Kit, Label, Row, named, painted


@dataclass(frozen=True)
class Answer:
    """A button: its name in identifiers and results, and its words."""

    name: str
    say: Msg
    primary: bool = False
    danger: bool = False


CANCEL = Answer("reject", Msg("Dialog", "Cancel"))


class Dialogs:
    def __init__(self, kit: Kit, window: QWidget) -> None:
        self._kit = kit
        self._window = window

    def ask(
        self,
        text: Msg,
        answers: Sequence[Answer],
        then: Callable[[str], object],
        *,
        title: Msg | None = None,
    ) -> QDialog:
        """Calls ``then`` with the name of the answer chosen; “” when the dialog was just closed."""
        dialog = Question(self._kit, self._window, text, answers, title)
        dialog.finished.connect(lambda _: then(dialog.answer))
        dialog.open()
        return dialog


class Question(QDialog):
    def __init__(
        self,
        kit: Kit,
        window: QWidget | None,
        text: Msg,
        answers: Sequence[Answer],
        title: Msg | None = None,
    ) -> None:
        super().__init__(window)
        self.answer = ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        named(self, "dialog")
        painted(kit, self, "surface")
        kit.texts.bind(self.setWindowTitle, Msg("Step", "Enrollment Companion"), self)
        kit.texts.bind(self.setAccessibleName, title or text, self)
        column = Column(kit, self, margins=(24, 24, 24, 20))
        if title:
            column.add(Label(kit, title, role="card", wrap=True))
            column.space(8)
        words = Label(kit, text, wrap=True)
        words.setMinimumWidth(kit.theme.px(400))
        column.add(words)
        column.space(24)
        row = Row(kit, gap=8)
        row.spring()
        self.buttons: list[Button] = []
        for answer in reversed(answers):
            kind = "primary" if answer.primary else "danger" if answer.danger else "secondary"
            button = Button(kit, answer.say, kind, identifier=f"dialog.{answer.name}")
            button.clicked.connect(lambda _=False, name=answer.name: self._choose(name))
            row.add(button)
            self.buttons.append(button)
        column.add(row)
        FocusRing(kit, self)
        self.buttons[-1].setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, name: str) -> None:
        self.answer = name
        self.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        event.accept()
