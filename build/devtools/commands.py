"""One function for each command of ``build/dev.py``: arguments in, exit code out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from devtools import bundle as bundling
from devtools import debian, elsewhere, environment, packages, tarball, translations
from devtools.places import ROOT, call, tool
from devtools.said import tell

COVERED = ("enrollment", "storage")


def run(arguments: list[str]) -> int:
    python = environment.ensure("run", packages.RUN)
    translations.compile_stale()
    # -P: a file named like a module, in the folder one happens to stand in, is not imported.
    command = [str(python), "-P", "-m", "csp_wizard", *for_the_program(arguments)]
    if sys.platform != "win32":
        os.execv(python, command)  # nothing of this process stays behind
    return subprocess.run(command, check=False).returncode


def for_the_program(arguments: list[str]) -> list[str]:
    """``run -- --data-dir X``: the habit of other tools; the line between is not the program's."""
    return arguments[1:] if arguments[:1] == ["--"] else arguments


def test(arguments: list[str]) -> int:
    python = developing((*packages.TEST, *packages.python_library()))
    return call(python, "-m", "pytest", *arguments)


def check(arguments: list[str]) -> int:
    python = developing(packages.QT if "--coverage" not in arguments else packages.TEST)
    results = {
        "lint": call(tool("ruff"), "check", "."),
        "format": call(tool("ruff"), "format", "--check", "."),
        "types": call(python, "-m", "mypy"),
        "translations": complain(translations.problems()),
    }
    if "--coverage" in arguments:
        results["coverage"] = coverage(python)
    failed = [name for name, code in results.items() if code]
    tell(f"check: {', '.join(failed)} failed" if failed else "check: all is well")
    return 1 if failed else 0


def coverage(python: str) -> int:
    """Every branch of the layers that hold people's work is walked by their own tests."""
    measured = [f"--cov=csp_wizard.{layer}" for layer in COVERED]
    folders = [str(ROOT / "tests" / layer) for layer in COVERED]
    return call(python, "-m", "pytest", "-q", *folders, *measured, "--cov-branch", "--cov-fail-under=100")


def strings(arguments: list[str]) -> int:
    developing(packages.QT)
    translations.collect()
    translations.compile_stale()
    complain(translations.problems())  # what is left for the translator
    return 0


def bench(arguments: list[str]) -> int:
    if "--bundle" in arguments:
        packages.ensure(packages.PACKAGE)
        bundling.ensure()
        debian.ensure()
    return call(developing(packages.TEST), ROOT / "tests" / "benchmarks" / "bench.py", *arguments)


def bundle(arguments: list[str]) -> int:
    bundling.make()
    return 0


def package(arguments: list[str]) -> int:
    """``--quick``: squeezed less, for trying out."""
    packages.ensure(packages.PACKAGE)
    bundling.ensure()
    for made in packed(quick="--quick" in arguments):
        tell(f"{made.relative_to(ROOT)}  {made.stat().st_size / 1e6:.1f} MB")
    return 0


def packed(*, quick: bool) -> Iterator[Path]:
    if sys.platform == "win32":
        yield elsewhere.for_windows()
    elif sys.platform == "darwin":
        yield elsewhere.for_macos()
    else:
        tell("Packing ..." if quick else "Packing; squeezing it well takes two minutes ...")
        yield debian.checked(debian.build(debian.QUICK if quick else debian.BEST))
        yield tarball.build(1 if quick else 9)


def shots(arguments: list[str]) -> int:
    return call(developing(packages.TEST), ROOT / "tests" / "benchmarks" / "shots.py", *arguments)


def developing(needs: tuple[packages.Need, ...]) -> str:
    """The Python of an environment in which everything can be worked on."""
    python = environment.ensure("dev", needs)
    translations.compile_stale()
    return str(python)


def complain(problems: list[str]) -> int:
    for problem in problems:
        tell(problem)
    return 1 if problems else 0
