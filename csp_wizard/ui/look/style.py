"""Fusion with our measures and our own drawing of the standard controls.

Message boxes, dialogs and menus get the look for free, and no style sheet slows down a page.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)

from csp_wizard.ui.look.button_paint import button_size
from csp_wizard.ui.look.popups import RADIUS, ROUND, room_for_shadow
from csp_wizard.ui.look.scroll_paint import EXTENT, SHORTEST
from csp_wizard.ui.look.style_paint import OVER, SELECTED, ControlPainter, kind_of
from csp_wizard.ui.look.theme import Theme

_PE = QStyle.PrimitiveElement
_CE = QStyle.ControlElement
_CC = QStyle.ComplexControl
_CT = QStyle.ContentsType
_PM = QStyle.PixelMetric
_SC = QStyle.SubControl

# px at 100 %
_METRICS = {
    _PM.PM_DefaultFrameWidth: 1,
    _PM.PM_IndicatorWidth: 18,
    _PM.PM_IndicatorHeight: 18,
    _PM.PM_ExclusiveIndicatorWidth: 20,
    _PM.PM_ExclusiveIndicatorHeight: 20,
    _PM.PM_RadioButtonLabelSpacing: 10,
    _PM.PM_CheckBoxLabelSpacing: 10,
    _PM.PM_ScrollBarExtent: EXTENT,
    _PM.PM_ScrollBarSliderMin: SHORTEST,
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
_NOTHING = {
    _CE.CE_ScrollBarAddLine,
    _CE.CE_ScrollBarSubLine,
    _CE.CE_ScrollBarAddPage,
    _CE.CE_ScrollBarSubPage,
}
# The focus ring is an overlay (ui/focus.py); menus have a line, no frame.
_NOT_DRAWN = {_PE.PE_FrameFocusRect, _PE.PE_FrameMenu, _PE.PE_PanelItemViewRow}


def _is_month(widget: QWidget | None) -> bool:
    """The month of a calendar opens a menu; Fusion's tiny arrow below it is not needed to say so."""
    return widget is not None and widget.objectName() == "qt_calendar_monthbutton"


class AppStyle(QProxyStyle):
    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self._theme = theme
        theme.styled = True
        self._paint = ControlPainter(theme)
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
        if metric == _PM.PM_MenuPanelWidth:
            return 1 + room_for_shadow(widget, self._theme)
        if metric == _PM.PM_SubMenuOverlap:  # panel to panel: their shadows do not count
            return -room_for_shadow(widget, self._theme)
        if metric == _PM.PM_FocusFrameHMargin and widget is not None and widget.inherits("QListView"):
            return self._theme.px(11)  # the text of a list item, clear of its rounded ground
        return super().pixelMetric(metric, option, widget)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: Any, size: QSize, widget: Any = None
    ) -> QSize:
        px = self._theme.px
        if kind == _CT.CT_PushButton:
            return self._button_size(option)
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

    def _button_size(self, option: Any) -> QSize:
        """Of a button that Qt made (ours know their own size)."""
        kind, icon = kind_of(option), 0 if option.icon.isNull() else option.iconSize.width()
        metrics = option.fontMetrics if kind != "primary" else QFontMetrics(self._theme.font("strong"))
        return button_size(self._theme, kind, metrics, option.text, icon)

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
            # An icon in the field (search) keeps its own distance.
            left = 0 if widget is not None and widget.actions() else self._theme.px(8)
            found.adjust(left, 0, -self._theme.px(8), 0)
        return found

    def standardIcon(
        self, which: QStyle.StandardPixmap, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> QIcon:
        if which == QStyle.StandardPixmap.SP_LineEditClearButton:
            return self._theme.icon("close", "text2", 16)
        return super().standardIcon(which, option, widget)

    # Drawing

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: Any, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        paint = self._paint
        if element in _NOT_DRAWN or (element == _PE.PE_IndicatorArrowDown and _is_month(widget)):
            return
        if element in (_PE.PE_PanelLineEdit, _PE.PE_FrameLineEdit):
            if option.lineWidth > 0:  # not inside a combo or a spin box, which draws the field itself
                paint.field(option, painter, widget)
        elif element == _PE.PE_IndicatorRadioButton:
            paint.radio(option, painter, widget)
        elif element == _PE.PE_IndicatorCheckBox:
            paint.check(option, painter, widget)
        elif element == _PE.PE_PanelTipLabel:
            paint.fill(painter, option.rect, 0, "raised", "line")
        elif element == _PE.PE_PanelMenu:
            paint.menu(painter, option.rect, room_for_shadow(widget, self._theme))
        elif element == _PE.PE_PanelItemViewItem:
            if option.state & (SELECTED | OVER):
                token = "accent" if option.state & SELECTED else "hover"
                paint.fill(painter, option.rect.adjusted(4, 1, -4, -1), 6, token)
        elif element == _PE.PE_Frame and getattr(widget, "is_field", False):
            paint.field(option, painter, widget)
        elif element == _PE.PE_Frame and widget is not None and widget.property(ROUND) is not None:
            # The list of a combo box is as the field's page, to the end of its scroll bar.
            paint.fill(painter, widget.rect(), RADIUS, "surface", "line")  # all of it, margins too
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self, element: QStyle.ControlElement, option: Any, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element in _NOTHING:
            return
        if element == _CE.CE_PushButtonBevel:
            self._paint.bevel(option, painter)
        elif element == _CE.CE_PushButtonLabel:
            self._paint.button_label(option, painter)
        elif element == _CE.CE_ComboBoxLabel and not option.editable:
            area = self.subControlRect(_CC.CC_ComboBox, option, _SC.SC_ComboBoxEditField, widget)
            self._paint.combo_label(option, painter, area)
        elif element == _CE.CE_MenuItem:
            self._paint.menu_item(option, painter)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self, control: QStyle.ComplexControl, option: Any, painter: QPainter, widget: Any = None
    ) -> None:
        if control == _CC.CC_ScrollBar:
            slider = self.subControlRect(control, option, _SC.SC_ScrollBarSlider, widget)
            self._paint.scroll_bar(option, painter, slider)
        elif control == _CC.CC_ComboBox:
            self._paint.combo(option, painter, widget)
        elif control == _CC.CC_SpinBox:
            up = self.subControlRect(control, option, _SC.SC_SpinBoxUp, widget)
            down = self.subControlRect(control, option, _SC.SC_SpinBoxDown, widget)
            self._paint.spin_box(option, painter, widget, up, down)
        else:
            super().drawComplexControl(control, option, painter, widget)
