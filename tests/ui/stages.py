"""Enrollments that have got as far as each page, and answers that make everything on it asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from csp_wizard.enrollment.catalogue import STEPS
from csp_wizard.enrollment.record import EventKind, Record
from tests.enrollment import samples
from tests.enrollment.samples import PREPARED, SAVED, Partner, event

STEP_KEYS = tuple(step.key for step in STEPS)


def _checked() -> Partner:
    partner = samples.prepared()
    partner.forward("check")
    return partner


_REACHED: Mapping[str, Callable[[], Partner]] = {
    "submit": _checked,
    "wait": samples.submitted,
    "decision": samples.submitted,
    "sign": samples.approved,
    "setup": samples.signed,
    "start": samples.signed,
    "develop": samples.signed,
}


def empty_at(step: str) -> Record:
    """Everything before this page is done, nothing on it is answered."""
    reach = _REACHED.get(step)
    return reach().record if reach else Partner().record


_PERSON = {"family": "王", "given": "伟", "email": "wang.wei@contoso.cn", "phone": "13900139000"}
_ADDRESS = {"province": "SH", "city": "上海市", "line1": "世纪大道 100 号", "post": "200120"}


def person(prefix: str) -> dict[str, str]:
    return {f"{prefix}.{part}": text for part, text in _PERSON.items()}


def address(prefix: str) -> dict[str, str]:
    return {f"{prefix}.{part}": text for part, text in _ADDRESS.items()}


# By page: answers with which its conditional fields are asked. Together they ask for every field.
VARIANTS: Mapping[str, tuple[Mapping[str, str], ...]] = {
    "before": ({"pre.mpn": "not_yet"},),
    "account": (
        {"acct.has": "yes", "acct.upn": "a@contoso.onmicrosoft.com"},
        {"acct.has": "no", "acct.created": "yes"},
        {"acct.has": "not_sure"},
    ),
    "phone": (
        {"org.phone": "010-8456 1234", "ga.phone": "138 0013 8000", "ver.phone": "other"},
        {"org.phone": "400-810 0000", "ver.result": "failed"},
    ),
    "credentials": (
        {"cred.created": "yes"},
        {"cred.created": "yes", "cred.where": "elsewhere"},
        {"cred.created": "no"},
    ),
    "mpn": ({"mpn.kind": "global"},),
    "legal": ({"legal.same": "no", "legal.addrsame": "no", "legal.pc": "other"},),
    "approval": ({"appr.who": "other", "appr.addrsame": "no", "appr.auth": "no"},),
    "submit": ({"sub.done": "yes"}, {"sub.done": "portal_error", "sub.err_field": "legal.uscc"}),
    "decision": (
        {"dec.result": "more"},
        {"dec.result": "rejected", "dec.reason": "company"},
        {"dec.result": "approved", "dec.date": "2026-03-01"},
    ),
    "sign": (
        {"sign.done": "yes"},
        {"sign.done": "failed", "sign.fail": "code"},
    ),
    "start": ({"task.users": "yes", "task.profiles": "yes"},),
}


def variants(step: str) -> list[Record]:
    """The page empty, and each way to be asked more on it."""
    records = [empty_at(step)]
    for answers in VARIANTS.get(step, ()):
        partner = Partner()
        partner.record = empty_at(step)
        records.append(partner.type(answers).record)
    if step == "credentials":
        saved = Partner({**PREPARED, "cred.tested": "changed"}).happens(SAVED)
        records.append(saved.record)
    return records


CASES = [(step, n) for step in STEP_KEYS for n in range(len(variants(step)))]

# Of each page the way in which the most is asked, and the states that look like no other.
FULLEST = [
    (step, min(1, len(variants(step)) - 1)) for step in STEP_KEYS if step not in ("account", "submit", "sign")
]
FULLEST += [("account", 2), ("submit", 2), ("sign", 2), ("credentials", 4), ("phone", 2), ("decision", 2)]

# What makes each page right. A page that is not here has nothing that must be answered.
GOOD: Mapping[str, Mapping[str, str]] = {
    "before": {"enr.name": "康拓（上海）"},
    "account": {"acct.has": "yes", "acct.upn": "admin@contoso.partner.onmschina.cn"},
    "organization": {
        "org.name_zh": "康拓信息（上海）科技有限公司",
        **address("org.addr"),
        "org.phone": "021-6122 0000",
    },
    "admin": person("ga"),
    "phone": {"ver.phone": "other", "ver.phone_other": "13900139000", "ver.result": "verified"},
    "credentials": {"cred.created": "no"},
    "mpn": {"mpn.id": "4728193"},
    "legal": {
        "legal.same": "no",
        "legal.name_zh": "康拓信息（上海）科技有限公司",
        "legal.addrsame": "no",
        **address("legal.addr"),
        "legal.pc": "other",
        **person("legal.pc"),
    },
    "approval": {
        "appr.who": "other",
        **person("appr"),
        "appr.addrsame": "no",
        **address("appr.addr"),
        "appr.auth": "yes",
    },
    "support": {
        "sup.url": "support.contoso.cn",
        "sup.email": "support@contoso.cn",
        "sup.phone": "400-810 0000",
    },
    "submit": {"sub.done": "yes", "sub.date": "2026-03-01"},
    "decision": {"dec.result": "approved", "dec.date": "2026-03-01"},
    "sign": {"sign.done": "yes", "sign.date": "2026-03-21", "sign.by": "王伟"},
    "setup": {"prov.state": "ready"},
}

MORE_SENT = event(EventKind.MORE_SENT, step="decision", need="营业执照", sent="2026-03-10")
