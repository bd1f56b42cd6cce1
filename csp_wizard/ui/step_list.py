"""The steps of an enrollment beside its pages: real buttons, one tab stop, arrows move."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ..enrollment.catalogue import SECTIONS, STEPS
from ..enrollment.flow import STATUS_WORDS, Status
from ..enrollment.model import Section, Step
from ..enrollment.text import Msg
from .kit import Column, HLine, Kit, named, painted, sized

WIDTH = 264
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
    """A painted row that is a button to the keyboard and to the accessibility tree."""

    def __init__(self, kit: Kit, identifier: str, height: int) -> None:
        super().__init__()
        self.kit = kit
        named(self, identifier)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        sized(kit, self, height=height)
        kit.theme.follow(self, self.update)

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
        self.update()

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
        painter.setFont(theme.font("strong" if self.current else "body"))
        locked = self.status is Status.LOCKED
        painter.setPen(theme.color("tint_text" if self.current else "hint" if locked else "text"))
        room = self.width() - px(52) - px(28) - (px(26) if self.problems else 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(px(52), 0, room + 2, height), Qt.AlignmentFlag.AlignVCenter, text)
        if self.problems:
            self._paint_count(painter, height)

    def _paint_count(self, painter: QPainter, height: int) -> None:
        theme = self.kit.theme
        painter.setFont(theme.font("small600"))
        width = max(theme.px(20), painter.fontMetrics().horizontalAdvance(str(self.problems)) + theme.px(12))
        badge = QRectF(self.width() - theme.px(24) - width, (height - theme.px(20)) / 2, width, theme.px(20))
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
        return sum(s in (Status.DONE, Status.READY) for s in self.statuses)

    def _count(self) -> Msg:
        return Msg("Wizard", "{done} of {all}").of(done=self.done, all=len(self.statuses))

    def _words(self) -> Msg:
        return Msg("Wizard", "{section}, {count} done").of(section=self.title, count=self._count())

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


class _Area(QScrollArea):
    """Scrolls with the row that has the keyboard; the arrow keys are the list's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class StepList(QWidget):
    """``chosen`` carries a step key, or “” for the overview."""

    chosen = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self.current = ""
        self.rows: dict[str, StepRow] = {}
        self.sections: dict[Section, SectionRow] = {}
        self._open: set[Section] = set()
        self._below: dict[Section, QWidget] = {}
        painted(kit, self, "line")  # what shows of it is the line at its right edge
        sized(kit, self, width=WIDTH)
        named(self, "wizard.step_list")
        kit.texts.bind(self.setAccessibleName, Msg("Wizard", "Steps"))
        area = _Area(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area = area
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.addWidget(area)
        inside = painted(kit, QWidget(), "chrome")
        area.setWidget(inside)
        painted(kit, area.viewport(), "chrome")
        self._build(Column(kit, inside, margins=(0, 16, 0, 16)))

    def _build(self, column: Column) -> None:
        self.overview = OverviewRow(self.kit)
        self.overview.clicked.connect(lambda: self.chosen.emit(""))
        column.add(self.overview)
        column.space(10)
        line = QWidget()
        Column(self.kit, line, margins=(24, 0, 24, 0)).add(HLine(self.kit))
        column.add(line)
        column.space(10)
        for number, (section, title) in enumerate(SECTIONS, 1):
            heading = SectionRow(self.kit, number, section, title)
            heading.clicked.connect(lambda _=False, s=section: self._toggle(s))
            self.sections[section] = heading
            column.add(heading)
            for step in STEPS:
                if step.section is section:
                    self._add_step(column, step)
            below = sized(self.kit, QWidget(), height=8)  # only below a section that is open
            below.hide()
            self._below[section] = below
            column.add(below)
        column.spring()
        for row in self._all():
            row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.overview.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _add_step(self, column: Column, step: Step) -> None:
        row = StepRow(self.kit, step)
        row.clicked.connect(lambda: self.chosen.emit(step.key))
        row.hide()
        self.rows[step.key] = row
        column.add(row)

    # -- state ------------------------------------------------------------------------------------

    def show_state(self, statuses: Mapping[str, Status], problems: Mapping[str, int], current: str) -> None:
        if current != self.current:
            self.current = current
            self._open = {s.section for s in STEPS if s.key == current}
        for step in STEPS:
            row = self.rows[step.key]
            row.show_state(statuses[step.key], problems.get(step.key, 0), step.key == current)
        for section, heading in self.sections.items():
            inside = [statuses[s.key] for s in STEPS if s.section is section]
            heading.show_state(inside, section in self._open)
        self._unfold()

    def _toggle(self, section: Section) -> None:
        self._open ^= {section}
        heading = self.sections[section]
        heading.show_state(heading.statuses, section in self._open)
        self._unfold()

    def _unfold(self) -> None:
        for step in STEPS:
            shown = step.section in self._open
            if self.rows[step.key].isHidden() == shown:
                self.rows[step.key].setVisible(shown)
        for section, below in self._below.items():
            below.setVisible(section in self._open)

    # -- keyboard ---------------------------------------------------------------------------------

    def take_focus(self) -> None:
        row = self.rows.get(self.current)
        (row if row is not None and not row.isHidden() else self.overview).setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.take_focus()

    def _all(self) -> list[ListRow]:
        rows: list[ListRow] = [self.overview]
        for section, heading in self.sections.items():
            rows.append(heading)
            rows.extend(self.rows[s.key] for s in STEPS if s.section is section)
        return rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = [row for row in self._all() if not row.isHidden()]
        at = next((i for i, row in enumerate(shown) if row.hasFocus()), 0)
        key = event.key()
        if key == Qt.Key.Key_Down:
            at = min(at + 1, len(shown) - 1)
        elif key == Qt.Key.Key_Up:
            at = max(at - 1, 0)
        elif key == Qt.Key.Key_Home:
            at = 0
        elif key == Qt.Key.Key_End:
            at = len(shown) - 1
        elif letter := event.text().strip().casefold():
            order = [*range(at + 1, len(shown)), *range(at + 1)]
            at = next((i for i in order if shown[i].text().casefold().startswith(letter)), at)
        else:
            super().keyPressEvent(event)
            return
        shown[at].setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(shown[at], 0, 8)
