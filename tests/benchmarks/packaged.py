"""The packaged program beside a bare one, packaged by the same Python with PyInstaller's own defaults."""

from __future__ import annotations

import hashlib
import lzma
import shutil
import subprocess
import sys
import tarfile
from importlib.metadata import version
from pathlib import Path

from devtools import bundle, debian

from . import starts, stores
from .figures import Figure, compared
from .screen import Screen

FLOOR = stores.CACHE / "floor"
MB = 1e6
PRESET = 9 | lzma.PRESET_EXTREME  # as the .deb is squeezed


class Packaged:
    """One run for all of the numbers: floor, program and the sources take turns."""

    def __init__(self, screen: Screen, language: str, pictures: Path | None, preset: int = PRESET) -> None:
        self.screen = screen
        self.preset = preset
        self.language = language
        self.pictures = pictures
        self.found: dict[str, list[float]] = {}
        self.floor = floor()

    def round(self, number: int) -> None:
        order = ["floor", "packaged", "source"]
        for what in reversed(order) if number % 2 else order:
            picture = self.pictures / f"{what}.png" if self.pictures else None
            if what == "floor":
                command = [str(self.floor / "floor")]
                start = starts.floor(self.screen, self.language, picture, command)
            else:
                command = [str(bundle.program())] if what == "packaged" else list(starts.SOURCE)
                start = starts.program(self.screen, self.language, "one", picture, command)
            self.found.setdefault(f"start.{what}", []).append(start.seconds * 1000)
            self.found.setdefault(f"memory.{what}", []).append(start.memory)

    def figures(self) -> list[Figure]:
        f = self.found
        folder, deb = size(bundle.DIST / "csp-wizard"), debian.file().stat().st_size
        return [
            compared("folder", "MB", [folder / MB], [size(self.floor) / MB], 0.85),
            compared(
                ".deb, floor as .tar.xz", "MB", [deb / MB], [squeezed(self.floor, self.preset) / MB], 0.85
            ),
            compared("packaged start", "ms", f["start.packaged"], f["start.floor"], 1.5),
            compared("packaged start to ours", "ms", f["start.packaged"], f["start.source"], 1.2),
            compared("packaged memory", "MB", f["memory.packaged"], f["memory.floor"], 1.5),
        ]

    def about(self) -> dict[str, object]:
        """What has to be said beside the numbers."""
        [library] = (self.floor / "_internal").glob("libpython*.so*")
        return {
            "floor's libpython": "stripped" if stripped(library) else "not stripped",
            "floor's libpython, MB": library.stat().st_size / MB,
            "pyinstaller": version("pyinstaller"),
            "ten largest": largest(bundle.DIST / "csp-wizard", 10),
        }


def floor() -> Path:
    """The bare program's folder; made anew when it, PyInstaller, Qt or Python has changed."""
    made_of = f"{sys.version} {version('pyinstaller')} {version('PySide6_Essentials')}".encode()
    mark = hashlib.sha256(made_of + starts.FLOOR.read_bytes()).hexdigest()[:12]
    folder = FLOOR / mark / "floor"
    if not folder.exists():
        shutil.rmtree(FLOOR, ignore_errors=True)
        work = FLOOR / "work"
        places = ["--distpath", FLOOR / mark, "--workpath", work, "--specpath", work]
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", *places, starts.FLOOR]
        subprocess.run([str(part) for part in command], check=True, capture_output=True)
    return folder


def size(folder: Path) -> int:
    """What its files hold; a link is as long as the name it leads to."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if not file.is_dir() or file.is_symlink())


def squeezed(folder: Path, preset: int) -> int:
    """The length of its ``.tar.xz``, which takes a minute to find out."""
    target = folder.with_name(f"{folder.name}.{preset & 15}.tar.xz")
    if not target.exists():
        half = target.with_suffix(".part")
        with (
            lzma.open(half, "wb", preset=preset) as stream,
            tarfile.open(fileobj=stream, mode="w") as archive,
        ):
            archive.add(folder, folder.name)
        half.rename(target)
    return target.stat().st_size


def stripped(library: Path) -> bool:
    told = subprocess.run(["readelf", "-SW", library], capture_output=True, text=True, check=True).stdout
    return ".symtab" not in told


def largest(folder: Path, count: int) -> list[tuple[str, float]]:
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    files.sort(key=lambda file: -file.stat().st_size)
    return [(str(file.relative_to(folder)), file.stat().st_size / MB) for file in files[:count]]
