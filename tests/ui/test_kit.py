"""The widgets: what they say, what a keyboard does with them, and how they measure."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from csp_wizard.enrollment.text import Msg
from csp_wizard.ui.focus import FocusRing
from csp_wizard.ui.kit import (
    Box,
    Button,
    CardButton,
    Chips,
    Column,
    Combo,
    CountdownButton,
    Disc,
    Dots,
    ErrorBar,
    ErrorText,
    Expander,
    HLine,
    Kit,
    Label,
    LineEdit,
    Monogram,
    Node,
    NoteBox,
    NumberDisc,
    Page,
    Pill,
    Row,
    RowButton,
    Rows,
    Segment,
    StackRow,
    Strip,
    Summary,
    TextEdit,
    TimelineView,
    Toast,
    ValueRow,
    announce,
    clear_layout,
    named,
    painted,
    sized,
)

from .test_style import colors, shot

KEY = Qt.Key
NEXT = Msg("Home", "Next: {step}")


def shown(qtbot: QtBot, widget: QWidget, width: int = 0, height: int = 0) -> QWidget:
    qtbot.addWidget(widget)
    if width:
        widget.resize(width, height or widget.sizeHint().height())
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    # The pointer may still stand where an earlier test left it.
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))
    return widget


def window_of(kit: Kit, *widgets: QWidget) -> QWidget:
    window = painted(kit, QWidget(), "surface")
    column = Column(kit, window, (24, 24, 24, 24), 12)
    for widget in widgets:
        column.add(widget)
    return window


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


# Words


@pytest.mark.parametrize("wrap", [False, True])
@pytest.mark.parametrize("words", ["<b>Contoso</b> & Sons", "&Save", "a\nb", ""])
def test_a_label_shows_and_says_what_was_typed(kit: Kit, qtbot: QtBot, words: str, wrap: bool) -> None:
    label = Label(kit, words, wrap=wrap)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == words
    assert spoken(label) == words


def test_lines_stand_at_the_height_of_the_design(kit: Kit, qtbot: QtBot) -> None:
    words = "Copy these from your business license, exactly as written. " * 3
    label = Label(kit, words, "body", "text2", wrap=True)
    shown(qtbot, label, 300, 100)
    lines = label.heightForWidth(300) / 20
    assert lines == int(lines) > 3
    kit.texts.set_language("zh_CN")
    assert label.heightForWidth(300) % 22 == 0
    assert label.minimumSizeHint().height() == 22
    assert Label(kit, "one line").minimumHeight() == 22


def test_a_wrapped_label_takes_only_the_room_it_needs(kit: Kit, qtbot: QtBot) -> None:
    label = Label(kit, "Yes", wrap=True)
    qtbot.addWidget(label)
    assert label.sizeHint().width() < 40
    assert label.heightForWidth(600) == 20
    assert not Label(kit, "Yes").hasHeightForWidth()


def test_a_named_value_is_bold(kit: Kit, qtbot: QtBot) -> None:
    plain, strong = Label(kit, NEXT.of(step="Sign")), Label(kit, NEXT.of(step="Sign"), strong=("step",))
    qtbot.addWidget(plain)
    qtbot.addWidget(strong)
    assert strong.text() == plain.text() == "Next: Sign"
    assert strong.sizeHint().width() > plain.sizeHint().width()
    strong.resize(strong.sizeHint())
    plain.resize(strong.size())
    assert shot(strong) != shot(plain)


def test_a_long_name_is_shortened_and_kept(kit: Kit, qtbot: QtBot) -> None:
    name = "Contoso (Shanghai) Technology Company Limited"
    label = Label(kit, name, "strong", elide=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 60
    assert (label.text(), label.toolTip(), spoken(label)) == (name, name, name)
    label.resize(80, 20)
    assert kit.theme.hex("text") in colors(shot(label))


def test_a_label_follows_language_theme_and_size(kit: Kit, qtbot: QtBot) -> None:
    label = Label(kit, lambda: kit.texts.language, "body", "hint")
    shown(qtbot, label, 200, 40)
    kit.texts.set_language("zh_CN")
    assert label.text() == "zh_CN"
    kit.theme.set_appearance("dark")
    assert label.palette().windowText().color() == kit.theme.color("hint")
    kit.theme.set_text_size(200)
    assert label.minimumHeight() == 44
    label.set_role("heading")
    label.set_color("error")
    label.say("x")
    assert (label.text(), label.minimumHeight()) == ("x", 76)
    assert label.palette().windowText().color() == kit.theme.color("error")


def test_values_take_the_letters_of_their_script(kit: Kit, qtbot: QtBot) -> None:
    kit.texts.set_language("zh_CN")
    label = Label(kit, "li.na@contoso.cn", value=True)
    qtbot.addWidget(label)
    assert label.font().families()[0] == "Inter"
    label.say("李娜")
    assert label.font().families()[0] == "Noto Sans CJK SC"


# Buttons


def test_a_button_says_its_name(kit: Kit, qtbot: QtBot) -> None:
    plain = Button(kit, "Save & close", identifier="wizard.close")
    more = Button(kit, "Change", "link", identifier="check.x.change", name="Change legal name")
    icon = Button(kit, "", "icon", icon="help", identifier="page.help", name="Help on this page")
    for button in (plain, more, icon):
        qtbot.addWidget(button)
        assert not button.autoDefault()
        assert button.accessibleIdentifier() == button.objectName() != ""
    assert [spoken(b) for b in (plain, more, icon)] == [
        "Save & close",
        "Change legal name",
        "Help on this page",
    ]
    assert icon.toolTip() == "Help on this page"
    assert plain.text() == "Save && close"  # no access key


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_the_focused_button_is_pressed_by_key(kit: Kit, qtbot: QtBot, key: Qt.Key) -> None:
    for button in (Button(kit, "Copy"), RowButton(kit, "row")):
        shown(qtbot, button)
        with qtbot.waitSignal(button.clicked):
            QTest.keyClick(button, key)
        with qtbot.assertNotEmitted(button.clicked, wait=10):
            QTest.keyClick(button, KEY.Key_A)


def test_a_button_changes_its_look(kit: Kit, qtbot: QtBot) -> None:
    button = Button(kit, "Copy", "small")
    shown(qtbot, button, 100, 36)
    narrow = button.sizeHint().width()
    button.set_icon("copy")
    assert button.sizeHint().width() > narrow
    button.set_kind("primary")
    assert shot(button).pixelColor(6, 18).name() == kit.theme.hex("accent")
    button.set_color("warning")
    button.say("More", "More about it")
    assert (button.text(), spoken(button)) == ("More", "More about it")


def test_an_icon_may_follow_the_words(kit: Kit, qtbot: QtBot) -> None:
    before, after = Button(kit, "", "text", icon="open"), Button(kit, "", "text", tail="open")
    for button, is_after in ((before, False), (after, True)):
        qtbot.addWidget(button)
        button.say("Open portal")
        button.resize(button.sizeHint())
        image = shot(button)
        ink = kit.theme.hex("accent")
        left = [x for x in range(30) for y in range(image.height()) if image.pixelColor(x, y).name() == ink]
        assert bool(left)
        assert button.icon_after is is_after
    assert shot(before) != shot(after)


def test_the_countdown_keeps_its_width(kit: Kit, qtbot: QtBot) -> None:
    button = CountdownButton(kit, "Copy", "cred.copy", name="Copy password")
    shown(qtbot, button)
    assert (spoken(button), button.counting) == ("Copy password", False)
    widths = set()
    for left in range(30, 0, -1):
        button.show_left(left, 30)
        widths.add(button.sizeHint().width())
    assert len(widths) == 1
    assert spoken(button).startswith("Copied")
    button.resize(button.sizeHint())
    assert kit.theme.hex("success_tint") in colors(shot(button))
    button.rest()
    assert (button.text(), spoken(button)) == ("Copy", "Copy password")


# Surfaces


def test_the_parts_of_a_page_are_drawn_in_both_themes(kit: Kit, qtbot: QtBot) -> None:
    rows = Rows(kit)
    rows.add(ValueRow(kit, "Legal name", "康拓", Button(kit, "Change", "link")))
    rows.add(StackRow(kit, "Password", Dots(kit), CountdownButton(kit, "Copy")), flush=True)
    rows.add(StackRow(kit, "User name", "admin@contoso.cn"))
    hidden = rows.add(Label(kit, "hidden"))
    box = Box(kit, bar="error", horizontal=True)
    for widget in (Disc(kit, "waiting"), Monogram(kit, "蓝鲸"), NumberDisc(kit, 2), NumberDisc(kit, 1, True)):
        box.box.add(widget)
    note = NoteBox(kit, "warning", "Check it", "Title", "lint.x")
    note.add_button(Button(kit, "Keep", "link"))
    note.add_button(Button(kit, "Change", "link"))
    window = window_of(kit, rows, box, note, HLine(kit), HLine(kit, upright=18), Pill(kit, "done", "Done"))
    shown(qtbot, window, 600, 700)
    hidden.hide()
    light = colors(shot(window))
    assert {kit.theme.hex(t) for t in ("line", "error", "success", "warning_tint", "tint", "chrome")} <= light
    kit.theme.set_appearance("dark")
    dark = colors(shot(window))
    assert {kit.theme.hex(t) for t in ("line", "error", "success", "warning_tint", "tint", "chrome")} <= dark


def test_surfaces_can_change(kit: Kit, qtbot: QtBot) -> None:
    box, disc, number, mono = Box(kit), Disc(kit, "half"), NumberDisc(kit, 1), Monogram(kit, "a")
    pill = Pill(kit, "todo", "Not started")
    window = window_of(kit, box, disc, number, mono, pill)
    shown(qtbot, window, 400, 400)
    for change in (
        lambda: box.set_look("tint", None),
        lambda: disc.show_icon("waiting", "waiting_tint", "waiting"),
        lambda: number.set_done(True),
        lambda: mono.show_name("b"),
        lambda: pill.show_state("done", "Done"),
    ):
        before = shot(window)
        change()
        assert shot(window) != before
    assert spoken(pill) == "Done"


def test_rows_can_be_emptied(kit: Kit, qtbot: QtBot) -> None:
    rows = Rows(kit)
    qtbot.addWidget(rows)
    row = rows.add(Label(kit, "x"))
    rows.clear()
    assert row.isHidden()
    assert rows.box.count() == 0
    shot(rows)


def test_the_strip_opens_the_portal_or_is_quiet(kit: Kit, qtbot: QtBot) -> None:
    opened: list[bool] = []
    strip = Strip(kit, "Portal page: “x”", "Open portal", lambda: opened.append(True))
    shown(qtbot, strip, 500, 40)
    assert strip.button is not None
    assert strip.button.accessibleIdentifier() == "page.open_portal"
    qtbot.mouseClick(strip.button, Qt.MouseButton.LeftButton)
    assert opened == [True]
    quiet = Strip(kit, "Nothing to do in the portal")
    qtbot.addWidget(quiet)
    assert quiet.button is None
    quiet.say("Nothing")
    assert quiet.label.text() == "Nothing"


def test_a_note_says_other_words(kit: Kit, qtbot: QtBot) -> None:
    note = NoteBox(kit, "info", "")
    qtbot.addWidget(note)
    words = note.findChildren(Label)
    assert all(label.isHidden() for label in words)
    note.say("Text", "Title")
    assert {label.text() for label in words if not label.isHidden()} == {"Text", "Title"}
    note.say("Other")
    assert "Title" in {label.text() for label in words}


def test_the_summary_leads_to_each_problem(kit: Kit, qtbot: QtBot) -> None:
    went: list[str] = []
    summary = Summary(kit, "There is a problem")
    summary.show_problems([("Enter the name", lambda: went.append("name"), "wizard.errors.name")])
    link = summary.add_link("Continue without finishing", None, "wizard.skip")
    shown(qtbot, summary, 500, 200)
    assert link.accessibleIdentifier() == "wizard.skip"
    assert spoken(summary) == "There is a problem"
    summary.take_focus()
    assert QApplication.focusWidget() is summary
    first = summary.findChildren(Button)[0]
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert went == ["name"]
    summary.show_problems([])
    assert first.isHidden()


def test_what_is_wrong_with_one_answer(kit: Kit, qtbot: QtBot) -> None:
    bar, error = ErrorBar(kit), ErrorText(kit, "legal.name_zh.error")
    bar.box.add(error)
    shown(qtbot, bar, 400, 60)
    assert error.isHidden()
    error.say("Enter the legal company name")
    bar.set_bad(True)
    bar.set_bad(True)
    assert error.text() == "Enter the legal company name"
    assert error.label.accessibleIdentifier() == "legal.name_zh.error"
    assert bar.box.contentsMargins().left() == 15
    assert kit.theme.hex("error") in colors(shot(bar))
    error.say("")
    bar.set_bad(False)
    assert error.isHidden()
    assert kit.theme.hex("error") not in colors(shot(bar))


# Choices


def test_the_language_is_two_real_buttons(kit: Kit, qtbot: QtBot) -> None:
    segment = Segment(kit)
    shown(qtbot, segment)
    english, chinese = segment.findChildren(QAbstractButton)
    assert [b.accessibleIdentifier() for b in (english, chinese)] == ["language.en", "language.zh_CN"]
    assert [spoken(b) for b in (english, chinese)] == ["English", "简体中文"]
    assert (english.isChecked(), chinese.isChecked()) == (True, False)
    segment.chosen.connect(kit.texts.set_language)
    qtbot.mouseClick(chinese, Qt.MouseButton.LeftButton)
    assert kit.texts.language == "zh_CN"
    assert (english.isChecked(), chinese.isChecked()) == (False, True)
    kit.texts.set_language("en")
    assert english.isChecked()


def test_arrows_move_between_the_languages(kit: Kit, qtbot: QtBot) -> None:
    segment = Segment(kit)
    shown(qtbot, segment)
    english, chinese = segment.findChildren(QAbstractButton)
    english.setFocus()
    with qtbot.waitSignal(segment.chosen, check_params_cb=lambda code: code == "zh_CN"):
        QTest.keyClick(english, KEY.Key_Right)
    assert chinese.hasFocus()
    assert english.focusPolicy() == Qt.FocusPolicy.ClickFocus  # one tab stop
    QTest.keyClick(chinese, KEY.Key_Left)
    assert english.isChecked()
    QTest.keyClick(english, KEY.Key_Space)
    assert english.isChecked()


def test_the_chips_filter(kit: Kit, qtbot: QtBot) -> None:
    chips = Chips(kit, [("all", "All"), ("needs", "Needs you")], "home.filter")
    shown(qtbot, chips)
    everything, needs = chips.findChildren(QAbstractButton)
    assert needs.accessibleIdentifier() == "home.filter.needs"
    chips.set_current("all")
    width = needs.sizeHint().width()
    chips.set_count("needs", 2)
    chips.set_count("needs", 2)
    assert needs.sizeHint().width() > width
    assert spoken(needs) == "Needs you 2"
    with qtbot.waitSignal(chips.chosen, check_params_cb=lambda key: key == "needs"):
        qtbot.mouseClick(needs, Qt.MouseButton.LeftButton)
    assert not everything.isChecked()
    assert kit.theme.hex("tint") in colors(shot(needs))
    assert needs.minimumSizeHint().height() == 32


# Rows that are buttons


def test_a_row_says_what_it_shows_and_whether_it_is_open(kit: Kit, qtbot: QtBot) -> None:
    row = RowButton(kit, "section.review", height=48)
    row.show_row("Review", icon=("waiting", "waiting"), detail="Waiting", tail="down", role="strong")
    shown(qtbot, row, 400, 48)
    description = row.accessibleDescription
    assert role(row) == QAccessible.Role.Button
    assert (spoken(row), description()) == ("Review, Waiting", "Collapsed")
    row.show_row("Review", tail="up", note="Two pages")
    assert description() == "Expanded, Two pages"
    assert row.minimumSizeHint().height() >= 48
    quiet = shot(row)
    row.setDown(True)
    assert shot(row) != quiet
    row.setDown(False)
    row.setEnabled(False)
    row.show_row("Review", detail="Locked", note="Two pages")
    assert kit.theme.hex("disabled") in colors(shot(row))


def test_a_card_is_a_button_with_a_menu_of_its_own(kit: Kit, qtbot: QtBot) -> None:
    card = CardButton(kit, "home.card.1", "More", "home.card.1.menu")
    card.show_card(
        "康拓（上海）科技",
        NEXT.of(step="Sign the agreement"),
        pill=("warn", "Approved, not signed"),
        meta="Approved 9 days ago",
        strong=("step",),
        menu_name="Actions for 康拓",
    )
    shown(qtbot, card, 600, 88)
    assert card.accessibleIdentifier() == "home.card.1"
    assert spoken(card) == "康拓（上海）科技"
    assert card.accessibleDescription() == (
        "Approved, not signed, Next: Sign the agreement, Approved 9 days ago"
    )
    assert spoken(card.more) == "Actions for 康拓"
    assert card.rect().contains(card.more.geometry())
    clicks: list[str] = []
    card.clicked.connect(lambda: clicks.append("card"))
    card.more.clicked.connect(lambda: clicks.append("menu"))
    qtbot.mouseClick(card.more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(100, 40))
    QTest.keyClick(card, KEY.Key_Return)
    assert clicks == ["menu", "card", "card"]
    assert kit.theme.hex("warning_tint") in colors(shot(card))
    kit.theme.set_text_size(200)
    assert card.sizeHint().height() == 176
    card.show_card("Contoso", "Nothing to do", pill=("waiting", "Waiting"))
    assert card.accessibleDescription() == "Waiting, Nothing to do"
    shot(card)
    assert card.minimumSizeHint().width() <= 640


def test_a_card_lights_up_under_the_pointer(kit: Kit, qtbot: QtBot) -> None:
    card = CardButton(kit, "home.card.1", "More", "home.card.1.menu")
    card.show_card("Contoso", "x", pill=("done", "Done"))
    shown(qtbot, card, 600, 88)
    QTest.mouseMove(card, QPoint(300, 5))
    qtbot.waitUntil(lambda: shot(card).pixelColor(300, 0).name() == kit.theme.hex("border"))
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    assert shot(card).pixelColor(300, 0).name() == kit.theme.hex("line")


# Timeline, toast


def test_the_timeline_reads_in_order(kit: Kit, qtbot: QtBot) -> None:
    view = TimelineView(kit)
    nodes = [
        Node("done", "Submitted", "1 March", "Recorded by Wang Wei"),
        Node("now", "Review", "Day 12"),
        Node("sign", "Sign"),
        Node("future", "Decision"),
    ]
    view.show_nodes(nodes)
    shown(qtbot, view, 400, 300)
    words = [label.text() for label in view.findChildren(Label)]
    assert words == ["Submitted", "1 March", "Recorded by Wang Wei", "Review", "Day 12", "Sign", "Decision"]
    assert {kit.theme.hex(t) for t in ("success", "waiting", "accent", "line")} <= colors(shot(view))
    first = view.findChildren(Label)[0]
    view.show_nodes(list(nodes))
    assert view.findChildren(Label)[0] is first  # nothing changed, nothing rebuilt
    view.show_nodes(nodes[:1])
    assert not first.isVisible()
    shot(view)


@pytest.fixture
def host(kit: Kit, qtbot: QtBot) -> QWidget:
    return shown(qtbot, window_of(kit, LineEdit(kit, "field")), 600, 400)


def test_the_toast_offers_to_undo(kit: Kit, qtbot: QtBot, host: QWidget) -> None:
    undone: list[bool] = []
    toast = Toast(kit, host)
    toast.tell("Deleted “Contoso”", ("Undo", "toast.undo", lambda: undone.append(True)))
    assert toast.isVisible()
    assert host.rect().contains(toast.geometry())
    assert abs(toast.geometry().center().x() - host.rect().center().x()) <= 1
    assert kit.theme.other("raised").name() in colors(shot(toast))
    undo = toast.findChild(Button, "toast.undo")
    assert isinstance(undo, Button)
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert toast.isHidden()


def test_the_toast_goes_after_its_time(kit: Kit, qtbot: QtBot, host: QWidget) -> None:
    toast = Toast(kit, host, lambda: QRect(0, 0, 300, 200))
    toast.tell("Saved", seconds=0.3)
    host.resize(640, 420)
    assert toast.geometry().bottom() < 210
    toast.retell("Saved again")
    kit.texts.set_language("zh_CN")
    kit.theme.set_appearance("dark")
    qtbot.waitUntil(toast.isHidden, timeout=3000)
    toast.retell("Too late")
    assert toast.isHidden()


def test_the_toast_waits_for_whoever_reads_it(kit: Kit, qtbot: QtBot, host: QWidget) -> None:
    toast = Toast(kit, host)
    toast.tell("Deleted", ("Undo", "toast.undo", lambda: None), seconds=0.3)
    button = toast.findChild(Button, "toast.undo")
    assert isinstance(button, Button)
    button.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.wait(700)
    assert toast.isVisible()
    host.findChild(QLineEdit).setFocus()
    qtbot.waitUntil(toast.isHidden, timeout=3000)


# Fields


def test_fields_are_as_wide_as_asked_where_there_is_room(kit: Kit, qtbot: QtBot) -> None:
    fields = (LineEdit(kit, "a"), TextEdit(kit, "b"), Combo(kit, "c", 480))
    window = QWidget()
    column = Column(kit, window)
    for field in fields:
        row = Row(kit)
        row.add(field)
        row.spring()
        column.add(row)
    shown(qtbot, window, 800, 300)
    assert [field.width() for field in fields] == [480, 480, 480]
    window.resize(300, 300)
    QApplication.processEvents()
    assert all(field.width() <= 300 for field in fields)
    kit.theme.set_text_size(200)
    window.resize(1200, 400)
    QApplication.processEvents()
    assert [field.width() for field in fields] == [960, 960, 960]


@pytest.mark.parametrize("make", [lambda k: LineEdit(k, "a"), lambda k: TextEdit(k, "a")])
def test_typing_han_takes_the_cjk_family(kit: Kit, qtbot: QtBot, make: Callable[[Kit], QWidget]) -> None:
    field = make(kit)
    shown(qtbot, field)
    field.setFocus()
    write = field.setText if isinstance(field, LineEdit) else getattr(field, "setPlainText")  # noqa: B009
    write("Contoso")
    assert field.font().families()[0] == "Inter"
    write("康拓 Contoso")
    assert field.font().families()[0] == "Noto Sans CJK SC"
    write("")
    assert field.font().families()[0] == "Inter"


# Page and focus


@pytest.fixture
def page(kit: Kit, qtbot: QtBot) -> Page:
    page = Page(kit)
    for number in range(20):
        page.column.add(LineEdit(kit, f"line.{number}"))
        page.column.space(24)
        page.column.add(Button(kit, f"Button {number}", identifier=f"button.{number}"))
    page.column.spring()
    shown(qtbot, page, 816, 400)
    return page


def test_the_column_keeps_its_place(kit: Kit, page: Page) -> None:
    left = page.column.parentWidget().mapTo(page, QPoint(0, 0)).x()
    assert left == 48
    assert page.column.parentWidget().width() == 640
    page.set_column_width(720)
    page.set_narrow(True)
    page.set_narrow(True)
    QApplication.processEvents()
    assert page.column.parentWidget().mapTo(page, QPoint(0, 0)).x() == 20
    assert page.column.parentWidget().width() == 720


def test_a_page_may_stand_in_the_middle(kit: Kit, qtbot: QtBot) -> None:
    page = Page(kit, 400, "canvas", centered=True)
    page.column.add(Label(kit, "x"))
    shown(qtbot, page, 1012, 300)
    left = page.column.parentWidget().mapTo(page, QPoint(0, 0)).x()
    assert left == 48 + (1012 - 48 - 36 - 12 - 400) // 2
    assert kit.theme.hex("canvas") in colors(shot(page))


def test_focus_from_code_brings_into_view(kit: Kit, page: Page) -> None:
    FocusRing(kit, page)
    for name in ("line.15", "line.2"):
        field = page.findChild(QLineEdit, name)
        field.setFocus()
        area = QRect(field.mapTo(page.viewport(), QPoint(0, 0)), field.size())
        assert area.top() >= 48
        assert area.bottom() <= page.viewport().height() - 48


def test_the_ring_is_for_the_keyboard(kit: Kit, qtbot: QtBot, page: Page) -> None:
    ring = FocusRing(kit, page)
    field = page.findChild(QLineEdit, "line.0")
    button = page.findChild(QAbstractButton, "button.0")
    field.setFocus()
    assert ring.target is None
    QTest.keyClick(field, KEY.Key_Tab)
    assert ring.target is button
    assert kit.theme.hex("accent") in colors(shot(page.content))
    QTest.keyClick(button, KEY.Key_Tab)
    assert ring.target is None  # a field shows it itself
    assert page.findChild(QLineEdit, "line.1").hasFocus()
    QTest.keyClick(page.findChild(QLineEdit, "line.1"), KEY.Key_Backtab)
    assert ring.target is button
    other = page.findChild(QAbstractButton, "button.1")
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert other.hasFocus()
    assert ring.target is None


def test_the_ring_follows_its_target(kit: Kit, qtbot: QtBot) -> None:
    first, second = QRadioButton("Yes"), Button(kit, "Copy")
    window = window_of(kit, first, second)
    ring = FocusRing(kit, window)
    shown(qtbot, window, 300, 200)
    first.setFocus()
    QTest.keyClick(first, KEY.Key_Tab)
    assert ring.target is second

    def overlay() -> QRect:
        return next(w.geometry() for w in window.findChildren(QWidget) if type(w).__name__ == "_Overlay")

    assert overlay() == second.geometry().adjusted(-3, -3, 3, 3)
    window.resize(500, 400)
    QApplication.processEvents()
    assert overlay() == second.geometry().adjusted(-3, -3, 3, 3)
    kit.theme.set_text_size(200)
    QApplication.processEvents()
    assert overlay() == second.geometry().adjusted(-6, -6, 6, 6)
    second.setParent(None)
    second.deleteLater()
    QApplication.processEvents()
    assert ring.target is not second


def test_another_windows_focus_is_not_ours(kit: Kit, qtbot: QtBot, host: QWidget) -> None:
    ring = FocusRing(kit, host)
    other = shown(qtbot, Button(kit, "Other"))
    other.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.target is None


def test_an_expander_hides_and_shows(kit: Kit, qtbot: QtBot) -> None:
    expander = Expander(kit, "Verification did not work", "phone.help")
    words = Label(kit, "Ask")
    expander.body.add(words)
    shown(qtbot, expander, 300, 100)
    assert not words.isVisible()
    with qtbot.waitSignal(expander.toggled):
        qtbot.mouseClick(expander.button, Qt.MouseButton.LeftButton)
    assert words.isVisible()
    assert expander.is_open
    expander.set_open(False)
    assert not words.isVisible()


# Layout


def test_measures_follow_the_text_size(kit: Kit, qtbot: QtBot) -> None:
    window = QWidget()
    column = Column(kit, window, (10, 20, 10, 20), 8)
    fixed = sized(kit, QWidget(), width=100, height=40)
    limited = sized(kit, QWidget(), min_width=50, max_width=200)
    row = Row(kit, gap=4)
    row.add(fixed)
    row.space(10)
    row.add(limited)
    row.spring()
    column.add(row)
    column.space(30)
    column.add(Label(kit, "x"))
    shown(qtbot, window)
    before = window.sizeHint().height()
    kit.theme.set_text_size(200)
    assert (fixed.width(), fixed.height(), limited.minimumWidth()) == (200, 80, 100)
    assert limited.maximumWidth() == 400
    assert column.contentsMargins().top() == 40
    assert window.sizeHint().height() == 2 * before
    column.measure(gap=0)
    assert column.spacing() == 0


def test_clearing_takes_everything(kit: Kit, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, row, label = Column(kit, window), Row(kit), Label(kit, "x")
    row.add(label)
    column.add(row)
    column.space(10)
    column.add(Label(kit, "y"))
    clear_layout(column)
    assert column.count() == 0
    assert label.isHidden()
    kit.theme.set_text_size(150)  # the gap that was taken out is not touched again


def test_names_and_announcements(kit: Kit, qtbot: QtBot) -> None:
    widget = named(QWidget(), "page.heading")
    qtbot.addWidget(widget)
    assert (widget.objectName(), widget.accessibleIdentifier()) == ("page.heading", "page.heading")
    for words, assertive in (("Saved", False), ("There is a problem", True), ("", False)):
        announce(widget, words, assertive)
