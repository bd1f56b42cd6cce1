"""Every page opens in both languages; what stands on it has a name, a voice and an order."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QRadioButton, QWidget

from csp_wizard.enrollment.catalogue import STEP
from csp_wizard.enrollment.model import Field, Kind, said
from csp_wizard.ui.forms.field_row import OPTIONAL, FieldRow
from csp_wizard.ui.home.card_list import UNTITLED
from csp_wizard.ui.kit import Expander
from csp_wizard.ui.window.main_window import APP
from tests.ui.running import LANGUAGES, Running, interactive, spoken
from tests.ui.stages import CASES, STEP_KEYS, empty_at, variants


def opened(running: Running, step: str, number: int = 0) -> None:
    running.open(running.keep(variants(step)[number]), step)


@pytest.mark.parametrize("step", STEP_KEYS)
def test_the_page_opens(running: Running, step: str) -> None:
    opened(running, step)
    for language in LANGUAGES:
        running.language(language)
        title = running.kit.say(STEP[step].title)
        heading = running.find("page.heading")
        assert isinstance(heading, QLabel)
        assert heading.text() == title or step == "wait"
        assert running.page.accessibleName() == heading.text()
        short = running.kit.say(STEP[step].short_title or STEP[step].title)
        app = running.kit.say(APP)
        assert (
            running.window.windowTitle()
            == f"{running.session.name or running.kit.say(UNTITLED)} – {short} – {app}"
        )
    assert QApplication.focusWidget() is running.page.first_focus()


@pytest.mark.parametrize(("step", "number"), CASES)
def test_what_stands_on_the_page(running: Running, step: str, number: int) -> None:
    opened(running, step, number)
    unfold(running)
    found = {}
    for language in LANGUAGES:
        running.language(language)
        check_fields(running)
        check_named(running.window)
        found[language] = [w.accessibleIdentifier() for w in interactive(running.window)]
    assert found["en"] == found["zh_CN"]
    check_tab_order(running)


def check_fields(running: Running) -> None:
    """Each field that is asked is there, labelled, named, and explained; no other is."""
    page, answers = running.page, running.session.answers
    shown = {key: row for form in page.forms for key, row in form.rows.items() if row.isVisible()}
    concealed = {key for form in page.forms for key in form._concealed}
    for field in page.step.fields:
        assert (field.key in shown) == (field.asked_when(answers) and field.key not in concealed), field.key
        if field.key in shown:
            check_field(running, field, shown[field.key])


def check_field(running: Running, field: Field, row: FieldRow) -> None:
    say, answers = running.kit.say, running.session.answers
    name = say(said(field.label, answers))
    if field.optional:
        name += " " + say(OPTIONAL)
    target = row.editor if field.kind is Kind.CHOICE else row.editor.focus_target()
    assert target.objectName() == target.accessibleIdentifier() == field.key
    assert spoken(target) == name
    if field.kind is not Kind.TICK:
        assert row.label.isVisible()
        assert row.label.buddy() is target
    if field.hint:
        assert say(said(field.hint, answers)) in target.accessibleDescription()


def check_named(window: QWidget) -> None:
    widgets = interactive(window)
    for widget in widgets:
        assert widget.accessibleIdentifier(), f"{widget} {widget.parentWidget()}"
        assert widget.accessibleIdentifier() == widget.objectName()
        assert spoken(widget), widget.accessibleIdentifier()
        role = QAccessible.queryAccessibleInterface(widget).role()
        assert role is not QAccessible.Role.NoRole
    identifiers = Counter(w.accessibleIdentifier() for w in widgets)
    assert max(identifiers.values()) == 1, identifiers.most_common(3)
    # The choices of two questions may have the same words; two buttons must not, unless they do the same.
    buttons = [w for w in widgets if isinstance(w, QAbstractButton) and not isinstance(w, QRadioButton)]
    names = Counter(spoken(w) for w in buttons if w.objectName() != "submit.open_portal")
    assert max(names.values()) == 1, names.most_common(3)


def check_tab_order(running: Running) -> None:
    """From top to bottom, and in one line from left to right."""
    page = running.page
    places = []
    widget = page.nextInFocusChain()
    while widget is not page:
        inside = page.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled()
        if inside and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            top = widget.mapTo(page.area.content, QPoint(0, 0))
            places.append((top.y() + min(widget.height(), 40) / 2, top.x(), widget))
        widget = widget.nextInFocusChain()
    for (y1, x1, first), (y2, x2, second) in pairwise(places):
        beside = abs(y1 - y2) < 24
        assert x1 < x2 if beside else y1 < y2, f"{first.objectName()} → {second.objectName()}"


def unfold(running: Running) -> None:
    for expander in running.page.findChildren(Expander):
        expander.set_open(True)
    QApplication.processEvents()


def test_going_back_to_a_page_shows_it_as_it_was(running: Running) -> None:
    opened(running, "before")
    running.type("enr.name", "half a na")
    running.wizard.go_to("legal")
    running.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert running.wizard.current == "before"
    assert running.text("enr.name") == "half a na"


def test_a_page_that_cannot_be_started_says_what_comes_first(running: Running) -> None:
    running.open(running.keep(empty_at("before")), "sign")
    for language, words in (("en", "You can do this after:"), ("zh_CN", "完成以下步骤后即可继续：")):
        running.language(language)
        assert running.says(words)
        check_named(running.window)
    running.language("en")
    assert [w.accessibleIdentifier() for w in interactive(running.window) if "locked" in w.objectName()] == [
        "locked.credentials",
        "locked.decision",
    ]
    running.press("locked.credentials")
    assert running.wizard.current == "credentials"
