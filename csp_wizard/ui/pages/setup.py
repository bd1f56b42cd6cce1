"""P16: the account is being set up; when to look again."""

from __future__ import annotations

from datetime import timedelta

from ...enrollment import flow
from ...enrollment.text import Msg
from ..kit import Column, NoteBox
from ..place import Place
from .base import StepPage

AGAIN = timedelta(hours=4)
LONG = timedelta(hours=48)


class SetupPage(StepPage):
    def build_body(self, column: Column) -> None:
        self.since = NoteBox(self.kit, "waiting", "", title="", identifier="setup.since")
        self._since_place = Place(self.kit, self.since, 24)
        column.add(self._since_place)
        self.long = NoteBox(self.kit, "warning", LONG_WAIT, identifier="setup.long")
        self._long_place = Place(self.kit, self.long, 24)
        column.add(self._long_place)
        self.form = self.add_form(self.step.items)
        column.add(self.form)

    def refresh(self) -> None:
        super().refresh()
        signed = flow.signed_at(self.session.record)
        now = self.session.now()
        self._since_place.setVisible(signed is not None)
        waited = now - signed if signed else timedelta()
        ready = self.session.answers.says("prov.state", "ready")
        self._long_place.setVisible(waited > LONG and not ready)
        if signed is None:
            return
        later = max(signed + AGAIN, now + AGAIN if waited > AGAIN else signed + AGAIN)
        again = Msg("SetUp", "Try again after {time}").of(time=later.astimezone())
        self.since.say("" if ready else again, since(signed.astimezone().strftime("%H:%M"), waited))

    def after(self) -> str:
        return "start" if self.session.answers.says("prov.state", "ready") else ""


LONG_WAIT = Msg(
    "SetUp",
    "It has taken more than two days. You can ask 21Vianet: in Partner Center, choose “Support requests” > "
    "“Partner Center requests” > “New request”.",
)


def since(time: str, waited: timedelta) -> Msg:
    """“Signed at 14:08, 2 hours ago”."""
    if waited.days >= 1:
        return Msg("SetUp", "Recorded as signed %n days ago", "", 1).counted(waited.days)
    hours = waited.seconds // 3600
    if hours < 1:
        return Msg("SetUp", "Recorded as signed at {time}, less than an hour ago").of(time=time)
    return Msg("SetUp", "Recorded as signed at {time}, %n hours ago", "", 1).of(time=time).counted(hours)
