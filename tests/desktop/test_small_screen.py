"""Small screens: the step list goes behind a button, and the window fits on a laptop."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.desktop import details, walk
from tests.desktop.conftest import Runs
from tests.desktop.desktop import Desktop

NARROW = (816, 640)  # as good as the smallest window, 800 × 600
LAPTOP = (1366, 768)


@pytest.fixture(scope="module", params=[NARROW, LAPTOP], ids=["narrow", "laptop"])
def desktop(request: pytest.FixtureRequest) -> Iterator[Desktop]:
    width, height = request.param
    with Desktop(width=width, height=height) as one:
        yield one


@pytest.mark.parametrize("size", [100, 200])
def test_walks_on_a_small_screen(start: Runs, desktop: Desktop, size: int) -> None:
    (start.data / "config").mkdir(parents=True)
    (start.data / "config" / "settings.json").write_text(f'{{"text_size": {size}}}')
    person = start()
    person.new_enrollment()
    walk.before(person)
    walk.account(person)
    person.fill("org.name_zh", details.ORGANIZATION["org.name_zh"])
    person.go("support", to="sup.url")
    walk.fill_all(person, details.SUPPORT)
    person.next(to="check.read")


def test_window_fits_on_the_screen(start: Runs, desktop: Desktop) -> None:
    """With its frame: the buttons at the bottom must not lie under the edge."""
    person = start()
    person.new_enrollment()
    box = person.program.tree.box(person.see("wizard.next").path)
    assert box.y + box.height <= desktop.size[1] - 8
    assert box.x + box.width <= desktop.size[0] - 8
