"""The items of a step in reading order: fields, groups, words, links. Every page embeds one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpacerItem, QWidget

from ...enrollment.answers import Answers
from ...enrollment.model import Field, Group, Heading, Item, Kind, Link, Note, Say, Tone, said
from ...enrollment.text import Msg
from ..kit import Button, Column, Expander, Kit, Label, NoteBox, Row
from ..session import Session
from .field_row import FieldRow
from .group_box import GroupBox

OURS = ("ga.entered", "appr.signer")  # on a page for the portal, but not for it
FIELD_GAP = 24
GROUP_GAP = 40


@dataclass
class Part:
    """An item in its place, and the room below it."""

    item: Item
    widget: QWidget
    below: QSpacerItem
    when: Callable[[Answers], bool]
    gap: int = 0


class FormBody(QWidget):
    """Shows and edits the answers of ``items``; knows nothing of the page around it.

    ``secret_typed`` carries the key of a SECRET field whose text changed: its page decides what
    becomes of it.
    """

    secret_typed = Signal(str)
    copied = Signal(str)  # a text to be sent to somebody

    def __init__(
        self,
        kit: Kit,
        session: Session,
        items: Sequence[Item],
        open_link: Callable[[str], object],
    ) -> None:
        super().__init__()
        self.kit = kit
        self.session = session
        self.rows: dict[str, FieldRow] = {}
        self._open_link = open_link
        self._parts: list[Part] = []
        self._tight = False
        self._quiet = False
        self._follow: list[Callable[[Answers], object]] = []
        self._concealed: frozenset[str] = frozenset()
        self.column = Column(kit, self)
        for item in items:
            self._add(item)
        session.answered.connect(self._answered)

    # -- building ---------------------------------------------------------------------------------

    def _add(self, item: Item) -> None:
        if isinstance(item, Field):
            self._place(item, self._row(item), partial(self._is_asked, item))
        elif isinstance(item, Group):
            box = GroupBox(self.kit, item, [self._row(f) for f in item.fields])
            self._follow.append(box.follow)
            self._place(item, box, item.asked_when)
        elif isinstance(item, Note):
            self._place(item, self._note(item), partial(self._says, item))
        elif isinstance(item, Heading):
            label = Label(self.kit, item.text, role="section", wrap=True)
            self._place(item, label, item.shown_when)
        elif isinstance(item, Link):
            button = Button(self.kit, item.label, "link", tail="open", identifier=f"link.{item.link}")
            button.clicked.connect(lambda: self._open_link(item.link))
            line = QWidget()
            row = Row(self.kit, line)
            row.add(button)
            row.spring()
            self._place(item, line, item.shown_when)

    def _place(self, item: Item, widget: QWidget, when: Callable[[Answers], bool]) -> None:
        """Puts a widget under the last one; it goes away with its gap when it is not asked."""
        self.column.add(widget)
        self._parts.append(Part(item, widget, self.column.space(0), when))

    def _leave(self, part: Part, gap: int) -> None:
        if gap != part.gap:
            part.gap = gap
            self.column.set_space(part.below, gap)

    def _says(self, note: Note, answers: Answers) -> bool:
        """Advice for filling it in steps back where something else has to be known first."""
        advice = note.tone is Tone.INSET and not note.message
        return note.shown_when(answers) and not (advice and self._quiet)

    def _row(self, field: Field) -> FieldRow:
        row = FieldRow(self.kit, field, self.session.answers)
        if field.kind is Kind.SECRET:
            row.editor.edited.connect(lambda _: self.secret_typed.emit(field.key))
        else:
            row.editor.edited.connect(lambda raw: self.session.answer(field.key, raw))
            row.editor.left.connect(lambda: self._show_default(field.key))
        self.rows[field.key] = row
        self._follow.append(row.follow)
        return row

    def _note(self, note: Note) -> QWidget:
        if note.tone is Tone.PLAIN:
            widget: QWidget = Label(self.kit, "", color="text2", wrap=True)
        else:
            tone = {Tone.INSET: "info", Tone.WARNING: "warning", Tone.HELP: "neutral"}[note.tone]
            widget = NoteBox(self.kit, tone, "")
            for line in note.lines:
                text = Label(self.kit, Msg("Common", "• {line}").of(line=line), wrap=True)
                widget.body.space(4)
                widget.body.add(text)
            if note.message:
                widget.add_button(self._copy_message(note.message))
        self._follow.append(lambda answers: _say_note(widget, note, answers))
        return widget

    def _copy_message(self, message: Say) -> Button:
        words = Msg("Page", "Copy this message")
        button = Button(self.kit, words, "small", "copy", identifier="page.copy_message")
        texts = self.kit.texts
        button.clicked.connect(
            lambda: self.copied.emit(texts.say_in_both(said(message, self.session.answers)))
        )
        return button

    def tight(self) -> None:
        """Without the gap below the last field: for a field inside a row."""
        self._tight = True

    def _is_asked(self, field: Field, answers: Answers) -> bool:
        return field.key not in self._concealed and field.asked_when(answers)

    # -- following the answers ----------------------------------------------------------------------

    def load(self) -> None:
        """Shows what is stored."""
        answers = self.session.answers
        for key, row in self.rows.items():
            if row.field.kind is not Kind.SECRET:
                row.editor.show_answer(answers.given(key))
        self.follow()

    def follow(self) -> None:
        answers = self.session.answers
        shown = []
        for part in self._parts:
            asked = part.when(answers)
            if part.widget.isHidden() == asked:
                part.widget.setVisible(asked)
            if asked:
                shown.append(part)
            else:
                self._leave(part, 0)
        # The gap is that to what stands below it now, not to what may stand there some day.
        for part, following in zip(shown, (*shown[1:], None), strict=False):
            last = following is None and self._tight
            self._leave(part, 0 if last else _gap(part.item, following.item if following else None))
        for follow in self._follow:
            follow(answers)

    def seal(self, sealed: bool) -> None:
        """Only to be read; what is ours and not the portal's stays open."""
        for key, row in self.rows.items():
            if key not in OURS and not key.startswith("note."):
                row.editor.set_read_only(sealed)

    def be_quiet(self, quiet: bool) -> None:
        """Without advice for filling it in."""
        if quiet != self._quiet:
            self._quiet = quiet
            self.follow()

    def ask_again(self, keys: frozenset[str], question: Msg) -> None:
        """What was not there when it was asked for may be there now."""
        for key, row in self.rows.items():
            row.ask_again(question if key in keys else None)

    def conceal(self, key: str, concealed: bool) -> None:
        """Takes a field away although it is asked: its page shows it in another way."""
        self._concealed = self._concealed | {key} if concealed else self._concealed - {key}
        self.follow()

    def _answered(self, key: str) -> None:
        """An answer changed, here or elsewhere."""
        row = self.rows.get(key)
        emptied = (
            row is not None and row.editor.focus_target().hasFocus() and not self.session.answers.get(key)
        )
        # While somebody types into a field they emptied, its default is not put in their way.
        if row is not None and row.field.kind is not Kind.SECRET and not emptied:
            row.editor.show_answer(self.session.answers.given(key))
        if row is not None:
            row.ask_again(None)
        self.follow()

    def _show_default(self, key: str) -> None:
        """The field was left empty: its default counts, and is shown."""
        if not self.session.answers.get(key):
            self.rows[key].editor.show_answer(self.session.answers.given(key))

    # -- problems and focus ---------------------------------------------------------------------------

    def show_problems(self, problems: Iterable[tuple[Field, Msg]]) -> None:
        found = {field.key: message for field, message in problems}
        for key, row in self.rows.items():
            row.show_problem(found.get(key))

    def focus(self, key: str) -> QWidget | None:
        row = self.rows.get(key)
        if row is None:
            return None
        _unfold(row)
        target = row.editor.focus_target()
        target.setFocus()
        return target

    def first(self) -> QWidget | None:
        """The first field that can take the keyboard."""
        for row in self.rows.values():
            if row.isVisibleTo(self):
                return row.editor.focus_target()
        return None


def _gap(item: Item, following: Item | None) -> int:
    """The room below an item: what explains it, or belongs to it, stands close."""
    if isinstance(item, Heading):
        return 4 if isinstance(following, Note) and following.tone is Tone.PLAIN else 16
    if isinstance(following, Heading) or (isinstance(following, Group) and following.title):
        return GROUP_GAP
    if isinstance(item, Group):
        return GROUP_GAP
    if isinstance(following, Link):
        return 8 if isinstance(item, Note) else 4
    if isinstance(item, Note) and isinstance(following, Note) and item.tone is following.tone is Tone.INSET:
        return 12
    if isinstance(item, Field) and isinstance(following, Note) and following.tone is not Tone.INSET:
        return 12
    return FIELD_GAP


def _say_note(widget: QWidget, note: Note, answers: Answers) -> None:
    text = said(note.text, answers)
    if isinstance(widget, (Label, NoteBox)):
        widget.say(text)


def _unfold(widget: QWidget) -> None:
    """Opens whatever it is folded away in."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, Expander):
            parent.set_open(True)
        parent = parent.parentWidget()
