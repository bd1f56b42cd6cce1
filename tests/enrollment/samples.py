"""An enrollment to test with: everything filled in as somebody in Shanghai would, and one who walks it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from csp_wizard.enrollment import catalogue, recording
from csp_wizard.enrollment.answers import Answers
from csp_wizard.enrollment.credentials import held
from csp_wizard.enrollment.progress import Progress
from csp_wizard.enrollment.record import Event, EventKind, Record

TODAY = date(2026, 3, 1)
NOW = datetime(2026, 3, 1, 6, 8, tzinfo=UTC)

BEFORE = {"enr.name": "康拓（上海）", "enr.kind": "own", "pre.account": "create"}
ACCOUNT = {
    "acct.has": "no",
    "acct.domain": "contososh",
    "acct.newuser": "admin",
    "acct.created": "yes",
}
ORGANIZATION = {
    "org.name_zh": "康拓信息（上海）科技有限公司",
    "org.name_en": "Contoso (Shanghai) Technology",
    "org.addr.province": "上海市",
    "org.addr.city": "上海市",
    "org.addr.district": "浦东新区",
    "org.addr.line1": "世纪大道 100 号",
    "org.addr.line2": "20 楼",
    "org.addr.post": "２００１２０",
    "org.phone": "021-6122 0000转8001",
    "org.web": "www.contoso.cn",
}
ADMIN = {
    "ga.family": "李",
    "ga.given": "娜",
    "ga.email": "li.na@contoso.cn",
    "ga.phone": "138 0013 8000",
}
PHONE = {"ver.phone": "ga", "ver.result": "verified"}
CREDENTIALS = {
    "cred.created": "yes",
    "cred.user": "admin@contososh.partner.onmschina.cn",
    "cred.where": "here",
    "cred.tested": "yes",
}
MPN = {"mpn.id": "4728193"}
LEGAL = {
    "legal.same": "yes",
    "legal.uscc": "91350100M000100Y43",
    "legal.addrsame": "yes",
    "legal.pc": "ga",
}
APPROVAL = {
    "appr.who": "other",
    "appr.family": "王",
    "appr.given": "伟",
    "appr.email": "wang.wei@contoso.cn",
    "appr.phone": "010-8456 1234",
    "appr.addrsame": "yes",
    "appr.auth": "yes",
}
SUPPORT = {
    "sup.url": "support.contoso.cn",
    "sup.email": "support@contoso.cn",
    "sup.phone": "400-810 0000",
}
PREPARED = {
    **BEFORE, **ACCOUNT, **ORGANIZATION, **ADMIN, **PHONE, **CREDENTIALS,
    **MPN, **LEGAL, **APPROVAL, **SUPPORT,
}  # fmt: skip

SAVED = Event(EventKind.SECRET_SAVED, NOW, "credentials", {"slot": "password", "store": "gnome"})


def event(kind: EventKind, at: datetime = NOW, step: str = "", attempt: int = 1, **data: Any) -> Event:
    return Event(kind, at, step, data, attempt)


def record(
    answers: Mapping[str, str] | None = None,
    events: Iterable[Event] = (),
    *,
    today: date = TODAY,
    **rest: Any,
) -> Record:
    happened = tuple(events)
    return Record("7d1f", Answers(answers, today=today, held=held(happened)), events=happened, **rest)


class Partner:
    """Somebody who walks the wizard: answers, presses the forward button, comes back another day."""

    def __init__(self, answers: Mapping[str, str] | None = None, events: Iterable[Event] = ()) -> None:
        self.now = NOW
        self.record = record(answers, events)

    @property
    def at(self) -> Progress:
        return Progress(self.record)

    def later(self, days: int = 0, hours: float = 0) -> Partner:
        self.now += timedelta(days=days, hours=hours)
        answers = self.record.answers.changed({}, today=self.now.date())
        self.record = replace(self.record, answers=answers)
        return self

    def answer(self, **answers: str) -> Partner:
        """``sub_done="yes"`` answers the field ``sub.done``."""
        return self.type({key.replace("_", ".", 1): text for key, text in answers.items()})

    def type(self, answers: Mapping[str, str]) -> Partner:
        self.now += timedelta(seconds=1)
        self.record = replace(
            self.record,
            answers=self.record.answers.changed(answers),
            changed={**self.record.changed, **dict.fromkeys(answers, self.now)},
        )
        return self

    def happens(self, *events: Event) -> Partner:
        happened = self.record.events + events
        answers = self.record.answers.changed({}, held=held(happened))
        self.record = replace(self.record, events=happened, answers=answers)
        return self

    def forward(self, step: str) -> recording.Change:
        """*Save and continue* where nothing is wrong; what it wrote down."""
        self.now += timedelta(seconds=1)
        assert catalogue.STEP[step].problems(self.record.answers) == ()
        self.record = replace(self.record, attempted=self.record.attempted | {step}, last_step=step)
        change = recording.passed(step, self.record, self.now, "zh_CN")
        self.record = recording.applied(self.record, change, self.now)
        return change


def prepared() -> Partner:
    """Everything is filled in, the account exists, its password is saved."""
    return Partner().type(PREPARED).happens(SAVED)


def submitted() -> Partner:
    partner = prepared()
    partner.forward("check")
    partner.answer(sub_done="yes", sub_date="2026-03-01").forward("submit")
    return partner


def approved() -> Partner:
    partner = submitted().later(days=20)
    partner.answer(dec_result="approved", dec_date="2026-03-20").forward("decision")
    return partner


def signed() -> Partner:
    partner = approved()
    partner.answer(sign_done="yes", sign_date="2026-03-21", sign_by="王伟").forward("sign")
    return partner


def finished() -> Partner:
    partner = signed()
    partner.answer(prov_state="ready").forward("setup")
    partner.type({"task.users": "yes"}).forward("start")
    return partner
