"""A field as the person meets it: label, hint, what is wrong with it, editor, in this order."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ...enrollment.answers import Answers
from ...enrollment.model import Field, Kind, Say, said
from ...enrollment.text import Msg
from ..kit import Column, ErrorBar, ErrorText, Kit, Label
from .editors import EDITORS, Editor
from .editors.tick import TickEditor

OPTIONAL = Msg("Common", "(optional)")
LABELLED = Msg("Common", "{label} (optional)")
ERROR = Msg("Common", "Error:")


class FieldRow(ErrorBar):
    def __init__(self, kit: Kit, field: Field, answers: Answers, hint: Say | None = None) -> None:
        super().__init__(kit)
        self.kit = kit
        self.field = field
        self.problem: Msg | None = None
        self._question: Msg | None = None
        # Most fields are never wrong, nor asked about again: these two are made when they are needed.
        self._again: Label | None = None
        self._error: ErrorText | None = None
        self._answers = answers
        self._hint_say = hint or field.hint
        self.editor: Editor = EDITORS[field.kind](kit, field)
        column = self.box
        if field.kind is not Kind.TICK:
            self._add_label(column)
        if self._hint_say:
            self.hint = Label(kit, "", role="hint", color="hint", wrap=True)
            column.space(2)
            column.add(self.hint)
        self._gap = column.space(2 if field.kind in (Kind.CHOICE, Kind.TICK) else 6)
        column.add(self.editor)
        kit.texts.follow(self, self._speak)

    def _add_label(self, column: Column) -> None:
        question = self.field.kind is Kind.CHOICE
        # “(optional)” is said with the label, in lighter letters: each language spaces it its own way.
        role = "body" if self.field.optional else "strong"
        self.label = Label(self.kit, "", role=role, wrap=question)
        column.add(self.label, 0, None if question else Qt.AlignmentFlag.AlignLeft)

    # -- what it says ---------------------------------------------------------------------------

    @property
    def words(self) -> Msg:
        """The label, in no language yet."""
        return said(self.field.label, self._answers)

    def focus_target(self) -> QWidget:
        return self.editor.focus_target()

    @property
    def has_own_key(self) -> bool:
        """A check box is worked by its letter, not only reached."""
        return self.field.kind is Kind.TICK

    def show_key(self, key: str) -> None:
        """The letter that leads here; “” hides it."""
        if isinstance(self.editor, TickEditor):
            self.editor.show_key(key)
        else:
            self.label.show_key(key)

    def follow(self, answers: Answers) -> None:
        """Other answers changed."""
        self._answers = answers
        self.editor.follow(answers)
        if callable(self.field.label) or callable(self._hint_say):
            self._say()

    def _speak(self) -> None:
        """The language changed: what the editor says of other answers changes too."""
        self.editor.speak(self._answers)
        self._say()

    def _say(self) -> None:
        say = self.kit.texts.say
        label = say(self.words)
        hint = say(said(self._hint_say, self._answers)) if self._hint_say else ""
        if self.field.kind is not Kind.TICK:
            self.label.say(LABELLED.of(label=label) if self.field.optional else label, strong=("label",))
            # With a buddy, “&” in a company's name would become an access key.
            buddy = self.editor.labelled() if "&" not in label else None
            self.label.setBuddy(buddy)  # type: ignore[arg-type]  # Qt takes none, its stub does not
        if self._hint_say:
            self.hint.say(hint)
        name = f"{label} {say(OPTIONAL)}" if self.field.optional else label
        error = f"{say(ERROR)} {say(self.problem)}" if self.problem else ""
        again = say(self._question) if self._question else ""
        self.editor.describe(name, " ".join(part for part in (error, again, hint) if part))

    def ask_again(self, question: Msg | None) -> None:
        """A question about the answer that stands here, above it."""
        if question == self._question:
            return
        self._question = question
        if self._again is None:
            self._again = Label(self.kit, "", role="hint600", color="accent", wrap=True)
            self.box.insertWidget(self.box.indexOf(self._error or self._gap), self._again)
        self._again.say(question or "")
        self._again.setVisible(question is not None)
        self._say()

    # -- what is wrong with it --------------------------------------------------------------------

    def show_problem(self, problem: Msg | None) -> None:
        if problem == self.problem:
            return
        self.problem = problem
        if self._error is None:
            self._error = ErrorText(self.kit, f"{self.field.key}.error")
            self.box.insertWidget(self.box.indexOf(self._gap), self._error)
        self._error.say(problem or "")
        self.editor.mark(problem is not None)
        self.set_bad(problem is not None)
        self._say()
