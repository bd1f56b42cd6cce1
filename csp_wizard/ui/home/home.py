"""All enrollments: what needs attention first, search, filters, and a place for what was deleted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from ...enrollment.text import Msg
from ...storage import cards
from ...storage.cards import Card, Shelf
from ...storage.problems import Failure
from ...storage.store_thread import Store
from ..kit import Button, Chips, Column, Kit, Label, NoteBox, Page, Row
from ..place import Place
from .card_list import CardList

if TYPE_CHECKING:
    from ..i18n import Say
    from .empty import EmptyHome

CHIPS = (
    (Shelf.ALL, Msg("Home", "All")),
    (Shelf.NEEDS, Msg("Home", "Needs you")),
    (Shelf.WAITING, Msg("Home", "Waiting")),
    (Shelf.FINISHED, Msg("Home", "Finished")),
    (Shelf.ARCHIVED, Msg("Home", "Archived")),
    (Shelf.DELETED, Msg("Home", "Deleted")),
)
PUT_AWAY = (Shelf.ARCHIVED, Shelf.DELETED)  # most people have nothing there: no number then
PAGE = 50
_ABOVE = 180  # px at 100 % that stand above the cards, at least
OPEN_FOLDER = Msg("Store", "Open the folder")
TRY_AGAIN = Msg("Store", "Try again")


class Home(QWidget):
    new = Signal()
    opened = Signal(str)  # enrollment id
    menu = Signal(object, object)  # Card, the button it belongs to
    open_folder = Signal()
    try_again = Signal()

    def __init__(self, kit: Kit, store: Store, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.kit = kit
        self.store = store
        self._now = now
        self.shelf = Shelf.ALL
        self.search = ""
        self._limit = PAGE
        self._cards: list[Card] = []
        self._stack = QStackedLayout(self)
        self._full = Page(kit, 864, "canvas", top=40, bottom=32, centered=True)
        self._stack.addWidget(self._full)
        self._empty: EmptyHome | None = None
        self._build(self._full.column)

    def _build(self, column: Column) -> None:
        kit = self.kit
        head = Row(kit, gap=8)
        head.add(Label(kit, Msg("Home", "Your enrollments"), role="heading", wrap=True), 1)
        self.new_button = Button(kit, Msg("Home", "New enrollment"), "primary", "add", identifier="home.new")
        self.new_button.clicked.connect(self.new)
        head.add(self.new_button)
        column.add(head)
        column.space(20)
        self.banner = NoteBox(kit, "warning", "", identifier="home.banner")
        self._add_remedies()
        self._banner_place = Place(kit, self.banner, 20)
        column.add(self._banner_place)
        self.chips = Chips(kit, [(shelf.value, say) for shelf, say in CHIPS], "home.filter")
        self.chips.set_current(self.shelf.value)
        self.chips.chosen.connect(self._filter)
        column.add(self.chips)
        column.space(20)
        self.told = Label(kit, TRASH, color="text2", wrap=True)
        self._told_place = Place(kit, self.told, 16)
        column.add(self._told_place)
        self._add_nothing(column)
        self.list = CardList(kit, self._now)
        self.list.opened.connect(self.opened)
        self.list.menu.connect(self.menu)
        column.add(self.list)
        self.more = Button(kit, Msg("Home", "Show more"), identifier="home.more")
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        column.space(12)
        column.add(self.more, 0, Qt.AlignmentFlag.AlignHCenter)

    def _add_nothing(self, column: Column) -> None:
        """In place of the cards where there are none."""
        kit, centre = self.kit, Qt.AlignmentFlag.AlignHCenter
        self._nothing_place = QWidget()
        inside = Column(kit, self._nothing_place, margins=(0, 64, 0, 0))
        self.nothing = Label(kit, "", role="card", color="text2", wrap=True, align=centre)
        inside.add(self.nothing)
        inside.space(8)
        self.clear = Button(kit, Msg("Home", "Clear search"), "link", identifier="home.clear_search")
        inside.add(self.clear, 0, centre)
        self._nothing_place.hide()
        column.add(self._nothing_place)

    # -- what it shows --------------------------------------------------------------------------------

    def refresh(self) -> None:
        today = self._now().astimezone().date()
        found = self.store.read(
            lambda db: (
                cards.counts(db, today),
                cards.cards(db, which=self.shelf, search=self.search, today=today, limit=self._limit + 1),
            )
        )
        if isinstance(found, Failure):
            self.show_trouble(found)
            return
        counts, shown = found
        self._cards = shown[: self._limit]
        nothing = not any(counts.values()) and not self.banner.isVisibleTo(self)
        self._stack.setCurrentWidget(self._empty_page() if nothing else self._full)
        for shelf, count in counts.items():
            self.chips.set_count(shelf.value, None if shelf in PUT_AWAY and not count else count)
        self.list.show_cards(self._cards, self._height())
        self.more.setVisible(len(shown) > self._limit)
        self._say_state()

    def _height(self) -> int | None:
        """How much room the cards have in the window that is about to be shown."""
        window = self.window()
        if window.isVisible():
            return None
        large = window.isMaximized() or window.isFullScreen()
        height = window.screen().availableGeometry().height() if large else window.height()
        return max(0, height - self.kit.theme.px(_ABOVE))

    def _say_state(self) -> None:
        """Above the cards what the trash is; in their place that there are none."""
        nothing = not self._cards
        searched = nothing and bool(self.search)
        if searched:
            self.nothing.say(Msg("Home", "No enrollments match “{q}”").of(q=self.search))
        elif nothing:
            self.nothing.say(Msg("Home", "Nothing here"))
        self._told_place.setVisible(not nothing and self.shelf is Shelf.DELETED)
        self._nothing_place.setVisible(nothing)
        self.clear.setVisible(searched)

    def _add_remedies(self) -> None:
        """What a person can do where the saved data cannot be read or written."""
        folder = Button(self.kit, OPEN_FOLDER, "small", "open", identifier="home.banner.folder")
        folder.clicked.connect(self.open_folder)
        again = Button(self.kit, TRY_AGAIN, "small", identifier="home.banner.try_again")
        again.clicked.connect(self.try_again)
        self._remedies = (folder, again)
        for button in self._remedies:
            self.banner.add_button(button)

    def show_trouble(self, failure: Failure) -> None:
        self.show_banner(failure.banner(), trouble=True)

    def show_banner(self, say: Say | None, *, trouble: bool = False) -> None:
        """One sentence about the store, above the cards, until it is no longer so."""
        self._banner_place.setVisible(say is not None)
        for button in self._remedies:
            button.setVisible(trouble)
        if say is not None:
            self.banner.say(say)
            self._stack.setCurrentWidget(self._full)

    @property
    def page(self) -> Page:
        """That of the cards."""
        return self._full

    def _empty_page(self) -> QWidget:
        if self._empty is None:
            from .empty import EmptyHome

            self._empty = EmptyHome(self.kit, self.new.emit)
            self._stack.addWidget(self._empty)
        return self._empty

    def set_narrow(self, narrow: bool) -> None:
        self._full.set_narrow(narrow)

    # -- what it does -----------------------------------------------------------------------------------

    def set_search(self, text: str) -> None:
        self.search = text.strip()
        self._limit = PAGE
        self.refresh()

    def _filter(self, key: str) -> None:
        self.shelf = Shelf(key)
        self._limit = PAGE
        self.refresh()

    def bring(self, id: str, shelf: Shelf) -> None:
        """Shows the list where an enrollment stands now, with the keyboard on it."""
        self.chips.set_current(shelf.value)
        self._filter(shelf.value)
        for card, button in zip(self._cards, self.list.buttons, strict=False):
            if card.id == id:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                self._full.reveal(button)

    def _show_more(self) -> None:
        first_new = len(self._cards)
        self._limit += PAGE
        self.refresh()
        if first_new < len(self.list.buttons):
            self.list.buttons[first_new].setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """To the enrollment last opened from here, else to the first one, else to *New*."""
        target: QWidget = self.list.buttons[0] if self._cards else self.new_button
        if self._empty is not None and self._stack.currentWidget() is self._empty:
            target = self._empty.new_button
        QTimer.singleShot(0, target, lambda: target.setFocus(Qt.FocusReason.OtherFocusReason))


TRASH = Msg(
    "Home",
    "Kept for 30 days, then deleted with its passwords. Backups may hold the answers for a few weeks more",
)
