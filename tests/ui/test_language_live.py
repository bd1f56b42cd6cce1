"""The language changes at any moment: what was typed, chosen, selected, unfolded and scrolled stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from csp_wizard.ui.dialogs.about import show_about, show_shortcuts
from csp_wizard.ui.secrets.area import SecretArea
from csp_wizard.ui.secrets.edit import SecretEdit
from tests.enrollment import samples
from tests.ui.running import Running, interactive
from tests.ui.stages import FULLEST, variants
from tests.ui.test_pages_open import unfold

HALF = "half tyЖped 康拓（"


def opened(running: Running, step: str, number: int) -> None:
    running.open(running.keep(variants(step)[number]), step)
    unfold(running)


def fill(running: Running) -> None:
    """Something half-typed in every field, something chosen in every question that stays as it is."""
    for widget in interactive(running.page):
        if isinstance(widget, (QLineEdit, QPlainTextEdit)) and not widget.isReadOnly():
            if isinstance(widget, (SecretEdit, SecretArea)):
                widget.setText(HALF)
            elif isinstance(widget, QLineEdit):
                widget.setText(HALF)
                widget.setSelection(2, 5)
            else:
                widget.setPlainText(HALF)
    QApplication.processEvents()


def state(running: Running) -> dict[str, tuple[object, ...]]:
    """All that a person would have to do again if it were lost."""
    found: dict[str, tuple[object, ...]] = {}
    for widget in interactive(running.page):
        key = widget.objectName()
        if isinstance(widget, QLineEdit):
            at = widget.cursorPosition(), widget.selectionStart(), widget.selectedText()
            found[key] = widget.text(), *at, widget.isUndoAvailable(), widget.echoMode()
        elif isinstance(widget, QPlainTextEdit):
            cursor = widget.textCursor()
            found[key] = widget.toPlainText(), cursor.position(), cursor.anchor()
        elif isinstance(widget, QAbstractButton) and widget.isCheckable():
            found[key] = (widget.isChecked(),)
    return found


@pytest.mark.parametrize(("step", "number"), FULLEST)
def test_nothing_is_lost(running: Running, step: str, number: int) -> None:
    opened(running, step, number)
    fill(running)
    bar = running.page.area.verticalScrollBar()
    for widget in focusable(running):
        widget.setFocus()
        bar.setValue(bar.maximum() // 2)
        QApplication.processEvents()
        before, at = state(running), bar.value()
        shown = [w.objectName() for w in interactive(running.window)]
        for _ in range(2):
            running.window.assistance.switch_language()
            QApplication.processEvents()
            assert state(running) == before
            assert QApplication.focusWidget() is widget
            assert [w.objectName() for w in interactive(running.window)] == shown
            at = min(at, bar.maximum())  # a page that became shorter ends earlier
            assert bar.value() == at


def focusable(running: Running) -> Iterator[QWidget]:
    """A few of the page: the first, one in the middle, the last."""
    able = [w for w in interactive(running.page) if w.isEnabled() and w.focusPolicy().value & 1]
    fields = [w for w in able if isinstance(w, (QLineEdit, QPlainTextEdit)) and w.focusProxy() is None]
    yield from {w.objectName(): w for w in (*able[:1], *fields[len(fields) // 2 :][:1], *able[-1:])}.values()


def test_a_province_follows_and_half_a_province_stays(running: Running) -> None:
    running.begin("organization", {"org.addr.province": "SH"})
    assert running.text("org.addr.province") == "Shanghai"
    running.language("zh_CN")
    assert running.text("org.addr.province") == "上海市"
    assert running.stored()["org.addr.province"] == "SH"
    running.type("org.addr.province", "浙")
    running.language("en")
    assert running.text("org.addr.province") == "浙"
    assert running.stored()["org.addr.province"] == "浙"


def test_choices_with_numbers_follow(running: Running) -> None:
    running.begin("phone", {"org.phone": "010-8456 1234", "ga.phone": "138 0013 8000"})
    assert running.text("ver.phone.org") == "010-8456 1234 (organization, as the guide says)"
    running.language("zh_CN")
    assert running.text("ver.phone.org") == "010-8456 1234（组织，与指南一致）"
    assert running.text("ver.phone.ga") == "138 0013 8000（全局管理员）"


def test_questions_with_names_follow(running: Running) -> None:
    running.begin("legal", {"org.name_zh": "康拓"})
    assert running.says("Is the legal name the same as the organization name “康拓”?")
    running.language("zh_CN")
    assert running.says("法定名称是否与组织名称“康拓”相同？")


def test_a_countdown_goes_on(running: Running) -> None:
    running.open(running.keep(samples.approved().record), "sign")
    running.press("sign.copy")
    left = running.window.desk.clipboard.remaining
    assert left > 25
    running.language("zh_CN")
    assert running.window.desk.clipboard.remaining in (left, left - 1)
    assert QApplication.clipboard().text() == "S3cr&t <b>{x}</b> %n"
    assert any("秒" in words for words in running.words()), running.words()
    running.window.desk.clipboard.clear_now()


def test_a_shown_password_hides_when_the_language_changes(running: Running) -> None:
    """Not leaving the page, but somebody else may be about to read: the words of the design."""
    running.open(running.keep(samples.approved().record), "sign")
    running.press("sign.show")
    assert running.text("sign.show") == "Hide"
    running.language("zh_CN")
    running.settle()
    assert running.text("sign.show") == "显示"


def test_an_open_dialog_follows(running: Running) -> None:
    running.open(running.keep(samples.submitted().record), "wait")
    running.press("wait.contact")
    running.press("dialog.accept")
    assert running.text("contact.what.error") == "Enter what was said"
    running.window.assistance.switch_language()
    QApplication.processEvents()
    assert running.dialog().windowTitle() == "记录与世纪互联的联系"
    assert running.text("contact.what.error") == "请输入联系内容"
    assert running.text("dialog.reject") == "取消"
    running.type("contact.what", "还要两周")
    assert not running.shows("contact.what.error")
    running.press("dialog.accept")
    assert running.session.record.events[-1].data["what"] == "还要两周"


def test_the_toast_follows_even_where_it_names_the_nameless(running: Running) -> None:
    running.new()
    running.window.ways.go_home()
    running.settle()
    running.window._show_card_menu(running.window.home._cards[0], running.find("home.card.1.menu"))
    menu = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "menu" and w.isVisible())
    next(a for a in menu.actions() if a.objectName() == "menu.archive").trigger()
    menu.close()
    running.settle()
    assert running.says("Archived “Untitled enrollment”.")
    running.language("zh_CN")
    assert running.says("已归档“未命名的注册”。")
    assert running.text("toast.undo") == "撤消"


def test_menus_and_qts_own_menus_follow(running: Running) -> None:
    running.begin("mpn")
    running.language("zh_CN")
    menu = running.window.menus.build(running.window)
    assert [action.text() for action in menu.actions()] == ["文件(&F)", "编辑(&E)", "视图(&V)", "帮助(&H)"]
    own = running.line("mpn.id").createStandardContextMenu()
    assert any("复制" in a.text() for a in own.actions()), [a.text() for a in own.actions()]
    own.deleteLater()
    menu.deleteLater()


def test_a_click_on_the_language_leaves_the_cursor(running: Running) -> None:
    running.begin("mpn")
    field = running.line("mpn.id")
    field.setFocus()
    QTest.keyClicks(field, "4728")
    field.setCursorPosition(2)
    QTest.mouseClick(running.find("language.zh_CN"), Qt.MouseButton.LeftButton)
    assert running.kit.texts.language == "zh_CN"
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "x")
    assert field.text() == "47x28"


def test_the_choice_is_remembered(running: Running) -> None:
    running.press("language.zh_CN")
    running.again()
    assert running.preferences.now.language == "zh_CN"


# -- no sentence is left behind ----------------------------------------------------------------------


PLAIN = re.compile(r"[A-Za-z\u4e00-\u9fff]")
OURS = re.compile(r"【[^【】]*(?:【[^【】]*(?:【[^【】]*】[^【】]*)*】[^【】]*)*】")


@pytest.fixture(scope="session")
def pseudo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue in which every string is 【…】, through the real tool chain."""
    import xml.etree.ElementTree as ET

    from devtools.translations import compile_one
    from tests.ui.running import ROOT

    folder = tmp_path_factory.mktemp("pseudo")
    for language in ("en", "zh_CN"):
        tree = ET.parse(ROOT / "translations" / "csp_wizard_zh_CN.ts")
        root = tree.getroot()
        root.set("language", "zh_CN")
        for message in root.iter("message"):
            translation = message.find("translation")
            source = message.findtext("source")
            for form in translation.findall("numerusform") or [translation]:
                form.text = f"【{source}】"
        catalogue = folder / f"csp_wizard_{language}.ts"
        tree.write(catalogue, encoding="utf-8", xml_declaration=True)
        compile_one(catalogue, catalogue.with_suffix(".qm"))
    return folder


