"""What the window does for its desktop once it is there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from csp_wizard.ui.window import moving_in
from csp_wizard.ui.window.orders import Order
from tests.ui.running import LANGUAGES, Running


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_chinese_font_is_said_where_it_can_be_read(running: Running, language: str) -> None:
    running.language(language)
    running.window.home.show_banner(moving_in.NO_HAN)
    assert running.says("Install the package fonts-noto-cjk")


def test_this_computer_shows_han() -> None:
    assert moving_in.shows_han()


def test_a_second_start_brings_the_window_forward(running: Running) -> None:
    running.window.showMinimized()
    running.qtbot.waitUntil(running.window.isMinimized)
    running.window.obey(Order())
    running.qtbot.waitUntil(running.window.isActiveWindow)
    assert not running.window.windowState() & Qt.WindowState.WindowMinimized
