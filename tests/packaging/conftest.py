"""The packaged program, built once from the sources as they are; the tests here are about nothing else."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from devtools import bundle, debian, tarball
from tests.desktop.conftest import desktop, empty_safe, start  # noqa: F401 - fixtures of the desktop, here too

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def program() -> Path:
    return bundle.ensure()


@pytest.fixture(scope="session")
def inside(program: Path) -> Path:
    return program.parent / "_internal"


@pytest.fixture(scope="session")
def deb(program: Path) -> Path:
    """Squeezed in the quickest way, or the one that is there already."""
    return debian.ensure_any()


@pytest.fixture(scope="session")
def tar(program: Path) -> Path:
    return tarball.build(1)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a program to its end, in an environment that knows nothing of this project."""

    def to_its_end(*command: str | Path, cwd: Path | None = None, **more: str) -> Any:
        environ = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}
        nobody = {"DBUS_SESSION_BUS_ADDRESS": os.environ["DBUS_SESSION_BUS_ADDRESS"]}
        return subprocess.run(
            [str(part) for part in command],
            cwd=cwd or tmp_path,
            env={**environ, **nobody, **more},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return to_its_end
