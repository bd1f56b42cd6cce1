"""The secret store and the data folder, read by the test itself and not through the program."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import secretstorage
from jeepney.io.blocking import DBusConnection
from secretstorage.collection import Collection

from .desktop import Desktop

SERVICE = "csp-wizard/"


@contextmanager
def _collection(desktop: Desktop) -> Iterator[Collection]:
    with closing(desktop.connect()) as connection:
        yield secretstorage.get_default_collection(connection)


def secrets(desktop: Desktop) -> dict[str, str]:
    """Everything the program keeps in the secret store: slot → secret."""
    return {service.rpartition("/")[2]: value for service, value in services(desktop).items()}


def services(desktop: Desktop) -> dict[str, str]:
    with _collection(desktop) as collection:
        found = {}
        for item in collection.get_all_items():
            attributes = item.get_attributes()
            if attributes.get("service", "").startswith(SERVICE):
                assert attributes.get("username") == "csp-wizard"
                found[attributes["service"]] = item.get_secret().decode()
        return found


def forget_secrets(desktop: Desktop) -> None:
    with _collection(desktop) as collection:
        for item in list(collection.get_all_items()):
            if item.get_attributes().get("service", "").startswith(SERVICE):
                item.delete()


def lock(desktop: Desktop) -> None:
    """As when the person has locked the keyring."""
    with _collection(desktop) as collection:
        collection.lock()
        assert collection.is_locked()


def is_locked(connection: DBusConnection) -> bool:
    return secretstorage.get_default_collection(connection).is_locked()


def answers(data: Path) -> dict[str, str]:
    """The answers on the disk, of the one enrollment there is."""
    with _database(data) as db:
        return dict(db.execute("SELECT key, value FROM answer"))


def events(data: Path) -> list[str]:
    with _database(data) as db:
        return [kind for (kind,) in db.execute("SELECT kind FROM event ORDER BY id")]


@contextmanager
def _database(data: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{data / 'enrollments.db'}?mode=ro", uri=True)) as db:
        yield db


def traces(folder: Path, *hidden: str) -> list[str]:
    """Which files hold one of these secrets, in any way it might have been written."""
    needles = [written for secret in hidden for written in _ways_to_write(secret)]
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            if any(needle in content for needle in needles):
                found.append(str(path.relative_to(folder)))
    return found


def _ways_to_write(secret: str) -> set[bytes]:
    encodings = {secret.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")}
    escaped = {json.dumps(secret)[1:-1].encode(), repr(secret)[1:-1].encode(), ascii(secret)[1:-1].encode()}
    return encodings | escaped
