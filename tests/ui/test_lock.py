"""The lock of a data folder, before there is a window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SECOND = """
import sys, time
from pathlib import Path
from csp_wizard.pyside import import_qt
import_qt()
from csp_wizard.ui.window.lock import Lock

lock = Lock(Path(sys.argv[1]))
if sys.argv[2:]:
    assert not lock.taken_by_another
    subprocess = __import__("subprocess")
    done = subprocess.run([sys.executable, "-c", sys.argv[2], sys.argv[1]], capture_output=True, text=True)
    print(done.stdout, done.stderr)
    lock.release()
else:
    time.sleep(0.03)  # the other thread waits for the lock and is the first that Qt would see
    from PySide6.QtWidgets import QApplication
    QApplication(['lock', '-platform', 'offscreen'])
    print("taken" if lock.taken_by_another else "free")
"""


def test_waiting_for_it_leaves_the_main_thread_what_it_is(tmp_path: Path) -> None:
    run = [sys.executable, "-c", SECOND, str(tmp_path / "data" / "lock"), SECOND]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "taken", done.stdout + done.stderr


def test_it_is_free_again_when_it_was_let_go(tmp_path: Path) -> None:
    for _ in range(2):
        run = [sys.executable, "-c", SECOND, str(tmp_path / "lock")]
        done = subprocess.run(run, capture_output=True, text=True, check=False)
        assert done.stdout.strip() == "free", done.stderr
