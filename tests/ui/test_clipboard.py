"""Copied passwords: counted down, cleared while they are ours, marked for clipboard histories.

The offscreen platform has a clipboard without owners; what only a window system can show is tried
on a real X server, with another program reading and copying.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from csp_wizard.ui.clipboard import Clipboard
from tests.desktop.desktop import Desktop
from tests.desktop.processes import needed

ROOT = Path(__file__).parents[2]
SECRET = "Kp7!mw 密码🔑"


class Heard:
    def __init__(self, clipboard: Clipboard) -> None:
        self.seconds: list[int] = []
        self.signals: list[str] = []
        clipboard.ticked.connect(self.seconds.append)
        clipboard.cleared.connect(lambda: self.signals.append("cleared"))
        clipboard.ended.connect(lambda: self.signals.append("ended"))


class Clock:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def clipboard(qapp, clock) -> Iterator[Clipboard]:
    clipboard = Clipboard(now=clock)
    yield clipboard
    clipboard.clear_now()


@pytest.fixture
def heard(clipboard) -> Heard:
    return Heard(clipboard)


def held() -> str:
    return QGuiApplication.clipboard().text()


def test_a_plain_text_is_copied_and_stays(clipboard, heard, qtbot, clock):
    clipboard.copy_plain("Contoso")
    clock.now += 1000
    qtbot.wait(300)
    assert held() == "Contoso"
    assert (heard.seconds, heard.signals, clipboard.remaining) == ([], [], 0)


def test_a_secret_is_counted_down_and_cleared(clipboard, heard, qtbot, clock):
    clipboard.copy_secret(SECRET, 10)
    assert (held(), clipboard.remaining) == (SECRET, 10)
    for _ in range(10):
        clock.now += 1
        qtbot.wait(220)
    assert held() == ""
    assert heard.seconds == [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]
    assert heard.signals == ["cleared", "ended"]
    assert clipboard.remaining == 0


def test_a_computer_that_slept_meanwhile_clears_at_once(clipboard, heard, qtbot, clock):
    clipboard.copy_secret(SECRET, 30)
    clock.now += 3600
    qtbot.waitUntil(lambda: held() == "")
    assert heard.seconds == [30]


@pytest.mark.parametrize(("asked", "given"), [(1, 10), (10, 10), (300, 300), (9999, 300)])
def test_seconds_are_from_10_to_300(clipboard, asked, given):
    clipboard.copy_secret(SECRET, asked)
    assert clipboard.remaining == given


def test_off_means_until_quitting(clipboard, heard, qtbot, clock):
    clipboard.copy_secret(SECRET, 0)
    clock.now += 10_000
    qtbot.wait(300)
    assert (held(), heard.seconds, clipboard.remaining) == (SECRET, [], 0)
    clipboard.keep_longer()
    assert clipboard.remaining == 0
    clipboard.clear_at_quit()
    assert held() == ""


def test_clear_now(clipboard, heard):
    clipboard.copy_secret(SECRET, 30)
    clipboard.clear_now()
    clipboard.clear_now()
    assert held() == ""
    assert heard.signals == ["cleared", "ended"]


def test_keep_longer_counts_from_the_beginning(clipboard, heard, qtbot, clock):
    clipboard.copy_secret(SECRET, 30)
    clock.now += 25
    qtbot.waitUntil(lambda: heard.seconds == [30, 5])
    clipboard.keep_longer()
    assert clipboard.remaining == 30
    assert heard.seconds == [30, 5, 30]


def test_nothing_to_keep_longer(clipboard, heard):
    clipboard.keep_longer()
    assert heard.seconds == []


def test_what_the_person_copied_since_stays(clipboard, heard, qtbot, clock):
    clipboard.copy_secret(SECRET, 30)
    QGuiApplication.clipboard().setText("something else")
    clock.now += 30
    qtbot.waitUntil(lambda: heard.signals == ["ended"])
    assert held() == "something else"


def test_what_the_person_copied_since_stays_at_quit(clipboard):
    clipboard.copy_secret(SECRET, 30)
    QGuiApplication.clipboard().setText("something else")
    clipboard.clear_at_quit()
    assert held() == "something else"


def test_copying_something_else_here_ends_the_countdown(clipboard, heard):
    clipboard.copy_secret(SECRET, 30)
    clipboard.copy_plain("Contoso")
    assert heard.signals == ["ended"]
    assert clipboard.remaining == 0


def test_a_second_secret_is_counted_anew(clipboard, heard, clock):
    clipboard.copy_secret(SECRET, 30)
    clock.now += 20
    clipboard.copy_secret("another", 20)
    assert clipboard.remaining == 20
    assert heard.seconds == [30, 20]
    assert heard.signals == ["ended"]


@pytest.mark.parametrize(
    ("platform", "formats"),
    [
        ("linux", {"x-kde-passwordManagerHint": b"secret"}),
        (
            "win32",
            {
                "ExcludeClipboardContentFromMonitorProcessing": b"1",
                "CanIncludeInClipboardHistory": b"\0\0\0\0",
                "CanUploadToCloudClipboard": b"\0\0\0\0",
            },
        ),
        ("darwin", {}),
    ],
)
def test_each_platform_has_its_hints_and_nothing_more(qapp, platform, formats):
    clipboard = Clipboard(platform=platform)
    clipboard.copy_secret(SECRET, 30)
    data = QGuiApplication.clipboard().mimeData()
    assert {name: data.data(name).data() for name in data.formats() if name != "text/plain"} == formats
    assert data.text() == SECRET
    clipboard.copy_plain("plain")
    assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_nothing_it_holds_shows_the_secret(clipboard):
    clipboard.copy_secret(SECRET, 30)
    assert SECRET not in repr(vars(clipboard)) + repr(clipboard)


# -- on a real X server --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    with Desktop(secret_store=False) as desktop:
        yield desktop


class Copier:
    """The window of tests/support/secret_window.py, told to copy."""

    def __init__(self, desktop: Desktop) -> None:
        environment = {**desktop.environment, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.secret_window"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._line()

    def _line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def order(self, words: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()
        self._line()

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


@pytest.fixture
def copier(desktop) -> Iterator[Copier]:
    copier = Copier(desktop)
    yield copier
    copier.close()


def until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not done():
        assert time.monotonic() < end
        time.sleep(0.02)


def targets(desktop: Desktop) -> set[str]:
    return set(desktop.clipboard(target="TARGETS").split())


def test_another_program_gets_the_secret_and_the_hint(desktop, copier):
    copier.order(f"copy {SECRET}")
    assert desktop.clipboard() == SECRET
    assert desktop.clipboard(target="x-kde-passwordManagerHint") == "secret"
    text = {"text/plain", "text/plain;charset=utf-8", "UTF8_STRING", "STRING", "TEXT", "COMPOUND_TEXT"}
    housekeeping = {"TARGETS", "TIMESTAMP", "MULTIPLE", "SAVE_TARGETS"}
    assert targets(desktop) <= text | housekeeping | {"x-kde-passwordManagerHint"}


def test_the_x11_selection_stays_empty(desktop, copier):
    copier.order(f"copy {SECRET}")
    assert desktop.primary() == ""


def test_cleared_it_is_gone_for_every_program(desktop, copier):
    copier.order(f"copy {SECRET}")
    copier.order("clear")
    until(lambda: desktop.clipboard() == "")


def test_what_another_program_copied_since_stays(desktop, copier):
    copier.order(f"copy {SECRET}")
    desktop.put_on_clipboard("from the browser")
    copier.order("clear")
    time.sleep(0.2)
    assert desktop.clipboard() == "from the browser"


def test_another_program_that_does_not_answer_does_not_hold_us_up(desktop, copier):
    copier.order(f"copy {SECRET}")
    owner = desktop.processes.start(
        [needed("xclip"), "-selection", "clipboard", "-i", "-quiet"],
        desktop.environment,
        log=desktop.log("xclip-hangs"),
        stdin=subprocess.PIPE,
    )
    assert owner.stdin is not None
    owner.stdin.write(b"theirs")
    owner.stdin.close()
    until(lambda: desktop.clipboard() == "theirs")
    owner.send_signal(19)  # SIGSTOP
    began = time.monotonic()
    copier.order("clear")
    assert time.monotonic() - began < 1
    owner.send_signal(18)  # SIGCONT
    owner.kill()
    owner.wait()


def test_quitting_leaves_nothing_behind(desktop, copier):
    copier.order(f"copy {SECRET}")
    copier.order("die")
    until(lambda: desktop.clipboard() == "")
