#!/usr/bin/env python3
"""How fast the program is, each figure beside the floor it stands on: ``python3 build/dev.py bench``.

    --pairs N         rounds; in each, floor and program take turns (15)
    --quick           one round: does the benchmark itself work?
    --language CODE   en or zh_CN, for the program and its floor (en)
    --bundle          the packaged program instead, beside the bare program packaged and our sources
    --pictures DIR    keep what the screen showed when a start was finished

Prints JSON to standard output and the table to standard error. Nothing is judged by an exit code:
these are measurements. Memory is the share of this process (Pss): while other Qt programs run, the
libraries are shared with them and the ratio is worse than alone.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(path) for path in (ROOT, ROOT / "build") if str(path) not in sys.path]

import PySide6  # noqa: E402

from tests.benchmarks import saving, starts, stores  # noqa: E402
from tests.benchmarks.figures import FRAME, Figure, as_json, compared, table  # noqa: E402
from tests.benchmarks.packaged import Packaged  # noqa: E402
from tests.benchmarks.screen import Screen  # noqa: E402

INSIDE = Path(__file__).with_name("inside.py")
AUTOSAVES = 20  # in each round


class Bench:
    def __init__(self, screen: Screen, language: str, pictures: Path | None) -> None:
        self.screen = screen
        self.language = language
        self.pictures = pictures
        self.found: dict[str, list[float]] = {}

    def round(self, number: int) -> None:
        self._starts(backwards=bool(number % 2))
        self._inside("begin", "many")
        self._inside("pages", "one")
        self._inside("hasty", "one")
        self._inside("idle", "many")
        self._inside("opened", "one")
        raw, ours = saving.pairs(AUTOSAVES)
        self._note("raw", *raw)
        self._note("autosave", *ours)

    def _starts(self, *, backwards: bool) -> None:
        order = ["floor", "one", "many"]
        for what in reversed(order) if backwards else order:
            if what == "floor":
                start = starts.floor(self.screen, self.language, self._picture(what))
            else:
                start = starts.program(self.screen, self.language, what, self._picture(what))
            self._note(f"start.{what}", start.seconds * 1000)
            self._note(f"memory.{what}", start.memory)

    def _inside(self, what: str, store: str) -> None:
        with tempfile.TemporaryDirectory(prefix="csp-bench-") as folder:
            data = Path(folder) / "data"
            shutil.copytree(stores.made(store), data)
            command = [sys.executable, "-P", str(INSIDE), str(data), self.language, what]
            done = subprocess.run(
                command, env=self.screen.environment(), cwd=ROOT, capture_output=True, text=True, check=False
            )
        if done.returncode:
            raise SystemExit(f"{what}: {done.stderr}")
        for name, values in json.loads(done.stdout).items():
            self._note(name, *values)

    def _note(self, name: str, *values: float) -> None:
        self.found.setdefault(name, []).extend(values)

    def _picture(self, what: str) -> Path | None:
        return self.pictures / f"{what}.png" if self.pictures else None

    def figures(self) -> list[Figure]:
        f, frame = self.found, [FRAME]
        return [
            compared("start, 1 enrollment", "ms", f["start.one"], f["start.floor"], 1.5),
            compared("start, 10,000", "ms", f["start.many"], f["start.floor"], 1.5),
            compared("start, 10,000 to 1", "ms", f["start.many"], f["start.one"], 1.1),
            compared("memory, 1 enrollment", "MB", f["memory.one"], f["memory.floor"], 1.5),
            compared("memory, 10,000", "MB", f["memory.many"], f["memory.floor"], 1.5),
            compared("page, first time", "ms", f["first"], frame, 1, 3),
            compared("page, again", "ms", f["again"], frame, 1, 3),
            compared("page, not built ahead", "ms", f["hasty"], frame, None),
            compared("page, after a switch", "ms", f["after_language"], frame, None),
            compared("language, all pages built", "ms", f["language"], frame, 6),
            compared("card to overview", "ms", f["card"], frame, 6),
            compared("Pick up to typing", "ms", f["pick_up"], frame, 6),
            compared("key to letter", "ms", f["key"], frame, 1),
            compared("longest stall after start", "ms", f["stall"], frame, 3),
            compared("longest stall, opened", "ms", f["stall_opened"], frame, 3),
            compared("longest stall, closed", "ms", f["stall_closed"], frame, 3),
            compared("autosave, durable", "ms", f["autosave"], f["raw"], 1.5),
        ]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--language", choices=("en", "zh_CN"), default="en")
    parser.add_argument("--bundle", action="store_true")
    parser.add_argument("--pictures", type=Path)
    given = parser.parse_args(arguments)
    if given.pictures:
        given.pictures.mkdir(parents=True, exist_ok=True)
    pairs = 1 if given.quick else given.pairs
    compileall.compile_dir(ROOT / "csp_wizard", quiet=1)  # as after any first start
    with Screen() as screen:
        kind = Packaged if given.bundle else Bench
        bench = kind(screen, given.language, given.pictures)
        for number in range(pairs):
            bench.round(number)
            print(f"\r{number + 1}/{pairs}", end="", file=sys.stderr, flush=True)
    figures = bench.figures()
    print(f"\n{table(figures)}", file=sys.stderr)
    result = {
        "pairs": pairs,
        "language": given.language,
        "machine": {
            "cpus": os.cpu_count(),
            "load": os.getloadavg(),
            "system": platform.platform(),
            "python": platform.python_version(),
            "qt": PySide6.__version__,
        },
        **(bench.about() if isinstance(bench, Packaged) else {}),
        "figures": [as_json(figure) for figure in figures],
        "samples": bench.found,
    }
    print(json.dumps(result, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
