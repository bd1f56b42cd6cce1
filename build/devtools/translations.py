"""Texts: out of the sources into the catalogues (.ts), and from these into what the program reads (.qm)."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from devtools.places import ROOT, TRANSLATIONS, tool
from devtools.said import Stop

# English is the source; its catalogue holds only what has a plural.
CATALOGUES: dict[str, tuple[str, ...]] = {
    "csp_wizard_zh_CN": ("-target-language", "zh_CN"),
    "csp_wizard_en": ("-target-language", "en", "-pluralonly"),
}
EXTRACT = (
    *("-tr-function-alias", "QT_TRANSLATE_NOOP+=Msg"),
    *("-source-language", "en", "-locations", "none", "-no-obsolete", "-sort-messages"),
    # A new text is translated by a person, not guessed from a similar one.
    *("-disable-heuristic", "sametext", "-disable-heuristic", "similartext"),
)


def collect(into: Path = TRANSLATIONS) -> None:
    """Every ``Msg`` of the sources into the catalogues of this folder, finished ones kept."""
    into.mkdir(exist_ok=True)
    sources = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "csp_wizard").rglob("*.py"))
    for name, options in CATALOGUES.items():
        quiet_call("lupdate", *sources, "-ts", str(into / f"{name}.ts"), *EXTRACT, *options)


def compile_stale() -> None:
    """Build each .qm that is missing or older than its catalogue."""
    for name in CATALOGUES:
        source, built = TRANSLATIONS / f"{name}.ts", TRANSLATIONS / f"{name}.qm"
        if source.exists() and (not built.exists() or built.stat().st_mtime_ns <= source.stat().st_mtime_ns):
            compile_one(source, built)


def compile_one(source: Path, built: Path) -> None:
    # Replaced in one act: a program starting meanwhile reads the old one or the new one.
    handle, half = tempfile.mkstemp(dir=built.parent, prefix=f".{built.name}.", suffix=".part")
    os.close(handle)
    try:
        quiet_call("lrelease", "-silent", str(source), "-qm", half)
        os.replace(half, built)
    finally:
        Path(half).unlink(missing_ok=True)


def problems() -> list[str]:
    """What keeps the committed catalogues from being complete and fresh."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for name in CATALOGUES:
            committed = TRANSLATIONS / f"{name}.ts"
            if committed.exists():
                (Path(folder) / committed.name).write_bytes(committed.read_bytes())
        collect(Path(folder))
        for name in CATALOGUES:
            fresh, committed = Path(folder) / f"{name}.ts", TRANSLATIONS / f"{name}.ts"
            if not committed.exists() or fresh.read_bytes() != committed.read_bytes():
                found.append(f"{committed.name} is not what `build/dev.py strings` makes of the sources")
            for state in ("unfinished", "vanished", "obsolete"):
                if count := fresh.read_text("utf-8").count(f'type="{state}"'):
                    found.append(f"{committed.name}: {count} {state}")
    return found


def quiet_call(name: str, *arguments: str) -> None:
    """Qt's own tool; what it says is shown only if it complains."""
    command = [str(tool(f"pyside6-{name}")), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode or done.stderr.strip():
        raise Stop(f"{name} failed:\n{done.stdout}{done.stderr}")
