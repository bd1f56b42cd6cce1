"""A window with secret fields, on a real desktop, heard from outside.

The spy sees every message on the accessibility bus. A secret has letters that stand nowhere else, so
that each of them alone would betray it.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.desktop.atspi import Gone, Tree
from tests.desktop.desktop import Desktop
from tests.desktop.eavesdropper import Eavesdropper

ROOT = Path(__file__).parents[2]
SECRET = "Жшщ 7!Юя"
PASTED = "КпДъ-ф"
PASSWORD_TEXT, EDITABLE, FOCUSED = 40, 7, 12  # of AT-SPI
FIELDS = ("edit", "area")


class Window:
    """The window of tests/support/secret_window.py, and who listens to it."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self._errors = desktop.home / "window.err"
        environment = {
            **desktop.environment,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONPATH": str(ROOT),
        }
        with self._errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.secret_window"],
                cwd=ROOT,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        self._line()
        self.tree = Tree(desktop.accessibility_address, self.process.pid)

    def _line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def order(self, words: str) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()
        return self._line()

    def text(self, name: str) -> str:
        return self.order(f"text {name}").strip("'")

    def click(self, name: str) -> None:
        """Once more if need be: the window manager may just be placing the window."""
        for _ in range(10):
            box = self.tree.box(self.tree.find(name)[0].path)
            self.desktop.mouse.click(*box.centre)
            end = time.monotonic() + 1
            while time.monotonic() < end:
                if self.tree.find(name)[0].bits >> FOCUSED & 1:
                    return
                time.sleep(0.02)
        raise AssertionError(f"“{name}” does not take the focus")

    def paste(self, text: str) -> None:
        self.desktop.put_on_clipboard(text)
        self.desktop.keyboard.press("ctrl+v")

    def close(self) -> str:
        """End it; what Qt had to say."""
        self.tree.close()
        if self.process.stdin is not None:
            self.process.stdin.close()
        self.process.wait(10)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return self._errors.read_text()


def until(done: Callable[[], bool], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    with Desktop(secret_store=False) as desktop:
        yield desktop


@pytest.fixture
def spy(desktop) -> Iterator[Eavesdropper]:
    with Eavesdropper(desktop.accessibility_address) as spy:
        yield spy


@pytest.fixture
def window(desktop, spy) -> Iterator[Window]:
    window = Window(desktop)
    yield window
    said = window.close()
    assert said == "", said  # no warning of Qt's bridge, one per key, either


def settle() -> None:
    time.sleep(0.4)  # what was going to be said on the bus has been said


def test_the_spy_hears_what_qt_tells_of_its_own_password_field(window, spy):
    window.click("plain")
    window.desktop.keyboard.type(SECRET)
    until(lambda: window.text("plain") == SECRET)
    settle()
    assert {"TextChanged", "NotifyListenersSync"} <= {member for member, _ in spy.leaks(SECRET)}


@pytest.mark.parametrize("field", FIELDS)
def test_nothing_is_heard_of_a_secret(window, spy, field):
    window.click(field)
    window.desktop.keyboard.type(SECRET)
    until(lambda: window.text(field) == SECRET)
    window.order(f"show {field}")
    window.desktop.keyboard.type(SECRET)
    until(lambda: window.text(field) == SECRET * 2)
    window.paste(PASTED)
    until(lambda: window.text(field).endswith(PASTED))
    for keys in ("shift+left", "ctrl+a", "ctrl+c", "ctrl+x", "ctrl+z", "end", "backspace"):
        window.desktop.keyboard.press(keys)
    window.order(f"hide {field}")
    window.order(f"wipe {field}")
    settle()
    assert spy.heard  # it did listen
    assert spy.leaks(SECRET) == []
    assert spy.leaks(PASTED) == []
    assert "TextChanged" not in {member for member, _ in spy.heard}


def test_nothing_is_heard_of_what_is_typed_right_behind_a_tab(window, spy):
    window.click("edit")  # once, so that the window is known to be accessible
    window.click("plain")
    for _ in range(20):
        window.desktop.keyboard.type("ab \t" + SECRET)
        window.desktop.keyboard.press("shift+tab")
    until(lambda: window.text("edit") == SECRET)
    settle()
    assert spy.leaks(SECRET) == []
    assert window.text("plain") == "ab "


@pytest.mark.parametrize("field", FIELDS)
def test_the_tree_has_the_field_and_not_its_text(window, field):
    window.click(field)
    window.desktop.keyboard.type(SECRET)
    until(lambda: window.text(field) == SECRET)
    window.order(f"show {field}")
    found = window.tree.find(field)[0]
    assert found.name == {"edit": "Password", "area": "Other details"}[field]
    assert found.description == {"edit": "", "area": "Only here"}[field]
    assert found.bits >> EDITABLE & 1
    assert window.tree._one(window.tree._message(found.path, "org.a11y.atspi.Accessible", "GetRole")) == (
        PASSWORD_TEXT,
    )
    assert not {"org.a11y.atspi.Text", "org.a11y.atspi.EditableText", "org.a11y.atspi.Value"} & set(
        window.tree.interfaces(found.path)
    )
    with pytest.raises(Gone):
        window.tree.text(found.path)
    assert window.tree.children(found.path) == []


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("keys", ["ctrl+a", "shift+home", "shift+left", "ctrl+shift+left", "shift+up"])
def test_selecting_with_keys_leaves_the_x11_selection_empty(window, field, keys):
    window.click(field)
    window.desktop.keyboard.type(SECRET)
    until(lambda: window.text(field) == SECRET)
    window.order(f"show {field}")
    window.desktop.keyboard.press(keys)
    window.desktop.keyboard.press("shift+left")
    settle()
    assert window.desktop.primary() == ""


@pytest.mark.parametrize("field", FIELDS)
def test_selecting_with_the_mouse_leaves_the_x11_selection_empty(window, field):
    window.click(field)
    window.desktop.keyboard.type(SECRET)
    until(lambda: window.text(field) == SECRET)
    window.order(f"show {field}")
    box = window.tree.box(window.tree.find(field)[0].path)
    left, middle = (box.x + 8, box.y + 12), (box.x + 60, box.y + 12)
    server = window.desktop.server
    server.move(*left)
    server.button(1, down=True)
    server.move(*middle)
    server.button(1, down=False)
    server.sync()
    settle()
    assert window.desktop.primary() == ""
    for _ in range(3):  # twice for a word, three times for all
        window.desktop.mouse.click(*middle)
    settle()
    assert window.desktop.primary() == ""


def test_what_is_copied_by_hand_does_not_reach_the_clipboard_by_itself(window):
    window.click("edit")
    window.desktop.keyboard.type(SECRET)
    window.order("show edit")
    window.desktop.put_on_clipboard("before")
    for keys in ("ctrl+a", "ctrl+c", "ctrl+x"):
        window.desktop.keyboard.press(keys)
    settle()
    assert window.desktop.clipboard() == "before"
