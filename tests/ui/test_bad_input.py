"""Whatever is typed or pasted is kept as it is, shown as it is, and breaks nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget

from csp_wizard.enrollment.catalogue import STEP
from csp_wizard.enrollment.model import Kind
from csp_wizard.enrollment.record import EventKind
from tests.enrollment import samples
from tests.enrollment.samples import PREPARED, SAVED, Partner, event
from tests.ui.running import Running, spoken
from tests.ui.stages import STEP_KEYS, variants
from tests.ui.test_pages_open import unfold

BAD = {
    "long": "长" * 4000 + "Long " * 800 + "x" * 2000,
    "strange": "ＡＢＣ１２３，（全角）　。a\u200bb\u202ec\u2066d\ufeffe\u00a0f\0g👩‍👩‍👧🏭 和 é",
    "break": "one\ntwo\r\nthree\u2028four\tfive",
    "html": "<b>bold</b><img src=x onerror=1>&lt;&amp;",
    "braces": "{name} {} {0} {{x}} {page} %n %1 %L1 %",
    "ampersand": "&A&B && C &",
}
TYPED = (Kind.LINE, Kind.TEXT, Kind.PICK, Kind.DATE)


def texts(running: Running) -> Iterator[tuple[str, QWidget]]:
    answers = running.session.answers
    for form in running.page.forms:
        for key, row in form.rows.items():
            if row.field.kind in TYPED and row.field.asked_when(answers) and row.isVisible():
                yield key, row.editor.focus_target()


def paste(widget: QWidget, text: str) -> None:
    QApplication.clipboard().setText(text)
    assert isinstance(widget, (QLineEdit, QPlainTextEdit))
    widget.selectAll()
    widget.paste()


def content(widget: QWidget) -> str:
    if isinstance(widget, QPlainTextEdit):
        return widget.document().toRawText().replace("\u2029", "\n")
    assert isinstance(widget, QLineEdit)
    return widget.text()


def check_fits(running: Running) -> None:
    """Nothing is wider than the window: not the page, not the header, not the bar below."""
    QApplication.processEvents()
    area = running.page.area
    assert area.content.minimumSizeHint().width() <= area.viewport().width()
    assert running.window.centre.minimumSizeHint().width() <= running.window.width() == 800


@pytest.mark.parametrize("step", STEP_KEYS)
def test_it_is_kept_as_typed(running: Running, step: str) -> None:
    """Each field gets each of them in turn; half-way and at the end everything is read back."""
    running.window.resize(800, 600)
    id = running.keep(variants(step)[min(1, len(variants(step)) - 1)])
    running.open(id, step)
    unfold(running)
    for turn in range(len(BAD)):
        if running.views.current != step:
            running.open(id, step)
            unfold(running)
        given = paste_all(running, turn)
        running.wizard.go_forward()
        QApplication.processEvents()
        for dialog in running.window.findChildren(QDialog):
            dialog.reject()
        if running.views.current == step:
            check_fits(running)
        if turn == 0 or turn == len(BAD) - 1:
            running.language("zh_CN")
            running.language("en")
            stored = running.stored()
            assert {key: stored.get(key) for key in given} == given
            running.home()
            running.open(id, step)
            unfold(running)
            assert {key: content(w) for key, w in texts(running) if key in given} == given


def paste_all(running: Running, turn: int) -> dict[str, str]:
    given = {}
    for number, (key, widget) in enumerate(list(texts(running))):
        text = list(BAD.values())[(number + turn) % len(BAD)]
        if isinstance(widget, QPlainTextEdit):
            text = text.replace("\r\n", "\n")  # which of them it was no editor of several lines knows
        paste(widget, text)
        assert content(widget) == text, key
        given[key] = text
    return given


def spoiled(text: str) -> Partner:
    """Every free text of an enrollment that has been submitted and signed."""
    answers = dict(PREPARED)
    for step in STEP_KEYS:
        for field in STEP[step].fields:
            if field.kind in (Kind.LINE, Kind.TEXT):
                answers[field.key] = text
    answers |= {"sub.done": "yes", "sub.date": "2026-03-01", "dec.result": "approved", "sign.done": "yes"}
    answers |= {"dec.date": "2026-03-01", "sign.date": "2026-03-01", "appr.auth": "no", "pre.mpn": "not_yet"}
    answers |= {"legal.same": "no", "legal.addrsame": "no", "legal.pc": "other", "appr.who": "other"}
    happened = (
        SAVED,
        event(EventKind.CHECKED),
        event(EventKind.SUBMITTED, step="submit", date="2026-03-01"),
        event(EventKind.PORTAL_ERROR, step="submit", text=text, field="ga.family"),
        event(EventKind.CONTACT, step="wait", date="2026-03-01", who=text, what=text),
        event(EventKind.DECISION, step="decision", result="approved", text=text),
        event(EventKind.SIGNED, step="sign", date="2026-03-01"),
    )
    return Partner().type(answers).happens(*happened)


@pytest.mark.parametrize("text", [BAD["long"], " ".join(text for bad, text in BAD.items() if bad != "long")])
def test_it_is_shown_as_typed_everywhere(running: Running, text: str) -> None:
    running.window.resize(800, 600)
    id = running.keep(spoiled(text).record)
    running.window.home.refresh()
    home = running.find("home.card.1")
    name = running.window.home._cards[0].name  # tidied: what cannot be seen is not shown
    assert name == " ".join(name.split())
    assert spoken(home) == (name if len(name) <= 80 else f"{name[:80]}…")
    check_words(running)
    for step in ("", *STEP_KEYS):
        running.open(id, step)
        if step:
            unfold(running)
            check_fits(running)
        else:
            running.press("overview.timeline")
        running.window.assistance.switch_language()
        check_words(running)
        assert spoken(running.window) or running.window.windowTitle().startswith(name[:80])
    assert running.window.windowTitle().startswith(name[:80])


def check_words(running: Running) -> None:
    for widget in running.all():
        if isinstance(widget, QLabel) and widget.text():
            assert widget.textFormat() is Qt.TextFormat.PlainText, widget.text()[:80]
        assert "<b>" not in widget.toolTip()
    for label in running.all(QLabel):
        assert isinstance(label, QLabel)
        if not label.buddy():
            assert spoken(label) == label.text()


@pytest.mark.parametrize("bad", ["html", "braces", "ampersand"])
def test_sentences_hold_it_as_typed(running: Running, bad: str) -> None:
    """In the middle of a sentence it is what was typed, not a placeholder, an access key or markup."""
    text = BAD[bad]
    tidy = " ".join(text.split())
    answers = {**PREPARED, "org.name_zh": text, "ga.phone": text, "appr.family": text, "appr.given": ""}
    running.begin("legal", answers)
    assert running.says(f"organization name “{tidy}”?")
    running.views.go("phone")
    assert running.text("ver.phone.ga").replace("&&", "&") == f"{tidy} (global admin)"
    assert spoken(running.find("ver.phone.ga")) == f"{tidy} (global admin)"
    running.views.go("approval")
    assert running.says(f"Ask the approval contact ({tidy}) to allow mail")
    running.views.go("check")
    running.settle()
    assert tidy in running.words()


def test_a_long_name_leaves_room_for_undo_and_for_the_answer(running: Running) -> None:
    running.window.resize(800, 600)
    running.keep(samples.record({"enr.name": BAD["long"]}))
    running.window.home.refresh()
    menu(running, "delete")
    undo = running.find("toast.undo")
    assert running.window.rect().contains(undo.mapTo(running.window, undo.rect().bottomRight()))
    running.press("home.filter.deleted")
    menu(running, "purge")
    dialog = running.dialog()
    assert dialog.height() < 400
    assert dialog.width() <= 800


def menu(running: Running, name: str) -> None:
    running.press("home.card.1.menu")
    popup = QApplication.activePopupWidget()
    next(a for a in popup.actions() if a.objectName() == f"menu.{name}").trigger()
    popup.close()
    running.settle()
