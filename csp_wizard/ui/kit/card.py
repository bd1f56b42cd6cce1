"""The card of one enrollment on the home screen."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent

from csp_wizard.enrollment.text import Msg
from csp_wizard.ui.i18n import Say
from csp_wizard.ui.kit.base import Kit
from csp_wizard.ui.kit.button import Button
from csp_wizard.ui.kit.paint import rounded
from csp_wizard.ui.kit.rows import Painted
from csp_wizard.ui.kit.surfaces import PILL_HEIGHT, draw_monogram, draw_pill, pill_width

_LEFT = 80  # text starts after the monogram: 20 + 44 + 16
_RIGHT = 58  # room for the menu button: 14 + 32 + 12


class CardButton(Painted):
    """One button, all painted: fifty of them stand on the home screen at start. The menu is a
    button of its own."""

    HEIGHT = 88

    def __init__(self, kit: Kit, identifier: str, menu_name: Say, menu_identifier: str) -> None:
        self._name = ""
        self._line: Say = ""
        self._strong: Collection[str] = ()
        self._tone = "todo"
        self._state: Say = ""
        self._meta: Say = ""
        self._meta_color = "hint"
        self._words = ("", "", "")
        self._spans: tuple[tuple[int, int], ...] = ()
        super().__init__(kit, identifier)
        self.more = Button(kit, "", "icon", icon="more", identifier=menu_identifier, name=menu_name)
        self.more.setParent(self)
        kit.theme.follow(self, self._place_menu)

    def show_card(
        self,
        name: str,
        line: Say,
        *,
        pill: tuple[str, Say],
        meta: Say = "",
        meta_color: str = "hint",
        strong: Collection[str] = (),
        menu_name: Say | None = None,
    ) -> None:
        """``line`` says what is next (``strong``: the placeholders in bold), ``meta`` the latest event."""
        self._name, self._line, self._strong = name, line, strong
        self._tone, self._state = pill
        self._meta, self._meta_color = meta, meta_color
        if menu_name is not None:
            self.more.say("", menu_name)
        self._speak()

    def _speak(self) -> None:
        line, self._spans = self._kit.texts.spoken(self._line, self._strong)
        state, meta = self._kit.say(self._state), self._kit.say(self._meta)
        self._words = (line, state, meta)
        self.setAccessibleName(self._name)
        comma = self._kit.say(Msg("Common", ", "))
        self.setAccessibleDescription(comma.join(word for word in (state, line, meta) if word))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._kit.theme.px(480), self._kit.theme.px(self.HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._kit.theme.px(320), self._kit.theme.px(self.HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_menu()
        super().resizeEvent(event)

    def _place_menu(self) -> None:
        side = self._kit.theme.px(32)
        self.more.setGeometry(
            self.width() - self._kit.theme.px(14) - side, (self.height() - side) // 2, side, side
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._kit.theme, self._kit.theme.px
        painter = QPainter(self)
        line = theme.color("border" if self._over else "line")
        fill = theme.color("hover" if self.isDown() else "surface")
        rounded(painter, self.rect(), px(10), fill, line)
        middle = self.height() / 2
        draw_monogram(self._kit, painter, QRectF(px(20), middle - px(22), px(44), px(44)), self._name)
        right: float = self.width() - px(_RIGHT)
        right -= self._draw_right(painter, right)
        self._draw_left(painter, px(_LEFT), right - px(16))

    def _draw_right(self, painter: QPainter, right: float) -> float:
        """Pill above, latest event below; returns the width taken."""
        theme, px = self._kit.theme, self._kit.theme.px
        _, state, meta = self._words
        below = theme.line("hint") + px(6) if meta else 0
        top = (self.height() - px(PILL_HEIGHT) - below) / 2
        width: float = pill_width(self._kit, state)
        draw_pill(self._kit, painter, right - width, top, self._tone, state, width)
        if meta:
            painter.setFont(theme.font("hint"))
            painter.setPen(theme.color(self._meta_color))
            wide = QFontMetricsF(painter.font()).horizontalAdvance(meta) + 1
            area = QRectF(right - wide, top + px(PILL_HEIGHT + 6), wide, theme.line("hint"))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), meta)
            width = max(width, wide)
        return width

    def _draw_left(self, painter: QPainter, left: float, right: float) -> None:
        theme, px = self._kit.theme, self._kit.theme.px
        first, second = theme.line("card"), theme.line("body")
        top = (self.height() - first - px(4) - second) / 2
        painter.setFont(theme.font("card", self._name))
        painter.setPen(theme.color("text"))
        _draw(painter, QRectF(left, top, right - left, first), self._name)
        painter.setPen(theme.color("text2"))
        area = QRectF(left, top + first + px(4), right - left, second)
        for text, strong in _pieces(self._words[0], self._spans):
            painter.setFont(theme.font("strong" if strong else "body"))
            area.setLeft(area.left() + _draw(painter, area, text))


def _pieces(text: str, spans: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    end = 0
    for start, length in spans:
        found += [(text[end:start], False), (text[start : start + length], True)]
        end = start + length
    found.append((text[end:], False))
    return [(piece, strong) for piece, strong in found if piece]


def _draw(painter: QPainter, area: QRectF, text: str) -> float:
    metrics = QFontMetricsF(painter.font())
    wide, room = metrics.horizontalAdvance(text), max(0.0, area.width())
    if wide > room:  # asked first: setting words costs more than all else here
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        wide = metrics.horizontalAdvance(text)
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
    return wide
