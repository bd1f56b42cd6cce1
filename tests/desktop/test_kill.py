"""Killed one second after a keystroke, the program shows every answer as it was typed."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.desktop.conftest import Runs
from tests.desktop.person import Person

SECOND = 1.0  # what is promised after the last keystroke
HAND = 0.03  # between keys: quicker than anybody, slower than an event queue


def half_a_name(person: Person) -> dict[str, str]:
    person.focus("org.name_zh")
    person.type("上海云桥信息技术（集团）有限", HAND)
    return {"org.name_zh": "上海云桥信息技术（集团）有限"}


def full_width_and_spaces(person: Person) -> dict[str, str]:
    person.focus("org.addr.post")
    person.type(" ２００１２", HAND)
    return {"org.addr.post": " ２００１２"}


def half_a_province(person: Person) -> dict[str, str]:
    person.focus("org.addr.province")
    person.type("上海", HAND)
    return {"org.addr.province": "上海"}


def wrong_address(person: Person) -> dict[str, str]:
    person.focus("org.web")
    person.type("https://{x}<b>", HAND)
    return {"org.web": "https://{x}<b>"}


def after_deleting(person: Person) -> dict[str, str]:
    person.focus("org.name_en")
    person.type("Yunqiao Ltd")
    for _ in range(3):
        person.press("backspace")
        time.sleep(HAND)
    return {"org.name_en": "Yunqiao "}


@pytest.mark.parametrize(
    "typed",
    [half_a_name, full_width_and_spaces, half_a_province, wrong_address, after_deleting],
    ids=lambda way: way.__name__,
)
def test_killed_while_typing(start: Runs, typed: Callable[[Person], dict[str, str]]) -> None:
    person = start()
    person.new_enrollment()
    person.fill("enr.name", "云桥 {name} <b>")
    person.go("organization", to="org.name_zh")
    expected = typed(person)
    time.sleep(SECOND)
    person.program.kill()

    again = start()
    assert again.see("home.card.1").name.startswith("云桥 {name} <b>")
    again.open_card()
    again.resume()
    again.go("organization", to="org.name_zh")
    for identifier, text in expected.items():
        assert again.read(identifier) == text
    again.go("before", to="enr.name")
    assert again.read("enr.name") == "云桥 {name} <b>"


def test_killed_after_choosing_and_noting(start: Runs) -> None:
    person = start()
    person.new_enrollment()
    person.choose("enr.kind", "partner")
    person.choose("pre.mpn", "not_yet")
    person.click("page.note")
    person.focus("note.before")
    person.type("第一行\n第二行：等 MPN", HAND)
    time.sleep(SECOND)
    person.program.kill()

    again = start()
    again.open_card()
    again.resume()
    again.go("before", to="enr.kind.partner")
    assert again.checked("enr.kind.partner")
    assert again.checked("pre.mpn.not_yet")
    if not again.sees("note.before"):
        again.click("page.note")
    assert again.read("note.before") == "第一行\n第二行：等 MPN"
