"""``THIRD_PARTY.txt``: who made what is inside, under which licence, in whose words."""

from __future__ import annotations

from collections.abc import Sequence

from freezing.components import Component

WIDTH = 100
HEAD = """\
csp-wizard stands on the work of many people. Inside this folder are parts they have made; this file
names each of them, its version and its licence. Read off what was put in, when it was put in.
"""


def text(components: Sequence[Component]) -> str:
    """The list, then every licence. One that was printed already is not printed again."""
    rows = [f"{c.name} {c.version}{f'  ({c.licence})' if c.licence else ''}" for c in components]
    parts = [HEAD, "\n".join(rows)]
    printed: dict[str, str] = {}
    for component in components:
        parts.append(_heading(component))
        for name, words in component.texts:
            here = f"{name} of {component.name}"
            if before := printed.get(words):
                parts.append(f"{name}: as printed above, {before}.")
            else:
                printed[words] = here
                parts.append(words.strip())
    return "\n\n".join(parts) + "\n"


def _heading(component: Component) -> str:
    lines = ["=" * WIDTH, f"{component.name} {component.version}"]
    lines += [f"Licence: {component.licence}"] if component.licence else []
    lines += [f"Files: {_shortened(component.files)}"] if component.files else []
    return "\n".join([*lines, "=" * WIDTH])


def _shortened(files: Sequence[str], most: int = 6) -> str:
    more = len(files) - most
    return ", ".join(files[:most]) + (f" and {more} more" if more > 0 else "")
