"""Our line icons as pixmaps: one colour, sharp at every scale, each drawn once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_HOLE = "#FFFFFF"  # the tick of done.svg, drawn in the colour behind the icon


class Icons:
    """Draws ``<folder>/<name>.svg``. Qt's SVG does not know ``currentColor``: the colour is put in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, str, str, int, int, float], QPixmap] = {}

    def forget(self) -> None:
        """After a theme change the old colours are not needed again."""
        self._drawn.clear()

    def pixmap(
        self, name: str, color: str, hole: str, width: int, ratio: float, height: int | None = None
    ) -> QPixmap:
        """``width`` and ``height`` in logical pixels; colours as #rrggbb."""
        tall = width if height is None else height
        key = (name, color, hole, width, tall, ratio)
        found = self._drawn.get(key)
        if found is None:
            found = self._drawn[key] = self._draw(*key)
        return found

    def picture(self, name: str, colors: dict[str, str], width: int, height: int, ratio: float) -> QPixmap:
        """A drawing with several colours, named ``{token}`` in its file."""
        svg = self._source(name)
        for token, color in colors.items():
            svg = svg.replace("{" + token + "}", color)
        return _rendered(svg, width, height, ratio)

    def _draw(self, name: str, color: str, hole: str, width: int, height: int, ratio: float) -> QPixmap:
        svg = self._source(name)
        if not name.startswith("app"):
            svg = svg.replace(_HOLE, hole).replace("currentColor", color)
        return _rendered(svg, width, height, ratio)

    def _source(self, name: str) -> str:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return self._sources[name]


def _rendered(svg: str, width: int, height: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
