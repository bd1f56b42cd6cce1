"""The whole way of one enrollment: prepared, left, taken up 41 days later, finished, looked at again."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.desktop import details, safe, walk, words
from tests.desktop.conftest import Runs
from tests.desktop.desktop import Desktop
from tests.desktop.eavesdropper import Eavesdropper
from tests.desktop.person import Person

FIRST = datetime(2026, 3, 2, 10, 5)
LATER = datetime(2026, 4, 12, 9, 30)
LAST = datetime(2026, 4, 20, 16, 0)
OTHER = {"en": "zh_CN", "zh_CN": "en"}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_from_before_you_begin_to_get_started(start: Runs, empty_safe: Desktop, language: str) -> None:
    with Eavesdropper(empty_safe.accessibility_address) as spy:
        titles = prepare_and_quit(start(language=language, at=FIRST), language)
        assert safe.secrets(empty_safe) == details.SECRETS
        titles |= decide_sign_and_finish(start(language=None, at=LATER), language)
        titles |= look_at_it_again(start(language=None, at=LAST))
    assert safe.secrets(empty_safe) == details.SECRETS
    hidden = tuple(details.SECRETS.values())
    assert not any(secret in title for title in titles for secret in hidden)
    assert safe.traces(start.data, *hidden) == []
    assert safe.traces(empty_safe.home, *hidden) == []  # logs and settings, and what the daemons wrote
    assert [leak for secret in hidden for leak in spy.whole(secret)] == []


def prepare_and_quit(person: Person, language: str) -> set[str]:
    walk.prepare(person)
    titles = set(person.titles_seen)
    switch_with_half_typed_fields(person, language)
    assert person.quit() == 0
    return titles | person.titles_seen


def switch_with_half_typed_fields(person: Person, language: str) -> None:
    """There and back again: what is typed, chosen and where the cursor stands stays."""
    person.go("wait", to="wait.next")
    if not person.sees("note.wait"):
        person.click("page.note")
    person.focus("note.wait")
    person.type("等邮件，半句话")
    heading = person.page()
    person.press("ctrl+shift+l")
    person.until(lambda: True if person.page() != heading else None, "the other language")
    assert person.read("note.wait") == "等邮件，半句话"
    person.type("还没")  # the cursor is where it was
    person.switch_language(language)
    person.until(lambda: True if person.page() == heading else None, "the first language again")
    assert person.read("note.wait") == "等邮件，半句话还没"


def decide_sign_and_finish(person: Person, language: str) -> set[str]:
    person.open_card()
    assert person.reads(words.LAST_HERE[words.LANGUAGES.index(language)])
    person.resume()
    person.see("wait.next")
    assert person.read("note.wait") == "等邮件，半句话还没"
    walk.decision(person)
    copy_the_sign_in(person)
    walk.sign(person)
    walk.setup(person)
    walk.get_started(person)
    person.next(to="overview.resume")
    person.resume()
    person.go("develop", to="wizard.finish")
    person.click("wizard.finish")
    person.see("overview.resume")
    assert person.quit() == 0
    return person.titles_seen


def copy_the_sign_in(person: Person) -> None:
    """Byte for byte, on the clipboard and nowhere else; gone from it when the program ends."""
    desktop = person.desktop
    person.click("sign.copy_user")
    person.until(lambda: True if desktop.clipboard() == details.USER else None, "the user name copied")
    person.click("sign.copy")
    person.until(lambda: True if desktop.clipboard() == details.PASSWORD else None, "the password copied")
    assert desktop.clipboard(target="x-kde-passwordManagerHint") == "secret"
    assert details.PASSWORD not in desktop.primary()
    assert safe.secrets(desktop)["password"] == details.PASSWORD


def look_at_it_again(person: Person) -> set[str]:
    assert details.PASSWORD not in person.desktop.clipboard()
    assert any(word in person.see("home.card.1").name + card_words(person) for word in words.FINISHED)
    person.open_card()
    person.resume()
    for step in dict.fromkeys([*details.CHOSEN, *details.TYPED]):
        person.go(step)
        for identifier in details.CHOSEN.get(step, ()):
            assert person.checked(identifier), f"{identifier} is not chosen any more"
        for identifier, text in details.TYPED.get(step, {}).items():
            assert person.read(identifier) == text
    person.go("credentials", to="cred.show")
    assert person.reads(*words.SAVED_IN)
    assert person.reads(details.USER)
    assert person.quit() == 0
    return person.titles_seen


def card_words(person: Person) -> str:
    card = person.see("home.card.1")
    return card.description + " ".join(person.words())
