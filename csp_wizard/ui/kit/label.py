"""Words on the screen: always plain text, in a role's letters and a token's colour."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from csp_wizard.ui.i18n import Say
from csp_wizard.ui.kit.base import Kit, named, tip

# Setting lines by ourselves is not needed on home: its classes take milliseconds to get ready.
if TYPE_CHECKING:
    from PySide6.QtGui import QTextLayout

_MANY = 100_000.0  # wider than any text


class Label(QLabel):
    """A ``QLabel`` that says a sentence, with the line heights of the design.

    A value typed by somebody can never be markup: the format is plain text. ``strong`` names the
    placeholders whose values are bold (“Next: **Sign the agreement**”). ``line``: the role whose line
    height it takes, to stand level with a larger neighbour.
    """

    def __init__(
        self,
        kit: Kit,
        say: Say = "",
        role: str = "body",
        color: str = "text",
        wrap: bool = False,
        *,
        elide: bool = False,
        value: bool = False,
        strong: Collection[str] = (),
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        line: str | None = None,
        identifier: str = "",
    ) -> None:
        super().__init__()
        self._kit = kit
        self._said = say
        self._role = role
        self._line = line
        self._color: str | QColor = color
        self._elide = elide
        self._value = value
        self._strong = strong
        self._key = ""
        self._spans: tuple[tuple[int, int], ...] = ()
        self._layouts: dict[int, tuple[QTextLayout, float]] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if identifier:
            named(self, identifier)
        kit.texts.follow(self, self._speak)
        kit.theme.follow(self, self._restyle)

    def say(self, say: Say, strong: Collection[str] | None = None) -> None:
        """Say something else from now on."""
        self._said = say
        self._strong = self._strong if strong is None else strong
        self._speak()

    def set_color(self, color: str | QColor) -> None:
        if color != self._color:
            self._color = color
            self._recolor()

    def set_role(self, role: str) -> None:
        if role != self._role:
            self._role = role
            self._restyle()

    def show_key(self, key: str) -> None:
        """Underlines the letter that leads to its field, or adds it in brackets; “” takes it away."""
        if key != self._key:
            self._key = key
            self._layouts.clear()
            self.updateGeometry()
            self.update()

    # How it looks

    def _speak(self) -> None:
        text, self._spans = self._kit.texts.spoken(self._said, self._strong)
        if self._value:
            self.setFont(self._kit.theme.font(self._role, text))
        self._layouts.clear()
        self.setText(text)
        # Without a buddy “&” is a letter like any other, but the spoken name would lose it.
        self.setAccessibleName(text)
        if self._elide:
            tip(self, text)

    def _restyle(self) -> None:
        theme = self._kit.theme
        self._layouts.clear()
        self.setFont(theme.font(self._role, self.text() if self._value else None))
        self.setMinimumHeight(theme.line(self._line or self._role))
        self._recolor()
        self.updateGeometry()

    def _recolor(self) -> None:
        theme = self._kit.theme
        palette = QPalette()
        color = self._color if isinstance(self._color, QColor) else theme.color(self._color)
        palette.setColor(QPalette.ColorRole.WindowText, color)
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, theme.color("disabled"))
        self.setPalette(palette)
        self.update()

    @property
    def _laid_out(self) -> bool:
        """Whether we set the lines: QLabel knows no line height and only one weight."""
        return self.wordWrap() or bool(self._spans or self._key)

    def _written(self) -> tuple[str, list[QTextLayout.FormatRange]]:
        """The words with their access key, while it shows."""
        from csp_wizard.ui.kit.lines import bold, underlined

        text = self.text()
        looks = [bold(self.font(), start, length) for start, length in self._spans]
        if self._key:
            from csp_wizard.ui.access_keys import parted

            before, letter, after = parted(text, self._key)
            text = before + letter + after
            looks.append(underlined(len(before), 1))
        return text, looks

    def _laid(self, width: int) -> tuple[QTextLayout, float]:
        found = self._layouts.get(width)
        if found is None:
            if len(self._layouts) > 6:
                self._layouts.clear()
            found = self._layouts[width] = self._set_lines(width)
        return found

    def _set_lines(self, width: int) -> tuple[QTextLayout, float]:
        font = self.font()
        height = self._kit.theme.line(self._line or self._role)
        from csp_wizard.ui.kit.lines import set_lines

        text, looks = self._written()
        align = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        return set_lines(text, font, width, height, wrap=self.wordWrap(), formats=looks, align=align)

    def _natural(self) -> int:
        """The width of the longest line when nothing wraps."""
        if not self._spans and not self._key:
            metrics = QFontMetricsF(self.font())
            return math.ceil(max(metrics.horizontalAdvance(line) for line in self.text().split("\n")))
        layout, _ = self._laid(int(_MANY))
        return math.ceil(
            max((layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())), default=0)
        )

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return super().heightForWidth(width)
        # A layout asks for the whole column's width, also where the label must stay narrower.
        return int(self._laid(min(width, self.maximumWidth()))[1])

    def sizeHint(self) -> QSize:
        if not self._laid_out:
            return super().sizeHint()
        width = self._natural() + 1
        if self.wordWrap():
            # Where its width is limited, its height is that of as many lines.
            width = max(self.minimumWidth(), min(width, self._kit.theme.px(640), self.maximumWidth()))
        return QSize(width, int(self._laid(width)[1]))

    def minimumSizeHint(self) -> QSize:
        line = self._kit.theme.line(self._line or self._role)
        if self._elide:
            return QSize(self._kit.theme.px(24), line)
        if self.wordWrap():
            if self.minimumWidth() == self.maximumWidth():
                return self.sizeHint()
            return QSize(min(self._natural() + 1, self._kit.theme.px(96)), line)
        return self.sizeHint() if self._laid_out else super().minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._laid_out and not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        if self._laid_out:
            layout, height = self._laid(self.width())
            top = (self.height() - height) / 2 if layout.lineCount() == 1 else 0
            layout.draw(painter, QPointF(0, top))
            return
        painter.setFont(self.font())
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self.alignment(), text)


class Icon(QLabel):
    """One of our icons. It says nothing: the words stand beside it. ``line``: as tall as this role."""

    def __init__(
        self,
        kit: Kit,
        name: str,
        color: str = "text2",
        size: int = 20,
        hole: str = "surface",
        *,
        line: str | None = None,
    ) -> None:
        super().__init__()
        self._kit = kit
        self._shown = (name, color, size, hole)
        self._line = line
        kit.theme.follow(self, self._restyle)

    def show_icon(self, name: str, color: str) -> None:
        self._shown = (name, color, *self._shown[2:])
        self._restyle()

    def _restyle(self) -> None:
        name, color, size, hole = self._shown
        self.setPixmap(self._kit.theme.pixmap(name, color, size, hole) if name else QPixmap())
        area = self._kit.theme.icon_size(size)
        if self._line is not None:
            area.setHeight(max(area.height(), self._kit.theme.line(self._line)))
        self.setFixedSize(area)
