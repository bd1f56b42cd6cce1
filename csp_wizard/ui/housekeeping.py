"""Once the window is there: the quick check, the backup, and what waits to be deleted."""

from __future__ import annotations

from ..storage import lifecycle
from ..storage.store_thread import Saved
from .desk import Desk


def tidy_up(desk: Desk) -> None:
    desk.store.look_after()
    now = desk.now()
    purged = desk.tasks.write(desk.store, lambda db: lifecycle.purge_old(db, now), desk.window)
    purged.then(lambda _: delete_secrets(desk)).otherwise(lambda _: None)


def delete_secrets(desk: Desk) -> None:
    """What belonged to enrollments deleted for good; a store that cannot be reached is asked again
    at the next start."""
    tasks, store, secrets = desk.tasks, desk.store, desk.secrets

    def asked(names: tuple[str, ...]) -> None:
        for name in names:
            _delete(name)

    def _delete(name: str) -> None:
        _, enrollment, slot = name.split("/", 2)
        gone = tasks.secret(desk.worker, lambda: secrets.delete(enrollment, slot), desk.window)
        gone.then(lambda _: _strike(name)).otherwise(lambda _: None)

    def _strike(name: str) -> None:
        struck = tasks.write(store, lambda db: lifecycle.purged(db, (name,)), desk.window)
        struck.then(_done).otherwise(lambda _: None)

    tasks.read(store, lifecycle.to_purge, desk.window).then(asked).otherwise(lambda _: None)


def _done(_: Saved[None]) -> None:
    pass
