"""What the window can be told to do by menu and shortcut."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from ...enrollment.text import Msg
from .menus import Command, Menu, Menus

if TYPE_CHECKING:
    from .main_window import MainWindow


def commands(window: MainWindow) -> Menus:
    from ..dialogs.about import show_about, show_shortcuts

    def inside() -> bool:
        return window.enrollment is not None

    def on_page() -> bool:
        return window.enrollment is not None and bool(window.enrollment.current)

    def at_home() -> bool:
        return window.enrollment is None

    def wizard(act: str) -> Callable[[], object]:
        return lambda: getattr(window.enrollment.wizard, act)() if window.enrollment else None

    return Menus(
        window.kit,
        window,
        (
            Menu(
                "file",
                Msg("Menu", "File"),
                (
                    Command("new", Msg("Home", "New enrollment"), window.start_new, ("Ctrl+N",)),
                    Command("save", Msg("Menu", "Save now"), window.save_now, ("Ctrl+S",), inside),
                    Command("settings", Msg("Settings", "Settings"), window.show_settings, ("Ctrl+,",)),
                    None,
                    Command("close", Msg("Menu", "Close enrollment"), window.go_home, ("Ctrl+W",), inside),
                    Command("quit", Msg("Menu", "Quit"), window.close, ("Ctrl+Q",)),
                ),
            ),
            Menu(
                "edit",
                Msg("Menu", "Edit"),
                (
                    Command("undo", Msg("Menu", "Undo"), _edit("undo"), (), _editing),
                    Command("redo", Msg("Menu", "Redo"), _edit("redo"), (), _editing),
                    Command("cut", Msg("Menu", "Cut"), _edit("cut"), (), _editing),
                    Command("copy", Msg("Menu", "Copy"), _edit("copy"), (), _editing),
                    Command("paste", Msg("Menu", "Paste"), _edit("paste"), (), _editing),
                    Command("select_all", Msg("Menu", "Select all"), _edit("selectAll"), (), _editing),
                    Command("find", Msg("Menu", "Find"), window.header.focus_search, ("Ctrl+F",), at_home),
                ),
            ),
            Menu(
                "view",
                Msg("Menu", "View"),
                (
                    Command("home", Msg("Wizard", "All enrollments"), window.go_home, (), inside),
                    Command("overview", Msg("Wizard", "Overview"), window.go_overview, (), on_page),
                    Command("timeline", Msg("Overview", "Timeline"), window.show_timeline, (), inside),
                    Command("back", Msg("Wizard", "Back"), wizard("go_back"), ("Alt+Left",), on_page),
                    Command("parts", Msg("Menu", "Next part of the window"), window.parts.next, ("F6",)),
                    Command(
                        "parts_back",
                        Msg("Menu", "Previous part of the window"),
                        window.parts.last,
                        ("Shift+F6",),
                    ),
                    Command(
                        "language", Msg("Menu", "Switch language"), window.switch_language, ("Ctrl+Shift+L",)
                    ),
                ),
            ),
            Menu(
                "help",
                Msg("Menu", "Help"),
                (
                    Command("help", Msg("Page", "Help on this page"), window.show_help, ("F1",)),
                    Command("shortcuts", Msg("Menu", "Keyboard shortcuts"), lambda: show_shortcuts(window)),
                    Command("guide", Msg("Menu", "Program guide"), lambda: window.open_link("guide")),
                    Command(
                        "agreement", Msg("Menu", "Reseller agreement"), lambda: window.open_link("agreement")
                    ),
                    Command(
                        "support",
                        Msg("Menu", "Contact 21Vianet support"),
                        lambda: window.open_link("support"),
                    ),
                    Command("about", Msg("Menu", "About"), lambda: show_about(window)),
                ),
            ),
        ),
    )


def _editing() -> bool:
    return isinstance(QApplication.focusWidget(), (QLineEdit, QPlainTextEdit))


def _edit(what: str) -> Callable[[], object]:
    def act() -> None:
        widget = QApplication.focusWidget()
        if isinstance(widget, (QLineEdit, QPlainTextEdit)):
            getattr(widget, what)()

    return act
