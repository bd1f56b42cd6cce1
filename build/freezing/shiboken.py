"""PySide's own Python parts, compiled once.

They are embedded in its library as sources, unpacked and compiled at every start: some twenty
milliseconds. Where a folder ``files.dir`` stands beside shiboken, it looks for them like for any
other module, and finds them in the program's archive.
"""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

MARK = "shiboken6/files.dir/README.txt"
WHY = "PySide finds its own Python parts compiled in the program's archive because this folder exists.\n"


def modules(folder: Path) -> list[tuple[str, str, str]]:
    """Unpack them into ``folder``; what PyInstaller shall put into the archive, without docstrings."""
    found = []
    archive = embedded()
    for name in sorted(archive.namelist()):
        if name.startswith("shibokensupport/") and name.endswith(".py"):
            archive.extract(name, folder)
            parts = PurePosixPath(name).with_suffix("").parts
            module = ".".join(part for part in parts if part != "__init__")
            found.append((module, str(folder / name), "PYMODULE-2"))
    return found


def mark(folder: Path) -> tuple[str, str, str]:
    """What makes shiboken look."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "README.txt").write_text(WHY, "utf-8")
    return MARK, str(folder / "README.txt"), "DATA"


def embedded() -> ZipFile:
    """The archive that shiboken reads them from."""
    import PySide6.QtCore  # noqa: F401 - loads them

    loader = sys.modules["shibokensupport.signature.loader"].__loader__
    archive = getattr(loader, "zfile", None)
    if not isinstance(archive, ZipFile):
        raise SystemExit("This PySide keeps its Python parts in another way: see build/freezing/shiboken.py")
    return archive
