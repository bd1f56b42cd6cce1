"""A secret field tells the accessibility bus its state, never its text."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.desktop import safe, words
from tests.desktop.desktop import Desktop
from tests.desktop.eavesdropper import Eavesdropper
from tests.desktop.person import Person

SECRET = "密钥Ω-Жx9"
OpenPage = Callable[..., Person]
PASSWORD_TEXT = 40  # ATSPI_ROLE_PASSWORD_TEXT
QUIET = 0.3  # for what is said late


def typed(person: Person) -> None:
    person.fill_secret("cred.pass", SECRET)


def pasted(person: Person) -> None:
    person.paste("cred.pass", SECRET)


def typed_with_more(person: Person) -> None:
    person.fill_secret("cred.extra", SECRET)
    person.fill_secret("cred.pass", SECRET)


@pytest.mark.parametrize("enter", [typed, pasted, typed_with_more], ids=lambda way: way.__name__)
def test_says_nothing_of_a_secret(
    at_credentials: OpenPage, desktop: Desktop, enter: Callable[[Person], None]
) -> None:
    person = at_credentials()
    with Eavesdropper(desktop.accessibility_address) as spy:
        enter(person)
        time.sleep(QUIET)
        person.click("cred.save")
        person.see_words(*words.SAVED_IN)
        person.click("cred.show")
        time.sleep(QUIET)
    assert spy.leaks(SECRET) == []
    assert safe.secrets(desktop)["password"] == SECRET


def test_the_listener_hears_an_ordinary_field(at_credentials: OpenPage, desktop: Desktop) -> None:
    """So that the silence above means something."""
    person = at_credentials()
    with Eavesdropper(desktop.accessibility_address) as spy:
        person.focus("cred.user")
        person.type(SECRET)
        time.sleep(QUIET)
    assert {"TextChanged"} <= {member for member, _ in spy.leaks(SECRET)}


def test_has_no_text_but_a_name(at_credentials: OpenPage) -> None:
    person = at_credentials(password=SECRET)
    edit = person.see("cred.pass")
    assert edit.name
    assert person.program.tree.role(edit.path) == PASSWORD_TEXT
    assert "org.a11y.atspi.Text" not in person.program.tree.interfaces(edit.path)
