"""Where things lie, whatever the working directory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
TRANSLATIONS = ROOT / "translations"


def tool(name: str, venv: Path = VENV) -> Path:
    """A program of the virtual environment."""
    if sys.platform == "win32":
        return venv / "Scripts" / f"{name}.exe"
    return venv / "bin" / name


def call(*command: str | Path, env: dict[str, str] | None = None) -> int:
    """Run in the project's root, its output going straight to the terminal."""
    sys.stdout.flush()
    merged = {**os.environ, **env} if env else None
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=merged, check=False).returncode
