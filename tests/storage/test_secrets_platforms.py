"""keyring's back ends for Windows and macOS, as they are, over fakes of the systems' calls.

What cannot be had here are the systems: these tests show that our code goes the whole way, not that
Windows or macOS answer so.
"""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import keyring.backends.macOS
import keyring.backends.Windows
import pytest
from secretstorage.exceptions import PromptDismissedException, SecretServiceNotAvailableException

from csp_wizard.storage.secret_backends import backend_class, reason
from csp_wizard.storage.secret_terms import Reason, SecretError
from csp_wizard.storage.secrets import KeyringStore

E = "e1"


class WindowsError1783(Exception):
    """pywintypes.error: no OSError, no KeyringError."""

    winerror, funcname = 1783, "CredWrite"


class NotFound(WindowsError1783):
    winerror = 1168

    def __init__(self, funcname: str) -> None:
        self.funcname = funcname


@pytest.fixture
def vault(monkeypatch) -> dict[str, dict[str, Any]]:
    kept: dict[str, dict[str, Any]] = {}

    def read(Type: int, TargetName: str) -> dict[str, Any]:
        if TargetName not in kept:
            raise NotFound("CredRead")
        entry = kept[TargetName]
        return {**entry, "CredentialBlob": entry["CredentialBlob"].encode("utf-16-le")}

    def write(credential: dict[str, Any], _flags: int) -> None:
        if "refused" in str(credential["CredentialBlob"]):
            raise WindowsError1783
        kept[credential["TargetName"]] = credential

    def delete(Type: int, TargetName: str) -> None:
        del kept[TargetName]

    calls = SimpleNamespace(
        CredRead=read,
        CredWrite=write,
        CredDelete=delete,
        CRED_TYPE_GENERIC=1,
        CRED_PERSIST_ENTERPRISE=3,
    )
    module = keyring.backends.Windows
    monkeypatch.setattr(module, "win32cred", calls, raising=False)
    monkeypatch.setattr(module, "pywintypes", SimpleNamespace(error=WindowsError1783), raising=False)
    monkeypatch.setattr(module, "missing_deps", False)
    return kept


def test_windows(vault):
    store = KeyringStore(platform="win32")
    assert store.which() == "windows"
    assert store.locked() is False
    assert store.read(E, "password") is None
    store.write(E, "password", "temporary 密码 ")
    store.replace(E, "password", "chosen")
    assert store.read(E, "previous") == "temporary 密码 "
    assert store.read(E, "password") == "chosen"
    store.delete(E, "password")
    assert store.read(E, "password") is None
    assert [entry["UserName"] for entry in vault.values()] == ["csp-wizard"]


def test_what_windows_refuses_is_a_reason(vault):
    with pytest.raises(SecretError) as caught:
        KeyringStore(platform="win32").write(E, "password", "refused")
    assert caught.value.reason is Reason.REFUSED


def test_a_mark_that_windows_reading_drops_is_noticed(vault):
    with pytest.raises(SecretError) as caught:
        KeyringStore(platform="win32").write(E, "password", "\ufeffp")
    assert caught.value.reason is Reason.NOT_READ_BACK


def test_windows_without_its_calls_has_no_store():
    with pytest.raises(SecretError) as caught:
        KeyringStore(platform="win32").read(E, "password")
    assert caught.value.reason is Reason.NO_STORE


@pytest.fixture
def keychain(monkeypatch) -> dict[str, str]:
    kept: dict[str, str] = {}

    class Error(Exception):
        pass

    class NotFound(Error):
        pass

    class KeychainDenied(Error):
        pass

    class Calls:
        denied = False

        def set_generic_password(self, _keychain: None, service: str, user: str, value: str) -> None:
            if "denied" in value:
                raise KeychainDenied
            if "refused" in value:
                raise Error
            kept[f"{service} {user}"] = value

        def find_generic_password(self, _keychain: None, service: str, user: str) -> str:
            if f"{service} {user}" not in kept:
                raise NotFound
            return kept[f"{service} {user}"]

        def delete_generic_password(self, _keychain: None, service: str, user: str) -> None:
            del kept[f"{service} {user}"]

    calls: Any = Calls()
    calls.Error, calls.NotFound, calls.KeychainDenied = Error, NotFound, KeychainDenied
    monkeypatch.setattr(keyring.backends.macOS, "api", calls, raising=False)
    monkeypatch.setattr("platform.system", lambda: "Darwin")
    return kept


def test_macos(keychain):
    store = KeyringStore(platform="darwin")
    assert store.which() == "macos"
    assert store.locked() is False
    store.write(E, "password", "p 密码")
    assert store.read(E, "password") == "p 密码"
    assert list(keychain) == ["csp-wizard/e1/password csp-wizard"]
    store.delete(E, "password")
    assert store.read(E, "password") is None


@pytest.mark.parametrize(("value", "expected"), [("denied", Reason.LOCKED), ("refused", Reason.REFUSED)])
def test_what_macos_refuses_is_a_reason(keychain, value, expected):
    with pytest.raises(SecretError) as caught:
        KeyringStore(platform="darwin").write(E, "password", value)
    assert caught.value.reason is expected


def test_one_class_for_each_platform():
    names = {
        platform: backend_class(platform).__module__ for platform in ("win32", "darwin", "linux", "freebsd13")
    }
    assert names == {
        "win32": "keyring.backends.Windows",
        "darwin": "keyring.backends.macOS",
        "linux": "keyring.backends.SecretService",
        "freebsd13": "keyring.backends.SecretService",
    }


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (keyring.errors.InitError("no cause"), Reason.REFUSED),
        (keyring.errors.PasswordSetError(), Reason.REFUSED),
        (keyring.errors.PasswordDeleteError(), Reason.REFUSED),
        (keyring.errors.KeyringLocked(), Reason.LOCKED),
        (keyring.errors.NoKeyringError(), Reason.NO_STORE),
        (SecretError(Reason.TOO_LONG), Reason.TOO_LONG),
        (OSError(1783, "The stub received bad data"), Reason.REFUSED),
        (ConnectionResetError(), Reason.NO_STORE),
        (TimeoutError(), Reason.SLOW),
        (KeyError("anything"), Reason.REFUSED),
        (caused(keyring.errors.InitError(), PromptDismissedException()), Reason.LOCKED),
        (caused(keyring.errors.InitError(), SecretServiceNotAvailableException()), Reason.NO_STORE),
    ],
)
def test_errors_are_reasons(error, expected):
    assert reason(error) is expected


def test_without_the_libraries_of_linux_an_unknown_error_is_a_refusal(monkeypatch):
    monkeypatch.setitem(sys.modules, "jeepney", None)
    assert reason(WindowsError1783()) is Reason.REFUSED
