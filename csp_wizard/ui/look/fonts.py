"""Which letters, by role and language.

In Chinese the CJK family stands first, else “ ” … — · come from the Latin font at half width; in
English the Latin one. Only family names are passed on: enumerating the fonts would cost start-up.
"""

from __future__ import annotations

import sys
from typing import NamedTuple

from PySide6.QtGui import QFont

BODY_POINTS = 10.5  # 14 px at 96 dpi: Windows' 9 pt are too small for Chinese
BODY_PX = 14


class Role(NamedTuple):
    """Size and line height in px at 100 %, in English and in Chinese."""

    size: int
    line: int
    size_zh: int
    line_zh: int
    weight: int = 400
    mono: bool = False


ROLES = {
    "heading": Role(28, 36, 26, 38, 600),
    "big": Role(28, 36, 26, 38, 600),
    "section": Role(20, 28, 18, 28, 600),
    "card": Role(16, 24, 16, 26, 600),
    "body": Role(14, 20, 14, 22),
    "strong": Role(14, 20, 14, 22, 600),
    "mono": Role(14, 20, 14, 22, mono=True),
    "hint": Role(13, 18, 13, 20),
    "hint600": Role(13, 18, 13, 20, 600),
    "small": Role(12, 16, 12, 18),
    "small600": Role(12, 16, 12, 18, 600),
}

DISPLAY_FROM_PX = 20  # larger letters have a drawing of their own


class Families(NamedTuple):
    latin: tuple[str, ...]
    display: tuple[str, ...]
    han: tuple[str, ...]
    mono: tuple[str, ...]


def families(system: str, platform: str = sys.platform) -> Families:
    """The families to ask for, best first; ``system`` is the desktop's own."""
    if platform == "win32":
        return Families(
            ("Segoe UI Variable Text", "Segoe UI"),
            ("Segoe UI Variable Display", "Segoe UI"),
            ("Microsoft YaHei UI", "Microsoft YaHei"),
            ("Cascadia Mono", "Consolas"),
        )
    if platform == "darwin":
        return Families((system,), (system,), ("PingFang SC",), ("SF Mono", "Menlo"))
    # The bare system font may be DejaVu Sans, which breaks every width.
    latin = ("Inter", "Noto Sans", "Cantarell", "Ubuntu", system)
    return Families(
        latin,
        ("Inter Display", *latin),
        ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"),
        ("Noto Sans Mono", "DejaVu Sans Mono", "Noto Sans Mono CJK SC"),
    )


def body_points(system: float) -> float:
    """The body's size: the desktop's own where that is larger."""
    return max(system, BODY_POINTS)


def has_han(text: str) -> bool:
    return any("\u3400" <= ch <= "\u9fff" or "\uf900" <= ch <= "\ufaff" or ch >= "\U00020000" for ch in text)


def make_font(role: Role, found: Families, *, chinese: bool, han_first: bool, points: float) -> QFont:
    """``points`` is the body size; the role's size follows from it."""
    px = role.size_zh if chinese else role.size
    latin = found.mono if role.mono else found.display if px >= DISPLAY_FROM_PX else found.latin
    font = QFont()
    font.setFamilies([*found.han, *latin] if han_first and not role.mono else [*latin, *found.han])
    font.setPointSizeF(points * px / BODY_PX)
    font.setWeight(QFont.Weight(role.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if not role.mono and hasattr(QFont, "Tag"):
        font.setFeature(QFont.Tag("tnum"), 1)  # the string form raises from 6.12 on
    return font
