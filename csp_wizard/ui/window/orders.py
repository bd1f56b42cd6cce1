"""What a second start asks of the program that runs: show yourself; nothing else.

The way is a local socket named after the user and the data folder. It hears only its own user, a
few lines of bounded length, and answers each with one line, so that the second start knows whether
the first one is still alive.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import tempfile
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LONGEST = 1024  # bytes of an order
WAITING = 4  # second starts at a time
PATIENCE_MS = 2000  # on either side
RETRY_S = 0.05
ANSWER = b"done\n"
TOKEN_LONGEST = 256


@dataclass(frozen=True)
class Order:
    """Raise the window; ``token`` is the desktop's leave for it."""

    token: str = ""


def address(data_folder: Path) -> str:
    """Where the socket of this user and this data folder is: a path, on Windows the name of a pipe."""
    user = str(os.getuid()) if sys.platform != "win32" else os.environ.get("USERNAME", "")
    key = sha256(os.fsencode(user + os.sep + str(data_folder))).hexdigest()[:16]
    name = f"csp-wizard-{key}"
    if sys.platform == "win32":
        return name
    # A socket's path is at most a hundred letters, so it does not stand in the data folder itself.
    return str(Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / name)


def written(order: Order) -> bytes:
    return json.dumps(asdict(order)).encode() + b"\n"


def read(line: bytes) -> Order | None:
    """The order in a line; None when it is none."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or set(said) != {"token"}:
        return None
    token = said["token"]
    plain = isinstance(token, str) and "\0" not in token and len(token) <= TOKEN_LONGEST
    return Order(token) if plain else None


class Orders(QObject):
    """Listens, for as long as the program that holds the lock runs."""

    came = Signal(object)  # Order

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(WAITING)
        self._server.newConnection.connect(self._accept)
        if not self._server.listen(name):
            # The lock is ours, so whoever listened there has crashed. What cannot be removed is
            # another's: then a second start says only that the program runs.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @property
    def listening(self) -> bool:
        return self._server.isListening()

    def _accept(self) -> None:
        while caller := self._server.nextPendingConnection():
            caller.disconnected.connect(caller.deleteLater)
            if not of_own_user(caller):
                caller.abort()
                continue
            caller.setReadBufferSize(LONGEST + 1)
            caller.readyRead.connect(lambda caller=caller: self._hear(caller))
            QTimer.singleShot(PATIENCE_MS, caller, caller.abort)
            self._hear(caller)  # what came before it was connected

    def _hear(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() > LONGEST:
                caller.abort()
            return
        order = read(bytes(caller.readLine(LONGEST).data()))
        if order is None:
            caller.abort()
            return
        caller.write(ANSWER)
        caller.disconnectFromServer()
        self.came.emit(order)


def hand_over(name: str, order: Order, patience_ms: int = PATIENCE_MS) -> bool:
    """Gives the order to the program that runs; False when it does not answer in time.

    It may have just begun and not listen yet, so this tries until the time is up.
    """
    until = monotonic() + patience_ms / 1000
    while (left := round((until - monotonic()) * 1000)) > 0:
        caller = QLocalSocket()
        caller.connectToServer(name)
        if not caller.waitForConnected(left):
            sleep(RETRY_S)
            continue
        if not of_own_user(caller):
            return False
        _let_it_come_forward()
        caller.write(written(order))
        return bool(caller.waitForReadyRead(left)) and caller.readAll().data() == ANSWER
    return False


def of_own_user(caller: QLocalSocket) -> bool:
    """Whether the other side runs as the same user. Windows: the pipe lets in nobody else."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    import struct

    with socket.socket(fileno=os.dup(int(caller.socketDescriptor()))) as raw:
        said = raw.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    _, user, _ = struct.unpack("3i", said)
    return bool(user == os.getuid())


def _let_it_come_forward() -> None:
    """Windows lets a program come to the front only with the leave of the one that is there now."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
