"""How the standard controls are drawn in their states (ui/look/style.py says where and how large)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStyleOptionMenuItem, QWidget

from csp_wizard.ui.kit.paint import rounded, shaded
from csp_wizard.ui.look.button_paint import draw_ground, draw_words
from csp_wizard.ui.look.field_paint import draw_field
from csp_wizard.ui.look.popups import RADIUS
from csp_wizard.ui.look.scroll_paint import draw_slider
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


def kind_of(option: Any) -> str:
    """Of a button that Qt made: in a message box the default button is the primary one."""
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
        state = option.state
        draw_field(
            self._theme,
            painter,
            option.rect,
            enabled=bool(state & ENABLED),
            focus=bool(state & FOCUS),
            over=bool(state & OVER),
            bad=widget is not None and bool(widget.property("bad")),
            read_only=bool(state & READ_ONLY),
        )

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

    def bevel(self, option: Any, painter: QPainter) -> None:
        state = option.state
        over, down, enabled = bool(state & OVER), bool(state & DOWN), bool(state & ENABLED)
        rect, kind = option.rect, kind_of(option)
        draw_ground(self._theme, painter, rect, kind, over=over, down=down, enabled=enabled)

    def button_label(self, option: Any, painter: QPainter) -> None:
        enabled = bool(option.state & ENABLED)
        group = QPalette.ColorGroup.Normal if enabled else QPalette.ColorGroup.Disabled
        ink = option.palette.color(group, QPalette.ColorRole.ButtonText)
        if kind_of(option) == "primary":
            ink = self._theme.color("on_accent")
            painter.setFont(self._theme.font("strong"))
        icon = None
        if not option.icon.isNull():
            mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
            icon = option.icon.pixmap(option.iconSize, painter.device().devicePixelRatioF(), mode)
        draw_words(self._theme, painter, option.rect, option.text, ink, icon=icon)

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
        flat, over = option.orientation == Qt.Orientation.Horizontal, bool(option.state & (OVER | DOWN))
        draw_slider(self._theme, painter, QRectF(slider), flat=flat, over=over)

    def menu(self, painter: QPainter, rect: QRect, shadow: int) -> None:
        """The panel, and round it the shadow that it has ``shadow`` px for on each side."""
        area = QRectF(rect).adjusted(shadow, shadow, -shadow, -shadow)
        shaded(painter, area, self._theme.px(RADIUS), shadow, 9 if self._theme.dark else 3)
        color = self._theme.color
        rounded(painter, area, self._theme.px(RADIUS), color("raised"), color("line"))

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
