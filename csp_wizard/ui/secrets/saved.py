"""A secret that the store holds: twelve dots, *Show*, *Copy*. Its text is fetched, never kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStackedLayout, QWidget

from ...enrollment.record import EventKind
from ...enrollment.text import Msg
from ...storage.secret_terms import Reason
from ..kit import Button, CountdownButton, Dots, Kit, StackRow, sized
from ..services import Services
from .area import SecretArea
from .copying import SecretCopy
from .edit import SecretEdit
from .words import COPY, DETAILS, HIDE, LABELS, SHOW, copy_name, show_name

_ROW = 22  # px: dots and a password are as high, so that nothing moves
_MOST_LINES = 6
_FRAME = 24  # px round the lines of the other details


class HiddenValue(QWidget):
    """Twelve dots, always twelve; or the secret, for as long as the settings allow."""

    def __init__(self, kit: Kit, hide_after: int, label: Msg, *, several_lines: bool = False) -> None:
        super().__init__()
        self._kit = kit
        self._stack = QStackedLayout(self)
        self._dots = Dots(kit, 12)
        self.text: SecretEdit | SecretArea = (SecretArea if several_lines else SecretEdit)(
            hide_after=hide_after
        )
        self.text.setReadOnly(True)
        if isinstance(self.text, SecretEdit):
            self.text.setFrame(False)  # it takes the dots' place, and nothing moves
            self.text.setTextMargins(-2, 0, 0, 0)  # Qt begins 2 px inside
        kit.theme.follow(self.text, lambda: self.text.setFont(kit.theme.font("mono")))
        kit.texts.bind(self.text.setAccessibleName, label, self.text)
        sized(kit, self, min_width=140, max_width=340 if several_lines else 300)
        kit.theme.follow(self, self._measure)
        self._stack.addWidget(self._dots)
        self._stack.addWidget(self.text)
        self.text.shown_changed.connect(self._turned)

    @property
    def shown(self) -> bool:
        return self._stack.currentWidget() is self.text

    def show_value(self, value: str) -> None:
        self.text.setText(value)
        self._stack.setCurrentWidget(self.text)
        self._measure()
        self.text.show_secret()

    def hide_value(self) -> None:
        self.text.hide_secret()

    def sizeHint(self) -> QSize:
        """Lines are as wide as they may be; a password takes what it needs."""
        if self.shown and isinstance(self.text, SecretArea):
            return QSize(self.maximumWidth(), self.height())
        return super().sizeHint()

    def _measure(self) -> None:
        px = self._kit.theme.px
        if self.shown and isinstance(self.text, SecretArea):
            metrics = QFontMetrics(self.text.font())
            room = self.maximumWidth() - px(_FRAME) - 2
            lines = sum(1 + metrics.horizontalAdvance(line) // room for line in self.text.text().split("\n"))
            self.setFixedHeight(min(lines, _MOST_LINES) * metrics.lineSpacing() + px(_FRAME))
        else:
            self.setFixedHeight(px(_ROW))
        self.updateGeometry()

    def _turned(self, shown: bool) -> None:
        if not shown:
            self._stack.setCurrentWidget(self._dots)
            self.text.wipe()
            self._measure()


class SavedSecret(QObject):
    """Makes ``row``. ``prefix`` names its buttons: ``cred.show``, ``cred.copy``."""

    failed = Signal(object)  # Reason, or None: the store has no such value (any more)

    def __init__(self, services: Services, slot: str, prefix: str, step: str, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._slot = slot
        self._step = step
        kit = services.kit
        label = LABELS[slot]
        hide_after = services.settings.hide_secrets
        self._value = HiddenValue(kit, hide_after, label, several_lines=slot in DETAILS)
        self._value.text.shown_changed.connect(self._say_shown)
        self._value.text.copied.connect(self._copied_by_hand)
        name = show_name(slot, shown=False)
        self._show = Button(kit, SHOW, "small", "show", identifier=f"{prefix}.show", name=name)
        self._show.clicked.connect(self._toggle)
        self.copy = CountdownButton(kit, COPY, identifier=f"{prefix}.copy", name=copy_name(slot))
        SecretCopy(services, self.copy, slot, step, self._say_failed)
        self.row = StackRow(kit, label, self._value, self._show, self.copy)

    def _toggle(self) -> None:
        if self._value.shown:
            self._value.hide_value()
        else:
            self._services.vault.read(self._slot, self._reveal, self._say_failed)

    def _reveal(self, value: str | None) -> None:
        if value is None:
            self._say_failed(None)
            return
        if not self.row.isVisible():
            return  # the page was left while the store answered
        self._value.text.set_hide_after(self._services.settings.hide_secrets)
        self._value.show_value(value)
        self._services.vault.happened(EventKind.SECRET_SHOWN, self._slot, self._step)

    def _say_shown(self, shown: bool) -> None:
        self._show.say(HIDE if shown else SHOW, show_name(self._slot, shown))
        self._show.set_icon("hide" if shown else "show")

    def _copied_by_hand(self, text: str) -> None:
        """What was selected in the shown secret counts down like the whole of it."""
        self._services.clipboard.copy_secret(text, self._services.settings.clear_clipboard)

    def _say_failed(self, reason: Reason | None) -> None:
        self.failed.emit(reason)
