"""With letters of twice the size, in a small window, nothing runs out of the page at its side."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.enrollment import samples
from tests.ui.running import LANGUAGES, Running
from tests.ui.stages import CASES, variants


def too_wide(area: QScrollArea) -> list[str]:
    """What is needed is more than there is: then the page is cut off, for it has no bar at its foot."""
    content = area.widget()
    have = area.viewport().width()
    if content.minimumSizeHint().width() <= have:
        return []
    return [
        f"{type(part).__name__} {part.objectName()} {part.minimumSizeHint().width()} of {have}"
        for part in content.findChildren(QWidget)
        if part.isVisible() and part.minimumSizeHint().width() > have - 120
    ] or ["the page itself"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_fits_at_200_percent(running: Running, language: str):
    running.language(language)
    running.preferences.change(text_size=200)
    running.window.resize(800, 600)
    wrong = {}
    for step, number in CASES:
        running.open(running.keep(variants(step)[number]), step)
        if found := too_wide(running.page.area):
            wrong[step, number] = found
        running.home()
    assert wrong == {}


def test_home_and_overview_fit_at_200_percent(running: Running):
    running.preferences.change(text_size=200)
    running.window.resize(800, 600)
    for partner in (samples.prepared(), samples.submitted(), samples.signed(), samples.finished()):
        running.open(running.keep(partner.record))
        assert too_wide(running.views.overview.page) == []
        running.home()
    assert too_wide(running.window.home._full) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_empty_home_fits_at_200_percent(running: Running, language: str):
    running.language(language)
    running.preferences.change(text_size=200)
    running.window.resize(800, 600)
    empty = running.window.home._empty
    assert empty is not None
    assert too_wide(empty) == []
    running.press("home.checklist")
    assert too_wide(empty) == []
    assert empty.verticalScrollBar().maximum() > 0, "what does not fit is scrolled to"
