"""*About*: who made what is inside, in the words of their licences."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton

from csp_wizard.ui.dialogs.about import show_about
from tests.ui.running import Running

WORDS = "Qt 6.11.3\nGNU LESSER GENERAL PUBLIC LICENSE\n" + "许可 a line of it\n" * 2000


def dialogs(running: Running) -> list[str]:
    return [dialog.objectName() for dialog in running.window.findChildren(QDialog) if dialog.isVisible()]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_licences_of_what_is_inside_can_be_read(running: Running, tmp_path: Path, language: str) -> None:
    notices = tmp_path / "THIRD_PARTY.txt"
    notices.write_text(WORDS, "utf-8")
    running.language(language)
    show_about(running.window.desk, notices)
    assert dialogs(running) == ["dialog.help"]
    running.press("about.licences")
    assert dialogs(running) == ["dialog.help", "dialog.licences"]
    text = running.window.findChild(QPlainTextEdit, "licences.text")
    assert text is not None
    assert text.toPlainText() == WORDS
    assert text.isReadOnly()
    assert text.accessibleName()


def test_a_program_of_sources_brings_no_licences_along(running: Running, tmp_path: Path) -> None:
    show_about(running.window.desk, tmp_path / "THIRD_PARTY.txt")
    assert dialogs(running) == ["dialog.help"]
    assert running.window.findChild(QDialog, "dialog.help").findChild(QPushButton, "about.licences") is None
