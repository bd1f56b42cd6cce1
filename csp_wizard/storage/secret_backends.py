"""Which of keyring's back ends are allowed, and what their many errors mean.

The class is picked here and made directly: ``keyring.get_keyring`` would follow
``PYTHON_KEYRING_BACKEND`` and ``keyringrc.cfg`` to a back end that keeps nothing, or a plain file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .secrets import Reason, SecretError

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
    made: KeyringBackend = backend_class(platform)()
    vars(made).clear()
    return made


def reason(error: Exception) -> Reason:
    """What an error of keyring, secretstorage, jeepney or the system means for the person."""
    import jeepney
    from keyring.errors import InitError, KeyringLocked
    from secretstorage import exceptions as storage

    if isinstance(error, SecretError):
        return error.reason
    if isinstance(error, InitError) and isinstance(error.__cause__, Exception):
        return reason(error.__cause__)
    if isinstance(error, KeyringLocked | storage.LockedException | storage.PromptDismissedException):
        return Reason.LOCKED
    if isinstance(error, jeepney.DBusErrorResponse):
        return _of_bus(error.name)
    if isinstance(error, TimeoutError):  # before OSError, which it is
        return Reason.SLOW
    if isinstance(error, storage.SecretServiceNotAvailableException | _NOBODY_THERE):
        return Reason.NO_STORE
    if isinstance(error, UnicodeDecodeError):
        return Reason.NOT_READ_BACK
    return Reason.REFUSED


# RuntimeError: keyring's “not on this machine”; FileNotFoundError: the socket of the bus
_NOBODY_THERE = ImportError | RuntimeError | ConnectionError | FileNotFoundError | EOFError


def _of_bus(name: str | None) -> Reason:
    match (name or "").rpartition(".")[2]:
        case "IsLocked":
            return Reason.LOCKED
        case "NoReply" | "Timeout" | "TimedOut":
            return Reason.SLOW
        case "ServiceUnknown" | "NameHasNoOwner" | "Disconnected":
            return Reason.NO_STORE
    return Reason.REFUSED
