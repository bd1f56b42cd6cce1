"""Buttons. One primary per screen; the style (ui/look/style.py) draws them by their kind."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy

from csp_wizard.ui.i18n import Say
from csp_wizard.ui.kit.base import Kit, named, tip
from csp_wizard.ui.look.button_paint import button_size, draw_ground, draw_words

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
        self._hint: tuple[str, QSize] | None = None
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

    def sizeHint(self) -> QSize:
        theme, text = self._kit.theme, self.text()
        if not theme.own_style:
            return super().sizeHint()
        if self._hint is None or self._hint[0] != text:
            icon = theme.px(self._icon_size) if self._icon else 0
            self._hint = (text, button_size(theme, self.kind, self.fontMetrics(), text, icon))
        return QSize(self._hint[1])

    def minimumSizeHint(self) -> QSize:
        found = self.sizeHint()
        if self.elides:
            found.setWidth(min(found.width(), self._kit.theme.px(_NARROWEST)))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, kind = self._kit.theme, self.kind
        if not theme.own_style:
            super().paintEvent(event)
            return
        painter, enabled, over = QPainter(self), self.isEnabled(), self.underMouse()
        if not self.on_toast:
            down = self.isDown()
            draw_ground(theme, painter, self.rect(), kind, over=over, down=down, enabled=enabled)
        if kind == "link" and (self.underlined or (over and enabled)):
            font = painter.font()
            font.setUnderline(True)
            painter.setFont(font)
        ink = self._ink() if enabled else theme.color("disabled")
        icon, after = self._pixmap(enabled=enabled), self.icon_after
        draw_words(
            theme, painter, self.rect(), self.text(), ink, icon=icon, icon_after=after, elides=self.elides
        )

    def _speak(self) -> None:
        text = self._kit.say(self._said)
        name = text if self._name is None else self._kit.say(self._name)
        self.setText(text.replace("&", "&&"))  # a name with “&” is not an access key
        self.setAccessibleName(name)
        tip(self, "" if text else name)

    def _restyle(self) -> None:
        theme, kind = self._kit.theme, self.kind
        self._hint = None
        self.setFont(theme.font("strong" if kind == "primary" else "body"))
        if not theme.own_style:
            self._tell_style()
        self.updateGeometry()
        self.update()

    def _tell_style(self) -> None:
        """What another style needs to know to draw it."""
        theme, color = self._kit.theme, self._icon_color()
        self.setFlat(self.kind in _FLAT)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.ButtonText, self._ink())
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, theme.color("disabled"))
        self.setPalette(palette)
        if self._icon and isinstance(color, str):
            self.setIcon(theme.icon(self._icon, color, self._icon_size, self._hole))
            self.setIconSize(theme.icon_size(self._icon_size))

    def _ink(self) -> QColor:
        color = self._color or _COLORS.get(self.kind, "text")
        return self._kit.theme.color(color) if isinstance(color, str) else color

    @property
    def _icon_size(self) -> int:
        return 20 if self.kind == "icon" else 16 if self.icon_after else 18

    def _icon_color(self) -> str | QColor:
        return self._color or _ICON_COLORS.get(self.kind) or _COLORS.get(self.kind, "text")

    def _pixmap(self, *, enabled: bool) -> QPixmap | None:
        if not self._icon:
            return None
        theme = self._kit.theme
        color = self._icon_color() if enabled else "disabled"
        name = theme.hex(color) if isinstance(color, str) else color.name()
        return theme.drawn(self._icon, name, self._icon_size, theme.hex(self._hole), self.devicePixelRatioF())
