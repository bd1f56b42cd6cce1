"""The accessibility tree of the program, over the bus, as a screen reader gets it. It only reads.

Only what is SHOWING counts: hidden pages are in the tree too. Nothing read here is kept, except which
identifier an object had, and that only tells where to look first.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection

ACCESSIBLE = "org.a11y.atspi.Accessible"
COLLECTION = "org.a11y.atspi.Collection"
COMPONENT = "org.a11y.atspi.Component"
TEXT = "org.a11y.atspi.Text"
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT = "/org/a11y/atspi/accessible/root"
ON_SCREEN = 0
EVERYTHING = "(aiia{ss}iaiiasib)uib"

STATES = {
    "active": 1,
    "checked": 4,
    "editable": 7,
    "enabled": 8,
    "expanded": 10,
    "focusable": 11,
    "focused": 12,
    "multi_line": 17,
    "selected": 23,
    "sensitive": 24,
    "showing": 25,
    "visible": 30,
    "read_only": 43,
    "invalid": 36,
    "default": 39,
}
SHOWING = 1 << STATES["showing"]


class Gone(LookupError):
    """The object, or the whole program, is not there any more."""


class Box(NamedTuple):
    x: int
    y: int
    width: int
    height: int

    def common(self, other: Box) -> Box:
        left, top = max(self.x, other.x), max(self.y, other.y)
        right = min(self.x + self.width, other.x + other.width)
        bottom = min(self.y + self.height, other.y + other.height)
        return Box(left, top, max(0, right - left), max(0, bottom - top))

    @property
    def centre(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y + self.height // 2


@dataclass(frozen=True)
class Seen:
    """One object as it was when looked at."""

    path: str
    identifier: str
    name: str
    description: str
    role: str
    bits: int

    def has(self, state: str) -> bool:
        return bool(self.bits >> STATES[state] & 1)

    def __str__(self) -> str:
        words = [word for word in ("focused", "checked", "invalid") if self.has(word)]
        if not self.has("enabled"):
            words.append("disabled")
        told = f" – {self.description}" if self.description else ""
        short = self.identifier if not self.identifier.startswith("QApp") else "…" + self.identifier[-24:]
        return f"{short or '·'} [{self.role}{''.join(' ' + w for w in words)}] “{self.name}”{told}"


class Tree:
    """The objects of one program, found by its process."""

    def __init__(
        self, address: str, pid: int, running: Callable[[], bool] = lambda: True, seconds: float = 20.0
    ) -> None:
        self._bus = open_dbus_connection(address)
        self._identifiers: dict[str, str] = {}
        self._program = self._find_program(pid, running, seconds)

    def close(self) -> None:
        self._bus.close()

    # -- the bus -----------------------------------------------------------------------------------

    def _message(
        self, path: str, interface: str, method: str, signature: str | None = None, body: tuple[Any, ...] = ()
    ) -> Message:
        where = DBusAddress(path, self._program, interface)
        return new_method_call(where, method, signature, body)

    def _ask(self, messages: Sequence[Message], seconds: float = 10.0) -> list[tuple[Any, ...] | None]:
        """All questions at once, then all answers; None where the object is gone."""
        end = time.monotonic() + seconds
        waiting: dict[int, int] = {}
        for index, message in enumerate(messages):
            serial = next(self._bus.outgoing_serial)
            waiting[serial] = index
            self._bus.send(message, serial)
        answers: list[tuple[Any, ...] | None] = [None] * len(messages)
        while waiting:
            try:
                reply = self._bus.receive(timeout=max(0.01, end - time.monotonic()))
            except (TimeoutError, ConnectionError, OSError) as error:
                raise Gone(f"the program did not answer on the accessibility bus: {error!r}") from error
            index_ = waiting.pop(reply.header.fields.get(HeaderFields.reply_serial, -1), None)
            if index_ is not None and reply.header.message_type is MessageType.method_return:
                answers[index_] = reply.body
        return answers

    def _one(self, message: Message) -> tuple[Any, ...]:
        answer = self._ask([message])[0]
        if answer is None:
            raise Gone("the object is gone")
        return answer

    def _find_program(self, pid: int, running: Callable[[], bool], seconds: float) -> str:
        registry = "org.a11y.atspi.Registry"
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        end = time.monotonic() + seconds
        while time.monotonic() < end and running():
            children = new_method_call(DBusAddress(ROOT, registry, ACCESSIBLE), "GetChildren")
            (answer,) = self._ask([children])
            for name, _ in answer[0] if answer else ():
                (owner,) = self._ask([new_method_call(bus, "GetConnectionUnixProcessID", "s", (name,))])
                if owner and owner[0] == pid:
                    return str(name)
            time.sleep(0.02)
        self._bus.close()
        how = f"within {seconds:g} s" if running() else "before it ended"
        raise Gone(f"process {pid} did not appear on the accessibility bus {how}")

    # -- reading -----------------------------------------------------------------------------------

    def _property(self, path: str, name: str, interface: str = ACCESSIBLE) -> Message:
        return self._message(path, PROPERTIES, "Get", "ss", (interface, name))

    def windows(self) -> list[str]:
        return [path for _, path in self._one(self._message(ROOT, ACCESSIBLE, "GetChildren"))[0]]

    def paths(self) -> list[str]:
        """Everything that is SHOWING, in the order of the tree."""
        rule: tuple[Any, ...] = ([SHOWING, 0], 1, {}, 1, [0, 0, 0, 0], 1, [], 1, False)
        tops = self.windows()
        questions = [self._message(t, COLLECTION, "GetMatches", EVERYTHING, (rule, 0, 0, True)) for t in tops]
        found: list[str] = []
        for top, answer in zip(tops, self._ask(questions), strict=True):
            found.append(top)
            found.extend(path for _, path in answer[0] if answer) if answer else None
        return found

    def look(self, paths: Iterable[str]) -> list[Seen]:
        """Read these objects now; those gone or not showing any more are left out."""
        paths = list(paths)
        questions: list[Message] = []
        for path in paths:
            questions += [self._property(path, name) for name in ("AccessibleId", "Name", "Description")]
            questions += [
                self._message(path, ACCESSIBLE, "GetRoleName"),
                self._message(path, ACCESSIBLE, "GetState"),
            ]
        answers = iter(self._ask(questions))
        seen: list[Seen] = []
        for path, five in zip(paths, zip(*[answers] * 5, strict=True), strict=True):
            identifier, name, description, role, state = five
            if not (identifier and name and description and role and state):
                continue
            bits = state[0][0] | state[0][1] << 32
            self._identifiers[path] = identifier[0][1]
            if bits & SHOWING:
                seen.append(
                    Seen(path, identifier[0][1], name[0][1], description[0][1], role[0], bits),
                )
        return seen

    def showing(self) -> list[Seen]:
        return self.look(self.paths())

    def find(self, identifier: str) -> list[Seen]:
        """What shows under this identifier. That of a menu's action is Qt's path ending in it."""
        if identifier.startswith("menu."):
            return self.where(lambda found: found.endswith("." + identifier))
        return self.where(lambda found: found == identifier)

    def where(self, fits: Callable[[str], bool]) -> list[Seen]:
        """What shows under an identifier that fits."""
        paths = self.paths()
        unknown = [path for path in paths if path not in self._identifiers]
        for path, answer in zip(
            unknown, self._ask([self._property(p, "AccessibleId") for p in unknown]), strict=True
        ):
            if answer:
                self._identifiers[path] = answer[0][1]
        likely = [path for path in paths if fits(self._identifiers.get(path, ""))]
        found = [seen for seen in self.look(likely) if fits(seen.identifier)]
        if not found:  # an identifier may have changed, as home.card.<n> does
            found = [seen for seen in self.look(paths) if fits(seen.identifier)]
        return found

    def text(self, path: str) -> str:
        """What stands in an editor, through its text interface; Gone if it has none."""
        return str(self._one(self._message(path, TEXT, "GetText", "ii", (0, -1)))[0])

    def role(self, path: str) -> int:
        """The role as a screen reader gets it; its name does not tell passwords from other texts."""
        return int(self._one(self._message(path, ACCESSIBLE, "GetRole"))[0])

    def interfaces(self, path: str) -> list[str]:
        return list(self._one(self._message(path, ACCESSIBLE, "GetInterfaces"))[0])

    def box(self, path: str) -> Box:
        return Box(*self._one(self._message(path, COMPONENT, "GetExtents", "u", (ON_SCREEN,)))[0])

    def parents(self, path: str) -> list[str]:
        """From the one directly around it to its window."""
        found: list[str] = []
        while True:
            above = self._one(self._property(path, "Parent"))[0][1][1]
            if above == ROOT or above.endswith("/null"):
                return found
            found.append(above)
            path = above

    def children(self, path: str) -> list[str]:
        return [child for _, child in self._one(self._message(path, ACCESSIBLE, "GetChildren"))[0]]

    def visible_box(self, path: str) -> tuple[Box, Box]:
        """The part of it that is not cut off by what it stands in, and the whole of it."""
        chain = [path, *self.parents(path)]
        answers = self._ask([self._message(p, COMPONENT, "GetExtents", "u", (ON_SCREEN,)) for p in chain])
        boxes = [Box(*answer[0]) for answer in answers if answer]
        if not boxes:
            raise Gone("the object is gone")
        part = boxes[0]
        for around in boxes[1:]:
            if around.width and around.height:
                part = part.common(around)
        return part, boxes[0]
