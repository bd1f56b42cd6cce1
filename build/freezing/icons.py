"""The program's icon in the forms that desktops want it: PNG of every size, .ico, .icns.

``python icons.py FOLDER`` writes ``csp-wizard-<size>.png``, ``csp-wizard.ico``, ``csp-wizard.icns``.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
SMALL = 22  # up to here the drawing that was made for few pixels
LARGE = 512  # for macOS
OF_WINDOWS = (16, 24, 32, 48, 64, 256)
OF_MACOS = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": LARGE}


def drawing(size: int) -> Path:
    return ICONS / ("app-16.svg" if size <= SMALL else "app.svg")


def png(size: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing(size))).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Windows: a table of the pictures, then the pictures."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    rows = b""
    for size, picture in pictures.items():
        edge = size % 256  # 256 is written as 0
        rows += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + rows + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """macOS: one picture after the other, each with its kind and length."""
    rows = b"".join(kind + struct.pack(">I", len(data) + 8) + data for kind, data in pictures.items())
    return b"icns" + struct.pack(">I", len(rows) + 8) + rows


def write(folder: Path) -> None:
    from PySide6.QtGui import QGuiApplication

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    made = {size: png(size) for size in (*SIZES, LARGE)}
    for size in SIZES:
        (folder / f"csp-wizard-{size}.png").write_bytes(made[size])
    (folder / "csp-wizard.ico").write_bytes(ico({size: made[size] for size in OF_WINDOWS}))
    (folder / "csp-wizard.icns").write_bytes(icns({kind: made[size] for kind, size in OF_MACOS.items()}))
    del app


if __name__ == "__main__":
    write(Path(sys.argv[1]))
