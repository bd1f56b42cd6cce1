"""The strip at the top of the window: where one is, whether all is saved, help and language."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from ...enrollment.text import Msg
from ...storage.store_thread import Saved
from ..kit import Button, Column, HLine, Icon, Kit, Label, Row, SearchEdit, Segment, painted, sized

TIGHT = 600  # px at 100 %: below it there is room for the buttons only
SEARCH = Msg("Home", "Search enrollments")


class Header(QWidget):
    back = Signal()
    help = Signal()
    settings = Signal()
    menu = Signal()
    searched = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self._tight = False
        self._name = ""
        painted(kit, self, "chrome")
        outer = Column(kit, self)
        bar = QWidget()
        sized(kit, bar, height=48)
        outer.add(bar)
        outer.add(HLine(kit))
        self._row = Row(kit, bar, margins=(12, 0, 16, 0), gap=8)
        self._add_home()
        self._add_enrollment()
        self._row.spring()
        self._add_right()
        self.show_home()

    def _add_home(self) -> None:
        self._logo = QLabel()
        self._logo.setContentsMargins(8, 0, 0, 0)
        self.kit.theme.follow(self._logo, self._draw_logo)
        self._app = Label(self.kit, Msg("Step", "Enrollment Companion"), role="strong")
        self._row.add(self._logo)
        self._row.add(self._app)

    def _draw_logo(self) -> None:
        self._logo.setPixmap(self.kit.theme.logo(22))

    def _add_enrollment(self) -> None:
        kit = self.kit
        self.back_button = Button(
            kit, Msg("Wizard", "All enrollments"), "text", "back", identifier="header.home", color="text2"
        )
        self.back_button.clicked.connect(self.back)
        self._line = painted(kit, QWidget(), "line")
        sized(kit, self._line, width=1, height=18)
        self.name = Label(kit, "", role="strong", value=True, elide=True)
        for widget in (self.back_button, self._line):
            self._row.add(widget)
        self._row.space(8)  # the line stands half-way between the words
        self._row.add(self.name, 100)

    def _add_right(self) -> None:
        kit = self.kit
        self.search = sized(kit, SearchEdit(kit, "home.search", 240), height=32)
        kit.texts.bind(self.search.setPlaceholderText, SEARCH)
        kit.texts.bind(self.search.setAccessibleName, SEARCH)
        self.search.textChanged.connect(self.searched)
        self._mark = Icon(kit, "check", "success", 16)
        self.saved = Label(kit, "", role="hint", color="hint", identifier="wizard.saved")
        for widget in (self.search, self._mark, self.saved):
            self._row.add(widget)
        self.settings_button = self._icon("settings", Msg("Settings", "Settings"), "header.settings")
        self.settings_button.clicked.connect(self.settings)
        self.help_button = self._icon("help", Msg("Page", "Help on this page"), "page.help")
        self.help_button.clicked.connect(self.help)
        self.menu_button = self._icon("more", Msg("Wizard", "Menu"), "header.menu")
        self.menu_button.clicked.connect(self.menu)
        self.language = Segment(kit)
        self._row.add(self.language)

    def _icon(self, icon: str, name: Msg, identifier: str) -> Button:
        button = Button(self.kit, "", "icon", icon, identifier=identifier, name=name)
        self._row.add(button)
        return button

    # -- what it shows --------------------------------------------------------------------------------

    def show_home(self) -> None:
        self._show(home=True, name="")

    def show_overview(self) -> None:
        """The overview says the enrollment's name in its own heading."""
        self._show(home=False, name="")

    def show_page(self, name: str) -> None:
        self._show(home=False, name=name)

    def _show(self, *, home: bool, name: str) -> None:
        for widget in (self._logo, self._app, self.search, self.settings_button):
            widget.setVisible(home)
        for widget in (self.back_button, self.saved):
            widget.setVisible(not home)
        self._mark.setVisible(not home and bool(self.saved.text()))
        self._name = name
        self.name.say(name)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large letters in a small window: what is said elsewhere too gives way."""
        super().resizeEvent(event)
        tight = self.width() < self.kit.theme.px(TIGHT)
        if tight != self._tight:
            self._tight = tight
            self._fit()

    def _fit(self) -> None:
        at_home = self.back_button.isHidden()
        self.help_button.setVisible(not self._tight)
        self._app.setVisible(at_home and not self._tight)
        self._line.setVisible(bool(self._name) and not self._tight)
        self.name.setVisible(not self._tight)

    def set_narrow(self, narrow: bool) -> None:
        words = Msg("Wizard", "All enrollments")
        self.back_button.say("" if narrow else words, words)

    def say_saved(self, saved: Saved[object]) -> None:
        """Only ever called with a durable commit: that is what the word promises."""
        at: datetime = saved.at.astimezone()
        self.saved.say(Msg("Wizard", "Saved {time}").of(time=at.strftime("%H:%M")))
        self.saved.setAccessibleDescription(
            f"revision {saved.revision}, {saved.at.isoformat(timespec='milliseconds')}"
        )
        self._mark.setVisible(self.back_button.isVisibleTo(self))

    def clear_saved(self) -> None:
        self.saved.say("")
        self._mark.hide()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
