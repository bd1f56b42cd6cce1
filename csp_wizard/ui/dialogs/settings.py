"""Settings: each change applies at once and says in one line what it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLineEdit, QRadioButton, QWidget

from ...enrollment.text import Msg
from ...storage.problems import Failure
from ...storage.settings import OFF, SECONDS_MAX, SECONDS_MIN, TEXT_SIZES
from ..desk import Desk
from ..forms.field_row import ERROR
from ..i18n import LANGUAGE_NAMES
from ..kit import Button, Column, ErrorText, Kit, Label, NoteBox, Row, named, sized
from ..overview.sheet_dialog import SheetDialog
from ..place import Place
from ..preferences import APPEARANCE_WORDS

TITLE = Msg("Settings", "Settings")


class SettingsDialog(SheetDialog):
    def __init__(self, desk: Desk) -> None:
        kit, preferences = desk.kit, desk.preferences
        super().__init__(kit, desk.window, TITLE, "dialog.settings")
        self.preferences = preferences
        self.problem = NoteBox(kit, "warning", "", identifier="settings.problem")
        self._problem_place = Place(kit, self.problem, 20)
        self.column.add(self._problem_place)
        preferences.failed.connect(self._say_failed)
        self._add_choices(self.column)
        self._add_seconds(self.column)
        self._add_folder(self.column, desk.browser.data_folder, desk.browser.open_data_folder)
        self.fit()

    def _say_failed(self, failure: Failure) -> None:
        said = Msg("Settings", "The settings cannot be saved: {reason}. They hold until you close the app")
        self.problem.say(said.of(reason=failure.say()))
        self._problem_place.setVisible(True)

    # -- choices --------------------------------------------------------------------------------------

    def _add_choices(self, column: Column) -> None:
        now = self.preferences.now
        self._choice(
            column,
            "language",
            Msg("Settings", "Language"),
            Msg("Settings", "Applies at once. What you typed stays"),
            LANGUAGE_NAMES,
            self.kit.texts.language,
        )
        self._choice(
            column,
            "appearance",
            Msg("Settings", "Appearance"),
            Msg("Settings", "Light, dark, or as the system is set"),
            APPEARANCE_WORDS,
            now.appearance,
        )
        self._choice(
            column,
            "text_size",
            Msg("Settings", "Text size"),
            Msg("Settings", "Multiplied with the text size of the system"),
            [(size, f"{size}%") for size in TEXT_SIZES],
            now.text_size,
        )

    def _choice(
        self,
        column: Column,
        name: str,
        title: Msg,
        hint: Msg | None,
        options: Sequence[tuple[str | int, Msg | str]],
        current: str | int,
    ) -> None:
        kit = self.kit
        column.add(Label(kit, title, role="strong"))
        if hint:
            column.add(Label(kit, hint, role="hint", color="hint", wrap=True))
        row = Row(kit, gap=24)
        group = QButtonGroup(self)
        for value, say in options:
            radio = named(QRadioButton(), f"settings.{name}.{value}")
            kit.texts.bind(radio.setText, say, radio)
            kit.texts.bind(radio.setAccessibleDescription, title, radio)
            kit.theme.follow(radio, partial(_letters, kit, radio))
            radio.setChecked(value == current)
            radio.toggled.connect(lambda on, v=value: self._chosen(name, v) if on else None)
            group.addButton(radio)
            row.add(radio)
        row.spring()
        column.add(row)
        column.space(20)

    def _chosen(self, name: str, value: str | int) -> None:
        self.preferences.change(**{name: value})

    # -- seconds --------------------------------------------------------------------------------------

    def _add_seconds(self, column: Column) -> None:
        self._seconds(
            column,
            "clear_clipboard",
            Msg("Settings", "Clear copied passwords after"),
            Msg("Settings", "The clipboard is emptied if it still holds the password"),
            Msg("Settings", "Do not clear"),
        )
        self._seconds(
            column,
            "hide_secrets",
            Msg("Settings", "Hide shown passwords after"),
            Msg("Settings", "Also hidden when the window or the page is left"),
            Msg("Settings", "Do not hide"),
        )

    def _seconds(self, column: Column, name: str, title: Msg, hint: Msg, off: Msg) -> None:
        kit = self.kit
        now = int(getattr(self.preferences.now, name))
        label = Label(kit, title, role="strong")
        column.add(label)
        column.add(Label(kit, hint, role="hint", color="hint", wrap=True))
        error = ErrorText(kit, f"settings.{name}.error")
        column.add(error)
        column.space(6)
        row = Row(kit, gap=8)
        edit = sized(kit, named(QLineEdit(str(now or 30)), f"settings.{name}"), width=72)
        edit.setEnabled(now != OFF)
        kit.texts.bind(edit.setAccessibleName, title, edit)
        label.setBuddy(edit)
        never = named(QCheckBox(), f"settings.{name}.off")
        never.setChecked(now == OFF)
        kit.texts.bind(never.setText, off, never)
        kit.theme.follow(never, partial(_letters, kit, never))

        def describe() -> None:
            wrong = f"{kit.say(ERROR)} {error.text()} " if error.text() else ""
            edit.setAccessibleDescription(wrong + kit.say(hint))

        kit.texts.follow(edit, describe)

        def changed() -> None:
            seconds = OFF if never.isChecked() else as_seconds(edit.text())
            edit.setEnabled(not never.isChecked())
            edit.setProperty("bad", seconds is None)
            edit.update()
            error.say(RANGE if seconds is None else "")
            describe()
            if seconds is not None:
                self.preferences.change(**{name: seconds})

        edit.textChanged.connect(lambda _: changed())
        never.toggled.connect(lambda _: changed())
        row.add(edit)
        row.add(Label(kit, Msg("Settings", "seconds")))
        row.space(12)
        row.add(never)
        row.spring()
        column.add(row)
        column.space(20)

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


def _letters(kit: Kit, widget: QWidget) -> None:
    widget.setFont(kit.theme.font("body"))


RANGE = Msg("Settings", "Seconds must be between 10 and 300")


def as_seconds(text: str) -> int | None:
    """10 to 300, typed in any digits; None for anything else."""
    text = text.strip()
    if not text.isdecimal() or len(text) > 4:
        return None
    return int(text) if SECONDS_MIN <= int(text) <= SECONDS_MAX else None
