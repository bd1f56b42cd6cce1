"""Without a pointer: everything is reached, nothing typed is lost."""

from __future__ import annotations

import time

import pytest

from tests.desktop.atspi import Seen
from tests.desktop.conftest import Runs
from tests.desktop.person import Person

REACTION = 0.3  # nobody presses a key sooner after a window has appeared


def on_new_page(start: Runs) -> Person:
    person = start()
    time.sleep(REACTION)
    person.press("ctrl+n")
    person.see("enr.name")
    person.until(lambda: focus_is(person, "enr.name"), "the focus in the first field")
    return person


def focus_is(person: Person, identifier: str) -> bool | None:
    found = person.focused()
    return True if found is not None and found.identifier == identifier else None


def reached_by_tab(person: Person, most: int = 120) -> list[str]:
    """The identifiers Tab leads to, until it comes round."""
    found: list[str] = []
    for _ in range(most):
        now = person.press_and_see_focus("tab")
        if found and now == found[0]:
            return found
        found.append(now)
    raise AssertionError(f"Tab does not come round: {found}")


def stop_of(identifier: str, role: str = "") -> str:
    """Several widgets are one tab stop: a question's radio buttons, the step list, the languages."""
    first = identifier.partition(".")[0]
    if first in ("step", "section", "language"):
        return "step" if first == "section" else first
    return identifier.rpartition(".")[0] if role == "radio button" else identifier


def stops(showing: list[Seen]) -> dict[str, str]:
    """Everything that must be reached: identifier → its tab stop."""
    return {
        seen.identifier: stop_of(seen.identifier, seen.role)
        for seen in showing
        if seen.has("focusable") and seen.has("enabled") and not seen.identifier.startswith("QApplication")
    }


@pytest.mark.parametrize("step", ["before", "organization", "credentials"])
def test_tab_reaches_everything(start: Runs, step: str) -> None:
    person = on_new_page(start)
    person.type("云桥")
    if step != "before":
        person.go(step, to="page.heading")
    if step == "credentials":
        person.choose("cred.created", "yes")
    wanted = stops(person.program.tree.showing())
    reached = reached_by_tab(person)
    there = {wanted.get(identifier, identifier) for identifier in reached}
    assert set(wanted.values()) - there == set()


def test_enter_goes_on_and_alt_left_back(start: Runs) -> None:
    person = on_new_page(start)
    person.type("云桥")
    person.press("return")
    person.see("acct.has.yes")
    person.press("alt+left")
    person.see("enr.name")
    assert person.read("enr.name") == "云桥"


def test_ctrl_enter_goes_on_from_anywhere(start: Runs) -> None:
    person = on_new_page(start)
    person.type("云桥")
    person.click("page.note")
    person.focus("note.before")
    person.type("一行")
    person.press("return")
    person.type("二行")
    assert person.read("note.before") == "一行\n二行"
    person.press("ctrl+return")
    person.see("acct.has.yes")


def test_backspace_does_not_go_back(start: Runs) -> None:
    person = on_new_page(start)
    person.type("云桥")
    person.press("return")
    person.see("acct.has.yes")
    person.press("backspace")
    person.press("backspace")
    assert person.sees("acct.has.yes")


def test_f6_goes_round_the_parts(start: Runs) -> None:
    person = on_new_page(start)
    parts = []
    for _ in range(6):
        parts.append(person.press_and_see_focus("f6"))
    kinds = {"step" if p.startswith("step.") else "bar" if p.startswith("wizard.") else "page" for p in parts}
    assert kinds == {"step", "bar", "page"}, parts


def test_step_list_by_arrows(start: Runs) -> None:
    person = on_new_page(start)
    person.type("云桥")
    now = next((n for _ in range(4) if (n := person.press_and_see_focus("f6")).startswith("step.")), "")
    assert now == "step.before"
    person.press("down")
    person.until(lambda: focus_is(person, "section.account_section"), "the next row")
    person.press("return")
    person.press("down")
    person.until(lambda: focus_is(person, "step.account"), "the first page of the section")
    person.press("return")
    person.see("acct.has.yes")


def test_escape_loses_nothing(start: Runs) -> None:
    person = on_new_page(start)
    person.type("云桥")
    for _ in range(3):
        person.press("escape")
    assert person.read("enr.name") == "云桥"
    assert person.program.running
    person.go("organization", to="org.name_zh")
    person.focus("org.addr.province")
    person.type("上海")
    person.press("escape")
    person.press("escape")
    assert person.read("org.addr.province") == "上海"


def test_part_of_a_province_and_enter(start: Runs) -> None:
    person = on_new_page(start)
    person.go("organization", to="org.name_zh")
    heading = person.page()
    person.focus("org.addr.province")
    person.type("浙")
    person.press("return")
    person.until(lambda: person.read("org.addr.province") == "Zhejiang", "the only one with this character")
    person.focus("org.addr.city")
    assert person.page() == heading


def test_a_click_beside_an_open_list_is_a_click(start: Runs) -> None:
    """The first one: it closes the list and does what it was meant to."""
    person = on_new_page(start)
    person.go("organization", to="org.name_zh")
    person.focus("org.addr.province")
    person.type("海")
    person.click("org.name_en")
    person.until(lambda: focus_is(person, "org.name_en"), "the focus where the click was")
    person.focus("org.addr.province")
    person.press("alt+down")  # all of them, as with the arrow
    time.sleep(REACTION)
    person.click("wizard.back")
    person.gone("org.name_en")


def test_language_by_key(start: Runs) -> None:
    person = on_new_page(start)
    person.type("云桥")
    heading = person.page()
    person.press("ctrl+shift+l")
    person.until(lambda: True if person.page() != heading else None, "the other language")
    person.type("二")  # the cursor stays where it was
    assert person.read("enr.name") == "云桥二"


def test_language_by_pointer_leaves_the_cursor(start: Runs) -> None:
    person = on_new_page(start)
    person.type("云桥（集团）")
    person.press("left")
    person.switch_language("zh_CN")
    person.see_words("注册名称")
    person.type("二")
    assert person.read("enr.name") == "云桥（集团二）"


def test_problems_are_told_and_led_to(start: Runs) -> None:
    person = on_new_page(start)
    person.press("return")
    person.see("wizard.errors")
    person.until(lambda: True if not focus_is(person, "enr.name") else None, "the focus on the summary")
    assert person.see("enr.name.error").name
    assert any(title.startswith("Error: ") for title in person.program.titles())
    person.click("wizard.skip")
    person.see("acct.has.yes")
