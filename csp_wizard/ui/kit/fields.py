"""Where something is typed. As wide as given where there is room, narrower where there is not.

A typed value takes the letters of its own script in either language: the CJK family as soon as it
contains Han, the Latin one for an address. Nothing typed is ever replaced.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from csp_wizard.ui.kit.base import Kit, named
from csp_wizard.ui.kit.click_through import ClickThrough
from csp_wizard.ui.look.fonts import has_han
from csp_wizard.ui.look.popups import make_round

_POLICY = (QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
_NARROWEST = 96


class LineEdit(QLineEdit):
    def __init__(self, kit: Kit, identifier: str, width: float = 480, role: str = "body") -> None:
        super().__init__()
        self._kit = kit
        self._wide = width
        self._role = role
        self._han = False
        named(self, identifier)
        self.setSizePolicy(*_POLICY)
        self.textChanged.connect(self._on_text)
        kit.theme.follow(self, self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(self._kit.theme.px(self._wide), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        px = self._kit.theme.px
        return QSize(px(min(self._wide, _NARROWEST)), super().minimumSizeHint().height())

    def _on_text(self, text: str) -> None:
        han = has_han(text)
        if han != self._han:
            self._han = han
            self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._kit.theme.font(self._role, self.text() or None))
        self.updateGeometry()


class TextEdit(QPlainTextEdit):
    """Several lines, plain; Tab leaves it."""

    is_field = True  # the style draws its frame like a line edit's

    def __init__(self, kit: Kit, identifier: str, width: float = 480, height: float = 104) -> None:
        super().__init__()
        self._kit = kit
        self._size = (width, height)
        self._han = False
        named(self, identifier)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(*_POLICY)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.textChanged.connect(self._on_text)
        kit.theme.follow(self, self._restyle)

    def sizeHint(self) -> QSize:
        px = self._kit.theme.px
        return QSize(px(self._size[0]), px(self._size[1]))

    def minimumSizeHint(self) -> QSize:
        px = self._kit.theme.px
        return QSize(px(min(self._size[0], 2 * _NARROWEST)), px(self._size[1]))

    def _on_text(self) -> None:
        han = has_han(self.toPlainText())
        if han != self._han:
            self._han = han
            self._restyle()

    def _restyle(self) -> None:
        px = self._kit.theme.px
        self.setFont(self._kit.theme.font("body", self.toPlainText() or None))
        self.document().setDocumentMargin(0)
        self.setViewportMargins(px(10), px(7), px(2), px(7))
        self.updateGeometry()


class Combo(QComboBox):
    """A list to pick from. Made editable, its inner line edit carries the identifier."""

    def __init__(self, kit: Kit, identifier: str, width: float = 240, *, editable: bool = False) -> None:
        super().__init__()
        self._kit = kit
        self._wide = width
        self.setSizePolicy(*_POLICY)
        self.setEditable(editable)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        self._clicks = ClickThrough(self)
        line = self.lineEdit()
        named(self if line is None else line, identifier)
        kit.theme.follow(self, self._restyle)

    def showPopup(self) -> None:
        """Below the field, or above it where the screen ends: never over what is typed."""
        popup, gap = self.view().window(), self._kit.theme.px(4)
        self._round(popup)
        super().showPopup()
        self._clicks.follow(popup)
        spot = self.mapToGlobal(QPoint(0, self.height() + gap))
        if spot.y() + popup.height() > self.screen().availableGeometry().bottom():
            spot = self.mapToGlobal(QPoint(0, -gap - popup.height()))
        if spot.y() >= self.screen().availableGeometry().top():
            popup.move(spot)

    def _round(self, popup: QWidget) -> None:
        """Its own frame is seen, so what stands in it stays clear of the corners."""
        if self._kit.theme.own_style:
            make_round(popup, self._kit.theme)
            self.view().viewport().setAutoFillBackground(False)
            room = self._kit.theme.px(5)
            popup.setContentsMargins(room, room, room, room)

    def take_completer(self, completer: QCompleter) -> None:
        """What it offers while somebody types."""
        self.setCompleter(completer)
        line = self.lineEdit()
        if line is not None:  # not before: the list is made when something is typed
            line.textEdited.connect(lambda _: self._clicks.follow(completer.popup()))

    def sizeHint(self) -> QSize:
        return QSize(self._kit.theme.px(self._wide), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._kit.theme.px(_NARROWEST), super().minimumSizeHint().height())

    def _restyle(self) -> None:
        self.setFont(self._kit.theme.font("body"))
        self.updateGeometry()
