"""What is inside, to the file: nothing may slip in or get lost unseen."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from csp_wizard.storage.database import MIGRATIONS
from freezing import contents

ROOT = Path(__file__).parents[2]

PLUG_INS = {
    "platforms/libqxcb.so",
    "platforms/libqwayland.so",
    "platforms/libqoffscreen.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "platformthemes/libqxdgdesktopportal.so",
    "wayland-shell-integration/libxdg-shell.so",
    "wayland-decoration-client/libadwaita.so",
    "wayland-decoration-client/libbradient.so",
    "iconengines/libqsvgicon.so",
    "imageformats/libqsvg.so",
}
QT = {"Core", "DBus", "Gui", "Svg", "WaylandClient", "Widgets", "XcbQpa"}
ICU = {"data", "i18n", "uc"}
# Other people's Python packages, by the names they are imported under.
PACKAGES = {
    *("PySide6", "shiboken6", "shibokensupport"),
    *("phonenumbers", "stdnum", "email_validator", "idna", "platformdirs"),
    *("keyring", "jaraco", "more_itertools", "importlib_metadata", "zipp", "backports", "lazy_importer"),
    *("secretstorage", "jeepney", "cryptography", "_cffi_backend"),
}
NEVER = re.compile(
    r"gtk|qml|quick|eglfs|linuxfb|vnc|vkkhr|egldevice|virtualkeyboard|/tls/|networkinformation|sqldrivers"
    r"|printsupport|geodata|carrierdata|tzdata|/tests?/|\.pyi?$|\.pyx$|__pycache__|\.a$|\.h$",
    re.IGNORECASE,
)


def files(folder: Path) -> set[str]:
    return {str(file.relative_to(folder)) for file in folder.rglob("*") if not file.is_dir()}


@pytest.fixture(scope="module")
def modules(program: Path) -> set[str]:
    """Everything that can be imported in the packaged program without the standard library's core."""
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz")
    return set(archive.toc)


def test_qt_is_what_the_program_needs(inside: Path) -> None:
    qt = inside / "PySide6" / "Qt"
    assert {str(file.relative_to(qt / "plugins")) for file in qt.glob("plugins/*/*")} == PLUG_INS
    assert {file.name for file in (qt / "translations").iterdir()} == {"qtbase_zh_CN.qm"}
    libraries = {file.name.split(".so")[0] for file in (qt / "lib").iterdir()}
    used = {"Network"} if "QtNetwork" in contents.qt_modules(ROOT / "csp_wizard") else set()
    assert libraries == {f"libQt6{name}" for name in QT | used} | {f"libicu{name}" for name in ICU}
    assert {path.name for path in qt.iterdir()} == {"lib", "plugins", "translations"}
    bindings = {file.name.split(".")[0] for file in (inside / "PySide6").glob("Qt*.so")}
    assert bindings == contents.qt_modules(ROOT / "csp_wizard")


def test_nothing_else_came_along(inside: Path, modules: set[str]) -> None:
    assert [file for file in sorted(files(inside)) if NEVER.search(file)] == []
    tops = {module.split(".")[0] for module in modules}
    foreign = {name for name in tops if not is_standard(name)} - {"csp_wizard"}
    assert foreign == PACKAGES - {"_cffi_backend"}
    data = {module for module in modules if re.match(r"phonenumbers\.(geodata|carrierdata|tzdata)", module)}
    assert data == set()
    assert not modules & set(contents.UNUSED_MODULES)


def is_standard(name: str) -> bool:
    import sys

    return name in sys.stdlib_module_names or name.startswith("_sysconfigdata")


def test_every_module_of_the_program_is_there(modules: set[str]) -> None:
    parts = [file.relative_to(ROOT).with_suffix("").parts for file in (ROOT / "csp_wizard").rglob("*.py")]
    ours = {".".join(part for part in names if part != "__init__") for names in parts}
    assert ours - {"csp_wizard.__main__"} <= modules
    assert len({module for module in modules if module.startswith("phonenumbers.data.region_")}) > 200


