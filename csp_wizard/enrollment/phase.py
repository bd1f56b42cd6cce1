"""Where an enrollment stands as a whole: the pill of its card, and whose turn it is."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from .text import Msg


class Phase(StrEnum):
    PREPARING = "preparing"
    START = "start"
    REVIEW = "review"
    MORE = "more"
    REJECTED = "rejected"
    APPROVED = "approved"
    SETUP = "setup"
    FINISHED = "finished"


class Bucket(StrEnum):
    """Whose turn it is. *Overdue* depends on the day, so it is never stored."""

    OVERDUE = "overdue"
    NEEDS = "needs"
    WAITING = "waiting"
    FINISHED = "finished"


PHASE_WORDS: Mapping[Phase, Msg] = {
    Phase.PREPARING: Msg("Status", "In progress"),
    Phase.START: Msg("Status", "In progress"),
    Phase.REVIEW: Msg("Status", "Waiting for review"),
    Phase.MORE: Msg("Status", "More information needed"),
    Phase.REJECTED: Msg("Status", "Not approved"),
    Phase.APPROVED: Msg("Status", "Approved, not signed"),
    Phase.SETUP: Msg("Status", "Waiting for account setup"),
    Phase.FINISHED: Msg("Status", "Finished"),
}
OVERDUE_WORDS = Msg("Status", "Overdue")
