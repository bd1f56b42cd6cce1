"""Work off the GUI thread, its answer back on it.

``tasks.write(store, work).then(show).otherwise(explain)``: ``work`` runs on the worker's own
thread, ``show`` or ``explain`` in the event loop of the GUI thread. An answer that comes after its
owner is gone is dropped.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from ..storage.problems import Failure
from ..storage.store_thread import Saved, Store

if TYPE_CHECKING:
    from ..storage.secret_worker import SecretWorker

T = TypeVar("T")


class Later(Generic[T]):
    """An answer that is still to come."""

    def __init__(self, owner: QObject | None) -> None:
        self._owner = owner
        self._then: Callable[[T], object] | None = None
        self._otherwise: Callable[[Any], object] | None = None

    def then(self, done: Callable[[T], object]) -> Later[T]:
        self._then = done
        return self

    def otherwise(self, failed: Callable[[Any], object]) -> Later[T]:
        """``failed`` gets the ``Failure`` of the store, or the ``SecretError`` of the secret store."""
        self._otherwise = failed
        return self

    def arrived(self, answer: Any) -> None:
        if self._owner is not None and not isValid(self._owner):
            return
        if not isinstance(answer, (Failure, BaseException)):
            if self._then:
                self._then(answer)
        elif self._otherwise:
            self._otherwise(answer)
        elif isinstance(answer, BaseException):
            raise answer  # nobody said what to do: the except hook writes it down


class Tasks(QObject):
    _arrived = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def write(
        self, store: Store, work: Callable[[sqlite3.Connection], T], owner: QObject | None = None
    ) -> Later[Saved[T]]:
        """One durable transaction."""
        later: Later[Saved[T]] = Later(owner)
        store.write(work, lambda answer: self._arrived.emit(later, answer))
        return later

    def read(
        self, store: Store, work: Callable[[sqlite3.Connection], T], owner: QObject | None = None
    ) -> Later[T]:
        """Something long on the store's thread."""
        later: Later[T] = Later(owner)
        store.run(work, lambda answer: self._arrived.emit(later, answer))
        return later

    def secret(
        self,
        worker: SecretWorker,
        work: Callable[[], T],
        owner: QObject | None = None,
        late: Callable[[T], object] | None = None,
    ) -> Later[T]:
        """``late`` gets what came after the store had been reported as not answering."""
        later: Later[T] = Later(owner)
        after: Later[T] = Later(owner).then(late or _nothing).otherwise(_nothing)

        def told(about: Later[T], value: Any, error: BaseException | None) -> None:
            self._arrived.emit(about, value if error is None else error)

        worker.run(
            work,
            lambda value, error: told(later, value, error),
            late=lambda value, error: told(after, value, error),
        )
        return later

    def _deliver(self, later: Later[Any], answer: Any) -> None:
        later.arrived(answer)


def _nothing(_: object) -> None:
    pass
