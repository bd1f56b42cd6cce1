"""What is wrong is said at the top, beside the field, and to a screen reader, in both languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from csp_wizard.enrollment.catalogue import FIELDS, STEP
from csp_wizard.enrollment.flow import Status, following
from csp_wizard.enrollment.model import Kind
from tests.enrollment import samples
from tests.enrollment.samples import PREPARED, Partner
from tests.ui.running import Running, spoken
from tests.ui.stages import GOOD, STEP_KEYS, VARIANTS, empty_at
from tests.ui.test_pages_open import check_named, check_tab_order

# What *Save and continue* says on a page without answers, or with these alone.
EMPTY = {
    "before": {"enr.name": ("Enter a name for this enrollment", "请输入注册名称")},
    "account": {
        "acct.has": (
            "Select whether the organization has a work or school account",
            "请选择该组织是否已有工作或学校帐户",
        )
    },
    "organization": {
        "org.name_zh": ("Enter the organization name", "请输入组织名称"),
        "org.addr.province": (
            "Select a province, municipality or autonomous region",
            "请选择省份（省、自治区或直辖市）",
        ),
        "org.addr.city": ("Enter a city", "请输入城市"),
        "org.addr.line1": (
            "Enter the street address, including the number",
            "请输入街道地址，包括门牌号",
        ),
        "org.addr.post": ("Enter a postal code", "请输入邮政编码"),
        "org.phone": ("Enter the organization phone number", "请输入组织电话号码"),
    },
    "admin": {
        "ga.family": ("Enter the family name of the global admin", "请输入全局管理员的“姓”"),
        "ga.given": ("Enter the given name of the global admin", "请输入全局管理员的“名”"),
        "ga.email": (
            "Enter the work email address of the global admin",
            "请输入全局管理员的工作电子邮件地址",
        ),
        "ga.phone": ("Enter the phone number of the global admin", "请输入全局管理员的电话号码"),
    },
    "phone": {
        "ver.phone_other": ("Enter the number to use", "请输入要使用的号码"),
        "ver.result": ("Select what happened", "请选择结果"),
    },
    "credentials": {
        "cred.created": (
            "Select whether the portal confirmed that the account was created",
            "请选择门户是否确认帐户已创建",
        )
    },
    "mpn": {"mpn.id": ("Enter your MPN ID", "请输入你的 MPN ID")},
    "legal": {
        "legal.name_zh": ("Enter the legal company name", "请输入公司法定名称"),
        "legal.addr.province": (
            "Select a province, municipality or autonomous region",
            "请选择省份（省、自治区或直辖市）",
        ),
        "legal.addr.city": ("Enter a city", "请输入城市"),
        "legal.addr.line1": (
            "Enter the street address, including the number",
            "请输入街道地址，包括门牌号",
        ),
        "legal.addr.post": ("Enter a postal code", "请输入邮政编码"),
        "legal.pc.family": ("Enter the family name of the primary contact", "请输入主要联系人的“姓”"),
        "legal.pc.given": ("Enter the given name of the primary contact", "请输入主要联系人的“名”"),
        "legal.pc.email": (
            "Enter the work email address of the primary contact",
            "请输入主要联系人的工作电子邮件地址",
        ),
        "legal.pc.phone": ("Enter the phone number of the primary contact", "请输入主要联系人的电话号码"),
    },
    "approval": {
        "appr.who": ("Select who the approval contact is", "请选择批准联系人"),
        "appr.addrsame": (
            "Select whether the address is the same as the legal address",
            "请选择地址是否与法定地址相同",
        ),
        "appr.auth": (
            "Select whether this person has authority to accept legal agreements",
            "请选择此人是否有权接受法律协议",
        ),
    },
    "support": {
        "sup.url": ("Enter the support website", "请输入支持站点网址"),
        "sup.email": ("Enter the support email address", "请输入支持电子邮件地址"),
        "sup.phone": ("Enter the support phone number", "请输入支持电话号码"),
    },
    "submit": {
        "sub.done": (
            "Select whether you have submitted the enrollment request",
            "请选择是否已提交注册请求",
        )
    },
    "decision": {
        "dec.result": ("Select what the email said", "请选择邮件中的结果"),
        "dec.date": ("Enter the date of the email", "请输入邮件日期"),
        "dec.need": ("Enter what 21Vianet asks for", "请输入世纪互联要求补充的内容"),
    },
    "sign": {
        "sign.done": ("Select whether you have accepted the agreement", "请选择是否已接受协议"),
    },
    "setup": {"prov.state": ("Select whether the account works", "请选择帐户是否可用")},
}
WITH = {
    "phone": {"ver.phone": "other"},
    "legal": VARIANTS["legal"][0],
    "decision": {"dec.result": "more"},
}


def failed(running: Running, step: str) -> dict[str, tuple[str, str]]:
    """The page of a step with nothing right on it, after *Save and continue*."""
    partner = Partner()
    partner.record = empty_at(step)
    partner.type(WITH.get(step, {}))
    running.open(running.keep(partner.record), step)
    running.press("wizard.next")
    return {k: v for k, v in EMPTY[step].items() if k not in partner.record.answers}


@pytest.mark.parametrize("step", EMPTY)
def test_what_is_empty_and_must_not_be(running: Running, step: str) -> None:
    expected = failed(running, step)
    assert running.wizard.current == step
    assert QApplication.focusWidget() is running.page.summary
    title = running.window.windowTitle()
    for language, heading, prefix in ((0, "There is a problem", "Error:"), (1, "存在以下问题", "错误：")):
        running.language(("en", "zh_CN")[language])
        assert running.window.windowTitle().startswith(prefix)
        assert running.page.summary.title.text() == heading
        assert {f.key: running.kit.say(m) for f, m in running.page._problems} == {
            key: said[language] for key, said in expected.items()
        }
        for key, said in expected.items():
            check_problem(running, key, said[language], prefix)
        check_named(running.window)
    running.language("en")
    assert running.window.windowTitle() == title
    check_tab_order(running)


def check_problem(running: Running, key: str, said: str, prefix: str) -> None:
    assert running.text(f"wizard.errors.{key}") == said
    assert running.text(f"{key}.error") == said
    row = next(form.rows[key] for form in running.page.forms if key in form.rows)
    target = row.editor if FIELDS[key].kind is Kind.CHOICE else row.editor.focus_target()
    assert target.accessibleDescription().startswith(f"{prefix} {said}")
    if FIELDS[key].kind is Kind.CHOICE:
        assert f"{prefix} {said}" in row.editor.focus_target().accessibleDescription()


@pytest.mark.parametrize("step", EMPTY)
def test_each_line_leads_to_its_field(running: Running, step: str) -> None:
    for key in failed(running, step):
        running.press(f"wizard.errors.{key}")
        focus = QApplication.focusWidget()
        named = focus.lineEdit() if isinstance(focus, QComboBox) else focus
        assert named.objectName().startswith(key)
        assert spoken(focus)
        top = focus.mapTo(running.page.area.viewport(), focus.rect().topLeft()).y()
        assert 0 <= top < running.page.area.viewport().height() - focus.height()


@pytest.mark.parametrize("step", EMPTY)
def test_what_was_put_right_is_no_problem_any_more(running: Running, step: str) -> None:
    expected = failed(running, step)
    running.session.answer_all({**GOOD[step], "dec.need": "营业执照"})
    assert running.page._problems == ()
    assert not running.shows("wizard.errors")
    assert not any(running.shows(f"{key}.error") for key in expected)
    assert not running.window.windowTitle().startswith("Error:")


@pytest.mark.parametrize("step", EMPTY)
def test_going_on_without_finishing(running: Running, step: str) -> None:
    failed(running, step)
    assert running.text("wizard.skip") == "Continue without finishing"
    running.press("wizard.skip")
    after = following(STEP[step])
    assert running.wizard.current == after.key


@pytest.mark.parametrize("step", [s for s in STEP_KEYS if s not in ("check", "develop", "start")])
def test_a_good_page_goes_on_and_is_saved(running: Running, step: str) -> None:
    running.open(running.keep(empty_at(step)), step)
    running.session.answer_all(GOOD.get(step, {}))
    defaults = {f.key: f.default(running.session.answers) for f in STEP[step].asked(running.session.answers)}
    running.press("wizard.next")
    after = following(STEP[step]).key
    assert running.views.current in (after, "")
    stored = running.stored()
    kept = {**{k: v for k, v in defaults.items() if v}, **GOOD.get(step, {})}
    assert {key: stored.get(key) for key in kept} == kept


def test_an_error_is_checked_again_at_every_key(running: Running) -> None:
    running.begin("mpn")
    running.press("wizard.next")
    said = []
    field = running.find("mpn.id")
    field.setFocus()
    for letter in "12a":
        QTest.keyClicks(field, letter)
        said.append(running.text("mpn.id.error") if running.shows("mpn.id.error") else "")
    # Once it is right it is not marked again before *Save and continue*.
    assert said == ["", "", ""]
    running.press("wizard.next")
    assert running.text("mpn.id.error") == "MPN ID must only include digits"
    running.language("zh_CN")
    assert running.text("mpn.id.error") == "MPN ID 只能包含数字"
    running.type("mpn.id", "00")
    assert running.text("mpn.id.error") == "MPN ID 应大于 0"
    assert running.text("wizard.errors.mpn.id") == "MPN ID 应大于 0"


def test_nothing_is_said_before_somebody_wants_to_go_on(running: Running) -> None:
    running.begin("mpn")
    running.type("mpn.id", "abc")
    running.key(Qt.Key.Key_Tab)
    assert not running.shows("mpn.id.error")
    assert not running.shows("wizard.errors")


def test_what_is_folded_away_opens_for_its_error(running: Running) -> None:
    running.begin("mpn", {"mpn.id": "4728193", "note.mpn": "x" * 2001})
    running.page._note.set_open(False)
    running.press("wizard.next")
    running.press("wizard.errors.note.mpn")
    assert QApplication.focusWidget() is running.find("note.mpn")
    running.open(running.keep(samples.signed().type({"task.users.note": "x" * 201}).record), "start")
    running.press("wizard.next")
    running.press("wizard.errors.task.users.note")
    assert QApplication.focusWidget() is running.find("task.users.note")


def test_a_date_before_its_predecessor(running: Running) -> None:
    running.open(running.keep(empty_at("decision")), "decision")
    running.session.answer_all({"dec.result": "approved", "dec.date": "2026-02-27"})
    running.press("wizard.next")
    english = "Date must be on or after 1 March 2026, when the request was submitted"
    assert running.text("dec.date.error") == english
    running.language("zh_CN")
    assert running.text("dec.date.error") == "请输入 2026年3月1日（提交日期）或之后的日期"


def test_own_values_stay_hidden_behind_the_same_as(running: Running) -> None:
    own = {"legal.same": "no", "legal.name_zh": "康拓贸易", "legal.pc": "other", "legal.pc.family": "赵"}
    running.begin("legal", {**PREPARED, **own})
    running.press("legal.same.yes")
    running.press("legal.pc.ga")
    assert not running.shows("legal.name_zh")
    assert not running.shows("legal.pc.family")
    assert running.stored()["legal.name_zh"] == "康拓贸易"
    assert running.session.answers.effective("legal.name_zh") == PREPARED["org.name_zh"]
    running.press("legal.same.no")
    running.press("legal.pc.other")
    assert running.text("legal.name_zh") == "康拓贸易"
    assert running.text("legal.pc.family") == "赵"


def test_a_default_is_shown_checked_and_stored_on_going_on(running: Running) -> None:
    running.open(running.keep(empty_at("submit")), "submit")
    running.press("sub.done.yes")
    assert running.text("sub.date") == "2026-03-01"
    assert "sub.date" not in running.stored()
    running.type("sub.date", "")
    assert running.text("sub.date") == ""  # not filled in under the fingers
    running.type("sub.date", "2026-02-28")
    assert running.stored()["sub.date"] == "2026-02-28"
    running.type("sub.date", "")
    running.key(Qt.Key.Key_Tab)
    assert running.text("sub.date") == "2026-03-01"
    running.press("wizard.next")
    assert running.stored()["sub.date"] == "2026-03-01"


def test_a_province_typed_is_not_replaced(running: Running) -> None:
    running.begin("organization")
    seen = []
    field = running.line("org.addr.province")
    field.setFocus()
    for letter in "SHX":
        QTest.keyClicks(field, letter)
        seen.append(field.text())
    assert seen == ["S", "SH", "SHX"]
    assert running.stored()["org.addr.province"] == "SHX"
    running.press("wizard.next")
    assert running.text("org.addr.province.error") == "Select a province from the list"


def both_say(running: Running, count: int) -> None:
    """The step list and the page beside it, once the list has followed."""
    running.qtbot.waitUntil(lambda: not running.wizard._refresh.isActive())
    row = running.wizard.step_list.rows[running.views.current]
    assert row.problems == running.page.problem_count == count
    assert (row.status is Status.PROBLEM) == bool(count)
    assert running.shows("wizard.errors") == bool(count)


def away_and_back(running: Running, step: str) -> None:
    running.views.go("check")
    running.settle()
    running.views.go(step)
    running.settle()


def test_the_step_list_says_what_the_page_says(running: Running) -> None:
    running.begin("support")
    both_say(running, 0)
    running.press("wizard.next")
    both_say(running, 3)
    away_and_back(running, "support")
    both_say(running, 3)
    running.type("sup.url", "support.contoso.cn")
    both_say(running, 2)
    running.views.go("")
    running.settle()
    assert "There is a problem" in running.find("overview.support").accessibleName()
    running.views.go("support")
    running.settle()
    both_say(running, 2)
    running.type("sup.email", "support@contoso.cn")
    running.type("sup.phone", "400-810 0000")
    both_say(running, 0)


def test_what_goes_wrong_later_is_said_by_both_or_by_none(running: Running) -> None:
    running.begin("support", {**GOOD["support"], "sup.phone": ""})
    running.press("wizard.next")
    both_say(running, 1)
    running.type("sup.phone", "400-810 0000")
    running.type("sup.email", "support@")
    both_say(running, 0)  # not said while it is being typed
    running.views.go("check")
    running.settle()
    assert running.wizard.step_list.rows["support"].problems == 1
    running.views.go("support")
    running.settle()
    both_say(running, 1)
    running = running.again(days=1)
    running.press("home.card.1")
    running.views.go("support")
    running.settle()
    both_say(running, 1)
