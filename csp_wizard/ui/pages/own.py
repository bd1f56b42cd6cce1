"""The page classes of the steps that are more than *explain, ask, check*."""

from __future__ import annotations

from ...enrollment.model import StepKind
from .base import StepPage
from .check import CheckPage
from .credentials import CredentialsPage
from .decision import DecisionPage
from .develop import DevelopPage
from .setup import SetupPage
from .sign import SignPage
from .start import StartPage
from .submit import SubmitPage
from .wait import WaitPage

PAGES: dict[StepKind, type[StepPage]] = {
    StepKind.CREDENTIALS: CredentialsPage,
    StepKind.CHECK: CheckPage,
    StepKind.SUBMIT: SubmitPage,
    StepKind.WAIT: WaitPage,
    StepKind.DECISION: DecisionPage,
    StepKind.SIGN: SignPage,
    StepKind.SETUP: SetupPage,
    StepKind.START: StartPage,
    StepKind.DEVELOP: DevelopPage,
}
