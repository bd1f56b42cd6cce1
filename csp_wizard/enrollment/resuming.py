"""What a page says to somebody who comes back to it after days or weeks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from . import catalogue
from .progress import Progress
from .rules import Status
from .text import Msg

LATER = timedelta(days=7)
IS_READY = Msg("Prepare", "Is this ready now?")

_IN_THE_PORTAL = Msg("Page", "Already in the portal. If you change it here, change it in the portal too")
_BEGIN_AGAIN = Msg(
    "Account",
    "The verification may no longer be open. If the portal does not go on, begin again at “Create a "
    "Partner Center account”",
)
_IF_THEY_LEAVE = Msg("Enroll", "If this person leaves, tell 21Vianet; the decision may go to {email}")
_IF_THEY_LEAVE_ALONE = Msg("Enroll", "If this person leaves, tell 21Vianet")


def note(step: str, at: Progress) -> Msg | None:
    """What has to be known before anything on this page is touched again."""
    if step in ("organization", "admin"):
        return _IN_THE_PORTAL if at.status(step) is Status.DONE else None
    if step == "phone":
        return _BEGIN_AGAIN if _waits_long(at) else None
    if step == "approval" and at.submitted:
        email = at.answers.effective("appr.email") or at.answers.effective("ga.email")
        return _IF_THEY_LEAVE.of(email=email) if email else _IF_THEY_LEAVE_ALONE
    return None


def is_sealed(step: str, at: Progress) -> bool:
    """What stands in the portal is not changed by a slip: *Change* comes first."""
    return step in ("organization", "admin", "approval") and note(step, at) is not None


def opens_at(step: str, at: Progress) -> str | None:
    """The question a page is opened for on a later day; None: at its beginning."""
    answers = at.answers
    if step != "account" or not answers.says("acct.has", "no") or answers.says("acct.created", "yes"):
        return None
    since = _days_since(at, ("acct.has", "acct.domain", "acct.newuser"))
    return "acct.created" if since > timedelta(0) else None


def still_missing(at: Progress) -> frozenset[str]:
    """The things to have at hand that were not there on an earlier day."""
    before = (key for key in _checklist() if at.answers.says(key, "not_yet"))
    return frozenset(key for key in before if _days_since(at, (key,)) > timedelta(0))


def _checklist() -> Iterable[str]:
    return (field.key for field in catalogue.STEP["before"].fields if field.key.startswith("pre."))


def _waits_long(at: Progress) -> bool:
    """The phone was to be verified, and was not, a while ago."""
    if at.answers.given("ver.result") not in ("failed", "not_yet"):
        return False
    return _days_since(at, ("ver.result", "ver.phone", "ver.phone_other")) >= LATER


def _days_since(at: Progress, keys: Iterable[str]) -> timedelta:
    """Whole days since one of these was last answered."""
    changes = [at.record.changed[key] for key in keys if key in at.record.changed]
    last = max((change.astimezone().date() for change in changes), default=at.answers.today)
    return at.answers.today - last
