"""One translatable sentence, as data.

``Msg("context", "English")`` is the mark that ``lupdate`` extracts, so context, text and comment
are always positional literals; a fourth argument of 1 marks a plural (``%n`` in the text).
Placeholders look like ``{name}`` and are filled when the sentence is said (``ui/i18n.py``), in the
language of that moment: a message is never stored as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple, TypeAlias, Union


class ShortDay(NamedTuple):
    """A day said without its year: “1 March”, “3月1日”."""

    day: date


Value: TypeAlias = Union[str, int, date, ShortDay, "Msg"]  # a datetime is a date


class Msg(NamedTuple):
    context: str
    text: str
    comment: str = ""
    n: int = -1
    values: Mapping[str, Value] = MappingProxyType({})

    def __hash__(self) -> int:
        return hash(self[:4])  # the values need not be hashable

    def of(self, **values: Value) -> Msg:
        """The same sentence with these placeholders filled."""
        return self._replace(values={**self.values, **values})

    def counted(self, n: int) -> Msg:
        """The same sentence said of ``n`` things (``%n``)."""
        return self._replace(n=n)


DAY = Msg("Common", "{day}")  # a day alone, in the language of the moment
