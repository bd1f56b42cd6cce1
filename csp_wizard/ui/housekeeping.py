"""Once the window is there: the quick check, the backup, and what waits to be deleted."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from ..storage import lifecycle
from ..storage.secret_worker import SecretWorker
from ..storage.secrets import SecretStore
from ..storage.store_thread import Saved, Store
from .tasks import Tasks


def tidy_up(
    store: Store,
    tasks: Tasks,
    secrets: SecretStore,
    worker: SecretWorker,
    now: datetime,
    owner: QObject,
) -> None:
    store.look_after()
    purged = tasks.write(store, lambda db: lifecycle.purge_old(db, now), owner)
    purged.then(lambda _: delete_secrets(store, tasks, secrets, worker, owner)).otherwise(lambda _: None)


def delete_secrets(
    store: Store, tasks: Tasks, secrets: SecretStore, worker: SecretWorker, owner: QObject
) -> None:
    """What belonged to enrollments deleted for good; a store that cannot be reached is asked again
    at the next start."""

    def asked(names: tuple[str, ...]) -> None:
        for name in names:
            _delete(name)

    def _delete(name: str) -> None:
        _, enrollment, slot = name.split("/", 2)
        gone = tasks.secret(worker, lambda: secrets.delete(enrollment, slot), owner)
        gone.then(lambda _: _strike(name)).otherwise(lambda _: None)

    def _strike(name: str) -> None:
        struck = tasks.write(store, lambda db: lifecycle.purged(db, (name,)), owner)
        struck.then(_done).otherwise(lambda _: None)

    tasks.read(store, lifecycle.to_purge, owner).then(asked).otherwise(lambda _: None)


def _done(_: Saved[None]) -> None:
    pass
