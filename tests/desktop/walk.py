"""One enrollment walked page by page, with real keys and a real pointer."""

from __future__ import annotations

from collections.abc import Mapping

from tests.desktop import details, words
from tests.desktop.person import Person


def fill_all(person: Person, answers: Mapping[str, str]) -> None:
    for identifier, text in answers.items():
        person.fill(identifier, text)


def before(person: Person) -> None:
    person.fill("enr.name", "云桥（集团）")
    person.choose("pre.account", "create")
    person.choose("pre.mpn", "have")
    person.next(to="acct.has.no")


def account(person: Person) -> None:
    assert person.checked("acct.has.no"), "“Will create one” is the default of the next page"
    fill_all(person, details.ACCOUNT)
    person.choose("acct.created", "yes")
    person.fill_secret("acct.pass", details.SIGN_UP)
    fill_all(person, details.ALTERNATE)
    person.next(to="org.name_zh")


def organization(person: Person) -> None:
    fill_all(person, details.ORGANIZATION)
    person.next(to="ga.family")


def admin(person: Person) -> None:
    fill_all(person, details.ADMIN)
    person.choose("ga.entered", "yes")
    person.next(to="ver.result.verified")


def phone(person: Person) -> None:
    person.choose("ver.phone", "ga")  # the organization's number has an extension
    person.choose("ver.result", "verified")
    person.next(to="cred.created.yes")


def credentials(person: Person) -> None:
    person.choose("cred.created", "yes")
    person.fill("cred.user", details.USER)
    person.fill_secret("cred.pass", details.PASSWORD)
    person.fill_secret("cred.extra", details.EXTRA)
    person.click("cred.save")
    person.see_words(*words.SAVED_IN)
    person.choose("cred.tested", "yes")
    person.next(to="mpn.id")


def mpn(person: Person) -> None:
    fill_all(person, details.MPN)
    person.choose("mpn.kind", "location")
    person.next(to="legal.same.yes")


def legal(person: Person) -> None:
    person.choose("legal.same", "yes")
    fill_all(person, details.LEGAL)
    person.choose("legal.addrsame", "yes")
    person.choose("legal.pc", "ga")
    person.next(to="appr.who.other")


def approval(person: Person) -> None:
    person.choose("appr.who", "other")
    fill_all(person, details.APPROVAL)
    person.choose("appr.addrsame", "yes")
    person.choose("appr.auth", "yes")
    person.next(to="sup.url")


def support(person: Person) -> None:
    fill_all(person, details.SUPPORT)
    person.next(to="check.read")


def check(person: Person) -> None:
    shown = person.words()
    for value in (
        "4820193",
        "91310115MA1K3BTP2B",
        "200120",
        "13800138000",
        "https://support.yunqiao.cn/帮助",
    ):
        assert any(value in word for word in shown), f"{value} is not on the page as it will be pasted"
    person.tick("check.read")
    person.fill("check.by", "陈静")
    person.next(to="sub.done.yes")


def submit(person: Person) -> None:
    person.choose("sub.done", "yes")
    fill_all(person, details.SUBMITTED)
    person.next(to="wait.next")


def prepare(person: Person) -> None:
    """From *Before you begin* to *Waiting for review*."""
    person.new_enrollment()
    for page in (before, account, organization, admin, phone, credentials, mpn, legal, approval, support):
        page(person)
    check(person)
    submit(person)


def decision(person: Person) -> None:
    person.next(to="dec.result.approved")
    person.choose("dec.result", "approved")
    fill_all(person, details.DECISION)
    person.next(to="sign.copy")


def sign(person: Person) -> None:
    person.choose("sign.done", "yes")
    fill_all(person, details.SIGNED)
    person.next(to="prov.state.ready")


def setup(person: Person) -> None:
    person.choose("prov.state", "ready")
    person.next(to="task.profiles")


def get_started(person: Person) -> None:
    for task in details.TASKS:
        person.tick(f"task.{task}")
