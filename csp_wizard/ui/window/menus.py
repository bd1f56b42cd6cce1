"""The commands of the window: one table, from which the menu, the shortcuts and their list come."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ...enrollment.text import Msg
from ..access_keys import access_keys, keyed
from ..kit import Kit


@dataclass(frozen=True)
class Command:
    name: str
    say: Msg
    act: Callable[[], object]
    keys: tuple[str, ...] = ()
    when: Callable[[], bool] = lambda: True  # whether it makes sense now
    listed: bool = True  # in the menu; else its keys alone lead to it


@dataclass(frozen=True)
class Choices:
    """One of several holds: a menu of its own."""

    name: str
    say: Msg
    options: Sequence[tuple[str, Msg | str]]  # value and words
    now: Callable[[], str]
    choose: Callable[[str], object]


@dataclass(frozen=True)
class Menu:
    name: str
    say: Msg
    entries: Sequence[Command | Choices | None]  # None: a line


class Menus:
    def __init__(self, kit: Kit, window: QWidget, menus: Sequence[Menu]) -> None:
        self._kit = kit
        self._menus = menus
        keys = access_keys([menu.say.text for menu in menus])
        self._menu_keys = dict(zip((menu.name for menu in menus), keys, strict=True))
        self._entry_keys: dict[str, str] = {}
        self._actions: dict[str, tuple[Command, QAction]] = {}
        for menu in menus:
            named = [entry for entry in menu.entries if entry and _is_listed(entry)]
            keys = access_keys([entry.say.text for entry in named])
            self._entry_keys.update(zip((entry.name for entry in named), keys, strict=True))
            for entry in menu.entries:
                if isinstance(entry, Command):
                    self._add(window, entry)

    def _add(self, window: QWidget, command: Command) -> None:
        action = QAction(window)
        action.setObjectName(f"menu.{command.name}")
        self._kit.texts.bind(action.setText, lambda: self._words(command), window)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.triggered.connect(lambda: command.act() if command.when() else None)
        window.addAction(action)
        self._actions[command.name] = (command, action)

    def _words(self, entry: Command | Choices) -> str:
        return keyed(self._kit.texts.say(entry.say), self._entry_keys.get(entry.name, ""))

    def build(self, parent: QWidget) -> QMenu:
        """The whole menu, with what makes sense now."""
        whole = QMenu(parent)
        whole.setObjectName("menu")
        for menu in self._menus:
            part = whole.addMenu(keyed(self._kit.texts.say(menu.say), self._menu_keys[menu.name]))
            part.setObjectName(f"menu.{menu.name}")
            for entry in menu.entries:
                if entry is None:
                    part.addSeparator()
                elif isinstance(entry, Choices):
                    self._add_choices(part, entry)
                elif entry.listed and entry.when():
                    part.addAction(self._actions[entry.name][1])
        return whole

    def _add_choices(self, menu: QMenu, choices: Choices) -> None:
        part = menu.addMenu(self._words(choices))
        part.setObjectName(f"menu.{choices.name}")
        group = QActionGroup(part)
        keys = access_keys([say.text if isinstance(say, Msg) else value for value, say in choices.options])
        for (value, say), key in zip(choices.options, keys, strict=True):
            action = part.addAction(keyed(self._kit.texts.say(say), key))
            action.setObjectName(f"menu.{choices.name}.{value}")
            action.setCheckable(True)
            action.setChecked(value == choices.now())
            action.triggered.connect(lambda _, value=value: choices.choose(value))
            group.addAction(action)

    def shortcuts(self) -> list[tuple[Msg, str]]:
        """What each shortcut does, for the list in *Help*."""
        return [(command.say, keys_of(action)) for command, action in self._actions.values() if command.keys]


def _is_listed(entry: Command | Choices) -> bool:
    return isinstance(entry, Choices) or entry.listed


def keys_of(action: QAction) -> str:
    """As they are printed on the keyboard: Qt's words for them in Chinese are on none."""
    formats = QKeySequence.SequenceFormat
    if sys.platform == "darwin":
        return action.shortcut().toString(formats.NativeText)
    return action.shortcut().toString(formats.PortableText).replace("Left", "←")
