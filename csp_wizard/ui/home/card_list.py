"""The cards of home, one below the other.

Before the first picture only as many are made as the window shows. The others follow at once, some at
a time so that keys and clicks find room between, in the place that was kept for them: nothing moves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QSpacerItem

from ...enrollment import cards as words
from ...enrollment.phase import Phase
from ...enrollment.text import Msg
from ...storage.cards import Card
from ..kit import CardButton, Column, Kit

UNTITLED = Msg("Home", "Untitled enrollment")
LONGEST_NAME = 80  # what a name may have; one that is being put right may have more
TONES = {
    Phase.PREPARING: "progress",
    Phase.START: "progress",
    Phase.REVIEW: "waiting",
    Phase.MORE: "warn",
    Phase.REJECTED: "problem",
    Phase.APPROVED: "warn",
    Phase.SETUP: "waiting",
    Phase.FINISHED: "done",
}
_GAP = 12
_FILL_MS = 30  # after the start
_PAUSE_MS = 5
_AT_A_TIME = 10


def shown_name(name: str) -> Msg | str:
    """What an enrollment is called in titles, questions and toasts."""
    if len(name) > LONGEST_NAME:
        return f"{name[:LONGEST_NAME]}…"
    return name or UNTITLED


class CardList(Column):
    opened = Signal(str)  # enrollment id
    menu = Signal(object, object)  # Card, the button it belongs to

    def __init__(self, kit: Kit, now: Callable[[], datetime]) -> None:
        super().__init__(kit, gap=_GAP)
        self._now = now
        self._cards: Sequence[Card] = ()
        self.buttons: list[CardButton] = []
        self._room = QSpacerItem(0, 0)
        self.addSpacerItem(self._room)

    def show_cards(self, cards: Sequence[Card], height: int | None) -> None:
        """``height``: in how much of a window they will be seen; None: whoever looks sees them now.

        The buttons that are there are used again: a filter changes what they say, not that they are.
        """
        self._cards = cards
        self._make(len(cards) if height is None else self._fitting(height))
        for index, button in enumerate(self.buttons):
            if index < len(cards):
                self._say_card(button, cards[index])
            button.setVisible(index < len(cards))
        self._keep_room(_FILL_MS)

    def _fitting(self, height: int) -> int:
        """One that is cut off counts."""
        return height // self._kit.theme.px(CardButton.HEIGHT + _GAP) + 1

    def _make(self, most: int) -> None:
        while len(self.buttons) < min(most, len(self._cards)):
            self.buttons.append(self._button(len(self.buttons)))

    def _keep_room(self, pause: int) -> None:
        """For those that are still to be made."""
        missing = max(0, len(self._cards) - len(self.buttons))
        px = self._kit.theme.px
        height = missing * (px(CardButton.HEIGHT) + px(_GAP))
        self._room.changeSize(0, height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.invalidate()
        if missing:
            QTimer.singleShot(pause, self, self._fill)

    def _fill(self) -> None:
        start = len(self.buttons)
        self._make(start + _AT_A_TIME)
        for button, card in zip(self.buttons[start:], self._cards[start:], strict=False):
            self._say_card(button, card)
            button.show()
        self._keep_room(_PAUSE_MS)

    def _button(self, index: int) -> CardButton:
        identifier = f"home.card.{index + 1}"
        button = CardButton(self._kit, identifier, Msg("Home", "Menu"), f"{identifier}.menu")
        button.clicked.connect(lambda: self._open(self._cards[index], button))
        button.more.clicked.connect(lambda: self.menu.emit(self._cards[index], button.more))
        self.insertWidget(index, button)
        return button

    def _open(self, card: Card, button: CardButton) -> None:
        if card.trashed:
            self.menu.emit(card, button.more)  # only restoring or deleting for good makes sense
        else:
            self.opened.emit(card.id)

    def _say_card(self, button: CardButton, card: Card) -> None:
        now = self._now().astimezone()
        name = self._kit.say(shown_name(card.name))
        overdue = words.is_overdue(card, now.date())
        tone = "warn" if overdue else TONES[words.phase_of(card)]
        if card.trashed:
            line = Msg("Home", "Deleted on {date}").of(date=card.trashed.astimezone().date())
        else:
            line = words.next_sentence(card, now.date())
        button.show_card(
            name,
            line,
            pill=(tone, words.pill(card, now.date())),
            meta=words.caption(card, now) or "",
            meta_color="warning" if overdue else "hint",
            strong=("page",),
            menu_name=Msg("Home", "Menu of {name}").of(name=name),
        )
