"""The packaged program says of itself that it is well, wherever and however it is started."""

from __future__ import annotations

import json
import os
import shutil
import tarfile
from pathlib import Path

import pytest

from tests.packaging.conftest import Run

PAGES = {"en": 18, "zh_CN": 18}


def test_it_is_well(program: Path, run: Run) -> None:
    done = run(program, "--self-test")
    told = json.loads(done.stdout)
    assert (done.returncode, told["failures"], done.stderr) == (0, [], "")
    assert told["pages"] == PAGES
    assert told["translators"] == {
        "en": ["csp_wizard_en.qm"],
        "zh_CN": ["qtbase_zh_CN.qm", "csp_wizard_zh_CN.qm"],
    }
    contexts = ["composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"]
    assert told["plug_ins"]["platforminputcontexts"] == contexts
    assert told["plug_ins"]["platforms"] == ["qoffscreen", "qwayland", "qxcb"]
    assert told["tls"]["library"].startswith("OpenSSL 3")
    assert "keyring.backends.SecretService.Keyring" in told["back_ends"]
    assert told["phone"] == "01062508888"
    assert told["database"].startswith("3.")
    assert told["resources"] > 40
    assert set(told["packages"]) >= {"keyring", "phonenumbers", "PySide6"}


@pytest.mark.parametrize(
    "lost",
    [
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/lib/libQt6WaylandClient.so.6",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "csp_wizard/storage/migrations/0001_enrollments.sql",
        "cryptography/hazmat/bindings/_rust.abi3.so",
        "resources/portal_map.json",
    ],
)
def test_it_notices_what_was_lost(program: Path, run: Run, tmp_path: Path, lost: str) -> None:
    folder = tmp_path / "csp-wizard"
    shutil.copytree(program.parent, folder, symlinks=True, copy_function=os.link)
    (folder / "_internal" / lost).unlink()
    done = run(folder / "csp-wizard", "--self-test")
    assert done.returncode == 1
    assert json.loads(done.stdout)["failures"]


@pytest.mark.parametrize(
    ("folder", "more"),
    [
        ("家 里 it's", {}),
        ("plain", {"LD_LIBRARY_PATH": "/nonexistent:/usr/lib"}),
        ("plain", {"LANG": "zh_CN.GB18030", "LC_ALL": ""}),
        ("plain", {"PYTHONHOME": "/nonexistent", "PYTHONPATH": "/nonexistent", "PYTHONSTARTUP": "/x"}),
        ("plain", {"QT_PLUGIN_PATH": "/nonexistent", "QT_STYLE_OVERRIDE": "nonsense"}),
    ],
)
def test_it_is_well_in_strange_places(
    program: Path, run: Run, tmp_path: Path, folder: str, more: dict[str, str]
) -> None:
    """A home with hanzi, blanks and quotes; another working folder; variables meant for others."""
    home = tmp_path / folder
    home.mkdir()
    moved = home / "程序"
    shutil.copytree(program.parent, moved, symlinks=True, copy_function=os.link)
    done = run(moved / "csp-wizard", "--self-test", cwd=home, HOME=str(home), **more)
    assert json.loads(done.stdout)["failures"] == []
    assert done.returncode == 0
    assert [path.name for path in home.iterdir()] == ["程序"], "a self-test leaves nothing behind"


def test_the_archive_brings_the_same_program(tar: Path, run: Run, tmp_path: Path) -> None:
    with tarfile.open(tar) as archive:
        owners = {(entry.uname, entry.uid) for entry in archive}
        archive.extractall(tmp_path, filter="data")
    assert owners == {("root", 0)}
    folder = tmp_path / tar.name.removesuffix(".tar.gz")
    assert {path.name for path in folder.iterdir()} == {
        *("_internal", "csp-wizard", "LICENSE.txt", "README.txt"),
    }
    assert os.access(folder / "csp-wizard", os.X_OK)
    assert "@" not in (folder / "README.txt").read_text("utf-8")
    assert run(folder / "csp-wizard", "--self-test").returncode == 0
    assert run(folder / "csp-wizard", "--version").stdout.startswith("csp-wizard ")
