"""Opens an address of the portal in the person's own browser, and folders in their file manager.

On Linux this is ``xdg-open``, which knows the desktop and, where there is none, ``$BROWSER``; others
stand in when it is missing or finds nothing. It is started and not waited for: it may stay as long
as the browser does. Whether it found one is known a moment later, so that comes as a second answer.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from .links import is_allowed

# xdg-open gives up within this time; a browser that ends later was there.
_GIVES_UP_WITHIN = 10.0

Commands = Sequence[Sequence[str]]
# Programs that know which program opens what.
_DESKTOP: Commands = (["xdg-open"], ["gio", "open"])

Launch = Callable[[str, Callable[[], None]], bool]


def _ignore() -> None:
    """Nobody asked to be told."""


def open_address(address: str, otherwise: Callable[[], None] = _ignore, launch: Launch | None = None) -> bool:
    """Open an address; False when it is not the portal's or no browser can be started.

    ``otherwise`` is called once, from another thread, when it turns out only later that no browser
    answered. Never waits.
    """
    return is_allowed(address) and (launch or _launcher())(address, otherwise)


def _launcher() -> Launch:
    return open_on_linux if sys.platform.startswith("linux") else open_with_qt


def open_with_qt(address: str, _: Callable[[], None]) -> bool:
    """Windows and macOS know the browser; Qt asks them."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl(address))


def open_on_linux(address: str, otherwise: Callable[[], None], patience: float = _GIVES_UP_WITHIN) -> bool:
    return _open(address, openers(os.environ), otherwise, patience)


def open_folder(folder: str | Path) -> bool:
    """Show a folder of this computer in its file manager; False when none can be started."""
    if sys.platform.startswith("linux"):
        return _open(str(folder), _DESKTOP, _ignore, _GIVES_UP_WITHIN)
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _open(what: str, commands: Commands, otherwise: Callable[[], None], patience: float) -> bool:
    environment = outside_environment(os.environ)
    left = iter(commands)
    started = _start(left, what, environment)
    if started is None:
        return False

    def see_to_it() -> None:
        running: subprocess.Popen[bytes] | None = started
        while running is not None:
            if _found_a_browser(running, patience):
                return
            running = _start(left, what, environment)
        otherwise()

    threading.Thread(target=see_to_it, name="browser", daemon=True).start()
    return True


def _start(
    left: Iterator[Sequence[str]], what: str, environment: Mapping[str, str]
) -> subprocess.Popen[bytes] | None:
    """The next program that starts at all."""
    for command in left:
        try:
            return subprocess.Popen(
                [*command, what],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # the browser outlives this program
            )
        except OSError:
            continue
    return None


def _found_a_browser(running: subprocess.Popen[bytes], patience: float) -> bool:
    try:
        return running.wait(patience) == 0
    except subprocess.TimeoutExpired:
        running.wait()  # takes leave of it, however long the browser stays open
        return True


def openers(environment: Mapping[str, str]) -> Commands:
    """The programs that may open an address, the best first; one that is not there does not start."""
    named = (_words(name) for name in environment.get("BROWSER", "").split(os.pathsep))
    xdg_open, gio = _DESKTOP
    return (xdg_open, *(words for words in named if words), gio, ["x-www-browser"])


def _words(command: str) -> list[str]:
    """``firefox --new-tab %s`` without its place for the address, which comes last here."""
    try:
        return [word for word in shlex.split(command) if word != "%s"]
    except ValueError:  # a quote that does not end
        return []


def outside_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment for a program that is not ours.

    The packaged program puts its own libraries first: a browser that loaded those would crash. Each
    ``X_ORIG`` is what ``X`` was before; where there is none, what points into the package is removed.
    """
    package = getattr(sys, "_MEIPASS", None)
    if not getattr(sys, "frozen", False) or not package:
        return dict(environment)
    before = {k.removesuffix("_ORIG"): v for k, v in environment.items() if k.endswith("_ORIG")}
    ours = {k: v for k, v in environment.items() if not k.endswith("_ORIG")}
    outside = {k: kept for k, v in ours.items() if (kept := _without(package, v)) or not v}
    # Of two lists the earlier one counts, even where nothing was in it.
    return {k: v for k, v in {**outside, **before}.items() if v or k not in before}


def _without(package: str, value: str) -> str:
    if package not in value:
        return value
    parts = value.split(os.pathsep)
    return os.pathsep.join(p for p in parts if p != package and not p.startswith(package + os.sep))
