"""Every way to leave the sign-in details, and where the password is afterwards.

The password is looked for in the real secret store, by the test itself.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from tests.desktop import safe, words
from tests.desktop.conftest import Runs
from tests.desktop.desktop import PASSWORD as LOGIN
from tests.desktop.desktop import Desktop
from tests.desktop.person import Person

PASSWORD = 'Yq#2026-密钥 é\\"x'
SECOND = 1.0  # after the last keystroke everything that is no secret is on the disk
IN_THE_STORE = {"password": PASSWORD}
NOWHERE: dict[str, str] = {}

OpenPage = Callable[..., Person]
Leave = Callable[[Person], None]


def next_page(person: Person) -> None:
    """Saving comes first; whether somebody signed in is asked once that is done."""
    person.click("wizard.next")
    go_on(person)


def go_on(person: Person) -> None:
    person.see("wizard.errors")
    person.choose("cred.tested", "not_yet")
    person.next(to="mpn.id")


def back(person: Person) -> None:
    person.click("wizard.back")
    person.see("enr.name")


def back_by_key(person: Person) -> None:
    person.press("alt+left")
    person.see("enr.name")


def step_list(person: Person) -> None:
    person.go("support", to="sup.url")


def all_enrollments(person: Person) -> None:
    person.leave_to_home()


def save_and_close(person: Person) -> None:
    person.click("wizard.close")
    person.gone("cred.user")


@pytest.mark.parametrize(
    "leave",
    [next_page, back, back_by_key, step_list, all_enrollments, save_and_close],
    ids=lambda way: way.__name__,
)
def test_leaving_the_page_saves(at_credentials: OpenPage, desktop: Desktop, leave: Leave) -> None:
    person = at_credentials(password=PASSWORD)
    leave(person)
    assert safe.secrets(desktop) == IN_THE_STORE
    assert "secret_saved" in safe.events(person.program.data)


def close_window(person: Person) -> None:
    person.program.close_window()


def close_by_keys(person: Person) -> None:
    person.press("alt+f4")


def quit_(person: Person) -> None:
    person.press("ctrl+q")


@pytest.mark.parametrize("leave", [close_window, close_by_keys, quit_], ids=lambda way: way.__name__)
def test_ending_the_program_saves(at_credentials: OpenPage, desktop: Desktop, leave: Leave) -> None:
    person = at_credentials(password=PASSWORD)
    leave(person)
    assert person.program.ended() == 0
    assert safe.secrets(desktop) == IN_THE_STORE


def test_end_of_the_session(at_credentials: OpenPage, desktop: Desktop) -> None:
    """SIGTERM is what is left of a log-out here: Qt's wheels come without session management."""
    person = at_credentials(password=PASSWORD)
    person.program.end_session()
    person.program.ended(5)
    assert safe.secrets(desktop) == IN_THE_STORE


def test_save_button(at_credentials: OpenPage, desktop: Desktop) -> None:
    person = at_credentials(password=PASSWORD)
    person.click("cred.save")
    person.see_words(*words.SAVED_IN)
    assert person.reads(*words.READ_BACK)
    assert safe.secrets(desktop) == IN_THE_STORE


def test_nothing_typed_then_elsewhere(at_credentials: OpenPage, desktop: Desktop) -> None:
    person = at_credentials()
    person.next()
    person.see_words(*words.UNSAVED)
    person.click_words(*words.ELSEWHERE)
    assert person.checked("cred.where.elsewhere")
    person.fill("cred.where_note", "公司密码库，IT 主管可以打开")
    person.choose("cred.tested", "not_yet")
    person.next(to="mpn.id")
    assert safe.secrets(desktop) == NOWHERE
    assert "kept_elsewhere" in safe.events(person.program.data)


def test_nothing_typed_then_back(at_credentials: OpenPage, desktop: Desktop) -> None:
    person = at_credentials()
    person.next()
    person.see_words(*words.UNSAVED)
    person.click_words(*words.GO_BACK)
    person.fill_secret("cred.pass", PASSWORD)
    next_page(person)
    assert safe.secrets(desktop) == IN_THE_STORE


