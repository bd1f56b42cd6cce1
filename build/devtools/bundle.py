"""``dist/csp-wizard``: the program with everything it needs, in a folder; started by a double click."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from devtools import environment, packages, translations
from devtools.places import ROOT, tool
from devtools.said import Stop, tell

DIST = ROOT / "dist"
WORK = ROOT / ".work" / "bundle"
STAMP = WORK / "made-of"
COMPONENTS = WORK / "csp_wizard" / "components.json"  # what other people made and is inside
MADE_OF = ("csp_wizard", "resources", "translations", "build")
UNCOMPRESSED = {
    # The modules lie in the archive as they are: unpacking each at every start costs more than it saves.
    # The packages compress them all at once, and better.
    "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0",
    "PYINSTALLER_CONFIG_DIR": str(WORK / "pyinstaller"),
    "PYTHONHASHSEED": "1",  # the same sources give the same bytes
}


def program(folder: Path = DIST / "csp-wizard") -> Path:
    if sys.platform == "darwin":
        return DIST / "Enrollment Companion.app" / "Contents" / "MacOS" / "csp-wizard"
    return folder / ("csp-wizard.exe" if sys.platform == "win32" else "csp-wizard")


def make() -> None:
    """Build it, and let it say of itself whether everything is there."""
    python = environment.ensure("bundle", (*packages.BUNDLE, *packages.python_library()))
    translations.compile_stale()
    STAMP.unlink(missing_ok=True)
    tell("Building dist/csp-wizard ...")
    spec = ROOT / "build" / "csp_wizard.spec"
    options = ["--noconfirm", "--clean", "--log-level", "ERROR"]
    quiet_call(python, "-m", "PyInstaller", spec, "--workpath", WORK, "--distpath", DIST, *options)
    forget_build_paths()
    check()
    STAMP.write_text(fingerprint(), "utf-8")


def quiet_call(*command: str | Path) -> None:
    """What it says is shown only if it fails."""
    environ = {**os.environ, **UNCOMPRESSED, **time_of_sources()}
    words = [str(part) for part in command]
    done = subprocess.run(words, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Stop(f"{done.stdout}{done.stderr}\nThe program could not be packaged: see above.")


def forget_build_paths() -> None:
    """Libraries must not look into folders of the machine they were built on."""
    if sys.platform == "linux":
        libraries = [str(file) for file in (DIST / "csp-wizard").rglob("*.so*") if not file.is_symlink()]
        for library in libraries:
            asked = [str(tool("patchelf")), "--print-rpath", library]
            where = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
            if where.startswith("/"):
                quiet_call(tool("patchelf"), "--remove-rpath", library)


def ensure() -> Path:
    """The packaged program, of the sources as they are now."""
    if not program().exists() or not STAMP.exists() or STAMP.read_text("utf-8") != fingerprint():
        make()
    return program()


def check() -> None:
    command = [str(program()), "--self-test"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise Stop(f"The packaged program found a fault in itself:\n{done.stdout}{done.stderr}")


def time_of_sources() -> dict[str, str]:
    """When they were changed last: what is made of them carries that time, not the time of the day."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return {"SOURCE_DATE_EPOCH": given}
    asked = ["git", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError:
        return {"SOURCE_DATE_EPOCH": str(int((ROOT / "CHANGELOG.md").stat().st_mtime))}
    changed = done.stdout.strip() or str(int((ROOT / "CHANGELOG.md").stat().st_mtime))
    return {"SOURCE_DATE_EPOCH": changed}


def fingerprint() -> str:
    """Of everything the program is made of."""
    digest = hashlib.sha256(sys.version.encode())
    for file in sources():
        digest.update(f"{file.relative_to(ROOT)}\n".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def sources() -> Iterator[Path]:
    for name in MADE_OF:
        for file in sorted((ROOT / name).rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts and file.suffix != ".qm":
                yield file
