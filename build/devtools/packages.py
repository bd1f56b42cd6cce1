"""The system packages Qt and the desktop tests need, and how to get them."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from devtools.said import Stop, tell

# Debian's name (alternatives by "|", the first wanted), and what proves it elsewhere: a library or a program.
Need = tuple[str, str]

QT: tuple[Need, ...] = (
    ("libegl1", "libEGL.so.1"),
    ("libgl1", "libGL.so.1"),
    ("libglib2.0-0|libglib2.0-0t64", "libglib-2.0.so.0"),
    ("libdbus-1-3", "libdbus-1.so.3"),
    ("libfontconfig1", "libfontconfig.so.1"),
    ("libfreetype6", "libfreetype.so.6"),
    ("libgssapi-krb5-2", "libgssapi_krb5.so.2"),
    ("libbrotli1", "libbrotlidec.so.1"),
    ("libx11-6", "libX11.so.6"),
    ("libx11-xcb1", "libX11-xcb.so.1"),
    ("libxkbcommon0", "libxkbcommon.so.0"),
    ("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
    ("libxcb1", "libxcb.so.1"),
    ("libxcb-cursor0", "libxcb-cursor.so.0"),
    ("libxcb-glx0", "libxcb-glx.so.0"),
    ("libxcb-icccm4", "libxcb-icccm.so.4"),
    ("libxcb-image0", "libxcb-image.so.0"),
    ("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    ("libxcb-randr0", "libxcb-randr.so.0"),
    ("libxcb-render0", "libxcb-render.so.0"),
    ("libxcb-render-util0", "libxcb-render-util.so.0"),
    ("libxcb-shape0", "libxcb-shape.so.0"),
    ("libxcb-shm0", "libxcb-shm.so.0"),
    ("libxcb-sync1", "libxcb-sync.so.1"),
    ("libxcb-util1", "libxcb-util.so.1"),
    ("libxcb-xfixes0", "libxcb-xfixes.so.0"),
    ("libxcb-xkb1", "libxcb-xkb.so.1"),
    ("libwayland-client0", "libwayland-client.so.0"),
    ("libwayland-cursor0", "libwayland-cursor.so.0"),
    ("libwayland-egl1", "libwayland-egl.so.1"),
)
# Any font with simplified Chinese will do for use; the tests measure with one of them.
RUN: tuple[Need, ...] = (
    *QT,
    ("fonts-noto-cjk|fonts-wqy-microhei|fonts-wqy-zenhei|fonts-noto-cjk-extra|fonts-droid-fallback", ""),
)
TEST: tuple[Need, ...] = (
    *QT,
    ("fonts-noto-cjk", ""),
    ("fonts-inter", ""),
    ("xvfb", "Xvfb"),
    ("openbox", "openbox"),
    ("xdotool", "xdotool"),
    ("xclip", "xclip"),
    ("dbus-daemon|dbus", "dbus-run-session"),
    ("gnome-keyring", "gnome-keyring-daemon"),
    ("at-spi2-core", ""),
    ("libfaketime", ""),
    ("procps", "ps"),
    # The packaged program is built, packed, looked at and started from the menu.
    ("binutils", "strip"),
    ("dpkg-dev", "dpkg-shlibdeps"),
    ("xz-utils", "xz"),
    ("desktop-file-utils", "desktop-file-validate"),
    ("appstream", "appstreamcli"),
    ("shared-mime-info", "update-mime-database"),
    ("libglib2.0-bin", "gio"),
)
# What building the packaged program takes: its libraries are read and stripped.
BUNDLE: tuple[Need, ...] = (*QT, ("binutils", "strip"))
# What packing it takes: the dependencies of a .deb are computed.
PACKAGE: tuple[Need, ...] = (
    *BUNDLE,
    ("dpkg-dev", "dpkg-shlibdeps"),
    ("xz-utils", "xz"),
    ("lintian", "lintian"),
)


def python_library() -> tuple[Need, ...]:
    """The system's own Python comes without the library that a packaged program needs."""
    if sys.platform != "linux" or sys.base_prefix != "/usr":
        return ()
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return ((f"libpython{version}|libpython{version}t64", f"libpython{version}.so.1.0"),)