@pytest.fixture
def bracketed(running: Running, pseudo: Path) -> Iterator[Running]:
    texts = running.kit.texts
    folder, texts._folder = texts._folder, pseudo
    yield running
    texts._folder = folder
    texts.set_language("en")


KNOWN = {"English", "简体中文"}
KEYS = {"Enter, Ctrl+Enter", "Alt", "Alt+←", "F6", "Shift+F6", "Ctrl+Shift+L", "F1", "Ctrl+,"}
KEYS |= {f"Ctrl+{letter}" for letter in "FNQSW"}


def shown_words(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(i) for i in range(widget.count()))
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())


def left_behind(running: Running) -> set[str]:
    found = set()
    for widget in running.all():
        for words in shown_words(widget):
            rest = OURS.sub("", words)
            if PLAIN.search(rest) and words not in KNOWN and not is_data(running, words):
                found.add(f"{widget.objectName() or type(widget).__name__}: {words}")
    return found


def is_data(running: Running, words: str) -> bool:
    """Typed by somebody, a key, an address of the portal, a folder, or when it was saved."""
    values = {*samples.PREPARED.values(), *KEYS}
    if running.window.ways.enrollment:
        values.update(running.session.answers.values())
    address = r"(https://)?[a-z.]*(21vbluecloud|microsoftonline|microsoft|onmschina)\.c[a-z/]+.*"
    return (
        words in values
        or re.fullmatch(address, words) is not None
        or words.startswith("revision ")
        or str(running.folder) in words
    )


