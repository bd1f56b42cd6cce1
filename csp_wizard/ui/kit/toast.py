"""One line that comes, can be undone, and goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from csp_wizard.ui.i18n import Say
from csp_wizard.ui.kit.base import Kit, announce, named
from csp_wizard.ui.kit.button import Button
from csp_wizard.ui.kit.label import Label
from csp_wizard.ui.kit.layout import Row, clear_layout
from csp_wizard.ui.kit.paint import rounded, shaded

if TYPE_CHECKING:
    from csp_wizard.ui.kit.page import Page

_SHADOW = 8
_TICK = 250

Action = tuple[Say, str, Callable[[], object]]  # words, identifier, what it does


class Toast(QWidget):
    """Stands at the bottom centre of ``host`` (or of ``area()`` in it) in the other theme's colours.

    Its time stands still while the pointer is on it or the keyboard is in it. The pages below it give
    it room (``keep_off``), so it covers nothing, however long it stands.
    """

    covering = Signal(int)  # how much room it takes at the foot; 0 when it is gone

    def __init__(self, kit: Kit, host: QWidget, area: Callable[[], QRect] | None = None) -> None:
        super().__init__(host)
        self._kit = kit
        self._area = area or host.rect
        self._left = 0
        self._covered = 0
        named(self, "toast")
        self._row = Row(kit, self, (18 + _SHADOW, 8 + _SHADOW, 10 + _SHADOW, 8 + _SHADOW), 4)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)
        self._label: Label | None = None
        self._told: Say = ""
        kit.theme.changed.connect(self._recolor)
        kit.texts.changed.connect(self.place_soon)
        host.installEventFilter(self)
        self.hide()

    def tell(self, say: Say, *actions: Action, seconds: float = 6) -> None:
        """Show this line instead of the one before."""
        self._told = say
        clear_layout(self._row)
        self._label = Label(self._kit, say, elide=True)
        self._row.add(self._label)
        self._row.space(12)
        self._label.show()  # where another line stands Qt shows it later, too late for its room
        for words, identifier, act in actions:
            button = self._button(words, identifier, act)
            self._row.add(button)
            button.show()
        self._recolor()
        self._left = round(seconds * 1000)
        self._timer.start()
        self.place()
        self.show()
        self.raise_()
        self._cover()
        announce(self, self._label.text())

    def retell(self, say: Say) -> None:
        """Say the line again, silently, if it is still the one shown: a countdown."""
        if self._told == say and self._label is not None and not self.isHidden():
            self._label.say(say)
            self.place()

    def without_actions(self, say: Say) -> None:
        """What this line's buttons work on is closed: it stays without them."""
        if self._told == say and not self.isHidden():
            self.tell(say, seconds=self._left / 1000)

    def take_back(self, say: Say) -> None:
        """This line is no longer true; another one stays."""
        if self._told == say:
            self.dismiss()

    def dismiss(self) -> None:
        self._timer.stop()
        self.hide()
        self._cover()

    def keep_off(self, page: Page) -> None:
        """All of this page can be seen, above the toast, while it stands there."""
        self.covering.connect(page.reserve)
        if self._covered:
            page.reserve(self._covered)

    def _button(self, say: Say, identifier: str, act: Callable[[], object]) -> Button:
        button = Button(self._kit, say, "text", identifier=identifier)
        button.on_toast = True

        def clicked() -> None:
            self.dismiss()
            act()

        button.clicked.connect(clicked)
        return button

    def _recolor(self) -> None:
        theme = self._kit.theme
        if self._label is not None:
            self._label.set_color(theme.other("text"))
        for button in self.findChildren(Button):
            button.set_color(theme.other("accent"))
        self.update()

    def _tick(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            return
        self._left -= _TICK
        if self._left <= 0:
            self.dismiss()

    def place(self) -> None:
        """Where it belongs on the screen that is shown now."""
        area = self._area()
        px = self._kit.theme.px
        self.setMaximumWidth(area.width() - px(16))  # its words end early, its buttons stay
        self.adjustSize()
        self.move(
            area.center().x() - self.width() // 2,
            area.bottom() + 1 - px(12) - self.height() + _SHADOW,
        )
        self._cover()

    def _cover(self) -> None:
        room = 0 if self.isHidden() else self.height() - 2 * _SHADOW + 2 * self._kit.theme.px(12)
        if room != self._covered:
            self._covered = room
            self.covering.emit(room)

    def place_soon(self) -> None:
        """Another screen is shown, or other words are said."""
        if self.isVisible():
            QTimer.singleShot(0, self, self.place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self.raise_()
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shadow = self._kit.theme.px(_SHADOW)
        area = QRectF(self.rect()).adjusted(shadow, shadow, -shadow, -shadow)
        shaded(painter, area, self._kit.theme.px(10), shadow)
        rounded(painter, area, self._kit.theme.px(10), self._kit.theme.other("raised"))
