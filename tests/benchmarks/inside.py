"""The program measured from inside, in its real event loop: prints the milliseconds as JSON.

    inside.py DATA LANGUAGE begin   the first card is clicked, then *Pick up*, then somebody types
    inside.py DATA LANGUAGE pages   every page is turned to, again, and again in the other language
    inside.py DATA LANGUAGE hasty   every page is turned to as soon as the one before is there
    inside.py DATA LANGUAGE idle    nobody does anything; how long is the loop ever busy?
    inside.py DATA LANGUAGE opened  the same once a card was clicked, and once its enrollment was left

What is measured ends when the window was painted and the event loop has nothing left to do.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable, Generator
from functools import partial
from itertools import pairwise
from time import perf_counter

from csp_wizard.pyside import import_qt

import_qt()  # as the program itself does

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, Qt, QTimer  # noqa: E402 - after import_qt
from PySide6.QtTest import QTest  # noqa: E402 - after import_qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton  # noqa: E402 - after import_qt
from shiboken6 import isValid  # noqa: E402 - after import_qt

from csp_wizard.paths import Paths  # noqa: E402 - after import_qt
from csp_wizard.storage.settings import load_settings  # noqa: E402 - after import_qt
from csp_wizard.ui.startup import Startup, settle  # noqa: E402 - after import_qt
from csp_wizard.ui.window.main_window import MainWindow  # noqa: E402 - after import_qt

NEXT = 60  # ms between the picture that was asked for and what is done next
PATIENCE = 5000  # ms
LOOKING = 2500  # ms that somebody looks at home, and at the overview, before the next click
WATCHED = 3500  # ms after the start, or after a click, in which nothing may stall
BEAT = 2  # ms
LETTERS = "Contoso 12"
PAINTS = (QEvent.Type.UpdateRequest, QEvent.Type.Expose)
Steps = Generator[Callable[[], object] | float, float, None]
Found = dict[str, list[float]]


class Stopwatch(QObject):
    """When the window was painted first since ``start``, and the loop then had nothing left to do."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._painted = False
        self.begun = self.done = 0.0
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._sleeps)
        handle = window.windowHandle()
        assert handle is not None
        for painted in (handle, window):
            painted.installEventFilter(self)

    def start(self) -> None:
        self._painted, self.done = False, 0.0
        self.begun = perf_counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._painted = self._painted or event.type() in PAINTS
        return False

    def _sleeps(self) -> None:
        if self._painted and not self.done:
            self.done = perf_counter()


class Play:
    """Goes through the steps of a generator: each yields what to do, or how long to wait, in ms."""

    def __init__(self, steps: Steps, watch: Stopwatch) -> None:
        self._steps = steps
        self._watch = watch
        self._timer = QTimer(interval=NEXT // 6)
        self._timer.timeout.connect(self._look)
        QTimer.singleShot(0, lambda: self._next(0.0))

    def _next(self, took: float) -> None:
        self._timer.stop()
        try:
            step = self._steps.send(took) if took else next(self._steps)
        except StopIteration:
            QApplication.exit(0)
            return
        if callable(step):
            self._watch.start()
            step()
            self._timer.start()
        else:
            QTimer.singleShot(int(step), lambda: self._next(0.0))

    def _look(self) -> None:
        now, begun, done = perf_counter(), self._watch.begun, self._watch.done
        if done and (now - done) * 1000 > NEXT:
            self._next((done - begun) * 1000)
        elif (now - begun) * 1000 > PATIENCE:
            raise TimeoutError("nothing was painted")


def begin(window: MainWindow, found: Found) -> Steps:
    yield LOOKING
    card = child(window, "home.card.1")
    found["card"] = [(yield lambda: click(card))]
    resume = child(window, "overview.resume")
    assert QApplication.focusWidget() is resume, QApplication.focusWidget()
    yield LOOKING
    found["pick_up"] = [(yield lambda: click(resume))]
    edit = QApplication.focusWidget()
    assert isinstance(edit, QLineEdit), edit
    before = edit.text()
    edit.end(False)
    found["key"] = []
    for letter in LETTERS:
        found["key"].append((yield partial(QTest.keyClick, edit, letter)))
    assert edit.text() == before + LETTERS, edit.text()


def pages(window: MainWindow, found: Found) -> Steps:
    yield LOOKING
    yield lambda: click(child(window, "home.card.1"))
    yield LOOKING
    yield from turn(window, found, "first")
    yield from turn(window, found, "again")
    found["language"] = []
    for _ in range(2):
        found["language"].append((yield window.assistance.switch_language))
        yield from turn(window, found, "after_language")


def hasty(window: MainWindow, found: Found) -> Steps:
    yield LOOKING
    yield lambda: click(child(window, "home.card.1"))
    yield from turn(window, found, "hasty")


def turn(window: MainWindow, found: Found, name: str) -> Steps:
    from csp_wizard.enrollment.catalogue import STEPS

    views = window.ways.enrollment
    assert views is not None
    for step in STEPS:
        took = yield partial(views.go, step.key)
        found.setdefault(name, []).append(took)
        assert views.current == step.key
        assert not views.wizard.pages[step.key].isHidden()


def idle(window: MainWindow, found: Found) -> Steps:
    yield 100
    yield from stall(window, found, "stall", lambda: None)


def opened(window: MainWindow, found: Found) -> Steps:
    from csp_wizard.enrollment.catalogue import STEPS

    yield LOOKING
    yield from stall(window, found, "stall_opened", lambda: click(child(window, "home.card.1")))
    views = window.ways.enrollment
    assert views is not None
    assert len(views.wizard.pages) == len(STEPS)
    yield from turn(window, found, "turns")
    yield from stall(window, found, "stall_closed", window.ways.go_home)
    assert not isValid(views)


def stall(window: MainWindow, found: Found, name: str, act: Callable[[], object]) -> Steps:
    """A beat that comes late tells how long the loop was busy with something else."""
    beats: list[float] = []
    timer = QTimer(window, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: beats.append(perf_counter()))
    timer.start()
    yield 5 * BEAT
    act()
    yield WATCHED
    timer.deleteLater()
    found[name] = [max(b - a for a, b in pairwise(beats)) * 1000 - BEAT]


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def child(window: MainWindow, identifier: str) -> QPushButton:
    found = window.findChild(QPushButton, identifier)
    assert found is not None, identifier
    return found


def main(data: str, language: str, what: str) -> None:
    gc.disable()  # as the program itself does
    paths = Paths.find(data, {})
    startup = Startup(paths, language, load_settings(paths.settings))
    window = startup.make_window()
    window.show()
    window.activateWindow()  # there is no window manager
    QTimer.singleShot(30, settle)
    found: Found = {}
    plays = {"begin": begin, "pages": pages, "hasty": hasty, "idle": idle, "opened": opened}
    play = Play(plays[what](window, found), Stopwatch(window))
    sys.excepthook = failed
    QApplication.exec()
    del play
    print(json.dumps(found), flush=True)
    os._exit(0)


def failed(kind: type[BaseException], error: BaseException, trace: object) -> None:
    import traceback

    traceback.print_exception(error)
    os._exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:4])
