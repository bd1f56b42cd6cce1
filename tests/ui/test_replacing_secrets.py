"""*Update*, *Cancel*, leaving with something half typed, and the value before, which is never lost."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from csp_wizard.enrollment import timeline
from csp_wizard.enrollment.record import EventKind
from csp_wizard.storage.secret_terms import Reason
from tests.enrollment import samples
from tests.enrollment.samples import SAVED
from tests.support.memory_store import MemoryStore
from tests.ui.kept import (
    BY_LEAVING,
    HERE,
    NEW,
    OLD,
    SIGN_UP,
    SIGN_UP_SAVED,
    kept,
    open_at,
    replaced,
    told,
)
from tests.ui.running import Running

# -- Update and Cancel --------------------------------------------------------------------------------


def test_update_can_be_cancelled(running: Running) -> None:
    id = open_at(running)
    assert not running.shows("cred.cancel")
    running.press("cred.update")
    assert running.find("cred.pass").hasFocus()
    assert running.shows("cred.save")
    assert running.says("A field left empty stays as it is saved")
    running.type("cred.user", "wrong@contoso.partner.onmschina.cn")
    running.type("cred.pass", "half a pass")
    running.press("cred.cancel")
    assert running.says(HERE["cred.user"])
    assert running.find("cred.update").hasFocus()
    assert running.shows("cred.show")
    assert not running.shows("cred.pass")
    running.press("wizard.close")
    assert kept(running, id) == OLD
    assert kept(running, id, "previous") is None


def test_what_was_cancelled_is_not_there_at_the_next_update(running: Running) -> None:
    open_at(running)
    running.press("cred.update")
    running.type("cred.pass", "half a pass")
    running.press("cred.cancel")
    running.press("cred.update")
    assert running.text("cred.pass") == ""
    assert not running.shows("cred.paste")


def test_an_update_is_saved_and_the_one_before_can_be_put_back(running: Running) -> None:
    id = open_at(running)
    running.press("cred.update")
    running.type("cred.pass", NEW)
    running.press("cred.save")
    assert (kept(running, id), kept(running, id, "previous")) == (NEW, OLD)
    assert running.says("Saved. The previous one is kept")
    running.press("toast.use_before")
    assert (kept(running, id), kept(running, id, "previous")) == (OLD, NEW)
    assert running.says("The previous one is used again")


def test_update_brings_the_field_and_its_button_into_view(running: Running) -> None:
    open_at(running, answers={**HERE, "cred.tested": "yes"})
    running.press("cred.update")
    view = running.page.area.viewport()
    for identifier in ("cred.pass", "cred.save", "cred.cancel"):
        widget = running.find(identifier)
        assert view.rect().contains(QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())), identifier


def test_saving_an_update_of_the_user_name_alone(running: Running) -> None:
    id = open_at(running)
    running.press("cred.update")
    running.type("cred.user", "other@contoso.partner.onmschina.cn")
    running.press("cred.save")
    assert running.says("other@contoso.partner.onmschina.cn")
    assert not running.shows("cred.pass")
    assert (kept(running, id), kept(running, id, "previous")) == (OLD, None)


def test_the_first_password_has_nothing_to_cancel(running: Running) -> None:
    open_at(running, events=())
    assert running.shows("cred.save")
    assert not running.shows("cred.cancel")
    assert not running.says("A field left empty stays as it is saved")


# -- leaving with something half typed ------------------------------------------------------------------


@pytest.mark.parametrize("way", ["wizard.close", "wizard.back", "step.admin"])
def test_leaving_half_typed_keeps_the_one_before_and_says_so(running: Running, way: str) -> None:
    id = open_at(running, answers={**HERE, "cred.tested": "yes"})
    running.press("cred.update")
    running.type("cred.pass", "half a p")
    running.press(way)
    assert (kept(running, id), kept(running, id, "previous")) == ("half a p", OLD)
    assert running.says("Saved. The previous one is kept")
    assert running.shows("toast.use_before") is (way != "wizard.close")


def test_the_one_before_is_put_back_from_the_next_page(running: Running) -> None:
    id = open_at(running)
    running.press("cred.update")
    running.type("cred.pass", "half a p")
    running.press("wizard.back")
    running.press("toast.use_before")
    assert (kept(running, id), kept(running, id, "previous")) == (OLD, "half a p")
    assert told(running, EventKind.SECRET_CHANGED) == ["password", "password"]


def test_the_next_time_it_stands_open_until_somebody_signed_in(running: Running) -> None:
    id = open_at(running)
    running.press("cred.update")
    running.type("cred.pass", "half a p")
    running.again(days=2)
    running.open(id, "credentials")
    assert running.says(BY_LEAVING) is False  # the program ended as if switched off: nothing was saved
    running.press("cred.update")
    running.type("cred.pass", "half a p")
    running.home()
    running.open(id, "credentials")
    assert running.says(BY_LEAVING)
    assert running.shows("cred.previous.use")
    running.clock.pass_by(minutes=1)
    running.press("cred.tested.yes")
    assert not running.says(BY_LEAVING)
    running.home()
    running.open(id, "credentials")
    assert not running.shows("cred.previous.use")
    assert running.shows("cred.previous")


def test_signing_in_with_the_one_before_is_offered_where_the_portal_refuses(running: Running) -> None:
    partner = samples.approved().happens(replaced())
    id = running.keep(partner.record)
    running.secrets.kept[f"csp-wizard/{id}/previous"] = "before"
    running.open(id, "sign")
    assert not running.shows("sign.previous")
    running.session.answer_all({"sign.done": "failed", "sign.fail": "password"})
    running.settle()
    running.press("sign.previous")
    running.press("sign.previous.use")
    assert kept(running, id) == "before"


def test_what_leaving_replaced_is_told_where_the_agreement_is_signed(running: Running) -> None:
    partner = samples.approved().happens(replaced("leaving"))
    running.open(running.keep(partner.record), "sign")
    assert running.says(BY_LEAVING)
    assert running.shows("sign.previous.use")


# -- the one before ---------------------------------------------------------------------------------------


def open_previous(running: Running, **more: str) -> str:
    id = open_at(running, "credentials", HERE, (SAVED, replaced()), **(more or {"previous": "before it"}))
    running.press("cred.previous")
    return id


def test_it_is_shown_and_copied_like_the_password(running: Running) -> None:
    open_previous(running)
    assert running.says("Replaced 1 March 2026")
    running.press("cred.previous.show")
    assert told(running, EventKind.SECRET_SHOWN) == ["previous"]
    running.press("cred.previous.copy")
    assert QApplication.clipboard().text() == "before it"
    assert told(running, EventKind.SECRET_COPIED) == ["previous"]


def test_it_is_used_again_and_that_is_in_the_timeline(running: Running) -> None:
    id = open_previous(running)
    running.press("cred.previous.use")
    assert (kept(running, id), kept(running, id, "previous")) == ("before it", OLD)
    last = running.session.record.events[-1]
    assert (last.kind, last.data["how"]) == (EventKind.SECRET_CHANGED, "back")
    assert running.shows("cred.previous.use")


def test_it_is_deleted_after_a_question(running: Running) -> None:
    id = open_previous(running)
    running.press("cred.previous.delete")
    running.press("dialog.reject")
    assert kept(running, id, "previous") == "before it"
    running.press("cred.previous.delete")
    running.press("dialog.delete")
    assert kept(running, id, "previous") is None
    assert told(running, EventKind.SECRET_DELETED) == ["previous"]
    assert running.says("Deleted: previous password")
    assert not running.shows("cred.previous")
    assert kept(running, id) == OLD


@pytest.mark.parametrize("button", ["show", "copy"])
def test_one_that_is_gone_is_said_to_be(running: Running, button: str) -> None:
    open_previous(running, extra="x")
    running.press(f"cred.previous.{button}")
    assert running.says("It is not on this computer any more")


def test_one_that_is_gone_cannot_be_used_but_can_be_struck_off(running: Running) -> None:
    id = open_previous(running, extra="x")
    running.press("cred.previous.use")
    assert running.says("It is not on this computer any more")
    assert kept(running, id) == OLD
    running.press("cred.previous.delete")
    running.press("dialog.delete")
    assert not running.shows("cred.previous")


def test_a_store_that_refuses_is_said(running: Running) -> None:
    id = open_previous(running)
    running.secrets.trouble = Reason.REFUSED
    running.press("cred.previous.show")
    assert running.says("The password cannot be read: the secure store refused it")
    running.press("cred.previous.use")
    assert running.says("It was not put back: the secure store refused it")
    running.press("cred.previous.delete")
    running.press("dialog.delete")
    assert running.says("It was not deleted: the secure store refused it")
    assert kept(running, id, "previous") == "before it"
    assert running.shows("cred.previous")


# -- the password of the new account ------------------------------------------------------------------------


def test_the_sign_up_password_can_be_updated_cancelled_and_put_back(running: Running) -> None:
    id = open_at(running, "account", SIGN_UP, (SIGN_UP_SAVED,))
    running.press("acct.update")
    running.type("acct.pass", "half")
    running.press("acct.cancel")
    assert running.find("acct.update").hasFocus()
    assert kept(running, id, "signup") == OLD
    running.press("acct.update")
    running.type("acct.pass", "half")
    running.home()
    assert (kept(running, id, "signup"), kept(running, id, "previous.signup")) == ("half", OLD)
    running.open(id, "account")
    assert running.says(BY_LEAVING)
    running.press("acct.previous.use")
    assert kept(running, id, "signup") == OLD
    assert not running.says(BY_LEAVING)


# -- a writing that is not wanted any more ------------------------------------------------------------------


class SlowStore(MemoryStore):
    """Its first writing lands, but is answered only after the page has given it up."""

    seconds = 0.0

    def write(self, enrollment: str, slot: str, value: str) -> None:
        super().write(enrollment, slot, value)
        seconds, self.seconds = self.seconds, 0.0
        time.sleep(seconds)


def test_what_was_written_late_and_is_not_wanted_is_deleted_and_told(running: Running) -> None:
    running.end()
    store = running.secrets = SlowStore()
    running.start()
    id = open_at(running, events=())
    running.worker._limit = 0.2
    store.seconds = 0.8
    running.type("cred.pass", NEW)
    running.press("wizard.close")
    running.press("dialog.elsewhere")
    running.qtbot.wait(900)
    running.settle()
    assert kept(running, id) is None
    assert told(running, EventKind.SECRET_DELETED) == ["password"]
    assert "cred.pass" not in running.session.answers.held
    said = running.kit.texts.say(timeline.sentence(running.session.record.events[-1]))
    assert said == "Deleted from GNOME Keyring: password"


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "The password was replaced by what was typed"), ("zh_CN", "离开页面时输入的内容已替换原密码")],
)
def test_the_overview_tells_of_what_was_replaced_by_leaving(
    running: Running, language: str, said: str
) -> None:
    id = open_at(running)
    running.language(language)
    running.press("cred.update")
    running.type("cred.pass", "half a pass")
    running.press("wizard.close")
    running.open(id)
    running.settle()
    assert running.says(said)
    running.open(id, "credentials")
    running.press("cred.previous.use")
    running.window.ways.go_overview()
    running.settle()
    assert not running.says(said)
