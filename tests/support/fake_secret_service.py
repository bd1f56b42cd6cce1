"""A Secret Service that misbehaves as told: what a real keyring cannot be made to do.

It speaks the real interface on a real bus, in a thread of the test or (``python -m``) as a program
the bus starts. Values are kept in memory.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from threading import Event, Lock, Thread
from typing import Any

from jeepney import HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusAddress

NAME = "org.freedesktop.secrets"
ROOT = "/org/freedesktop/secrets"
COLLECTION = f"{ROOT}/aliases/default"
PROMPT = f"{ROOT}/prompt/p1"
NO_OBJECT = "org.freedesktop.DBus.Error.UnknownObject"
Reply = tuple[str, tuple[Any, ...]]


class Refusal(Exception):
    """Answered as a D-Bus error of this name."""


@dataclass
class Manners:
    """How this service behaves."""

    collection: bool = True  # whether there is a default one
    locked: bool = False
    prompt: str = "accept"  # accept | dismiss | never (stays up)
    prompt_seconds: float = 0.0
    refuse: dict[str, str] = field(default_factory=dict)  # method -> name of the error
    delay: dict[str, float] = field(default_factory=dict)  # method -> seconds, the first call only
    twist: Callable[[bytes], bytes] = lambda value: value  # what reading gives back
    sticky: bool = False  # deleting does nothing


class FakeSecretService:
    def __init__(
        self,
        address: str,
        manners: Manners | None = None,
        also: tuple[str, ...] = (),
        pause: float = 0.0,
    ) -> None:
        self.manners = manners or Manners()
        self.items: dict[str, tuple[dict[str, str], bytes]] = {}  # path -> attributes, value
        self.prompts = 0
        self.calls: list[str] = []
        self._number = 0
        self._sending = Lock()
        self._stop = Event()
        self._bus: DBusConnection = open_dbus_connection(address)
        for name in (*also, NAME):  # a call that came before the last reply would be dropped
            time.sleep(pause)
            self._bus.send_and_get_reply(message_bus.RequestName(name), timeout=5)

    def __enter__(self) -> FakeSecretService:
        self._thread = Thread(target=self.serve, name="fake secret service", daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join(5)
        self._bus.close()

    def value(self, service: str) -> str | None:
        found = [value for attributes, value in self.items.values() if attributes["service"] == service]
        return found[0].decode() if found else None

    def serve(self) -> None:
        while not self._stop.is_set():
            try:
                message = self._bus.receive(timeout=0.05)
            except TimeoutError:
                continue
            except (ConnectionError, OSError):
                return
            if message.header.message_type is MessageType.method_call:
                member = message.header.fields[HeaderFields.member]
                self.calls.append(member)
                if seconds := self.manners.delay.pop(member, 0.0):
                    Thread(target=self._later, args=(message, seconds), daemon=True).start()
                else:
                    self._answer(message)

    def _later(self, message: Message, seconds: float) -> None:
        """Others are served meanwhile. Nothing comes any more once the service has gone."""
        if not self._stop.wait(seconds):
            self._answer(message)

    def _answer(self, message: Message) -> None:
        fields = message.header.fields
        member, path = fields[HeaderFields.member], fields[HeaderFields.path]
        try:
            if error := self.manners.refuse.get(member):
                raise Refusal(error)
            signature, body = getattr(self, f"do_{member}")(path, *message.body)
            self._send(new_method_return(message, signature, body))
        except Refusal as refusal:
            self._send(new_error(message, str(refusal), "s", ("no",)))
        if member == "Prompt" and self.manners.prompt != "never":
            Thread(target=self._complete, daemon=True).start()

    def _send(self, message: Message) -> None:
        with self._sending:
            self._bus.send(message)

    def _complete(self) -> None:
        """The person answers the prompt."""
        if self._stop.wait(self.manners.prompt_seconds):
            return
        dismissed = self.manners.prompt == "dismiss"
        if not dismissed:
            self.manners.locked = False
            self.manners.collection = True
        result = ("o", COLLECTION) if self._creating else ("ao", [] if dismissed else [COLLECTION])
        where = DBusAddress(PROMPT, interface="org.freedesktop.Secret.Prompt")
        self._send(new_signal(where, "Completed", "bv", (dismissed, result)))

    # -- the interface ----------------------------------------------------------------------------

    _creating = False

    def do_OpenSession(self, _path: str, algorithm: str, _: Any) -> Reply:
        if algorithm != "plain":
            raise Refusal("org.freedesktop.DBus.Error.NotSupported")
        return "vo", (("s", ""), f"{ROOT}/session/s1")

    def do_Get(self, path: str, _interface: str, name: str) -> Reply:
        if path == COLLECTION and not self.manners.collection:
            raise Refusal(NO_OBJECT)
        if path != COLLECTION and path not in self.items:
            raise Refusal(NO_OBJECT)
        known: dict[str, tuple[str, Any]] = {"Label": ("s", "Default"), "Locked": ("b", self.manners.locked)}
        return "v", (known[name],)

    def do_Unlock(self, _path: str, objects: list[str]) -> Reply:
        if not self.manners.locked:
            return "aoo", (objects, "/")
        self.prompts += 1
        self._creating = False
        return "aoo", ([], PROMPT)

    def do_CreateCollection(self, _path: str, _properties: Any, _alias: str) -> Reply:
        self.prompts += 1
        self._creating = True
        return "oo", ("/", PROMPT)

    def do_Prompt(self, _path: str, _window: str) -> Reply:
        return "", ()

    def do_SearchItems(self, _path: str, wanted: dict[str, str]) -> Reply:
        found = [path for path, (has, _) in self.items.items() if wanted.items() <= has.items()]
        return "ao", (found,)

    def do_CreateItem(self, _path: str, properties: dict[str, Any], secret: Any, _replace: bool) -> Reply:
        attributes = properties["org.freedesktop.Secret.Item.Attributes"][1]
        same = [path for path, (has, _) in self.items.items() if has == attributes]
        self._number += 1
        path = same[0] if same else f"{COLLECTION}/{self._number}"
        self.items[path] = (attributes, bytes(secret[2]))
        return "oo", (path, "/")

    def do_GetSecret(self, path: str, session: str) -> Reply:
        if path not in self.items:
            raise Refusal(NO_OBJECT)
        return "(oayays)", ((session, b"", self.manners.twist(self.items[path][1]), "text/plain"),)

    def do_Delete(self, path: str) -> Reply:
        if not self.manners.sticky:
            del self.items[path]
        return "o", ("/",)


def main() -> None:
    """Started by the bus: own the names given, ours a moment after the last; serve until the bus goes."""
    service = FakeSecretService("SESSION", also=tuple(sys.argv[1:]), pause=0.1)
    with closing(service._bus):
        service.serve()


if __name__ == "__main__":
    main()
