"""A picture of every page, in both languages, light and dark, for people to look at.

    python3 build/dev.py shots [FOLDER] [--scale 2] [--height 2000] [--only legal]

The walk is that of one enrollment: each page is shown when it is that page's turn. The clock stands
at fixed times, the secret store is one in memory, the saved data a folder of its own.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "Asia/Shanghai"

from PySide6.QtCore import QtMsgType, qInstallMessageHandler  # noqa: E402  # after the platform is set

from csp_wizard.paths import Paths  # noqa: E402
from csp_wizard.storage.settings import Found, Loaded, Settings  # noqa: E402
from csp_wizard.ui.startup import Startup  # noqa: E402
from tests.benchmarks.sights import Sights  # noqa: E402


def variants() -> Iterator[tuple[str, str]]:
    for language in ("en", "zh_CN"):
        for appearance in ("light", "dark"):
            yield language, appearance


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / ".work" / "shots")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--height", type=int, default=760, help="of the window; 2000 shows whole pages")
    parser.add_argument("--only", default="", help="pictures whose name holds this")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)  # one variant, in a process of its own
    given = parser.parse_args()
    if given.one:
        return one(given.folder, given.only, given.height, *given.one)
    shutil.rmtree(given.folder, ignore_errors=True)
    given.folder.mkdir(parents=True)
    os.environ["QT_SCALE_FACTOR"] = given.scale
    options = ["--only", given.only, "--height", str(given.height), "--one"]
    command = [sys.executable, __file__, str(given.folder), *options]
    cameras = [subprocess.Popen([*command, *variant]) for variant in variants()]
    if max(camera.wait() for camera in cameras):
        return 1
    sys.stdout.write(f"{len(list(given.folder.glob('*.png')))} pictures in {given.folder}\n")
    return 0


def one(folder: Path, only: str, height: int, language: str, appearance: str) -> int:
    qInstallMessageHandler(_complain)
    with tempfile.TemporaryDirectory() as data:
        found = Loaded(Settings(appearance=appearance), Found.ABSENT)
        startup = Startup(Paths.find(data, {}), language, found)
        startup.dress()
        sights = Sights(startup, folder, f"{language}-{appearance}", only, height)
        sights.walk()
        sights.store.close()
    sys.stdout.flush()
    os._exit(0)


def _complain(kind: QtMsgType, context: object, message: str) -> None:
    if "This plugin does not support" not in message:  # the offscreen platform has no window manager
        sys.stderr.write(f"{kind.name}: {message}\n")


if __name__ == "__main__":
    sys.exit(main())
