"""What each step is called, in the order of the wizard. Home says it without the whole catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .text import Msg

TITLES: Mapping[str, Msg] = MappingProxyType(
    {
        "before": Msg("Step", "Before you begin"),
        "account": Msg("Step", "Work or school account"),
        "organization": Msg("Step", "Organization details"),
        "admin": Msg("Step", "Global admin"),
        "phone": Msg("Step", "Phone verification"),
        "credentials": Msg("Step", "Account confirmation and sign-in details"),
        "mpn": Msg("Step", "MPN ID"),
        "legal": Msg("Step", "Legal business profile"),
        "approval": Msg("Step", "Approval contact"),
        "support": Msg("Step", "Customer support"),
        "check": Msg("Step", "Check your answers"),
        "submit": Msg("Step", "Submit in the portal"),
        "wait": Msg("Step", "Waiting for review"),
        "decision": Msg("Step", "Decision"),
        "sign": Msg("Step", "Sign the agreement"),
        "setup": Msg("Step", "Waiting for account setup"),
        "start": Msg("Step", "Get started"),
        "develop": Msg("Step", "Develop (optional)"),
    }
)
