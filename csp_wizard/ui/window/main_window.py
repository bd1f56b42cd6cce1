"""The one window: all enrollments, the overview of one, its pages; and the ways between them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from ...enrollment.text import Msg
from ...storage.problems import Failure
from ...storage.store_thread import Saved, Store
from ..clipboard import Clipboard
from ..focus import FocusRing
from ..home.home import Home, shown_name
from ..kit import Column, Kit, Toast, announce, painted
from ..preferences import Preferences
from ..tasks import Tasks
from .closing import Closing
from .header import Header
from .parts import Part, Parts

if TYPE_CHECKING:
    from ...enrollment.record import Record
    from ...portal.links import PortalMap
    from ...storage.cards import Card
    from ...storage.database import Opened
    from ...storage.secret_worker import SecretWorker
    from ...storage.secrets import SecretStore
    from ..wizard.enrollment_views import EnrollmentViews
    from .menus import Menus

APP = Msg("Step", "Enrollment Companion")
NARROW = 820  # px at 100 %: below it the step list becomes a row
SIZE = (1080, 760)
SMALLEST = (800, 600)
COMPLETE_MS = 30  # after the start: what nobody sees or needs in the first moment
AHEAD_MS = 1200  # after that: what an enrollment needs is loaded before one is opened
TIDY_UP_MS = 1500  # after the start: quick check, backup, what waits to be deleted


class MainWindow(QMainWindow):
    _no_browser = Signal(object)  # from another thread
    _store_noticed = Signal(object)  # likewise

    def __init__(
        self,
        kit: Kit,
        store: Store,
        secrets: SecretStore,
        worker: SecretWorker,
        preferences: Preferences,
        data_folder: str,
        resources: Path,
        now: Callable[[], datetime],
        quit_: Callable[[], object],
    ) -> None:
        super().__init__()
        self.kit = kit
        self.store = store
        self.secrets = secrets
        self.worker = worker
        self.preferences = preferences
        self.data_folder = data_folder
        self.resources = resources
        self.now = now
        self._quit = quit_
        self.tasks = Tasks(self)
        self.clipboard = Clipboard(self)
        self.enrollment: EnrollmentViews | None = None
        self._making = False  # a new enrollment is on its way
        self.closing = Closing(self)
        self.parts = Parts(self._parts)
        self._no_browser.connect(lambda act: act(), Qt.ConnectionType.QueuedConnection)
        self._store_noticed.connect(self._store_changed, Qt.ConnectionType.QueuedConnection)
        store.noticed = self._store_noticed.emit
        self._build()
        self._follow()

    def _build(self) -> None:
        self.centre = painted(self.kit, QWidget(), "canvas")
        self.setCentralWidget(self.centre)
        column = Column(self.kit, self.centre)
        self.header = Header(self.kit)
        column.add(self.header)
        self.stack = QStackedWidget()
        column.add(self.stack, 1)
        self.home = Home(self.kit, self.store, self.now)
        self.stack.addWidget(self.home)
        self.toast = Toast(self.kit, self.centre, self._toast_area)
        self.ring = FocusRing(self.kit, self)
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self._retitle()

    def _follow(self) -> None:
        header, home = self.header, self.home
        header.back.connect(self.go_home)
        header.searched.connect(home.set_search)
        header.settings.connect(self.show_settings)
        header.help.connect(self.show_help)
        header.menu.connect(self._show_menu)
        header.language.chosen.connect(lambda code: self.preferences.change(language=code))
        home.clear.clicked.connect(header.search.clear)
        home.new.connect(self.new_enrollment)
        home.opened.connect(self.open_enrollment)
        home.menu.connect(self._show_card_menu)
        home.open_folder.connect(self.open_data_folder)
        home.try_again.connect(self.try_store_again)
        self.preferences.changed.connect(self._apply)
        self.kit.texts.changed.connect(self._retitle)
        self.kit.texts.changed.connect(self._refresh_home)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.commitDataRequest.connect(self.closing.session_ends)

    @cached_property
    def menus(self) -> Menus:
        """The commands with their shortcuts."""
        from .commands import commands

        return commands(self)

    def begin(self) -> None:
        """Fills home before the window is first shown; the rest follows once it is there."""
        self._show_state(self.store.state)
        self.home.refresh()
        self.home.take_focus()
        QTimer.singleShot(COMPLETE_MS, self, self._complete)
        QTimer.singleShot(TIDY_UP_MS, self, self._tidy_up)

    def _complete(self) -> None:
        from ..ahead import Ahead, for_an_enrollment

        _ = self.menus
        self.setWindowIcon(self.kit.theme.app_icon())
        Ahead(self, for_an_enrollment(), AHEAD_MS)

    def _tidy_up(self) -> None:
        from ..housekeeping import tidy_up

        tidy_up(self.store, self.tasks, self.secrets, self.worker, self.now(), self)

    def _store_changed(self, state: Opened | Failure) -> None:
        """Other saved data was opened, or none can be any more: what is shown is old."""
        if self.enrollment is not None and not isinstance(state, Failure):
            self._show_home()
        self._show_state(state)
        self._refresh_home()

    # -- enrollments ----------------------------------------------------------------------------------

    def new_enrollment(self) -> None:
        if self._making:
            return  # a double click makes one
        from ...enrollment import flow
        from ...storage import enrollments

        def made(saved: Saved[str]) -> None:
            self._making = False
            self.open_enrollment(saved.value, step="before")

        def failed(failure: Failure) -> None:
            self._making = False
            self._not_saved(failure)

        self._making = True
        at = self.now()
        today = at.astimezone().date()
        work = partial(enrollments.create, today=today, at=at, summarize=flow.summary)
        self.tasks.write(self.store, work, self).then(made).otherwise(failed)

    def open_enrollment(self, id: str, *, step: str = "") -> None:
        from ...storage import enrollments

        today = self.now().astimezone().date()
        record = self.store.read(lambda db: enrollments.load(db, id, today))
        if isinstance(record, Failure):
            self.home.show_trouble(record)
            return
        if record is None:
            self.home.refresh()
            return
        self.leave_enrollment()
        self._show_enrollment(record, step)
        at = self.now()
        self.tasks.write(self.store, lambda db: enrollments.opened(db, id, at), self).otherwise(
            self._not_saved
        )

    def _show_enrollment(self, record: Record, step: str) -> None:
        from ..wizard.enrollment_views import EnrollmentViews

        views = EnrollmentViews(self, record)
        self.enrollment = views
        views.title_changed.connect(self._retitle)
        views.left.connect(self._left)
        views.session.saved.connect(self.header.say_saved)
        self.header.clear_saved()
        self.stack.addWidget(views)
        self.stack.setCurrentWidget(views)
        views.set_narrow(self._is_narrow())
        if step:
            views.go(step)
        else:
            views.show_overview(record.opened)

    def leave_enrollment(self) -> None:
        """Drops the views of the enrollment; what was typed is already on its way to the disk."""
        views, self.enrollment = self.enrollment, None
        if views is not None:
            views.session.flush()
            self.stack.removeWidget(views)
            views.end()

    def go_home(self) -> None:
        if self.enrollment is not None:
            self._leave_for(self._show_home)

    def _leave_for(self, act: Callable[[], object]) -> None:
        """Out of the enrollment that is open, once all of it is saved.

        What cannot be saved keeps its page: the banner says why, and what to do.
        """
        views = self.enrollment
        if views is None:
            act()
        else:
            views.leave(lambda: views.session.when_saved(lambda well: act() if well else None))

    def _left(self, where: str) -> None:
        if where == "home" and self.enrollment is not None:
            self.enrollment.session.when_saved(lambda well: self._show_home() if well else None)

    def _show_home(self) -> None:
        self.leave_enrollment()
        self.stack.setCurrentWidget(self.home)
        self.header.show_home()
        self.home.refresh()
        self.home.take_focus()
        self._retitle()

    def _refresh_home(self) -> None:
        if self.stack.currentWidget() is self.home:
            self.home.refresh()

    def _not_saved(self, failure: Failure) -> None:
        self.home.show_trouble(failure)

    def _show_state(self, state: Opened | Failure) -> None:
        if isinstance(state, Failure):
            self.home.show_trouble(state)
        else:
            self.home.show_banner(state.banner())

    def try_store_again(self) -> None:
        """*Try again* on home."""

        def well(_: object) -> None:
            self._show_state(self.store.state)
            self._refresh_home()

        self.tasks.write(self.store, lambda _: None, self).then(well).otherwise(self._not_saved)

    def archive_open(self) -> None:
        """Puts away the enrollment that is open; the toast takes it back."""
        if self.enrollment is None:
            return
        from ..home.filing import Filing

        session = self.enrollment.session
        filing = Filing(self, session.record.id, session.name)

        def put_away() -> None:
            self._show_home()
            filing.archive()

        self._leave_for(put_away)

    # -- what the window says ---------------------------------------------------------------------------

    def _retitle(self) -> None:
        say = self.kit.texts.say
        views = self.enrollment
        if views is None:
            self.setWindowTitle(say(APP))
            self.header.show_home()
            return
        name = say(shown_name(views.session.name))
        key = views.current
        if not key:
            self.header.show_overview()
            self.setWindowTitle(say(Msg("Wizard", "{name} – {app}").of(name=name, app=APP)))
            return
        self.header.show_page(name)
        title = Msg("Wizard", "{name} – {page} – {app}")
        if views.has_problems():
            title = Msg("Wizard", "Error: {name} – {page} – {app}")
        from ...enrollment.catalogue import STEP

        step = STEP[key]
        self.setWindowTitle(say(title.of(name=name, page=step.short_title or step.title, app=APP)))

    def _toast_area(self) -> QRect:
        """Above the action bar, beside the step list."""
        rect = self.centre.rect()
        if self.enrollment is not None and self.enrollment.current:
            rect.setBottom(rect.bottom() - 66)
            if not self._is_narrow():
                rect.setLeft(self.kit.theme.px(264))
        return rect

    # -- settings, help, menus ----------------------------------------------------------------------------

    def _apply(self) -> None:
        now = self.preferences.now
        if now.language:
            if self.enrollment is not None:
                self.enrollment.session.flush()
            self.kit.texts.set_language(now.language)
        self.kit.theme.set_appearance(now.appearance)
        self.kit.theme.set_text_size(now.text_size)
        self._narrow_or_not()

    def show_settings(self) -> None:
        from ..dialogs.settings import SettingsDialog

        SettingsDialog(self.kit, self, self.preferences, self.data_folder, self.open_data_folder).open()

    def open_data_folder(self) -> None:
        from ...portal.browser import open_folder

        open_folder(self.data_folder)

    def show_help(self) -> None:
        from ..dialogs.help import show_help

        show_help(self)

    def _show_menu(self) -> None:
        button = self.header.menu_button
        self.menus.build(self).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _show_card_menu(self, card: Card, button: QWidget) -> None:
        from ..home.card_menu import show_card_menu

        show_card_menu(self, card, button)

    def start_new(self) -> None:
        """Ctrl+N from anywhere: what is open is left properly first."""
        self._leave_for(self.new_enrollment)

    def save_now(self) -> None:
        if self.enrollment is not None:
            self.enrollment.session.when_saved(self._say_saved)

    def _say_saved(self, well: bool) -> None:
        if well:
            announce(self.header, self.kit.texts.say(Msg("Wizard", "Saved")))

    def go_overview(self) -> None:
        if self.enrollment is not None:
            self.enrollment.go("")

    def show_timeline(self) -> None:
        """Everything that has happened, from wherever one is."""
        if self.enrollment is not None:
            self.enrollment.overview.timeline.show_whole()
            self.enrollment.go("")

    def switch_language(self) -> None:
        other = "en" if self.kit.texts.language == "zh_CN" else "zh_CN"
        self.preferences.change(language=other)

    def _parts(self) -> list[Part]:
        """Step list, page, action bar, the toast while it is there, header."""
        views = self.enrollment
        middle: list[Part] = [[self.home]] if views is None else views.parts()
        return [*middle, [self.toast], [self.header]]

    def open_link(self, key: str) -> None:
        """An address from the menu; if no browser answers, it is shown for copying."""
        from ..dialogs.dialogs import Answer, Dialogs

        address = self.portal.link(key)

        def show() -> None:
            said = Msg("Page", "Your browser did not open. Copy this address and open it yourself: {address}")
            copy = Answer("copy", Msg("Page", "Copy address"), primary=True)
            Dialogs(self.kit, self).ask(
                said.of(address=address),
                (copy,),
                lambda chosen: self.clipboard.copy_plain(address) if chosen else None,
            )

        if not self.open_address(address, show):
            show()

    @cached_property
    def portal(self) -> PortalMap:
        from ...portal.links import PortalMap

        return PortalMap.load(self.resources / "portal_map.json")

    def open_address(self, address: str, otherwise: Callable[[], object]) -> bool:
        from ...portal.browser import open_address

        return open_address(address, lambda: self._no_browser.emit(otherwise))

    # -- the window itself ----------------------------------------------------------------------------

    def _is_narrow(self) -> bool:
        return self.width() < self.kit.theme.px(NARROW) or self.preferences.now.text_size >= 200

    def _narrow_or_not(self) -> None:
        narrow = self._is_narrow()
        self.header.set_narrow(narrow)
        self.home.set_narrow(narrow)
        if self.enrollment is not None:
            self.enrollment.set_narrow(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow_or_not()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.enrollment:
            if self.isActiveWindow():
                self.enrollment.session.look_at_the_day()
            else:
                self.enrollment.session.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.closing.may_close():
            event.accept()
            self._quit()
        else:
            event.ignore()
