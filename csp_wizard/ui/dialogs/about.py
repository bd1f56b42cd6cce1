"""What this app is, and the keyboard shortcuts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ... import __version__
from ...enrollment.text import Msg
from ...paths import program_files
from ..access_keys import THERE_ARE
from ..desk import Desk
from .help_dialog import HelpDialog
from .licences import TITLE, LicencesDialog


def show_about(desk: Desk, licences: Path | None = None) -> None:
    licences = licences or program_files() / "THIRD_PARTY.txt"
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
            "Passwords are kept only in the secure store of this computer. Licensed under MIT.",
        )
    )
    dialog.paragraph(
        Msg(
            "Menu",
            "Uses Qt under the GNU Lesser General Public License, version 3. Qt's libraries are files of "
            "their own, which you may replace.",
        )
    )
    if licences.is_file():  # what is started from its sources brings nobody else's parts along
        dialog.link(TITLE, "about.licences", lambda: LicencesDialog(desk.kit, dialog, licences).open())
    dialog.open()


def show_shortcuts(desk: Desk, shortcuts: Sequence[tuple[Msg, str]]) -> None:
    dialog = HelpDialog(desk.kit, desk.window, Msg("Menu", "Keyboard shortcuts"))
    rows = [(Msg("Wizard", "Save and continue"), "Enter, Ctrl+Enter"), *shortcuts]
    if THERE_ARE:
        rows.append((Msg("Menu", "Show the letter of each field; press it to go there"), "Alt"))
    dialog.table(rows)
    dialog.open()
