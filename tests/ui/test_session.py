"""The way of the answers to a disk that does not take them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from csp_wizard.storage.problems import Failure, Reason
from csp_wizard.ui import session as module
from csp_wizard.ui.session import Session
from csp_wizard.ui.tasks import Tasks
from tests.enrollment.samples import record


class FullDisk:
    def __init__(self) -> None:
        self.asked = 0

    def write(self, work, report) -> None:
        self.asked += 1
        report(Failure(Reason.FULL))


def test_a_full_disk_is_asked_at_the_same_pace_however_much_is_typed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "RETRY_MS", 50)
    disk, owner = FullDisk(), QObject()
    session = Session(disk, Tasks(owner), record(), parent=owner)  # type: ignore[arg-type]
    for count in range(20):
        session.answer("org.name_en", "x" * count)
        session.flush()
        qtbot.wait(1)
    typed = disk.asked
    qtbot.wait(400)
    assert 1 <= disk.asked - typed <= 8
    assert not session.all_saved
