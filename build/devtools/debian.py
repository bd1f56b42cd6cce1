"""The ``.deb``: the program's folder without what Debian has itself, and all that a desktop wants to know."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from devtools import bundle
from devtools.linux import LINUX, changed, filled, is_elf, put, settle, squeeze, told, version, write
from devtools.places import ROOT, tool

WORK = ROOT / ".work" / "debian"
TREE = WORK / "debian" / "csp-wizard"  # where dpkg-shlibdeps looks for a package's own libraries
STAMP = WORK / "made-of"
HOME = Path("usr/lib/csp-wizard")
INSIDE = TREE / HOME / "_internal"
FREEZING = ROOT / "build" / "freezing"
BEST = ("-Zxz", "-z9", "-Sextreme")
QUICK = ("-Zgzip", "-z1")


def build(compression: tuple[str, ...] = BEST) -> Path:
    shutil.rmtree(WORK, ignore_errors=True)
    TREE.mkdir(parents=True)
    fill_program()
    fill_desktop()
    fill_documents()
    fill_control()
    settle(TREE, frozenset({str(HOME / "csp-wizard"), "DEBIAN/postrm"}))
    target = file()
    told("dpkg-deb", "--root-owner-group", *compression, "--build", TREE, target)
    STAMP.write_text(made_of(compression), "utf-8")
    return target


def checked(package: Path) -> Path:
    """Debian's own judge finds no error in it."""
    told("lintian", "--fail-on", "error", "--allow-root", "--no-cfg", package)
    return package


def ensure(compression: tuple[str, ...] = BEST) -> Path:
    """The package of the folder as it is now."""
    return file() if is_fresh(compression) else build(compression)


def ensure_any() -> Path:
    """Likewise, however it was squeezed."""
    squeezed = next((way for way in (BEST, QUICK) if is_fresh(way)), QUICK)
    return ensure(squeezed)


def is_fresh(compression: tuple[str, ...]) -> bool:
    return file().exists() and STAMP.exists() and STAMP.read_text("utf-8") == made_of(compression)


def made_of(compression: tuple[str, ...]) -> str:
    return " ".join((*compression, bundle.STAMP.read_text("utf-8")))


def file() -> Path:
    return bundle.DIST / f"csp-wizard_{version()}_{architecture()}.deb"


def architecture() -> str:
    return told("dpkg", "--print-architecture").strip()


def fill_program() -> None:
    """What came out of Debian's packages comes from Debian: its libraries are mended where they are."""
    shutil.copytree(bundle.DIST / "csp-wizard", TREE / HOME, symlinks=True)
    told(tool("python"), FREEZING / "without.py", bundle.COMPONENTS, INSIDE)
    link = TREE / "usr/bin/csp-wizard"
    link.parent.mkdir(parents=True)
    link.symlink_to("../lib/csp-wizard/csp-wizard")


def fill_desktop() -> None:
    share = TREE / "usr/share"
    put(LINUX / "csp-wizard.desktop", share / "applications/csp-wizard.desktop")
    put(LINUX / "csp-wizard.xml", share / "mime/packages/csp-wizard.xml")
    about = filled(LINUX / "metainfo.xml", DATE=f"{changed():%Y-%m-%d}")
    [name] = re.findall("<id>(.+)</id>", about)
    write(share / f"metainfo/{name}.metainfo.xml", about)
    pictures = WORK / "icons"
    told(tool("python"), FREEZING / "icons.py", pictures)
    for picture in pictures.glob("csp-wizard-*.png"):
        size = picture.stem.rpartition("-")[2]
        put(picture, share / f"icons/hicolor/{size}x{size}/apps/csp-wizard.png")
    put(ROOT / "resources/icons/app.svg", share / "icons/hicolor/scalable/apps/csp-wizard.svg")


def fill_documents() -> None:
    share = TREE / "usr/share"
    documents = share / "doc/csp-wizard"
    licence = (ROOT / "LICENSE").read_text("utf-8").strip().splitlines()
    indented = "\n".join(f" {line}" if line else " ." for line in licence)
    write(documents / "copyright", filled(LINUX / "copyright", LICENSE=indented))
    at = f"{changed():%a, %d %b %Y %H:%M:%S +0000}"
    squeeze(documents / "changelog.gz", filled(LINUX / "changelog", DATE=at))
    squeeze(share / "man/man1/csp-wizard.1.gz", filled(LINUX / "csp-wizard.1"))


def fill_control() -> None:
    size = sum(file.lstat().st_size for file in TREE.rglob("*") if not file.is_dir()) // 1024
    more = {"ARCHITECTURE": architecture(), "SIZE": str(size), "DEPENDS": dependencies()}
    write(TREE / "DEBIAN/control", filled(LINUX / "control", **more))
    put(LINUX / "postrm", TREE / "DEBIAN/postrm")
    files = [file for file in sorted(TREE.rglob("*")) if file.is_file() and not file.is_symlink()]
    named = [file.relative_to(TREE) for file in files if "DEBIAN" not in file.parts]
    write(TREE / "DEBIAN/md5sums", told("md5sum", *named, cwd=TREE))


def dependencies() -> str:
    """Read off what the libraries inside ask for; nothing here is guessed."""
    write(WORK / "debian/control", "Source: csp-wizard\n\nPackage: csp-wizard\nArchitecture: any\n")
    folders = [f"-l{INSIDE / name}" for name in (".", "PySide6/Qt/lib", "PySide6", "shiboken6")]
    libraries = [f"-e{file}" for file in sorted(TREE.rglob("*")) if is_elf(file)]
    said = told("dpkg-shlibdeps", "-O", "--warnings=0", *folders, *libraries, cwd=WORK)
    return said.strip().removeprefix("shlibs:Depends=")
