"""A second start and the program that runs: real sockets, and what else may come through them."""

from __future__ import annotations

import json
import os
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from csp_wizard.ui.window.orders import ANSWER, LONGEST, Order, Orders, address, hand_over, read, written

ROOT = Path(__file__).parents[2]
TOKEN = "token-云桥-1"


SECOND = """
import sys
from csp_wizard.ui.window.orders import Order, hand_over
print(hand_over(sys.argv[1], Order(*sys.argv[2:])))
"""


def second_start(name: str, *order: str) -> bool:
    """As the second program does it; in this one Qt's waiting would keep the listener waiting too."""
    done = subprocess.run(
        [sys.executable, "-c", SECOND, name, *order], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return done.stdout == "True\n"


class Listening:
    def __init__(self, name: str, qtbot: QtBot) -> None:
        self.name = name
        self.qtbot = qtbot
        self.came: list[Order] = []
        self.server = Orders(name)
        self.server.came.connect(self.came.append)

    def while_(self, act: Callable[[], object]) -> object:
        """What ``act`` returns, done on another thread while the event loop runs here."""
        found: list[object] = []
        thread = threading.Thread(target=lambda: found.append(act()))
        thread.start()
        self.qtbot.waitUntil(lambda: not thread.is_alive(), timeout=15_000)
        return found[0]

    def send(self, data: bytes, wait: float = 10) -> bytes:
        """The answer to these bytes; empty when the other side hung up."""

        def act() -> bytes:
            with socket.socket(socket.AF_UNIX) as caller:
                caller.settimeout(wait)
                caller.connect(self.name)
                try:
                    caller.sendall(data)
                    return caller.recv(100)
                except (ConnectionError, BrokenPipeError):
                    return b""

        answer = self.while_(act)
        assert isinstance(answer, bytes)
        return answer


@pytest.fixture
def listening(qtbot: QtBot, tmp_path: Path) -> Iterator[Listening]:
    one = Listening(str(tmp_path / "socket"), qtbot)
    assert one.server.listening
    yield one
    one.server.deleteLater()


def test_the_address_is_of_the_user_and_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    here = address(Path("/home/李娜/数据"))
    assert here == address(Path("/home/李娜/数据"))
    assert Path(here).parent == tmp_path
    assert here != address(Path("/home/李娜/数据 2"))
    mine = os.getuid()
    monkeypatch.setattr("os.getuid", lambda: mine + 1)
    assert here != address(Path("/home/李娜/数据"))


def test_hands_over(listening: Listening) -> None:
    assert listening.while_(lambda: second_start(listening.name, TOKEN)) is True
    assert listening.came == [Order(TOKEN)]


def test_waits_for_a_program_that_has_just_begun(qtbot: QtBot, tmp_path: Path) -> None:
    name = str(tmp_path / "socket")
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(second_start(name)))
    thread.start()
    qtbot.wait(800)
    server = Orders(name)
    qtbot.waitUntil(lambda: bool(answers), timeout=15_000)
    assert answers == [True]
    server.deleteLater()


def test_gives_up_where_nobody_listens(tmp_path: Path) -> None:
    began = monotonic()
    assert hand_over(str(tmp_path / "nobody"), Order(), patience_ms=300) is False
    assert monotonic() - began < 2


def test_gives_up_where_nobody_answers(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as hung:
        hung.bind(str(tmp_path / "socket"))
        hung.listen()
        assert hand_over(str(tmp_path / "socket"), Order(), patience_ms=300) is False


def test_what_a_crash_left_behind_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(tmp_path / "socket"))
    again = Listening(str(tmp_path / "socket"), qtbot)
    assert again.while_(lambda: second_start(again.name)) is True
    assert again.came == [Order()]


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"raise",
        b"[]",
        b"{}",
        b"null",
        b"1e999",
        b"\xff\xfe",
        b'{"token": "", "file": "/etc/passwd"}',
        b'{"token": 5}',
        b'{"token": ["x"]}',
        b'{"token": "a\\u0000b"}',
        json.dumps({"token": "x" * 257}).encode(),
        b"[" * 900,
    ],
)
def test_what_is_no_order_is_not_obeyed(listening: Listening, line: bytes) -> None:
    assert read(line) is None
    assert listening.send(line + b"\n") == b""
    assert listening.came == []
    assert listening.send(written(Order(TOKEN))) == ANSWER  # and it hears the next


def test_what_does_not_end_is_cut_off(listening: Listening) -> None:
    assert listening.send(b"x" * (LONGEST * 4)) == b""
    assert listening.came == []


def test_who_says_nothing_is_not_waited_for(listening: Listening) -> None:
    began = monotonic()
    assert listening.send(b"") == b""
    assert monotonic() - began < 5


def test_an_order_in_pieces_is_heard(listening: Listening) -> None:
    whole = written(Order(TOKEN))

    def act() -> bytes:
        with socket.socket(socket.AF_UNIX) as caller:
            caller.settimeout(10)
            caller.connect(listening.name)
            for at in range(0, len(whole), 20):
                caller.sendall(whole[at : at + 20])
            return caller.recv(100)

    assert listening.while_(act) == ANSWER
    assert listening.came == [Order(TOKEN)]


TRY = """
import socket, sys
with socket.socket(socket.AF_UNIX) as caller:
    caller.settimeout(10)
    try:
        caller.connect(sys.argv[1])
        caller.sendall(b'{"token": ""}\\n')
        print(caller.recv(100))
    except OSError as error:
        print(type(error).__name__)
"""


@pytest.mark.skipif(
    os.getuid() != 0 or not Path("/usr/bin/python3").exists(),
    reason="only root can act as another user, and with a Python that everybody may run",
)
def test_another_user_is_not_heard(qtbot: QtBot) -> None:
    name = address(Path("/nowhere"))
    one = Listening(name, qtbot)
    assert stat.S_IMODE(Path(name).stat().st_mode) & 0o077 == 0

    def act() -> str:
        done = subprocess.run(
            ["/usr/bin/python3", "-c", TRY, name],
            user="nobody", capture_output=True, text=True, cwd="/", check=False,
        )  # fmt: skip
        return done.stdout.strip()

    assert one.while_(act) == "PermissionError"
    Path(name).chmod(0o666)  # where the file system knows no permissions
    assert one.while_(act) in ("b''", "ConnectionResetError", "BrokenPipeError")
    assert one.came == []
    one.server.deleteLater()
