"""“I no longer have these details”: what can be done, and by whom."""

from __future__ import annotations

from ...enrollment.text import Msg
from ..kit import Expander, Label
from ..services import Services


class Recovery(Expander):
    def __init__(self, services: Services, prefix: str) -> None:
        kit = services.kit
        super().__init__(kit, Msg("Secret", "I no longer have these details"), f"{prefix}.lost")
        self._session = services.session
        text = Msg(
            "Secret",
            "Only you can recover access: on the portal's sign-in page, choose “Can't access your account?” "
            "and follow the steps. Another global admin cannot reset the password for you.",
        )
        self.body.add(Label(kit, text, wrap=True))
        self._mail = Label(kit, "", wrap=True)
        self.body.space(6)
        self.body.add(self._mail)
        self.refresh()

    def refresh(self) -> None:
        email = self._session.answers.clean("acct.altmail")
        self._mail.setVisible(bool(email))
        self._mail.say(Msg("Secret", "The reset mail may go to {email}").of(email=email))
