"""Preferences and the window's place, in two small files apart from the answers.

A file is absent, good or damaged. A damaged one is moved aside and the defaults are used; keys of a
newer version are kept as they are.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

from ..enrollment.text import Msg
from . import files
from .problems import Failure, failure

LANGUAGES = ("", "en", "zh_CN")  # "": as the system
APPEARANCES = ("system", "light", "dark")
TEXT_SIZES = (100, 125, 150, 200)  # percent, multiplied with the system's
SECONDS_MIN, SECONDS_MAX, OFF = 10, 300, 0


class Settings(NamedTuple):
    language: str = ""
    appearance: str = "system"
    text_size: int = 100
    clear_clipboard: int = 30  # s; OFF = never
    hide_secrets: int = 30  # s; OFF = never
    unknown: Mapping[str, Any] = MappingProxyType({})  # of a newer version


class WindowState(NamedTuple):
    geometry: str = ""  # base64 of QWidget.saveGeometry
    unknown: Mapping[str, Any] = MappingProxyType({})


def _one_of(*allowed: Any) -> Callable[[Any], bool]:
    return lambda value: type(value) in {type(a) for a in allowed} and value in allowed


def _seconds(value: Any) -> bool:
    return type(value) is int and (value == OFF or SECONDS_MIN <= value <= SECONDS_MAX)


_VALID: Mapping[str, Callable[[Any], bool]] = {
    "language": _one_of(*LANGUAGES),
    "appearance": _one_of(*APPEARANCES),
    "text_size": _one_of(*TEXT_SIZES),
    "clear_clipboard": _seconds,
    "hide_secrets": _seconds,
    "geometry": lambda value: isinstance(value, str),
}

S = TypeVar("S", bound=Settings | WindowState)


class Found(Enum):
    ABSENT = "absent"
    GOOD = "good"
    DAMAGED = "damaged"


class Loaded(NamedTuple, Generic[S]):
    value: S
    found: Found
    kept: Path | None = None  # where the damaged file is

    def banner(self) -> Msg | None:
        if self.found is not Found.DAMAGED:
            return None
        return Msg("Store", "The settings file was damaged. The settings are back to their defaults")


def load_settings(path: Path) -> Loaded[Settings]:
    return _load(path, Settings())


def load_window(path: Path) -> Loaded[WindowState]:
    return _load(path, WindowState())


def save(path: Path, value: Settings | WindowState) -> Failure | None:
    known = value._asdict()
    unknown = known.pop("unknown")
    text = json.dumps({**unknown, **known}, indent=2) + "\n"
    try:
        files.write_whole(path, text.encode())
    except OSError as error:
        return failure(error, path.parent)
    return None


def _load(path: Path, defaults: S) -> Loaded[S]:
    try:
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Loaded(defaults, Found.ABSENT)
    except OSError:
        return Loaded(defaults, Found.DAMAGED, _set_aside(path))
    try:
        stored = json.loads(content)
        if not isinstance(stored, dict):
            raise ValueError("not an object")
    except (ValueError, RecursionError):  # ValueError also of json and of the decoding
        return Loaded(defaults, Found.DAMAGED, _set_aside(path))
    names = set(defaults._fields) - {"unknown"}
    good = {k: v for k, v in stored.items() if k in names and _VALID[k](v)}
    unknown = {k: v for k, v in stored.items() if k not in names}
    return Loaded(type(defaults)(**good, unknown=unknown), Found.GOOD)


def _set_aside(path: Path) -> Path | None:
    try:
        return files.set_aside(path, datetime.now(UTC))
    except OSError:  # a read-only folder: it stays where it is
        return None
