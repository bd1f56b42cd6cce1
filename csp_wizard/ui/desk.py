"""What everything in the window works with: laid out once by the window, passed on, never looked up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from ..storage.store_thread import Store
from .browsing import Browser
from .clipboard import Clipboard
from .kit import Kit, Toast
from .preferences import Preferences
from .tasks import Tasks

if TYPE_CHECKING:
    from ..storage.secret_terms import SecretStore
    from ..storage.secret_worker import SecretWorker


class Desk(NamedTuple):
    kit: Kit
    store: Store
    secrets: SecretStore
    worker: SecretWorker  # the thread on which the secret store is asked
    preferences: Preferences
    browser: Browser
    now: Callable[[], datetime]
    tasks: Tasks
    clipboard: Clipboard
    toast: Toast
    window: QWidget  # over which dialogs stand; what is not answered when it goes is dropped
