"""Once the window is there: it hears the desktop, second starts and its own errors."""

from __future__ import annotations

import sys

from PySide6.QtGui import QFontDatabase

from ...crash_log import CrashLog
from ...paths import Paths
from .end_signals import EndSignals
from .main_window import MainWindow
from .mishaps import Mishaps
from .orders import Orders, address

# In English in either language: without such a font nobody could read it in Chinese.
NO_HAN = (
    "This computer has no font for Chinese, so Chinese text shows as boxes. Install the package "
    "fonts-noto-cjk (on Fedora: google-noto-sans-cjk-fonts), then start the app again."
)


def move_in(window: MainWindow, paths: Paths, log: CrashLog) -> None:
    Mishaps(window.desk, window.ways, log)
    Orders(address(paths.data), window).came.connect(window.obey)
    if sys.platform != "win32":  # there Qt itself is told
        EndSignals(window).arrived.connect(window.closing.end_now)
    if not shows_han():
        window.home.show_banner(NO_HAN)


def shows_han() -> bool:
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
