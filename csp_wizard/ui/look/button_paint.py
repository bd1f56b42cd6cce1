"""How a push button looks. Ours paint themselves; those that Qt makes are painted by the style."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap

from csp_wizard.ui.kit.paint import rounded
from csp_wizard.ui.look.theme import Theme

_WORDS = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextHideMnemonic)
_ICON_GAP = 6


def button_size(theme: Theme, kind: str, metrics: QFontMetrics, words: str, icon: int) -> QSize:
    """``icon``: its width, 0 without one."""
    px = theme.px
    if kind == "icon":
        return QSize(px(32), px(32))
    width = icon + _words_width(metrics, words) + (px(_ICON_GAP) if icon and words else 0)
    if kind == "link":
        return QSize(width, px(28))
    if kind in ("text", "small"):
        return QSize(width + 2 * px(12 if kind == "text" else 16), px(32))
    return QSize(max(px(88), width + 2 * px(16)), px(36))


def draw_ground(
    theme: Theme, painter: QPainter, rect: QRect, kind: str, *, over: bool, down: bool, enabled: bool
) -> None:
    over = over and enabled
    fill, line = "", ""
    if kind == "primary":
        fill = "accent_press" if down else "accent_hover" if over else "accent" if enabled else "line"
    elif kind in ("secondary", "small"):
        fill = "line" if down else "hover" if over else "surface"
        line = "border" if enabled else "line"
    elif kind == "danger":
        fill = "error_tint" if over or down else "surface"
        line = "error" if enabled else "line"
    elif kind != "link" and (over or down):
        fill = "line" if down else "hover"
    if fill:
        rounded(painter, rect, theme.px(6), theme.color(fill), theme.color(line) if line else None)


def draw_words(
    theme: Theme,
    painter: QPainter,
    rect: QRect,
    words: str,
    ink: QColor,
    *,
    icon: QPixmap | None = None,
    icon_after: bool = False,
    elides: bool = False,
) -> None:
    """In the middle, with the icon before or after them."""
    side = 0 if icon is None else round(icon.deviceIndependentSize().width())
    gap = theme.px(_ICON_GAP) if side and words else 0
    metrics = painter.fontMetrics()
    text, room = _words_width(metrics, words), rect.width() - side - gap
    if elides and text > room:
        room -= 2 * theme.px(12)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room, Qt.TextFlag.TextShowMnemonic)
        text = _words_width(metrics, words)
    left = rect.x() + (rect.width() - side - gap - text) / 2
    if icon is not None:
        x = left + text + gap if icon_after else left
        painter.drawPixmap(QPointF(x, rect.y() + (rect.height() - side) / 2), icon)
    if words:
        painter.setPen(ink)
        start = left if icon_after else left + side + gap
        painter.drawText(QRectF(start, rect.y(), text + 2, rect.height()), _WORDS, words)


def _words_width(metrics: QFontMetrics, words: str) -> int:
    return metrics.size(Qt.TextFlag.TextShowMnemonic, words).width()
