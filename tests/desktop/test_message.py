"""The portal's message, pasted as a whole: found in it, proposed, accepted, and kept nowhere else."""

from __future__ import annotations

from collections.abc import Callable

from tests.desktop import safe, words
from tests.desktop.desktop import Desktop
from tests.desktop.eavesdropper import Eavesdropper
from tests.desktop.person import Person

USER = "admin@yunqiao.partner.onmschina.cn"
PASSWORD = "Kq8#密-Ω2x"
RECOVERY = "参考编号：CSP-2026-Ж0417"
MESSAGE = f"""帐户已创建。

用户名：{USER}
临时密码：{PASSWORD}
{RECOVERY}
"""


def test_message_is_taken_apart(at_credentials: Callable[..., Person], desktop: Desktop) -> None:
    person = at_credentials()
    person.fill("cred.user", "typed.before@yunqiao.cn")
    with Eavesdropper(desktop.accessibility_address) as spy:
        person.paste("cred.paste", MESSAGE)
        said = person.see_words(*words.FOUND)
        assert PASSWORD not in said
        person.click_words(*words.ACCEPT)
        person.until(lambda: True if person.read("cred.user") == USER else None, "the user name taken over")
        person.click("wizard.next")
        person.see_words(*words.SAVED_IN)
    kept = safe.secrets(desktop)
    assert kept["password"] == PASSWORD
    assert RECOVERY in kept["extra"]
    assert spy.whole(PASSWORD) == []
    assert spy.whole(RECOVERY) == []
    person.program.kill()
    assert safe.traces(person.program.data, PASSWORD, RECOVERY) == []


def test_left_without_accepting(at_credentials: Callable[..., Person], desktop: Desktop) -> None:
    """What was found must not be lost because nobody pressed *Accept*."""
    person = at_credentials()
    person.paste("cred.paste", MESSAGE)
    person.see_words(*words.FOUND)
    person.go("support", to="sup.url")
    assert safe.secrets(desktop)["password"] == PASSWORD
