"""The program in its window, for tests: a real store in a folder of the test's own, a fixed clock,
the secure store in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from csp_wizard.enrollment import flow
from csp_wizard.enrollment.record import Record
from csp_wizard.enrollment.recording import Change
from csp_wizard.storage import enrollments
from csp_wizard.storage.secret_worker import SecretWorker
from csp_wizard.storage.settings import load_settings
from csp_wizard.storage.store_thread import Store
from csp_wizard.ui.browsing import Browser
from csp_wizard.ui.kit import Kit
from csp_wizard.ui.pages.base import StepPage
from csp_wizard.ui.preferences import Preferences
from csp_wizard.ui.session import Session
from csp_wizard.ui.window.main_window import MainWindow
from csp_wizard.ui.wizard.enrollment_views import EnrollmentViews
from csp_wizard.ui.wizard.wizard import EnrollmentWizard
from tests.enrollment.samples import NOW
from tests.support.memory_store import MemoryStore
from tests.support.stored import saved

ROOT = Path(__file__).parents[2]
EDITORS = (QLineEdit, QPlainTextEdit, QAbstractButton, QComboBox)
LANGUAGES = ("en", "zh_CN")


@dataclass
class Clock:
    at: datetime = NOW

    def __call__(self) -> datetime:
        return self.at

    @property
    def today(self) -> date:
        return self.at.astimezone().date()

    def pass_by(self, **time: float) -> None:
        self.at += timedelta(**time)


class Flashes(QObject):
    """Windows that are none: a widget that is shown before it has a parent."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            popup = watched.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup
            if not isinstance(watched, (QMainWindow, QDialog)) and not popup:
                self.seen.append(f"{watched} {watched.objectName()}")
        return False


class Opened(Browser):
    """Writes down what would be opened: the one here would have to be looked at from outside."""

    def __init__(self, resources: Path, data_folder: str, running: Running) -> None:
        super().__init__(resources, data_folder)
        self._running = running

    def open_address(self, address: str, otherwise: Callable[[], object]) -> bool:
        self._running.opened.append(address)
        return self._running.browser


