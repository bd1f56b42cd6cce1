"""Which address belongs to which step, read from ``portal_map.json``; the hosts that are allowed.

The map is data: when the portal changes, a new file mends the program. It may not lead anywhere
else, so the hosts stand here and a map that names another one is refused as a whole.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..enrollment.text import Msg

SCHEMA = "csp-portal-map/1"

ALLOWED_HOSTS = frozenset(
    {
        "partner.partnercenter.microsoftonline.cn",
        "portal.partner.microsoftonline.cn",
        "login.partner.microsoftonline.cn",
        "partners.microsoft.com",
        "partner.microsoft.com",
        "msdn.microsoft.com",
        "learn.microsoft.com",
        "www.21vbluecloud.com",
    }
)

_NO_MAP = Msg("Settings", "This file is not a portal map. Choose a different file")
_LARGEST = 1_000_000  # characters; the bundled map has three thousand


class MapRefused(Exception):
    """A portal map that is not used. ``reason`` is for the person, ``place`` says where it fails."""

    def __init__(self, reason: Msg, place: str) -> None:
        super().__init__(place)
        self.reason = reason
        self.place = place


@dataclass(frozen=True)
class PortalPage:
    """A page of the portal, by the names it has there in either language."""

    key: str
    name_en: str
    name_zh: str
    link: str  # an address

    def name(self, language: str) -> str:
        return self.name_zh if language.startswith("zh") else self.name_en


@dataclass(frozen=True)
class PortalMap:
    version: int
    links: Mapping[str, str]
    pages: Mapping[str, PortalPage]

    @classmethod
    def load(cls, path: Path) -> PortalMap:
        """The map in a file; ``MapRefused`` when it is none, or leads away from the portal."""
        try:
            text = path.read_text("utf-8")
            data = json.loads(text) if len(text) <= _LARGEST else None
        except (OSError, ValueError, RecursionError) as problem:
            raise MapRefused(_NO_MAP, type(problem).__name__) from problem
        return _read(data)

    def link(self, key: str) -> str:
        return self.links[key]

    def page(self, key: str) -> PortalPage:
        return self.pages[key]


def is_allowed(address: str) -> bool:
    """Whether an address is the portal's own: https, a host of the list, nobody's user name before it."""
    try:
        parts = urlsplit(address)
        plain = parts.port is None and parts.username is None and parts.password is None
    except ValueError:
        return False
    # urlsplit drops line breaks and tabs silently: what is opened must be what was looked at.
    written = address.isascii() and address.isprintable() and " " not in address and "\\" not in address
    return written and plain and parts.scheme == "https" and parts.hostname in ALLOWED_HOSTS


def _read(data: Any) -> PortalMap:
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise MapRefused(_NO_MAP, "schema")
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise MapRefused(_NO_MAP, "version")
    links = _links(data.get("links"))
    return PortalMap(version, links, _pages(data.get("pages"), links))


def _links(data: Any) -> dict[str, str]:
    if not isinstance(data, dict) or not data:
        raise MapRefused(_NO_MAP, "links")
    for key, address in data.items():
        place = f"links.{key}"
        if not isinstance(address, str):
            raise MapRefused(_NO_MAP, place)
        if not is_allowed(address):
            raise MapRefused(_leads_away(address), place)
    return dict(data)


def _leads_away(address: str) -> Msg:
    return Msg(
        "Settings",
        "This portal map leads to an address that is not the portal's: {host}. Choose a different file",
    ).of(host=_host(address))


def _host(address: str) -> str:
    """What to name of an address that was refused: its host, or the address when that is allowed."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        host = ""
    shown = host if host and host not in ALLOWED_HOSTS else address
    return shown[:100]


def _pages(data: Any, links: Mapping[str, str]) -> dict[str, PortalPage]:
    if not isinstance(data, list) or not data:
        raise MapRefused(_NO_MAP, "pages")
    pages = (_page(entry, links, f"pages[{n}]") for n, entry in enumerate(data))
    return {page.key: page for page in pages}


def _page(entry: Any, links: Mapping[str, str], place: str) -> PortalPage:
    if not isinstance(entry, dict):
        raise MapRefused(_NO_MAP, place)
    told = {}
    for name in ("key", "name_en", "name_zh", "link"):
        if not isinstance(entry.get(name), str) or not entry[name]:
            raise MapRefused(_NO_MAP, f"{place}.{name}")
        told[name] = entry[name]
    if told["link"] not in links:
        raise MapRefused(_NO_MAP, f"{place}.link")
    return PortalPage(**{**told, "link": links[told["link"]]})
