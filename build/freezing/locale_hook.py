"""Runs before the packaged program: what Python does by itself where it is not packaged (PEP 538).

Where the system speaks no language that is installed, its encoding is ASCII; Qt wants UTF-8 and would
complain at every start.
"""

import _locale
import os
from contextlib import suppress

try:
    spoken = _locale.setlocale(_locale.LC_CTYPE, "")
except Exception:  # the module's own, which has no name in the type stubs
    spoken = "C"
if spoken in ("C", "POSIX") and not os.environ.get("LC_ALL"):
    # Both: Qt asks the environment, and stays with what is set if it finds nothing there.
    os.environ["LC_CTYPE"] = "C.UTF-8"
    with suppress(Exception):
        _locale.setlocale(_locale.LC_CTYPE, "C.UTF-8")
