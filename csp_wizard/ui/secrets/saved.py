"""A secret that the store holds: twelve dots, *Show*, *Copy*. Its text is fetched, never kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from ...enrollment.record import EventKind
from ...enrollment.text import Msg
from ...storage.secret_terms import Reason
from ..kit import Button, CountdownButton, Dots, Kit, StackRow, sized
from ..services import Services
from .copying import SecretCopy
from .edit import SecretEdit

COPY = Msg("Secret", "Copy")
SHOW = Msg("Secret", "Show")
HIDE = Msg("Secret", "Hide")
SHOW_PASSWORD = Msg("Secret", "Show password")
HIDE_PASSWORD = Msg("Secret", "Hide password")


class HiddenValue(QWidget):
    """Twelve dots, always twelve; or the password, for as long as the settings allow."""

    def __init__(self, kit: Kit, hide_after: int) -> None:
        super().__init__()
        self._stack = QStackedLayout(self)
        self._dots = Dots(kit, 12)
        self.text = SecretEdit(hide_after=hide_after)
        self.text.setReadOnly(True)
        self.text.setFrame(False)  # it takes the dots' place, and nothing moves
        self.text.setTextMargins(-2, 0, 0, 0)  # Qt begins 2 px inside
        kit.theme.follow(self.text, lambda: self.text.setFont(kit.theme.font("mono")))
        kit.texts.bind(self.text.setAccessibleName, Msg("Secret", "Password"), self.text)
        sized(kit, self, height=22, min_width=140, max_width=300)
        self._stack.addWidget(self._dots)
        self._stack.addWidget(self.text)
        self.text.shown_changed.connect(self._turned)

    @property
    def shown(self) -> bool:
        return self._stack.currentWidget() is self.text

    def show_value(self, value: str) -> None:
        self.text.setText(value)
        self._stack.setCurrentWidget(self.text)
        self.text.show_secret()

    def hide_value(self) -> None:
        self.text.hide_secret()

    def _turned(self, shown: bool) -> None:
        if not shown:
            self._stack.setCurrentWidget(self._dots)
            self.text.wipe()


class SavedSecret(QObject):
    """Makes ``row``. ``prefix`` names its buttons: ``cred.show``, ``cred.copy``."""

    failed = Signal(object)  # Reason, or None: the store has no such value (any more)

    def __init__(self, services: Services, key: str, prefix: str, step: str, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._key = key
        self._step = step
        kit = services.kit
        self._value = HiddenValue(kit, services.settings.hide_secrets)
        self._value.text.shown_changed.connect(self._say_shown)
        self._value.text.copied.connect(self._copied_by_hand)
        self._show = Button(kit, SHOW, "small", "show", identifier=f"{prefix}.show", name=SHOW_PASSWORD)
        self._show.clicked.connect(self._toggle)
        name = Msg("Secret", "Copy password")
        copy = CountdownButton(kit, COPY, identifier=f"{prefix}.copy", name=name)
        SecretCopy(services, copy, key, step, self._say_failed)
        self.row = StackRow(kit, Msg("Secret", "Password"), self._value, self._show, copy)

    def _toggle(self) -> None:
        if self._value.shown:
            self._value.hide_value()
        else:
            self._services.vault.read(self._key, self._reveal, self._say_failed)

    def _reveal(self, value: str | None) -> None:
        if value is None:
            self._say_failed(None)
            return
        if not self.row.isVisible():
            return  # the page was left while the store answered
        self._value.text.set_hide_after(self._services.settings.hide_secrets)
        self._value.show_value(value)
        self._services.vault.happened(EventKind.SECRET_SHOWN, self._key, self._step)

    def _say_shown(self, shown: bool) -> None:
        self._show.say(HIDE if shown else SHOW, HIDE_PASSWORD if shown else SHOW_PASSWORD)
        self._show.set_icon("hide" if shown else "show")

    def _copied_by_hand(self, text: str) -> None:
        """What was selected in the shown password counts down like the whole of it."""
        self._services.clipboard.copy_secret(text, self._services.settings.clear_clipboard)

    def _say_failed(self, reason: Reason | None) -> None:
        self.failed.emit(reason)
