"""Colours, letters and sizes of the moment, and who wants to know when they change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from csp_wizard.ui.following import Following
from csp_wizard.ui.i18n import Texts
from csp_wizard.ui.look.icons import Icons

# Home needs none, and its names of hundreds of theme icons take a while to get ready.
if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

from . import fonts, tokens

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
# What a drawing calls its colours, and the token.
_PICTURE = {
    "surface": "surface",
    "line": "line",
    "soft": "soft",
    "success": "success",
    "accent": "accent",
    "tint": "tint",
}
_WHEN_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


class Theme(QObject):
    """Follows the system's light or dark unless told otherwise; sets the app's palette and font."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        icons: Path,
        texts: Texts,
        appearance: str = "system",
        text_size: int = 100,
        *,
        own_style: bool = True,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._texts = texts
        self._icons = Icons(icons)
        self._followers = Following(self)
        self._wordless = Following(self)  # those whom another language does not touch
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._families = fonts.families(system.family())
        self._points = fonts.body_points(system.pointSizeF())
        self._fonts: dict[tuple[str, bool, bool], QFont] = {}
        self._colors: dict[str, QColor] = {}
        self.own_style = own_style  # else another one draws the controls
        self.styled = False  # our style is there
        self.appearance = "system"
        self.text_size = text_size
        self.dark = False
        self.high_contrast = False
        self.unit = 1.0
        hints = app.styleHints()
        if appearance != "system":
            self._request(appearance)
        self._refresh()
        hints.colorSchemeChanged.connect(self._on_scheme)
        accessibility = getattr(hints, "accessibility", None)  # Qt 6.10
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self._on_scheme)
        texts.changed.connect(self._on_language)

    # What widgets ask for

    def color(self, token: str) -> QColor:
        return QColor(self._colors[token])  # a copy: a painter may fade it

    def hex(self, token: str) -> str:
        return self._colors[token].name()

    def other(self, token: str) -> QColor:
        """The colour this token has in the other theme: the toast stands off in both."""
        if self.high_contrast:
            return self.color(token)
        return QColor((tokens.LIGHT if self.dark else tokens.DARK)[token])

    def font(self, role: str, value: str | None = None) -> QFont:
        """The role's font; for a typed ``value`` the script of its letters decides, not the language."""
        chinese = self._texts.language == "zh_CN"
        han_first = chinese if value is None else fonts.has_han(value)
        key = (role, chinese, han_first)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = fonts.make_font(
                fonts.ROLES[role],
                self._families,
                chinese=chinese,
                han_first=han_first,
                points=self._points * self.text_size / 100,
            )
        return found

    def line(self, role: str) -> int:
        """The height of one line of this role."""
        table = fonts.ROLES[role]
        return self.px(table.line_zh if self._texts.language == "zh_CN" else table.line)

    def px(self, n: float) -> int:
        """``n`` px at 100 % in px now."""
        return round(n * self.unit)

    def pixmap(self, icon: str, color: str, size: int, hole: str = "surface", ratio: float = 0) -> QPixmap:
        """An icon ``size`` px at 100 % wide, in the colour of a token."""
        return self.drawn(icon, self.hex(color), size, self.hex(hole), ratio)

    def drawn(self, icon: str, color: str, size: int, hole: str, ratio: float = 0) -> QPixmap:
        """The same with colours as #rrggbb."""
        return self._icons.pixmap(icon, color, hole, self.px(size), ratio or self._app.devicePixelRatio())

    def picture(self, name: str, width: int, height: int | None = None) -> QPixmap:
        """A drawing with several colours: the app's icon, the empty home."""
        named = {place: self.hex(token) for place, token in _PICTURE.items()}
        ratio = self._app.devicePixelRatio()
        return self._icons.picture(name, named, self.px(width), self.px(height or width), ratio)

    def icon(self, name: str, color: str, size: int, hole: str = "surface") -> QIcon:
        """For menus, and for the buttons of other styles; grey when disabled."""
        from PySide6.QtGui import QIcon

        icon = QIcon(self.pixmap(name, color, size, hole))
        icon.addPixmap(self.pixmap(name, "disabled", size, hole), QIcon.Mode.Disabled)
        return icon

    def logo(self, size: int) -> QPixmap:
        """The app's own icon inside the window."""
        return self._icons.pixmap("app", "", "", self.px(size), self._app.devicePixelRatio())

    def app_icon(self) -> QIcon:
        """The app's own icon, with an own drawing for the smallest size."""
        from PySide6.QtGui import QIcon

        icon = QIcon()
        for size in (16, 24, 32, 48, 64, 128, 256):
            name = "app-16" if size == 16 else "app"
            icon.addPixmap(self._icons.pixmap(name, "", "", size, 1.0))
        return icon

    def icon_size(self, n: int) -> QSize:
        return QSize(self.px(n), self.px(n))

    def follow(self, owner: QObject, act: Callable[[], object], *, letters: bool = True) -> None:
        """Call now and after each change of colours, letters or sizes; without ``letters`` not after
        a change of the language, which brings other letters and nothing else."""
        (self._followers if letters else self._wordless).add_method(owner, act)

    # What settings change

    def set_appearance(self, appearance: str) -> None:
        """system, light or dark."""
        if appearance != self.appearance:
            self._request(appearance)
            self._apply()

    def set_text_size(self, percent: int) -> None:
        """100 to 200."""
        size = max(100, min(200, percent))
        if size != self.text_size:
            self.text_size = size
            self._apply()

    # How it is kept

    def _request(self, appearance: str) -> None:
        self.appearance = appearance if appearance in _SCHEMES else "system"
        self._app.styleHints().setColorScheme(_SCHEMES[self.appearance])

    def _on_scheme(self) -> None:
        before = (self.dark, self.high_contrast)
        if before != self._wanted():
            self._apply()

    def _on_language(self) -> None:
        self._fonts.clear()
        self._app.setFont(self.font("body"))
        self._followers.tell()
        self.changed.emit()

    def _apply(self) -> None:
        self._refresh()
        self._wordless.tell()
        self._followers.tell()
        self.changed.emit()

    def _wanted(self) -> tuple[bool, bool]:
        """(dark, high contrast)"""
        hints = self._app.styleHints()
        # Where the platform cannot follow the request, ours still counts.
        dark = (
            hints.colorScheme() == Qt.ColorScheme.Dark
            if self.appearance == "system"
            else self.appearance == "dark"
        )
        accessibility = getattr(hints, "accessibility", None)  # Qt 6.10
        if accessibility is None:
            return dark, False
        return dark, accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast

    def _refresh(self) -> None:
        self.dark, self.high_contrast = self._wanted()
        self._fonts.clear()
        self._icons.forget()
        self._app.setFont(self.font("body"))
        body = QFontInfo(self.font("body")).pixelSize() if self._app.primaryScreen() else fonts.BODY_PX
        self.unit = body / fonts.BODY_PX
        if self.high_contrast:
            system = self._app.style().standardPalette()
            self._colors = {token: QColor(c) for token, c in tokens.high_contrast(system).items()}
            self._app.setPalette(system)
        else:
            table = tokens.DARK if self.dark else tokens.LIGHT
            self._colors = {token: QColor(color) for token, color in table.items()}
            self._app.setPalette(self._palette())

    def _palette(self) -> QPalette:
        palette = QPalette()
        for token, roles in tokens.ROLES.items():
            for role in roles:
                palette.setColor(role, self.color(token))
        for role in _WHEN_DISABLED:  # afterwards: setColor(role, …) sets every group
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, self.color("line"))
        return palette
