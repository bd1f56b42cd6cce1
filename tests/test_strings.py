"""Every sentence a person can read: extractable, translated, and said as a person would say it.

lupdate drops a constant, a keyword or a text inside an f-string without a word, so the syntax tree is
read here and compared with the catalogues.
"""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
# Names and abbreviations that stay as they are in a Chinese sentence.
LATIN_IN_CHINESE = {
    *("CSP", "MPN", "ID", "Microsoft", "Office", "Windows", "macOS", "GNOME", "KDE", "Linux"),
    *(
        "PDF",
        "URL",
        "REST",
        "API",
        "GNU",
        "MIT",
        "Ctrl",
        "Alt",
        "Shift",
        "Esc",
        "Tab",
        "Enter",
        "English",
        "Python",
        "Qt",
    ),
}
# Never the first, always the second (Microsoft's own words for this programme).
SPELLING = {
    "账户": "帐户",
    "账号": "帐户",
    "您": "你",
    "撤销": "撤消",
    "登陆": "登录",
    "审核": "审查",
    "全球 ID": "全局 ID",
    "...": "…",
}


@dataclass(frozen=True)
class Said:
    """One call ``Msg(…)`` in the sources."""

    where: str
    call: ast.Call
    filled: frozenset[str] | None  # the names given by .of(…) right there, if it follows

    @property
    def parts(self) -> list[object]:
        return [arg.value if isinstance(arg, ast.Constant) else None for arg in self.call.args]

    @property
    def key(self) -> tuple[str, str, str]:
        context, text, comment = [*self.parts, ""][:3] if len(self.parts) < 3 else self.parts[:3]
        return str(context), str(text), str(comment)

    @property
    def plural(self) -> bool:
        return self.parts[3:] == [1]


