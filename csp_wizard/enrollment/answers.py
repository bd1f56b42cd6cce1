"""The answers of one enrollment, as typed. Nothing secret ever gets in.

Raw is what was typed and is stored; clean is what checks, lists and copying use, computed when
needed; effective follows *the same as …* to where the value really stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from . import catalogue


class Answers(Mapping[str, str]):
    """Raw answers by field key, with the day they are judged on.

    ``held`` names the secret fields whose value the secure store holds; ``others`` maps the names
    of the other saved enrollments' names, tidied, so that a name is not used twice.
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
        field = catalogue.FIELDS.get(key)
        return field.tidy(self.given(key)) if field else self.given(key)

    def says(self, key: str, *values: str) -> bool:
        """Whether the choice ``key`` stands at one of ``values``."""
        return self.given(key) in values

    def source(self, key: str) -> str:
        """The key where the value of ``key`` really stands, following *the same as …*."""
        return catalogue.source(key, self)

    def effective(self, key: str) -> str:
        """The clean value after *the same as …*: what is checked, shown and copied elsewhere."""
        return self.clean(self.source(key))