@pytest.fixture
def locked(empty_safe: Desktop) -> Iterator[Desktop]:
    """A store the person has locked; open again afterwards, for the tests that follow."""
    safe.lock(empty_safe)
    yield empty_safe
    empty_safe.stop_secret_store()
    empty_safe.start_secret_store()


def test_locked_store_dismissed_then_unlocked(at_credentials: OpenPage, locked: Desktop) -> None:
    person = at_credentials(password=PASSWORD)
    person.click("wizard.next")
    dismiss_prompt(person)
    person.see_words(*words.LOCKED)
    assert person.sees("cred.user")
    person.click_words(*words.TRY_AGAIN)
    prompt(person)
    person.type(LOGIN)
    person.press("return")
    go_on(person)
    assert safe.secrets(locked) == IN_THE_STORE


def prompts(person: Person) -> list[int]:
    """Windows of the desktop's own question for the login password: a program that is not ours."""
    server = person.desktop.server
    return [w for w in server.windows() if server.process(w) != person.program.process.pid]


def prompt(person: Person) -> None:
    server = person.desktop.server
    person.until(lambda: True if server.active() in prompts(person) else None, "the prompt in front")


def dismiss_prompt(person: Person) -> None:
    prompt(person)
    person.press("escape")
    person.until(lambda: True if not prompts(person) else None, "the prompt to go")


@pytest.fixture
def silent(empty_safe: Desktop) -> Iterator[Desktop]:
    """A store that runs and does not answer."""
    with empty_safe.hanging_secret_store():
        yield empty_safe


def test_slow_store_holds_and_tries_again(at_credentials: OpenPage, empty_safe: Desktop) -> None:
    person = at_credentials(password=PASSWORD)
    with empty_safe.hanging_secret_store():
        person.click("wizard.next")
        person.see_words(*words.SILENT)
        assert person.sees("cred.user")
    person.click_words(*words.TRY_AGAIN)
    go_on(person)
    assert safe.secrets(empty_safe) == IN_THE_STORE


def test_slow_store_does_not_hold_the_end(at_credentials: OpenPage, silent: Desktop) -> None:
    person = at_credentials(password=PASSWORD)
    person.program.close_window()
    person.see_words(*words.SILENT)
    person.click_words(*words.WITHOUT)
    assert person.program.ended(4) == 0


@pytest.fixture
def none(empty_safe: Desktop) -> Iterator[Desktop]:
    """A desktop without a secret store."""
    empty_safe.stop_secret_store()
    yield empty_safe
    if not empty_safe.has_owner("org.freedesktop.secrets"):
        empty_safe.start_secret_store()


def test_no_store_then_started(at_credentials: OpenPage, none: Desktop) -> None:
    person = at_credentials(password=PASSWORD)
    person.click("wizard.next")
    person.see_words(*words.NO_STORE)
    assert person.sees("cred.user")
    none.start_secret_store()
    person.click_words(*words.TRY_AGAIN)
    go_on(person)
    assert safe.secrets(none) == IN_THE_STORE


def test_leave_without_saving(at_credentials: OpenPage, none: Desktop) -> None:
    person = at_credentials(password=PASSWORD)
    person.click("wizard.next")
    person.see_words(*words.NO_STORE)
    person.click_words(*words.WITHOUT)
    person.see("mpn.id")
    none.start_secret_store()
    assert safe.secrets(none) == NOWHERE
    person.go("credentials", to="cred.user")
    step = person.see("step.credentials")
    assert any(word in step.name + step.description for word in words.IN_PROGRESS)
    assert person.reads(*words.BANNER)


def test_kept_elsewhere_after_failure(at_credentials: OpenPage, none: Desktop) -> None:
    person = at_credentials(password=PASSWORD)
    person.click("wizard.next")
    person.see_words(*words.NO_STORE)
    person.click_words(*words.ELSEWHERE)
    assert person.checked("cred.where.elsewhere")
    none.start_secret_store()
    person.fill("cred.where_note", "财务保险柜，王建国")
    person.choose("cred.tested", "not_yet")
    person.next(to="mpn.id")
    assert safe.secrets(none) == NOWHERE


