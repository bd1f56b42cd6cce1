"""The ground the tests stand on holds: no way out to the network, the user's keyring or files."""

from __future__ import annotations

import os
import socket
import urllib.request
from pathlib import Path

import pytest


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "example.invalid"])
def test_nothing_outside_is_reached(host: str):
    with pytest.raises(AssertionError, match="tried to reach"):
        socket.create_connection((host, 443), timeout=1)
    with pytest.raises(AssertionError, match="tried to reach"):
        urllib.request.urlopen(f"http://{f'[{host}]' if ':' in host else host}/", timeout=1)


def test_a_server_of_this_computer_is_reached():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass


def test_the_users_folders_are_the_tests_own(tmp_path: Path):
    import platformdirs

    assert Path.home().is_relative_to(tmp_path)
    for folder in (
        platformdirs.user_data_path("csp-wizard"),
        platformdirs.user_config_path("csp-wizard"),
        platformdirs.user_cache_path("csp-wizard"),
        platformdirs.user_log_path("csp-wizard"),
    ):
        assert folder.is_relative_to(tmp_path)


def test_the_keyring_refuses():
    import keyring
    from keyring.errors import NoKeyringError

    with pytest.raises(NoKeyringError):
        keyring.get_password("csp-wizard/test", "csp-wizard")


def test_no_session_bus_of_the_user_is_named():
    address = os.environ["DBUS_SESSION_BUS_ADDRESS"]
    assert not Path(address.removeprefix("unix:path=")).exists()


def test_windows_are_not_shown(qapp):
    assert qapp.platformName() == "offscreen"
