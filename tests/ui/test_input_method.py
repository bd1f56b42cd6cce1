"""Chinese can be typed where the desktop asks for a plug-in that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from csp_wizard.ui.input_method import fall_back


@pytest.fixture
def plugins(tmp_path: Path) -> Path:
    (tmp_path / "platforminputcontexts").mkdir()
    (tmp_path / "platforminputcontexts" / "libibusplatforminputcontextplugin.so").touch()
    return tmp_path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"QT_IM_MODULE": "fcitx"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "fcitx5"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULE": "ibus"}),
        ({}, {}),
        ({"QT_IM_MODULES": "wayland;fcitx"}, {"QT_IM_MODULES": "wayland;ibus"}),
        ({"QT_IM_MODULES": "wayland;fcitx;ibus"}, {"QT_IM_MODULES": "wayland;ibus"}),
        ({"QT_IM_MODULES": "wayland"}, {"QT_IM_MODULES": "wayland"}),
    ],
)
def test_fcitx_falls_back_to_ibus(plugins: Path, before: dict[str, str], after: dict[str, str]) -> None:
    fall_back(before, plugins)
    assert before == after


def test_fcitx_stays_where_its_plugin_is(plugins: Path) -> None:
    (plugins / "platforminputcontexts" / "libfcitx5platforminputcontextplugin.so").touch()
    environment = {"QT_IM_MODULE": "fcitx", "QT_IM_MODULES": "wayland;fcitx"}
    fall_back(environment, plugins)
    assert environment == {"QT_IM_MODULE": "fcitx", "QT_IM_MODULES": "wayland;fcitx"}
