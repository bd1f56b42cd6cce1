"""Opening an address: what is started, with which environment, and what is told when nothing answers."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from csp_wizard.portal.browser import open_address, open_folder, open_on_linux, openers, outside_environment

ADDRESS = "https://partner.partnercenter.microsoftonline.cn/pcv/dashboard/overview"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="starts shell scripts as browsers")


class Desktop:
    """A folder of programs that is the whole PATH, and what became of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told = threading.Event()
        self.times = 0

    def install(self, name: str, script: str) -> None:
        program = self.folder / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)

    def opens(self, name: str, *, exit_code: int = 0) -> None:
        self.install(name, f'echo "$@" >> "{self.folder}/{name}.part"\n'
                           f'/bin/mv "{self.folder}/{name}.part" "{self.folder}/{name}.opened"\n'
                           f"exit {exit_code}")  # fmt: skip

    def opened(self, name: str) -> str:
        file = self.folder / f"{name}.opened"
        give_up = time.monotonic() + 10
        while not file.exists():
            assert time.monotonic() < give_up, f"{name} was not started"
            time.sleep(0.01)
        return file.read_text().strip()

    def otherwise(self) -> None:
        self.times += 1
        self.told.set()


@pytest.fixture
def desktop(tmp_path, monkeypatch) -> Desktop:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("BROWSER", raising=False)
    return Desktop(folder)


def test_the_desktop_opens_the_address(desktop):
    desktop.opens("xdg-open")
    assert open_on_linux(ADDRESS, desktop.otherwise)
    assert desktop.opened("xdg-open") == ADDRESS
    assert not desktop.told.wait(0.2)


def test_it_is_not_waited_for(desktop):
    desktop.install("xdg-open", "exec /bin/sleep 3")
    began = time.monotonic()
    assert open_on_linux(ADDRESS, desktop.otherwise)
    assert time.monotonic() - began < 2


def test_no_program_at_all(desktop):
    assert not open_on_linux(ADDRESS, desktop.otherwise)
    assert not desktop.told.is_set()


def test_a_program_that_cannot_be_started_is_passed_over(desktop):
    (desktop.folder / "xdg-open").write_text("not executable")
    desktop.opens("x-www-browser")
    assert open_on_linux(ADDRESS, desktop.otherwise)
    assert desktop.opened("x-www-browser") == ADDRESS


def test_the_desktop_knows_no_browser(desktop):
    desktop.opens("xdg-open", exit_code=3)
    assert open_on_linux(ADDRESS, desktop.otherwise)
    assert desktop.told.wait(10)
    assert desktop.times == 1


def test_others_stand_in_when_the_desktop_knows_no_browser(desktop, monkeypatch):
    desktop.opens("xdg-open", exit_code=3)
    desktop.opens("firefox")
    monkeypatch.setenv("BROWSER", "none:firefox --new-tab %s")
    assert open_on_linux(ADDRESS, desktop.otherwise)
    assert desktop.opened("firefox") == f"--new-tab {ADDRESS}"
    assert not desktop.told.wait(0.2)


def test_a_browser_that_stays_open_was_found(desktop):
    """However it ends: its end is nothing to report."""
    desktop.install("xdg-open", f'/bin/sleep 0.4\n: > "{desktop.folder}/xdg-open.opened"\nexit 1')
    assert open_on_linux(ADDRESS, desktop.otherwise, patience=0.05)
    desktop.opened("xdg-open")
    assert not desktop.told.wait(0.2)


@pytest.mark.parametrize(
    ("value", "commands"),
    [
        ("", []),
        ("firefox", [["firefox"]]),
        (":firefox::chromium --incognito %s", [["firefox"], ["chromium", "--incognito"]]),
        ('fire"fox', []),
    ],
)
def test_the_browser_the_environment_names(value, commands):
    assert list(openers({"BROWSER": value})) == [["xdg-open"], *commands, ["gio", "open"], ["x-www-browser"]]


