#!/usr/bin/env python3
"""The one entry point for developers: ``python3 build/dev.py COMMAND [ARGUMENTS]``.

    run      start the wizard; arguments go to it
    test     run the tests; arguments go to pytest
    check    lint, format, types, translations; with --coverage the core's branches too
    strings  collect every text into translations/*.ts and build the .qm files
    bench    measure against the floors; arguments go to the benchmark
    bundle   package the program into dist/csp-wizard, to be started by a double click
    package  the same as a .deb and a .tar.gz (Windows: an installer, macOS: a .zip); --quick squeezes less
    shots    a picture of every page, language and theme; arguments go to the camera

Needs nothing but Python 3.11 or newer. The first use makes ``.venv`` in the project and, on
Debian and its relatives, installs the missing system packages (as root or with password-less
sudo; otherwise it prints the one line to type).
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - whatever Python is at hand starts this file
    sys.exit(f"Python 3.11 or newer is needed; this is {sys.version_info[0]}.{sys.version_info[1]}.")

from devtools import commands
from devtools.said import Stop

COMMANDS = {
    "run": commands.run,
    "test": commands.test,
    "check": commands.check,
    "strings": commands.strings,
    "bench": commands.bench,
    "bundle": commands.bundle,
    "package": commands.package,
    "shots": commands.shots,
}


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__, file=sys.stderr)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.code
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
