"""Installed by apt, started from the menu, removed, installed again: the enrollments are there."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop import details, safe
from tests.desktop import test_journey as journey
from tests.desktop.conftest import Runs
from tests.desktop.desktop import Desktop
from tests.packaging.conftest import Run
from tests.packaging.launched import ENTRY, INSTALLED, Launched

LANGUAGE = "zh_CN"


def apt(*command: str) -> str:
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    words = ["apt-get", "--quiet", "--yes", "--no-install-recommends"]
    done = subprocess.run([*words, *command], env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def install(deb: Path) -> None:
    """Without fetching anything: what it depends on is here, because the tests need it too."""
    nowhere = [f"--option=Acquire::{kind}::Proxy=http://127.0.0.1:9" for kind in ("http", "https")]
    apt(*nowhere, "install", str(deb))


@pytest.fixture(scope="module")
def installed(deb: Path) -> Iterator[Path]:
    if os.geteuid():
        pytest.skip("installing needs root; CI has it")
    if ENTRY.exists():
        pytest.skip("it is installed here already, and the test would remove it")
    install(deb)
    yield INSTALLED
    apt("purge", "csp-wizard")


def test_it_is_well_and_in_the_menu(installed: Path, run: Run) -> None:
    done = run("csp-wizard", "--self-test")
    assert json.loads(done.stdout)["failures"] == []
    asked = subprocess.run(
        ["gio", "mime", "application/x-cspenroll"], capture_output=True, text=True, check=False
    )
    assert "csp-wizard.desktop" in asked.stdout


def test_its_window_is_known_to_be_its(installed: Path, start: Runs, desktop: Desktop) -> None:
    """By the class that the entry names: the task bar shows the menu's icon, and one entry for both."""
    start.starts = Launched
    person = start(language=LANGUAGE)
    server = desktop.server
    [window] = [w for w in server.windows() if server.process(w) == person.program.process.pid]
    [said] = re.findall("^StartupWMClass=(.*)$", ENTRY.read_text("utf-8"), re.MULTILINE)
    assert server.property(window, "WM_CLASS") == f"{said}\0{said}\0".encode()


def test_the_enrollments_outlive_the_program(
    installed: Path, deb: Path, start: Runs, empty_safe: Desktop
) -> None:
    start.starts = Launched
    journey.prepare_and_quit(start(language=LANGUAGE, at=journey.FIRST), LANGUAGE)
    said = apt("remove", "csp-wizard")
    assert "~/.local/share/csp-wizard" in said
    assert not installed.parent.exists()
    assert (start.data / "enrollments.db").is_file()
    install(deb)
    journey.decide_sign_and_finish(start(language=None, at=journey.LATER), LANGUAGE)
    journey.look_at_it_again(start(language=None, at=journey.LAST))
    assert safe.secrets(empty_safe) == details.SECRETS
