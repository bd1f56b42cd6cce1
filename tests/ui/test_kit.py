"""Labels, buttons and the painted surfaces of a page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from csp_wizard.enrollment.text import Msg
from csp_wizard.ui.kit import (
    Box,
    Button,
    Column,
    CountdownButton,
    Disc,
    Dots,
    ErrorBar,
    ErrorText,
    HLine,
    Kit,
    Label,
    Monogram,
    NoteBox,
    NumberDisc,
    Pill,
    Row,
    RowButton,
    Rows,
    StackRow,
    Strip,
    Summary,
    ValueRow,
    announce,
    clear_layout,
    named,
    sized,
)

from .seen import colors, shot, shown, spoken, window_of

KEY = Qt.Key
NEXT = Msg("Home", "Next: {step}")


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


def test_a_label_of_a_given_width_is_as_tall_as_its_lines(kit: Kit, qtbot: QtBot) -> None:
    words = "You will need about 30 minutes and the items on the checklist. " * 2
    label = sized(kit, Label(kit, words, wrap=True), width=300)
    qtbot.addWidget(label)
    assert label.sizeHint().width() == 300
    assert label.sizeHint().height() == label.minimumSizeHint().height() == label.heightForWidth(900) > 20


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
    first = summary.findChildren(QPushButton)[0]
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
    gap = column.space(10)
    column.add(Label(kit, "x"))
    shown(qtbot, window)
    less = window.sizeHint().height()
    column.set_space(gap, 30)
    before = window.sizeHint().height()
    assert before == less + 20
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
