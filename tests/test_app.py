"""The command line of the program."""

from __future__ import annotations

import subprocess
import sys

import pytest

from csp_wizard import __version__
from csp_wizard.app import Arguments


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "csp_wizard", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize(
    ("given", "data_dir", "language"),
    [
        ([], "", ""),
        (["--data-dir", "/a b"], "/a b", ""),
        (["--data-dir=/a=b"], "/a=b", ""),
        (["--language", "zh_CN", "--data-dir", "x"], "x", "zh_CN"),
        (["--language=en", "some.cspenroll"], "", "en"),
    ],
)
def test_what_is_given_is_understood(given: list[str], data_dir: str, language: str) -> None:
    arguments = Arguments(given)
    assert (arguments.error, arguments.data_dir, arguments.language) == ("", data_dir, language)


@pytest.mark.parametrize(
    "given", [["--data-dir"], ["--language"], ["--language", "fr"], ["--language="], ["--unknown"]]
)
def test_what_is_not_understood_is_said_with_the_usage(given: list[str]) -> None:
    done = run(*given)
    assert done.returncode == 2
    assert given[0].rstrip("=") in done.stderr
    assert "usage:" in done.stderr
    assert "Traceback" not in done.stderr


def test_version_and_help_need_no_window() -> None:
    assert run("--version").stdout.strip() == f"csp-wizard {__version__}"
    assert "--data-dir" in run("--help").stdout
