"""Access keys: the letter that leads to a field (with Alt) or chooses from a menu.

It comes from the English words and stays the same in every language. Where the words do not have it,
it follows them in brackets, as Chinese desktops write it: “名称(N)”.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from string import ascii_uppercase

THERE_ARE = sys.platform != "darwin"  # on a Mac, Option and a letter type another letter
_PLACEHOLDER = re.compile(r"\{\w*\}|%n")


def access_keys(words: Sequence[str]) -> list[str]:
    """A letter for each, none twice: of its first word, else of another, else any that is free.

    “” for all of them where the system knows no such keys, and for the last ones of more than 26.
    """
    if not THERE_ARE:
        return [""] * len(words)
    wanted = [_PLACEHOLDER.sub(" ", text).upper() for text in words]
    owner: dict[str, int] = {}
    for index, text in enumerate(wanted):
        letter = next((letter for letter in _initials(text) if letter not in owner), "")
        if letter:
            owner[letter] = index
    for index in sorted(set(range(len(words))) - set(owner.values())):
        if not _settle(index, wanted, owner, set()):
            free = next((letter for letter in ascii_uppercase if letter not in owner), "")
            owner |= {free: index} if free else {}
    keys = {index: letter for letter, index in owner.items()}
    return [keys.get(index, "") for index in range(len(words))]


def keyed(text: str, key: str) -> str:
    """The text as menus want it, with “&” before the letter they underline."""
    before, letter, after = parted(text, key)
    marked = f"&{letter}" if letter else ""
    return before.replace("&", "&&") + marked + after.replace("&", "&&")


def parted(text: str, key: str) -> tuple[str, str, str]:
    """What stands before the underlined letter, the letter, what follows it."""
    if not key:
        return text, "", ""
    found = re.search(rf"\b{key}", text, re.IGNORECASE) or re.search(key, text, re.IGNORECASE)
    if found:
        return text[: found.start()], text[found.start()], text[found.end() :]
    words = text.rstrip("…")
    return f"{words}(", key, f"){text[len(words) :]}"


def _initials(text: str) -> Iterator[str]:
    return (word[0] for word in re.findall(r"[A-Z]\w*", text))


def _settle(index: int, wanted: Sequence[str], owner: dict[str, int], asked: set[str]) -> bool:
    """Finds a letter of its own words: one that is free, else one whose owner can do with another."""
    letters = [letter for letter in wanted[index] if letter in ascii_uppercase and letter not in asked]
    free = next((letter for letter in letters if letter not in owner), "")
    if free:
        owner[free] = index
        return True
    for letter in letters:
        asked.add(letter)
        if _settle(owner[letter], wanted, owner, asked):
            owner[letter] = index
            return True
    return False
