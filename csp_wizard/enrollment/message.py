"""The portal's message that the account was created: where the user name and the password are in it.

What is found is only proposed; the person sees it and accepts. Nobody promised what the message looks
like, so it may be lines (“User name: …”, “临时密码：…”), a label with its value underneath, or a table.
Every pattern is bounded: ten thousand characters of anything take no noticeable time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cache


@dataclass(frozen=True)
class Proposal:
    """What the message seems to say; ``rest`` is the message without it."""

    user: str | None = None
    password: str | None = field(default=None, repr=False)
    rest: str = field(default="", repr=False)

    def __bool__(self) -> bool:
        return self.user is not None or self.password is not None


class _Part(Enum):
    USER = "user"
    PASSWORD = "password"


@dataclass(frozen=True)
class _Label:
    part: _Part
    start: int
    end: int  # where its value would begin
    alone: bool  # nothing stands before it in its line
    marked: bool  # a colon, a tab or a bar follows


@dataclass(frozen=True)
class _Found:
    part: _Part
    value: str = field(repr=False)
    line: int
    start: int
    end: int
    sure: bool


_SPACE = r"[ \t\u00a0\u3000]"
_WORDS = (
    r"(?P<password>(?:(?:temporary|temp|initial|new|one[- ]time|your|the)[ \u00a0]){0,2}"
    r"(?:password|passcode|pwd)(?![a-z])|(?:临时|初始|一次性|登录|新){0,2}(?:密码|口令))"
    r"|(?P<user>(?:(?:your|the|admin|full)[ \u00a0]){0,2}"
    r"(?:user[ \u00a0]?(?:name|id)|user principal name|upn|sign-?[ \u00a0]?in name|login name|login|"
    r"account name|account|user)(?![a-z])"
    r"|(?:登录)?(?:用户名称?|用户[ \u00a0]?ID|登录名|用户|[帐账]号|[帐账]户名?))"
)
_AFTER = r"(?:" + _SPACE + r"{0,8}[（(][^（）()\n]{0,40}[)）])?"
_MARK = (
    r"(?P<mark>"
    + _SPACE
    + r"{0,8}(?:is"
    + _SPACE
    + r"{0,8})?[:：=|](?!//)|为[:：]?|是[:：]?|[ \u00a0]{0,8}\t)?"
)
_LABEL = r"(?<![a-z0-9@._-])(?:" + _WORDS + r")" + _AFTER + _MARK
_UPN = r"[a-z0-9][a-z0-9._%+'-]{0,63}@[a-z0-9][a-z0-9.-]{0,200}\.[a-z]{2,24}(?![a-z0-9-])"
_OURS = (".partner.onmschina.cn", ".onmschina.cn")
_BULLET = r"[\s\-*•·●>#|\d.)）、]{0,40}"
_CELLS = r"\t{1,8}| {0,8}\| {0,8}| {2,80}"
_SENTENCE_ENDS = "，。；、！"
_QUOTES = {"“": "”", '"': '"', "「": "」", "‘": "’"}
_MASK = frozenset("*•●·.…")
_LIMIT = 10_000


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Compiled when first used: the first window waits for none."""
    return re.compile(source, re.IGNORECASE)


def parse(text: str) -> Proposal:
    """Looks at the first 10,000 characters; what stands after them stays in ``rest``."""
    lines = text[:_LIMIT].splitlines()
    found = [*_in_tables(lines), *_in_lines(lines)]
    user = _best(found, _Part.USER) or _unlabelled(lines)
    password = _best(found, _Part.PASSWORD)
    taken = [one for one in (user, password) if one is not None]
    return Proposal(
        user.value if user else None,
        password.value if password else None,
        _without(lines, taken) + text[_LIMIT:],
    )


def _best(found: list[_Found], part: _Part) -> _Found | None:
    """The first that stands where a value must stand, else the first that may be one."""
    fitting = [one for one in found if one.part is part]
    return next((one for one in fitting if one.sure), fitting[0] if fitting else None)


# -- lines --------------------------------------------------------------------------------------------


def _labels(line: str) -> list[_Label]:
    before = _pattern(_BULLET).match(line)
    first = before.end() if before else 0
    return [
        _Label(
            _Part.USER if match["user"] else _Part.PASSWORD,
            match.start(),
            match.end(),
            alone=match.start() <= first,
            marked=match["mark"] is not None,
        )
        for match in _pattern(_LABEL).finditer(line)
    ]


