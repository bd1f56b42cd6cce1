"""What is said of an error that nobody expected, and what can be sent to those who mend it."""

from __future__ import annotations

from pathlib import Path

from ...enrollment.text import Msg
from ..desk import Desk
from ..kit import Button, Row
from .help_dialog import HelpDialog

SAVED = Msg(
    "Dialog",
    "This is a fault of the app, not yours. What you typed is saved. You can go on; if it happens "
    "again, close the app and open it again.",
)
NOT_SAVED = Msg(
    "Dialog",
    "This is a fault of the app, not yours. Your last changes are not saved yet; leave the window open, "
    "they are tried again.",
)


class MishapDialog(HelpDialog):
    def __init__(self, desk: Desk, details: str, log_folder: Path, *, saved: bool) -> None:
        super().__init__(desk.kit, desk.window, Msg("Dialog", "Something went wrong"))
        self.paragraph(SAVED if saved else NOT_SAVED)
        self.paragraph(
            Msg(
                "Dialog",
                "To report it, copy the details. They say where in the app it happened, and nothing of "
                "what you typed.",
            )
        )
        copy = Button(desk.kit, Msg("Dialog", "Copy details"), icon="copy", identifier="mishap.copy")
        copy.clicked.connect(lambda: desk.clipboard.copy_plain(details))
        copy.clicked.connect(lambda: copy.say(Msg("Page", "Copied")))
        folder = Button(desk.kit, Msg("Dialog", "Open log folder"), icon="open", identifier="mishap.folder")
        folder.clicked.connect(lambda: desk.browser.open_folder(log_folder))
        row = Row(desk.kit, gap=8)
        row.add(copy)
        row.add(folder)
        row.spring()
        self.column.add(row)
