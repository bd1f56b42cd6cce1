"""The standard controls: their measures, their states by pixel, and when they are not ours at all."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QStyle,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from csp_wizard.ui.kit import Button, Combo, Kit, LineEdit, TextEdit
from csp_wizard.ui.kit.calendar import Calendar
from csp_wizard.ui.look.popups import below, room_for_shadow
from csp_wizard.ui.look.style import AppStyle
from csp_wizard.ui.look.wanted import own_style_wanted

from .conftest import Look
from .seen import colors, shot


@pytest.mark.parametrize(
    ("argv", "environ", "wanted"),
    [
        (["app"], {}, True),
        (["app", "-style", "fusion"], {}, False),
        (["app", "-style=windows"], {}, False),
        (["app", "--style=windows"], {}, False),
        (["app"], {"QT_STYLE_OVERRIDE": "fusion"}, False),
    ],
)
def test_another_style_is_honoured(argv: list[str], environ: dict[str, str], wanted: bool) -> None:
    assert own_style_wanted(argv, environ) is (wanted and sys.platform != "darwin")


@pytest.mark.parametrize(
    ("kind", "height", "least"),
    [
        ("primary", 36, 88),
        ("secondary", 36, 88),
        ("danger", 36, 88),
        ("text", 32, 0),
        ("small", 32, 0),
        ("link", 28, 0),
    ],
)
def test_button_sizes(kit: Kit, qtbot: QtBot, kind: str, height: int, least: int) -> None:
    button = Button(kit, "是", kind)
    qtbot.addWidget(button)
    assert button.sizeHint().height() == height
    assert button.sizeHint().width() >= least
    button.show()
    kit.theme.set_text_size(150)
    assert button.sizeHint().height() == round(height * 1.5)


def test_icon_buttons_are_large_enough_to_hit(kit: Kit, qtbot: QtBot) -> None:
    button = Button(kit, "", "icon", icon="help", name="Help")
    qtbot.addWidget(button)
    assert button.sizeHint() == QSize(32, 32)


def test_a_button_is_as_wide_as_its_words(kit: Kit, qtbot: QtBot) -> None:
    short, long = Button(kit, "Save & continue"), Button(kit, "Save & continue", icon="copy")
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    assert long.sizeHint().width() == short.sizeHint().width() + 18 + 6


@pytest.mark.parametrize("control", [QLineEdit, QComboBox, QSpinBox])
def test_fields_are_36_high(kit: Kit, qtbot: QtBot, control: type[QWidget]) -> None:
    field = control()
    qtbot.addWidget(field)
    assert field.sizeHint().height() == 36


@pytest.mark.parametrize("control", [QRadioButton, QCheckBox])
def test_choices_are_32_high(kit: Kit, qtbot: QtBot, control: type[QAbstractButton]) -> None:
    choice = control()
    choice.setText("Yes")
    qtbot.addWidget(choice)
    assert choice.sizeHint().height() == 32


def test_the_border_of_a_field_says_its_state(kit: Kit, qtbot: QtBot) -> None:
    field = LineEdit(kit, "field", 200)
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    field.clearFocus()
    assert shot(field).pixelColor(100, 0).name() == kit.theme.hex("border")
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert shot(field).pixelColor(100, 1).name() == kit.theme.hex("accent")
    field.setProperty("bad", True)
    assert shot(field).pixelColor(100, 1).name() == kit.theme.hex("error")
    field.setProperty("bad", False)
    field.setEnabled(False)
    assert shot(field).pixelColor(100, 0).name() == kit.theme.hex("line")
    assert shot(field).pixelColor(100, 30).name() == kit.theme.hex("canvas")


def test_the_field_is_darker_than_the_page_in_the_dark(kit: Kit, qtbot: QtBot) -> None:
    kit.theme.set_appearance("dark")
    for field in (LineEdit(kit, "line", 200), TextEdit(kit, "text", 200), Combo(kit, "combo", 200)):
        qtbot.addWidget(field)
        assert kit.theme.hex("field") in colors(shot(field))


def test_words_stand_clear_of_the_border(kit: Kit, qtbot: QtBot) -> None:
    field = LineEdit(kit, "field", 200)
    qtbot.addWidget(field)
    field.setText("M")
    field.resize(200, 36)
    image = shot(field)
    first = next(x for x in range(3, 60) if image.pixelColor(x, 18).lightness() < 128)
    assert 10 <= first <= 13


@pytest.mark.parametrize("control", [QRadioButton, QCheckBox])
@pytest.mark.parametrize(("on", "enabled", "token"), [
    (True, True, "accent"), (False, True, "border"), (True, False, "disabled"), (False, False, "disabled"),
])  # fmt: skip
def test_choices_in_their_states(
    kit: Kit, qtbot: QtBot, control: type[QAbstractButton], on: bool, enabled: bool, token: str
) -> None:
    choice = control()
    qtbot.addWidget(choice)
    choice.setChecked(on)
    choice.setEnabled(enabled)
    choice.resize(32, 32)
    found = colors(shot(choice))
    assert kit.theme.hex(token) in found
    assert ("#0b5cad" in found) is (on and enabled)


@pytest.mark.parametrize(
    ("kind", "down", "enabled", "token"),
    [
        ("primary", False, True, "accent"),
        ("primary", True, True, "accent_press"),
        ("primary", False, False, "line"),
        ("secondary", False, True, "surface"),
        ("secondary", True, True, "line"),
        ("danger", True, True, "error_tint"),
        ("text", True, True, "line"),
        ("link", True, True, "surface"),
    ],
)
def test_buttons_in_their_states(
    kit: Kit, qtbot: QtBot, kind: str, down: bool, enabled: bool, token: str
) -> None:
    button = Button(kit, "", kind)
    qtbot.addWidget(button)
    button.resize(88, 36)
    button.setDown(down)
    button.setEnabled(enabled)
    assert shot(button).pixelColor(44, 18).name() == kit.theme.hex(token)


def test_hover_is_seen(kit: Kit, qtbot: QtBot) -> None:
    button = Button(kit, "", "primary")
    qtbot.addWidget(button)
    button.resize(88, 36)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert shot(button).pixelColor(44, 18).name() == kit.theme.hex("accent_hover")


def test_the_default_button_of_a_message_box_is_the_primary_one(kit: Kit, qtbot: QtBot) -> None:
    box = QMessageBox(QMessageBox.Icon.Question, "", "Delete?")
    qtbot.addWidget(box)
    keep = box.addButton("Keep", QMessageBox.ButtonRole.RejectRole)
    other = box.addButton("Delete", QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(keep)
    box.show()
    assert shot(keep).pixelColor(8, 18).name() == kit.theme.hex("accent")
    assert shot(other).pixelColor(8, 18).name() == kit.theme.hex("surface")


def test_no_dotted_focus_rectangle(kit: Kit, qtbot: QtBot) -> None:
    choice = QCheckBox("Yes")
    qtbot.addWidget(choice)
    choice.show()
    choice.activateWindow()
    choice.clearFocus()
    before = shot(choice)
    choice.setFocus(Qt.FocusReason.TabFocusReason)
    assert shot(choice) == before


def test_the_scroll_bar_keeps_its_room_and_hides(kit: Kit, qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    content = QWidget()
    content.resize(50, 50)
    area.setWidget(content)
    area.resize(200, 200)
    area.show()
    bar = area.verticalScrollBar()
    assert bar.width() == 12
    assert colors(shot(bar)) == {kit.theme.hex("surface")}
    content.resize(50, 900)
    QApplication.processEvents()
    assert bar.width() == 12
    assert kit.theme.hex("line") in colors(shot(bar))


def test_a_menu_is_drawn_in_every_kind_of_line(kit: Kit, qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    first = menu.addAction(kit.theme.icon("add", "text2", 18), "New\tCtrl+N")
    menu.addSeparator()
    ticked = QAction("English", menu)
    ticked.setCheckable(True)
    ticked.setChecked(True)
    menu.addAction(ticked)
    menu.addMenu("More")
    menu.addAction("Gone").setEnabled(False)
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(first)
    found = colors(shot(menu))
    assert {kit.theme.hex(t) for t in ("raised", "line", "hover", "text", "disabled")} <= found
    assert menu.actionGeometry(first).height() >= 32
    menu.close()


def test_lists_show_what_is_chosen(kit: Kit, qtbot: QtBot) -> None:
    combo = Combo(kit, "combo", 200)
    qtbot.addWidget(combo)
    combo.addItems(["上海市", "北京市"])
    combo.show()
    combo.showPopup()
    view = combo.view()
    assert view.visualRect(combo.model().index(0, 0)).height() >= 32
    assert kit.theme.hex("accent") in colors(shot(view))
    combo.hidePopup()


def test_the_inner_line_of_a_combo_has_no_border_of_its_own(kit: Kit, qtbot: QtBot) -> None:
    combo = Combo(kit, "combo", 200, editable=True)
    qtbot.addWidget(combo)
    combo.resize(200, 36)
    line = combo.lineEdit()
    assert line is not None
    assert line.accessibleIdentifier() == "combo"
    assert kit.theme.hex("border") not in colors(shot(line))
    assert kit.theme.hex("border") in colors(shot(combo))


def test_a_spin_box_can_be_stepped_with_the_pointer(kit: Kit, qtbot: QtBot) -> None:
    spin = QSpinBox()
    qtbot.addWidget(spin)
    spin.setRange(10, 300)
    spin.resize(spin.sizeHint())
    spin.show()
    qtbot.mouseClick(spin, Qt.MouseButton.LeftButton, pos=QPoint(spin.width() - 14, 8))
    assert spin.value() == 11
    qtbot.mouseClick(spin, Qt.MouseButton.LeftButton, pos=QPoint(spin.width() - 14, 28))
    assert spin.value() == 10
    assert kit.theme.hex("text2") in colors(shot(spin))


def test_a_month_speaks_the_language_and_has_no_red_days(kit: Kit, qtbot: QtBot) -> None:
    month = Calendar(kit, "sub.date.month")
    qtbot.addWidget(month)
    month.show()
    assert month.locale().name() == "en_US"
    assert "#ff0000" not in colors(shot(month))
    kit.texts.set_language("zh_CN")
    assert month.locale().name() == "zh_CN"


def test_tool_tips_are_raised(kit: Kit, qtbot: QtBot) -> None:
    kit.theme.set_appearance("dark")
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.show()
    QToolTip.showText(QPoint(10, 10), "Help on this page", owner)
    tip = next(w for w in QApplication.topLevelWidgets() if w.metaObject().className() == "QTipLabel")
    assert kit.theme.hex("raised") in colors(shot(tip))
    QToolTip.hideText()


def test_qts_words_for_buttons_follow_the_language(kit: Kit, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    box.show()
    kit.texts.set_language("zh_CN")
    qtbot.waitUntil(lambda: box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消")


def test_only_lists_indent_their_words(look: Look, kit: Kit, qtbot: QtBot) -> None:
    metric = QStyle.PixelMetric.PM_FocusFrameHMargin
    view, other = QListView(), QWidget()
    qtbot.addWidget(view)
    qtbot.addWidget(other)
    assert look.style.pixelMetric(metric, None, view) == 11
    assert look.style.pixelMetric(metric, None, other) < 11
    assert isinstance(look.style, AppStyle)


def test_menus_are_round_and_have_a_shadow(kit: Kit, qtbot: QtBot) -> None:
    """The window of a menu is larger than what is seen of it: beside its corners one sees through."""
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Open")
    menu.addMenu("More").addAction("Rename")
    button = Button(kit, "Menu", identifier="b")
    qtbot.addWidget(button)
    button.move(100, 100)
    button.show()
    below(menu, button, kit.theme)
    picture = menu.grab().toImage()
    room = room_for_shadow(menu, kit.theme)
    assert room == 8
    assert picture.pixelColor(0, 0).alpha() == 0
    edge = picture.pixelColor(picture.width() // 2, picture.height() - room + 1)
    assert 0 < edge.alpha() < 255
    assert picture.pixelColor(room, room).alpha() < 255, "its corner"
    assert picture.pixelColor(picture.width() // 2, room + 3) == kit.theme.color("raised")
    seen = menu.geometry().topLeft() + QPoint(room, room)
    assert seen == button.mapToGlobal(button.rect().bottomLeft())
    menu.close()


def test_the_list_of_a_combo_is_round_and_as_wide_as_its_field(kit: Kit, qtbot: QtBot) -> None:
    combo = Combo(kit, "combo", 200, editable=True)
    qtbot.addWidget(combo)
    combo.addItems(["上海市", "北京市"])
    combo.show()
    combo.showPopup()
    popup = combo.view().window()
    picture = popup.grab().toImage()
    assert popup.width() == combo.width()
    assert picture.pixelColor(0, 0).alpha() == 0
    assert picture.pixelColor(0, picture.height() // 2) == kit.theme.color("line")
    assert picture.pixelColor(4, picture.height() // 2) == kit.theme.color("surface")
    assert not combo.view().verticalScrollBar().maximum(), "all of a short list is seen"
    combo.hidePopup()
