"""The QWizard, fenced in: one page per step, moved by ``go_to`` alone.

QWizard's own Next, Back, history, fields and page validation lose work or lead astray when an
enrollment is resumed, so none of them is used: its buttons are ours, every way out of a page asks
the page first, and Back goes to the page last viewed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
    QWizard,
)

from ...enrollment import flow
from ...enrollment.catalogue import STEP, STEPS
from ...enrollment.flow import STATUS_WORDS
from ...enrollment.progress import Progress
from ...enrollment.text import Msg
from ..kit import announce
from ..services import Services
from .action_bar import ActionBar
from .shelf import AnyPage, Shelf
from .step_list import StepList

Option = QWizard.WizardOption


class EnrollmentWizard(QWizard):
    entered = Signal(str)  # the step that is shown now
    left = Signal(str)  # “”: to the overview, “home”: to all enrollments
    problems_changed = Signal()
    state_changed = Signal(object, object, str)  # statuses, counts of problems, the step shown

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.session = services.session
        self.kit = services.kit
        self.current = ""
        self._back: list[str] = []
        self._return_to = ""  # the check page, while one of its answers is changed
        self._shelf = Shelf(services, self, self._room, self._added)
        self.pages = self._shelf.pages
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOptions(
            Option.IndependentPages
            | Option.NoDefaultButton
            | Option.NoCancelButton
            | Option.ExtendedWatermarkPixmap
            | Option.HaveCustomButton1
            | Option.HaveCustomButton2
            | Option.HaveCustomButton3
        )
        self.setMinimumSize(1, 1)
        self.step_list = StepList(self.kit)
        self.setSideWidget(self.step_list)
        self.bar = ActionBar(self.kit)
        self.bar.put_into(self)
        self.bar.back.clicked.connect(self.go_back)
        self.bar.close.clicked.connect(lambda: self.leave("home"))
        self.bar.forward.clicked.connect(self.go_forward)
        self.step_list.chosen.connect(self._chosen)
        self.currentIdChanged.connect(lambda _: self._tame())
        self._refresh = QTimer(self, singleShot=True, interval=120)
        self._refresh.timeout.connect(self.show_state)
        self.session.answered.connect(lambda _: self._refresh.start())
        self.session.recorded.connect(self._refresh.start)

    def _tame(self) -> None:
        """QWizard sets its margins anew at page changes; ours are put back."""
        self.bar.set_margins(self.narrow)
        holder = self.step_list.parentWidget()
        inside = holder.layout() if holder else None
        if holder is not None and inside is not None:
            inside.setContentsMargins(0, 0, 0, 0)
            holder.setVisible(not self.narrow)

    narrow = False

    def set_narrow(self, narrow: bool) -> None:
        """Without room for it the step list goes; the window shows a row for it instead."""
        self.narrow = narrow
        self._tame()
        for page in self.pages.values():
            page.set_narrow(narrow)

    # -- QWizard's own ways, closed ---------------------------------------------------------------

    def validateCurrentPage(self) -> bool:
        return True

    def initializePage(self, id: int) -> None:
        pass

    def cleanupPage(self, id: int) -> None:
        pass

    def nextId(self) -> int:
        return -1

    def reject(self) -> None:
        """Escape: what is typed is saved, and the page stays."""
        self.session.flush()

    def accept(self) -> None:
        pass

    # -- moving -------------------------------------------------------------------------------------

    def go_to(self, key: str, *, going_back: bool = False) -> None:
        """Shows a step, whatever its state: a locked one says what comes before it."""
        self.turn_to(key, going_back=going_back)
        self.arrive()

    def turn_to(self, key: str, *, going_back: bool = False) -> None:
        """First half, also while the wizard is hidden: shown, it would show the page it was left at."""
        self._return_to = ""
        if self.current and self.current != key and not going_back:
            self._back.append(self.current)
        self.session.flush()
        page = self._shelf.take(key)
        page.set_narrow(self.narrow)
        page.load()  # before it is shown: then it is laid out once
        self._shelf.thaw(page)
        self.current = key
        if self.currentId() == -1:
            self.setStartId(self._shelf.id(page))
            self.restart()
        else:
            self.setCurrentId(self._shelf.id(page))

    def arrive(self) -> None:
        """Second half: the page is shown."""
        page = self.shown
        page.enter()
        self.show_state()
        page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.entered.emit(self.current)
        self._announce(self.current)

    def ahead(self, key: str) -> Iterator[Callable[[], object]]:
        """The pieces in which the page of a step is made before it is turned to."""
        return self._shelf.ahead(key)

    def apart(self) -> Iterator[Callable[[], object]]:
        """The pieces in which the pages that are not shown are given up."""
        return self._shelf.apart()

    def _room(self) -> tuple[QSize, bool]:
        """For a page: what is beside and below it taken away."""
        views = self.parentWidget()
        beside = 0 if self.narrow else self.step_list.minimumWidth()
        size = views.size() if views else self.size()
        return QSize(size.width() - beside, size.height() - self.bar.height()), self.narrow

    def _added(self, page: AnyPage) -> None:
        page.forward_changed.connect(self._say_forward)
        page.problems_changed.connect(self._refresh.start)
        page.problems_changed.connect(self.problems_changed)

    @property
    def shown(self) -> AnyPage:
        return self._shelf.shown()

    def ask_leave(self, go: Callable[[], object], *, forward: bool = False) -> None:
        self.shown.may_leave(go, forward=forward)

    def _chosen(self, key: str) -> None:
        if key == self.current:
            return
        if key:
            self.ask_leave(lambda: self.go_to(key))
        else:
            self.leave("")

    def visit(self, key: str) -> None:
        """To a step, or to the overview (“”), through the page's own way out."""
        self._chosen(key)

    def change(self, step: str, key: str) -> None:
        """To one field, from the check page; once its page is passed, back there."""

        def go() -> None:
            self.go_to(step)
            self._return_to = "check"
            self.shown.reveal(key)
            self._say_forward()

        self.ask_leave(go)

    def leave(self, where: str) -> None:
        """Out of the pages: to the overview (“”) or to all enrollments (“home”)."""
        self.ask_leave(lambda: self.left.emit(where))

    def go_back(self) -> None:
        def back() -> None:
            while self._back:
                key = self._back.pop()
                if key != self.current:
                    self.go_to(key, going_back=True)
                    return
            before = flow.previous(STEP[self.current])
            if before is None:
                self.left.emit("")
            else:
                self.go_to(before.key, going_back=True)

        self.ask_leave(back)

    def go_forward(self) -> None:
        page = self.shown

        def on() -> None:
            after = self._return_to or page.after()
            if after:
                self.go_to(after)
            else:
                self.left.emit("")

        page.may_leave(lambda: page.forward(on), forward=True)

    # -- state --------------------------------------------------------------------------------------

    def show_state(self) -> None:
        if not self.current:
            return
        at = Progress(self.session.record)
        seen = at.seen_from(self.current, self.shown.problem_count)
        self.step_list.show_state(*seen, self.current)
        self.state_changed.emit(*seen, self.current)
        self._say_forward()

    def _say_forward(self) -> None:
        if not self.current or self.currentId() == -1:
            return
        words = Msg("Wizard", "Save and return to check") if self._return_to else self.shown.forward_text()
        self.bar.say_forward(words, last=self.current == STEPS[-1].key)

    def parts(self) -> list[list[QWidget]]:
        """Step list, page, action bar: what F6 goes through."""
        return [[self.step_list], [self.shown], self.bar.buttons]

    def has_problems(self) -> bool:
        return self.shown.problem_count > 0

    def _announce(self, key: str) -> None:
        number = [s.key for s in STEPS].index(key) + 1
        status = flow.status(STEP[key], self.session.record)
        said = Msg("Wizard", "{page}, step {number} of {all}, {status}")
        said = said.of(page=STEP[key].title, number=number, all=len(STEPS), status=STATUS_WORDS[status])
        announce(self, self.kit.texts.say(said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = QApplication.focusWidget()
        anywhere = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if isinstance(focus, QAbstractButton) and not anywhere:
            if not isinstance(focus, (QRadioButton, QCheckBox)):
                focus.click()
                return
        elif isinstance(focus, QPlainTextEdit) and not anywhere:
            return
        self.go_forward()