@dataclass(frozen=True)
class Way:
    """How this user may install: the commands to run, or None and only the line to type."""

    prefix: tuple[str, ...] | None
    typed: str


def ensure(needs: Sequence[Need]) -> None:
    """Everything in ``needs`` is there afterwards, or the command stops and says what to install."""
    if sys.platform != "linux":
        return
    if shutil.which("dpkg-query") and shutil.which("apt-get"):
        wanted = missing(needs, installed(needs))
        if wanted:
            install(wanted, way_of(os.geteuid() == 0))
            if left := missing(needs, installed(needs)):
                raise Stop(f"Still missing after installing: {' '.join(names(left))}")
    elif gone := [proof for _, proof in needs if proof and not proven(proof)]:
        raise Stop(elsewhere(gone), 2)


def installed(needs: Iterable[Need]) -> frozenset[str]:
    known = [name for package, _ in needs for name in package.split("|")]
    query = ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *known]
    answer = subprocess.run(query, capture_output=True, text=True, check=False)
    rows = (line.split() for line in answer.stdout.splitlines())
    return frozenset(row[0] for row in rows if row[1:] == ["installed"])


def missing(needs: Iterable[Need], present: frozenset[str]) -> list[str]:
    """The packages, with their alternatives, of which none is there."""
    return [package for package, _ in needs if present.isdisjoint(package.split("|"))]


def names(packages: Iterable[str]) -> list[str]:
    """One name for each: the first that this release of the system knows."""
    chosen = []
    for package in packages:
        options = package.split("|")
        known = [name for name in options if len(options) > 1 and offered(name)]
        chosen.append((known or options)[0])
    return chosen


def offered(name: str) -> bool:
    show = ["apt-cache", "show", "--no-all-versions", name]
    return subprocess.run(show, capture_output=True, check=False).returncode == 0


def way_of(root: bool) -> Way:
    if root:
        return Way((), "{}")
    if not shutil.which("sudo"):
        return Way(None, 'su - -c "{}"')
    asked = subprocess.run(["sudo", "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return Way(("sudo", "-n") if asked.returncode == 0 else None, 'sudo sh -c "{}"')


def install(packages: Sequence[str], way: Way) -> None:
    if way.prefix is None:
        line = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(names(packages))}"
        raise Stop(
            f"System packages are missing. Type this, then try again:\n\n{way.typed.format(line)}\n", 2
        )
    quietly = ("-q", "-o", "DPkg::Lock::Timeout=300")
    apt = (*way.prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *quietly)
    tell("Looking for system packages ...")
    # The lists first: until then a fresh machine knows no package by any name.
    if failed := complaint_of((*apt, "update")):
        tell(f"{failed}\nThe package lists could not be refreshed; trying with those that are there.")
    chosen = names(packages)
    tell(f"Installing them, about a minute: {' '.join(chosen)}")
    if failed := complaint_of((*apt, "install", "-y", "--no-install-recommends", *chosen)):
        raise Stop(f"{failed}\nThe system packages could not be installed: see above.")


def complaint_of(command: Sequence[str]) -> str:
    """What a command said, if it failed; nothing if it did its work."""
    none, both = subprocess.DEVNULL, subprocess.STDOUT
    done = subprocess.run(command, stdin=none, stdout=subprocess.PIPE, stderr=both, text=True, check=False)
    return (done.stdout.strip() or f"exit code {done.returncode}") if done.returncode else ""


def proven(proof: str) -> bool:
    if ".so." not in proof:
        return shutil.which(proof) is not None
    try:
        ctypes.CDLL(proof)
    except OSError:
        return False
    return True


def elsewhere(gone: Sequence[str]) -> str:
    """What to install where packages have other names: libraries and programs, which have not."""
    told = f"Please install what provides: {', '.join(gone)}"
    wide = "()(64bit)" if sys.maxsize > 2**32 else ""
    asked = " ".join(f"'{proof}{wide}'" if ".so." in proof else f"/usr/bin/{proof}" for proof in gone)
    for manager in ("dnf", "zypper"):
        if shutil.which(manager):
            return f"{told}\n\nsudo {manager} install {asked}\n"
    return told
