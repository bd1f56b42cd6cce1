"""The benchmark works: every figure is there, with its floor. No time is judged here."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .figures import compared, p95, table

BENCH = Path(__file__).with_name("bench.py")
NAMES = [
    "start, 1 enrollment",
    "start, 10,000",
    "start, 10,000 to 1",
    "memory, 1 enrollment",
    "memory, 10,000",
    "page, first time",
    "page, again",
    "page, not built ahead",
    "page, after a switch",
    "language, all pages built",
    "card to overview",
    "Pick up to typing",
    "key to letter",
    "longest stall after start",
    "longest stall, opened",
    "longest stall, closed",
    "autosave, durable",
]


@pytest.mark.timeout(600)
def test_one_round_gives_every_figure():
    done = subprocess.run(
        [sys.executable, str(BENCH), "--quick"], capture_output=True, text=True, check=False, env=os.environ
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["pairs"] == 1
    assert [figure["name"] for figure in result["figures"]] == NAMES
    for figure in result["figures"]:
        assert figure["name"] in done.stderr
        assert figure["samples"] >= 1
        assert 0 < figure["min"] <= figure["median"] <= figure["max"]
        assert 0 < figure["floor_min"] <= figure["floor"] <= figure["floor_max"]
        assert math.isclose(figure["ratio"], figure["median"] / figure["floor"])
    assert len(result["samples"]["first"]) == len(result["samples"]["again"]) == 18


def test_the_ratio_is_that_of_the_medians():
    figure = compared("x", "ms", [30, 10, 20], [10, 40, 5], 1.5)
    assert (figure.median, figure.min, figure.max, figure.ratio) == (20, 10, 30, 2)
    assert not figure.holds
    assert compared("x", "ms", [15], [10], 1.5).holds
    assert compared("x", "ms", [99], [10], None).holds


def test_a_median_that_holds_does_not_excuse_the_slowest():
    figure = compared("x", "ms", [10] * 9 + [50], [10], 1, 2)
    assert figure.ratio == 1
    assert figure.p95 == p95([10] * 9 + [50]) > 20
    assert not figure.holds


def test_the_table_says_what_is_missed():
    lines = table([compared("one", "ms", [2], [1], 1.5), compared("two", "ms", [1], [1], 1.5)]).splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["one", "two"]
    assert lines[1].endswith("MISSED")
    assert lines[2].endswith("holds")
