"""One translatable sentence, as data.

``Msg("context", "English")`` is the mark that ``lupdate`` extracts, so context, text and comment
are always positional literals; a fourth argument of 1 marks a plural (``%n`` in the text).
Placeholders look like ``{name}`` and are filled when the sentence is said (``ui/i18n.py``), in the
language of that moment: a message is never stored as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias, Union


@dataclass(frozen=True)
class ShortDay:
    """A day said without its year: “1 March”, “3月1日”."""

    day: date


Value: TypeAlias = Union[str, int, date, ShortDay, "Msg"]  # a datetime is a date


@dataclass(frozen=True)
class Msg:
    context: str
    text: str
    comment: str = ""
    n: int = -1
    values: Mapping[str, Value] = field(default_factory=dict, hash=False)

    def of(self, **values: Value) -> Msg:
        """The same sentence with these placeholders filled."""
        return replace(self, values={**self.values, **values})

    def counted(self, n: int) -> Msg:
        """The same sentence said of ``n`` things (``%n``)."""
        return replace(self, n=n)


DAY = Msg("Common", "{day}")  # a day alone, in the language of the moment
