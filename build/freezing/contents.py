"""What the packaged program may hold. What is not named here, or needed by what is, stays out."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

# As PyInstaller lists it: where in the folder, where it comes from, of which kind.
Entry = tuple[str, str, str]

# Modules that something imports, but only for what this program never does.
UNUSED_MODULES = (
    # places, carriers and time zones of numbers: forty megabytes
    *("phonenumbers.geodata", "phonenumbers.carrierdata", "phonenumbers.tzdata"),
    # email_validator asks no name server; jeepney and keyring are used in one way each
    *(
        "dns",
        "jeepney.io.asyncio",
        "jeepney.io.trio",
        "jeepney.io.threading",
    ),
    *("keyring.cli", "keyring.completion", "keyring.devpi_client", "keyring.http", "keyring.testing"),
    *("keyring.backends.libsecret", "keyring.backends.kwallet", "keyring.backends.chainer"),
    # cryptography comes compiled; only its run time, _cffi_backend, is needed
    *("cffi", "pycparser", "_pyi_rth_utils"),
    # of Python itself
    *("asyncio", "multiprocessing", "concurrent", "unittest", "doctest", "pdb", "bdb", "cmd", "code"),
    *("codeop", "test", "tkinter", "lib2to3", "distutils", "ensurepip", "pydoc_data", "curses", "readline"),
    *("ftplib", "netrc", "socketserver", "http.server", "xmlrpc", "webbrowser", "getpass", "tty"),
    *("statistics", "fractions", "decimal", "_decimal", "_pydecimal", "pickletools"),
    *("bz2", "_bz2", "lzma", "_lzma", "_uuid"),  # every user of these can do without
    # Chinese encodings stay: files of Chinese Windows programs use them
    *("_codecs_jp", "_codecs_kr", "_codecs_hk", "_codecs_tw", "_codecs_iso2022"),
)

# Qt's plug-ins, by kind. Linux; then Windows; then macOS.
PLUG_INS: Mapping[str, frozenset[str]] = {
    "platforms": frozenset({"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"}),
    "platforminputcontexts": frozenset(
        {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}
    ),
    "platformthemes": frozenset({"qxdgdesktopportal"}),
    "wayland-shell-integration": frozenset({"xdg-shell"}),
    "wayland-decoration-client": frozenset({"adwaita", "bradient"}),
    "iconengines": frozenset({"qsvgicon"}),
    "imageformats": frozenset({"qsvg"}),
    "styles": frozenset({"qmacstyle"}),
}
CATALOGUES = ("qtbase_zh_CN.qm",)
METADATA = ("METADATA", "entry_points.txt")  # of each distribution that is inside

# Taken from the system by every package: what must fit the kernel, the screen's drivers, or the
# configuration of its fonts. (freetype goes with fontconfig, and both bring the rest of their line.)
OF_THE_SYSTEM = (
    *("ld-linux*", "libc.so.*", "libm.so.*", "libdl.so.*", "libpthread.so.*", "librt.so.*"),
    *("libresolv.so.*", "libutil.so.*", "libstdc++.so.*", "libgcc_s.so.*", "libz.so.*"),
    *("libGL.so.*", "libEGL.so.*", "libGLX.so.*", "libOpenGL.so.*", "libGLdispatch.so.*"),
    *("libxcb.so.*", "libwayland-*.so.*", "libfontconfig.so.*", "libfreetype.so.*"),
)


def select(
    binaries: Iterable[Entry], data: Iterable[Entry], modules: frozenset[str], linux: bool
) -> tuple[list[Entry], list[Entry]]:
    """What remains of all that PyInstaller found. ``modules``: Qt's, as the program imports them."""
    chosen = [entry for entry in binaries if may_stay(entry[0], modules)]
    if linux:
        chosen = with_needed(chosen, needed)
    there = {entry[0] for entry in chosen}
    links = [entry for entry in data if entry[2] == "SYMLINK" and entry[1] in there]
    return chosen, [*links, *(entry for entry in data if data_may_stay(entry))]


def may_stay(destination: str, qt_modules: frozenset[str]) -> bool:
    path = PurePosixPath(destination.replace("\\", "/"))
    if "plugins" in path.parts:
        return stem(path) in PLUG_INS.get(path.parent.name, frozenset())
    if path.parts[0] == "PySide6" and len(path.parts) == 2 and path.suffix in (".so", ".pyd"):
        return path.name.split(".")[0] in qt_modules or not path.name.startswith("Qt")
    if path.suffix.lower() == ".dll":
        return is_wanted_dll(path.name, qt_modules)
    return not any(fnmatchcase(path.name, pattern) for pattern in OF_THE_SYSTEM)


def is_wanted_dll(name: str, qt_modules: frozenset[str]) -> bool:
    """Windows: Qt's libraries carry the names of its modules; one draws in software what we never draw."""
    if name.startswith("Qt6"):
        return f"Qt{name.removeprefix('Qt6').removesuffix('.dll')}" in qt_modules
    return name.lower() not in ("opengl32sw.dll", "d3dcompiler_47.dll")


def stem(path: PurePosixPath) -> str:
    return path.name.split(".")[0].removeprefix("lib")


def data_may_stay(entry: Entry) -> bool:
    path = PurePosixPath(entry[0].replace("\\", "/"))
    if entry[2] == "SYMLINK":
        return False
    if path.parts[0] == "PySide6":
        return path.name in CATALOGUES
    if ".dist-info" in path.parts[0]:
        return path.name in METADATA
    return path.parts[0] != "stdnum"  # its tables of banks and makers of network cards


def with_needed(entries: Iterable[Entry], names_needed_by: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Linux: the modules, the plug-ins, and the libraries these need; no library for its own sake."""
    everything = list(entries)
    libraries = {PurePosixPath(entry[0]).name: entry for entry in everything if entry[2] == "BINARY"}
    roots = [entry for entry in everything if is_root(entry)]
    kept = {entry[0]: entry for entry in roots}
    while roots:
        _, source, _ = roots.pop()
        for name in names_needed_by(source):
            entry = libraries.get(name)
            if entry and entry[0] not in kept:
                kept[entry[0]] = entry
                roots.append(entry)
    return list(kept.values())


def is_root(entry: Entry) -> bool:
    destination, _, kind = entry
    return kind == "EXTENSION" or "/plugins/" in destination or destination.startswith("libpython")


def needed(library: str) -> list[str]:
    """The names of the libraries this one asks for."""
    command = ["readelf", "--dynamic", "--wide", library]
    told = subprocess.run(command, capture_output=True, text=True, check=True, env={"LC_ALL": "C"}).stdout
    return [line.split("[")[1].rstrip("]") for line in told.splitlines() if "(NEEDED)" in line]


def qt_modules(sources: Path) -> frozenset[str]:
    """Qt's modules, as the program itself imports them."""
    return frozenset(name for file in sources.rglob("*.py") for name in _imported(file))


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
            yield str(node.module).split(".")[1]
