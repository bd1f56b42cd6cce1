"""The saved sign-in on its pages: other details, kept elsewhere, and the steps that use it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from csp_wizard.enrollment.record import EventKind
from csp_wizard.storage.secret_terms import Reason
from tests.enrollment import samples
from tests.enrollment.samples import SAVED
from tests.ui.kept import EXTRA_SAVED, HERE, NEW, OLD, SIGN_UP, kept, open_at, replaced, told
from tests.ui.running import Running

# -- other details ------------------------------------------------------------------------------------------


def test_other_details_are_shown_and_copied(running: Running) -> None:
    lines = "Recovery code 7781\nSupport PIN 42"
    id = open_at(running, answers={**HERE, "cred.tested": "yes"}, events=(SAVED, EXTRA_SAVED), extra=lines)
    running.press("cred.extra.show")
    assert told(running, EventKind.SECRET_SHOWN) == ["extra"]
    shown = running.page.card._extra._value.text  # type: ignore[attr-defined]
    assert shown.text() == lines
    assert shown.isVisible()
    assert shown.height() > 2 * shown.fontMetrics().lineSpacing()
    running.press("cred.extra.show")
    assert not shown.isVisible()
    assert shown.text() == ""
    running.press("cred.extra.copy")
    assert QApplication.clipboard().text() == lines
    assert running.says("Other details copied. Clearing the clipboard in 30 seconds")
    assert kept(running, id, "extra") == lines


def test_without_other_details_there_is_no_row_for_them(running: Running) -> None:
    open_at(running)
    assert running.shows("cred.show")
    assert not running.shows("cred.extra.show")


def test_other_details_that_are_gone_are_not_the_password(running: Running) -> None:
    id = open_at(running, events=(SAVED, EXTRA_SAVED))
    del running.secrets.kept[f"csp-wizard/{id}/extra"]
    running.press("cred.extra.show")
    assert running.says("The other details are not on this computer")
    assert running.says("Only you can recover access") is False


def test_other_details_that_are_replaced_are_kept_too(running: Running) -> None:
    id = open_at(running, events=(SAVED, EXTRA_SAVED), extra="first")
    running.press("cred.update")
    running.type("cred.extra", "second")
    running.press("cred.save")
    assert (kept(running, id, "extra"), kept(running, id, "previous.extra")) == ("second", "first")
    assert kept(running, id) == OLD
    running.press("cred.extra.previous")
    running.press("cred.extra.previous.use")
    assert (kept(running, id, "extra"), kept(running, id, "previous.extra")) == ("first", "second")


# -- kept elsewhere --------------------------------------------------------------------

ELSEWHERE = {**HERE, "cred.where": "elsewhere", "cred.where_note": "1Password, Li Na"}


def seen(running: Running, words: str) -> int:
    """How often these words stand on the page, typed or said."""
    page = running.page
    fields = [line.text() for line in page.findChildren(QLineEdit) if line.isVisible()]
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return (fields + labels).count(words)


def test_kept_elsewhere_the_user_name_stands_there_once(running: Running) -> None:
    open_at(running, answers={key: text for key, text in ELSEWHERE.items() if key != "cred.where_note"})
    assert running.shows("cred.user")
    running.type("cred.where_note", "1Password, Li Na")
    assert seen(running, HERE["cred.user"]) == 1
    assert not running.shows("cred.update")
    assert running.says("Paste the password from where you keep it")
    assert not running.shows("cred.copy")
    running.press("cred.copy_user")
    assert QApplication.clipboard().text() == HERE["cred.user"]


def test_coming_back_it_is_a_card_that_can_be_updated(running: Running) -> None:
    open_at(running, answers=ELSEWHERE, events=())
    assert seen(running, HERE["cred.user"]) == 1
    assert running.says("Kept elsewhere: 1Password, Li Na")
    assert not running.shows("cred.show")
    assert not running.shows("cred.where_note")
    running.press("cred.update")
    assert running.shows("cred.where_note")
    assert seen(running, HERE["cred.user"]) == 1
    running.type("cred.where_note", "the safe")
    running.press("cred.cancel")
    assert running.says("Kept elsewhere: 1Password, Li Na")
    running.press("cred.update")
    running.type("cred.where_note", "the safe")
    assert running.text("cred.save") == "Done"
    running.press("cred.save")
    assert running.says("Kept elsewhere: the safe")
    assert not running.shows("cred.save")


def test_an_update_that_turned_to_elsewhere_can_be_cancelled(running: Running) -> None:
    open_at(running)
    running.press("cred.update")
    running.press("cred.where.elsewhere")
    running.press("cred.cancel")
    assert running.shows("cred.show")
    assert running.says("checked by reading it back")


def test_what_is_still_in_the_store_is_said_and_deleted(running: Running) -> None:
    events = (SAVED, EXTRA_SAVED, replaced())
    id = open_at(running, answers=ELSEWHERE, events=events, previous="before it")
    assert running.says("The password saved here before is still in GNOME Keyring")
    running.press("cred.leftover.delete")
    running.press("dialog.reject")
    assert kept(running, id) == OLD
    running.press("cred.leftover.delete")
    running.press("dialog.delete")
    assert [slot for slot in running.secrets.kept if id in slot] == []
    assert set(told(running, EventKind.SECRET_DELETED)) == {"password", "extra", "previous"}
    assert not running.shows("cred.leftover.delete")


def test_a_store_that_keeps_it_is_said(running: Running) -> None:
    id = open_at(running, answers=ELSEWHERE)
    running.secrets.trouble = Reason.REFUSED
    running.press("cred.leftover.delete")
    running.press("dialog.delete")
    assert running.says("It was not deleted: the secure store refused it")
    assert kept(running, id) == OLD


# -- the steps after it --------------------------------------------------------------------


def test_until_somebody_signed_in_each_step_has_its_button(running: Running) -> None:
    open_at(running)
    assert running.text("cred.copy_user") == "Copy user name"
    assert running.text("cred.copy") == "Copy password"
    running.press("cred.copy")
    assert QApplication.clipboard().text() == OLD
    assert told(running, EventKind.SECRET_COPIED) == ["password"]
    running.press("cred.open")
    assert len(running.opened) == 1
    assert not running.shows("cred.copy_address")
    running.press("cred.tested.yes")
    assert running.text("cred.copy") != "Copy"  # nothing moves under the hand


def test_once_somebody_signed_in_the_card_has_them(running: Running) -> None:
    open_at(running, answers={**HERE, "cred.tested": "yes"})
    assert not running.says("Then, in the portal")
    assert running.text("cred.copy_user") == "Copy"
    running.press("cred.copy")
    assert QApplication.clipboard().text() == OLD
    running.press("cred.copy_address")
    assert QApplication.clipboard().text().startswith("https://")


def test_submitting_has_what_to_sign_in_with_in_its_first_line(running: Running) -> None:
    partner = samples.prepared()
    partner.forward("check")
    running.open(running.keep(partner.record), "submit")
    running.press("submit.copy_user")
    assert QApplication.clipboard().text() == samples.CREDENTIALS["cred.user"]
    running.press("submit.copy")
    assert QApplication.clipboard().text() == OLD
    assert not running.says("checked by reading it back")
    assert not running.shows("submit.lost")


def test_submitting_says_that_the_password_is_gone_and_what_to_do(running: Running) -> None:
    partner = samples.prepared()
    partner.forward("check")
    id = running.keep(partner.record)
    del running.secrets.kept[f"csp-wizard/{id}/password"]
    running.open(id, "submit")
    assert running.says("The saved sign-in details are not on this computer")
    assert running.says("Only you can recover access")


def test_submitting_says_where_it_is_kept_elsewhere(running: Running) -> None:
    partner = samples.prepared()
    partner.type({"cred.where": "elsewhere", "cred.where_note": "1Password"}).forward("check")
    running.open(running.keep(partner.record), "submit")
    assert running.says("Kept elsewhere: 1Password")
    assert running.shows("submit.copy_user")
    assert not running.shows("submit.copy")


def test_a_password_that_is_saved_is_not_asked_to_be_saved(running: Running) -> None:
    advice = "Save the password here. The account is needed again in several weeks."
    open_at(running, "account", SIGN_UP, ())
    assert running.says(advice)
    running.type("acct.pass", NEW)
    running.press("acct.save")
    assert not running.says(advice)


def test_what_to_know_before_accepting_stands_where_it_is_accepted(running: Running) -> None:
    partner = samples.approved()
    running.open(running.keep(partner.record), "sign")
    assert running.says("The person who signs (王伟) must have authority")
    running.session.answer_all({"appr.family": "李"})
    assert running.says("The person who signs (李伟) must have authority")
    running.language("zh_CN")
    assert running.says("签署人（李伟）须有权代表公司接受法律协议。")