def every_call() -> Iterator[Said]:
    for file in sorted((ROOT / "csp_wizard").rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        filled = dict(given_at_once(tree))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Msg":
                yield Said(f"{file.relative_to(ROOT)}:{node.lineno}", node, filled.get(node))


def given_at_once(tree: ast.AST) -> Iterator[tuple[ast.Call, frozenset[str]]]:
    """``Msg(…).of(a=…)``: the call and the names given to it."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "of"
            and isinstance(node.func.value, ast.Call)
            and all(keyword.arg for keyword in node.keywords)
        ):
            yield node.func.value, frozenset(str(keyword.arg) for keyword in node.keywords)


@dataclass(frozen=True)
class Entry:
    """One message of a catalogue."""

    key: tuple[str, str, str]
    forms: tuple[str, ...]
    finished: bool
    plural: bool

    @property
    def source(self) -> str:
        return self.key[1]


def catalogue(name: str) -> list[Entry]:
    root = ElementTree.parse(ROOT / "translations" / f"{name}.ts").getroot()
    return [
        entry(context.findtext("name") or "", message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def entry(context: str, message: ElementTree.Element) -> Entry:
    translation = message.find("translation")
    assert translation is not None
    plural = message.get("numerus") == "yes"
    forms = (
        [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
    )
    key = (context, message.findtext("source") or "", message.findtext("comment") or "")
    return Entry(key, tuple(forms), translation.get("type") is None and all(forms), plural)


@pytest.fixture(scope="module")
def calls() -> list[Said]:
    return list(every_call())


@pytest.fixture(scope="module")
def chinese() -> list[Entry]:
    return catalogue("csp_wizard_zh_CN")


@pytest.fixture(scope="module")
def english() -> list[Entry]:
    return catalogue("csp_wizard_en")


def marks(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}|%n|%L?\d", text))


def test_every_text_is_positional_literals(calls: list[Said]):
    wrong = [
        said.where
        for said in calls
        if said.call.keywords
        or not 2 <= len(said.parts) <= 4
        or not all(isinstance(part, str) and part for part in said.parts[:2])
        or not all(isinstance(part, str) for part in said.parts[2:3])
        or (len(said.parts) == 4 and not said.plural)
    ]
    assert calls, "no text was found at all"
    assert wrong == []


def test_what_is_counted_is_a_plural_and_the_reverse(calls: list[Said]):
    assert [said.where for said in calls if ("%n" in said.key[1]) != said.plural] == []


def test_the_names_given_are_the_names_in_the_text(calls: list[Said]):
    wrong = [
        (said.where, sorted(said.filled))
        for said in calls
        if said.filled is not None and said.filled != set(re.findall(r"\{(\w+)\}", said.key[1]))
    ]
    assert wrong == []


def test_english_is_typeset(calls: list[Said]):
    """Curly quotes, one sign for what is left out, no markup: every text is shown as plain text."""
    wrong = [said.where for said in calls if re.search(r'"|\.\.\.|  |</?[a-z]+>|&[a-z]+;', said.key[1])]
    assert wrong == []


def test_lupdate_found_every_text(calls: list[Said], chinese: list[Entry]):
    written, collected = {said.key for said in calls}, {entry.key for entry in chinese}
    assert sorted(written - collected) == [], "run `build/dev.py strings`; is one of them inside an f-string?"
    assert sorted(collected - written) == [], "run `build/dev.py strings`"


def test_every_text_is_said_in_chinese(chinese: list[Entry]):
    assert [entry.key for entry in chinese if not entry.finished] == []


def test_every_plural_is_said_in_english(calls: list[Said], english: list[Entry]):
    assert {said.key for said in calls if said.plural} == {entry.key for entry in english}
    assert [entry.key for entry in english if not entry.finished or len(entry.forms) != 2] == []


def test_placeholders_survive(chinese: list[Entry], english: list[Entry]):
    wrong = [
        (entry.key, form)
        for entry in [*chinese, *english]
        for form in entry.forms
        if form and set(marks(form)) != set(marks(entry.source))
    ]
    assert wrong == []


def test_blanks_at_the_ends_survive(chinese: list[Entry]):
    def ends(text: str) -> tuple[str, str]:
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    wrong = [
        entry.key
        for entry in chinese
        for form in entry.forms
        # What stands between words (“, ”) has no words itself, and Chinese needs no blank there.
        if form and re.search(r"\w", entry.source) and ends(form) != ends(entry.source)
    ]
    assert wrong == []


def test_no_english_is_left_in_chinese(chinese: list[Entry]):
    assert [(word, form) for form in said_in(chinese) for word in english_words(form)] == []


def english_words(text: str) -> list[str]:
    plain = re.sub(r"\{\w*\}|%n", " ", text)
    # What the portal itself says in English is quoted as it stands: “Last name”.
    plain = re.sub(r"“[\x20-\x7e]+”", " ", plain)
    # Addresses, and what is typed as it stands (name@example.cn, https://…, .partner.onmschina.cn).
    plain = re.sub(r"[\w.:/@-]*[./@][\w./@-]*[A-Za-z][\w./@-]*|[A-Za-z][\w.-]*[.@/][\w./@-]+", " ", plain)
    return [word for word in re.findall(r"[A-Za-z]{2,}", plain) if word not in LATIN_IN_CHINESE]


def test_chinese_punctuation_is_full_width(chinese: list[Entry]):
    beside_han = re.compile(
        rf"[{HAN}”）}}][,:;?!]|[,:;?!][{HAN}“（]|[{HAN}]\.(?!\w)|[{HAN}]\(|\)[{HAN}]|[\"']"
    )
    assert [form for form in said_in(chinese) if beside_han.search(form)] == []


def test_brackets_fit_what_they_hold(chinese: list[Entry]):
    """Full-width around Chinese; half-width, after a space, around Latin and digits only."""
    # What a placeholder will hold is not known: full-width is right around it.
    wrong = [
        form
        for form in said_in(chinese)
        if re.search(rf"\([^)]*[{HAN}][^)]*\)|（[\x20-\x7e]+）|[{HAN}]\(", re.sub(r"\{\w*\}", "“”", form))
    ]
    assert wrong == []


def test_latin_and_digits_keep_their_space_from_han(chinese: list[Entry]):
    """“12 天”, not “12天”; dates and the percent sign are written close (2026年3月9日, 100%)."""
    close = re.compile(rf"[{HAN}][A-Za-z0-9]|[A-Za-z0-9][{HAN}]|%n[{HAN}]|[{HAN}]%n")
    assert [form for form in said_in(chinese) if close.search(re.sub(r"\d+年|\d+月|\d+日", "", form))] == []


@pytest.mark.parametrize(("never", "always"), SPELLING.items())
def test_the_glossary_is_kept(never: str, always: str, chinese: list[Entry]):
    assert [form for form in said_in(chinese) if never in form] == [], f"it is “{always}”"


def said_in(entries: list[Entry]) -> list[str]:
    return [form for entry in entries for form in entry.forms]
