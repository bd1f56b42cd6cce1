"""A screen of our own whose pixels are watched from outside: the programs know nothing of it.

Xvfb keeps its picture in a file (``-fbdir``); that file is mapped and looked at every millisecond.
"""

from __future__ import annotations

import mmap
import os
import struct
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from tests.desktop.processes import NotReady, Processes, needed, wait_until
from tests.desktop.x11 import XServer

SIZE = (1280, 900)
EVERY_ROW = 5  # one row of pixels in five: no line of text slips through
LOOK = 0.001  # s between two looks
QUIET = 0.45  # s without a change: the picture is finished (a text cursor blinks every 0.53 s)
POINTER = 8  # rows looked at that the pointer may cover
LONG = 20.0  # s: something went wrong


@dataclass(frozen=True)
class Shown:
    first: float  # when the first pixel changed
    finished: float  # when the last one did: from then on the picture stayed as it is
    picture: bytes


class Screen:
    """``with Screen() as screen:`` — an Xvfb without a window manager and without a session bus."""

    def __init__(self) -> None:
        self.processes = Processes()

    def __enter__(self) -> Screen:
        self._folder = tempfile.TemporaryDirectory(prefix="csp-bench-", ignore_cleanup_errors=True)
        folder = Path(self._folder.name)
        told, tell = os.pipe()
        size = "{}x{}x24".format(*SIZE)
        command = [needed("Xvfb"), "-displayfd", str(tell), "-screen", "0", size, "-fbdir", str(folder)]
        try:
            self.processes.start(
                [*command, "-nolisten", "tcp", "-noreset"],
                dict(os.environ),
                log=folder / "log",
                keep=(tell,),
            )
        finally:
            os.close(tell)
        with os.fdopen(told) as reply:
            number = reply.readline().strip()
        if not number:
            raise NotReady("Xvfb did not start")
        self.display = int(number)
        file = folder / "Xvfb_screen0"
        wait_until(file.exists, "the picture of the screen")
        with file.open("rb") as handle:
            self._pixels = mmap.mmap(handle.fileno(), 0, prot=mmap.PROT_READ)
        self._find_rows()
        self.server = XServer(self.display)
        self.blank = self.look()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.server.close()
        self._pixels.close()
        self.processes.end()
        self._folder.cleanup()

    def _find_rows(self) -> None:
        header = struct.unpack_from(">25I", self._pixels)  # of an xwd file, always big-endian
        self._begin, self._stride, colors = header[0] + 12 * header[19], header[12], header[19]
        assert (header[4], header[5]) == SIZE, (header, colors)
        self._rows = [self._begin + y * self._stride for y in range(0, SIZE[1], EVERY_ROW)]

    def look(self) -> bytes:
        pixels, stride = self._pixels, self._stride
        return b"".join([pixels[row : row + stride] for row in self._rows])

    def watch(self, quiet: float = QUIET) -> Shown:
        """Wait until something is painted and then nothing changes any more."""
        begin = time.perf_counter()
        last = self.blank
        first = changed = 0.0
        while True:
            picture = self.look()
            now = time.perf_counter()
            if picture != last:
                last, changed = picture, now
                first = first or now
            elif first and now - changed > quiet:
                return Shown(first, changed, last)
            if now - begin > LONG:
                raise NotReady("nothing was painted" if not first else "the picture never came to rest")
            time.sleep(LOOK)

    def clear(self) -> None:
        """Wait until no window is there any more; the pointer may look otherwise than before."""
        wait_until(lambda: self._differing(self.blank) <= POINTER, "an empty screen")
        time.sleep(0.05)
        self.blank = self.look()

    def changed_much(self, picture: bytes) -> bool:
        """Whether another screen stands there now, and not only a button that is pressed."""
        return self._differing(picture) > len(self._rows) // 3

    def _differing(self, picture: bytes) -> int:
        """How many of the rows looked at are not as in this picture."""
        now = self.look()
        starts = range(0, len(now), self._stride)
        return sum(picture[at : at + self._stride] != now[at : at + self._stride] for at in starts)

    def click(self, x: int, y: int) -> None:
        self.server.move(x, y)
        for down in (True, False):
            self.server.button(1, down=down)
        self.server.sync()

    def environment(self) -> dict[str, str]:
        # PYTHON…: nobody's program compiles itself at each start (PYTHONDONTWRITEBYTECODE).
        not_ours = ("QT_", "CSP_", "LC_", "PYTHON")
        kept = {k: v for k, v in os.environ.items() if not k.startswith(not_ours)}
        return {
            **kept,
            "DISPLAY": f":{self.display}",
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/csp-wizard-bench",
        }

    def save_picture(self, path: Path) -> None:
        self.server.picture(path)
