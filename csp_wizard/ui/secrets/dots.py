"""Where the dots of a hidden text of several lines stand. Knows lengths, never the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    start: int  # position of its first character in the document
    length: int
    first: bool = True  # of its line; the others are the line going on


def rows(lines: Sequence[tuple[int, int]], columns: int) -> list[Row]:
    """The rows of lines given as (position, length), none wider than ``columns``."""
    found: list[Row] = []
    for start, length in lines:
        found.append(Row(start, min(length, columns)))
        for done in range(columns, length, columns):
            found.append(Row(start + done, min(length - done, columns), first=False))
    return found


def row_of(found: Sequence[Row], position: int) -> int:
    """The row a position stands in: the last one that begins at or before it."""
    return max((i for i, row in enumerate(found) if row.start <= position), default=0)


def position_at(found: Sequence[Row], row: int, column: int) -> int:
    """The position in the document nearest to a place among the dots."""
    hit = found[min(max(row, 0), len(found) - 1)]
    return hit.start + min(max(column, 0), hit.length)
