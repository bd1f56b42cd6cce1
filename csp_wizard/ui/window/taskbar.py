"""Windows: under which name the task bar groups this program's windows, whatever started it."""

from __future__ import annotations

import sys

APP_ID = "csp-wizard.EnrollmentCompanion"  # as the installer writes it into the shortcuts


def introduce() -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)
