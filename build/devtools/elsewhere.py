"""Packages of the systems that were prepared for, and on which none of this has been run yet."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from devtools import bundle
from devtools.linux import told, version
from devtools.places import ROOT
from devtools.said import Stop, tell

SCRIPT = ROOT / "build" / "windows" / "csp-wizard.iss"
INNO_SETUP = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "Inno Setup 6" / "ISCC.exe"
PROFILE = "NOTARY_PROFILE"  # the name under which notarytool keeps the credentials


def for_windows() -> Path:
    compiler = shutil.which("iscc") or (INNO_SETUP if INNO_SETUP.is_file() else None)
    if compiler is None:
        raise Stop("Inno Setup 6.3 or newer makes the installer: https://jrsoftware.org/isinfo.php", 2)
    told(compiler, "/Qp", f"/DVersion={version()}", SCRIPT)
    return bundle.DIST / f"csp-wizard-{version()}-windows-x64-setup.exe"


def for_macos() -> Path:
    """A zip made by ditto, which keeps the links inside; notarized where the credentials are there."""
    app = bundle.DIST / "Enrollment Companion.app"
    target = bundle.DIST / f"csp-wizard-{version()}-macos.zip"
    told("ditto", "-c", "-k", "--keepParent", app, target)
    if profile := os.environ.get(PROFILE):
        told("xcrun", "notarytool", "submit", target, "--keychain-profile", profile, "--wait")
        told("xcrun", "stapler", "staple", app)
        told("ditto", "-c", "-k", "--keepParent", app, target)
    else:
        tell(f"Not notarized: {PROFILE} is not set. macOS will ask before it opens this app.")
    return target
