"""The ``.tar.gz``: the program's folder as it is, for who may not install."""

from __future__ import annotations

import gzip
import platform
import shutil
import tarfile
from pathlib import Path

from devtools import bundle
from devtools.linux import LINUX, changed, filled, put, settle, version, write
from devtools.places import ROOT

WORK = ROOT / ".work" / "tarball"


def build(level: int = 9) -> Path:
    target = file()
    name = target.name.removesuffix(".tar.gz")
    shutil.rmtree(WORK, ignore_errors=True)
    tree = WORK / name
    shutil.copytree(bundle.DIST / "csp-wizard", tree, symlinks=True)
    write(tree / "README.txt", filled(LINUX / "README.txt"))
    put(ROOT / "LICENSE", tree / "LICENSE.txt")
    settle(tree, frozenset({"csp-wizard"}))
    # The time inside the gzip file, too, is that of the sources.
    with (
        gzip.GzipFile(target, "wb", level, mtime=changed().timestamp()) as squeezed,
        tarfile.open(fileobj=squeezed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        archive.add(tree, name, filter=_nobodys)
    return target


def file() -> Path:
    return bundle.DIST / f"csp-wizard-{version()}-linux-{platform.machine()}.tar.gz"


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Who built it does not matter."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry
