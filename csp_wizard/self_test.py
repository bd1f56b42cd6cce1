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
PLUG_INS = ("platforms", "platforminputcontexts", "iconengines", "imageformats")
# By language. Qt speaks English by itself.
CATALOGUES = {"en": {"csp_wizard_en.qm"}, "zh_CN": {"csp_wizard_zh_CN.qm", "qtbase_zh_CN.qm"}}


def run(paths: Paths, qt_arguments: Sequence[str]) -> int:
    """0 when all that must hold holds; whether a secret store runs is told, not judged."""
    from tempfile import TemporaryDirectory

    if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
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
    from .enrollment import phone

    if phone.tidy("010-6250 8888") != "01062508888":
        raise ValueError("a phone number was not understood")
    return phone.tidy("010-6250 8888")


def _credit_code(_: Paths) -> bool:
    from .enrollment import checks
    from .enrollment.answers import Answers

    nobody = Answers(today=date(2026, 1, 1))
    return checks.credit_code("91310115MA1K3BTP2B", nobody) is None


def _back_ends(_: Paths) -> list[str]:
    """The classes of the secret stores of this platform that can be imported."""
    from .storage.secret_backends import backend

    found = type(backend(sys.platform))
    return [f"{found.__module__}.{found.__qualname__}"]


def _secret_store(_: Paths) -> str | None:
    from .storage.secrets import KeyringStore

    return KeyringStore().which()


def _portal_map(paths: Paths) -> int:
    """How many of the addresses that pages open are in it."""
    from .portal.links import PortalMap

    found = PortalMap.load(paths.resources / "portal_map.json")
    return sum(bool(found.link(key)) for key in ("enroll", "dashboard", "support"))


def _plug_ins(_: Paths) -> dict[str, list[str]]:
    """Qt's own, by kind: Chinese is typed through an input context."""
    from pathlib import Path

    from PySide6.QtCore import QLibraryInfo

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    return {kind: sorted(file.stem for file in (folder / kind).glob("*")) for kind in PLUG_INS}


_CHECKS: dict[str, Check] = {
    "packages": _versions,
    "phone": _phone,
    "credit_code": _credit_code,
    "back_ends": _back_ends,
    "secret_store": _secret_store,
    "portal_map": _portal_map,
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
