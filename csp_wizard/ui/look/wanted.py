"""Whether the controls have our look, or somebody else's."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence


def own_style_wanted(argv: Sequence[str], environ: Mapping[str, str]) -> bool:
    """Not on macOS, whose controls are native, and not where somebody asked for another style."""
    asked = any(word == "-style" or word.startswith(("-style=", "--style")) for word in argv)
    return sys.platform != "darwin" and not asked and not environ.get("QT_STYLE_OVERRIDE")
