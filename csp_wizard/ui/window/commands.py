"""What the window can be told to do by menu and shortcut."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from ...enrollment.text import Msg
from ..desk import Desk
from ..i18n import LANGUAGE_NAMES
from ..preferences import APPEARANCE_WORDS
from .assistance import Assistance
from .header import Header
from .menus import Choices, Command, Menu, Menus
from .parts import Parts
from .ways import Ways


def commands(
    desk: Desk,
    ways: Ways,
    assistance: Assistance,
    parts: Parts,
    header: Header,
    saved: Callable[[bool], object],
) -> Menus:
    """``saved``: is told whether *Save now* did."""
    made = Menus(
        desk.kit,
        desk.window,
        (
            _file(desk, ways, assistance, saved),
            _edit(ways, header),
            _view(desk, ways, assistance, parts),
            _help(desk, assistance, lambda: made.shortcuts()),
        ),
    )
    return made


def _file(desk: Desk, ways: Ways, assistance: Assistance, saved: Callable[[bool], object]) -> Menu:
    def inside() -> bool:
        return ways.enrollment is not None

    return Menu(
        "file",
        Msg("Menu", "File"),
        (
            Command("new", Msg("Home", "New enrollment"), ways.start_new, ("Ctrl+N",)),
            Command("save", Msg("Menu", "Save now"), lambda: ways.save_now(saved), ("Ctrl+S",), inside),
            Command("settings", Msg("Settings", "Settings"), assistance.settings, ("Ctrl+,",)),
            None,
            Command("close", Msg("Menu", "Close enrollment"), ways.go_home, ("Ctrl+W",), inside),
            Command("quit", Msg("Menu", "Quit"), desk.window.close, ("Ctrl+Q",)),
        ),
    )


def _edit(ways: Ways, header: Header) -> Menu:
    def at_home() -> bool:
        return ways.enrollment is None

    return Menu(
        "edit",
        Msg("Menu", "Edit"),
        (
            Command("undo", Msg("Menu", "Undo"), _do("undo"), (), _editing),
            Command("redo", Msg("Menu", "Redo"), _do("redo"), (), _editing),
            Command("cut", Msg("Menu", "Cut"), _do("cut"), (), _editing),
            Command("copy", Msg("Menu", "Copy"), _do("copy"), (), _editing),
            Command("paste", Msg("Menu", "Paste"), _do("paste"), (), _editing),
            Command("select_all", Msg("Menu", "Select all"), _do("selectAll"), (), _editing),
            Command("find", Msg("Menu", "Find"), header.focus_search, ("Ctrl+F",), at_home),
        ),
    )


def _view(desk: Desk, ways: Ways, assistance: Assistance, parts: Parts) -> Menu:
    def inside() -> bool:
        return ways.enrollment is not None

    def on_page() -> bool:
        return bool(ways.current)

    return Menu(
        "view",
        Msg("Menu", "View"),
        (
            Command("home", Msg("Wizard", "All enrollments"), ways.go_home, (), inside),
            Command("overview", Msg("Wizard", "Overview"), ways.go_overview, (), on_page),
            Command("timeline", Msg("Overview", "Timeline"), ways.show_timeline, (), inside),
            Command("back", Msg("Wizard", "Back"), ways.go_back, ("Alt+Left",), on_page),
            Command("parts", Msg("Menu", "Next part of the window"), parts.next, ("F6",)),
            Command("parts_back", Msg("Menu", "Previous part of the window"), parts.last, ("Shift+F6",)),
            Command(
                "switch",
                Msg("Menu", "Switch language"),
                assistance.switch_language,
                ("Ctrl+Shift+L",),
                listed=False,
            ),
            None,
            *_looks(desk),
        ),
    )


def _looks(desk: Desk) -> tuple[Choices, Choices]:
    preferences = desk.preferences
    return (
        Choices(
            "language",
            Msg("Settings", "Language"),
            LANGUAGE_NAMES,
            lambda: desk.kit.texts.language,
            lambda code: preferences.change(language=code),
        ),
        Choices(
            "appearance",
            Msg("Settings", "Appearance"),
            APPEARANCE_WORDS,
            lambda: preferences.now.appearance,
            lambda value: preferences.change(appearance=value),
        ),
    )


def _help(desk: Desk, assistance: Assistance, shortcuts: Callable[[], Sequence[tuple[Msg, str]]]) -> Menu:
    def show_keys() -> None:
        from ..dialogs.about import show_shortcuts

        show_shortcuts(desk, shortcuts())

    def about() -> None:
        from ..dialogs.about import show_about

        show_about(desk)

    def link(key: str) -> Callable[[], object]:
        return lambda: assistance.open_link(key)

    return Menu(
        "help",
        Msg("Menu", "Help"),
        (
            Command("help", Msg("Page", "Help on this page"), assistance.help, ("F1",)),
            Command("shortcuts", Msg("Menu", "Keyboard shortcuts"), show_keys),
            Command("guide", Msg("Menu", "Program guide"), link("guide")),
            Command("agreement", Msg("Menu", "Reseller agreement"), link("agreement")),
            Command("support", Msg("Menu", "Contact 21Vianet support"), link("support")),
            Command("about", Msg("Menu", "About"), about),
        ),
    )


def _editing() -> bool:
    return isinstance(QApplication.focusWidget(), (QLineEdit, QPlainTextEdit))


def _do(what: str) -> Callable[[], object]:
    """One of the commands that Qt's editors have by the same names."""

    def act() -> None:
        widget = QApplication.focusWidget()
        if isinstance(widget, (QLineEdit, QPlainTextEdit)):
            getattr(widget, what)()

    return act
