"""P18: where to go on for those who develop."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ...enrollment.text import Msg
from .base import StepPage


class DevelopPage(StepPage):
    def forward_text(self) -> Msg:
        return Msg("Wizard", "Back to overview")

    def first_focus(self) -> QWidget:
        return self.heading

    def after(self) -> str:
        return ""
