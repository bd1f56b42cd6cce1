"""What is said, in which language, and when a page that nobody sees is said again."""

from __future__ import annotations

import gc
import time
import weakref
from collections.abc import Iterator
from datetime import UTC, date, datetime
from datetime import time as clock
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from csp_wizard.enrollment.text import Msg, ShortDay
from csp_wizard.ui.i18n import Texts
from devtools.translations import compile_one

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en">
<context><name>Test</name>{messages}</context></TS>
"""
CHINESE = {
    "Hello": "你好",
    "Day {n} of {name}": "{name}的第 {n} 天",
    "Keep {fact}": "译文丢失了占位符",
    "Plain": "{invented}",
}
ONE = "<message><source>{0}</source><translation>{1}</translation></message>"
PLURAL = "<message numerus='yes'><source>{0}</source><translation>{1}</translation></message>"
DAY = date(2026, 3, 1)


def plural(source: str, *forms: str) -> str:
    return PLURAL.format(source, "".join(f"<numerusform>{form}</numerusform>" for form in forms))


@pytest.fixture(scope="module")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two small catalogues through the real tool chain."""
    folder = tmp_path_factory.mktemp("translations")
    chinese = "".join(ONE.format(*pair) for pair in CHINESE.items()) + plural("%n days ago", "%n 天前")
    for language, messages in (
        ("zh_CN", chinese),
        ("en", plural("%n days ago", "%n day ago", "%n days ago")),
    ):
        source = folder / f"csp_wizard_{language}.ts"
        source.write_text(CATALOGUE.format(language=language, messages=messages), encoding="utf-8")
        compile_one(source, source.with_suffix(".qm"))
    return folder


@pytest.fixture
def said(qapp: QApplication, catalogues: Path) -> Iterator[Texts]:
    texts = Texts(catalogues, "en")
    yield texts
    texts.set_language("en")
    for translator in (texts._ours, texts._qt):
        QCoreApplication.removeTranslator(translator)


def test_a_sentence_is_said_in_the_language_of_the_moment(said: Texts) -> None:
    heard = []
    for language in ("en", "zh_CN", "en", "zh_CN"):
        said.set_language(language)
        heard.append(said.say(Msg("Test", "Hello")))
    assert heard == ["Hello", "你好", "Hello", "你好"]


def test_user_data_is_shown_as_it_is(said: Texts) -> None:
    assert said.say("{name} %n &amp; <b>") == "{name} %n &amp; <b>"
    assert said.say(lambda: "Hello") == "Hello"


def test_a_value_that_looks_like_a_placeholder_stays_a_value(said: Texts) -> None:
    said.set_language("zh_CN")
    msg = Msg("Test", "Day {n} of {name}").of(n=3, name="{n} %1 {name}")
    assert said.say(msg) == "{n} %1 {name}的第 3 天"


def test_a_value_may_be_a_sentence(said: Texts) -> None:
    said.set_language("zh_CN")
    assert said.say(Msg("Test", "Day {n} of {name}").of(n=1, name=Msg("Test", "Hello"))) == "你好的第 1 天"


def test_the_place_of_a_value_is_known(said: Texts) -> None:
    msg = Msg("Test", "Day {n} of {name}").of(n=12, name="康拓")
    assert said.spoken(msg, ("name",)) == ("Day 12 of 康拓", ((10, 2),))
    said.set_language("zh_CN")
    assert said.spoken(msg, ("name", "n")) == ("康拓的第 12 天", ((0, 2), (5, 2)))


def test_a_translation_that_lost_a_placeholder_is_not_used(said: Texts) -> None:
    said.set_language("zh_CN")
    assert said.say(Msg("Test", "Keep {fact}").of(fact="4728193")) == "Keep 4728193"
    assert said.say(Msg("Test", "Plain").of(other="x")) == "Plain"


def test_a_value_nobody_gave_leaves_its_placeholder(said: Texts) -> None:
    assert said.say(Msg("Test", "Day {n} of {name}").of(n=1)) == "Day 1 of {name}"


@pytest.mark.parametrize(
    ("language", "count", "words"),
    [("en", 1, "1 day ago"), ("en", 9, "9 days ago"), ("zh_CN", 1, "1 天前"), ("zh_CN", 9, "9 天前")],
)
def test_plurals(said: Texts, language: str, count: int, words: str) -> None:
    said.set_language(language)
    assert said.say(Msg("Test", "%n days ago", "", 1).counted(count)) == words


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        (DAY, "1 March 2026", "2026年3月1日"),
        (ShortDay(DAY), "1 March", "3月1日"),
        (datetime(2026, 3, 1, 14, 8), "1 March 2026 14:08", "2026年3月1日 14:08"),
        (clock(9, 5), "09:05", "09:05"),
        (2000, "2000", "2000"),
    ],
)
def test_dates_and_numbers(said: Texts, value: date, english: str, chinese: str) -> None:
    msg = Msg("Test", "{value}").of(value=value)
    assert said.say(msg) == english
    said.set_language("zh_CN")
    assert said.say(msg) == chinese


