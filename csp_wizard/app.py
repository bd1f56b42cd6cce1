"""The program: arguments, folders, the objects wired together, the event loop, the end.

Nothing heavy is imported before the home screen shows; pages import what they need when they are
first built.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from . import __version__
from .paths import Paths

USAGE = """usage: csp-wizard [--data-dir DIR] [--language en|zh_CN] [--version] [--self-test] [FILE]

  --data-dir DIR    keep everything (answers, settings, logs, lock) under DIR;
                    CSP_WIZARD_DATA_DIR does the same
  --language CODE   start in English (en) or Simplified Chinese (zh_CN)
  --version         print the version
  --self-test       check this installation, print the result as JSON
"""


class Arguments:
    """argparse costs ten milliseconds of every start; these five options do not need it."""

    def __init__(self, given: Sequence[str]) -> None:
        self.data_dir = ""
        self.language = ""
        self.version = self.self_test = self.help = False
        self.error = ""
        self.qt: list[str] = []
        rest = list(given)
        while rest and not self.error:
            self._take(rest.pop(0), rest)

    def _take(self, word: str, rest: list[str]) -> None:
        name, equals, value = word.partition("=")
        if name in ("--data-dir", "--language"):
            if not equals:
                value = rest.pop(0) if rest else ""
            if not value or (name == "--language" and value not in ("en", "zh_CN")):
                self.error = f"{name} needs " + ("en or zh_CN" if name == "--language" else "a folder")
            setattr(self, name[2:].replace("-", "_"), value)
        elif word in ("--version", "--self-test", "--help", "-h"):
            setattr(self, {"-h": "help"}.get(word, word[2:].replace("-", "_")), True)
        elif word in ("-style", "-platform"):
            self.qt += [word, rest.pop(0) if rest else ""]
        elif word.startswith("-"):
            self.error = f"unknown option {word}"


def main(argv: Sequence[str] | None = None) -> None:
    arguments = Arguments(sys.argv[1:] if argv is None else argv)
    if arguments.error:
        sys.stderr.write(f"csp-wizard: {arguments.error}\n{USAGE}")
        sys.exit(2)
    if arguments.help or arguments.version:
        sys.stdout.write(USAGE if arguments.help else f"csp-wizard {__version__}\n")
        return
    gc.disable()  # nothing is thrown away while starting; collecting would cost a tenth of it
    from .pyside import import_qt

    import_qt()
    paths = Paths.find(arguments.data_dir, os.environ)
    if arguments.self_test:
        from .self_test import run

        sys.exit(run(paths, arguments.qt))
    code = start(paths, arguments)
    # Threads that hang in a call of the operating system must not keep a closed program alive:
    # everything that had to be kept is on the disk.
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # Windows gives a program in a window neither
            stream.flush()
    os._exit(code)


def start(paths: Paths, arguments: Arguments) -> int:
    os.umask(0o077)  # what this program writes is for its user alone
    from .ui.window.lock import Lock

    lock = Lock(paths.lock)
    from .storage.settings import load_settings
    from .ui.startup import Startup

    found = load_settings(paths.settings)
    return Startup(paths, arguments.language, found, arguments.qt).run(lock)
