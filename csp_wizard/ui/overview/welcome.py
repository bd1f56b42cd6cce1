"""The card at the top of the overview: where one was, what is awaited, and the one button to go on."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ...enrollment import flow
from ...enrollment.phase import Phase
from ...enrollment.progress import Progress
from ...enrollment.text import Msg, ShortDay
from ..kit import Box, Button, Column, Disc, Icon, Kit, Label, Row
from ..kit.folding import Folding

AFTER = 7  # days away until one is welcomed back


class WelcomeCard(Box):
    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, margins=(24, 20, 24, 20), gap=16, horizontal=True)
        self.kit = kit
        self._last: date | None = None
        self._away = 0
        self.disc = Disc(kit, "half", fill="tint", color="accent", size=44, icon_size=24)
        self.box.add(self.disc, 0, Qt.AlignmentFlag.AlignTop)
        column = Column(kit)
        self.box.add(column, 1)
        self.title = Label(kit, "", role="card", wrap=True)
        column.add(self.title)
        column.space(4)
        self.text = Label(kit, "", color="text2", wrap=True)
        column.add(self.text)
        column.space(8)
        self.secret = _Line(kit)
        self.due = _Line(kit)
        lines = Folding(kit, 520, gap=6)
        for line in (self.secret, self.due):
            lines.row.add(line)
        lines.row.spring()
        column.add(lines)
        column.space(16)
        self.resume = Button(kit, "", "primary", identifier="overview.resume", elide=True)
        column.add(self.resume, 0, Qt.AlignmentFlag.AlignLeft)

    def show_since(self, last: datetime | None, today: date) -> None:
        self._last = last.astimezone().date() if last else None
        self._away = (today - self._last).days if self._last else 0

    def show_progress(self, at: Progress) -> None:
        back = self._away >= AFTER
        waiting = at.phase in (Phase.REVIEW, Phase.SETUP)
        finished = at.phase is Phase.FINISHED
        icon = "done" if finished else "waiting" if waiting else "half"
        tint = "success" if finished else "waiting" if waiting else "accent"
        fill = {"success": "success_tint", "waiting": "waiting_tint", "accent": "tint"}[tint]
        self.disc.show_icon(icon, fill, tint)
        plain = Msg("Overview", "Finished") if finished else Msg("Overview", "Next")
        self.title.say(Msg("Overview", "Welcome back") if back else plain)
        self.text.say(self._told(at, back))
        page = flow.next_open(at.record)
        self.resume.say(Msg("Overview", "Pick up where you left off: {page}").of(page=page.title))
        due = at.next_date
        late = due is not None and at.overdue
        self.due.setVisible(due is not None)
        if due is not None:
            said = _DUE[at.phase is Phase.MORE][late]
            mark = ("problem", "warning") if late else ("calendar", "hint")
            self.due.tell(said.of(date=ShortDay(due)), *mark, color="warning" if late else "text2")

    def _told(self, at: Progress, back: bool) -> Msg:
        next_action = _ACTIONS.get(at.phase, Msg("Overview", "Everything you typed is saved."))
        if not back or self._last is None:
            return next_action
        here = Msg("Overview", "You were last here on {date}, %n days ago.", "", 1)
        here = here.of(date=self._last).counted(self._away)
        submitted = at.submitted_on
        if submitted is None or at.phase is not Phase.REVIEW:
            return Msg("Overview", "{here} {next}").of(here=here, next=next_action)
        told = Msg("Overview", "You submitted on {date}. A review may take several weeks.")
        return Msg("Overview", "{here} {next}").of(here=here, next=told.of(date=ShortDay(submitted)))

    def show_secret(self, said: Msg | None, *, well: bool = True) -> None:
        self.secret.setVisible(said is not None)
        if said is not None:
            icon = ("done", "success") if well else ("problem", "warning")
            self.secret.tell(said, *icon, color="text2" if well else "warning")


class _Line(QWidget):
    """An icon and a short sentence about the state of things."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        row = Row(kit, self, gap=6)
        self._icon = Icon(kit, "done", "success", 16, line="hint")
        self._words = Label(kit, "", role="hint", color="text2", wrap=True)
        row.add(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.add(self._words, 1)
        row.space(12)
        self.hide()

    def tell(self, said: Msg, icon: str, icon_color: str, *, color: str) -> None:
        self._icon.show_icon(icon, icon_color)
        self._words.set_color(color)
        self._words.say(said)
        self.setVisible(True)


_DUE = (  # the next look at the review, or the reply; on time and late
    (Msg("Overview", "Next check: {date}"), Msg("Overview", "Next check was due on {date}")),
    (Msg("Overview", "Reply by {date}"), Msg("Overview", "Reply was due on {date}")),
)
_ACTIONS = {
    Phase.PREPARING: Msg("Overview", "Everything you typed is saved. You can stop at any time."),
    Phase.REVIEW: Msg("Overview", "The request is with 21Vianet. A review may take several weeks."),
    Phase.MORE: Msg("Overview", "21Vianet asks for more information."),
    Phase.REJECTED: Msg("Overview", "The request was not approved. You can correct it and prepare again."),
    Phase.APPROVED: Msg("Overview", "The request is approved. The next step is to sign the agreement."),
    Phase.SETUP: Msg("Overview", "The account is being set up. This may take several hours."),
    Phase.START: Msg("Overview", "The account works. What is left are the first tasks in it."),
    Phase.FINISHED: Msg("Overview", "The enrollment is finished. Everything stays here."),
}
