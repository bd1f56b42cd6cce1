"""Work done ahead, while nobody waits: in short slices, with room for keys and clicks between.

Nothing depends on it. What has not been done ahead is done when it is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 30  # between two slices
SLICE_S = 0.008  # pieces are begun for so long; the last one decides how long the slice is

# What an enrollment needs and home does not. A large one comes after what it brings along itself: then
# none takes more than some 15 ms.
MODULES = (
    "csp_wizard.enrollment.catalogue",
    "csp_wizard.enrollment.flow",
    "csp_wizard.ui.services",
    "csp_wizard.ui.overview.overview",
    "csp_wizard.ui.secrets.area",
    "csp_wizard.ui.forms.editors",
    "csp_wizard.ui.wizard.wizard",
    "csp_wizard.ui.wizard.enrollment_views",
    "csp_wizard.portal.links",
    "phonenumbers",
    "csp_wizard.ui.pages.form",
    "csp_wizard.ui.pages.credentials",
    "csp_wizard.ui.pages.own",
    "idna",
    "email_validator",
    "socket",
    "ssl",
    "pydoc",
    "stdnum.cn.uscc",
)


class Ahead(QObject):
    """Goes through the pieces, for as long as ``parent`` lives."""

    def __init__(self, parent: QObject, pieces: Iterator[Callable[[], object]], after_ms: int) -> None:
        super().__init__(parent)
        self._pieces = pieces
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._next)
        self._timer.start(after_ms)

    def _next(self) -> None:
        until = perf_counter() + SLICE_S
        for piece in self._pieces:
            piece()
            if perf_counter() > until:
                self._timer.start(PAUSE_MS)
                return
        self.deleteLater()


def for_an_enrollment() -> Iterator[Callable[[], object]]:
    for name in MODULES:
        yield partial(import_module, name)
    # Patterns are made ready when they are first used.
    yield from (partial(_read_number, number) for number in ("13800138000", "010-62508888", "4008100000"))
    yield from _judgements()


def _read_number(number: str) -> None:
    from ..enrollment import phone

    phone.tidy(number)


def _judgements() -> Iterator[Callable[[], object]]:
    from datetime import date

    from ..enrollment.answers import Answers
    from ..enrollment.catalogue import FIELDS, STEPS

    answers = Answers(dict.fromkeys(FIELDS, "1"), today=date(2026, 1, 1))
    for step in STEPS:
        yield partial(step.problems, answers)
