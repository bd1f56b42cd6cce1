"""The program in its window, to be photographed: a store in a folder of its own, a clock that stands
still, the secure store in memory."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from csp_wizard.enrollment import flow
from csp_wizard.enrollment.recording import Change
from csp_wizard.enrollment.text import Msg
from csp_wizard.storage import enrollments
from csp_wizard.storage.secret_worker import SecretWorker
from csp_wizard.storage.store_thread import Store
from csp_wizard.ui.browsing import Browser
from csp_wizard.ui.preferences import Preferences
from csp_wizard.ui.session import Session
from csp_wizard.ui.startup import Startup
from csp_wizard.ui.window.main_window import MainWindow
from csp_wizard.ui.wizard.enrollment_views import EnrollmentViews
from csp_wizard.ui.wizard.wizard import EnrollmentWizard
from tests.enrollment.samples import Partner
from tests.support.memory_store import MemoryStore
from tests.support.stored import saved

BEGUN = datetime(2026, 2, 20, 6, 8, tzinfo=UTC)


class Camera:
    def __init__(self, startup: Startup, folder: Path, suffix: str, only: str, height: int) -> None:
        self.folder = folder
        self.suffix = suffix
        self.only = only
        self.now = BEGUN
        self.size = (1080, height)
        self.kit = startup.kit
        self.english = startup.kit.texts.language == "en"
        self.secrets = MemoryStore()
        paths = startup.paths
        self.store = Store(paths.database)
        self.window = MainWindow(
            startup.kit,
            self.store,
            self.secrets,
            SecretWorker(),
            Preferences(paths.settings, startup.found.value),
            Browser(paths.resources, "/home/li.na/.local/share/csp-wizard"),
            lambda: self.now,
            lambda: None,
        )
        self.window.resize(*self.size)
        self.window.begin()
        self.window.show()
        self.window.activateWindow()

    # -- taking pictures ----------------------------------------------------------------------------

    def settle(self, until: Callable[[], object] = lambda: True) -> None:
        deadline = time.monotonic() + 10
        for _ in range(3):
            QApplication.processEvents()
        while not until():
            QApplication.processEvents()
            if time.monotonic() > deadline:
                raise TimeoutError("the window does not get there")
            time.sleep(0.005)
        for _ in range(3):
            QApplication.processEvents()

    def take(self, name: str, *above: QWidget) -> None:
        """The window, and what stands above it: menus and dialogs are windows of their own."""
        if self.only not in name:
            return
        self._come_to_rest()
        picture = self.window.grab()
        if above:
            painter = QPainter(picture)
            for widget in above:
                at = widget.mapToGlobal(widget.rect().topLeft()) - self.window.mapToGlobal(
                    self.window.rect().topLeft()
                )
                shot = widget.grab()
                painter.drawPixmap(at, shot)
                painter.setPen(self.kit.theme.color("border"))
                if isinstance(widget, QDialog):  # its frame is the window manager's
                    painter.drawRect(QRect(at, shot.deviceIndependentSize().toSize()))
            painter.end()
        picture.save(str(self.folder / f"{name}-{self.suffix}.png"))

    def _come_to_rest(self) -> None:
        views = self.window.ways.enrollment
        if views is None:
            self.settle()
            return
        views.session.flush()
        self.settle(lambda: views.session.all_saved)
        views.wizard.show_state()  # what else follows the answers a moment later
        header = self.window.header
        if header.saved.text():  # the store has a clock of its own
            at = self.now.astimezone().strftime("%H:%M")
            header.saved.say(Msg("Wizard", "Saved {time}").of(time=at))
        self.settle()

    # -- moving about -------------------------------------------------------------------------------

    @property
    def views(self) -> EnrollmentViews:
        assert self.window.ways.enrollment is not None
        return self.window.ways.enrollment

    @property
    def session(self) -> Session:
        return self.views.session

    @property
    def shown(self) -> Any:
        """The page, whatever its class: what is pressed on it is named."""
        return self.wizard.shown

    @property
    def wizard(self) -> EnrollmentWizard:
        return self.views.wizard

    def answer(self, answers: Mapping[str, str]) -> None:
        self.session.answer_all(answers)
        self.settle()

    def day(self, now: datetime) -> None:
        self.now = now
        if self.window.ways.enrollment is not None:
            self.session.look_at_the_day()

    def go(self, step: str) -> None:
        self.views.go(step)  # by way of the page's own way out, which may have a password to save
        self.settle(lambda: self.wizard.current == step)

    def forward(self) -> None:
        self.wizard.go_forward()
        self.settle(lambda: self.session.all_saved)

    def begin(self, name: str) -> None:
        self.window.ways.new_enrollment()
        self.settle(lambda: self.window.ways.enrollment is not None)
        self.answer({"enr.name": name})

    def home(self) -> None:
        self.window.ways.go_home()
        self.settle(lambda: self.window.ways.enrollment is None)

    def open(self, name: str) -> None:
        cards = self.window.home.findChildren(QAbstractButton)
        next(card for card in cards if card.accessibleName() == name).click()
        self.settle(lambda: self.window.ways.enrollment is not None)

    def press(self, identifier: str, where: QObject | None = None) -> QAbstractButton:
        found = (where or self.window).findChildren(QAbstractButton, identifier)
        button = next((button for button in found if button.isVisible()), None)
        assert button is not None, identifier
        button.click()
        self.settle()
        return button

    # -- what is there already ------------------------------------------------------------------------

    def keep(self, partner: Partner, name: str, at: datetime) -> None:
        """Somebody's enrollment, as it would be on the disk, last opened at this time."""
        record = partner.type({"enr.name": name}).record
        today = at.astimezone().date()
        snapshot = record.snapshots.get(record.attempt)
        change = Change(answers=dict(record.answers), events=record.events, snapshot=snapshot)

        def write(db: sqlite3.Connection) -> None:
            id = enrollments.create(db, today=today, at=at, summarize=flow.summary)
            enrollments.write_change(db, id, change, at=at, summary=flow.summary(record))
            enrollments.opened(db, id, at)

        saved(self.store, write)
