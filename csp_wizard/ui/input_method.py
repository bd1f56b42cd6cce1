"""Which input method Qt asks for on Linux."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

FCITX = ("fcitx", "fcitx5")


def fall_back(environment: MutableMapping[str, str], plugins: Path) -> None:
    """Fcitx needs a plug-in that Qt's own packages do not bring; it speaks ibus too, which they do.

    Without this nobody could type Chinese there. On Wayland the compositor is asked, which needs none.
    """
    if any((plugins / "platforminputcontexts").glob("*fcitx*")):
        return
    if environment.get("QT_IM_MODULE") in FCITX:
        environment["QT_IM_MODULE"] = "ibus"
    # Since Qt 6.7 there may be a list, best first, that counts before the one.
    wanted = environment.get("QT_IM_MODULES", "").split(";")
    if any(name in FCITX for name in wanted):
        told = dict.fromkeys("ibus" if name in FCITX else name for name in wanted)
        environment["QT_IM_MODULES"] = ";".join(told)


def plugins() -> Path:
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
