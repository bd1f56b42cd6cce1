"""Colours that can be read, letters of the right script, and a theme that follows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontInfo, QImage, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from csp_wizard.ui.kit import Icon, Kit, painted
from csp_wizard.ui.look import fonts
from csp_wizard.ui.look.icons import Icons
from csp_wizard.ui.look.theme import Theme
from csp_wizard.ui.look.tokens import DARK, LIGHT, high_contrast

ICONS = Path(__file__).parents[2] / "resources" / "icons"

# Ink and ground as they meet on the screen, and the least ratio WCAG 2.2 asks: 4.5 for text, 3 for
# the edge of a control.
TEXTS = [
    *(("text", ground) for ground in ("surface", "chrome", "canvas", "tint", "warning_tint", "field")),
    *(("text2", ground) for ground in ("surface", "chrome", "canvas", "hover", "warning_tint")),
    *(("hint", ground) for ground in ("surface", "chrome", "canvas", "tint", "field")),
    *(("accent", ground) for ground in ("surface", "chrome", "canvas", "tint", "warning_tint")),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_press")),
    *((ink, f"{ink}_tint") for ink in ("success", "warning", "error", "waiting")),
    *((ink, "surface") for ink in ("success", "warning", "error", "waiting")),
    ("tint_text", "tint"),
    ("waiting", "tint"),
    ("waiting", "chrome"),
    ("success", "chrome"),
    ("error", "field"),
    ("surface", "error"),
]
EDGES = [("border", ground) for ground in ("surface", "field", "canvas", "chrome")]


def luminance(color: str) -> float:
    parts = (QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground", "least"), [*((*pair, 4.5) for pair in TEXTS), *((*pair, 3.0) for pair in EDGES)]
)
def test_contrast(tokens: dict[str, str], ink: str, ground: str, least: float) -> None:
    assert contrast(tokens[ink], tokens[ground]) >= least


def test_both_themes_know_the_same_tokens() -> None:
    assert set(LIGHT) == set(DARK)


def test_high_contrast_takes_the_systems_colours() -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#ffff00"))
    palette.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#00ffff"))
    tokens = high_contrast(palette)
    assert set(tokens) == set(LIGHT)
    assert (tokens["error"], tokens["error_tint"], tokens["line"]) == ("#ffff00", "#000000", "#ffff00")
    assert tokens["accent"] == "#00ffff"


def test_the_palette_speaks_our_tokens(theme: Theme) -> None:
    palette = QApplication.palette()
    role, disabled = QPalette.ColorRole, QPalette.ColorGroup.Disabled
    assert palette.color(role.Mid) == theme.color("line")
    assert palette.color(role.Base) == theme.color("surface")
    assert palette.color(role.Accent) == theme.color("accent")
    for each in (role.WindowText, role.Text, role.ButtonText):
        assert palette.color(each) == theme.color("text")
        assert palette.color(disabled, each) == theme.color("disabled")


def test_dark_and_back(kit: Kit, qtbot: QtBot) -> None:
    ground = painted(kit, QLabel(), "canvas")
    qtbot.addWidget(ground)
    ground.show()
    for appearance, tokens in (("dark", DARK), ("light", LIGHT)):
        with qtbot.waitSignal(kit.theme.changed):
            kit.theme.set_appearance(appearance)
        assert kit.theme.dark is (appearance == "dark")
        assert ground.grab().toImage().pixelColor(2, 2).name() == tokens["canvas"].lower()


def test_an_unknown_appearance_is_the_systems(theme: Theme) -> None:
    theme.set_appearance("purple")
    assert theme.appearance == "system"


def test_the_other_themes_colours_for_the_toast(theme: Theme) -> None:
    assert theme.other("raised").name() == DARK["raised"].lower()
    theme.set_appearance("dark")
    assert theme.other("raised").name() == LIGHT["raised"].lower()


def test_a_colour_handed_out_is_a_copy(theme: Theme) -> None:
    theme.color("success").setAlpha(10)
    assert theme.color("success").alpha() == 255


def test_text_size_scales_letters_and_measures(theme: Theme) -> None:
    before = QFontInfo(theme.font("body")).pixelSize(), theme.px(48), theme.line("body")
    theme.set_text_size(200)
    after = QFontInfo(theme.font("body")).pixelSize(), theme.px(48), theme.line("body")
    assert before == (14, 48, 20)
    assert after == (28, 96, 40)
    for asked, given in ((50, 100), (400, 200)):
        theme.set_text_size(asked)
        assert theme.text_size == given


@pytest.mark.parametrize("role", fonts.ROLES)
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_no_letter_is_too_small(kit: Kit, role: str, language: str) -> None:
    kit.texts.set_language(language)
    chosen = fonts.ROLES[role]
    size = QFontInfo(kit.theme.font(role)).pixelSize()
    assert size == (chosen.size_zh if language == "zh_CN" else chosen.size)
    assert size >= 12
    assert kit.theme.font(role).pointSizeF() > 0


def test_the_order_of_the_families_follows_the_language(kit: Kit) -> None:
    assert kit.theme.font("body").families()[0] == "Inter"
    assert kit.theme.font("heading").families()[0] == "Inter Display"
    kit.texts.set_language("zh_CN")
    assert kit.theme.font("body").families()[0] == "Noto Sans CJK SC"
    assert QApplication.font().families()[0] == "Noto Sans CJK SC"


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_value_takes_the_letters_of_its_own_script(kit: Kit, language: str) -> None:
    kit.texts.set_language(language)
    assert kit.theme.font("body", "康拓 Contoso").families()[0] == "Noto Sans CJK SC"
    assert kit.theme.font("body", "li.na@contoso.cn").families()[0] == "Inter"
    assert kit.theme.font("mono", "91310115MA1K4QFX7P").families()[0] == "Noto Sans Mono"


@pytest.mark.parametrize(
    ("platform", "latin", "han"),
    [
        ("win32", "Segoe UI Variable Text", "Microsoft YaHei UI"),
        ("darwin", ".AppleSystemUIFont", "PingFang SC"),
        ("linux", "Inter", "Noto Sans CJK SC"),
    ],
)
def test_families_by_platform(platform: str, latin: str, han: str) -> None:
    found = fonts.families(".AppleSystemUIFont", platform)
    font = fonts.make_font(fonts.ROLES["body"], found, chinese=False, han_first=False, points=10.5)
    assert font.families()[0] == latin
    font = fonts.make_font(fonts.ROLES["body"], found, chinese=True, han_first=True, points=10.5)
    assert font.families()[0] == han


def test_figures_are_tabular(theme: Theme) -> None:
    assert theme.font("body").isFeatureSet(QFont.Tag("tnum"))


def test_an_icon_is_drawn_once_in_its_colour_and_at_its_ratio(theme: Theme) -> None:
    found = theme.pixmap("done", "success", 20, "tint", ratio=2.0)
    assert found.size() == QSize(40, 40)
    assert found.devicePixelRatio() == 2.0
    image = found.toImage()
    assert image.pixelColor(20, 6).name() == theme.hex("success")
    assert image.pixelColor(18, 25).name() == theme.hex("tint")  # the tick is a hole
    assert theme.pixmap("done", "success", 20, "tint", ratio=2.0) is found
    assert theme.pixmap("done", "success", 20, "tint", ratio=1.0).size() == QSize(20, 20)


def test_every_icon_can_be_drawn() -> None:
    icons = Icons(ICONS)
    for file in ICONS.glob("*.svg"):
        drawn = icons.pixmap(file.stem, "#102030", "#ffffff", 20, 1.0).toImage()
        shown = drawn.convertToFormat(QImage.Format.Format_ARGB32)
        assert any(shown.pixelColor(x, y).alpha() for x in range(20) for y in range(20)), file.stem


def test_the_app_icon_has_an_own_drawing_for_small(theme: Theme) -> None:
    sizes = [size.width() for size in theme.app_icon().availableSizes()]
    assert sizes == [16, 24, 32, 48, 64, 128, 256]


def test_a_picture_is_in_the_themes_colours(theme: Theme) -> None:
    light = theme.picture("empty-home", 200, 160).toImage()
    theme.set_appearance("dark")
    assert light != theme.picture("empty-home", 200, 160).toImage()


def test_icons_follow_the_theme(kit: Kit, qtbot: QtBot) -> None:
    icon = Icon(kit, "waiting", "waiting", 20)
    qtbot.addWidget(icon)
    icon.show()
    before = QPixmap(icon.pixmap()).toImage()
    kit.theme.set_appearance("dark")
    assert icon.pixmap().toImage() != before
    icon.show_icon("", "text")
    assert icon.pixmap().isNull()


def test_a_hidden_widget_follows_when_it_is_shown(kit: Kit, qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    seen: list[bool] = []
    kit.theme.follow(label, lambda: seen.append(kit.theme.dark))
    kit.theme.set_appearance("dark")
    assert seen == [False]
    label.show()
    assert seen == [False, True]


def test_the_system_size_counts_when_it_is_larger() -> None:
    assert fonts.body_points(9) == 10.5
    assert fonts.body_points(13) == 13
