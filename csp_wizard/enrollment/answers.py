"""The answers of one enrollment, as typed. Nothing secret ever gets in.

Raw is what was typed and is stored; clean is what checks, lists and copying use, computed when
needed; effective follows *the same as …* to where the value really stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from . import catalogue

if TYPE_CHECKING:
    from .model import Field
    from .text import Msg


class Answers(Mapping[str, str]):
    """Raw answers by field key, with the day they are judged on.

    ``held`` names the secret fields whose value the secure store holds; ``others`` holds the names
    of the other saved enrollments, tidied and case folded, so that a name is not used twice.
    """

    def __init__(
        self,
        raw: Mapping[str, str] | None = None,
        *,
        today: date,
        held: frozenset[str] = frozenset(),
        others: frozenset[str] = frozenset(),
    ) -> None:
        self._raw = dict(raw or {})
        self.today = today
        self.held = held
        self.others = others
        # Cleaning a phone number costs a millisecond and depends on the typed text alone: what was
        # cleaned once is shared with the answers that ``changed`` derives from these.
        self._cleaned: dict[tuple[str, str], str] = {}
        # What is wrong on each page. Answers never change, so neither does this: it is found once,
        # however many ask (``Step.problems``).
        self.judged: dict[str, tuple[tuple[Field, Msg], ...]] = {}

    def changed(
        self,
        changes: Mapping[str, str],
        *,
        today: date | None = None,
        held: frozenset[str] | None = None,
    ) -> Answers:
        """These answers with some typed anew; an empty one is no answer."""
        raw = {k: v for k, v in {**self._raw, **changes}.items() if v}
        new = Answers(
            raw,
            today=self.today if today is None else today,
            held=self.held if held is None else held,
            others=self.others,
        )
        new._cleaned = self._cleaned if len(self._cleaned) < 2000 else {}
        return new

    def __getitem__(self, key: str) -> str:
        return self._raw[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)

    def __repr__(self) -> str:  # answers are people's details: never in a log
        return f"<Answers of {len(self._raw)} fields>"

    def given(self, key: str) -> str:
        """What was typed, or the field's default where nothing was."""
        if typed := self._raw.get(key, ""):
            return typed
        field = catalogue.FIELDS.get(key)
        return (field.default(self) if field else None) or ""

    def clean(self, key: str) -> str:
        given = self.given(key)
        field = catalogue.FIELDS.get(key)
        if not (given and field):
            return given
        known = (key, given)
        if known not in self._cleaned:
            self._cleaned[known] = field.tidy(given)
        return self._cleaned[known]

    def says(self, key: str, *values: str) -> bool:
        """Whether the choice ``key`` stands at one of ``values``."""
        return self.given(key) in values

    def source(self, key: str) -> str:
        """The key where the value of ``key`` really stands, following *the same as …*."""
        return catalogue.source(key, self)

    def effective(self, key: str) -> str:
        """The clean value after *the same as …*: what is checked, shown and copied elsewhere."""
        return self.clean(self.source(key))
