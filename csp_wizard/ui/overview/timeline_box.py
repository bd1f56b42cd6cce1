"""What has happened in an enrollment: the latest few, or all of it."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from ...enrollment import agenda, happenings, timeline
from ...enrollment.phase import Phase
from ...enrollment.progress import Progress
from ...enrollment.record import Event
from ...enrollment.text import DAY, Msg, ShortDay
from ..kit import Button, Column, Label, Node, Row, TimelineView
from ..services import Services


class TimelineBox(QWidget):
    def __init__(self, services: Services) -> None:
        super().__init__()
        self.kit = services.kit
        self.session = services.session
        self._all = False
        column = Column(self.kit, self)
        head = Row(self.kit)
        head.add(Label(self.kit, Msg("Overview", "Timeline"), role="strong"))
        head.spring()
        self._toggle = Button(self.kit, Msg("Overview", "Show all"), "link", identifier="overview.timeline")
        self._toggle.clicked.connect(self._show_all)
        head.add(self._toggle)
        column.add(head)
        column.space(10)
        self._empty = Label(self.kit, Msg("Overview", "Nothing recorded yet"), role="hint", color="hint")
        column.add(self._empty)
        self._view = TimelineView(self.kit, compact=True)
        column.add(self._view)

    def refresh(self) -> None:
        record = self.session.record
        short = timeline.in_short(record.events)
        shown = timeline.newest_first(record.events) if self._all else short
        nodes = [self._node(event) for event in shown]
        at = Progress(record)
        awaited = agenda.awaited(at)
        if awaited:
            nodes.insert(0, Node("now", awaited.say, self._how_long(at) or DAY.of(day=_day(awaited.since))))
        self._view.show_nodes(nodes)
        self._empty.setVisible(not nodes)
        self._toggle.setVisible(len(record.events) > len(short))
        self._toggle.say(Msg("Overview", "Show fewer") if self._all else Msg("Overview", "Show all"))

    def _how_long(self, at: Progress) -> Msg | None:
        days = at.days_since_submission
        if at.phase is not Phase.REVIEW or days is None or days < 0:
            return None
        return Msg("Review", "Day {n}").of(n=days)

    def _node(self, event: Event) -> Node:
        day = DAY.of(day=_day(happenings.day_of(event)))
        detail = happenings.detail(event) if self._all else None
        return Node("done", happenings.sentence(event), day, detail)

    def show_whole(self) -> None:
        self._all = True
        self.refresh()

    def _show_all(self) -> None:
        self._all = not self._all
        self.refresh()


def _day(at: date | datetime) -> ShortDay:
    return ShortDay(at.astimezone().date() if isinstance(at, datetime) else at)
