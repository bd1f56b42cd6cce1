"""The ground of whatever is typed into or picked from, in its states."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csp_wizard.ui.kit.paint import rounded
from csp_wizard.ui.look.theme import Theme


def draw_field(
    theme: Theme,
    painter: QPainter,
    rect: QRect,
    *,
    enabled: bool,
    focus: bool,
    over: bool,
    bad: bool = False,
    read_only: bool = False,
) -> None:
    fill = theme.color("field" if enabled and not read_only else "canvas")
    token, width = _border(enabled=enabled, focus=focus, over=over, bad=bad)
    rounded(painter, rect, theme.px(6), fill, theme.color(token), width)


def _border(*, enabled: bool, focus: bool, over: bool, bad: bool) -> tuple[str, float]:
    """Wrong, focused, disabled, under the pointer, at rest."""
    if bad:
        return "error", 2 if focus else 1.5
    if focus:
        return "accent", 2
    if not enabled:
        return "line", 1
    return "text2" if over else "border", 1
