"""The colours, by what they are for. Contrast of every pair is tested (tests/ui/test_theme.py)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QPalette

Tokens = Mapping[str, str]

LIGHT: Tokens = {
    "canvas": "#F6F8FB",
    "chrome": "#F0F3F8",
    "surface": "#FFFFFF",
    "raised": "#FFFFFF",
    "field": "#FFFFFF",
    "hover": "#E6EBF2",
    "text": "#1A2330",
    "text2": "#465162",
    "hint": "#5B6678",
    "disabled": "#8A94A3",
    "line": "#DFE4EC",
    "soft": "#C3CEDC",  # outlines in pictures
    "border": "#7E8899",
    "accent": "#0B5CAD",
    "accent_hover": "#094C90",
    "accent_press": "#073C73",
    "on_accent": "#FFFFFF",
    "tint": "#E6F0FA",
    "tint_text": "#0A4A8C",
    "success": "#176B3A",
    "success_tint": "#E7F5EC",
    "warning": "#7A4A00",
    "warning_tint": "#FFF5E0",
    "warning_line": "#EBCF97",
    "error": "#B3261E",
    "error_tint": "#FDEEEC",
    "error_line": "#EDB4AF",
    "waiting": "#5F3A96",
    "waiting_tint": "#F1EBF9",
}

DARK: Tokens = {
    "canvas": "#14181F",
    "chrome": "#10141A",
    "surface": "#191E26",
    "raised": "#232A35",
    "field": "#12161C",
    "hover": "#222933",
    "text": "#E8ECF2",
    "text2": "#B7C1CF",
    "hint": "#9DA8B8",
    "disabled": "#6B7584",
    "line": "#2E3642",
    "soft": "#465162",
    "border": "#7A8697",
    "accent": "#6CB2FF",
    "accent_hover": "#8CC4FF",
    "accent_press": "#A9D3FF",
    "on_accent": "#08233F",
    "tint": "#17304B",
    "tint_text": "#A9D3FF",
    "success": "#6FCF97",
    "success_tint": "#15301F",
    "warning": "#F2B84B",
    "warning_tint": "#30260F",
    "warning_line": "#5B4716",
    "error": "#FF8A80",
    "error_tint": "#381C1B",
    "error_line": "#6E3533",
    "waiting": "#C3A5F0",
    "waiting_tint": "#2A2140",
}

# The palette role that stands for a token, and, the other way, what a token becomes where the
# system asks for high contrast and its own palette rules.
ROLES: Mapping[str, tuple[QPalette.ColorRole, ...]] = {
    "surface": (
        QPalette.ColorRole.Window,
        QPalette.ColorRole.Base,  # QWizard fills its page with Base
        QPalette.ColorRole.Button,
        QPalette.ColorRole.Light,
    ),
    "canvas": (QPalette.ColorRole.AlternateBase,),
    "text": (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.BrightText,
        QPalette.ColorRole.ToolTipText,
    ),
    "accent": (
        QPalette.ColorRole.Highlight,
        QPalette.ColorRole.Link,
        QPalette.ColorRole.LinkVisited,
        QPalette.ColorRole.Accent,
    ),
    "on_accent": (QPalette.ColorRole.HighlightedText,),
    "raised": (QPalette.ColorRole.ToolTipBase,),
    "hint": (QPalette.ColorRole.PlaceholderText,),
    # QWizard's ruler is Mid above Base: so it becomes a hairline.
    "line": (QPalette.ColorRole.Mid, QPalette.ColorRole.Midlight, QPalette.ColorRole.Shadow),
    "border": (QPalette.ColorRole.Dark,),
}


def high_contrast(palette: QPalette) -> Tokens:
    """Our tokens in the system's own colours: what is text is text, and every line is seen."""
    text = palette.color(QPalette.ColorRole.WindowText).name()
    ground = palette.color(QPalette.ColorRole.Window).name()
    mark = palette.color(QPalette.ColorRole.Highlight).name()
    off = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText).name()
    special = {
        "disabled": off,
        "accent": mark,
        "accent_hover": mark,
        "accent_press": mark,
        "on_accent": palette.color(QPalette.ColorRole.HighlightedText).name(),
        "field": palette.color(QPalette.ColorRole.Base).name(),
    }
    grounds = {"canvas", "chrome", "surface", "raised", "hover"}
    return {
        token: special.get(token, ground if token in grounds or token.endswith("tint") else text)
        for token in LIGHT
    }
