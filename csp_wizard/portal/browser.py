"""Opens an address of the portal in the person's own browser.

On Linux this is ``xdg-open``, which knows the desktop and, where there is none, ``$BROWSER``. It is
started and not waited for: it may stay as long as the browser does. Whether it found one is known
a moment later, so that comes as a second answer.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence

from .links import is_allowed

# xdg-open gives up within this time; a browser that ends later was there.
_GIVES_UP_WITHIN = 10.0

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


def open_on_linux(address: str, otherwise: Callable[[], None]) -> bool:
    for command in openers(os.environ):
        try:
            started = subprocess.Popen(
                [*command, address],
                env=outside_environment(os.environ),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # the browser outlives this program
            )
        except OSError:
            continue
        watch = threading.Thread(target=_watch, args=(started, otherwise), name="browser", daemon=True)
        watch.start()
        return True
    return False


def _watch(started: subprocess.Popen[bytes], otherwise: Callable[[], None]) -> None:
    try:
        failed = started.wait(_GIVES_UP_WITHIN) != 0
    except subprocess.TimeoutExpired:
        started.wait()  # takes leave of it, however long the browser stays open
        return
    if failed:
        otherwise()


def openers(environment: Mapping[str, str]) -> tuple[Sequence[str], ...]:
    """The programs that may open an address, the best first."""
    if shutil.which("xdg-open", path=environment.get("PATH")):
        return (("xdg-open",),)
    named = (name for name in environment.get("BROWSER", "").split(os.pathsep) if name.strip())
    commands = [_words(name) for name in named]
    return tuple(command for command in (*commands, ["x-www-browser"]) if command)


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
    outside = {}
    for name, value in environment.items():
        if name.endswith("_ORIG"):
            continue
        before = environment.get(f"{name}_ORIG")
        kept = before if before is not None else _without(package, value)
        if kept:
            outside[name] = kept
    for name, value in environment.items():
        if name.endswith("_ORIG") and value:
            outside.setdefault(name.removesuffix("_ORIG"), value)
    return outside


def _without(package: str, value: str) -> str:
    if package not in value:
        return value
    return os.pathsep.join(part for part in value.split(os.pathsep) if not part.startswith(package))
