"""Settings: each change applies at once and says in one line what it does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from ...enrollment.text import Msg
from ...storage.problems import Failure
from ...storage.settings import TEXT_SIZES
from ..desk import Desk
from ..forms.field_keys import FieldKeys
from ..i18n import LANGUAGE_NAMES
from ..kit import Button, Column, Label, NoteBox, Row
from ..overview.sheet_dialog import SheetDialog
from ..place import Place
from ..preferences import APPEARANCE_WORDS
from .setting import ChoiceSetting, SecondsSetting, Setting

TITLE = Msg("Settings", "Settings")
# What each is called, and what it does.
LANGUAGE = (
    Msg("Settings", "Language"),
    Msg("Settings", "Applies at once. What you typed stays"),
)
APPEARANCE = (
    Msg("Settings", "Appearance"),
    Msg("Settings", "Light, dark, or as the system is set"),
)
TEXT_SIZE = (
    Msg("Settings", "Text size"),
    Msg("Settings", "Multiplied with the text size of the system"),
)
CLEAR = (
    Msg("Settings", "Clear copied passwords after"),
    Msg("Settings", "The clipboard is emptied if it still holds the password"),
)
HIDE = (
    Msg("Settings", "Hide shown passwords after"),
    Msg("Settings", "Also hidden when the window or the page is left"),
)


class SettingsDialog(SheetDialog):
    def __init__(self, desk: Desk) -> None:
        kit, preferences = desk.kit, desk.preferences
        super().__init__(kit, desk.window, TITLE, "dialog.settings")
        self.preferences = preferences
        self.problem = NoteBox(kit, "warning", "", identifier="settings.problem")
        self._problem_place = Place(kit, self.problem, 20)
        self.column.add(self._problem_place)
        preferences.failed.connect(self._say_failed)
        settings = self._settings()
        for setting in settings:
            self._add(setting)
        FieldKeys(self, lambda: settings, self.reveal)
        self._add_folder(self.column, desk.browser.data_folder, desk.browser.open_data_folder)
        self.fit()

    def _say_failed(self, failure: Failure) -> None:
        said = Msg("Settings", "The settings cannot be saved: {reason}. They hold until you close the app")
        self.problem.say(said.of(reason=failure.say()))
        self._problem_place.setVisible(True)

    def _settings(self) -> tuple[Setting, ...]:
        kit, now = self.kit, self.preferences.now
        sizes = [(size, f"{size}%") for size in TEXT_SIZES]
        do_not_clear, do_not_hide = Msg("Settings", "Do not clear"), Msg("Settings", "Do not hide")
        return (
            ChoiceSetting(kit, "language", LANGUAGE, LANGUAGE_NAMES, kit.texts.language),
            ChoiceSetting(kit, "appearance", APPEARANCE, APPEARANCE_WORDS, now.appearance),
            ChoiceSetting(kit, "text_size", TEXT_SIZE, sizes, now.text_size),
            SecondsSetting(kit, "clear_clipboard", CLEAR, do_not_clear, now.clear_clipboard),
            SecondsSetting(kit, "hide_secrets", HIDE, do_not_hide, now.hide_secrets),
        )

    def _add(self, setting: Setting) -> None:
        setting.chosen.connect(lambda value: self.preferences.change(**{setting.name: value}))
        self.column.add(setting)
        self.column.space(20)

    # -- folder ---------------------------------------------------------------------------------------

    def _add_folder(self, column: Column, folder: str, open_folder: Callable[[], object]) -> None:
        kit = self.kit
        column.add(Label(kit, Msg("Settings", "Data folder"), role="strong"))
        hint = Msg("Settings", "Everything except passwords is kept here")
        column.add(Label(kit, hint, role="hint", color="hint", wrap=True))
        column.space(6)
        row = Row(kit, gap=12)
        path = Label(kit, folder, value=True, wrap=True)
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.add(path, 1)
        button = Button(
            kit,
            Msg("Settings", "Open"),
            "small",
            "open",
            identifier="settings.data_folder",
            name=Msg("Settings", "Open data folder"),
        )
        button.clicked.connect(open_folder)
        row.add(button)
        column.add(row)
