"""Where the data, the settings and the program's own files live: frozen, installed or from source."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

APP = "csp-wizard"
DATA_DIR_VARIABLE = "CSP_WIZARD_DATA_DIR"


class Paths(NamedTuple):
    data: Path
    config: Path
    log: Path
    cache: Path
    resources: Path
    translations: Path

    @staticmethod
    def find(data_dir: str | None, environ: Mapping[str, str]) -> Paths:
        """The platform's folders, or everything under one folder when the person names it.

        Nothing is created here.
        """
        program = program_files()
        resources, translations = program / "resources", program / "translations"
        if chosen := data_dir or environ.get(DATA_DIR_VARIABLE):
            # Absolute: the working folder may change, or vanish, while the program runs.
            root = Path(chosen).expanduser().absolute()
            return Paths(root, root / "config", root / "log", root / "cache", resources, translations)
        import platformdirs  # not needed, and not paid for, when a folder is named

        folders = platformdirs.PlatformDirs(APP, appauthor=False)
        return Paths(
            folders.user_data_path,
            folders.user_config_path,
            folders.user_log_path,
            folders.user_cache_path,
            resources,
            translations,
        )

    @property
    def database(self) -> Path:
        return self.data / "enrollments.db"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def lock(self) -> Path:
        return self.data / "lock"

    @property
    def settings(self) -> Path:
        return self.config / "settings.json"

    @property
    def window(self) -> Path:
        return self.config / "window.json"


def program_files() -> Path:
    """The folder that holds ``resources`` and ``translations``."""
    if frozen := getattr(sys, "_MEIPASS", None):  # set by PyInstaller
        return Path(frozen)
    package = Path(__file__).resolve().parent
    # The wheel carries them inside the package; in a clone they stand beside it.
    return package if (package / "resources").is_dir() else package.parent
