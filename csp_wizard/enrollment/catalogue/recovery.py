"""What to do when the sign-in details are lost or refused: on P06, and weeks later on P15."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Note, Tone, When
from ..text import Msg
from .groups import both

if TYPE_CHECKING:
    from ..answers import Answers

RECOVER_ACCESS = Msg(
    "Account",
    "Only you can recover access: on the portal's sign-in page, choose “Can't access your account?” and "
    "follow the steps. Another global admin cannot reset the password for you.",
)


def reset_mail(answers: Answers) -> Msg:
    return Msg("Account", "The reset mail may go to {email}").of(email=answers.clean("acct.altmail"))


def recovery(shown_when: When) -> tuple[Note, ...]:
    """The way back in, and the mailbox to look into where it is known."""
    return (
        Note(RECOVER_ACCESS, Tone.INSET, shown_when),
        Note(reset_mail, Tone.INSET, both(shown_when, lambda answers: bool(answers.clean("acct.altmail")))),
    )
