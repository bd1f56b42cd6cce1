"""One setting: what it is called, what it does, and its choices or its seconds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLineEdit, QRadioButton, QWidget

from ...enrollment.text import Msg
from ...storage.settings import OFF, SECONDS_MAX, SECONDS_MIN
from ..forms.field_row import ERROR
from ..kit import Column, ErrorText, Kit, Label, Row, named, sized

Value = str | int
Said = tuple[Msg, Msg]  # what it is called, what it does


class Setting(QWidget):
    chosen = Signal(object)

    has_own_key = False

    def __init__(self, kit: Kit, name: str, said: Said) -> None:
        super().__init__()
        self.kit = kit
        self.name = name  # by which it is kept
        self.words, self.hint = said
        self.column = Column(kit, self)
        self.label = Label(kit, self.words, role="strong")
        self.column.add(self.label)
        self.column.add(Label(kit, self.hint, role="hint", color="hint", wrap=True))

    def show_key(self, key: str) -> None:
        """The letter that leads here; “” hides it."""
        self.label.show_key(key)

    def focus_target(self) -> QWidget:
        raise NotImplementedError


class ChoiceSetting(Setting):
    def __init__(
        self,
        kit: Kit,
        name: str,
        said: Said,
        options: Sequence[tuple[Value, Msg | str]],
        current: Value,
    ) -> None:
        super().__init__(kit, name, said)
        row = Row(kit, gap=24)
        self._group = QButtonGroup(self)
        for value, say in options:
            radio = named(QRadioButton(), f"settings.{name}.{value}")
            kit.texts.bind(radio.setText, say, radio)
            kit.texts.bind(radio.setAccessibleDescription, self.words, radio)
            kit.theme.follow(radio, partial(_letters, kit, radio))
            radio.setChecked(value == current)
            radio.toggled.connect(lambda on, v=value: self.chosen.emit(v) if on else None)
            self._group.addButton(radio)
            row.add(radio)
        row.spring()
        self.column.add(row)

    def focus_target(self) -> QWidget:
        return self._group.checkedButton() or self._group.buttons()[0]


class SecondsSetting(Setting):
    """10 to 300, or never."""

    def __init__(self, kit: Kit, name: str, said: Said, off: Msg, current: int) -> None:
        super().__init__(kit, name, said)
        self._error = ErrorText(kit, f"settings.{name}.error")
        self.column.add(self._error)
        self.column.space(6)
        row = Row(kit, gap=8)
        self._edit = sized(kit, named(QLineEdit(str(current or 30)), f"settings.{name}"), width=72)
        self._edit.setEnabled(current != OFF)
        kit.texts.bind(self._edit.setAccessibleName, self.words, self._edit)
        self.label.setBuddy(self._edit)
        self._never = named(QCheckBox(), f"settings.{name}.off")
        self._never.setChecked(current == OFF)
        kit.texts.bind(self._never.setText, off, self._never)
        kit.theme.follow(self._never, partial(_letters, kit, self._never))
        kit.texts.follow(self._edit, self._describe)
        self._edit.textChanged.connect(lambda _: self._changed())
        self._never.toggled.connect(lambda _: self._changed())
        row.add(self._edit)
        row.add(Label(kit, Msg("Settings", "seconds")))
        row.space(12)
        row.add(self._never)
        row.spring()
        self.column.add(row)

    def focus_target(self) -> QWidget:
        return self._never if self._never.isChecked() else self._edit

    def _describe(self) -> None:
        wrong = f"{self.kit.say(ERROR)} {self._error.text()} " if self._error.text() else ""
        self._edit.setAccessibleDescription(wrong + self.kit.say(self.hint))

    def _changed(self) -> None:
        seconds = OFF if self._never.isChecked() else as_seconds(self._edit.text())
        self._edit.setEnabled(not self._never.isChecked())
        self._edit.setProperty("bad", seconds is None)
        self._edit.update()
        self._error.say(RANGE if seconds is None else "")
        self._describe()
        if seconds is not None:
            self.chosen.emit(seconds)


def _letters(kit: Kit, widget: QWidget) -> None:
    widget.setFont(kit.theme.font("body"))


RANGE = Msg("Settings", "Seconds must be between 10 and 300")


def as_seconds(text: str) -> int | None:
    """10 to 300, typed in any digits; None for anything else."""
    text = text.strip()
    if not text.isdecimal() or len(text) > 4:
        return None
    return int(text) if SECONDS_MIN <= int(text) <= SECONDS_MAX else None
