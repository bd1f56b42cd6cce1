"""From the arguments to the finished home screen, and from the last window to the last commit."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from ..crash_log import CrashLog
from ..paths import Paths
from ..storage.secret_worker import SecretWorker
from ..storage.secrets import KeyringStore
from ..storage.settings import Loaded, Settings, load_window, save
from ..storage.store_thread import Store
from .browsing import Browser
from .i18n import Texts
from .kit import Kit
from .look.theme import Theme
from .look.wanted import own_style_wanted
from .preferences import Preferences
from .window.main_window import COMPLETE_MS, MainWindow
from .window.placement import place, placed
from .window.single_instance import say_running

if TYPE_CHECKING:
    from .look.style import AppStyle
    from .window.lock import Lock

DRESS_MS = 60  # after the start, when the shortcuts are there (COMPLETE_MS)
QUIT_S = 2.0  # nothing waits longer at the end


class Startup:
    def __init__(
        self,
        paths: Paths,
        language: str,
        found: Loaded[Settings],
        qt_arguments: Sequence[str] = (),
    ) -> None:
        self.paths = paths
        prepare_input_method()
        own_style = own_style_wanted(qt_arguments, os.environ)
        # Fusion until ours, which is Fusion too, is there.
        like_ours = ("-style", "fusion") if own_style else ()
        if sys.platform == "win32":  # before the first window
            from .window.taskbar import introduce

            introduce()
        self.app = QApplication(["csp-wizard", *like_ours, *qt_arguments])
        self.app.setApplicationName("csp-wizard")
        self.app.setDesktopFileName("csp-wizard")
        self.found = found
        settings = found.value
        texts = Texts(paths.translations, language or settings.language or system_language())
        theme = Theme(
            self.app,
            paths.resources / "icons",
            texts,
            appearance=settings.appearance,
            text_size=settings.text_size,
            own_style=own_style,
        )
        self.style: AppStyle | None = None
        self.kit = Kit(theme, texts)

    def run(self, lock: Lock) -> int:
        if lock.taken_by_another:
            return self._hand_over()
        log = CrashLog(self.paths.log)
        window = self.make_window()
        window.show()
        QTimer.singleShot(COMPLETE_MS, settle)
        QTimer.singleShot(COMPLETE_MS, window, lambda: self._move_in(window, log))
        code = self.app.exec()
        window.desk.clipboard.clear_at_quit()
        self._remember(window)
        self.store.close(QUIT_S)
        lock.release()
        return code

    def _hand_over(self) -> int:
        """The data is open in another window: that one comes forward."""
        from .window.orders import Order, address, hand_over

        token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
        if hand_over(address(self.paths.data), Order(token)):
            return 0
        self.dress()
        return say_running(self.kit)

    def make_window(self) -> MainWindow:
        self.store = Store(self.paths.database)
        self.worker = SecretWorker()
        secrets = KeyringStore(prompting=self.worker.prompting)
        preferences = Preferences(self.paths.settings, self.found.value)
        window = MainWindow(
            self.kit,
            self.store,
            secrets,
            self.worker,
            preferences,
            Browser(self.paths.resources, str(self.paths.data)),
            lambda: datetime.now(UTC),
            self.app.quit,
        )
        QTimer.singleShot(DRESS_MS, self.app, self.dress)
        place(window, load_window(self.paths.window).value)
        window.begin()
        if banner := self.found.banner():
            window.home.show_banner(banner)
        return window

    def dress(self) -> None:
        """Our style, for all that opens from home: what stands there paints itself."""
        if self.kit.theme.own_style and self.style is None:
            from .look.style import AppStyle

            self.style = AppStyle(self.kit.theme)  # kept here: Qt does not keep it
            self.app.setStyle(self.style)

    def _move_in(self, window: MainWindow, log: CrashLog) -> None:
        from .window.moving_in import move_in

        move_in(window, self.paths, log)

    def _remember(self, window: MainWindow) -> None:
        save(self.paths.window, placed(window, load_window(self.paths.window).value))


def prepare_input_method() -> None:
    """Before Qt chooses one: only where fcitx is asked for is anything to be done."""
    if "fcitx" in os.environ.get("QT_IM_MODULE", "") + os.environ.get("QT_IM_MODULES", ""):
        from .input_method import fall_back, plugins

        fall_back(os.environ, plugins())


def settle() -> None:
    """Garbage is collected from now on, but not looked for in what the start has made."""
    gc.freeze()
    gc.enable()


def system_language() -> str:
    """Chinese where the system speaks Chinese; asked nowhere, changeable everywhere."""
    spoken = next(iter(QLocale.system().uiLanguages()), "")
    return "zh_CN" if spoken.lower().startswith("zh") else "en"
