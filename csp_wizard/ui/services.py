"""What the pages are given: built once by ``app.py``, passed in, never looked up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..portal.links import PortalMap
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
    portal: PortalMap
    settings: Preferences
    dialogs: Dialogs
    toast: Toast
    # False: no browser can be started; the second argument is called when none answered later
    open_address: Callable[[str, Callable[[], object]], bool]
    go: Callable[[str], object]  # to the page of a step, or "" to the overview
    change: Callable[[str, str], object]  # to a field of a step, and back after it: *Change*
    archive: Callable[[], object]  # puts the enrollment away and shows all of them
