"""Buttons. One primary per screen; the style (ui/look/style.py) draws them by their kind."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy

from csp_wizard.ui.i18n import Say
from csp_wizard.ui.kit.base import Kit, named, tip

_COLORS = {"primary": "on_accent", "text": "accent", "link": "accent", "icon": "text2", "danger": "error"}
_ICON_COLORS = {"secondary": "text2", "small": "text2"}
_FLAT = ("text", "link", "icon")
_NARROWEST = 160


def press_on_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Enter presses the button that has the keyboard: without autoDefault Qt only knows Space."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.isAutoRepeat():
        return False
    button.click()
    return True


class Button(QPushButton):
    """A push button that says a sentence.

    ``tail`` is an icon after the words. ``name`` is what a screen reader says where the words alone
    say too little (“Change”: “Change legal company name”) or where there are none.
    ``elide``: where there is no room, its words end early.
    """

    def __init__(
        self,
        kit: Kit,
        say: Say,
        kind: str = "secondary",
        icon: str | None = None,
        tail: str | None = None,
        identifier: str = "",
        *,
        name: Say | None = None,
        color: str | QColor | None = None,
        hole: str = "surface",
        elide: bool = False,
    ) -> None:
        super().__init__()
        self._kit = kit
        self.elides = elide
        self._said = say
        self._name = name
        self._icon = icon or tail
        self._hole = hole
        self._color = color
        self.kind = kind
        self.underlined = False
        self.on_toast = False
        self.icon_after = icon is None and tail is not None
        self.setAutoDefault(False)  # Enter is the window's
        across = QSizePolicy.Policy.Maximum if elide else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        if identifier:
            named(self, identifier)
        kit.texts.follow(self, self._speak)
        kit.theme.follow(self, self._restyle)

    def say(self, say: Say, name: Say | None = None) -> None:
        """Say something else from now on."""
        self._said = say
        self._name = name
        self._speak()

    def set_icon(self, icon: str | None) -> None:
        self._icon = icon
        self._restyle()

    def set_kind(self, kind: str) -> None:
        self.kind = kind
        self._restyle()

    def set_color(self, color: str | QColor | None) -> None:
        """Another colour for words and icon than the kind's."""
        self._color = color
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_on_enter(self, event):
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        found = super().minimumSizeHint()
        if self.elides:
            found.setWidth(min(found.width(), self._kit.theme.px(_NARROWEST)))
        return found

    def _speak(self) -> None:
        text = self._kit.say(self._said)
        name = text if self._name is None else self._kit.say(self._name)
        self.setText(text.replace("&", "&&"))  # a name with “&” is not an access key
        self.setAccessibleName(name)
        tip(self, "" if text else name)

    def _restyle(self) -> None:
        theme, kind = self._kit.theme, self.kind
        color = self._color or _COLORS.get(kind, "text")
        ink = theme.color(color) if isinstance(color, str) else color
        self.setFont(theme.font("strong" if kind == "primary" else "body"))
        self.setFlat(kind in _FLAT)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.ButtonText, ink)
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, theme.color("disabled"))
        self.setPalette(palette)
        if self._icon:
            size = 20 if kind == "icon" else 16 if self.icon_after else 18
            icon_color = color if self._color or kind not in _ICON_COLORS else _ICON_COLORS[kind]
            if isinstance(icon_color, str):
                self.setIcon(theme.icon(self._icon, icon_color, size, self._hole))
            self.setIconSize(theme.icon_size(size))
        self.updateGeometry()
