"""The numbers of the packaged program can be measured; no time is judged here, the sizes are."""

from __future__ import annotations

import math
import subprocess
from pathlib import Path

from tests.benchmarks import packaged
from tests.benchmarks.packaged import Packaged
from tests.benchmarks.screen import Screen

NAMES = [
    *("folder", ".deb, floor as .tar.xz", "packaged start", "packaged start to ours", "packaged memory"),
]


def test_one_round_gives_every_figure(program: Path, deb: Path) -> None:
    with Screen() as screen:
        bench = Packaged(screen, "zh_CN", None, preset=0)
        bench.round(0)
    figures = bench.figures()
    assert [figure.name for figure in figures] == NAMES
    assert figures[0].holds, "the folder is small enough, whatever the machine does beside"
    for figure in figures:
        assert math.isclose(figure.ratio, figure.median / figure.floor)
    told = bench.about()
    assert told["floor's libpython"] in ("stripped", "not stripped")
    assert str(packaged.largest(program.parent, 1)[0][0]).startswith("_internal/PySide6/Qt/lib/libicudata")


def test_sizes_are_those_of_the_files(tmp_path: Path) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    (folder / "a").write_bytes(b"x" * 1000)
    (folder / "link").symlink_to("a")
    assert packaged.size(folder) == 1001
    assert packaged.largest(folder, 5) == [("a", 0.001)]
    assert 0 < packaged.squeezed(folder, 0) < 1000
    listed = subprocess.run(
        ["tar", "tJf", tmp_path / "one.0.tar.xz"], capture_output=True, text=True, check=True
    )
    assert listed.stdout.split() == ["one/", "one/a", "one/link"]
