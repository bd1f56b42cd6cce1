"""P11: everything that will be pasted, as it will be pasted, each with its way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ...enrollment import sheet
from ...enrollment.model import Step
from ...enrollment.progress import Progress
from ...enrollment.record import EventKind
from ...enrollment.text import Msg
from ..kit import Button, Column, Label, NoteBox, Row, Rows, clear_layout, in_tab_order, sized
from ..kit.folding import Folding
from ..kit.link_line import LinkLine
from ..place import Place
from .base import StepPage

CHANGE = Msg("Review", "Change")


class CheckPage(StepPage):
    _shown: tuple[tuple[sheet.Card, ...], tuple[Step, ...]] | None = None

    def build_body(self, column: Column) -> None:
        self.unfinished = NoteBox(
            self.kit, "error", "", title=Msg("Review", "Not finished yet"), identifier="check.unfinished"
        )
        self._unfinished_place = Place(self.kit, self.unfinished, 24)
        column.add(self._unfinished_place)
        self.again = NoteBox(self.kit, "warning", "", identifier="check.again")
        self._again_place = Place(self.kit, self.again, 24)
        column.add(self._again_place)
        self.cards = QWidget()
        self.card_column = Column(self.kit, self.cards)
        column.add(self.cards)
        column.space(28)
        self.form = self.add_form(self.step.items)
        column.add(self.form)

    def forward_text(self) -> Msg:
        return Msg("Review", "Go to the portal to submit")

    def first_field(self) -> QWidget:
        """A page to read from its beginning; its few fields stand at the end."""
        return self.heading

    def refresh(self) -> None:
        super().refresh()
        self._say_age()
        cards, waiting = sheet.sheet(self.session.answers), Progress(self.session.record).unfinished
        if (cards, waiting) == self._shown:
            return  # what is typed below them changes nothing in them
        self._shown = (cards, waiting)
        self._links: list[QWidget] = []
        self._say_unfinished(waiting)
        clear_layout(self.card_column)
        for card in cards:
            self._add_card(card)
        in_tab_order(self.summary, *self._links)

    def _say_unfinished(self, waiting: tuple[Step, ...]) -> None:
        self._unfinished_place.setVisible(bool(waiting))
        clear_layout(self.unfinished.body)
        for step in waiting:
            text = Msg("Review", "“{page}” is not finished. Finish it before you submit").of(page=step.title)
            link = LinkLine(self.kit, text, f"check.finish.{step.key}")
            link.clicked.connect(lambda _=False, key=step.key: self.services.go(key))
            self._links.append(link)
            self.unfinished.body.add(link)

    def _say_age(self) -> None:
        at = Progress(self.session.record)
        checked = at.happened(EventKind.CHECKED)
        days = 0
        if checked and not at.submitted:
            days = (self.session.answers.today - checked.at.astimezone().date()).days
        self._again_place.setVisible(days > 0)
        said = Msg(
            "Review", "You checked these %n days ago. Check them again; people and numbers change", "", 1
        )
        self.again.say(said.counted(days))

    def _add_card(self, card: sheet.Card) -> None:
        self.card_column.add(Label(self.kit, card.title, role="card"))
        self.card_column.space(10)
        rows = Rows(self.kit)
        for line in card.lines:
            rows.add(self._row(line))
        self.card_column.add(rows)
        self.card_column.space(28)

    def _row(self, line: sheet.Line) -> QWidget:
        holder = QWidget()
        row = Row(self.kit, holder, margins=(20, 10, 20, 10), gap=12)
        pair = Folding(self.kit, 330, margins=(0, 4, 0, 4), gap=12)  # level with the link
        top = Qt.AlignmentFlag.AlignTop
        label = Label(self.kit, line.label, color="text2", wrap=True)
        pair.row.add(sized(self.kit, label, width=180), 0, top)
        words = Column(self.kit)
        value = Label(self.kit, line.value, color="hint" if line.empty else "text", wrap=True, value=True)
        words.add(value)
        if line.typed:
            typed = Msg("Review", "as typed: {text}").of(text=line.typed)
            words.add(Label(self.kit, typed, role="hint", color="hint", wrap=True))
        words.spring()
        pair.row.add(words, 1)
        row.add(pair, 1)
        name = Msg("Review", "Change {field}").of(field=line.label)
        change = Button(self.kit, CHANGE, "link", identifier=f"check.{line.key}.change", name=name)
        change.clicked.connect(lambda: self.services.change(line.step, line.target))
        self._links.append(change)
        row.add(change, 0, top)
        return holder

    def after(self) -> str:
        """With pages unfinished, the way on leads to the first of them, not to a locked page."""
        waiting = Progress(self.session.record).unfinished
        return waiting[0].key if waiting else super().after()