def test_every_file_of_the_program_is_there(inside: Path) -> None:
    icons = {file.name for file in (ROOT / "resources" / "icons").iterdir()}
    assert {file.name for file in (inside / "resources" / "icons").iterdir()} == icons
    assert (inside / "resources/portal_map.json").read_bytes() == (
        ROOT / "resources/portal_map.json"
    ).read_bytes()
    assert {f.name for f in (inside / "translations").iterdir()} == {
        "csp_wizard_en.qm",
        "csp_wizard_zh_CN.qm",
    }
    there = {file.name for file in (inside / "csp_wizard" / "storage" / "migrations").iterdir()}
    assert there == {file.name for file in MIGRATIONS.glob("*.sql")}
    assert (inside / "THIRD_PARTY.txt").is_file()
    assert (inside / "csp-wizard.cdx.json").is_file()


def test_the_back_ends_of_keyring_are_announced(inside: Path) -> None:
    [announced] = inside.glob("keyring-*.dist-info/entry_points.txt")
    assert "keyring.backends.SecretService" in announced.read_text("utf-8")


@pytest.fixture(scope="module")
def libraries(program: Path) -> list[Path]:
    found = [file for file in program.parent.rglob("*.so*") if file.is_file() and not file.is_symlink()]
    assert len(found) > 80
    return [program, *found]


def test_every_library_is_stripped(libraries: list[Path]) -> None:
    told = subprocess.run(["readelf", "-SW", *libraries], capture_output=True, text=True, check=True).stdout
    assert ".debug_info" not in told
    assert ".symtab" not in told


def test_no_library_looks_into_a_folder_of_the_machine_that_built_it(libraries: list[Path]) -> None:
    told = subprocess.run(["readelf", "-dW", *libraries], capture_output=True, text=True, check=True).stdout
    places = re.findall(r"\((?:RPATH|RUNPATH)\).*\[(.*)\]", told)
    assert places
    assert [place for place in places if not place.startswith("$ORIGIN")] == []


def test_what_is_needed_is_inside_or_in_every_system(libraries: list[Path]) -> None:
    from fnmatch import fnmatchcase

    there = {file.name for file in libraries}
    needed = {name for library in libraries for name in contents.needed(str(library))}
    lost = {
        name
        for name in needed - there
        if not any(fnmatchcase(name, pattern) for pattern in contents.OF_THE_SYSTEM)
    }
    assert lost == set()


def test_it_runs_where_it_was_promised_to(libraries: list[Path]) -> None:
    """glibc 2.36 is Debian 12's. What is built on something newer asks for something newer."""
    told = subprocess.run(["readelf", "-VW", *libraries], capture_output=True, text=True, check=True).stdout
    asked = {tuple(map(int, version.split("."))) for version in re.findall(r"GLIBC_(\d+\.\d+)", told)}
    assert max(asked) <= (2, 36)


@pytest.mark.parametrize(
    ("place", "stays"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/QtCore.abi3.so", True),
        ("PySide6/QtQml.abi3.so", False),
        ("PySide6/libpyside6.abi3.so.6.11", True),
        ("libfontconfig.so.1", False),
        ("libstdc++.so.6", False),
        ("libssl.so.3", True),
        (r"PySide6\plugins\platforms\qwindows.dll", True),
        (r"PySide6\plugins\platforms\qdirect2d.dll", False),
        (r"PySide6\Qt6Core.dll", True),
        (r"PySide6\Qt6Quick.dll", False),
        (r"PySide6\opengl32sw.dll", False),
        ("VCRUNTIME140.dll", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6/Qt/plugins/platforms/libqminimal.dylib", False),
    ],
)
def test_what_may_stay(place: str, stays: bool) -> None:
    assert contents.may_stay(place, frozenset({"QtCore", "QtGui"})) is stays


def test_a_library_stays_only_while_somebody_needs_it() -> None:
    wants = {"/m": ["liba.so"], "/a": ["libb.so", "libc.so.6"], "/b": [], "/x": []}
    entries = [
        ("module.so", "/m", "EXTENSION"),
        ("liba.so", "/a", "BINARY"),
        ("libb.so", "/b", "BINARY"),
        ("libunused.so", "/x", "BINARY"),
    ]
    kept = contents.with_needed(entries, lambda source: wants[source])
    assert {place for place, _, _ in kept} == {"module.so", "liba.so", "libb.so"}
