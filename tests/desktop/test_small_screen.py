"""A screen of 800 × 600: everything fits, the step list is behind a button."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.desktop import details, walk
from tests.desktop.conftest import Runs
from tests.desktop.desktop import Desktop


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    with Desktop(width=800, height=600) as one:
        yield one


@pytest.mark.parametrize("size", ["100", "200"])
def test_walks_on_a_small_screen(start: Runs, size: str) -> None:
    (start.data / "config").mkdir(parents=True)
    (start.data / "config" / "settings.json").write_text(f'{{"text_size": {size}}}')
    person = start()
    tree = person.program.tree
    person.new_enrollment()
    walk.before(person)
    walk.account(person)
    person.fill("org.name_zh", details.ORGANIZATION["org.name_zh"])
    person.click("wizard.steps")
    person.go("support", to="sup.url")
    walk.fill_all(person, details.SUPPORT)
    for window in tree.windows():
        box = tree.box(window)
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= 800
        assert box.y + box.height <= 600
