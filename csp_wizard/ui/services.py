"""What the pages are given: built once by ``app.py``, passed in, never looked up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .browsing import Browser
from .clipboard import Clipboard
from .dialogs.dialogs import Dialogs
from .kit import Kit, Toast
from .preferences import Preferences
from .secrets.vault import Vault
from .session import Session
from .tasks import Tasks


@dataclass(frozen=True)
class Services:
    kit: Kit
    tasks: Tasks
    session: Session
    vault: Vault
    clipboard: Clipboard
    browser: Browser
    settings: Preferences
    dialogs: Dialogs
    toast: Toast
    go: Callable[[str], object]  # to the page of a step, or "" to the overview
    change: Callable[[str, str], object]  # to a field of a step, and back after it: *Change*
    archive: Callable[[], object]  # puts the enrollment away and shows all of them
