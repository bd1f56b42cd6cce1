"""A session bus of the test's own, with a real gnome-keyring on it, or none, or a fake one.

Lighter than a whole ``Desktop``: no screen, so a prompt of the real keyring cannot come up.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

from tests.desktop.desktop import BUS
from tests.desktop.processes import Processes, needed, wait_until

SECRETS = "org.freedesktop.secrets"
LOGIN = "login-口令"  # of the login keyring
ROOT = Path(__file__).resolve().parents[2]


class KeyringSession:
    """``with KeyringSession() as session:``; ``session.enter(monkeypatch)`` puts this process on it."""

    def __enter__(self) -> KeyringSession:
        self._folder = tempfile.TemporaryDirectory(prefix="csp-keyring-", ignore_cleanup_errors=True)
        self.folder = Path(self._folder.name)
        for name in ("run", "data", "services"):
            (self.folder / name).mkdir(mode=0o700)
        socket, config = self.folder / "run" / "bus", self.folder / "bus.conf"
        config.write_text(BUS.format(socket=socket, services=self.folder / "services"))
        self.address = f"unix:path={socket}"
        self.environment = {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(self.folder),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "DBUS_SESSION_BUS_ADDRESS": self.address,
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self.folder}/no-system-bus",
            "PYTHONPATH": str(ROOT),
        }
        self.processes = Processes()
        self._keyring: subprocess.Popen[bytes] | None = None
        command = [needed("dbus-daemon"), f"--config-file={config}", "--nofork", "--nopidfile"]
        self._bus = self.processes.start(command, self.environment, log=self.folder / "bus.log")
        wait_until(self._answers, "the session bus")
        return self

    def _answers(self) -> bool:
        """Its socket is there a moment before anybody listens on it."""
        try:
            open_dbus_connection(self.address).close()
        except OSError:
            return False
        return True

    def __exit__(self, *_: object) -> None:
        self.processes.end()
        self._folder.cleanup()

    def enter(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", self.address)

    def start_gnome(self, *, locked: bool = False) -> None:
        """The real one. Locked: its login keyring is there, and nobody has given its password."""
        if locked:
            self.start_gnome()
            self.stop_gnome()
        command = [needed("gnome-keyring-daemon"), "--foreground", "--components=secrets"]
        self._keyring = self.processes.start(
            command if locked else [*command, "--unlock"],
            self.environment,
            log=self.folder / "keyring.log",
            stdin=subprocess.PIPE,
        )
        assert self._keyring.stdin is not None
        self._keyring.stdin.write(b"" if locked else LOGIN.encode())
        self._keyring.stdin.close()
        wait_until(lambda: self.has_owner(SECRETS), "the secret store")

    def stop_gnome(self) -> None:
        assert self._keyring is not None
        self._keyring.terminate()
        self._keyring.wait(10)
        wait_until(lambda: not self.has_owner(SECRETS), "the secret store to go")

    @contextmanager
    def stopped_bus(self) -> Iterator[None]:
        """The bus is there and does not answer."""
        self._bus.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._bus.send_signal(signal.SIGCONT)

    def can_start(self, name: str, command: Sequence[str]) -> None:
        """Let the bus start this program when the name is asked for."""
        service = f"[D-BUS Service]\nName={name}\nExec={' '.join(command)}\n"
        (self.folder / "services" / f"{name}.service").write_text(service)
        with closing(open_dbus_connection(self.address)) as bus:
            Proxy(message_bus, bus, timeout=5).ReloadConfig()

    def can_start_fake(self, name: str) -> None:
        also = [name] if name != SECRETS else []
        self.can_start(name, [sys.executable, "-m", "tests.support.fake_secret_service", *also])

    def has_owner(self, name: str) -> bool:
        with closing(open_dbus_connection(self.address)) as bus:
            return bool(Proxy(message_bus, bus, timeout=5).NameHasOwner(name)[0])
