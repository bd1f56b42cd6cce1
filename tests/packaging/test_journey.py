"""The whole way of one enrollment, unchanged, on the packaged program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktop import test_journey as journey
from tests.desktop import words
from tests.desktop.conftest import Runs
from tests.desktop.desktop import Desktop
from tests.desktop.program import COMMAND


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_the_packaged_program_goes_the_whole_way(
    program: Path, start: Runs, empty_safe: Desktop, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(COMMAND, f"'{program}'")
    journey.test_from_before_you_begin_to_get_started(start, empty_safe, language)
