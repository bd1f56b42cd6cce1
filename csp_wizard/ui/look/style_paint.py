"""How the standard controls are drawn in their states (ui/look/style.py says where and how large)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStyleOptionMenuItem, QWidget

from csp_wizard.ui.kit.paint import rounded
from csp_wizard.ui.look.theme import Theme

ON = QStyle.StateFlag.State_On
OVER = QStyle.StateFlag.State_MouseOver
ENABLED = QStyle.StateFlag.State_Enabled
FOCUS = QStyle.StateFlag.State_HasFocus
DOWN = QStyle.StateFlag.State_Sunken
SELECTED = QStyle.StateFlag.State_Selected
READ_ONLY = QStyle.StateFlag.State_ReadOnly

_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)
_MENU_WORDS = _MIDDLE | int(Qt.TextFlag.TextShowMnemonic)
_WORDS = _MIDDLE | int(Qt.TextFlag.TextHideMnemonic)
_Items = QStyleOptionMenuItem.MenuItemType


def kind_of(option: Any, widget: QWidget | None) -> str:
    """The kind of one of our buttons; in a message box the default button is the primary one."""
    kind: str = getattr(widget, "kind", "")
    if kind:
        return kind
    default = option.features & QStyleOptionButton.ButtonFeature.DefaultButton
    return "primary" if default else "secondary"


class ControlPainter:
    """Python paints slowly: every method draws one or two shapes and asks nothing twice."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def fill(self, painter: QPainter, rect: QRect, radius: float, fill: str, line: str | None = None) -> None:
        color = self._theme.color
        rounded(painter, rect, self._theme.px(radius), color(fill), color(line) if line else None)

    def field(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        """The ground of whatever is typed into or picked from."""
        filled = option.state & ENABLED and not option.state & READ_ONLY
        fill = self._theme.color("field" if filled else "canvas")
        line, width = self._border(option.state, widget)
        rounded(painter, option.rect, self._theme.px(6), fill, line, width)

    def _border(self, state: Any, widget: QWidget | None) -> tuple[QColor, float]:
        """Wrong, focused, disabled, under the pointer, at rest."""
        if widget is not None and widget.property("bad"):
            return self._theme.color("error"), 2 if state & FOCUS else 1.5
        if state & FOCUS:
            return self._theme.color("accent"), 2
        if not state & ENABLED:
            return self._theme.color("line"), 1
        return self._theme.color("text2" if state & OVER else "border"), 1

    def _edge(self, state: Any, widget: QWidget | None) -> str:
        """The colour of a radio button or check box."""
        if not state & ENABLED:
            return "disabled"
        if widget is not None and widget.property("bad"):
            return "error"
        return "accent" if state & ON else "text2" if state & OVER else "border"

    def radio(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        color = self._theme.color
        area = QRectF(option.rect).adjusted(1.75, 1.75, -1.75, -1.75)
        token = self._edge(option.state, widget)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color(token), 1.5))
        painter.setBrush(color(token if option.state & ON else "field"))
        painter.drawEllipse(area)
        if option.state & ON:
            radius = self._theme.px(4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("on_accent" if option.state & ENABLED else "surface"))
            painter.drawEllipse(area.center(), radius, radius)

    def check(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        color, theme = self._theme.color, self._theme
        token, on = self._edge(option.state, widget), option.state & ON
        rounded(painter, option.rect, theme.px(4), color(token if on else "field"), color(token), 1.5)
        if on:
            inset = (option.rect.width() - theme.px(16)) / 2
            spot = QPointF(option.rect.x() + inset, option.rect.y() + inset)
            ink = "on_accent" if option.state & ENABLED else "surface"
            painter.drawPixmap(spot, theme.pixmap("check", ink, 16))

    def bevel(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        kind = kind_of(option, widget)
        state = option.state
        over, down, enabled = state & OVER and state & ENABLED, state & DOWN, state & ENABLED
        if kind == "primary":
            fill = "accent_press" if down else "accent_hover" if over else "accent" if enabled else "line"
            self.fill(painter, option.rect, 6, fill)
        elif kind in ("secondary", "small"):
            fill = "line" if down else "hover" if over else "surface"
            self.fill(painter, option.rect, 6, fill, "border" if enabled else "line")
        elif kind == "danger":
            fill = "error_tint" if over or down else "surface"
            self.fill(painter, option.rect, 6, fill, "error" if enabled else "line")
        elif kind != "link" and (over or down) and not getattr(widget, "on_toast", False):
            self.fill(painter, option.rect, 6, "line" if down else "hover")

    def button_label(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        rect, enabled = option.rect, bool(option.state & ENABLED)
        group = QPalette.ColorGroup.Normal if enabled else QPalette.ColorGroup.Disabled
        ink = option.palette.color(group, QPalette.ColorRole.ButtonText)
        if not hasattr(widget, "kind") and kind_of(option, widget) == "primary":
            ink = self._theme.color("on_accent")
            painter.setFont(self._theme.font("strong"))
        icon = 0 if option.icon.isNull() else option.iconSize.width()
        gap = self._theme.px(6) if icon and option.text else 0
        metrics, words = painter.fontMetrics(), option.text
        text = metrics.size(Qt.TextFlag.TextShowMnemonic, words).width()
        room = rect.width() - icon - gap
        if text > room and getattr(widget, "elides", False):
            room -= 2 * self._theme.px(12)
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room, Qt.TextFlag.TextShowMnemonic)
            text = metrics.size(Qt.TextFlag.TextShowMnemonic, words).width()
        left = rect.x() + (rect.width() - icon - gap - text) / 2
        after = getattr(widget, "icon_after", False)
        if icon:
            mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
            pixmap = option.icon.pixmap(option.iconSize, painter.device().devicePixelRatioF(), mode)
            x = left + text + gap if after else left
            painter.drawPixmap(QPointF(x, rect.y() + (rect.height() - icon) / 2), pixmap)
        if not option.text:
            return
        painter.setPen(ink)
        if getattr(widget, "kind", "") == "link":
            font = painter.font()
            font.setUnderline(bool(option.state & OVER) or getattr(widget, "underlined", False))
            painter.setFont(font)
        area = QRectF(left if after else left + icon + gap, rect.y(), text + 2, rect.height())
        painter.drawText(area, _WORDS, words)

    def combo(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        self.field(option, painter, widget)
        theme, rect = self._theme, option.rect
        ink = "text2" if option.state & ENABLED else "disabled"
        spot = QPointF(rect.right() - theme.px(25), rect.center().y() - theme.px(16) / 2 + 1)
        painter.drawPixmap(spot, theme.pixmap("down", ink, 16))

    def combo_label(self, option: Any, painter: QPainter, area: QRect) -> None:
        group = QPalette.ColorGroup.Normal if option.state & ENABLED else QPalette.ColorGroup.Disabled
        painter.setPen(option.palette.color(group, QPalette.ColorRole.Text))
        text = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _MIDDLE, text)

    def spin_box(self, option: Any, painter: QPainter, widget: Any, up: QRect, down: QRect) -> None:
        self.field(option, painter, widget)
        half = self._theme.px(12) / 2
        for area, icon in ((up, "up"), (down, "down")):
            spot = QPointF(area.center().x() - half + 1, area.center().y() - half + 1)
            painter.drawPixmap(spot, self._theme.pixmap(icon, "text2", 12))

    def scroll_bar(self, option: Any, painter: QPainter, slider: QRect) -> None:
        if option.maximum <= option.minimum:
            return  # always there, invisible when there is nothing to scroll
        thin, wide = self._theme.px(3), self._theme.px(4)
        flat = option.orientation == Qt.Orientation.Horizontal
        inset = (thin, wide, -thin, -thin) if flat else (wide, thin, -thin, -thin)
        token = "border" if option.state & (OVER | DOWN) else "line"
        rounded(painter, QRectF(slider).adjusted(*inset), self._theme.px(2.5), self._theme.color(token))

    def menu_item(self, option: Any, painter: QPainter) -> None:
        theme, px, rect = self._theme, self._theme.px, option.rect
        middle = rect.center().y() + 1
        if option.menuItemType == _Items.Separator:
            line = QRect(rect.x() + px(8), rect.center().y(), rect.width() - px(16), 1)
            painter.fillRect(line, theme.color("line"))
            return
        enabled = bool(option.state & ENABLED)
        if enabled and option.state & SELECTED:
            self.fill(painter, rect, 6, "line" if theme.dark else "hover")  # seen on the raised ground
        left = rect.x() + px(10)
        self._menu_mark(option, painter, left, middle)
        if option.maxIconWidth or option.menuHasCheckableItems:
            left += px(26)  # all words stand below each other
        painter.setFont(option.font)
        painter.setPen(theme.color("text" if enabled else "disabled"))
        words, _, keys = option.text.partition("\t")
        area = QRect(left, rect.y(), rect.right() - px(10) - left, rect.height())
        painter.drawText(area, _MENU_WORDS, words)
        if keys:
            painter.setPen(theme.color("hint" if enabled else "disabled"))
            painter.drawText(area, _WORDS | int(Qt.AlignmentFlag.AlignRight), keys)
        if option.menuItemType == _Items.SubMenu:
            spot = QPointF(rect.right() - px(22), middle - px(8))
            painter.drawPixmap(spot, theme.pixmap("forward", "text2", 16))

    def _menu_mark(self, option: Any, painter: QPainter, left: int, middle: int) -> None:
        """The tick or the icon before the words."""
        theme = self._theme
        if option.checkType != QStyleOptionMenuItem.CheckType.NotCheckable:
            if option.checked:
                painter.drawPixmap(QPointF(left, middle - theme.px(8)), theme.pixmap("check", "accent", 16))
        elif not option.icon.isNull():
            mode = QIcon.Mode.Normal if option.state & ENABLED else QIcon.Mode.Disabled
            size = theme.icon_size(18)
            pixmap = option.icon.pixmap(size, painter.device().devicePixelRatioF(), mode)
            painter.drawPixmap(QPointF(left, middle - size.height() / 2), pixmap)