def test_killed_before_saving(at_credentials: OpenPage, start: Runs, desktop: Desktop) -> None:
    person = at_credentials(password=PASSWORD)
    time.sleep(SECOND)
    person.program.kill()
    assert safe.secrets(desktop) == NOWHERE
    again = start()
    again.open_card()
    again.resume()
    again.go("credentials", to="cred.user")
    assert again.reads(*words.BANNER)
    assert again.read("cred.user") == "admin@yunqiao.partner.onmschina.cn"
    assert safe.traces(again.program.data, PASSWORD) == []


def test_killed_after_saving(at_credentials: OpenPage, start: Runs, desktop: Desktop) -> None:
    person = at_credentials(password=PASSWORD)
    person.click("cred.save")
    person.see_words(*words.SAVED_IN)
    time.sleep(SECOND)
    person.program.kill()
    again = start()
    again.open_card()
    again.resume()
    again.go("credentials", to="cred.show")
    again.see_words(*words.SAVED_IN)
    assert safe.secrets(desktop) == IN_THE_STORE


def test_switching_language_is_not_leaving(at_credentials: OpenPage, desktop: Desktop) -> None:
    person = at_credentials(password=PASSWORD)
    heading = person.page()
    person.switch_language("zh_CN")
    person.until(lambda: True if person.page() != heading else None, "the heading in Chinese")
    assert safe.secrets(desktop) == NOWHERE
    person.click("cred.save")
    person.see_words(*words.SAVED_IN)
    assert safe.secrets(desktop) == IN_THE_STORE


def test_changed_password_keeps_the_one_before(at_credentials: OpenPage, desktop: Desktop) -> None:
    person = at_credentials(password=PASSWORD)
    person.click("cred.save")
    person.see_words(*words.SAVED_IN)
    person.choose("cred.tested", "changed")
    person.fill_secret("cred.newpass", "neu-2026-新密码")
    person.next(to="mpn.id")
    assert safe.secrets(desktop) == {"password": "neu-2026-新密码", "previous": PASSWORD}


def test_half_typed_replacement_does_not_destroy_the_one_before(
    at_credentials: OpenPage, desktop: Desktop
) -> None:
    person = at_credentials(password=PASSWORD)
    person.click("cred.save")
    person.see_words(*words.SAVED_IN)
    person.click("cred.update")
    person.fill_secret("cred.pass", "hal")
    person.click("cred.cancel")
    person.click("cred.update")
    person.fill_secret("cred.pass", "half of i")
    person.click("wizard.close")
    person.gone("cred.user")
    assert safe.secrets(desktop) == {"password": "half of i", "previous": PASSWORD}
    person.open_card()
    person.resume()
    person.go("credentials", to="cred.previous.use")
    assert person.reads(*words.KEPT_BEFORE)
    person.click("cred.previous.use")
    person.see_words(*words.USED_AGAIN)
    assert safe.secrets(desktop) == {"password": PASSWORD, "previous": "half of i"}


def test_no_back_end_forced_from_outside(at_credentials: OpenPage, desktop: Desktop) -> None:
    """An environment that names a store which keeps nothing does not get the password."""
    person = at_credentials(
        password=PASSWORD, environment={"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    )
    next_page(person)
    assert safe.secrets(desktop) == IN_THE_STORE


def test_new_account_follows_the_same_way(start: Runs, empty_safe: Desktop) -> None:
    """P02: the password of an account made on the way."""
    person = start()
    person.new_enrollment()
    person.fill("enr.name", "云桥")
    person.go("account", to="acct.has.no")
    person.choose("acct.has", "no")
    person.fill("acct.domain", "yunqiao")
    person.fill("acct.newuser", "admin")
    person.choose("acct.created", "yes")
    person.fill_secret("acct.pass", PASSWORD)
    person.next(to="org.name_zh")
    assert safe.secrets(empty_safe) == {"signup": PASSWORD}
