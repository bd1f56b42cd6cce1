"""Data folders to start with: one saved enrollment, and ten thousand. Made once, kept in ``.work``."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from csp_wizard.enrollment import flow
from csp_wizard.enrollment.record import Event, EventKind
from csp_wizard.storage import database, enrollments
from csp_wizard.storage.connection import transaction
from tests.support.stored import new_database

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".work" / "bench"
MANY = 10_000
AT = datetime(2026, 3, 1, 6, 30, tzinfo=UTC)
TODAY = date(2026, 3, 1)

NAME = "Contoso (Shanghai) Technology"  # in both stores: 10,000 to 1 compares numbers, not fonts
# All pages before the submission are filled and right, so that each of them has something to check.
ANSWERS = {
    "enr.name": NAME,
    "pre.account": "create",
    "pre.mpn": "have",
    "acct.has": "no",
    "acct.domain": "contoso",
    "acct.newuser": "admin",
    "acct.created": "yes",
    "org.name_zh": "康拓（上海）科技有限公司",
    "org.addr.province": "SH",
    "org.addr.city": "上海市",
    "org.addr.district": "浦东新区",
    "org.addr.line1": "世纪大道 100 号",
    "org.addr.line2": "20 楼",
    "org.addr.post": "200120",
    "org.phone": "021-5047 1000转8001",
    "ga.family": "李",
    "ga.given": "娜",
    "ga.email": "li.na@contoso.cn",
    "ga.phone": "138 0013 8000",
    "ga.entered": "yes",
    "ver.phone": "ga",
    "ver.result": "verified",
    "cred.created": "yes",
    "cred.user": "admin@contoso.partner.onmschina.cn",
    "cred.where": "elsewhere",
    "cred.where_note": "Our password manager",
    "cred.tested": "yes",
    "mpn.id": "4728193",
    "legal.same": "yes",
    "legal.uscc": "91310115MA1K3BTP2B",
    "legal.addrsame": "yes",
    "legal.pc": "ga",
    "appr.who": "ga",
    "appr.addrsame": "yes",
    "appr.auth": "yes",
    "sup.url": "https://support.contoso.cn",
    "sup.email": "support@contoso.cn",
    "sup.phone": "400-810 0000",
    "note.organization": "Ask Wang about the second address.",
}
# The pages after the submission are open too.
AFTER = {
    "check.read": "yes",
    "check.by": "李娜",
    "sub.done": "yes",
    "sub.date": "2026-02-10",
    "sub.by": "李娜",
    "wait.next": "2026-03-02",
    "dec.result": "approved",
    "dec.date": "2026-02-27",
    "sign.done": "yes",
    "sign.date": "2026-02-28",
    "sign.by": "李娜",
    "prov.state": "ready",
}
EVENTS = (EventKind.CHECKED, EventKind.SUBMITTED, EventKind.DECISION, EventKind.SIGNED)
STEPS_PASSED = ("before", "account", "organization", "admin", "mpn", "legal", "approval", "support")


def add(db: sqlite3.Connection, name: str, at: datetime, answers: dict[str, str], through: int) -> str:
    """An enrollment as the program itself writes it; ``through``: how many of EVENTS happened."""
    id = enrollments.create(db, today=TODAY, at=at, summarize=flow.summary)
    enrollments.save_answers(db, id, {**answers, "enr.name": name}, at=at)
    for step in STEPS_PASSED:
        enrollments.mark_viewed(db, id, step, at)
        enrollments.mark_attempted(db, id, step, at)
    for number, kind in enumerate(EVENTS[:through]):
        enrollments.add_event(db, id, Event(kind, at + timedelta(minutes=number)))
    enrollments.sum_up(db, id, today=TODAY, at=at, summarize=flow.summary)
    return id


def one(db: sqlite3.Connection) -> None:
    add(db, NAME, AT, ANSWERS | AFTER, len(EVENTS))


def many(db: sqlite3.Connection) -> None:
    """A few real ones of each phase, then copies of their rows under other names."""
    made = []
    for number in range(8):
        answers = ANSWERS | (AFTER if number % 4 else {})
        name = f"{NAME} {number}"
        made.append(add(db, name, AT - timedelta(hours=number), answers, number % (len(EVENTS) + 1)))
    with transaction(db):
        for number in range(len(made), MANY):
            copy(db, made[number % len(made)], f"{number:036}", f"{NAME} {number}", number)


def copy(db: sqlite3.Connection, source: str, id: str, name: str, number: int) -> None:
    opened = enrollments.utc(AT - timedelta(minutes=7 * number))
    db.execute(
        """INSERT INTO enrollment SELECT ?, ?, created, changed, ?, archived, trashed, attempt, last_step,
               bucket, phase, next_step, next_date, submitted, lower(?) || search
           FROM enrollment WHERE id = ?""",
        (id, name, opened, name, source),
    )
    for table, columns in (
        ("answer", "key, value, changed"),
        ("step", "step, attempted, viewed, entered"),
        ("event", "attempt, at, kind, step, data"),
    ):
        db.execute(
            f"""INSERT INTO {table} (enrollment, {columns})
                SELECT ?, {columns} FROM {table} WHERE enrollment = ?""",
            (id, source),
        )


def made(name: str) -> Path:
    """The folder ``one`` or ``many``; made anew when the schema or this file has changed."""
    folder = CACHE / f"{name}-{''.join(_fingerprint())}"
    if not folder.exists():
        for old in CACHE.glob(f"{name}-*"):
            shutil.rmtree(old)
        fresh = CACHE / f"{name}.new"
        shutil.rmtree(fresh, ignore_errors=True)
        with closing(new_database(fresh / "enrollments.db")) as db:
            {"one": one, "many": many}[name](db)
        fresh.rename(folder)
    return folder


def _fingerprint() -> Iterator[str]:
    content = b"".join(path.read_bytes() for path in sorted(database.MIGRATIONS.glob("*.sql")))
    yield hashlib.sha256(content + Path(__file__).read_bytes()).hexdigest()[:12]
