"""A link that may be longer than its line: it goes on in the next one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from csp_wizard.ui.i18n import Say
from csp_wizard.ui.kit.base import Kit
from csp_wizard.ui.kit.rows import Painted

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ROOM = 8  # px above and below the words together: with one line, a target of 28


class LinkLine(Painted):
    def __init__(self, kit: Kit, say: Say, identifier: str, color: str = "accent") -> None:
        self._say = say
        self._color = color
        super().__init__(kit, identifier)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
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

    def _lines(self, width: int) -> int:
        area = QRect(0, 0, max(1, width), 10_000)
        return QFontMetrics(self._letters()).boundingRect(area, _WRAP, self._words).height()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lines(width) + self._kit.theme.px(_ROOM)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._letters()).horizontalAdvance(self._words) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._kit.theme.px(80), self.heightForWidth(10_000))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._letters())
        painter.setPen(self._kit.theme.color("text" if self._lit else self._color))
        painter.drawText(self.rect(), _WRAP, self._words)
