"""Numbers to compare: medians, how far they spread, and the floor they stand on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median, quantiles
from typing import Any

FRAME = 1000 / 60  # ms


@dataclass(frozen=True)
class Figure:
    """One line of the table. ``limit``: what the ratio to the floor may be; None: only for information."""

    name: str
    unit: str
    samples: int
    median: float
    min: float
    max: float
    p95: float
    floor: float  # its median
    floor_min: float
    floor_max: float
    ratio: float
    limit: float | None
    p95_ratio: float
    p95_limit: float | None

    @property
    def holds(self) -> bool:
        held = self.limit is None or self.ratio <= self.limit
        return held and (self.p95_limit is None or self.p95_ratio <= self.p95_limit)


def compared(
    name: str,
    unit: str,
    values: Sequence[float],
    floor: Sequence[float],
    limit: float | None,
    p95_limit: float | None = None,
) -> Figure:
    middle, ground, high = median(values), median(floor), p95(values)
    return Figure(
        name=name,
        unit=unit,
        samples=len(values),
        median=middle,
        min=min(values),
        max=max(values),
        p95=high,
        floor=ground,
        floor_min=min(floor),
        floor_max=max(floor),
        ratio=middle / ground,
        limit=limit,
        p95_ratio=high / ground,
        p95_limit=p95_limit,
    )


def p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def as_json(figure: Figure) -> dict[str, Any]:
    return {**asdict(figure), "holds": figure.holds}


HEAD = ("", "median", "min – max", "p95", "floor", "ratio", "at most", "")


def table(figures: Sequence[Figure]) -> str:
    rows = [HEAD, *(_row(f) for f in figures)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(HEAD))]
    return "\n".join(
        "  ".join([row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))])
        for row in rows
    )


def _row(f: Figure) -> tuple[str, ...]:
    limits = [f"{f.limit:g}" if f.limit else "", f"p95 {f.p95_limit:g}" if f.p95_limit else ""]
    return (
        f.name,
        f"{f.median:.1f} {f.unit}",
        f"{f.min:.1f} – {f.max:.1f}",
        f"{f.p95:.1f}",
        f"{f.floor:.1f} ({f.floor_min:.1f} – {f.floor_max:.1f})",
        f"{f.ratio:.2f}",
        ", ".join(limit for limit in limits if limit),
        "" if f.limit is None else "holds" if f.holds else "MISSED",
    )
