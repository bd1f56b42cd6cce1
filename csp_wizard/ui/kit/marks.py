"""Radio buttons and check boxes whose words go on in the next line where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from csp_wizard.ui.kit.base import Kit
from csp_wizard.ui.kit.lines import set_lines, underlined

_PM = QStyle.PixelMetric
_PE = QStyle.PrimitiveElement
_NARROWEST = 140


class _Wrapped:
    """The words of a button beside its mark, in as many lines as they need."""

    def __init__(self, kit: Kit, button: QAbstractButton, metrics: tuple[QStyle.PixelMetric, ...]) -> None:
        self._kit = kit
        self._button = button
        self._metrics = metrics
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        kit.theme.follow(button, lambda: button.setFont(kit.theme.font("body")))

    def _mark(self) -> int:
        return self._button.style().pixelMetric(self._metrics[0], None, self._button)

    def _lead(self) -> int:
        """The mark and the room after it."""
        return self._mark() + self._button.style().pixelMetric(self._metrics[1], None, self._button)

    def _laid(self, width: int) -> tuple[QTextLayout, float]:
        before, marked, after = self._button.text().replace("&&", "\0").partition("&")
        words = (before + after).replace("\0", "&")
        room = max(1, width - self._lead())
        looks = [underlined(len(before), 1)] if marked else []
        return set_lines(words, self._button.font(), room, self._kit.theme.line("body"), formats=looks)

    def height(self, width: int) -> int:
        hint = self._button.sizeHint()
        if width >= hint.width():
            return hint.height()
        return max(hint.height(), int(self._laid(width)[1]) + self._kit.theme.px(12))

    def narrowest(self) -> QSize:
        hint = self._button.sizeHint()
        return QSize(min(hint.width(), self._kit.theme.px(_NARROWEST)), hint.height())

    def hit(self, spot: QPoint) -> bool:
        """The words too, but not the empty room beside them."""
        return self._button.rect().contains(spot) and spot.x() <= self._button.sizeHint().width()

    def paint(self, option: QStyleOptionButton, mark: QStyle.PrimitiveElement) -> None:
        button, side = self._button, self._mark()
        painter = QPainter(button)
        layout, height = self._laid(button.width())
        top = (button.height() - height) / 2
        line = self._kit.theme.line("body")
        option.rect = QRect(0, round(top + (line - side) / 2), side, side)  # level with the first line
        button.style().drawPrimitive(mark, option, painter, button)
        painter.setPen(option.palette.color(button.foregroundRole()))
        layout.draw(painter, QPointF(self._lead(), top))


class Radio(QRadioButton):
    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrapped = _Wrapped(kit, self, (_PM.PM_ExclusiveIndicatorWidth, _PM.PM_RadioButtonLabelSpacing))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._wrapped.height(width)

    def minimumSizeHint(self) -> QSize:
        return self._wrapped.narrowest()

    def hitButton(self, spot: QPoint) -> bool:
        return self._wrapped.hit(spot)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self._wrapped.paint(option, _PE.PE_IndicatorRadioButton)


class Tick(QCheckBox):
    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrapped = _Wrapped(kit, self, (_PM.PM_IndicatorWidth, _PM.PM_CheckBoxLabelSpacing))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._wrapped.height(width)

    def minimumSizeHint(self) -> QSize:
        return self._wrapped.narrowest()

    def hitButton(self, spot: QPoint) -> bool:
        return self._wrapped.hit(spot)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self._wrapped.paint(option, _PE.PE_IndicatorCheckBox)
