"""One window for each data folder: a second start hands over to it (``orders.py``) and ends."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ...enrollment.text import Msg
from ..kit import Kit

RUNNING = Msg(
    "Dialog",
    "This app is already running, but its window does not answer. Wait a moment and start it again. "
    "If that does not help, end the one that runs first.",
)


def say_running(kit: Kit) -> int:
    from ..dialogs.dialogs import Answer, Question

    question = Question(kit, None, RUNNING, (Answer("accept", Msg("Dialog", "OK"), primary=True),))
    question.finished.connect(QApplication.quit)
    QTimer.singleShot(0, question, question.show)
    QApplication.exec()
    return 0
