"""The X server, spoken to directly: real keys, a real pointer, window titles, pictures.

A small client of the X protocol instead of libX11, because Xlib ends the whole process when the
server goes away, which would be the test run.
"""

from __future__ import annotations

import socket
import struct
import threading
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

KEY_PRESS, KEY_RELEASE, BUTTON_PRESS, BUTTON_RELEASE, MOTION = 2, 3, 4, 5, 6
ANY_TYPE = 0


class ServerGone(ConnectionError):
    """The X server closed the connection."""


@dataclass(frozen=True)
class Keymap:
    first: int
    per_code: int
    keysyms: tuple[int, ...]

    def codes(self) -> Iterator[tuple[int, tuple[int, ...]]]:
        for index in range(0, len(self.keysyms), self.per_code):
            yield self.first + index // self.per_code, self.keysyms[index : index + self.per_code]


class XServer:
    """One connection to a display."""

    def __init__(self, display: int) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.settimeout(10)
        self._socket.connect(f"/tmp/.X11-unix/X{display}")
        self._lock = threading.Lock()
        self._sequence = 0
        self._atoms: dict[str, int] = {}
        self._read_setup()
        self._xtest = self._extension("XTEST")

    def __enter__(self) -> XServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._socket.close()

    # -- input -------------------------------------------------------------------------------------

    def move(self, x: int, y: int) -> None:
        self._fake(MOTION, 0, x, y)

    def button(self, number: int, *, down: bool) -> None:
        self._fake(BUTTON_PRESS if down else BUTTON_RELEASE, number)

    def press(self, keycode: int, *, down: bool) -> None:
        self._fake(KEY_PRESS if down else KEY_RELEASE, keycode)

    def _fake(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        event = struct.pack("<BBHII8xhh8x", kind, detail, 0, 0, 0 if kind != MOTION else self.root, x, y)
        self._send(struct.pack("<BBH", self._xtest, 2, 9) + event)

    def sync(self) -> None:
        """Everything sent so far has been taken by the server."""
        self._ask(struct.pack("<BBH", 43, 0, 1))  # GetInputFocus, the usual round trip

    # -- keyboard ----------------------------------------------------------------------------------

    def keymap(self) -> Keymap:
        count = self.max_keycode - self.min_keycode + 1
        head, body = self._ask(struct.pack("<BBHBBH", 101, 0, 2, self.min_keycode, count, 0))
        per_code = head[1]
        return Keymap(self.min_keycode, per_code, struct.unpack(f"<{count * per_code}I", body))

    def assign(self, keycode: int, keysym: int) -> None:
        """Let a spare key write this character, plain and with Shift."""
        self._send(struct.pack("<BBHBBHII", 100, 1, 4, keycode, 2, 0, keysym, keysym))

    # -- windows -----------------------------------------------------------------------------------

    def atom(self, name: str) -> int:
        if name not in self._atoms:
            raw = name.encode()
            padded = raw + b"\0" * (-len(raw) % 4)
            request = struct.pack("<BBHHH", 16, 0, 2 + len(padded) // 4, len(raw), 0) + padded
            head, _ = self._ask(request)
            self._atoms[name] = struct.unpack_from("<I", head, 8)[0]
        return self._atoms[name]

    def property(self, window: int, name: str) -> bytes:
        request = struct.pack("<BBHIIIII", 20, 0, 6, window, self.atom(name), ANY_TYPE, 0, 1 << 16)
        head, body = self._ask(request)
        form, count = head[1], struct.unpack_from("<I", head, 16)[0]
        return body[: count * form // 8] if form else b""

    def _windows_of(self, name: str) -> tuple[int, ...]:
        raw = self.property(self.root, name)
        return struct.unpack(f"<{len(raw) // 4}I", raw)

    def windows(self) -> tuple[int, ...]:
        """The windows the window manager knows, oldest first."""
        return self._windows_of("_NET_CLIENT_LIST")

    def title(self, window: int) -> str:
        return self.property(window, "_NET_WM_NAME").decode()

    def process(self, window: int) -> int:
        raw = self.property(window, "_NET_WM_PID")
        return struct.unpack("<I", raw)[0] if raw else 0

    def managed(self) -> bool:
        """Whether a window manager has taken over."""
        return bool(self._windows_of("_NET_SUPPORTING_WM_CHECK"))

    def active(self) -> int:
        return next(iter(self._windows_of("_NET_ACTIVE_WINDOW")), 0)

    def ask_manager(self, window: int, message: str, *data: int) -> None:
        """A client message to the window manager, as a pager or task bar sends it."""
        words = (*data, 0, 0, 0, 0, 0)[:5]
        event = struct.pack("<BBHII5I", 33, 32, 0, window, self.atom(message), *words)
        masks = (1 << 19) | (1 << 20)  # SubstructureNotify, SubstructureRedirect
        self._send(struct.pack("<BBHII", 25, 0, 11, self.root, masks) + event)
        self.sync()

    def own(self, selection: str) -> None:
        """Until this connection closes. As a compositor does, to say that it runs."""
        self._send(struct.pack("<BBHIII", 22, 0, 4, self.root, self.atom(selection), 0))
        self.sync()

    # -- pictures ----------------------------------------------------------------------------------

    def picture(self, path: Path) -> None:
        """What stands on the screen, as PNG."""
        request = struct.pack("<BBHIhhHHI", 73, 2, 5, self.root, 0, 0, self.width, self.height, 0xFFFFFFFF)
        _, body = self._ask(request)
        stride = self.width * 4
        lines = bytearray()
        for top in range(0, stride * self.height, stride):
            line = body[top : top + stride]
            rgb = bytearray(self.width * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = line[2::4], line[1::4], line[0::4]
            lines += b"\0" + rgb
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(lines), 1)), (b"IEND", b""))
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks))

    # -- the wire ----------------------------------------------------------------------------------

    def _read_setup(self) -> None:
        self._socket.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        status, _, _, _, words = struct.unpack("<BBHHH", self._exactly(8))
        setup = self._exactly(words * 4)
        if status != 1:
            raise ServerGone(f"the X server refused: {setup[:80]!r}")
        vendor, formats = struct.unpack_from("<H", setup, 16)[0], setup[21]
        self.min_keycode, self.max_keycode = setup[26], setup[27]
        screen = 32 + (vendor + 3) // 4 * 4 + formats * 8
        self.root = struct.unpack_from("<I", setup, screen)[0]
        self.width, self.height = struct.unpack_from("<HH", setup, screen + 20)

    def _extension(self, name: str) -> int:
        raw = name.encode()
        padded = raw + b"\0" * (-len(raw) % 4)
        head, _ = self._ask(struct.pack("<BBHHH", 98, 0, 2 + len(padded) // 4, len(raw), 0) + padded)
        if not head[8]:
            raise ServerGone(f"the X server has no {name}")
        return head[9]

    def _send(self, request: bytes) -> None:
        with self._lock:
            self._transmit(request)

    def _transmit(self, request: bytes) -> None:
        try:
            self._socket.sendall(request)
        except OSError as error:
            raise ServerGone(str(error)) from error
        self._sequence = (self._sequence + 1) & 0xFFFF

    def _ask(self, request: bytes) -> tuple[bytes, bytes]:
        """Send a request that has a reply; events and late errors before it are passed over."""
        with self._lock:
            self._transmit(request)
            while True:
                head = self._exactly(32)
                sequence = struct.unpack_from("<H", head, 2)[0]
                if head[0] == 0 and sequence == self._sequence:  # its own error: a window gone, mostly
                    return b"\0" * 32, b""
                if head[0] in (1, 35):
                    body = self._exactly(struct.unpack_from("<I", head, 4)[0] * 4)
                    if head[0] == 1 and sequence == self._sequence:
                        return head, body

    def _exactly(self, count: int) -> bytes:
        parts = bytearray()
        while len(parts) < count:
            try:
                part = self._socket.recv(count - len(parts))
            except OSError as error:
                raise ServerGone(str(error)) from error
            if not part:
                raise ServerGone("the X server closed the connection")
            parts += part
        return bytes(parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
