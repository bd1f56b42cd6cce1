"""A month to pick a day from, in our colours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from csp_wizard.enrollment.text import Msg
from csp_wizard.ui.i18n import Say
from csp_wizard.ui.kit.base import Kit, named

# Qt's own names of the parts
_BAR = "qt_calendar_navigationbar"
_STEPS: dict[str, tuple[str, Say]] = {
    "qt_calendar_prevmonth": ("back", Msg("Page", "Previous month")),
    "qt_calendar_nextmonth": ("forward", Msg("Page", "Next month")),
}
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class Calendar(QCalendarWidget):
    """Qt's calendar without its coloured bar and red weekends; weeks begin on Monday, as in China."""

    def __init__(self, kit: Kit, identifier: str) -> None:
        super().__init__()
        self._kit = kit
        named(self, identifier)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        for part, (_, name) in _STEPS.items():
            button = self.findChild(QToolButton, part)
            if button is not None:
                kit.texts.bind(button.setAccessibleName, name)
        kit.texts.follow(self, self._speak)
        kit.theme.follow(self, self._restyle)

    def _speak(self) -> None:
        # Set by hand: a calendar does not notice a new default locale.
        self.setLocale(self._kit.texts.locale())
        self._restyle()

    def _restyle(self) -> None:
        theme = self._kit.theme
        bar = self.findChild(QWidget, _BAR)
        if bar is not None:
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.Highlight, theme.color("surface"))
            palette.setColor(QPalette.ColorRole.HighlightedText, theme.color("text"))
            bar.setPalette(palette)
        for part, (icon, _) in _STEPS.items():
            button = self.findChild(QToolButton, part)
            if button is not None:
                button.setIcon(theme.icon(icon, "text2", 16))
                button.setIconSize(theme.icon_size(16))
                button.setFixedSize(theme.icon_size(32))
        plain = QTextCharFormat()
        plain.setForeground(QBrush(theme.color("text")))
        for day in _WEEKEND:
            self.setWeekdayTextFormat(day, plain)
        head = QTextCharFormat()
        head.setForeground(QBrush(theme.color("hint")))
        head.setFont(theme.font("small"))
        self.setHeaderTextFormat(head)
        needed = self.sizeHint()
        self.setFixedSize(max(theme.px(308), needed.width()), max(theme.px(264), needed.height()))
