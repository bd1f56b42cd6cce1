"""Which of keyring's back ends are allowed, and what their many errors mean.

The class is picked here and made directly: ``keyring.get_keyring`` would follow
``PYTHON_KEYRING_BACKEND`` and ``keyringrc.cfg`` to a back end that keeps nothing, or a plain file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .secret_terms import Reason, SecretError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend


def backend_class(platform: str) -> type[KeyringBackend]:
    """The one back end allowed on this platform."""
    if platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        return WinVaultKeyring
    if platform == "darwin":
        from keyring.backends.macOS import Keyring as Keychain

        return Keychain
    from keyring.backends.SecretService import Keyring as SecretService

    return SecretService


def backend(platform: str) -> KeyringBackend:
    """The back end as its authors made it: ``KEYRING_PROPERTY_…`` could send it elsewhere."""
    allowed = backend_class(platform)
    if platform in ("win32", "darwin"):  # Linux: secret_service.py asks, without its side effects
        allowed.priority  # noqa: B018  # raises RuntimeError where the back end cannot work
    made: KeyringBackend = allowed()
    vars(made).clear()
    return made


# RuntimeError: keyring's “not on this machine”; FileNotFoundError: the socket of the bus
NOBODY_THERE = (ImportError, RuntimeError, ConnectionError, FileNotFoundError, EOFError)


def reason(error: Exception) -> Reason:
    """What an error of keyring, the Secret Service or the system means for the person."""
    from keyring.errors import InitError, KeyringLocked

    if isinstance(error, SecretError):
        return error.reason
    if isinstance(error, InitError) and isinstance(error.__cause__, Exception):
        return reason(error.__cause__)
    if isinstance(error, KeyringLocked):
        return Reason.LOCKED
    if isinstance(error, TimeoutError):  # before OSError, which it is
        return Reason.SLOW
    if isinstance(error, NOBODY_THERE):
        return Reason.NO_STORE
    if isinstance(error, UnicodeDecodeError):
        return Reason.NOT_READ_BACK
    return _of_secret_service(error)


def _of_secret_service(error: Exception) -> Reason:
    try:
        from jeepney import DBusErrorResponse
        from secretstorage import exceptions as storage
    except ImportError:  # Windows, macOS
        return Reason.REFUSED
    if isinstance(error, storage.LockedException | storage.PromptDismissedException):
        return Reason.LOCKED
    if isinstance(error, storage.SecretServiceNotAvailableException):
        return Reason.NO_STORE
    return _of_bus(error.name) if isinstance(error, DBusErrorResponse) else Reason.REFUSED


def _of_bus(name: str | None) -> Reason:
    match (name or "").rpartition(".")[2]:
        case "IsLocked":
            return Reason.LOCKED
        case "NoReply" | "Timeout" | "TimedOut":
            return Reason.SLOW
        case "ServiceUnknown" | "NameHasNoOwner" | "Disconnected":
            return Reason.NO_STORE
    return Reason.REFUSED
