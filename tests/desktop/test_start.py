"""Starting: twice, without a browser, in the desktop's language, with what was typed hostile."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.desktop import words
from tests.desktop.conftest import Runs
from tests.desktop.desktop import Desktop

NEW = {"en_US.UTF-8": "New enrollment", "zh_CN.UTF-8": "新建注册", "de_DE.UTF-8": "New enrollment"}


def test_second_start_brings_the_first_forward(start: Runs) -> None:
    first = start()
    first.new_enrollment()
    first.program.minimize()
    second = start(home=False)
    assert second.program.ended() == 0
    first.fill("enr.name", "云桥")  # keys reach only the window that is in front


def test_second_start_of_one_that_hangs_says_so(start: Runs) -> None:
    first = start()
    first.program.process.send_signal(signal.SIGSTOP)
    try:
        second = start(home=False)
        second.see_words(*words.RUNNING)
        second.until(second.focused, "the keyboard on its way from the first window")
        second.press("return")
        assert second.program.ended() == 0
    finally:
        first.program.process.send_signal(signal.SIGCONT)
    first.new_enrollment()


def test_what_a_crash_left_behind_does_not_keep_it_from_starting(start: Runs) -> None:
    first = start()
    first.program.kill()
    again = start()
    second = start(home=False)
    assert second.program.ended() == 0
    again.new_enrollment()


def test_no_chinese_font(start: Runs, tmp_path: Path) -> None:
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(
        f"<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>{tmp_path}</cachedir></fontconfig>"
    )
    person = start(environment={"FONTCONFIG_FILE": str(fonts)})
    person.see_words("Install the package fonts-noto-cjk")
    person.new_enrollment()


@pytest.mark.parametrize("way", ["ctrl+q", "alt+f4"])
def test_closes_at_the_first_request(start: Runs, way: str) -> None:
    """On an enrollment too, when everything has been saved before."""
    person = start()
    person.new_enrollment()
    person.fill("enr.name", "云桥")
    before = person.saved()
    person.until(lambda: True if person.saved() > before else None, "the commit")
    person.press(way)
    assert person.program.ended(5) == 0


@pytest.mark.parametrize("system", NEW)
def test_first_start_follows_the_system(start: Runs, system: str) -> None:
    person = start(language=None, environment={"LANG": system})
    assert person.see("home.new").name.replace("&", "") == NEW[system]


def test_language_is_remembered(start: Runs) -> None:
    person = start(language=None)
    person.switch_language("zh_CN")
    person.see_words(NEW["zh_CN.UTF-8"])
    assert person.quit() == 0
    assert start(language=None).see("home.new").name.replace("&", "") == NEW["zh_CN.UTF-8"]


def test_opens_the_portal_in_the_browser(start: Runs, tmp_path: Path) -> None:
    opened = tmp_path / "opened"
    folder = tmp_path / "bin"
    folder.mkdir()
    browser = folder / "xdg-open"
    browser.write_text(f'#!/bin/sh\nprintf "%s" "$1" > {opened}\n')
    browser.chmod(0o755)
    person = start(environment={"PATH": f"{folder}:/usr/bin:/bin"})
    person.new_enrollment()
    person.go("account", to="page.open_portal")
    person.click("page.open_portal")
    person.until(lambda: (opened.exists() and opened.read_text()) or None, "the browser")
    assert opened.read_text() == "https://partner.partnercenter.microsoftonline.cn/register/resellercnjoinnow"


def test_no_browser(start: Runs, tmp_path: Path) -> None:
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    person = start(environment={"PATH": str(nothing)})
    person.new_enrollment()
    person.go("account", to="page.open_portal")
    person.click("page.open_portal")
    person.see_words(*words.NO_BROWSER)
    assert person.reads("https://partner.partnercenter.microsoftonline.cn/register/resellercnjoinnow")
    person.next()  # and the window lives
    person.see("wizard.errors")


def test_data_folder_that_cannot_be_written(start: Runs, tmp_path: Path, desktop: Desktop) -> None:
    """A file stands where the folder should be: said in a sentence, in a window, without a traceback."""
    (tmp_path / "data").write_text("not a folder")
    person = start(home=False)
    person.until(lambda: person.words() or None, "a window")
    assert person.program.complaints() == []
