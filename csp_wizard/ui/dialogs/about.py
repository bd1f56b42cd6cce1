"""What this app is, and the keyboard shortcuts."""

from __future__ import annotations

from collections.abc import Sequence

from ... import __version__
from ...enrollment.text import Msg
from ..access_keys import THERE_ARE
from ..desk import Desk
from .help_dialog import HelpDialog


def show_about(desk: Desk) -> None:
    dialog = HelpDialog(desk.kit, desk.window, Msg("Step", "Enrollment Companion"))
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


def show_shortcuts(desk: Desk, shortcuts: Sequence[tuple[Msg, str]]) -> None:
    dialog = HelpDialog(desk.kit, desk.window, Msg("Menu", "Keyboard shortcuts"))
    rows = [(Msg("Wizard", "Save and continue"), "Enter, Ctrl+Enter"), *shortcuts]
    if THERE_ARE:
        rows.append((Msg("Menu", "Show the letter of each field; press it to go there"), "Alt"))
    dialog.table(rows)
    dialog.open()
