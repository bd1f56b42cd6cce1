"""The settings while the program runs: each change applies at once and is written at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ..enrollment.text import Msg
from ..storage import settings
from ..storage.settings import Settings

APPEARANCE_WORDS = (
    ("system", Msg("Settings", "Same as system")),
    ("light", Msg("Settings", "Light")),
    ("dark", Msg("Settings", "Dark")),
)


class Preferences(QObject):
    changed = Signal()
    failed = Signal(object)  # Failure: the settings hold until the program ends, but not longer

    def __init__(self, path: Path, found: Settings) -> None:
        super().__init__()
        self._path = path
        self.now = found

    @property
    def clear_clipboard(self) -> int:
        return self.now.clear_clipboard

    @property
    def hide_secrets(self) -> int:
        return self.now.hide_secrets

    def change(self, **values: Any) -> None:
        new = self.now._replace(**values)
        if new == self.now:
            return
        self.now = new
        failure = settings.save(self._path, new)
        if failure is not None:
            self.failed.emit(failure)
        self.changed.emit()
