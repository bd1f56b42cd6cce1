"""What every test stands on: no test reaches the network, the user's keyring or the user's files."""

from __future__ import annotations

import ipaddress
import os
import socket
from pathlib import Path
from typing import Any

import hypothesis
import pytest

# Before Qt loads. A test that needs a real window starts the program in a process of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Nobody answers here: a secret service is reached only on a bus that a test started itself.
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent/csp-wizard-tests"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
# Settings of the developer's own desktop that would show in a test.
for _name in ("CSP_WIZARD_DATA_DIR", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "QT_IM_MODULE", "LANGUAGE"):
    os.environ.pop(_name, None)

# A busy machine is no failure. CI repeats the same examples; developers find new ones.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")

FOLDERS = {
    "HOME": "home",
    "USERPROFILE": "home",
    "XDG_DATA_HOME": "home/data",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_STATE_HOME": "home/state",
    "APPDATA": "home/roaming",
    "LOCALAPPDATA": "home/local",
}


@pytest.fixture(scope="session", autouse=True)
def built_translations() -> None:
    """The .qm files the program reads are those of the catalogues as they stand."""
    from devtools import translations

    translations.compile_stale()


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever asks for the user's folders gets some of this test's own."""
    for name, folder in FOLDERS.items():
        monkeypatch.setenv(name, str(tmp_path / folder))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that would leave this computer is an error of the test."""
    connect, connect_ex, resolve = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        refuse_outside(self.family, address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        refuse_outside(self.family, address)
        return connect_ex(self, address)

    def guarded_resolve(host: Any, *rest: Any, **named: Any) -> Any:
        refuse_outside(socket.AF_INET, (host,))
        return resolve(host, *rest, **named)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_resolve)


def refuse_outside(family: int, address: Any) -> None:
    if family not in (socket.AF_INET, socket.AF_INET6):
        return
    host = str(address[0])
    if host in ("localhost", "None"):
        return
    try:
        inside = ipaddress.ip_address(host).is_loopback
    except ValueError:
        inside = False
    if not inside:
        raise AssertionError(f"A test tried to reach {host}")
