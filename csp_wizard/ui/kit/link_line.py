"""A link that may be longer than its line: it goes on in the next one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy

from csp_wizard.ui.i18n import Say
from csp_wizard.ui.kit.base import Kit
from csp_wizard.ui.kit.lines import set_lines
from csp_wizard.ui.kit.rows import Painted

_ROOM = 8  # px above and below the words together: with one line, a target of 28


class LinkLine(Painted):
    def __init__(self, kit: Kit, say: Say, identifier: str, color: str = "accent") -> None:
        self._say = say
        self._color = color
        super().__init__(kit, identifier)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _speak(self) -> None:
        text = self._kit.say(self._say)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self._restyle()

    @property
    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def _letters(self) -> QFont:
        font = QFont(self._kit.theme.font("body"))
        font.setUnderline(True)
        return font

    def _laid(self, width: int) -> tuple[QTextLayout, float]:
        return set_lines(self._words, self._letters(), max(1, width), self._kit.theme.line("body"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self._laid(width)[1]) + self._kit.theme.px(_ROOM)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._letters()).horizontalAdvance(self._words) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._kit.theme.px(80), self.heightForWidth(10_000))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._kit.theme.color("text" if self._lit else self._color))
        layout, height = self._laid(self.width())
        layout.draw(painter, QPointF(0, (self.height() - height) / 2))
