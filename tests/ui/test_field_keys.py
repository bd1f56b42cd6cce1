"""Alt shows at each field the letter that leads to it; Alt with the letter goes there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from csp_wizard.ui.forms.field_row import FieldRow
from tests.enrollment import samples
from tests.ui.running import LANGUAGES, Running
from tests.ui.stages import CASES, empty_at, variants


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@contextmanager
def alt_held() -> Iterator[None]:
    """Real keys, to whatever has the keyboard."""
    QTest.keyPress(focus(), Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    yield
    QTest.keyRelease(focus(), Qt.Key.Key_Alt)


def press(letter: str) -> None:
    QTest.keyClick(focus(), Qt.Key(ord(letter)), Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()


def rows(running: Running) -> list[FieldRow]:
    """The fields that show."""
    return [w for w in running.all(FieldRow) if isinstance(w, FieldRow)]


def key_of(row: FieldRow) -> str:
    return row.editor._key if row.has_own_key else row.label._key  # type: ignore[attr-defined]


@pytest.mark.parametrize(("step", "variant"), CASES)
def test_every_field_has_a_letter_of_its_own(running: Running, step: str, variant: int) -> None:
    running.open(running.keep(variants(step)[variant]), step)
    letters: list[list[str]] = []
    for language in LANGUAGES:
        running.language(language)
        with alt_held():
            shown = rows(running)
            letters.append([key_of(row) for row in shown])
        assert all(letters[-1]), step
        assert len(set(letters[-1])) == len(shown)
        assert not any(key_of(row) for row in shown)
    assert letters[0] == letters[1], "the same letters in both languages"


def test_how_the_letter_is_written(running: Running) -> None:
    running.begin("organization")
    name = next(row for row in rows(running) if row.field.key == "org.name_zh").label
    city = next(row for row in rows(running) if row.field.key == "org.addr.city").label
    before = name.sizeHint()
    with alt_held():
        text, looks = name._written()
        assert (text, looks[-1].start, looks[-1].length) == ("Organization name", 0, 1)
        assert name.sizeHint().width() - before.width() <= 1
    running.language("zh_CN")
    plain = city.sizeHint()
    with alt_held():
        assert city._written()[0] == "城市(C)"
        assert city.sizeHint().width() > plain.width()
        assert city.text() == "城市", "what is read out and looked for stays"
        running.language("en")
        assert city._written()[0] == "City"
        running.language("zh_CN")
    assert city.sizeHint() == plain


def test_a_letter_leads_to_its_field_from_wherever_one_is(running: Running) -> None:
    running.begin("organization")
    for start in ("org.name_zh", "org.addr.province", "wizard.back", "step.overview"):
        running.find(start).setFocus()
        with alt_held():
            press("W")
        assert focus() is running.find("org.web"), start
    page = running.page.area
    spot = focus().mapTo(page.viewport(), focus().rect().center())
    assert page.viewport().rect().contains(spot), "brought into view"
    assert running.text("org.web") == "", "nothing is typed"


@pytest.mark.parametrize("field", ["dec.text", "dec.date", "dec.result.more"])
def test_every_kind_of_editor_lets_the_key_pass(running: Running, field: str) -> None:
    running.open(running.keep(samples.submitted().type({"dec.result": "more"}).record), "decision")
    running.find(field).setFocus()
    with alt_held():
        press("V")
    assert focus() is running.find("dec.need")


def test_a_secret_lets_it_pass_too(running: Running) -> None:
    running.begin("credentials", {"cred.created": "yes"})
    for secret in ("cred.pass", "cred.paste"):
        running.find(secret).setFocus()
        with alt_held():
            press("U")
        assert focus() is running.find("cred.user"), secret


def test_a_question_leads_to_its_choices_without_choosing(running: Running) -> None:
    running.begin("legal")
    with alt_held():
        press("R")
    assert focus() is running.find("legal.pc.ga")
    assert not running.session.answers.get("legal.pc")


def test_a_check_box_is_ticked_by_its_letter(running: Running) -> None:
    running.open(running.keep(samples.prepared().record), "check")
    with alt_held():
        assert running.text("check.read") == "&Someone compared these with the business license"
        press("S")
        running.qtbot.waitUntil(lambda: running.session.answers.get("check.read") == "yes")
    assert running.text("check.read") == "Someone compared these with the business license"


def test_without_alt_the_letters_are_letters(running: Running) -> None:
    running.begin("mpn")
    running.find("mpn.id").setFocus()
    with alt_held():
        pass
    press("N")
    assert focus() is running.find("mpn.id")
    QTest.keyClicks(focus(), "n")
    assert running.text("mpn.id").endswith("n")


def test_what_cannot_be_worked_with_gets_none(running: Running) -> None:
    running.open(running.keep(empty_at("before")), "start")
    with alt_held():
        assert not any(key_of(row) for row in rows(running) if not row.editor.focus_target().isEnabled())


def test_letters_go_when_the_window_is_left(running: Running) -> None:
    running.begin("mpn")
    QTest.keyPress(focus(), Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    assert any(key_of(row) for row in rows(running))
    running.window.assistance.settings()
    running.qtbot.waitUntil(lambda: not any(key_of(row) for row in rows(running)))
    running.dialog().close()


def test_a_dialog_has_its_own(running: Running) -> None:
    running.open(running.keep(samples.submitted().record), "wait")
    running.press("wait.contact")
    with alt_held():
        press("D")
    assert focus() is running.find("contact.date")
