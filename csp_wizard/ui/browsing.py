"""The way out of the window: addresses of the portal to the browser, folders to the file manager."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from ..portal.links import PortalMap


class Browser(QObject):
    _not_opened = Signal(object)  # from another thread

    def __init__(self, resources: Path, data_folder: str) -> None:
        super().__init__()
        self._resources = resources
        self.data_folder = data_folder
        self._not_opened.connect(lambda act: act(), Qt.ConnectionType.QueuedConnection)

    @cached_property
    def portal(self) -> PortalMap:
        from ..portal.links import PortalMap

        return PortalMap.load(self._resources / "portal_map.json")

    def open_address(self, address: str, otherwise: Callable[[], object]) -> bool:
        """False when no browser can be started; ``otherwise`` is called when none answered later."""
        from ..portal.browser import open_address

        return open_address(address, lambda: self._not_opened.emit(otherwise))

    def open_data_folder(self) -> None:
        self.open_folder(self.data_folder)

    def open_folder(self, folder: str | Path) -> None:
        from ..portal.browser import open_folder

        open_folder(folder)
