"""``--self-test``: what it says of this installation, and that it notices what is missing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def run(root: Path, folder: Path) -> tuple[int, dict]:
    command = [sys.executable, "-m", "csp_wizard", "--self-test", "--data-dir", str(folder)]
    done = subprocess.run(
        command, cwd=root, capture_output=True, text=True, timeout=120, check=False, env=dict(os.environ)
    )
    return done.returncode, json.loads(done.stdout)


def test_this_installation_is_well(tmp_path: Path) -> None:
    code, told = run(ROOT, tmp_path / "data")
    assert (code, told["failures"], told["ok"]) == (0, [], True)
    assert told["pages"] == {"en": 18, "zh_CN": 18}
    assert told["translators"]["zh_CN"] == ["qtbase_zh_CN.qm", "csp_wizard_zh_CN.qm"]
    assert told["plug_ins"]["platforms"]
    assert told["phone"] == "01062508888"
    assert told["secret_store"] is None  # none runs here: told, not judged
    assert not (tmp_path / "data").exists()


def test_a_lost_catalogue_is_noticed(tmp_path: Path) -> None:
    for part in ("csp_wizard", "resources", "translations"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "translations" / "csp_wizard_zh_CN.qm").unlink()
    code, told = run(tmp_path, tmp_path / "data")
    assert code == 1
    assert any("csp_wizard_zh_CN.qm" in failure for failure in told["failures"])
