"""The rows of the step list: painted, and buttons to the keyboard and to the accessibility tree."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ...enrollment.flow import STATUS_WORDS, Status
from ...enrollment.model import Section, Step
from ...enrollment.text import Msg
from ..kit import Kit, named, sized
from ..kit.base import tip

MARKS = {  # status -> icon, colour: the shape says it too, not the colour alone
    Status.NOT_STARTED: ("empty", "border"),
    Status.IN_PROGRESS: ("half", "accent"),
    Status.READY: ("clipboard", "accent"),
    Status.DONE: ("done", "success"),
    Status.PROBLEM: ("problem", "error"),
    Status.LOCKED: ("lock", "hint"),
    Status.WAITING: ("waiting", "waiting"),
}


class ListRow(QAbstractButton):
    def __init__(self, kit: Kit, identifier: str, height: int) -> None:
        super().__init__()
        self.kit = kit
        named(self, identifier)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        sized(kit, self, height=height)
        kit.theme.follow(self, self.update)

    def focus_area(self) -> QRect:
        """Where the row is drawn when it is lit: the ring goes round that."""
        px = self.kit.theme.px
        return self.rect().adjusted(px(14), 1, -px(15), -1)

    def begin(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            event.ignore() if event.key() != Qt.Key.Key_Space else super().keyPressEvent(event)


class StepRow(ListRow):
    def __init__(self, kit: Kit, step: Step) -> None:
        super().__init__(kit, f"step.{step.key}", 34)
        self.step = step
        self.status = Status.NOT_STARTED
        self.problems = 0
        self.current = False
        kit.texts.bind(self._say, self._words)

    def show_state(self, status: Status, problems: int, current: bool) -> None:
        if (status, problems, current) == (self.status, self.problems, self.current):
            return
        self.status, self.problems, self.current = status, problems, current
        self._say(self.kit.texts.say(self._words()))

    def _words(self) -> Msg:
        title = self.step.short_title or self.step.title
        said = Msg("Wizard", "{page}, {status}").of(page=title, status=STATUS_WORDS[self.status])
        if not self.problems:
            return said
        count = Msg("Wizard", "%n problems", "", 1).counted(self.problems)
        return Msg("Wizard", "{page}, {status}, {problems}").of(**said.values, problems=count)

    def _say(self, words: str) -> None:
        self.setText(self.kit.texts.say(self.step.short_title or self.step.title))
        self.setAccessibleName(words)
        self._tell_whole()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def _letters(self) -> QFont:
        return self.kit.theme.font("strong" if self.current else "body")

    def _room(self) -> float:
        """For the name: up to the badge or the edge."""
        px = self.kit.theme.px
        end = self._badge().left() - px(6) if self.problems else self.width() - px(28)
        return end - px(52)

    def _badge(self) -> QRectF:
        px, height = self.kit.theme.px, self.height()
        count = QFontMetricsF(self.kit.theme.font("small600")).horizontalAdvance(str(self.problems))
        width = max(px(20), count + px(12))
        return QRectF(self.width() - px(24) - width, (height - px(20)) / 2, width, px(20))

    def _tell_whole(self) -> None:
        """The name, where there is no room for all of it."""
        cut = QFontMetricsF(self._letters()).horizontalAdvance(self.text()) > self._room()
        tip(self, self.text() if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self.kit.theme, self.begin()
        px, height = theme.px, self.height()
        pill = QRectF(px(12), 0, self.width() - px(25), height)
        ground = "chrome"
        painter.setPen(Qt.PenStyle.NoPen)
        if self.current or self.underMouse():
            ground = "tint" if self.current else "hover"
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(pill, 6, 6)
        if self.current:
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(QRectF(px(12), (height - px(18)) / 2, 3, px(18)), 1.5, 1.5)
        icon, color = MARKS[self.status]
        size = px(18)
        painter.drawPixmap(px(24), (height - size) // 2, theme.pixmap(icon, color, 18, hole=ground))
        painter.setFont(self._letters())
        locked = self.status is Status.LOCKED
        painter.setPen(theme.color("tint_text" if self.current else "hint" if locked else "text"))
        room = self._room()
        text = QFontMetricsF(painter.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(px(52), 0, room + 2, height), Qt.AlignmentFlag.AlignVCenter, text)
        if self.problems:
            self._paint_count(painter)

    def _paint_count(self, painter: QPainter) -> None:
        theme, badge = self.kit.theme, self._badge()
        painter.setFont(theme.font("small600"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("error"))
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        painter.setPen(theme.color("surface"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self.problems))


class SectionRow(ListRow):
    """The heading of a section: opens and closes it, and sums it up."""

    def __init__(self, kit: Kit, number: int, section: Section, title: Msg) -> None:
        super().__init__(kit, f"section.{section.value}", 38)
        self.number = number
        self.title = title
        self.statuses: list[Status] = []
        self.open = False
        self.setCheckable(True)
        kit.texts.bind(self._say, self._words)

    def show_state(self, statuses: list[Status], open_: bool) -> None:
        if (statuses, open_) != (self.statuses, self.open):
            self.statuses, self.open = statuses, open_
            self.setChecked(open_)
            self._say(self.kit.texts.say(self._words()))

    @property
    def done(self) -> int:
        """Nothing is left to do there for now; the words say which of the two it is."""
        return sum(s in (Status.DONE, Status.READY) for s in self.statuses)

    def _count(self) -> Msg:
        return Msg("Wizard", "{done} of {all}").of(done=self.done, all=len(self.statuses))

    def _words(self) -> Msg:
        said = Msg("Wizard", "{section}, {count} done")
        if Status.READY in self.statuses:
            said = Msg("Wizard", "{section}, {count} done or ready")
        return said.of(section=self.title, count=self._count())

    def _say(self, words: str) -> None:
        self.setText(self.kit.texts.say(self.title))
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self.kit.theme, self.begin()
        px, height = theme.px, self.height()
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(QRectF(px(12), 2, self.width() - px(25), height - 4), 6, 6)
        locked = bool(self.statuses) and all(s is Status.LOCKED for s in self.statuses)
        painter.setFont(theme.font("hint600"))
        painter.setPen(theme.color("text" if self.open else "hint" if locked else "text2"))
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(px(24), 0, px(28), height), centre, str(self.number))
        painter.drawText(QRectF(px(52), 0, self.width() - px(130), height), centre, self.text())
        right = self.width() - px(24)
        mark = "lock" if locked else "done" if self.statuses and self.done == len(self.statuses) else ""
        if mark and (locked or all(s is Status.DONE for s in self.statuses)):
            size = px(16)
            color = "hint" if locked else "success"
            painter.drawPixmap(
                right - size, (height - size) // 2, theme.pixmap(mark, color, 16, hole="chrome")
            )
            return
        painter.setFont(theme.font("hint"))
        painter.setPen(theme.color("hint"))
        count = self.kit.texts.say(self._count())
        painter.drawText(QRectF(0, 0, right, height), centre | Qt.AlignmentFlag.AlignRight, count)


class OverviewRow(ListRow):
    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, "step.overview", 34)
        kit.texts.bind(self._say, Msg("Wizard", "Overview"))

    def _say(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self.kit.theme, self.begin()
        px, height, size = theme.px, self.height(), theme.px(18)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(QRectF(px(12), 0, self.width() - px(25), height), 6, 6)
        painter.drawPixmap(px(24), (height - size) // 2, theme.pixmap("list", "text2", 18))
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text"))
        rect = QRectF(px(52), 0, self.width() - px(76), height)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self.text())