@dataclass
class Running:
    """One person at one computer. ``quit`` and ``start`` again: what was saved is all that stays."""

    kit: Kit
    folder: Path
    qtbot: QtBot
    clock: Clock = field(default_factory=Clock)
    secrets: MemoryStore = field(default_factory=MemoryStore)
    opened: list[str] = field(default_factory=list)  # addresses given to the browser
    browser: bool = True

    # -- starting and ending --------------------------------------------------------------------------

    def start(self, width: int = 1080, height: int = 760) -> Running:
        self.flashes = Flashes()
        QApplication.instance().installEventFilter(self.flashes)
        self.store = Store(self.folder / "enrollments.db")
        self.worker = SecretWorker()
        settings = self.folder.with_name(f"{self.folder.name}.settings") / "settings.json"
        self.preferences = Preferences(settings, load_settings(settings).value)
        self.window = MainWindow(
            self.kit,
            self.store,
            self.secrets,  # type: ignore[arg-type]
            self.worker,
            self.preferences,
            Opened(ROOT / "resources", str(self.folder), self),
            self.clock,
            lambda: None,
        )
        self.window.resize(width, height)
        self.window.begin()
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        return self

    def end(self) -> None:
        """Without a word, as when the computer is switched off; but nothing is cut short."""
        if self.window is None:
            return
        QApplication.instance().removeEventFilter(self.flashes)
        assert self.flashes.seen == []
        window, self.window = self.window, None  # type: ignore[assignment]
        for dialog in window.findChildren(QDialog):
            dialog.done(0)
        window.ways.leave_enrollment()
        window.store.noticed = lambda _: None
        window.closing.decided = True
        window.close()
        self.store.close()
        self.worker.stop()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def again(self, **time: float) -> Running:
        """Quit, wait, start."""
        self.settle()
        self.end()
        self.clock.pass_by(**time)
        return self.start()

    # -- what is there --------------------------------------------------------------------------------

    def keep(self, record: Record, at: datetime = NOW) -> str:
        """Puts an enrollment on the disk as if it had been typed long ago; its id."""
        today = record.answers.today
        while self.clock.today < today:
            self.clock.pass_by(days=1)
        change = Change(
            answers=dict(record.answers),
            events=record.events,
            snapshot=record.snapshots.get(record.attempt),
            attempt=record.attempt if record.attempt > 1 else None,
        )

        def write(db) -> str:
            id = enrollments.create(db, today=today, at=at, summarize=flow.summary)
            enrollments.write_change(db, id, change, at=at, summary=flow.summary(record))
            for step in record.attempted:
                enrollments.mark_attempted(db, id, step, at)
            for step in record.viewed:
                enrollments.mark_viewed(db, id, step, at)
            if record.last_step:
                enrollments.mark_viewed(db, id, record.last_step, at)
            return id

        id = saved(self.store, write)
        for slot in ("password", "extra", "signup"):
            if any(event.data.get("slot") == slot for event in record.events):
                self.secrets.kept[f"csp-wizard/{id}/{slot}"] = "S3cr&t <b>{x}</b> %n"
        return id

    def stored(self) -> dict[str, str]:
        """The answers of the open enrollment as they are on the disk."""
        self.settle()
        record = self.store.read(lambda db: enrollments.load(db, self.session.record.id, self.clock.today))
        assert isinstance(record, Record), record
        return dict(record.answers)

    @property
    def views(self) -> EnrollmentViews:
        assert self.window.ways.enrollment is not None
        return self.window.ways.enrollment

    @property
    def session(self) -> Session:
        return self.views.session

    @property
    def wizard(self) -> EnrollmentWizard:
        return self.views.wizard

    @property
    def page(self) -> StepPage:
        shown = self.wizard.shown
        assert isinstance(shown, StepPage), shown
        return shown

    # -- going ----------------------------------------------------------------------------------------

    def settle(self) -> None:
        """Everything on its way has arrived: saved, read, shown."""
        if self.window.ways.enrollment is not None:
            self.session.flush()
        for _ in range(3):
            assert self.store._worker.drain(10)
            assert self.worker.drain(10)
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self.window.ways.enrollment is not None:
            self.qtbot.waitUntil(lambda: self.window.ways.enrollment is None or self.session.all_saved)

    def new(self) -> StepPage:
        self.window.ways.new_enrollment()
        self.qtbot.waitUntil(lambda: self.window.ways.enrollment is not None)
        self.settle()
        return self.page

    def open(self, id: str, step: str = "") -> None:
        """An enrollment at its overview, or at the page of a step."""
        self.window.ways.open_enrollment(id)
        if step:
            self.views.go(step)
        self.settle()

    def home(self) -> None:
        """All enrollments; nothing is left of the one that was open."""
        views = self.window.ways.enrollment
        self.window.ways.go_home()
        self.qtbot.waitUntil(lambda: self.window.ways.enrollment is None)
        self.qtbot.waitUntil(lambda: views is None or not isValid(views))
        self.settle()

    def begin(self, step: str, answers: Mapping[str, str] | None = None) -> StepPage:
        """The page of a step in an enrollment with these answers."""
        from tests.enrollment.samples import record

        self.open(self.keep(record(answers)), step)
        return self.page

    def language(self, code: str) -> None:
        self.preferences.change(language=code)
        QApplication.processEvents()

    # -- finding and doing ----------------------------------------------------------------------------

    def all(self, kind: type[QWidget] = QWidget) -> Iterator[QWidget]:
        """Every widget that shows, in every window."""
        yield from (w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible())

    def line(self, identifier: str) -> QLineEdit:
        found = self.find(identifier)
        assert isinstance(found, QLineEdit)
        return found

    def find(self, identifier: str) -> QWidget:
        found = [w for w in self.all() if w.accessibleIdentifier() == identifier]
        assert len(found) == 1, f"{identifier}: {len(found)} show"
        return found[0]

    def text(self, identifier: str) -> str:
        field = self.find(identifier)
        if isinstance(field, QPlainTextEdit):
            return field.toPlainText()
        assert isinstance(field, (QLineEdit, QLabel, QAbstractButton))
        return field.text()

    def shows(self, identifier: str) -> bool:
        return any(w.accessibleIdentifier() == identifier for w in self.all())

    def press(self, identifier: str) -> None:
        self.click(identifier)
        self.settle()

    def click(self, identifier: str) -> None:
        """Without waiting for what follows."""
        button = self.find(identifier)
        assert isinstance(button, QAbstractButton)
        assert button.isEnabled(), identifier
        button.click()
        QApplication.processEvents()

    def type(self, identifier: str, text: str) -> None:
        """Real keys, into a field that was emptied."""
        field = self.find(identifier)
        field.setFocus()
        assert isinstance(field, (QLineEdit, QPlainTextEdit))
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        if text.isascii() and text.isprintable():
            QTest.keyClicks(field, text)
        else:
            event = QInputMethodEvent()  # as an input method does
            event.setCommitString(text)
            QApplication.sendEvent(field, event)
        QApplication.processEvents()

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """To whatever has the keyboard."""
        pressed = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            pressed |= modifier
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, pressed)
        QApplication.processEvents()
        self.settle()

    def words(self) -> list[str]:
        """What stands in the labels that show."""
        return [w.text() for w in self.all(QLabel) if isinstance(w, QLabel) and w.text()]

    def says(self, part: str) -> bool:
        return any(part in words for words in self.words())

    def dialog(self) -> QDialog:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        assert len(found) == 1, found
        return found[0]


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def interactive(root: QWidget) -> list[QWidget]:
    """What can be worked with, of those that show: Qt's own parts of a widget are not ours to name."""
    return [
        w for w in root.findChildren(QWidget) if isinstance(w, EDITORS) and w.isVisible() and not _is_part(w)
    ]


def _is_part(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if isinstance(widget, QComboBox):
        return True  # its line edit stands for it
    return isinstance(parent, QLineEdit) or widget.objectName().startswith("qt_")
