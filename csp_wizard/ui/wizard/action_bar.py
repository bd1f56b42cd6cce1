"""The bar below the pages: Back, Save and close, and the button that goes on."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget, QWizard

from ...enrollment.text import Msg
from ..kit import Button, Kit, named

Which = QWizard.WizardButton
MARGIN = 14  # px above and below the buttons
RULER = 2  # px: QWizard's line above that
SLOTS = (Which.CustomButton1, Which.CustomButton2, Which.CustomButton3)


class ForwardButton(Button):
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a hasty hand was meant for the page before, not for the next one."""
        event.accept()


def _keep_words(wizard: QWizard, slot: QWizard.WizardButton, button: Button) -> None:
    """QWizard puts back at page changes the words its buttons had when it was given them."""
    wizard.setButtonText(slot, button.text())


class ActionBar:
    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        back = Msg("Wizard", "Back")
        self.back = Button(kit, back, "text", icon="back", identifier="wizard.back", color="text")
        self.close = Button(kit, Msg("Wizard", "Save and close"), identifier="wizard.close")
        self.forward = ForwardButton(kit, "", "primary", identifier="wizard.next")

    @property
    def buttons(self) -> list[QWidget]:
        return [self.back, self.close, self.forward]

    def put_into(self, wizard: QWizard) -> None:
        for slot, button in zip(SLOTS, (self.back, self.close, self.forward), strict=True):
            wizard.setButton(slot, button)
            self._kit.texts.follow(button, partial(_keep_words, wizard, slot, button))
        wizard.setButtonLayout([SLOTS[0], Which.Stretch, SLOTS[1], SLOTS[2]])

    def height(self) -> int:
        return max(button.sizeHint().height() for button in self.buttons) + 2 * MARGIN + RULER

    def set_margins(self, narrow: bool) -> None:
        """QWizard sets its own anew at page changes."""
        holder = self.forward.parentWidget()
        layout = holder.layout() if holder else None
        if layout is None:
            return
        side = 20 if narrow else 48
        for index in range(layout.count()):
            item = layout.itemAt(index)
            row = item.layout() if item else None
            if isinstance(row, QHBoxLayout):
                row.setContentsMargins(side - 16, MARGIN, side, MARGIN)
                row.setSpacing(8)

    def say_forward(self, words: Msg, *, last: bool) -> None:
        identifier = "wizard.finish" if last else "wizard.next"
        if self.forward.objectName() != identifier:
            named(self.forward, identifier)
        self.forward.say(words)
