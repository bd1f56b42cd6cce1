"""One desktop for all tests here; each test starts the program on it over a data folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.desktop import safe
from tests.desktop.desktop import Desktop
from tests.desktop.person import Person
from tests.desktop.program import Program

FAILED = pytest.StashKey[bool]()


@pytest.fixture(scope="session")
def desktop() -> Iterator[Desktop]:
    with Desktop() as one:
        yield one


@pytest.fixture
def empty_safe(desktop: Desktop) -> Desktop:
    """The secret store runs, is unlocked and holds nothing of ours."""
    safe.forget_secrets(desktop)
    return desktop


class Runs:
    """Starts the program, and has it gone afterwards."""

    def __init__(self, desktop: Desktop, data: Path) -> None:
        self.desktop = desktop
        self.data = data
        self.starts: type[Program] = Program  # how the program is started
        self.all: list[Person] = []

    def __call__(
        self,
        *,
        language: str | None = "en",
        at: datetime | None = None,
        home: bool = True,
        data: Path | None = None,
        **more: Any,
    ) -> Person:
        """The program, on its finished home screen unless ``home`` is False."""
        program = self.starts(self.desktop, data or self.data, language=language, at=at, **more)
        person = Person(program)
        self.all.append(person)
        if home:
            person.at_home()
        return person

    def end(self) -> None:
        for person in self.all:
            if person.program.running:
                person.program.kill()

    def complaints(self) -> list[str]:
        return [line for person in self.all for line in person.program.complaints()]


@pytest.fixture
def start(desktop: Desktop, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Runs]:
    runs = Runs(desktop, tmp_path / "data")
    yield runs
    if failed := request.node.stash.get(FAILED, False):
        picture = tmp_path / "screen.png"
        desktop.picture(picture)
        print(f"The screen at the end: {picture}")
    runs.end()
    if not failed:
        assert runs.complaints() == []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    report = yield
    if report.failed:
        item.stash[FAILED] = True
    return report


@pytest.fixture
def at_credentials(start: Runs, empty_safe: Desktop) -> Callable[..., Person]:
    """The program on P06 of a new enrollment, the password typed and not yet saved."""

    def open_page(*, password: str = "", **more: Any) -> Person:
        person = start(**more)
        person.new_enrollment()
        person.fill("enr.name", "云桥")
        person.go("credentials", to="cred.created.yes")
        person.choose("cred.created", "yes")
        person.fill("cred.user", "admin@yunqiao.partner.onmschina.cn")
        if password:
            person.fill_secret("cred.pass", password)
        return person

    return open_page
