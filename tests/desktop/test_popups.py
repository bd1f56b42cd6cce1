"""Menus have round corners, whether or not windows can be seen through on this desktop."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from tests.desktop.conftest import Runs
from tests.desktop.desktop import Desktop
from tests.desktop.x11 import XServer

LARGER_THAN_ITS_BUTTON = 5000  # px
ASK = "from csp_wizard.ui.look.popups import composited; print(composited())"


def test_whether_a_compositor_runs_is_known(desktop: Desktop) -> None:
    command = [sys.executable, "-c", ASK]

    def answer() -> str:
        done = subprocess.run(command, env=desktop.environment, capture_output=True, text=True, timeout=30)
        return done.stdout.strip() or done.stderr

    assert answer() == "False"
    with XServer(int(desktop.environment["DISPLAY"].removeprefix(":"))) as compositor:
        compositor.own("_NET_WM_CM_S0")
        assert answer() == "True"
    assert answer() == "False"


def changed(before: QImage, after: QImage) -> list[tuple[int, int]]:
    """The places at which two pictures differ."""
    rows = (y for y in range(after.height()) if before.copy(0, y, 9999, 1) != after.copy(0, y, 9999, 1))
    return [(x, y) for y in rows for x in range(after.width()) if before.pixel(x, y) != after.pixel(x, y)]


def test_without_one_the_corners_of_a_menu_are_cut_off(start: Runs, desktop: Desktop, tmp_path: Path) -> None:
    person = start()

    def picture(name: str) -> QImage:
        desktop.picture(tmp_path / name)
        return QImage(str(tmp_path / name))

    before = picture("before.png")
    person.click("header.menu")

    def opened() -> list[tuple[int, int]] | None:
        places = changed(before, picture("after.png"))
        return places if len(places) > LARGER_THAN_ITS_BUTTON else None

    places = person.until(opened, "the menu")
    bottom = max(y for _, y in places)
    foot = [x for x, y in places if y > bottom - 20]
    left, right = min(foot), max(foot)
    assert (left + 20, bottom) in places
    for corner in (left, right):
        assert (corner, bottom - 20) in places
        assert (corner, bottom) not in places
