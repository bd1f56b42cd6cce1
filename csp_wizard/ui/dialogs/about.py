"""What this app is, and the keyboard shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import __version__
from ...enrollment.text import Msg
from .help_dialog import HelpDialog

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


def show_about(window: MainWindow) -> None:
    dialog = HelpDialog(window.kit, window, Msg("Step", "Enrollment Companion"))
    dialog.paragraph(Msg("Menu", "Version {version}").of(version=__version__))
    dialog.paragraph(
        Msg(
            "Menu",
            "Prepares, checks and keeps everything for an enrollment in the 21Vianet China CSP reseller "
            "program. It is not made by Microsoft or 21Vianet, and it does not send anything.",
        )
    )
    dialog.paragraph(
        Msg(
            "Menu",
            "Passwords are kept only in the secure store of this computer. Licensed under MIT; uses Qt.",
        )
    )
    dialog.open()


def show_shortcuts(window: MainWindow) -> None:
    dialog = HelpDialog(window.kit, window, Msg("Menu", "Keyboard shortcuts"))
    rows = [(say, keys) for say, keys in window.menus.shortcuts()]
    rows.insert(0, (Msg("Wizard", "Save and continue"), "Enter, Ctrl+Enter"))
    dialog.table(rows)
    dialog.open()