def test_an_address_that_is_not_the_portal_s_is_not_opened():
    opened = []

    def launch(address, _):
        opened.append(address)
        return True

    assert not open_address("https://example.com/", launch=launch)
    assert not open_address("http://partner.microsoft.com/", launch=launch)
    assert opened == []
    assert open_address(ADDRESS, launch=launch)
    assert opened == [ADDRESS]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the way of Linux")
def test_linux_opens_without_qt(desktop):
    desktop.opens("xdg-open")
    assert open_address(ADDRESS)
    assert desktop.opened("xdg-open") == ADDRESS


class Handler(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_qt_opens_it(qapp, monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    handler = Handler()
    method: Any = "take"  # PySide's stubs ask for bytes, which it then refuses
    QDesktopServices.setUrlHandler("https", handler, method)
    try:
        assert open_address(ADDRESS)
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert handler.opened == [ADDRESS]


# folders


def test_the_desktop_shows_a_folder(desktop):
    desktop.opens("xdg-open", exit_code=4)
    desktop.opens("gio")
    assert open_folder(Path("/srv/数据 1"))
    assert desktop.opened("xdg-open") == "/srv/数据 1"
    assert desktop.opened("gio") == "open /srv/数据 1"


def test_no_file_manager(desktop):
    desktop.opens("x-www-browser")  # is none
    assert not open_folder(desktop.folder)


def test_elsewhere_qt_shows_it(qapp, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "win32")
    handler = Handler()
    method: Any = "take"
    QDesktopServices.setUrlHandler("file", handler, method)
    try:
        assert open_folder(tmp_path)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert handler.opened == [QUrl.fromLocalFile(str(tmp_path)).toString()]


# the environment of a program that is not ours

MINE = {"PATH": "/usr/bin", "LD_LIBRARY_PATH": "/opt/lib", "LANG": "zh_CN.UTF-8"}


def test_from_source_the_environment_stays():
    assert outside_environment({**MINE, "LD_LIBRARY_PATH_ORIG": "x"}) == {**MINE, "LD_LIBRARY_PATH_ORIG": "x"}


@pytest.mark.parametrize(
    ("packaged", "outside"),
    [
        ({"LD_LIBRARY_PATH": "/pkg", "LD_LIBRARY_PATH_ORIG": "/opt/lib"}, {"LD_LIBRARY_PATH": "/opt/lib"}),
        ({"LD_LIBRARY_PATH": "/pkg", "LD_LIBRARY_PATH_ORIG": ""}, {}),
        ({"LD_LIBRARY_PATH": "/pkg"}, {}),
        ({"LD_LIBRARY_PATH": "/pkg/lib:/opt/lib"}, {"LD_LIBRARY_PATH": "/opt/lib"}),
        ({"QT_PLUGIN_PATH": "/pkg/PySide6/plugins"}, {}),
        ({"XDG_DATA_DIRS": "/pkg/share:/usr/share"}, {"XDG_DATA_DIRS": "/usr/share"}),
        ({"PATH": "/pkgs/bin:/usr/bin"}, {"PATH": "/pkgs/bin:/usr/bin"}),
        ({"GIO_MODULE_DIR_ORIG": "/usr/lib/gio"}, {"GIO_MODULE_DIR": "/usr/lib/gio"}),
        ({"GIO_MODULE_DIR_ORIG": ""}, {}),
        ({"EMPTY": ""}, {"EMPTY": ""}),
        ({"LANG": "zh_CN.UTF-8"}, {"LANG": "zh_CN.UTF-8"}),
    ],
)
def test_packaged_what_was_there_before_comes_back(monkeypatch, packaged, outside):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", "/pkg", raising=False)
    assert outside_environment(packaged) == outside


def test_the_thread_does_not_hold_the_end_of_the_program(desktop):
    desktop.install("xdg-open", "exec /bin/sleep 1")
    assert open_on_linux(ADDRESS, desktop.otherwise)
    watching = [thread for thread in threading.enumerate() if thread.name == "browser"]
    assert watching
    assert all(thread.daemon for thread in watching)


def test_nobody_needs_to_be_told():
    def launch(_, otherwise):
        otherwise()
        return True

    assert open_address(ADDRESS, launch=launch)
