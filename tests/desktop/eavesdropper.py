"""Hears every message on the accessibility bus, as a screen reader could, or a spy."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from types import TracebackType
from typing import Any

from jeepney import DBusAddress, HeaderFields, new_method_call
from jeepney.io.blocking import open_dbus_connection


class Eavesdropper:
    """``with Eavesdropper(desktop.accessibility_address) as spy:`` and afterwards ``spy.heard``."""

    def __init__(self, address: str) -> None:
        self._address = address
        self.heard: list[tuple[str, str]] = []  # (member, text)
        self._stop = threading.Event()

    def __enter__(self) -> Eavesdropper:
        # A listener must be registered, or the program says nothing at all.
        self._listener = open_dbus_connection(self._address)
        registry = DBusAddress(
            "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
        )
        for event in ("object:", "window:", "focus:"):
            self._listener.send_and_get_reply(
                new_method_call(registry, "RegisterEvent", "s", (event,)), timeout=5
            )
        self._monitor = open_dbus_connection(self._address)
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus.Monitoring")
        self._monitor.send_and_get_reply(new_method_call(bus, "BecomeMonitor", "asu", ([], 0)), timeout=5)
        self._thread = threading.Thread(target=self._listen, name="eavesdropper", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join(5)
        self._monitor.close()
        self._listener.close()

    def _listen(self) -> None:
        while not self._stop.is_set():
            try:
                message = self._monitor.receive(timeout=0.1)
            except TimeoutError:
                continue
            except (ConnectionError, OSError):  # the desktop ended first
                return
            member = message.header.fields.get(HeaderFields.member, "reply")
            self.heard.extend((member, text) for text in _texts(message.body))

    def leaks(self, secret: str) -> list[tuple[str, str]]:
        """Messages with the secret, or with a character that stands nowhere but in it."""
        return [(member, text) for member, text in list(self.heard) if any(c in text for c in rare(secret))]

    def whole(self, secret: str) -> list[tuple[str, str]]:
        """Messages with the secret as a whole."""
        return [(member, text) for member, text in list(self.heard) if secret in text]


def rare(secret: str) -> set[str]:
    """The characters of a secret that no label or path has: seen one by one they tell it as well."""
    found = {
        character for character in secret if ord(character) > 0x2FFF or 0x0370 <= ord(character) < 0x0530
    }
    assert found, "a secret to listen for needs characters of its own"
    return found


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _texts(key)
            yield from _texts(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _texts(one)
