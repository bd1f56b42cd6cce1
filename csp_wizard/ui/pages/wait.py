"""P13: the weeks. What has happened, what is awaited, which mailboxes to watch, when to look again."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from ...enrollment import recording, timeline
from ...enrollment.progress import Progress
from ...enrollment.record import EventKind
from ...enrollment.text import DAY, Msg, ShortDay
from ..beside import Beside
from ..kit import Button, Column, Label, Node, NoteBox, Row, Rows, TimelineView, in_tab_order, sized
from ..overview.contact import ContactDialog
from ..place import Place
from .base import StepPage

MILESTONES = (42, 28, 14)  # days: a word when a review has taken this long


class WaitPage(StepPage):
    column_width = 720

    def build_body(self, column: Column) -> None:
        self.clock = NoteBox(self.kit, "warning", CLOCK, identifier="wait.clock")
        self._clock_place = Place(self.kit, self.clock, 24)
        column.add(self._clock_place)
        self.long = NoteBox(self.kit, "warning", "", identifier="wait.milestone")
        self._long_place = Place(self.kit, self.long, 24)
        column.add(self._long_place)
        column.space(8)
        self.timeline = TimelineView(self.kit)
        right = QWidget()
        sized(self.kit, right, width=264)
        self._add_right(Column(self.kit, right))
        column.add(Beside(self.kit, self.timeline, right, room=640))
        column.space(28)
        record = Button(self.kit, Msg("Review", "Record contact with 21Vianet"), identifier="wait.contact")
        record.clicked.connect(self._contact)
        line = Row(self.kit)
        line.add(record)
        line.spring()
        column.add(line)
        column.space(12)

    def _add_right(self, column: Column) -> None:
        column.add(Label(self.kit, Msg("Review", "Watch these mailboxes"), role="strong"))
        column.space(2)
        column.add(Label(self.kit, JUNK, role="hint", color="hint", wrap=True))
        column.space(4)
        column.add(Label(self.kit, DOCUMENTS, role="hint", color="hint", wrap=True))
        column.space(10)
        self.mailboxes = Rows(self.kit, inset=16)
        column.add(self.mailboxes)
        column.space(24)
        self.form = self.add_form(self.step.items)
        self.form.tight()
        column.add(self.form)
        column.space(6)
        self.late = Label(self.kit, "", role="hint", color="warning", wrap=True, identifier="wait.late")
        column.add(self.late)

    # -- what it says -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        super().refresh()
        at = Progress(self.session.record)
        days = at.days_since_submission
        back = days is not None and days < 0
        self._clock_place.setVisible(back)
        if days is None or back:
            self.say_heading(self.step.title)
        else:
            self.say_heading(Msg("Review", "Day {n} since you submitted").of(n=days))
        self.intro.say(self._told())
        passed = next((d for d in MILESTONES if days is not None and days >= d), 0)
        self._long_place.setVisible(bool(passed) and not at.decided)
        self.long.say(WEEKS.of(n=passed // 7))
        due = at.next_date
        self.late.setVisible(at.overdue and due is not None)
        if due is not None:
            self.late.say(LATE.of(date=ShortDay(due)))
        self.timeline.show_nodes(self._nodes(at, days))
        self._show_mailboxes()

    def _add_intro(self, column: Column) -> None:
        column.space(6)
        self.intro = Label(self.kit, "", color="text2", wrap=True)
        column.add(self.intro)

    def _told(self) -> Msg:
        if Progress(self.session.record).decided:
            return Msg("Review", "The email has come. The page “Decision” holds what it said.")
        return nothing_to_do(self._addresses())

    def _addresses(self) -> list[str]:
        """Where the decision may go: each address once, that of the approval contact first."""
        effective = self.session.answers.effective
        return list(dict.fromkeys(a for a in (effective("appr.email"), effective("ga.email")) if a))

    def _nodes(self, at: Progress, days: int | None) -> list[Node]:
        on = at.submitted_on
        by = self.session.answers.clean("sub.by")
        recorded = Msg("Review", "Submitted by {name}").of(name=by) if by else None
        submitted = Node("done", SUBMITTED, DAY.of(day=ShortDay(on)) if on else None, recorded)
        nodes = [submitted]
        sent = timeline.latest(self.session.record.events, EventKind.MORE_SENT, self.session.record.attempt)
        if sent and (day := timeline.day(str(sent.data.get("sent", "")))):
            nodes.append(Node("done", Msg("Review", "More information sent"), DAY.of(day=ShortDay(day))))
        count = Msg("Review", "Day {n}").of(n=days) if days is not None and days >= 0 else None
        if at.decided:
            nodes.append(Node("done", REVIEW, None, SEVERAL))
            nodes.append(Node("done", BY_EMAIL))
        else:
            nodes.append(Node("now", REVIEW, count, SEVERAL))
            nodes.append(Node("future", BY_EMAIL))
        nodes.append(Node("future", Msg("Step", "Sign the agreement"), None, WITH))
        return nodes

    def _show_mailboxes(self) -> None:
        addresses = self._addresses()
        self.mailboxes.clear()
        self.mailboxes.setVisible(bool(addresses))
        for number, address in enumerate(addresses, 1):
            self.mailboxes.add(self._mailbox(address, number))
        in_tab_order(self.summary, *self.mailboxes.findChildren(Button))

    def _mailbox(self, address: str, number: int) -> QWidget:
        holder = QWidget()
        row = Row(self.kit, holder, margins=(16, 6, 8, 6), gap=8)
        row.add(Label(self.kit, address, value=True, elide=True), 1)
        name = Msg("Review", "Copy {email}").of(email=address)
        copy = Button(self.kit, "", "icon", "copy", identifier=f"wait.copy.{number}", name=name)
        copy.clicked.connect(lambda: self._copy(address))
        row.add(copy)
        return holder

    # -- what it does -----------------------------------------------------------------------------------

    def _contact(self) -> None:
        def record(day: date, who: str, what: str) -> None:
            event = recording.contact(self.session.record, self.session.now(), day=day, who=who, what=what)
            self.session.add_event(event.kind, event.step, **event.data)
            self.services.toast.tell(Msg("Review", "Contact recorded in the timeline"))

        ContactDialog(self.kit, self.window(), self.session.answers.today, record).open()

    def forward_text(self) -> Msg:
        return Msg("Review", "I received an email")


def nothing_to_do(addresses: list[str]) -> Msg:
    """What the weeks are for, and the mailboxes to watch by name."""
    if not addresses:
        return Msg("Review", "You have nothing to do now. 21Vianet will tell you by email.")
    if len(addresses) == 1:
        one = Msg(
            "Review", "You have nothing to do now. 21Vianet will tell you by email. It may go to {email}."
        )
        return one.of(email=addresses[0])
    both = Msg(
        "Review",
        "You have nothing to do now. 21Vianet will tell you by email. It may go to {approval} or {admin}; "
        "watch both.",
    )
    return both.of(approval=addresses[0], admin=addresses[1])


LATE = Msg("Overview", "Next check was due on {date}")
CLOCK = Msg("Review", "Check this computer's date")
JUNK = Msg("Review", "Look in the junk folder too")
DOCUMENTS = Msg("Review", "21Vianet may ask for documents")
WEEKS = Msg(
    "Review",
    "{n} weeks have passed since you submitted. A review may take several weeks. You can ask 21Vianet: in "
    "Partner Center, choose “Support requests” > “Partner Center requests” > “New request”.",
)
SUBMITTED = Msg("Review", "Submitted in the portal")
REVIEW = Msg("Review", "Review and credit check by 21Vianet")
SEVERAL = Msg("Review", "May take several weeks")
BY_EMAIL = Msg("Review", "Decision by email")
WITH = Msg("Review", "With the sign-in details you saved")
