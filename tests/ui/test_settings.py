"""Settings: each row applies at once and is remembered; what cannot be is said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from csp_wizard.ui.dialogs.setting import Setting
from tests.enrollment import samples
from tests.support.disks import not_writable
from tests.ui.running import LANGUAGES, Running
from tests.ui.test_pages_open import check_named


def opened(running: Running) -> None:
    running.press("header.settings")
    assert running.dialog().objectName() == "dialog.settings"


def test_every_row_is_named_in_both_languages(running: Running) -> None:
    opened(running)
    for language in LANGUAGES:
        running.language(language)
        check_named(running.dialog())
    assert running.dialog().windowTitle() == "设置"


def test_the_language(running: Running) -> None:
    opened(running)
    running.press("settings.language.zh_CN")
    assert running.kit.texts.language == "zh_CN"
    assert running.text("settings.appearance.dark") == "深色"
    running.again()
    assert running.preferences.now.language == "zh_CN"


def test_the_appearance(running: Running) -> None:
    opened(running)
    running.press("settings.appearance.dark")
    assert running.kit.theme.dark
    running.press("settings.appearance.light")
    assert not running.kit.theme.dark
    running.again()
    assert running.preferences.now.appearance == "light"


@pytest.mark.parametrize("size", [125, 150, 200])
def test_the_text_size(running: Running, size: int) -> None:
    before = running.kit.theme.px(100)
    opened(running)
    running.press(f"settings.text_size.{size}")
    assert running.kit.theme.px(100) == pytest.approx(before * size / 100, rel=0.05)
    running.again()
    assert running.preferences.now.text_size == size


@pytest.mark.parametrize("name", ["clear_clipboard", "hide_secrets"])
def test_the_seconds(running: Running, name: str) -> None:
    opened(running)
    for typed, kept, said in (
        ("45", 45, ""),
        ("9", 45, "Seconds must be between 10 and 300"),
        ("301", 45, "Seconds must be between 10 and 300"),
        ("", 45, "Seconds must be between 10 and 300"),
        ("ten", 45, "Seconds must be between 10 and 300"),
        ("１２０", 120, ""),
        ("300", 300, ""),
    ):
        running.line(f"settings.{name}").setText(typed)
        QApplication.processEvents()
        assert getattr(running.preferences.now, name) == kept, typed
        shown = running.text(f"settings.{name}.error") if running.shows(f"settings.{name}.error") else ""
        assert shown == said
    running.type(f"settings.{name}", "5")
    described = running.find(f"settings.{name}").accessibleDescription()
    assert described.startswith("Error: Seconds must be between 10 and 300")
    running.language("zh_CN")
    assert running.text(f"settings.{name}.error") == "秒数应在 10 到 300 之间"
    running.language("en")
    running.press(f"settings.{name}.off")
    assert getattr(running.preferences.now, name) == 0
    assert not running.find(f"settings.{name}").isEnabled()
    running.again()
    assert getattr(running.preferences.now, name) == 0
    opened(running)
    off = running.find(f"settings.{name}.off")
    assert isinstance(off, QAbstractButton)
    assert off.isChecked()


def test_the_seconds_hold_for_a_page_that_is_open(running: Running) -> None:
    running.open(running.keep(samples.approved().record), "sign")
    running.preferences.change(clear_clipboard=77, hide_secrets=88)
    running.press("sign.copy")
    assert 75 <= running.window.desk.clipboard.remaining <= 77
    running.window.desk.clipboard.clear_now()
    running.views.go("credentials")
    running.settle()
    assert {editor.edit._reveal.seconds for _, editor in running.page.secret_editors()} == {88}  # type: ignore[attr-defined]
    running.preferences.change(hide_secrets=0)
    assert {editor.edit._reveal.seconds for _, editor in running.page.secret_editors()} == {0}  # type: ignore[attr-defined]


def test_not_clearing_is_said(running: Running) -> None:
    running.preferences.change(clear_clipboard=0)
    running.open(running.keep(samples.approved().record), "sign")
    running.press("sign.copy")
    assert running.says("Password copied. It stays on the clipboard until you copy something else")
    assert running.window.desk.clipboard.remaining == 0
    assert QApplication.clipboard().text() == "S3cr&t <b>{x}</b> %n"
    running.window.desk.clipboard.clear_at_quit()
    assert QApplication.clipboard().text() == ""


def test_the_data_folder_is_shown(running: Running) -> None:
    opened(running)
    assert running.says(str(running.folder))


def test_settings_that_cannot_be_kept_hold_until_the_end_and_say_so(running: Running) -> None:
    running.preferences.change(text_size=100, appearance="light")
    opened(running)
    with not_writable(running.preferences._path.parent):
        running.click("settings.appearance.dark")
    assert running.kit.theme.dark
    assert running.says("The settings cannot be saved")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_setting_has_a_letter(running: Running, language: str) -> None:
    running.language(language)
    opened(running)
    labels = [setting.label for setting in running.dialog().findChildren(Setting)]
    QTest.keyPress(focus(), Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    letters = [label._key for label in labels]
    assert all(letters)
    assert len(set(letters)) == len(letters) == 5
    QTest.keyClick(focus(), Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert focus() is running.find("settings.hide_secrets")
    QTest.keyClick(focus(), Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert focus() is running.find("settings.text_size.100")
    QTest.keyRelease(focus(), Qt.Key.Key_Alt)
    assert not any(label._key for label in labels)


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found
