"""Rows of boxed lists: a value with its action, and whole rows that are buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from csp_wizard.enrollment.text import Msg
from csp_wizard.ui.i18n import Say
from csp_wizard.ui.kit.base import Kit, named
from csp_wizard.ui.kit.button import press_on_enter
from csp_wizard.ui.kit.folding import Folding
from csp_wizard.ui.kit.label import Label
from csp_wizard.ui.kit.layout import Column, Row, sized
from csp_wizard.ui.kit.paint import rounded

_STACK_ROOM = 440  # px at 100 % for words and their buttons side by side


class ValueRow(QWidget):
    """A word, its value, and what can be done with it."""

    def __init__(
        self,
        kit: Kit,
        say: Say,
        value: Say | QWidget,
        *trailing: QWidget,
        height: float = 44,
        label_width: float = 168,
        margins: tuple[float, float] = (20, 20),
    ) -> None:
        super().__init__()
        row = Row(kit, self, (margins[0], 10, margins[1], 10))
        kit.theme.follow(self, lambda: self.setMinimumHeight(kit.theme.px(height)))
        self.label = sized(kit, Label(kit, say, "body", "text2", True), width=label_width)
        self.value = (
            value if isinstance(value, QWidget) else Label(kit, value, "body", "text", True, value=True)
        )
        row.add(self.label)
        row.space(4)
        row.add(self.value, 1)
        for widget in trailing:
            row.space(8)
            row.add(widget)


class StackRow(Folding):
    """A small word above its value: the rows of the saved sign-in details."""

    def __init__(
        self, kit: Kit, say: Say, value: Say | QWidget, *trailing: QWidget, height: float = 58
    ) -> None:
        super().__init__(kit, _STACK_ROOM, (20, 8, 20, 8))
        kit.theme.follow(self, lambda: self.setMinimumHeight(kit.theme.px(height)))
        words = Column(kit, gap=2)
        self.label = Label(kit, say, "hint", "hint")
        self.value = (
            value if isinstance(value, QWidget) else Label(kit, value, "body", "text", elide=True, value=True)
        )
        words.add(self.label)
        left = None if isinstance(self.value, Label) else Qt.AlignmentFlag.AlignLeft
        words.add(self.value, 0, left)
        self.row.add(words, 1)
        actions = QWidget()
        line = Row(kit, actions, gap=8)
        for widget in trailing:
            line.add(widget)
        line.spring()
        self.row.add(actions)


class Painted(QPushButton):
    """A real button whose face we paint: keyboard, name and role come with it."""

    def __init__(self, kit: Kit, identifier: str) -> None:
        super().__init__()
        self._kit = kit
        self._over = False
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        named(self, identifier)
        kit.texts.follow(self, self._speak)
        kit.theme.follow(self, self._restyle)

    def _speak(self) -> None:
        """Set the accessible name; called again when the language changes."""

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._over = False
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_on_enter(self, event):
            super().keyPressEvent(event)

    @property
    def _lit(self) -> bool:
        return self.isEnabled() and (self._over or self.isDown())


class RowButton(Painted):
    """A clickable row: icon, title, on the right a detail and a chevron."""

    def __init__(
        self, kit: Kit, identifier: str, *, height: float = 44, indent: float = 20, icon_size: int = 20
    ) -> None:
        self._height = height
        self._indent = indent
        self._icon_size = icon_size
        self._title: Say = ""
        self._detail: Say = ""
        self._note: Say = ""
        self._icon: tuple[str, str] | None = None
        self._tail = ""
        self._role = "body"
        self._beside = False
        self._words = ("", "", "")
        super().__init__(kit, identifier)

    def show_row(
        self,
        title: Say,
        *,
        icon: tuple[str, str] | None = None,
        detail: Say | None = None,
        tail: str | None = None,
        role: str = "body",
        note: Say | None = None,
        beside: bool = False,
    ) -> None:
        """``tail``: forward opens, down and up unfold and fold. ``note``: a second line.
        ``beside``: the detail follows the title instead of standing at the right."""
        self._beside = beside
        self._title, self._detail, self._note = title, detail or "", note or ""
        self._icon, self._tail, self._role = icon, tail or "", role
        self._speak()
        self._restyle()

    def _speak(self) -> None:
        say = self._kit.say
        self._words = (say(self._title), say(self._detail), say(self._note))
        title, detail, note = self._words
        comma = say(Msg("Common", ", "))
        self.setAccessibleName(comma.join(word for word in (title, detail) if word))
        unfolds = {"down": Msg("Common", "Collapsed"), "up": Msg("Common", "Expanded")}
        state = say(unfolds[self._tail]) if self._tail in unfolds else ""
        self.setAccessibleDescription(comma.join(word for word in (state, note) if word))
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._kit.theme
        lines = theme.line(self._role) + (theme.line("hint") if self._words[2] else 0)
        return QSize(theme.px(240), max(theme.px(self._height), lines + theme.px(12)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._kit.theme.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        px = theme.px
        painter = QPainter(self)
        if self._lit:
            rounded(painter, QRectF(self.rect()).adjusted(px(6), 3, -px(6), -2), px(6), theme.color("hover"))
        left: float = px(self._indent)
        middle = self.height() / 2
        ground = "hover" if self._lit else "surface"
        if self._icon is not None:
            size = px(self._icon_size)
            picture = theme.pixmap(*self._icon, self._icon_size, ground)
            painter.drawPixmap(QPointF(left, middle - size / 2), picture)
            left += size + px(16)
        right: float = self.width() - px(20)
        if self._tail:
            right -= px(16)
            picture = theme.pixmap(self._tail, "text2", 16, ground)
            painter.drawPixmap(QPointF(right, middle - px(8)), picture)
            right -= px(12)
        self._draw_words(painter, left, right)

    def _draw_words(self, painter: QPainter, left: float, right: float) -> None:
        theme = self._kit.theme
        title, detail, note = self._words
        enabled = self.isEnabled()
        if detail and self._beside:
            painter.setFont(theme.font(self._role))
            start = left + painter.fontMetrics().horizontalAdvance(title) + theme.px(12)
            painter.setFont(theme.font("hint"))
            painter.setPen(theme.color("text2"))
            _draw_elided(painter, QRectF(start, 0, right - start, self.height()), detail)
        elif detail:
            painter.setFont(theme.font("hint"))
            painter.setPen(theme.color("hint" if enabled else "disabled"))
            width = min(painter.fontMetrics().horizontalAdvance(detail) + 1, (right - left) / 2)
            right -= width
            area = QRectF(right, 0, width, self.height())
            _draw_elided(painter, area, detail, Qt.AlignmentFlag.AlignRight)
            right -= theme.px(12)
        height = theme.line(self._role)
        top = (self.height() - height - (theme.line("hint") if note else 0)) / 2
        painter.setFont(theme.font(self._role))
        painter.setPen(theme.color("text" if enabled else "disabled"))
        _draw_elided(painter, QRectF(left, top, right - left, height), title)
        if note:
            painter.setFont(theme.font("hint"))
            painter.setPen(theme.color("hint" if enabled else "disabled"))
            _draw_elided(painter, QRectF(left, top + height, right - left, theme.line("hint")), note)


def _draw_elided(
    painter: QPainter, area: QRectF, text: str, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> None:
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(align | Qt.AlignmentFlag.AlignVCenter), shown)
