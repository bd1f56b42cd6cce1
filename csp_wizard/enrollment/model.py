"""The words the catalogue is written in: steps, what stands on them, and how an answer is judged.

Nothing here knows a widget: a ``Field`` never gets a layout attribute. A step that is more than
*explain, ask, check* names its own ``StepKind`` and gets a page class of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from . import tidy
from .text import Msg

if TYPE_CHECKING:
    from .answers import Answers

# A sentence, or one that depends on the answers: “Is the legal name the same as … “{org}”?”
Say: TypeAlias = Msg | Callable[["Answers"], Msg]
When: TypeAlias = Callable[["Answers"], bool]
# A check gets the clean value and all answers; it returns what is wrong, or None.
Check: TypeAlias = Callable[[str, "Answers"], "Msg | None"]


def said(say: Say, answers: Answers) -> Msg:
    return say if isinstance(say, Msg) else say(answers)


def always(_: Answers) -> bool:
    return True


def nothing(_: Answers) -> str | None:
    return None


class Kind(Enum):
    """How a field is answered. Closed: one editor each (``ui/forms/editors``)."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    TICK = "tick"
    PICK = "pick"
    DATE = "date"
    SECRET = "secret"
    FILE = "file"


@dataclass(frozen=True)
class Choice:
    value: str  # stored; never translated
    label: Say
    hint: Msg | None = None
    offered_when: When = always


@dataclass(frozen=True)
class Field:
    key: str  # “legal.name_zh”: also the editor's objectName and accessible identifier
    label: Say
    kind: Kind = Kind.LINE
    hint: Say | None = None
    checks: tuple[Check, ...] = ()  # needed(…) first; the others see only values that are not empty
    choices: tuple[Choice, ...] = ()
    optional: bool = False  # the label says “(optional)”
    asked_when: When = always
    default: Callable[[Answers], str | None] = nothing
    tidy: Callable[[str], str] = tidy.text

    def problem(self, answers: Answers) -> Msg | None:
        """What is wrong with this answer now; None when nothing is, or when it is not asked.

        A secret is judged by whether the secure store holds it: its text is not an answer.
        """
        if not self.asked_when(answers):
            return None
        if self.kind is Kind.SECRET:
            value = "held" if self.key in answers.held else ""
            return next((m for c in self.checks if not value and (m := c("", answers))), None)
        value = answers.clean(self.key)
        for check in self.checks:
            if found := check(value, answers):
                return found
        return None


class GroupKind(Enum):
    PERSON = "person"
    ADDRESS = "address"


@dataclass(frozen=True)
class Group:
    """Fields that stand together: the person ``ga.*``, the address ``org.addr.*``."""

    key: str
    kind: GroupKind
    fields: tuple[Field, ...]
    title: Msg | None = None
    asked_when: When = always


class Tone(Enum):
    PLAIN = "plain"  # a sentence of the page
    INSET = "inset"  # something to know before going on
    HELP = "help"  # what to do when it did not work: one line per ``lines``
    WARNING = "warning"  # likely trouble; never blocks


@dataclass(frozen=True)
class Note:
    """Words between the fields, in reading order."""

    text: Say
    tone: Tone = Tone.PLAIN
    shown_when: When = always
    lines: tuple[Msg, ...] = ()
    message: Say | None = None  # to be copied in both languages and sent to somebody


@dataclass(frozen=True)
class Heading:
    """A heading inside the page."""

    text: Msg
    shown_when: When = always


@dataclass(frozen=True)
class Link:
    """An address of ``portal_map.json`` to open, by its key."""

    label: Msg
    link: str
    shown_when: When = always


Item: TypeAlias = Field | Group | Note | Heading | Link


class StepKind(Enum):
    """FORM explains, asks and checks; each other kind has one page class (``ui/wizard/wizard.py``)."""

    FORM = "form"
    CREDENTIALS = "credentials"
    CHECK = "check"
    SUBMIT = "submit"
    WAIT = "wait"
    DECISION = "decision"
    SIGN = "sign"
    SETUP = "setup"
    START = "start"
    DEVELOP = "develop"


class Section(Enum):
    PREPARE = "prepare"
    ACCOUNT = "account_section"
    ENROLL = "enroll"
    REVIEW = "review"
    SET_UP = "set_up"


@dataclass(frozen=True)
class Portal:
    """The portal page a step belongs to: an address, and its name.

    ``page`` is the key of a page in ``portal_map.json`` (its name is quoted in the portal's own
    words); ``about`` says what it is where nobody has named it.
    """

    link: str
    page: str | None = None
    about: Msg | None = None


@dataclass(frozen=True)
class Step:
    key: str
    section: Section
    title: Msg
    intro: Say | None = None
    items: tuple[Item, ...] = ()
    kind: StepKind = StepKind.FORM
    portal: Portal | None = None
    short_title: Msg | None = None  # for the step list

    @cached_property
    def note(self) -> Field:
        """The free note that every page has."""
        return Field(
            f"note.{self.key}",
            Msg("Page", "Note"),
            Kind.TEXT,
            checks=(note_length,),
            optional=True,
            tidy=tidy.lines,
        )

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Every field of the page in reading order, the note last. A group's condition is its fields'."""
        found: list[Field] = []
        for item in self.items:
            if isinstance(item, Field):
                found.append(item)
            elif isinstance(item, Group):
                found.extend(item.fields)
        return (*found, self.note)

    def asked(self, answers: Answers) -> tuple[Field, ...]:
        return tuple(f for f in self.fields if f.asked_when(answers))

    def problems(self, answers: Answers) -> tuple[tuple[Field, Msg], ...]:
        """What *Save and continue* would say, in reading order."""
        if self.key not in answers.judged:
            wrong = tuple((f, m) for f in self.asked(answers) if (m := f.problem(answers)))
            answers.judged[self.key] = wrong
        return answers.judged[self.key]


NOTE_LIMIT = 2000


def note_length(value: str, _: Answers) -> Msg | None:
    if len(value) <= NOTE_LIMIT:
        return None
    return Msg("Check", "Note must be 2000 characters or less")
