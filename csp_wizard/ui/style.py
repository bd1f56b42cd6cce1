"""Fusion with our measures and our own drawing of the standard controls.

Message boxes, dialogs and menus get the look for free, and no style sheet slows down a page. Python
paints slowly: every branch here draws one or two shapes and asks nothing twice.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QWidget,
)

from csp_wizard.ui.kit.paint import rounded
from csp_wizard.ui.theme import Theme

_PE = QStyle.PrimitiveElement
_CE = QStyle.ControlElement
_CC = QStyle.ComplexControl
_CT = QStyle.ContentsType
_PM = QStyle.PixelMetric
_SC = QStyle.SubControl
_SH = QStyle.StyleHint
_ON = QStyle.StateFlag.State_On
_OVER = QStyle.StateFlag.State_MouseOver
_ENABLED = QStyle.StateFlag.State_Enabled
_FOCUS = QStyle.StateFlag.State_HasFocus
_DOWN = QStyle.StateFlag.State_Sunken
_SELECTED = QStyle.StateFlag.State_Selected

# px at 100 %
_METRICS = {
    _PM.PM_DefaultFrameWidth: 1,
    _PM.PM_IndicatorWidth: 18,
    _PM.PM_IndicatorHeight: 18,
    _PM.PM_ExclusiveIndicatorWidth: 20,
    _PM.PM_ExclusiveIndicatorHeight: 20,
    _PM.PM_RadioButtonLabelSpacing: 10,
    _PM.PM_CheckBoxLabelSpacing: 10,
    _PM.PM_ScrollBarExtent: 12,
    _PM.PM_ScrollBarSliderMin: 32,
    _PM.PM_MenuPanelWidth: 1,
    _PM.PM_MenuVMargin: 5,
    _PM.PM_MenuHMargin: 5,
    _PM.PM_ToolTipLabelFrameWidth: 8,
}
_NO_SHIFT = {
    _PM.PM_ButtonShiftHorizontal,
    _PM.PM_ButtonShiftVertical,
    _PM.PM_ScrollView_ScrollBarOverlap,
    _PM.PM_ScrollView_ScrollBarSpacing,
}
_HINTS = {
    _SH.SH_LineEdit_PasswordCharacter: 0x25CF,
    _SH.SH_ScrollBar_Transient: 0,
    _SH.SH_EtchDisabledText: 0,
    _SH.SH_ItemView_ShowDecorationSelected: 1,
    _SH.SH_ComboBox_Popup: 0,
    _SH.SH_MessageBox_CenterButtons: 0,
    _SH.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    _SH.SH_UnderlineShortcut: 0,
}
_NOTHING = {
    _CE.CE_ScrollBarAddLine,
    _CE.CE_ScrollBarSubLine,
    _CE.CE_ScrollBarAddPage,
    _CE.CE_ScrollBarSubPage,
}


def own_style_wanted(argv: Sequence[str], environ: dict[str, str] | os._Environ[str]) -> bool:
    """Not on macOS, whose controls are native, and not where somebody asked for another style."""
    asked = any(word == "-style" or word.startswith(("-style=", "--style")) for word in argv)
    return sys.platform != "darwin" and not asked and not environ.get("QT_STYLE_OVERRIDE")


def install_style(app: QApplication, theme: Theme, argv: Sequence[str]) -> AppStyle | None:
    """Before the first widget. Keep the result: Qt does not."""
    if not own_style_wanted(argv, os.environ):
        return None
    style = AppStyle(theme)
    app.setStyle(style)
    return style


class AppStyle(QProxyStyle):
    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self._theme = theme
        self._metrics = dict.fromkeys(_NO_SHIFT, 0)
        theme.follow(self, self._measure)

    def _measure(self) -> None:
        self._metrics.update({metric: self._theme.px(n) for metric, n in _METRICS.items()})

    # Measures

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        known = self._metrics.get(metric)
        if known is not None:
            return known
        if metric == _PM.PM_FocusFrameHMargin and isinstance(widget, QListView):
            return self._theme.px(11)  # the text of a list item, clear of its rounded ground
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self, hint: QStyle.StyleHint, option: Any = None, widget: Any = None, data: Any = None
    ) -> int:
        known = _HINTS.get(hint)
        return known if known is not None else super().styleHint(hint, option, widget, data)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: Any, size: QSize, widget: Any = None
    ) -> QSize:
        px = self._theme.px
        if kind == _CT.CT_PushButton:
            return self._button_size(option, widget)
        found = super().sizeFromContents(kind, option, size, widget)
        if kind in (_CT.CT_LineEdit, _CT.CT_ComboBox, _CT.CT_SpinBox):
            found.setHeight(px(36))
            if kind == _CT.CT_SpinBox:
                found.setWidth(size.width() + px(44))
        elif kind in (_CT.CT_RadioButton, _CT.CT_CheckBox):
            found.setHeight(max(px(32), found.height()))
        elif kind == _CT.CT_MenuItem and size.height() > px(10):
            found = QSize(found.width() + px(16), max(px(34), found.height()))
        elif kind == _CT.CT_ItemViewItem:
            found.setHeight(max(px(34), found.height()))
        return found

    def _button_size(self, option: Any, widget: QWidget | None) -> QSize:
        px = self._theme.px
        kind = getattr(widget, "kind", "")
        if kind == "icon":
            return QSize(px(32), px(32))
        metrics = option.fontMetrics
        if not kind and _kind(option, widget) == "primary":
            metrics = QFontMetrics(self._theme.font("strong"))
        width = metrics.size(Qt.TextFlag.TextShowMnemonic, option.text).width()
        if not option.icon.isNull():
            width += option.iconSize.width() + (px(6) if option.text else 0)
        if kind == "link":
            return QSize(width + px(2), px(28))
        if kind in ("text", "small"):
            return QSize(width + 2 * px(12 if kind == "text" else 16), px(32))
        return QSize(max(px(88), width + 2 * px(16)), px(36))

    def subControlRect(
        self, control: QStyle.ComplexControl, option: Any, part: QStyle.SubControl, widget: Any = None
    ) -> QRect:
        if control == _CC.CC_ScrollBar:
            if part == _SC.SC_ScrollBarGroove:
                return QRect(option.rect)
            if part in (_SC.SC_ScrollBarAddLine, _SC.SC_ScrollBarSubLine):
                return QRect()
        if control == _CC.CC_ComboBox:
            px = self._theme.px
            if part == _SC.SC_ComboBoxEditField:
                # The inner line edit of an editable combo draws no panel; it brings 2 px of its own.
                left = px(9) if option.editable else px(11)
                return QRect(option.rect.adjusted(left, 1, -px(34), -1))
            if part == _SC.SC_ComboBoxArrow:
                return QRect(option.rect.adjusted(option.rect.width() - px(34), 0, 0, 0))
        if control == _CC.CC_SpinBox:
            px, rect = self._theme.px, option.rect
            if part == _SC.SC_SpinBoxEditField:
                return QRect(rect.adjusted(px(9), 1, -px(28), -1))
            half = rect.height() // 2
            if part == _SC.SC_SpinBoxUp:
                return QRect(rect.right() - px(28), rect.y() + 2, px(26), half - 2)
            if part == _SC.SC_SpinBoxDown:
                return QRect(rect.right() - px(28), rect.y() + half, px(26), half - 2)
        return super().subControlRect(control, option, part, widget)

    def subElementRect(self, element: QStyle.SubElement, option: Any, widget: Any = None) -> QRect:
        found = super().subElementRect(element, option, widget)
        if element == QStyle.SubElement.SE_LineEditContents and option.lineWidth > 0:
            found.adjust(self._theme.px(8), 0, -self._theme.px(8), 0)
        return found

    # Drawing

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: Any, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element == _PE.PE_FrameFocusRect:
            return  # the ring is an overlay (ui/focus.py)
        if element in (_PE.PE_PanelLineEdit, _PE.PE_FrameLineEdit):
            self._draw_field(option, painter, widget)
        elif element == _PE.PE_IndicatorRadioButton:
            self._draw_radio(option, painter)
        elif element == _PE.PE_IndicatorCheckBox:
            self._draw_check(option, painter)
        elif element in (_PE.PE_PanelMenu, _PE.PE_FrameMenu):
            if element == _PE.PE_PanelMenu:
                self._fill(painter, option.rect, 0, "raised", "line")
        elif element == _PE.PE_PanelTipLabel:
            self._fill(painter, option.rect, 0, "raised", "line")
        elif element == _PE.PE_PanelItemViewRow:
            return
        elif element == _PE.PE_PanelItemViewItem:
            if option.state & (_SELECTED | _OVER):
                token = "accent" if option.state & _SELECTED else "hover"
                self._fill(painter, option.rect.adjusted(4, 1, -4, -1), 6, token)
        elif element == _PE.PE_Frame and getattr(widget, "is_field", False):
            self._draw_field(option, painter, widget)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self, element: QStyle.ControlElement, option: Any, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element in _NOTHING:
            return
        if element == _CE.CE_PushButtonBevel:
            self._draw_bevel(option, painter, widget)
        elif element == _CE.CE_PushButtonLabel:
            self._draw_button_label(option, painter, widget)
        elif element == _CE.CE_ComboBoxLabel and not option.editable:
            self._draw_combo_label(option, painter, widget)
        elif element == _CE.CE_MenuItem:
            self._draw_menu_item(option, painter, widget)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self, control: QStyle.ComplexControl, option: Any, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if control == _CC.CC_ScrollBar:
            self._draw_scroll_bar(option, painter, widget)
        elif control == _CC.CC_ComboBox:
            self._draw_combo(option, painter, widget)
        elif control == _CC.CC_SpinBox:
            self._draw_spin_box(option, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def _fill(
        self, painter: QPainter, rect: QRect, radius: float, fill: str, line: str | None = None
    ) -> None:
        color = self._theme.color
        rounded(painter, rect, self._theme.px(radius), color(fill), color(line) if line else None)

    def _border(self, state: Any, widget: QWidget | None) -> tuple[QColor, float]:
        """The line of a field: bad, focused, under the pointer, at rest."""
        if widget is not None and widget.property("bad"):
            return self._theme.color("error"), 2 if state & _FOCUS else 1.5
        if state & _FOCUS:
            return self._theme.color("accent"), 2
        if not state & _ENABLED:
            return self._theme.color("line"), 1
        return self._theme.color("text2" if state & _OVER else "border"), 1

    def _draw_field(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        if getattr(option, "lineWidth", 1) <= 0:
            return  # the line edit inside a combo or a spin box, which draws the panel
        line, width = self._border(option.state, widget)
        filled = option.state & _ENABLED and not option.state & QStyle.StateFlag.State_ReadOnly
        fill = self._theme.color("field" if filled else "canvas")
        rounded(painter, option.rect, self._theme.px(6), fill, line, width)

    def _draw_radio(self, option: Any, painter: QPainter) -> None:
        color, px = self._theme.color, self._theme.px
        area = QRectF(option.rect).adjusted(1.75, 1.75, -1.75, -1.75)
        on, enabled = option.state & _ON, option.state & _ENABLED
        token = (
            "disabled" if not enabled else "accent" if on else "text2" if option.state & _OVER else "border"
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color(token), 1.5))
        painter.setBrush(color(token if on else "field"))
        painter.drawEllipse(area)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("on_accent" if enabled else "surface"))
            painter.drawEllipse(area.center(), px(4), px(4))

    def _draw_check(self, option: Any, painter: QPainter) -> None:
        color, theme = self._theme.color, self._theme
        on, enabled = option.state & _ON, option.state & _ENABLED
        token = (
            "disabled" if not enabled else "accent" if on else "text2" if option.state & _OVER else "border"
        )
        rounded(painter, option.rect, theme.px(4), color(token if on else "field"), color(token), 1.5)
        if on:
            inset = (option.rect.width() - theme.px(16)) / 2
            spot = QPointF(option.rect.x() + inset, option.rect.y() + inset)
            painter.drawPixmap(spot, theme.pixmap("check", "on_accent" if enabled else "surface", 16))

    def _draw_bevel(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        kind = _kind(option, widget)
        state = option.state
        over, down, enabled = state & _OVER and state & _ENABLED, state & _DOWN, state & _ENABLED
        if kind == "primary":
            fill = "accent_press" if down else "accent_hover" if over else "accent" if enabled else "line"
            self._fill(painter, option.rect, 6, fill)
        elif kind in ("secondary", "small"):
            fill = "line" if down else "hover" if over else "surface"
            self._fill(painter, option.rect, 6, fill, "border" if enabled else "line")
        elif kind == "danger":
            fill = "error_tint" if over or down else "surface"
            self._fill(painter, option.rect, 6, fill, "error" if enabled else "line")
        elif kind != "link" and (over or down) and not getattr(widget, "on_toast", False):
            self._fill(painter, option.rect, 6, "line" if down else "hover")

    def _draw_button_label(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        px = self._theme.px
        rect, state = option.rect, option.state
        enabled = bool(state & _ENABLED)
        icon = 0 if option.icon.isNull() else option.iconSize.width()
        gap = px(6) if icon and option.text else 0
        text = option.fontMetrics.size(Qt.TextFlag.TextShowMnemonic, option.text).width()
        left = rect.x() + (rect.width() - icon - gap - text) / 2
        after = getattr(widget, "icon_after", False)
        if icon:
            mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
            pixmap = option.icon.pixmap(option.iconSize, painter.device().devicePixelRatioF(), mode)
            x = left + text + gap if after else left
            painter.drawPixmap(QPointF(x, rect.y() + (rect.height() - icon) / 2), pixmap)
        if not option.text:
            return
        group = QPalette.ColorGroup.Normal if enabled else QPalette.ColorGroup.Disabled
        ink = option.palette.color(group, QPalette.ColorRole.ButtonText)
        if not hasattr(widget, "kind") and _kind(option, widget) == "primary":
            ink = self._theme.color("on_accent")
            painter.setFont(self._theme.font("strong"))
            text = painter.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, option.text).width()
            left = rect.x() + (rect.width() - icon - gap - text) / 2
        painter.setPen(ink)
        if getattr(widget, "kind", "") == "link" and (state & _OVER or getattr(widget, "underlined", False)):
            font = painter.font()
            font.setUnderline(True)
            painter.setFont(font)
        area = QRectF(left if after else left + icon + gap, rect.y(), text + 2, rect.height())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextHideMnemonic), option.text)

    def _draw_combo(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        line, width = self._border(option.state, widget)
        fill = self._theme.color("field" if option.state & _ENABLED else "canvas")
        rounded(painter, option.rect, self._theme.px(6), fill, line, width)
        size = self._theme.px(16)
        spot = QPointF(option.rect.right() - self._theme.px(25), option.rect.center().y() - size / 2 + 1)
        ink = "text2" if option.state & _ENABLED else "disabled"
        painter.drawPixmap(spot, self._theme.pixmap("down", ink, 16))

    def _draw_spin_box(self, option: Any, painter: QPainter, widget: Any) -> None:
        line, width = self._border(option.state, widget)
        fill = self._theme.color("field" if option.state & _ENABLED else "canvas")
        rounded(painter, option.rect, self._theme.px(6), fill, line, width)
        for part, icon in ((_SC.SC_SpinBoxUp, "up"), (_SC.SC_SpinBoxDown, "down")):
            area = self.subControlRect(_CC.CC_SpinBox, option, part, widget)
            size = self._theme.px(12)
            spot = QPointF(area.center().x() - size / 2 + 1, area.center().y() - size / 2 + 1)
            painter.drawPixmap(spot, self._theme.pixmap(icon, "text2", 12))

    def _draw_combo_label(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        area = self.subControlRect(_CC.CC_ComboBox, option, _SC.SC_ComboBoxEditField, widget)
        group = QPalette.ColorGroup.Normal if option.state & _ENABLED else QPalette.ColorGroup.Disabled
        painter.setPen(option.palette.color(group, QPalette.ColorRole.Text))
        text = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_scroll_bar(self, option: Any, painter: QPainter, widget: Any) -> None:
        if option.maximum <= option.minimum:
            return  # always there, invisible when there is nothing to scroll
        px = self._theme.px
        slider = super().subControlRect(_CC.CC_ScrollBar, option, _SC.SC_ScrollBarSlider, widget)
        flat = option.orientation == Qt.Orientation.Horizontal
        inset = (px(3), px(4), -px(3), -px(3)) if flat else (px(4), px(3), -px(3), -px(3))
        token = "border" if option.state & (_OVER | _DOWN) else "line"
        rounded(painter, QRectF(slider).adjusted(*inset), px(2.5), self._theme.color(token))

    def _draw_menu_item(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        from PySide6.QtWidgets import QStyleOptionMenuItem

        theme, px, rect = self._theme, self._theme.px, option.rect
        kinds = QStyleOptionMenuItem.MenuItemType
        if option.menuItemType == kinds.Separator:
            painter.fillRect(
                QRect(rect.x() + px(8), rect.center().y(), rect.width() - px(16), 1), theme.color("line")
            )
            return
        enabled = bool(option.state & _ENABLED)
        if enabled and option.state & _SELECTED:
            self._fill(painter, rect, 6, "hover")
        left, middle = rect.x() + px(10), rect.center().y() + 1
        if option.checkType != QStyleOptionMenuItem.CheckType.NotCheckable:
            if option.checked:
                painter.drawPixmap(QPointF(left, middle - px(8)), theme.pixmap("check", "accent", 16))
        elif not option.icon.isNull():
            mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
            size = theme.icon_size(18)
            pixmap = option.icon.pixmap(size, painter.device().devicePixelRatioF(), mode)
            painter.drawPixmap(QPointF(left, middle - size.height() / 2), pixmap)
        if option.maxIconWidth or option.menuHasCheckableItems:
            left += px(26)  # all words stand below each other
        painter.setFont(option.font)
        painter.setPen(theme.color("text" if enabled else "disabled"))
        words, _, keys = option.text.partition("\t")
        area = QRect(left, rect.y(), rect.right() - px(10) - left, rect.height())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextHideMnemonic)
        painter.drawText(area, flags, words)
        if keys:
            painter.setPen(theme.color("hint" if enabled else "disabled"))
            painter.drawText(area, flags | int(Qt.AlignmentFlag.AlignRight), keys)
        if option.menuItemType == kinds.SubMenu:
            painter.drawPixmap(
                QPointF(rect.right() - px(22), middle - px(8)), theme.pixmap("forward", "text2", 16)
            )


def _kind(option: Any, widget: QWidget | None) -> str:
    """The kind of one of our buttons; in a message box the default button is the primary one."""
    kind: str = getattr(widget, "kind", "")
    if kind:
        return kind
    default = option.features & QStyleOptionButton.ButtonFeature.DefaultButton
    return "primary" if default else "secondary"
