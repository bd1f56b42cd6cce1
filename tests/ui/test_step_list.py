"""The step list: names that do not fit are told whole."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from csp_wizard.enrollment.catalogue import STEPS
from tests.ui.running import LANGUAGES, Running, spoken
from tests.ui.seen import shot


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [100, 125])
def test_a_name_without_room_is_in_the_tip_and_always_in_what_is_read_out(
    running: Running, language: str, size: int
) -> None:
    running.begin("before")
    for row in running.wizard.step_list.rows.values():
        row.setVisible(True)
    running.preferences.change(text_size=size)
    running.language(language)
    cut = []
    for row in running.wizard.step_list.rows.values():
        for problems, current in ((0, False), (3, True), (12, True)):
            row.show_state(row.status, problems, current)
            name = running.kit.say(row.step.short_title or row.step.title)
            fits = QFontMetricsF(row._letters()).horizontalAdvance(name) <= row._room()
            assert row.toolTip() == ("" if fits else name)
            assert spoken(row).startswith(name)
            if not fits:
                cut.append((row.step.key, problems))
    assert (("setup", 3) in cut) == (language == "en"), "the longest name of all"
    assert ("mpn", 12) not in cut


def test_the_name_ends_before_the_badge(running: Running) -> None:
    running.begin("account")
    row = running.wizard.step_list.rows["setup"]
    row.setVisible(True)
    row.show_state(row.status, 3, False)
    badge, room = row._badge(), row._room()
    assert 52 + room <= badge.left()
    image = shot(row)
    ground = image.pixelColor(2, 2)
    gap = range(int(52 + room) + 1, int(badge.left()) - 1)
    assert all(image.pixelColor(x, y) == ground for x in gap for y in range(image.height()))


@pytest.mark.parametrize("step", ["", *(step.key for step in STEPS[:2])])
def test_help_says_that_it_is_help(running: Running, step: str) -> None:
    running.begin("before")
    running.views.go(step)
    running.window.assistance.help()
    titles = {"": "Overview", "before": "Before you begin", "account": "Work or school account"}
    assert running.dialog().windowTitle() == f"Help: {titles[step]}"
    running.language("zh_CN")
    assert running.dialog().windowTitle().startswith("帮助：")
    running.dialog().close()
