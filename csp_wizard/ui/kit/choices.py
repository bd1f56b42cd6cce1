"""Small exclusive choices in one line: the language, the filters of the home screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from csp_wizard.enrollment.text import Msg
from csp_wizard.ui.i18n import LANGUAGE_NAMES, Say
from csp_wizard.ui.kit.base import Kit
from csp_wizard.ui.kit.flow import Flow
from csp_wizard.ui.kit.paint import rounded
from csp_wizard.ui.kit.rows import Painted
from csp_wizard.ui.look.fonts import has_han

_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_PREVIOUS = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class _Option(Painted):
    """One of several: checked by click, space or arrow; only the checked one is a tab stop."""

    def __init__(self, kit: Kit, identifier: str, say: Say) -> None:
        self._said = say
        self._label = ""
        super().__init__(kit, identifier)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def _on_toggled(self, on: bool) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        self.updateGeometry()

    def _speak(self) -> None:
        self._label = self._kit.say(self._said)
        self.setAccessibleName(self._label)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        group = self.group()
        if group is None or key not in (*_NEXT, *_PREVIOUS):
            super().keyPressEvent(event)
            return
        options = group.buttons()
        step = 1 if key in _NEXT else -1
        target = options[(options.index(self) + step) % len(options)]
        target.click()
        target.setFocus(Qt.FocusReason.TabFocusReason)


class _Language(_Option):
    """A click leaves the keyboard where somebody is typing."""

    def _on_toggled(self, on: bool) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if on else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = self._kit.theme
        # As wide as when it is chosen. Han letters are that in every weight: no bold ones are loaded.
        role = "hint" if has_han(self._label) else "hint600"
        metrics = QFontMetricsF(theme.font(role, self._label))
        return QSize(int(metrics.horizontalAdvance(self._label)) + theme.px(24), theme.px(26))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        on = self.isChecked()
        painter = QPainter(self)
        if on:
            rounded(painter, self.rect(), theme.px(6), theme.color("raised"), theme.color("line"))
        painter.setFont(theme.font("hint600" if on else "hint", self._label))
        painter.setPen(theme.color("text" if on or self._lit else "text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._label)


class Segment(QWidget):
    """English | 简体中文. Shows the language of the texts; the window changes it."""

    chosen = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._group = QButtonGroup(self)
        self._options: dict[str, _Language] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for code, word in LANGUAGE_NAMES:
            option = self._options[code] = _Language(kit, f"language.{code}", word)
            self._group.addButton(option)
            row.addWidget(option)
            option.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
        kit.texts.bind(self.setAccessibleName, Msg("Settings", "Language"))
        kit.texts.follow(self, self._follow)

    def _follow(self) -> None:
        self._options[self._kit.texts.language].setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(QPainter(self), self.rect(), self._kit.theme.px(8), self._kit.theme.color("hover"))


class _Chip(_Option):
    def __init__(self, kit: Kit, identifier: str, say: Say) -> None:
        self._count: int | None = None
        super().__init__(kit, identifier, say)

    def set_count(self, count: int | None) -> None:
        if count != self._count:
            self._count = count
            self._speak()

    def _speak(self) -> None:
        super()._speak()
        if self._count is not None:
            self.setAccessibleName(f"{self._label} {self._count}")

    def sizeHint(self) -> QSize:
        theme = self._kit.theme
        width = QFontMetricsF(theme.font("hint600")).horizontalAdvance(self._label)
        if self._count is not None:
            width += QFontMetricsF(theme.font("hint")).horizontalAdvance(str(self._count)) + theme.px(8)
        return QSize(int(width) + theme.px(27), theme.px(32))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        on = self.isChecked()
        painter = QPainter(self)
        fill = "tint" if on else "hover" if self._lit else "surface"
        line = theme.color("accent" if on else "line")
        rounded(painter, self.rect(), self.height() / 2, theme.color(fill), line)
        area = QRectF(self.rect()).adjusted(theme.px(13), 0, -theme.px(13), 0)
        painter.setFont(theme.font("hint600" if on else "hint"))
        painter.setPen(theme.color("tint_text" if on else "text2"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._label)
        if self._count is not None:
            painter.setFont(theme.font("hint"))
            painter.setPen(theme.color("tint_text" if on else "hint"))
            right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
            painter.drawText(area, right, str(self._count))


class Chips(QWidget):
    """Filters: one of them holds."""

    chosen = Signal(str)

    def __init__(self, kit: Kit, options: Sequence[tuple[str, Say]], prefix: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._chips: dict[str, _Chip] = {}
        row = Flow(kit, self)
        for key, say in options:
            chip = self._chips[key] = _Chip(kit, f"{prefix}.{key}", say)
            self._group.addButton(chip)
            row.addWidget(chip)
            chip.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))

    def set_current(self, key: str) -> None:
        self._chips[key].setChecked(True)

    def set_count(self, key: str, count: int | None) -> None:
        self._chips[key].set_count(count)
