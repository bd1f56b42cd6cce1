"""Saved data that cannot be read or written: said, with what to do; nothing typed is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csp_wizard.ui.kit import Kit
from tests.enrollment import samples
from tests.support.disks import FULL_DISKS, another_program, disk, not_writable, open_folder
from tests.ui.running import Running


@pytest.fixture
def folder() -> Iterator[Path]:
    with open_folder() as folder:
        yield folder


@pytest.fixture
def used(kit: Kit, folder: Path, qtbot: QtBot) -> Iterator[Running]:
    """A folder in which an enrollment was saved; the program has ended."""
    program = Running(kit, folder / "data", qtbot).start()
    program.keep(samples.prepared().record)
    program.end()
    yield program
    program.end()


def test_a_newer_version(used: Running) -> None:
    database = sqlite3.connect(used.folder / "enrollments.db")
    database.execute("PRAGMA user_version = 99")
    database.close()
    used.start()
    assert used.says("The saved data comes from a newer version of this app. Update the app to open it.")
    assert used.shows("home.banner.folder")
    used.language("zh_CN")
    assert used.says("保存的数据来自较新版本的应用，请更新本应用后再打开。数据未作任何更改")
    used.press("home.new")
    assert used.window.ways.enrollment is None


def test_damaged_without_a_backup(used: Running) -> None:
    (used.folder / "enrollments.db").write_bytes(b"not a database" * 1000)
    used.start()
    assert used.says("The saved data was damaged and there is no backup of it.")
    assert not used.shows("home.banner.try_again")
    used.new()
    used.type("enr.name", "Contoso")
    assert used.stored()["enr.name"] == "Contoso"


def test_damaged_with_a_backup(used: Running) -> None:
    used.start()
    used.window._tidy_up()
    used.qtbot.waitUntil(lambda: bool(list((used.folder / "backups").glob("*"))))
    used.end()
    (used.folder / "enrollments.db").write_bytes(b"not a database" * 1000)
    used.start()
    assert used.says("The saved data was damaged. The backup of ")
    assert used.shows("home.card.1")
    used.language("zh_CN")
    assert used.says("保存的数据已损坏，现已打开 ")


def test_in_the_hands_of_another_program(used: Running) -> None:
    lock = ("PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE")
    with another_program(used.folder / "enrollments.db", *lock):
        used.start()
        assert used.says("Another program is using the saved data. Close it and try again")
        used.press("home.banner.try_again")
        assert used.says("Another program is using the saved data. Close it and try again")
    used.press("home.banner.try_again")
    used.qtbot.waitUntil(lambda: not used.shows("home.banner"))
    assert used.shows("home.card.1")


def test_a_folder_that_cannot_be_written_to(used: Running) -> None:
    with not_writable(used.folder):
        used.start()
        used.press("home.new")
        used.settle()
        assert used.says("The data folder cannot be written to. Check its permissions and try again")
    used.press("home.banner.try_again")
    used.qtbot.waitUntil(lambda: not used.shows("home.banner"))


@pytest.mark.parametrize("kind", FULL_DISKS)
def test_the_disk_is_full_while_somebody_types(kit: Kit, folder: Path, qtbot: QtBot, kind: str) -> None:
    (folder / "data").mkdir()
    with disk(kind, folder / "data") as small:
        running = Running(kit, folder / "data", qtbot).start()
        try:
            running.begin("mpn")
            id = running.session.record.id
            small.fill()
            typing(running, "4728193", "the disk is full", "磁盘已满")
            running.click("wizard.unsaved.try_again")
            assert running.store._worker.drain(10)
            QApplication.processEvents()
            assert running.shows("wizard.unsaved")
            small.free()
            works_again(running, id)
        finally:
            small.free()
            running.end()


def test_the_folder_goes_away_while_somebody_types(used: Running) -> None:
    running = used.start()
    running.begin("mpn")
    id = running.session.record.id
    away = running.folder.with_name("away")
    running.folder.rename(away)
    typing(running, "4728193", "the folder was not found", "找不到文件夹")
    away.rename(running.folder)
    works_again(running, id)


def typing(running: Running, text: str, english: str, chinese: str) -> None:
    """What was typed stays, and the window says that it is not saved."""
    running.type("mpn.id", text)
    running.session.flush()
    running.qtbot.waitUntil(lambda: running.shows("wizard.unsaved"), timeout=10_000)
    assert running.says(f"Your changes are not being saved: {english}.")
    assert running.shows("wizard.unsaved.folder")
    running.language("zh_CN")
    assert running.says(f"更改尚未保存：{chinese}。")
    running.language("en")
    assert running.text("mpn.id") == text
    running.window.ways.go_home()  # not before it is saved
    QApplication.processEvents()
    assert running.window.ways.enrollment is not None
    assert running.text("mpn.id") == text


def works_again(running: Running, id: str) -> None:
    running.click("wizard.unsaved.try_again")
    running.qtbot.waitUntil(lambda: running.session.all_saved, timeout=10_000)
    running.settle()
    assert not running.shows("wizard.unsaved")
    running.home()
    running.open(id, "mpn")
    assert running.text("mpn.id") == "4728193"


def test_closing_asks_when_the_last_changes_cannot_be_saved(used: Running) -> None:
    running = used.start()
    running.begin("mpn")
    away = running.folder.with_name("gone")
    running.folder.rename(away)
    running.type("mpn.id", "47")
    running.window.close()
    running.qtbot.waitUntil(lambda: running.shows("dialog.close"), timeout=10_000)
    assert running.says("Your last changes are not saved. If you close now, they are lost.")
    away.rename(running.folder)
    running.press("dialog.try_again")
    running.qtbot.waitUntil(lambda: not running.window.isVisible(), timeout=10_000)