def test_a_moment_is_said_in_local_time(said: Texts) -> None:
    moment = datetime(2026, 3, 1, 14, 8, tzinfo=UTC)
    assert said.say(Msg("Test", "{at}").of(at=moment)).endswith(f"{moment.astimezone():%H:%M}")


def test_qts_own_words_and_locale_follow(said: Texts) -> None:
    said.set_language("zh_CN")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert QLocale().language() == QLocale.Language.Chinese
    said.set_language("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert QLocale().language() == QLocale.Language.English


def test_an_unknown_language_is_english(said: Texts) -> None:
    said.set_language("xx")
    assert said.language == "en"


def test_the_same_language_again_changes_nothing(said: Texts, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(said.changed):
        said.set_language("en")
    with qtbot.waitSignal(said.changed):
        said.set_language("zh_CN")


def test_what_is_bound_is_said_again(said: Texts, qtbot: QtBot) -> None:
    label, action, other = QLabel(), QAction(), QLabel()
    qtbot.addWidget(label)
    qtbot.addWidget(other)
    label.show()
    said.bind(label.setText, Msg("Test", "Hello"))
    said.bind(action.setText, Msg("Test", "Hello"))
    said.bind(lambda text: other.setText(f"<{text}>"), lambda: Msg("Test", "Hello"), action)
    assert (label.text(), action.text(), other.text()) == ("Hello", "Hello", "<Hello>")
    said.set_language("zh_CN")
    assert (label.text(), action.text(), other.text()) == ("你好", "你好", "<你好>")


def test_a_binding_needs_an_owner(said: Texts) -> None:
    with pytest.raises(TypeError):
        said.bind(print, Msg("Test", "Hello"))


def test_a_binding_keeps_no_widget_alive(said: Texts) -> None:
    label = QLabel()
    said.bind(label.setText, Msg("Test", "Hello"))
    seen = weakref.ref(label)
    del label
    gc.collect()
    assert seen() is None
    said.set_language("zh_CN")


def test_a_deleted_owner_is_forgotten(said: Texts, qtbot: QtBot) -> None:
    parent = QWidget()
    label = QLabel(parent)
    heard: list[str] = []
    said.bind(heard.append, Msg("Test", "Hello"), label)
    parent.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(label))
    said.set_language("zh_CN")
    assert heard == ["Hello"]


def pages(said: Texts, count: int, each: int) -> tuple[QStackedWidget, list[list[str]]]:
    """A stack of pages with labels, and every sentence each page was told."""
    stack = QStackedWidget()
    heard: list[list[str]] = []
    for number in range(count):
        page, told = QWidget(), list[str]()
        column = QVBoxLayout(page)
        for _ in range(each):
            label = QLabel()
            column.addWidget(label)
            said.bind(label.setText, Msg("Test", "Hello"))
            said.bind(told.append, Msg("Test", "Hello"), label)
        heard.append(told)
        stack.insertWidget(number, page)
    return stack, heard


def test_a_hidden_page_is_said_when_it_is_shown(said: Texts, qtbot: QtBot) -> None:
    stack, heard = pages(said, 3, 1)
    qtbot.addWidget(stack)
    stack.show()
    said.set_language("zh_CN")
    assert heard == [["Hello", "你好"], ["Hello"], ["Hello"]]
    stack.setCurrentIndex(1)
    assert heard == [["Hello", "你好"], ["Hello", "你好"], ["Hello"]]
    said.set_language("en")
    said.set_language("zh_CN")
    stack.setCurrentIndex(2)
    assert heard[2] == ["Hello", "你好"]
    assert heard[0] == ["Hello", "你好"]
    stack.setCurrentIndex(0)
    assert heard[0] == ["Hello", "你好", "你好"]


def test_what_is_hidden_inside_a_hidden_page_waits_for_itself(said: Texts, qtbot: QtBot) -> None:
    stack, _ = pages(said, 2, 0)
    qtbot.addWidget(stack)
    inner = QLabel(stack.widget(1))
    inner.hide()
    said.bind(inner.setText, Msg("Test", "Hello"))
    stack.show()
    said.set_language("zh_CN")
    stack.setCurrentIndex(1)
    assert inner.text() == "Hello"
    inner.show()
    assert inner.text() == "你好"


def test_switching_is_quick_with_every_page_built(said: Texts, qtbot: QtBot) -> None:
    stack, _ = pages(said, 18, 50)
    qtbot.addWidget(stack)
    stack.show()
    took = []
    for language in ("zh_CN", "en", "zh_CN"):
        start = time.perf_counter()
        said.set_language(language)
        QApplication.processEvents()
        QApplication.processEvents()
        took.append(time.perf_counter() - start)
    assert min(took) < 0.1
