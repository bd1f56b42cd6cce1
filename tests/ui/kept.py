"""Enrollments whose secrets are kept, and what the store and the timeline say of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

from csp_wizard.enrollment.record import Event, EventKind
from tests.enrollment import samples
from tests.enrollment.samples import NOW, SAVED, event
from tests.ui.running import Running

OLD = "S3cr&t <b>{x}</b> %n"  # what ``Running.keep`` puts into the store
NEW = "N3w-passw0rd"
HERE = {
    "cred.created": "yes",
    "cred.where": "here",
    "cred.user": "admin@contoso.partner.onmschina.cn",
    "cred.tested": "not_yet",
}
SIGN_UP = {
    "acct.has": "no",
    "acct.domain": "contoso",
    "acct.newuser": "admin",
    "acct.created": "yes",
}
EXTRA_SAVED = event(EventKind.SECRET_SAVED, step="credentials", slot="extra", store="gnome")
SIGN_UP_SAVED = event(EventKind.SECRET_SAVED, step="account", slot="signup", store="gnome")
BY_LEAVING = "You left the page with something typed, so it was saved"


def replaced(how: str = "", slot: str = "password") -> Event:
    at = NOW + timedelta(minutes=1)
    return event(EventKind.SECRET_CHANGED, at, slot=slot, store="gnome", before="kept", how=how)


def open_at(
    running: Running,
    step: str = "credentials",
    answers: Mapping[str, str] = HERE,
    events: Iterable[Event] = (SAVED,),
    **kept: str,
) -> str:
    """``kept``: what the store holds besides; a dot in a slot is written as ``_``."""
    id = running.keep(samples.record(answers, tuple(events)))
    for slot, value in kept.items():
        running.secrets.kept[f"csp-wizard/{id}/{slot.replace('_', '.')}"] = value
    running.open(id, step)
    return id


def kept(running: Running, id: str, slot: str = "password") -> str | None:
    return running.secrets.kept.get(f"csp-wizard/{id}/{slot}")


def told(running: Running, kind: EventKind) -> list[str]:
    return [str(e.data.get("slot")) for e in running.session.record.events if e.kind is kind]
