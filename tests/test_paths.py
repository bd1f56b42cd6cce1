"""Where everything lies."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from csp_wizard import paths
from csp_wizard.paths import Paths

ROOT = Path(__file__).resolve().parents[1]


def test_the_folders_of_the_platform(tmp_path):
    found = Paths.find(None, {})
    home = tmp_path / "home"
    if sys.platform == "linux":
        assert (found.data, found.config, found.log, found.cache) == (
            home / "data/csp-wizard",
            home / "config/csp-wizard",
            home / "state/csp-wizard/log",
            home / "cache/csp-wizard",
        )
    assert all(folder.is_relative_to(home) for folder in (found.data, found.config, found.log, found.cache))
    assert not home.exists()  # finding creates nothing


def test_everything_under_the_folder_that_was_named(tmp_path):
    found = Paths.find(str(tmp_path / "mine"), {"CSP_WIZARD_DATA_DIR": "/elsewhere"})
    assert found.data == tmp_path / "mine"
    everything = (
        found.config, found.log, found.cache, found.database, found.backups, found.lock,
        found.settings, found.window,
    )  # fmt: skip
    assert all(path.is_relative_to(tmp_path / "mine") for path in everything)
    assert len({found.data, *everything}) == 9
    assert not (tmp_path / "mine").exists()


def test_the_environment_does_the_same(tmp_path):
    by_name = Paths.find(str(tmp_path), {})
    assert Paths.find(None, {"CSP_WIZARD_DATA_DIR": str(tmp_path)}) == by_name
    assert Paths.find("", {"CSP_WIZARD_DATA_DIR": ""}) == Paths.find(None, {})


def test_a_relative_folder_is_the_one_meant_at_the_start(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert Paths.find("data", {}).data == tmp_path / "data"
    assert Paths.find("~/data", {}).data == tmp_path / "home/data"


def test_the_names_in_the_data_folder(tmp_path):
    found = Paths.find(str(tmp_path), {})
    assert [p.name for p in (found.database, found.backups, found.lock)] == [
        "enrollments.db",
        "backups",
        "lock",
    ]
    assert [p.name for p in (found.settings, found.window)] == ["settings.json", "window.json"]


def test_from_source_the_programs_files_stand_beside_the_package():
    found = Paths.find("x", {})
    assert (found.resources, found.translations) == (ROOT / "resources", ROOT / "translations")
    assert (found.resources / "icons").is_dir()


def test_installed_they_stand_in_the_package(tmp_path, monkeypatch):
    package = tmp_path / "site-packages/csp_wizard"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert Paths.find("x", {}).translations == package / "translations"


def test_frozen_they_stand_where_the_bundle_says(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "_internal"), raising=False)
    assert Paths.find("x", {}).resources == tmp_path / "_internal/resources"


@pytest.mark.parametrize(
    "module", ["csp_wizard.paths", "csp_wizard.storage.store_thread", "csp_wizard.storage.cards"]
)
def test_starting_imports_nothing_slow(module):
    slow = "platformdirs keyring phonenumbers stdnum email_validator httpx urllib.request logging uuid"
    code = f"import sys, {module}; print(sorted(set({slow.split()!r}) & set(sys.modules)))"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout == "[]\n"
