"""``--self-test``: whether this installation has what it needs, as JSON on standard output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from . import __version__
from .paths import Paths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

Check = Callable[[Paths], Any]
PLUG_INS = (
    *("platforms", "platforminputcontexts", "platformthemes", "iconengines", "imageformats", "styles"),
    *("wayland-shell-integration", "wayland-decoration-client"),
)
# What must be among them: to be seen and to be typed into, Chinese too.
WANTED = {
    "linux": {"qxcb", "qwayland", "qoffscreen", "composeplatforminputcontextplugin"}
    | {"ibusplatforminputcontextplugin", "xdg-shell", "qsvgicon", "qsvg"},
    "win32": {"qwindows", "qsvgicon", "qsvg"},
    "darwin": {"qcocoa", "qsvgicon", "qsvg"},
}
# By language. Qt speaks English by itself.
CATALOGUES = {"en": {"csp_wizard_en.qm"}, "zh_CN": {"csp_wizard_zh_CN.qm", "qtbase_zh_CN.qm"}}


def run(paths: Paths, qt_arguments: Sequence[str]) -> int:
    """0 when all that must hold holds; whether a secret store runs is told, not judged."""
    from tempfile import TemporaryDirectory

    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not screen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a build machine has no screen
    result: dict[str, Any] = {"version": __version__, "python": sys.version.split()[0]}
    failures: list[str] = []
    with TemporaryDirectory() as folder:
        for name, check in _CHECKS.items():
            try:
                result[name] = check(paths)
            except Exception as error:  # each check may fail in any way; the others still run
                result[name] = None
                failures.append(f"{name}: {type(error).__name__}: {error}")
        try:
            result |= _windows(paths, qt_arguments, folder)
        except Exception as error:  # as above
            failures.append(f"pages: {type(error).__name__}: {error}")
    failures += [f"{name}: nothing found" for name in _MUST if not result.get(name)]
    result["failures"] = failures
    result["ok"] = not failures
    sys.stdout.write(json.dumps(result, indent=2, ensure_ascii=False) + "\n")
    return 1 if failures else 0


def _versions(_: Paths) -> dict[str, str]:
    from importlib.metadata import version

    import PySide6

    names = ("keyring", "phonenumbers", "python-stdnum", "email-validator", "platformdirs")
    return {"PySide6": PySide6.__version__, **{name: version(name) for name in names}}


def _phone(_: Paths) -> str:
    from phonenumbers import PhoneMetadata

    from .enrollment import phone

    if phone.tidy("010-6250 8888") != "01062508888":
        raise ValueError("a phone number was not understood")
    missing = [region for region in ("CN", "HK", "US") if not PhoneMetadata.metadata_for_region(region)]
    if missing:
        raise LookupError(f"nothing is known about the numbers of {', '.join(missing)}")
    return phone.tidy("010-6250 8888")


def _credit_code(_: Paths) -> bool:
    from .enrollment import checks
    from .enrollment.answers import Answers

    nobody = Answers(today=date(2026, 1, 1))
    return checks.credit_code("91310115MA1K3BTP2B", nobody) is None


def _back_ends(_: Paths) -> list[str]:
    """The classes of the secret stores of this platform, and what they speak with, can be imported."""
    from .storage.secret_backends import backend

    found = type(backend(sys.platform))
    if sys.platform.startswith("linux"):
        import secretstorage  # without it the class is there, and of no use

        from .storage import secret_service  # noqa: F401 - likewise

        return [f"{found.__module__}.{found.__qualname__}", f"secretstorage {secretstorage.__version__}"]
    return [f"{found.__module__}.{found.__qualname__}"]


def _secret_store(_: Paths) -> str | None:
    from .storage.secrets import KeyringStore

    return KeyringStore().which()


def _portal_map(paths: Paths) -> int:
    """How many of the addresses that pages open are in it."""
    from .portal.links import PortalMap

    found = PortalMap.load(paths.resources / "portal_map.json")
    return sum(bool(found.link(key)) for key in ("enroll", "dashboard", "support"))


def _resources(paths: Paths) -> int:
    """How many pictures there are; each can be read, and Qt understands it."""
    from PySide6.QtSvg import QSvgRenderer

    pictures = sorted((paths.resources / "icons").glob("*.svg"))
    broken = [file.name for file in pictures if not QSvgRenderer(str(file)).isValid()]
    if broken:
        raise ValueError(f"cannot be drawn: {', '.join(broken)}")
    return len(pictures)


def _database(_: Paths) -> str:
    """SQLite's version; a database can be made and opened again."""
    import sqlite3
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from .storage.database import Opened, open_database

    with TemporaryDirectory() as folder:
        for _time in ("made", "opened"):
            found = open_database(Path(folder) / "enrollments.db")
            if not isinstance(found, Opened):
                raise OSError(f"the database was not {_time}: {found}")
            found.connection.close()
    return sqlite3.sqlite_version


