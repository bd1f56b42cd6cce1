"""Days on which the disk or the data is not as it should be: said in a sentence, nothing lost."""

from __future__ import annotations

import os
import resource
import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from tests.desktop import safe, words
from tests.desktop.conftest import Runs
from tests.desktop.person import Person

HOSTILE = {
    "html": "<b>bold</b> & <img src=x>",
    "braces": "{name} {0} %1 %n {",
    "invisible": "云\u200b桥\u202eabc\u00ad\ufeff",
    "emoji": "🏢👩‍💼 Yunqiao",
    "long": "云" * 10_000,
}


def with_a_name(start: Runs, name: str = "云桥") -> Person:
    person = start()
    person.new_enrollment()
    person.fill("enr.name", name)
    return person


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_shows_as_typed(start: Runs, kind: str) -> None:
    text = HOSTILE[kind]
    person = start()
    person.new_enrollment()
    person.paste("enr.name", text)
    person.until(lambda: True if person.read("enr.name") == text else None, "the text as pasted")
    person.leave_to_home()
    assert person.see("home.card.1").name[:20] == visible(text)[:20]
    person.open_card()
    person.resume()
    person.go("before", to="enr.name")
    assert person.read("enr.name") == text
    person.program.kill()
    assert safe.answers(start.data)["enr.name"] == text


def visible(text: str) -> str:
    """Cards name an enrollment without what nobody sees."""
    return "".join(one for one in text if unicodedata.category(one) != "Cf")


def test_line_breaks_in_a_single_line(start: Runs) -> None:
    """Qt shows a pasted line break as a space or a sign; nothing before or after it may be lost."""
    person = with_a_name(start)
    person.go("organization", to="org.name_en")
    person.paste("org.name_en", "Shanghai Yunqiao\nInformation\tTechnology")
    person.until(lambda: True if "Technology" in person.read("org.name_en") else None, "the text as pasted")
    shown = person.read("org.name_en")
    assert shown.startswith("Shanghai Yunqiao")
    assert "Information" in shown


def test_damaged_data(start: Runs) -> None:
    person = with_a_name(start)
    assert person.quit() == 0
    for path in start.data.glob("enrollments.db*"):
        path.write_bytes(os.urandom(8192))
    again = start()
    again.see_words(*words.DAMAGED)
    again.new_enrollment()  # and it works on
    again.fill("enr.name", "云桥 2")
    kept = [path for path in start.data.rglob("*damaged*") if path.is_file()]
    assert kept, "the damaged file is kept in the data folder"


def test_newer_data(start: Runs) -> None:
    person = with_a_name(start)
    assert person.quit() == 0
    database = start.data / "enrollments.db"
    with closing(sqlite3.connect(database)) as db:
        db.execute("PRAGMA user_version = 999")
        db.commit()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = database.read_bytes()
    again = start(home=False)
    again.see_words(*words.NEWER)
    again.press("ctrl+q")
    assert again.program.ended() == 0
    assert database.read_bytes() == before


@contextmanager
def no_room(person: Person) -> Iterator[None]:
    """The system lets the program write no more, as on a full disk."""
    pid = person.program.process.pid
    _, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (hard, hard))


def test_disk_that_takes_nothing(start: Runs) -> None:
    person = with_a_name(start)
    person.go("organization", to="org.name_zh")
    with no_room(person):
        person.fill("org.name_zh", "上海云桥信息技术（集团）有限公司")
        person.see_words(*words.NOT_SAVED)
        assert person.read("org.name_zh") == "上海云桥信息技术（集团）有限公司"
    before = person.saved()
    person.focus("org.name_en")
    person.type("Yunqiao")
    person.until(lambda: True if person.saved() > before else None, "the next commit")
    person.program.kill()
    assert safe.answers(start.data)["org.name_zh"] == "上海云桥信息技术（集团）有限公司"
    assert safe.answers(start.data)["org.name_en"] == "Yunqiao"
