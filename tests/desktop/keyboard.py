"""A keyboard and a mouse with a hand on them, through XTEST: what the program gets are real events.

Characters that stand on no key (汉字, full-width digits) get a spare key of their own before the text
is typed, all of them at once, and keep it: the program reads the new key map before the first key.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from .x11 import XServer

# Names as on the key caps, in small letters.
KEYS = {
    "return": 0xFF0D,
    "enter": 0xFF0D,
    "escape": 0xFF1B,
    "tab": 0xFF09,
    "backspace": 0xFF08,
    "delete": 0xFFFF,
    "space": 0x20,
    "left": 0xFF51,
    "up": 0xFF52,
    "right": 0xFF53,
    "down": 0xFF54,
    "home": 0xFF50,
    "end": 0xFF57,
    "pageup": 0xFF55,
    "pagedown": 0xFF56,
    "menu": 0xFF67,
    **{f"f{n}": 0xFFBD + n for n in range(1, 13)},
}
MODIFIERS = {"ctrl": 0xFFE3, "shift": 0xFFE1, "alt": 0xFFE9, "super": 0xFFEB}
MEDIA_KEYS = 0x1008_FF00  # “Volume up” and the like: keys nobody types with
SETTLE = 0.05  # a program needs this long to fetch a changed key map
HANDOVER = 0.3  # and this long to have read every key typed before


def keysym(character: str) -> int:
    if character == "\n":
        return KEYS["return"]
    if character == "\t":
        return KEYS["tab"]
    code = ord(character)
    return code if 0x20 <= code <= 0x7E or 0xA0 <= code <= 0xFF else 0x0100_0000 + code


class Keyboard:
    def __init__(self, server: XServer) -> None:
        self._server = server
        self._keys: dict[int, tuple[int, bool]] = {}  # keysym -> keycode, with Shift
        self._spare: list[int] = []
        self._given: dict[int, int] = {}  # keysym -> spare keycode, least recently used first
        keymap = dict(server.keymap().codes())
        for level in (0, 1):  # plain first: a character is typed with Shift only if it must be
            for code, keysyms in keymap.items():
                if symbol := keysyms[level]:
                    self._keys.setdefault(symbol, (code, level == 1))
        for code, keysyms in keymap.items():
            if all(symbol == 0 or symbol >= MEDIA_KEYS for symbol in keysyms):
                self._spare.append(code)

    def type(self, text: str, pause: float = 0.0) -> None:
        """Key after key; ``pause`` seconds between them, where somebody types and does not paste."""
        for piece in self._pieces([keysym(character) for character in text]):
            self._provide(piece)
            for symbol in piece:
                self._stroke(symbol)
                if pause:
                    self._server.sync()
                    time.sleep(pause)
        self._server.sync()

    def _pieces(self, wanted: list[int]) -> Iterator[list[int]]:
        """Parts with no more different characters than there are spare keys: one for nearly any text."""
        room = len(self._spare) + len(self._given)
        piece: list[int] = []
        extra: set[int] = set()
        for symbol in wanted:
            if symbol not in self._keys and symbol not in extra and len(extra) == room:
                yield piece
                piece, extra = [], set()
            if symbol not in self._keys:
                extra.add(symbol)
            piece.append(symbol)
        yield piece

    def press(self, combination: str) -> None:
        """One stroke with modifiers: “ctrl+shift+l”, “alt+left”, “return”."""
        *names, last = combination.lower().split("+") if combination != "+" else ["+"]
        symbol = KEYS.get(last) or keysym(last)
        self._provide([symbol])
        held = [self._keys[MODIFIERS[name]][0] for name in names]
        for code in held:
            self._server.press(code, down=True)
        self._stroke(symbol)
        for code in reversed(held):
            self._server.press(code, down=False)
        self._server.sync()

    def _stroke(self, symbol: int) -> None:
        code, shifted = self._keys.get(symbol) or (self._given[symbol], False)
        shift = self._keys[MODIFIERS["shift"]][0]
        if shifted:
            self._server.press(shift, down=True)
        self._server.press(code, down=True)
        self._server.press(code, down=False)
        if shifted:
            self._server.press(shift, down=False)

    def _provide(self, wanted: list[int]) -> None:
        for symbol in wanted:
            if symbol in self._given:
                self._given[symbol] = self._given.pop(symbol)  # now the most recently used
        fresh = list(dict.fromkeys(s for s in wanted if s not in self._keys and s not in self._given))
        if len(fresh) > len(self._spare):  # keys change hands: what was typed with them must be read first
            self._server.sync()
            time.sleep(HANDOVER)
        for symbol in fresh:
            code = self._spare.pop() if self._spare else self._given.pop(next(iter(self._given)))
            self._given[symbol] = code
            self._server.assign(code, symbol)
        if fresh:
            self._server.sync()
            time.sleep(SETTLE)


class Mouse:
    def __init__(self, server: XServer) -> None:
        self._server = server

    def move(self, x: int, y: int) -> None:
        self._server.move(x, y)
        self._server.sync()

    def click(self, x: int, y: int, button: int = 1, times: int = 1) -> None:
        self._server.move(x - 1, y)  # arriving: a pointer that was already there sends no motion
        self._server.move(x, y)
        for _ in range(times):
            self._server.button(button, down=True)
            self._server.button(button, down=False)
        self._server.sync()

    def wheel(self, x: int, y: int, notches: int) -> None:
        """Down for positive notches."""
        self._server.move(x, y)
        for _ in range(abs(notches)):
            self._server.button(5 if notches > 0 else 4, down=True)
            self._server.button(5 if notches > 0 else 4, down=False)
        self._server.sync()