def _in_lines(lines: list[str]) -> Iterator[_Found]:
    """A value behind its label, or in the line after: labels wait for their values in order."""
    waiting: list[_Part] = []
    for number, line in enumerate(lines):
        labels = _labels(line)
        if not labels:
            if waiting and line.strip():
                if value := _whole(waiting.pop(0), number, line):
                    yield value
                else:
                    waiting.clear()
            continue
        for label, following in zip(labels, [*labels[1:], None], strict=True):
            end = following.start if following else len(line)
            behind = line[label.end : end]
            if behind.strip():
                waiting.clear()
                if label.marked and (value := _behind(label, number, line, end)):
                    yield value
            elif label.alone or label.marked:
                waiting.append(label.part)


def _behind(label: _Label, number: int, line: str, end: int) -> _Found | None:
    """The value in the same line: as a rule the first word behind the label."""
    if label.part is _Part.USER:
        match = _pattern(_UPN).search(line, label.end, end)
        return _found(label.part, number, match.start(), match.group(), sure=True) if match else None
    start, value = _first_word(line, label.end, end)
    if not _may_be_password(value) or not (label.alone or _looks_made(value)):
        return None
    return _found(label.part, number, start, value, sure=label.alone)


def _first_word(line: str, start: int, end: int) -> tuple[int, str]:
    while line[start:end][:1].isspace():
        start += 1
    if (close := _QUOTES.get(line[start : start + 1])) and (last := line.find(close, start + 1, end)) > 0:
        return start + 1, line[start + 1 : last]
    word = line[start:end].split(maxsplit=1)[0]
    for mark in _SENTENCE_ENDS:
        word = word.partition(mark)[0]
    more = line[start + len(word) : end].strip()
    return start, word[:-1] if more and word[-1:] in (".", ",", ";") else word


def _whole(part: _Part, number: int, line: str) -> _Found | None:
    """A line of its own as a value: a sentence is none."""
    if part is _Part.USER:
        match = _pattern(_UPN).search(line)
        return _found(part, number, match.start(), match.group(), sure=True) if match else None
    value = line.strip()
    if len(value.split()) != 1 or not _may_be_password(value) or _pattern(_UPN).fullmatch(value):
        return None
    return _found(part, number, line.index(value), value, sure=True)


def _may_be_password(value: str) -> bool:
    return bool(value) and not set(value) <= _MASK


def _looks_made(value: str) -> bool:
    """In the middle of a sentence a word is a password only if it looks like one."""
    return len(value) >= 6 and any(c.isdigit() for c in value) and any(c.isalpha() for c in value)


def _found(part: _Part, number: int, start: int, value: str, *, sure: bool) -> _Found:
    return _Found(part, value, number, start, start + len(value), sure)


# -- tables and the rest --------------------------------------------------------------------------------


def _in_tables(lines: list[str]) -> Iterator[_Found]:
    """A row of labels, and the values in the row below."""
    for number, line in enumerate(lines[:-1]):
        parts = [_part_of(cell) for _, cell in _cells(line)]
        below = _cells(lines[number + 1])
        if _Part.USER not in parts or _Part.PASSWORD not in parts or len(below) != len(parts):
            continue
        for part, (start, cell) in zip(parts, below, strict=True):
            if part is _Part.PASSWORD and _may_be_password(cell):
                yield _found(part, number + 1, start, cell, sure=True)
            elif part is _Part.USER and (match := _pattern(_UPN).search(cell)):
                yield _found(part, number + 1, start + match.start(), match.group(), sure=True)


def _cells(line: str) -> list[tuple[int, str]]:
    found, start = [], 0
    for gap in [*_pattern(_CELLS).finditer(line), None]:
        end = gap.start() if gap else len(line)
        cell = line[start:end]
        if cell.strip():
            found.append((start + cell.index(cell.strip()), cell.strip()))
        start = gap.end() if gap else end
    return found


def _part_of(cell: str) -> _Part | None:
    match = _pattern(_LABEL).fullmatch(cell)
    if match is None:
        return None
    return _Part.USER if match["user"] else _Part.PASSWORD


def _unlabelled(lines: list[str]) -> _Found | None:
    """A name in the partner domain is the account's, labelled or not."""
    for ending in _OURS:
        for number, line in enumerate(lines):
            for match in _pattern(_UPN).finditer(line):
                if match.group().lower().endswith(ending):
                    return _found(_Part.USER, number, match.start(), match.group(), sure=False)
    return None


def _without(lines: list[str], taken: list[_Found]) -> str:
    """The message without the values; a line in which nothing else stands goes with its label."""
    left = []
    for number, line in enumerate(lines):
        here = sorted((one for one in taken if one.line == number), key=lambda one: -one.start)
        kept = line
        for one in here:
            kept = kept[: one.start] + kept[one.end :]
        if not here or _pattern(_LABEL).sub("", kept).strip(" \t\u00a0\u3000.。,，;；|“”\"'「」‘’<>-*•·"):
            left.append(kept.rstrip() if here else line)
    return "\n".join(left).strip("\n")
