"""The end of the window: nothing is asked unless something typed cannot be kept."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from ...enrollment.text import Msg
from ..desk import Desk
from .ways import Ways

UNSAVED = Msg("Wizard", "Your last changes are not saved. If you close now, they are lost.")
SESSION_END_MS = 2000  # for the secure store, when the desktop logs out


class Closing:
    def __init__(self, desk: Desk, ways: Ways) -> None:
        self._kit = desk.kit
        self._window = desk.window
        self._ways = ways
        self._asking = False
        self.decided = False  # everything is kept, or given up on purpose

    def may_close(self) -> bool:
        """Whether the window may go now; if not, it goes by itself once everything is kept."""
        enrollment = self._ways.enrollment
        if self.decided or enrollment is None:
            return True
        enrollment.leave(self._once_saved)
        return False

    def _once_saved(self) -> None:
        enrollment = self._ways.enrollment
        if enrollment is None:
            self._close()
        else:
            enrollment.session.when_saved(lambda well: self._close() if well else self._ask())

    def _close(self) -> None:
        self.decided = True
        QTimer.singleShot(0, self._window, self._window.close)  # Qt passes over a close within a close

    def _ask(self) -> None:
        """The disk does not take the last answers: closing now would lose them."""
        if self._asking:
            return
        from ..dialogs.dialogs import Answer, Dialogs

        def decided(answer: str) -> None:
            self._asking = False
            if answer == "try_again":
                self._once_saved()
            elif answer == "close":
                self._close()

        self._asking = True
        again = Answer("try_again", Msg("Wizard", "Try again"), primary=True)
        anyway = Answer("close", Msg("Wizard", "Close without saving"))
        Dialogs(self._kit, self._window).ask(UNSAVED, (again, anyway), decided)

    def session_ends(self, manager: QSessionManager) -> None:
        """The desktop logs out and lets us speak: it waits where a typed password cannot be kept."""
        if not self._kept_in_time() and manager.allowsInteraction():
            manager.cancel()

    def end_now(self) -> None:
        """The desktop logs out without asking: what two seconds are enough for is kept."""
        self._kept_in_time()
        self.decided = True
        self._window.close()

    def _kept_in_time(self) -> bool:
        enrollment = self._ways.enrollment
        if enrollment is None:
            return True
        enrollment.session.flush()
        done: list[bool] = []
        enrollment.leave(lambda: done.append(True))
        until = QTimer(singleShot=True, interval=SESSION_END_MS)
        until.start()
        while until.isActive() and not done:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return bool(done)
