"""The menus: what they choose, what holds, the letters they are chosen by."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.enrollment import samples
from tests.ui.running import LANGUAGES, Running


@pytest.fixture
def whole(running: Running) -> Iterator[QMenu]:
    running.begin("mpn")
    menu = running.window.menus.build(running.window)
    yield menu
    menu.deleteLater()


def menus_of(menu: QMenu) -> list[QMenu]:
    return [menu, *menu.findChildren(QMenu)]


def find(menu: QMenu, name: str) -> QAction:
    actions = [action for part in menus_of(menu) for action in part.actions()]
    return next(action for action in actions if action.objectName() == f"menu.{name}")


def test_the_language_is_chosen_from_the_menu(running: Running, whole: QMenu) -> None:
    english, chinese = find(whole, "language.en"), find(whole, "language.zh_CN")
    group = english.actionGroup()
    assert group is not None
    assert group.isExclusive()
    assert group.actions() == [english, chinese]
    assert (english.isChecked(), chinese.isChecked()) == (True, False)
    chinese.trigger()
    assert running.kit.texts.language == "zh_CN"
    assert running.preferences.now.language == "zh_CN"
    again = running.window.menus.build(running.window)
    assert find(again, "language.zh_CN").isChecked()
    again.deleteLater()


def test_the_appearance_is_chosen_from_the_menu(running: Running, whole: QMenu) -> None:
    names = ("system", "light", "dark")
    actions = [find(whole, f"appearance.{name}") for name in names]
    assert [action.isChecked() for action in actions] == [True, False, False]
    actions[2].trigger()
    assert running.kit.theme.dark
    assert running.preferences.now.appearance == "dark"
    assert [action.isChecked() for action in actions] == [False, False, True]


def test_the_keys_that_switch_the_language_are_in_the_list_not_in_the_menu(
    running: Running, whole: QMenu
) -> None:
    running.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    assert running.kit.texts.language == "zh_CN"
    shown = [action.objectName() for part in menus_of(whole) for action in part.actions()]
    assert "menu.switch" not in shown
    assert "Ctrl+Shift+L" in dict(running.window.menus.shortcuts()).values()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_entry_has_a_letter_of_its_own(running: Running, language: str) -> None:
    running.begin("mpn")
    running.language(language)
    whole = running.window.menus.build(running.window)
    check_letters(whole)
    assert find(whole, "save").text() == {"en": "&Save now", "zh_CN": "立即保存(&S)"}[language]
    whole.deleteLater()
    running.home()
    for name in ("", "archive"):
        running.press("home.card.1.menu")
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        check_letters(popup)
        if name:
            find(popup, name).trigger()
        popup.close()
        running.settle()


def check_letters(menu: QMenu) -> None:
    for part in menus_of(menu):
        texts = [action.text() for action in part.actions() if not action.isSeparator()]
        letters = [re.findall(r"&(\w)", text.replace("&&", "")) for text in texts]
        assert all(len(found) == 1 for found in letters), texts
        assert len({found[0].upper() for found in letters}) == len(texts), texts


def test_a_letter_chooses(running: Running) -> None:
    running.keep(samples.prepared().record)
    running.home() if running.window.ways.enrollment else running.window.home.refresh()
    running.press("home.card.1.menu")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_A)
    running.settle()
    assert running.says("Archived “")
