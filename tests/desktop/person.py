"""Somebody at the desktop: looks at what shows, clicks, types, and waits as people do.

The tree finds and reads; every act is a real key or a real pointer. Each wait that fails tells what
was showing instead.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import TypeVar

from .atspi import Box, Gone, Seen
from .processes import NotReady
from .program import Program

T = TypeVar("T")
SECTIONS = {
    "prepare": "before",
    "account_section": "account organization admin phone credentials",
    "enroll": "mpn legal approval support check submit",
    "review": "wait decision",
    "set_up": "sign setup start develop",
}
SECTION_OF = {step: section for section, steps in SECTIONS.items() for step in steps.split()}
PATIENCE = 10.0
EDGE = 12  # from the left edge of a radio button or check box to its mark


class Person:
    def __init__(self, program: Program) -> None:
        self.program = program
        self.desktop = program.desktop
        self.keyboard = program.desktop.keyboard
        self.mouse = program.desktop.mouse
        self.titles_seen: set[str] = set()

    # -- looking -----------------------------------------------------------------------------------

    def until(self, look: Callable[[], T | None], what: str, seconds: float = PATIENCE) -> T:
        """Look again and again until there is something to see."""
        end = time.monotonic() + seconds
        while True:
            try:
                if (found := look()) is not None and found is not False:
                    return found
            except Gone as error:
                if not self.program.running:
                    raise NotReady(f"{what}: the program has ended\n{self.program.said()}") from error
            if time.monotonic() > end:
                raise NotReady(f"{what}: not within {seconds:g} s. Showing:\n{self.everything()}")
            time.sleep(0.01)

    def everything(self) -> str:
        """All that can be seen and was said, for the message of a test that failed."""
        lines = [f"window “{title}”" for title in self.program.titles()]
        try:
            showing = self.program.tree.showing()
            lines += [f"  {seen}" for seen in showing if seen.name or seen.has("focused")]
        except (Gone, NotReady) as error:
            lines.append(f"  ({error})")
        return "\n".join([*lines, self.program.said()])

    def look(self, identifier: str) -> Seen | None:
        return next(iter(self.program.tree.find(identifier)), None)

    def sees(self, identifier: str) -> bool:
        return self.look(identifier) is not None

    def see(self, identifier: str, seconds: float = PATIENCE) -> Seen:
        return self.until(lambda: self.look(identifier), f"“{identifier}” to show", seconds)

    def gone(self, identifier: str, seconds: float = PATIENCE) -> None:
        self.until(lambda: True if not self.sees(identifier) else None, f"“{identifier}” to go", seconds)

    def read(self, identifier: str) -> str:
        """What stands in an editor."""
        return self.program.tree.text(self.see(identifier).path)

    def words(self) -> list[str]:
        """Every name that shows: labels, buttons, banners."""
        return [seen.name for seen in self.program.tree.showing() if seen.name]

    def reads(self, *parts: str) -> bool:
        """Whether one of these words shows anywhere."""
        words = self.words()
        return any(part in word for part in parts for word in words)

    def see_words(self, *parts: str, seconds: float = PATIENCE) -> str:
        def found() -> str | None:
            return next((word for word in self.words() if any(part in word for part in parts)), None)

        return self.until(found, f"the words {' or '.join(parts)}", seconds)

    def focused(self) -> Seen | None:
        """Where typing goes: the innermost object with the focus.

        The lists of closed combo boxes say they show and have the focus; they come last.
        """
        found = [seen for seen in self.program.tree.showing() if seen.has("focused")]
        found.sort(key=lambda seen: seen.role != "list item")
        return found[-1] if found else None

    def checked(self, identifier: str) -> bool:
        return self.see(identifier).has("checked")

    def saved(self) -> int:
        """The number of the last commit that is on the disk."""
        told = self.see("wizard.saved").description
        found = re.match(r"revision (\d+), \S+", told)
        if not found:
            raise NotReady(f"wizard.saved does not tell its revision but “{told}”")
        return int(found[1])

    # -- acting ------------------------------------------------------------------------------------

    def click(self, identifier: str) -> None:
        self._click(self.see(identifier))
        self.titles_seen.update(self.program.titles())

    def click_words(self, *words: str) -> None:
        """The button with these words on it, where there is no identifier to agree on."""

        def found() -> Seen | None:
            for seen in reversed(self.program.tree.showing()):
                if "button" in seen.role and seen.name.replace("&", "") in words:
                    return seen
            return None

        self._click(self.until(found, f"a button “{' or '.join(words)}”"))

    def _click(self, seen: Seen, times: int = 1) -> None:
        box = self._bring_into_view(seen)
        x, y = box.centre
        if seen.role in ("radio button", "check box"):
            x = box.x + min(EDGE, box.width // 2)
        self.mouse.click(x, y, times=times)

    def _bring_into_view(self, seen: Seen) -> Box:
        """Turn the wheel until it can be seen, as far as it must be to be clicked."""
        tree = self.program.tree
        last = None
        for _ in range(80):
            part, whole = tree.visible_box(seen.path)
            if part.height >= min(whole.height, 24) and part.width >= min(whole.width, 8):
                return part
            around = self._around(seen)
            notches = 1 if whole.y + whole.height > around.y + around.height else -1
            if (whole, notches) == last:
                time.sleep(0.05)
            last = (whole, notches)
            self.mouse.wheel(around.x + around.width - 6, around.centre[1], notches)
            self._still(seen, whole)
        raise NotReady(f"{seen} cannot be brought into view: {part} of {whole}\n{self.everything()}")

    def _around(self, seen: Seen) -> Box:
        """What cuts it off: from its window inwards, the last that can still be seen itself."""
        tree = self.program.tree
        boxes = [tree.box(path) for path in reversed(tree.parents(seen.path))]
        around = boxes[0]
        for box in boxes[1:]:
            if not (smaller := around.common(box)).height or not smaller.width:
                break
            around = smaller
        return around

    def _still(self, seen: Seen, before: Box) -> None:
        """Wait for the scrolling to show, and to have ended."""
        end = time.monotonic() + 0.3
        now = self.program.tree.box(seen.path)
        while now == before and time.monotonic() < end:
            now = self.program.tree.box(seen.path)
        while (later := self.program.tree.box(seen.path)) != now:
            now = later

    def press(self, combination: str) -> None:
        self.keyboard.press(combination)

    def type(self, text: str, pause: float = 0.0) -> None:
        self.keyboard.type(text, pause)

    def press_and_see_focus(self, combination: str) -> str:
        """The identifier the focus goes to; the one it stays at, when it does not move."""
        before = self.focused()
        self.press(combination)
        end = time.monotonic() + 0.5
        now = self.until(self.focused, "something with the focus")
        while before is not None and now.path == before.path and time.monotonic() < end:
            now = self.until(self.focused, "something with the focus")
        return now.identifier

    def focus(self, identifier: str) -> Seen:
        """Click into an editor and wait for the caret."""
        self.click(identifier)
        return self.until(lambda: self._has_focus(identifier), f"the focus in “{identifier}”")

    def _has_focus(self, identifier: str) -> Seen | None:
        seen = self.look(identifier)
        return seen if seen is not None and seen.has("focused") else None

    def fill(self, identifier: str, text: str) -> None:
        """Type into a field in place of what is there; what was typed must stand there as typed."""
        seen = self.focus(identifier)
        self.press("ctrl+a")
        self.type(text) if text else self.press("delete")
        self.until(
            lambda: True if self.program.tree.text(seen.path) == text else None,
            f"“{identifier}” to hold “{text}”",
        )

    def fill_secret(self, identifier: str, text: str) -> None:
        """A secret cannot be read back: the tree does not know it. That the caret has gone to the
        next field and back tells that every key before has arrived."""
        self.focus(identifier)
        self.press("ctrl+a")
        self.type(text)
        self.press("Tab")
        self.until(lambda: not self._has_focus(identifier), f"the focus behind “{identifier}”")
        self.press("shift+Tab")
        self.until(lambda: self._has_focus(identifier), f"the focus in “{identifier}”")

    def paste(self, identifier: str, text: str) -> None:
        """As copied in the browser, or committed by an input method: the whole at once."""
        self.desktop.put_on_clipboard(text)
        self.focus(identifier)
        self.press("ctrl+a")
        self.press("ctrl+v")

    def choose(self, field: str, value: str) -> None:
        self.tick(f"{field}.{value}")

    def tick(self, identifier: str) -> None:
        if not self.checked(identifier):
            self.click(identifier)
        self.until(lambda: True if self.checked(identifier) else None, f"“{identifier}” to be chosen")

    # -- walking -----------------------------------------------------------------------------------

    def page(self) -> str:
        """The heading of the page in front."""
        return self.see("page.heading").name

    def next(self, to: str | None = None) -> None:
        """*Save and continue*; ``to`` is something that shows on the page it leads to."""
        self.click("wizard.next")
        if to:
            self.see(to)

    def go(self, step: str, to: str | None = None) -> None:
        """By the step list, where the section in front alone is unfolded."""
        if self.sees("wizard.steps") and not self.sees("step.overview"):
            self.click("wizard.steps")  # a narrow window
        section = f"section.{SECTION_OF[step]}"
        if not self.see(section).has("checked"):
            self.click(section)
        self.click(f"step.{step}")
        if to:
            self.see(to)

    def at_home(self, seconds: float = 20.0) -> None:
        """The finished home screen is the first that shows; then its window is in front."""
        self.see("home.new", seconds)
        self.in_front()

    def in_front(self) -> None:
        """The window manager has placed the window and given it the keys."""
        server, pid = self.desktop.server, self.program.process.pid

        def active() -> bool | None:
            return True if server.process(server.active()) == pid else None

        self.until(active, "the window in front")

    def new_enrollment(self) -> None:
        """Right after the start the window manager may move the window under a click: pressed here,
        let go beside it. A person clicks again; the program itself makes one enrollment only."""
        self.click("home.new")
        try:
            self.until(lambda: self.look("enr.name"), "a new enrollment", seconds=4)
        except NotReady:
            self.click("home.new")
        self.see("enr.name")

    def open_card(self, number: int = 1) -> None:
        self.click(f"home.card.{number}")
        self.see("overview.resume")

    def resume(self) -> None:
        """*Pick up where you left off*, to the page it leads to."""
        self.click("overview.resume")
        self.see("wizard.back")

    def leave_to_home(self) -> None:
        self.click("header.home")
        self.at_home()

    def switch_language(self, code: str) -> None:
        self.click(f"language.{code}")

    def quit(self) -> int:
        self.press("ctrl+q")
        return self.program.ended()
