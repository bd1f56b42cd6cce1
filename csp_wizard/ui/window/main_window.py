"""The one window: the header, and under it all enrollments or one of them."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from ...enrollment.text import Msg
from ...storage.problems import Failure
from ...storage.store_thread import Store
from ..browsing import Browser
from ..clipboard import Clipboard
from ..desk import Desk
from ..focus import FocusRing
from ..home.card_list import shown_name
from ..home.home import Home
from ..kit import Column, Kit, Toast, announce, painted
from ..preferences import Preferences
from ..tasks import Tasks
from .assistance import Assistance
from .closing import Closing
from .header import Header
from .parts import Part, Parts
from .ways import Ways

if TYPE_CHECKING:
    from ...storage.cards import Card
    from ...storage.database import Opened
    from ...storage.secret_terms import SecretStore
    from ...storage.secret_worker import SecretWorker
    from ..wizard.enrollment_views import EnrollmentViews
    from .menus import Menus
    from .orders import Order

APP = Msg("Step", "Enrollment Companion")
NARROW = 820  # px at 100 %: below it the step list becomes a row
SIZE = (1080, 760)
SMALLEST = (800, 600)
COMPLETE_MS = 30  # after the start: what nobody sees or needs in the first moment
AHEAD_MS = 1200  # after that: what an enrollment needs is loaded before one is opened
TIDY_UP_MS = 1500  # after the start: quick check, backup, what waits to be deleted


class MainWindow(QMainWindow):
    _store_noticed = Signal(object)  # from the thread of the store

    def __init__(
        self,
        kit: Kit,
        store: Store,
        secrets: SecretStore,
        worker: SecretWorker,
        preferences: Preferences,
        browser: Browser,
        now: Callable[[], datetime],
        quit_: Callable[[], object],
    ) -> None:
        super().__init__()
        self.kit = kit
        self.store = store
        self._quit = quit_
        self.centre = painted(kit, QWidget(), "canvas")
        self.desk = Desk(
            kit=kit,
            store=store,
            secrets=secrets,
            worker=worker,
            preferences=preferences,
            browser=browser,
            now=now,
            tasks=Tasks(self),
            clipboard=Clipboard(self),
            toast=Toast(kit, self.centre, self._toast_area),
            window=self,
        )
        self._build()
        self.ways = Ways(self.desk, self.stack, self.home)
        self.assistance = Assistance(self.desk, self._shown)
        self.closing = Closing(self.desk, self.ways)
        self.parts = Parts(self._parts)
        self._follow()
        self._retitle()

    def _build(self) -> None:
        self.setCentralWidget(self.centre)
        column = Column(self.kit, self.centre)
        self.header = Header(self.kit)
        column.add(self.header)
        self.stack = QStackedWidget()
        column.add(self.stack, 1)
        self.home = Home(self.kit, self.store, self.desk.now)
        self.stack.addWidget(self.home)
        self.desk.toast.raise_()
        self.desk.toast.keep_off(self.home.page)
        self.ring = FocusRing(self.kit, self)
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)

    def _follow(self) -> None:
        header, home, ways, desk = self.header, self.home, self.ways, self.desk
        header.back.connect(ways.go_home)
        header.searched.connect(home.set_search)
        header.settings.connect(self.assistance.settings)
        header.help.connect(self.assistance.help)
        header.menu.connect(self._show_menu)
        header.language.chosen.connect(lambda code: desk.preferences.change(language=code))
        home.clear.clicked.connect(header.search.clear)
        home.new.connect(ways.new_enrollment)
        home.opened.connect(ways.open_enrollment)
        home.menu.connect(self._show_card_menu)
        home.open_folder.connect(desk.browser.open_data_folder)
        home.try_again.connect(self._try_store_again)
        ways.opened.connect(self._enrollment_opened)
        ways.changed.connect(self._retitle)
        ways.changed.connect(desk.toast.place_soon)
        desk.preferences.changed.connect(self._apply)
        self.kit.texts.changed.connect(self._retitle)
        self.kit.texts.changed.connect(ways.refresh_home)
        self._store_noticed.connect(self._store_changed, Qt.ConnectionType.QueuedConnection)
        self.store.noticed = self._store_noticed.emit
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.commitDataRequest.connect(self.closing.session_ends)

    @cached_property
    def menus(self) -> Menus:
        """The commands with their shortcuts."""
        from .commands import commands

        return commands(self.desk, self.ways, self.assistance, self.parts, self.header, self._say_saved)

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

        tidy_up(self.desk)

    # -- the saved data ---------------------------------------------------------------------------------

    def _store_changed(self, state: Opened | Failure) -> None:
        """Other saved data was opened, or none can be any more: what is shown is old."""
        if self.ways.enrollment is not None and not isinstance(state, Failure):
            self.ways.show_home()
        self._show_state(state)
        self.ways.refresh_home()

    def _show_state(self, state: Opened | Failure) -> None:
        if isinstance(state, Failure):
            self.home.show_trouble(state)
        else:
            self.home.show_banner(state.banner())

    def _try_store_again(self) -> None:
        """*Try again* on home."""

        def well(_: object) -> None:
            self._show_state(self.store.state)
            self.ways.refresh_home()

        written = self.desk.tasks.write(self.store, lambda _: None, self)
        written.then(well).otherwise(self.home.show_trouble)

    # -- what the window says ---------------------------------------------------------------------------

    def _enrollment_opened(self, views: EnrollmentViews) -> None:
        views.session.saved.connect(self.header.say_saved)
        self.header.clear_saved()
        views.set_narrow(self._is_narrow())

    def _shown(self) -> str:
        if self.ways.enrollment is None:
            return "home"
        return self.ways.current or "overview"

    def _retitle(self) -> None:
        say = self.kit.texts.say
        views = self.ways.enrollment
        if views is None:
            self.setWindowTitle(say(APP))
            self.header.show_home()
            return
        name = say(shown_name(views.session.name))
        if not views.current:
            self.header.show_overview()
            self.setWindowTitle(say(Msg("Wizard", "{name} – {app}").of(name=name, app=APP)))
            return
        self.header.show_page(name)
        title = Msg("Wizard", "{name} – {page} – {app}")
        if views.has_problems():
            title = Msg("Wizard", "Error: {name} – {page} – {app}")
        from ...enrollment.catalogue import STEP

        step = STEP[views.current]
        self.setWindowTitle(say(title.of(name=name, page=step.short_title or step.title, app=APP)))

    def _say_saved(self, well: bool) -> None:
        if well:
            announce(self.header, self.kit.texts.say(Msg("Wizard", "Saved")))

    def _toast_area(self) -> QRect:
        """Above the action bar, beside the step list."""
        rect = self.centre.rect()
        if self.ways.current:
            rect.setBottom(rect.bottom() - 66)
            if not self._is_narrow():
                rect.setLeft(self.kit.theme.px(264))
        return rect

    # -- menus and parts --------------------------------------------------------------------------------

    def _show_menu(self) -> None:
        from ..look.popups import below

        button = self.header.menu_button
        menu = self.menus.build(self)
        menu.aboutToHide.connect(menu.deleteLater)
        below(menu, button, self.kit.theme)

    def _show_card_menu(self, card: Card, button: QWidget) -> None:
        from ..home.card_menu import CardMenu

        CardMenu(self.desk, self.home, card).popup(button)

    def _parts(self) -> list[Part]:
        """Step list, page, action bar, the toast while it is there, header."""
        views = self.ways.enrollment
        middle: list[Part] = [[self.home]] if views is None else views.parts()
        return [*middle, [self.desk.toast], [self.header]]

    # -- from outside -----------------------------------------------------------------------------------

    def obey(self, order: Order) -> None:
        """A second start: the window comes forward."""
        if order.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = order.token  # Qt shows it to the compositor
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # -- the window itself ----------------------------------------------------------------------------

    def _apply(self) -> None:
        now = self.desk.preferences.now
        if now.language:
            if self.ways.enrollment is not None:
                self.ways.enrollment.session.flush()
            self.kit.texts.set_language(now.language)
        self.kit.theme.set_appearance(now.appearance)
        self.kit.theme.set_text_size(now.text_size)
        self._narrow_or_not()

    def _is_narrow(self) -> bool:
        large = self.desk.preferences.now.text_size >= 200
        return self.width() < self.kit.theme.px(NARROW) or large

    def _narrow_or_not(self) -> None:
        narrow = self._is_narrow()
        self.header.set_narrow(narrow)
        self.home.set_narrow(narrow)
        if self.ways.enrollment is not None:
            self.ways.enrollment.set_narrow(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow_or_not()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.ways.enrollment:
            if self.isActiveWindow():
                self.ways.enrollment.session.look_at_the_day()
            else:
                self.ways.enrollment.session.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.closing.may_close():
            event.accept()
            self._quit()
        else:
            event.ignore()
