"""What Windows shows of a program in its properties."""

from __future__ import annotations

from pathlib import Path


def version_resource(template: Path, version: str, copyright: str) -> str:
    """The version as four numbers too: 1.2.3 is (1, 2, 3, 0)."""
    numbers = [int(part) for part in version.split(".")[:3] if part.isdigit()]
    words = template.read_text("utf-8")
    for mark, value in (
        ("NUMBERS", str((*numbers, *(0,) * (4 - len(numbers))))),
        ("VERSION", version),
        ("COPYRIGHT", copyright),
    ):
        words = words.replace(f"@{mark}@", value)
    return words
