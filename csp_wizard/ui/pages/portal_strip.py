"""The portal beside a page: which of its pages this one belongs to, and the way there."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from ...enrollment.model import Portal, Step
from ...enrollment.record import EventKind
from ...enrollment.text import Msg
from ..kit import Page, Strip
from ..services import Services
from .no_browser import NoBrowser

NOTHING_TO_DO = Msg("Page", "Nothing to do in the portal")


class PortalStrip:
    def __init__(self, services: Services, step: Step, area: Page) -> None:
        self._services = services
        self._step = step
        self._area = area
        self._notice = NoBrowser(services)
        area.column.add(self._strip(step.portal))
        area.column.space(12)
        area.column.add(self._notice)
        area.column.space(8)

    def _strip(self, portal: Portal | None) -> Strip:
        kit = self._services.kit
        if portal is None:
            return Strip(kit, NOTHING_TO_DO)
        return Strip(
            kit,
            lambda: self._name(portal),
            Msg("Page", "Open portal"),
            lambda: self.open(portal.link),
        )

    def _name(self, portal: Portal) -> Msg:
        if portal.page is None:
            return Msg("Page", "Portal page: {about}").of(about=portal.about or "")
        page = self._services.browser.portal.page(portal.page)
        chinese = self._services.kit.texts.language == "zh_CN"
        return Msg("Page", "Portal page: “{name}”").of(name=page.name_zh if chinese else page.name_en)

    def open(self, link: str) -> None:
        """Opens an address in the browser; if none answers, shows it for copying."""
        session, browser = self._services.session, self._services.browser
        session.flush()
        address = browser.portal.link(link)
        if browser.open_address(address, lambda: self._no_browser(address)):
            self._notice.hide()
            session.add_event(EventKind.OPENED_PORTAL, self._step.key, link=link)
        else:
            self._no_browser(address)

    def _no_browser(self, address: str) -> None:
        self._notice.show_address(address)
        QTimer.singleShot(0, self._notice, lambda: self._area.reveal(self._notice))