@pytest.mark.parametrize(("step", "number"), FULLEST)
def test_no_sentence_keeps_its_language(bracketed: Running, step: str, number: int) -> None:
    running = bracketed
    opened(running, step, number)
    running.press("wizard.next") if step not in ("check", "develop", "start", "wait") else None
    if running.views.current != step:
        running.views.go(step)
    running.language("zh_CN")
    assert running.text("page.heading").startswith("【")
    assert left_behind(running) == set()
    running.views.go("before" if step != "before" else "mpn")  # a page that was not there yet
    running.settle()
    assert left_behind(running) == set()


def test_no_sentence_outside_the_pages_keeps_its_language(bracketed: Running) -> None:
    running = bracketed
    home, overview = running.window, running.keep(samples.finished().record)
    running.language("zh_CN")
    assert left_behind(running) == set()
    for shelf in ("deleted", "archived", "waiting", "finished", "all"):
        running.press(f"home.filter.{shelf}")
        assert left_behind(running) == set()
    running.type("home.search", "0")
    assert left_behind(running) == set()
    home.header.search.clear()
    assistance, desk = home.assistance, home.desk
    keys = partial(show_shortcuts, desk, home.menus.shortcuts())
    for opens in (assistance.settings, assistance.help, keys, partial(show_about, desk)):
        opens()
        assert left_behind(running) == set()
    for dialog in home.findChildren(QDialog):
        dialog.reject()
    running.open(overview)
    running.press("overview.timeline")
    assert left_behind(running) == set()
    menu = home.menus.build(home)
    actions = [a for part in menu.findChildren(QMenu) for a in part.actions() if not a.isSeparator()]
    assert len(actions) > 5
    own = ("menu.language.en", "menu.language.zh_CN")  # each language is called by its own name
    left = [a.text() for a in actions if not a.text().startswith("【") and a.objectName() not in own]
    assert left == []
    menu.deleteLater()
