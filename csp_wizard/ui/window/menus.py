"""The commands of the window: one table, from which the menu, the shortcuts and their list come."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ...enrollment.text import Msg
from ..kit import Kit


@dataclass(frozen=True)
class Command:
    name: str
    say: Msg
    act: Callable[[], object]
    keys: tuple[str, ...] = ()
    when: Callable[[], bool] = lambda: True  # whether it makes sense now


@dataclass(frozen=True)
class Menu:
    name: str
    say: Msg
    commands: Sequence[Command | None]  # None: a line


class Menus:
    def __init__(self, kit: Kit, window: QWidget, menus: Sequence[Menu]) -> None:
        self._kit = kit
        self._menus = menus
        self._actions: dict[str, tuple[Command, QAction]] = {}
        for menu in menus:
            for command in menu.commands:
                if command:
                    self._add(window, command)

    def _add(self, window: QWidget, command: Command) -> None:
        action = QAction(window)
        action.setObjectName(f"menu.{command.name}")
        self._kit.texts.bind(action.setText, command.say, window)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.triggered.connect(lambda: command.act() if command.when() else None)
        window.addAction(action)
        self._actions[command.name] = (command, action)

    def build(self, parent: QWidget) -> QMenu:
        """The whole menu, with what makes sense now."""
        whole = QMenu(parent)
        whole.setObjectName("menu")
        for menu in self._menus:
            part = whole.addMenu(self._kit.texts.say(menu.say))
            part.setObjectName(f"menu.{menu.name}")
            for command in menu.commands:
                if command is None:
                    part.addSeparator()
                elif command.when():
                    part.addAction(self._actions[command.name][1])
        return whole

    def shortcuts(self) -> list[tuple[Msg, str]]:
        """What each shortcut does, for the list in *Help*."""
        return [(command.say, keys_of(action)) for command, action in self._actions.values() if command.keys]


def keys_of(action: QAction) -> str:
    """As they are printed on the keyboard: Qt's words for them in Chinese are on none."""
    formats = QKeySequence.SequenceFormat
    if sys.platform == "darwin":
        return action.shortcut().toString(formats.NativeText)
    return action.shortcut().toString(formats.PortableText).replace("Left", "←")