def _tls(_: Paths) -> dict[str, str]:
    """Which library speaks TLS, and where it finds whom to trust."""
    import ssl

    context = ssl.create_default_context()
    if context.verify_mode is not ssl.CERT_REQUIRED:
        raise ValueError("certificates are not verified")
    places = ssl.get_default_verify_paths()
    return {"library": ssl.OPENSSL_VERSION, "trusts": places.cafile or places.capath or "the system"}


def _plug_ins(_: Paths) -> dict[str, list[str]]:
    """Qt's own, by kind; each finds all it needs in this system."""
    from pathlib import Path

    from PySide6.QtCore import QLibraryInfo, QPluginLoader

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    found: dict[str, list[str]] = {}
    for kind in PLUG_INS:
        for file in sorted((folder / kind).glob("*")):
            name = file.stem.removeprefix("lib")
            if name in _wanted():
                loader = QPluginLoader(str(file))
                if not loader.load():
                    raise ImportError(loader.errorString())
            found.setdefault(kind, []).append(name)
    if missing := _wanted() - {name for names in found.values() for name in names}:
        raise LookupError(f"not there: {', '.join(sorted(missing))}")
    return found


def _wanted() -> set[str]:
    return WANTED.get(sys.platform, set())


_CHECKS: dict[str, Check] = {
    "packages": _versions,
    "phone": _phone,
    "credit_code": _credit_code,
    "back_ends": _back_ends,
    "secret_store": _secret_store,
    "portal_map": _portal_map,
    "resources": _resources,
    "database": _database,
    "tls": _tls,
    "plug_ins": _plug_ins,
}
_MUST = (*(name for name in _CHECKS if name != "secret_store"), "translators", "pages", "platform")


def _windows(paths: Paths, qt_arguments: Sequence[str], folder: str) -> dict[str, Any]:
    """Every page is built in both languages, over a database of its own."""
    from pathlib import Path

    from .storage.settings import Found, Loaded, Settings
    from .ui.startup import Startup

    own = paths._replace(data=Path(folder), config=Path(folder) / "config", log=Path(folder) / "log")
    startup = Startup(own, "en", Loaded(Settings(), Found.ABSENT), qt_arguments)
    startup.dress()
    window = startup.make_window()
    texts = startup.kit.texts
    built, loaded = {}, {}
    for language, needed in CATALOGUES.items():
        texts.set_language(language)
        if missing := needed - set(texts.loaded):
            raise LookupError(f"no {', '.join(sorted(missing))}")
        loaded[language] = texts.loaded
        built[language] = _build_pages(window, startup.app)
    startup.store.close()
    return {"pages": built, "translators": loaded, "platform": startup.app.platformName()}


def _build_pages(window: Any, app: QApplication) -> int:
    from time import monotonic

    from .enrollment.catalogue import STEPS

    window.ways.leave_enrollment()
    window.ways.new_enrollment()
    until = monotonic() + 10
    while window.ways.enrollment is None and monotonic() < until:
        app.processEvents()
    for step in STEPS:
        for piece in window.ways.enrollment.wizard.ahead(step.key):
            piece()
    app.processEvents()
    return len(STEPS)
