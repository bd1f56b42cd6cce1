"""Somebody comes back after weeks: each page says where things stand and what may have changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from csp_wizard.storage.secret_terms import Reason
from tests.enrollment import samples
from tests.enrollment.samples import PREPARED, SAVED, Partner
from tests.ui.running import LANGUAGES, Running


def come_back(running: Running, partner: Partner, step: str = "", **time: float) -> None:
    """It was kept when it stood there; now it is later."""
    id = running.keep(partner.record)
    running.again(**time)
    running.open(id, step)


def both(running: Running, *sentences: tuple[str, str]) -> None:
    for language, number in zip(LANGUAGES, (0, 1), strict=True):
        running.language(language)
        for sentence in sentences:
            assert running.says(sentence[number]), (sentence[number], running.words())
    running.language("en")


def test_welcome_back(running: Running) -> None:
    id = running.keep(samples.submitted().record)
    running.open(id)
    assert not running.says("Welcome back")
    running.again(days=41)
    running.open(id)
    both(
        running,
        ("Welcome back", "欢迎回来"),
        ("You were last here on 1 March 2026, 41 days ago.", "你上次打开是在 2026年3月1日（41 天前）"),
        ("You submitted on 1 March. A review may take several weeks.", "注册请求已于 3月1日提交"),
        ("The saved sign-in details can be read", "已保存的登录信息可正常读取"),
        ("Next check was due on 15 March", "3月15日"),
    )
    assert QApplication.focusWidget() is running.find("overview.resume")


def test_six_days_are_no_absence(running: Running) -> None:
    id = running.keep(samples.prepared().record)
    running.open(id)
    running.again(days=6)
    running.open(id)
    assert not running.says("Welcome back")


def test_before_you_begin_asks_again_for_what_was_missing(running: Running) -> None:
    partner = Partner({"pre.mpn": "not_yet", "pre.license": "have"})
    partner.type({"pre.mpn": "not_yet", "pre.license": "have"})
    come_back(running, partner, "before", days=20)
    both(running, ("Is this ready now?", "这一项准备好了吗？"))
    assert running.words().count("Is this ready now?") == 1
    assert "Is this ready now?" in running.find("pre.mpn").accessibleDescription()
    running.press("pre.mpn.have")
    assert not running.says("Is this ready now?")
    running.press("pre.support.not_yet")  # said just now
    assert not running.says("Is this ready now?")


def test_nothing_is_asked_again_on_the_same_day(running: Running) -> None:
    come_back(running, Partner().type({"pre.mpn": "not_yet"}), "before", hours=1)
    assert not running.says("Is this ready now?")


@pytest.mark.parametrize(("step", "key"), [("organization", "org.name_zh"), ("admin", "ga.family")])
def test_what_is_in_the_portal_is_read_only_until_change(running: Running, step: str, key: str) -> None:
    come_back(running, Partner().type({**PREPARED, "ga.entered": "yes"}), step, days=3)
    both(
        running,
        (
            "Already in the portal. If you change it here, change it in the portal too",
            "此信息已填入门户。如在此更改，请在门户中同步更改",
        ),
    )
    field = running.line(key)
    assert field.isReadOnly()
    if step == "admin":
        assert running.find("ga.entered.not_yet").isEnabled()
    running.press("page.change")
    assert not field.isReadOnly()
    assert QApplication.focusWidget() is field
    assert not running.shows("page.change")
    running.type(key, "Contoso")
    assert running.stored()[key] == "Contoso"
    running.views.go("mpn")
    running.views.go(step)
    running.settle()
    assert field.isReadOnly()


def test_what_is_in_the_portal_needs_no_advice_for_filling_it_in(running: Running) -> None:
    """Two blue boxes on top of each other are read by nobody."""
    advice = "The first Partner Center account is a global admin"
    partner = Partner().type({**PREPARED, "ga.entered": "not_yet"})
    come_back(running, partner, "admin", days=3)
    assert running.says(advice)
    running.press("ga.entered.yes")
    running.views.go("mpn")
    running.views.go("admin")
    running.settle()
    assert not running.says(advice)
    running.press("page.change")
    assert not running.says(advice)
    running.press("ga.entered.not_yet")
    running.views.go("mpn")
    running.views.go("admin")
    running.settle()
    assert running.says(advice)


def test_an_error_opens_a_page_that_is_only_read(running: Running) -> None:
    partner = Partner().type({**PREPARED, "ga.entered": "yes", "org.addr.province": "", "org.phone": ""})
    come_back(running, partner, "organization", days=3)
    assert not running.find("org.addr.province").isEnabled()
    running.press("wizard.next")
    running.press("wizard.errors.org.phone")
    assert QApplication.focusWidget() is running.find("org.phone")
    assert not running.line("org.phone").isReadOnly()


def test_the_account_opens_at_its_question(running: Running) -> None:
    come_back(running, Partner().type({"acct.has": "no", "acct.domain": "contoso"}), "account", days=20)
    focus = QApplication.focusWidget()
    assert focus.objectName().startswith("acct.created")


@pytest.mark.parametrize("result", ["not_yet", "failed"])
def test_the_phone_may_have_to_be_verified_anew(running: Running, result: str) -> None:
    come_back(running, Partner().type({**PREPARED, "ver.result": result}), "phone", days=7)
    both(
        running,
        (
            "The verification may no longer be open. If the portal does not go on, begin again at “Create a "
            "Partner Center account”",
            "验证可能已失效。如果门户无法继续，请从“创建合作伙伴中心帐户”重新开始",
        ),
    )


@pytest.mark.parametrize(("result", "days"), [("verified", 30), ("not_asked", 30), ("not_yet", 6)])
def test_nothing_is_said_of_a_phone_that_is_in_order(running: Running, result: str, days: int) -> None:
    come_back(running, Partner().type({**PREPARED, "ver.result": result}), "phone", days=days)
    assert not running.shows("page.resume")


def test_the_sign_in_says_its_age(running: Running) -> None:
    come_back(running, samples.prepared(), "credentials", days=41)
    both(running, ("Saved 41 days ago", "41 天"))
    running.press("cred.test")
    assert running.opened == [running.window.desk.browser.portal.link("dashboard")]
    running.press("cred.update")
    assert QApplication.focusWidget() is running.find("cred.pass")


def test_a_fresh_sign_in_is_not_called_old(running: Running) -> None:
    come_back(running, samples.prepared(), "credentials", hours=1)
    assert not running.says("days ago")
    assert not running.shows("cred.test")


def test_a_sign_in_that_is_gone(running: Running) -> None:
    id = running.keep(samples.approved().record)
    running.secrets.kept.clear()
    running.again(days=41)
    running.open(id)
    both(
        running,
        ("The saved sign-in details are not on this computer", "已保存的登录信息不在这台电脑上"),
    )
    running.views.go("sign")
    running.settle()
    both(
        running,
        ("The saved sign-in details are not on this computer", "已保存的登录信息不在这台电脑上"),
        ("Only you can recover access: on the portal's sign-in page", "只有你自己可以恢复访问"),
    )


def test_no_secure_store_any_more(running: Running) -> None:
    id = running.keep(samples.approved().record)
    running.secrets.trouble = Reason.NO_STORE
    running.again(days=41)
    running.open(id, "sign")
    assert running.says("secure store")
    assert running.find("sign.show").isEnabled()


def test_the_decision_may_come_to_somebody_who_left(running: Running) -> None:
    come_back(running, samples.submitted(), "approval", days=30)
    both(
        running,
        (
            "If this person leaves, tell 21Vianet; the decision may go to wang.wei@contoso.cn",
            "如果此人离职，请通知世纪互联，审查结果可能会发送到 wang.wei@contoso.cn",
        ),
    )
    assert not running.find("appr.who.ga").isEnabled()
    running.press("page.change")
    assert running.find("appr.who.ga").isEnabled()


def test_a_message_for_the_approval_contact(running: Running) -> None:
    running.begin("approval", PREPARED)
    running.press("page.copy_message")
    text = QApplication.clipboard().text()
    assert text.index("Please allow mail from both") < text.index("请将两者都添加为安全发件人")
    running.language("zh_CN")
    running.press("page.copy_message")
    text = QApplication.clipboard().text()
    assert text.index("请将两者都添加为安全发件人") < text.index("Please allow mail from both")
    assert running.says("已复制")


def test_answers_checked_weeks_ago_are_checked_again(running: Running) -> None:
    partner = samples.prepared()
    partner.forward("check")
    come_back(running, partner, "check", days=21)
    both(
        running,
        (
            "You checked these 21 days ago. Check them again; people and numbers change",
            "上次核对是在 21 天前。人员和号码可能有变动，请再次核对",
        ),
    )


@pytest.mark.parametrize(("days", "weeks"), [(13, 0), (14, 2), (27, 2), (28, 4), (41, 4), (42, 6), (90, 6)])
def test_a_review_that_takes_long(running: Running, days: int, weeks: int) -> None:
    come_back(running, samples.submitted(), "wait", days=days)
    assert running.text("page.heading") == f"Day {days} since you submitted"
    assert running.shows("wait.milestone") == bool(weeks)
    if weeks:
        both(running, (f"{weeks} weeks have passed since you submitted.", f"提交已满 {weeks} 周。"))
    both(running, ("21Vianet may ask for documents", "世纪互联可能会要求提供证明材料"))


def test_a_clock_that_went_back(running: Running) -> None:
    come_back(running, samples.submitted(), "wait", days=-3)
    both(running, ("Check this computer's date", "请检查这台电脑的日期设置"))
    assert running.text("page.heading") == "Waiting for review"


TELLS = "21Vianet will tell you by email."


@pytest.mark.parametrize(
    ("changes", "says", "chinese"),
    [
        (
            {"appr.who": "other", "appr.email": "wang@contoso.cn", "ga.email": "li@contoso.cn"},
            f"{TELLS} It may go to wang@contoso.cn or li@contoso.cn; watch both.",
            "邮件可能会发送到 wang@contoso.cn 或 li@contoso.cn，请同时留意这两个邮箱。",
        ),
        (
            {"appr.who": "ga", "ga.email": "li@contoso.cn"},
            f"{TELLS} It may go to li@contoso.cn.",
            "邮件可能会发送到 li@contoso.cn。",
        ),
        ({"appr.who": "ga", "ga.email": ""}, TELLS, "世纪互联会通过电子邮件通知审查结果。"),
    ],
)
def test_the_mailboxes_to_watch_are_named_while_waiting(
    running: Running, changes: dict[str, str], says: str, chinese: str
) -> None:
    running.open(running.keep(samples.submitted().type(changes).record), "wait")
    assert f"You have nothing to do now. {says}" in running.words()
    running.language("zh_CN")
    assert any(words.startswith("目前无需你操作。") and words.endswith(chinese) for words in running.words())


@pytest.mark.parametrize(("days", "late"), [(6, False), (8, True)])
def test_approved_and_not_signed(running: Running, days: int, late: bool) -> None:
    come_back(running, samples.approved(), "decision", days=days)
    assert running.shows("decision.late") == late
    if late:
        both(
            running,
            (
                "Approved 9 days ago, agreement not signed yet",
                "9 天前已批准，协议尚未签署",
            ),
        )


@pytest.mark.parametrize(
    ("hours", "english", "chinese"),
    [
        (0.5, "less than an hour ago", "不到 1 小时"),
        (2.1, "2 hours ago", "2 小时前"),
        (72.1, "3 days ago", "3 天前"),
    ],
)
def test_the_account_is_being_set_up(running: Running, hours: float, english: str, chinese: str) -> None:
    come_back(running, samples.signed(), "setup", hours=hours)
    both(running, (english, chinese))
    assert running.shows("setup.long") == (hours > 48)


def test_open_tasks_and_the_finish(running: Running) -> None:
    partner = samples.finished()
    come_back(running, partner, "start", days=30)
    both(
        running,
        ("Submitted on 1 March 2026, approved on 20 March 2026, signed on 21 March 2026", "2026年3月1日提交"),
    )
    running.press("start.archive")
    running.qtbot.waitUntil(lambda: running.shows("toast.undo"))
    assert running.window.ways.enrollment is None


def test_a_password_typed_and_not_saved_is_said_to_be_missing(running: Running) -> None:
    """After a power cut: the banner stays until it is saved."""
    partner = Partner().type({**PREPARED, "cred.tested": "not_yet"})
    come_back(running, partner, "credentials", days=1)
    assert running.says("Before you choose “Continue” in the portal, save what the message shows.")
    running.line("cred.pass").setText("x")
    running.press("cred.save")
    assert not running.says("Before you choose “Continue” in the portal, save what the message shows.")
    assert running.secrets.kept


def test_kept_text_is_selected_by_nobody(running: Running) -> None:
    come_back(running, Partner().type({"mpn.id": "4728193"}).happens(SAVED), "mpn", days=1)
    field = running.find("mpn.id")
    assert isinstance(field, QLineEdit)
    assert not field.hasSelectedText()
    running.key(Qt.Key.Key_X)
    assert field.text() == "x4728193"
