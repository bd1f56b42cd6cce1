"""The arrows between the layers, and what may be loaded before the first window."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "csp_wizard"

# Who may know whom. Everything may know its own layer and the version in csp_wizard itself.
MAY_KNOW = {
    "enrollment": set(),
    "paths": set(),
    "crash_log": set(),
    "storage": {"enrollment", "paths"},
    "portal": {"enrollment", "paths"},
    "ui": {"enrollment", "storage", "portal", "paths", "crash_log"},
    "app": {"enrollment", "storage", "portal", "paths", "crash_log", "ui"},
}
PROGRAM = ("__main__", "app", "pyside", "self_test")  # the layer `app`: nobody knows it
# `enrollment` is values and functions: whatever reaches a window, a disk, a network or a clock stays out.
OUTSIDE = {
    *("PySide6", "shiboken6", "sqlite3", "os", "io", "pathlib", "shutil", "tempfile", "socket", "ssl"),
    *("urllib", "http", "httpx", "keyring", "secretstorage", "jeepney", "subprocess", "threading", "time"),
    *("platformdirs", "logging", "glob"),
}
# urllib.parse only takes an address apart.
HARMLESS = {"urllib.parse"}

HEAVY = (
    *("httpx", "keyring", "phonenumbers", "email_validator", "stdnum", "secretstorage", "jeepney"),
    *("cryptography", "asyncio", "ssl", "http"),
)


def sources() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def module_of(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def layer_of(module: str) -> str:
    """The layer of csp_wizard.x.y is x."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[1] not in PROGRAM else "app"


def imports(file: Path) -> Iterator[tuple[int, str]]:
    """Every module named in an import, wherever it stands; `from a import b` names a and a.b."""
    package = file.relative_to(ROOT).parts[:-1]
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else ()
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield node.lineno, base
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


@pytest.mark.parametrize("file", sources(), ids=module_of)
def test_the_arrows_point_one_way(file: Path):
    here = layer_of(module_of(file))
    assert here in MAY_KNOW, f"{here} is in no layer: say in MAY_KNOW whom it may know"
    for line, name in imports(file):
        if not name.startswith("csp_wizard.") or name == "csp_wizard.__version__":
            continue
        there = layer_of(name)
        assert there == here or there in MAY_KNOW[here], f"{file}:{line}: {here} must not know {there}"


@pytest.mark.parametrize("file", sorted((PACKAGE / "enrollment").rglob("*.py")), ids=module_of)
def test_the_enrollment_reaches_nothing_outside(file: Path):
    for line, name in imports(file):
        if name in HARMLESS or any(name.startswith(f"{harmless}.") for harmless in HARMLESS):
            continue
        if name == "urllib" or name.split(".")[0] not in OUTSIDE:
            continue
        pytest.fail(f"{file}:{line}: imports {name}")


@pytest.mark.parametrize("file", sorted((PACKAGE / "storage").rglob("*.py")), ids=module_of)
def test_storage_knows_no_qt(file: Path):
    assert not [name for _, name in imports(file) if name.split(".")[0] in ("PySide6", "shiboken6")]


def at_module_level(tree: ast.Module) -> Iterator[ast.stmt]:
    """What runs when the module is imported: not the bodies of functions, not what only types need."""
    waiting: list[ast.stmt] = list(tree.body)
    while waiting:
        statement = waiting.pop()
        yield statement
        if isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.unparse(statement.test):
            waiting.extend(statement.orelse)
        elif not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            waiting.extend(child for child in ast.iter_child_nodes(statement) if isinstance(child, ast.stmt))


@pytest.mark.parametrize("file", sources(), ids=module_of)
def test_nothing_heavy_is_imported_at_module_level(file: Path):
    for statement in at_module_level(ast.parse(file.read_text("utf-8"))):
        names = [alias.name for alias in statement.names] if isinstance(statement, ast.Import) else []
        if isinstance(statement, ast.ImportFrom) and not statement.level:
            names = [statement.module or ""]
        for name in names:
            assert name.split(".")[0] not in HEAVY, f"{file}:{statement.lineno}: import it where it is used"


HOME = """
import os, sys
from csp_wizard.pyside import import_qt
import_qt()
from PySide6.QtCore import QTimer
from csp_wizard.paths import Paths
from csp_wizard.storage.settings import load_settings
from csp_wizard.ui.startup import Startup
from csp_wizard.ui.window.lock import Lock

paths = Paths.find(sys.argv[1], {})
startup = Startup(paths, "en", load_settings(paths.settings))
timer = QTimer(interval=5)

def look():
    if any(window.isVisible() for window in startup.app.topLevelWidgets()):
        print(*sys.modules, flush=True)
        os._exit(0)

timer.timeout.connect(look)
timer.start()
startup.run(Lock(paths.lock))
"""


def test_nothing_heavy_is_loaded_before_home_shows(tmp_path: Path):
    run = [sys.executable, "-c", HOME, str(tmp_path)]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    loaded = done.stdout.split()
    assert "csp_wizard.ui.home.home" in loaded, done.stderr
    assert not {name.split(".")[0] for name in loaded} & {
        *HEAVY,
        "argparse",
        "dataclasses",
        "inspect",
        "logging",
        "uuid",
    }


def test_asking_for_the_version_loads_no_qt():
    listed = "import sys; from csp_wizard.app import main; main(['--version']); print(*sys.modules)"
    run = [sys.executable, "-c", listed]
    said = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "csp_wizard.app" in said
    assert "PySide6" not in said
