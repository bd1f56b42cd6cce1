"""What a page says around its questions: where in the portal, what to know, what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from csp_wizard.ui.i18n import Say
from csp_wizard.ui.kit.base import Kit, named
from csp_wizard.ui.kit.button import Button
from csp_wizard.ui.kit.label import Icon, Label
from csp_wizard.ui.kit.layout import Column, Row, clear_layout, in_tab_order
from csp_wizard.ui.kit.paint import rounded
from csp_wizard.ui.kit.surfaces import Box

if TYPE_CHECKING:
    from csp_wizard.ui.kit.link_line import LinkLine

_TOP = Qt.AlignmentFlag.AlignTop


class Strip(Box):
    """The bar on top of a page that names its portal page; grey where there is nothing to do there."""

    def __init__(
        self,
        kit: Kit,
        say: Say,
        action: Say | None = None,
        on_open: Callable[[], object] | None = None,
        identifier: str = "page.open_portal",
        *,
        name: Say | None = None,
    ) -> None:
        quiet = action is None
        super().__init__(
            kit,
            fill="canvas" if quiet else "tint",
            line=None,
            radius=8,
            margins=(14, 4, 6, 4),
            horizontal=True,
        )
        ink = "text2" if quiet else "tint_text"
        kit.theme.follow(self, lambda: self.setMinimumHeight(kit.theme.px(40)))
        self.box.add(Icon(kit, "info" if quiet else "globe", "hint" if quiet else ink, 18))
        self.box.space(10)
        self.label = Label(kit, say, "body", ink, wrap=True)
        self.box.add(self.label, 1)
        self.button: Button | None = None
        if action is not None:
            self.button = Button(
                kit, action, "text", tail="open", identifier=identifier, color="tint_text", name=name
            )
            self.box.add(self.button)
            if on_open is not None:
                self.button.clicked.connect(on_open)

    def say(self, say: Say) -> None:
        self.label.say(say)


# tone: icon, ink, fill, line
_NOTES = {
    "info": ("info", "accent", "tint", None),
    "neutral": ("info", "hint", "canvas", "line"),
    "warning": ("problem", "warning", "warning_tint", "warning_line"),
    "error": ("problem", "error", "error_tint", "error_line"),
    "success": ("done", "success", "success_tint", None),
    "waiting": ("waiting", "waiting", "waiting_tint", None),
}


class NoteBox(Box):
    """Something to know, in the colour and with the icon of its kind. ``body`` takes more."""

    def __init__(
        self, kit: Kit, tone: str, text: Say, title: Say | None = None, identifier: str = ""
    ) -> None:
        icon, ink, fill, line = _NOTES[tone]
        super().__init__(kit, fill=fill, line=line, margins=(16, 14, 16, 14), gap=12, horizontal=True)
        if identifier:
            named(self, identifier)
        self._ink = ink
        self._title = Label(kit, title or "", "strong", "text" if tone in ("info", "neutral") else ink, True)
        self._text = Label(kit, text, "body", "text", True)
        self.box.add(Icon(kit, icon, ink, 20, fill, line="body"), 0, _TOP)
        self.body = Column(kit, gap=2)
        self.body.add(self._title)
        self.body.add(self._text)
        self._buttons: Row | None = None
        self._kit = kit
        self.box.add(self.body, 1)
        # Not before it has its place: a widget shown without a parent is a window.
        self._title.setVisible(title is not None)
        self._text.setVisible(text != "")

    def say(self, text: Say, title: Say | None = None) -> None:
        self._text.say(text)
        self._text.setVisible(text != "")
        if title is not None:
            self._title.say(title)
            self._title.setVisible(True)

    def add_button(self, button: Button) -> Button:
        """Below the words; a link keeps its own colour."""
        if self._buttons is None:
            self.body.space(8)
            self._buttons = Row(self._kit, gap=20)
            self._buttons.spring()
            self.body.add(self._buttons)
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button


Problem = tuple[Say, Callable[[], object] | None, str]  # words, what a click does, identifier


class Summary(Box):
    """All that is wrong on the page, in its order; each line leads to its field."""

    def __init__(self, kit: Kit, title: Say, identifier: str = "wizard.errors") -> None:
        super().__init__(
            kit, fill="error_tint", line="error_line", bar="error", margins=(20, 16, 20, 14), gap=10
        )
        self._kit = kit
        named(self, identifier)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = Row(kit, gap=10)
        head.add(Icon(kit, "problem", "error", 22, "error_tint"))
        self.title = Label(kit, title, "card")
        head.add(self.title, 1)
        self.box.add(head)
        self._lines = Column(kit, margins=(31, 0, 0, 0), gap=2)
        self.box.add(self._lines)
        self._last: QWidget = self
        kit.texts.bind(self.setAccessibleName, title)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        clear_layout(self._lines)
        self._last = self
        for say, act, identifier in problems:
            self.add_link(say, act, identifier, color="error")

    def add_link(
        self, say: Say, act: Callable[[], object] | None, identifier: str, color: str = "accent"
    ) -> LinkLine:
        from csp_wizard.ui.kit.link_line import LinkLine

        link = LinkLine(self._kit, say, identifier, color)
        if act is not None:
            link.clicked.connect(lambda: act())
        self._lines.add(link)
        in_tab_order(self._last, link)
        self._last = link
        return link

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class ErrorText(QWidget):
    """What is wrong with one answer, between its hint and its field."""

    def __init__(self, kit: Kit, identifier: str = "") -> None:
        super().__init__()
        row = Row(kit, self, (0, 6, 0, 0), gap=6)
        row.add(Icon(kit, "problem", "error", 16, line="hint"), 0, _TOP)
        self.label = Label(kit, "", "hint600", "error", True, identifier=identifier)
        row.add(self.label, 1)
        self.hide()

    def say(self, say: Say) -> None:
        """Nothing to say hides it."""
        self.label.say(say)
        self.setVisible(say != "")

    def text(self) -> str:
        return self.label.text()


class ErrorBar(QWidget):
    """Round a whole field: a red bar at its left while something is wrong with it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._bad = False
        self.box = Column(kit, self)

    def set_bad(self, bad: bool) -> None:
        if bad != self._bad:
            self._bad = bad
            self.box.measure(margins=(15 if bad else 0, 0, 0, 0))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._bad:
            theme = self._kit.theme
            width = theme.px(3)
            rounded(QPainter(self), QRectF(0, 0, width, self.height()), width / 2, theme.color("error"))
