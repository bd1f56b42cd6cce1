"""What the app says, in the language of the moment.

A sentence is a ``Msg`` until it is shown. Widgets are bound to sentences once (``Texts.bind``) and
said again after each switch: there is no second way to set a text, so no text can be left behind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date, datetime, time
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from csp_wizard.enrollment.text import Msg, ShortDay, Value
from csp_wizard.ui.following import Following

# Words, or how to find them when they are needed. A str is user data and shown as it is.
Say: TypeAlias = Msg | str | Callable[[], Msg | str]

LANGUAGES = ("en", "zh_CN")
# Each is called by its own name, in whatever language the app speaks.
LANGUAGE_NAMES = (("en", "English"), ("zh_CN", "简体中文"))
_LOCALE = {"en": "en_US", "zh_CN": "zh_CN"}
_DAY = {"en": "d MMMM yyyy", "zh_CN": "yyyy年M月d日"}
_SHORT_DAY = {"en": "d MMMM", "zh_CN": "M月d日"}
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Texts(QObject):
    """The one place where sentences become words."""

    changed = Signal()

    def __init__(self, translations: Path, language: str = "en", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = translations
        self._qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._ours = QTranslator(self)
        self._qt = QTranslator(self)
        self._bound = Following(self)
        self.language = ""
        self._load(language)
        # Installed once and reloaded in place: two catalogues can never both be there.
        QCoreApplication.installTranslator(self._qt)
        QCoreApplication.installTranslator(self._ours)

    def set_language(self, language: str) -> None:
        """Say everything in this language from now on."""
        if language == self.language:
            return
        self._load(language)
        self._bound.tell()
        self.changed.emit()

    def say(self, say: Say) -> str:
        """The words for a sentence, now."""
        if callable(say):
            say = say()
        return say if isinstance(say, str) else self.spoken(say)[0]

    def say_in_both(self, msg: Msg) -> str:
        """In the language of the moment, then in the other: for somebody whose language is not known."""
        other = next(code for code in LANGUAGES if code != self.language)
        catalogue = QTranslator()
        catalogue.load(f"csp_wizard_{other}.qm", str(self._folder))
        sentence = catalogue.translate(msg.context, msg.text, msg.comment, msg.n) or msg.text
        return f"{self.say(msg)}\n\n{self._filled(sentence, msg, ())[0]}"

    def spoken(self, say: Say, names: Collection[str] = ()) -> tuple[str, tuple[tuple[int, int], ...]]:
        """The words, and where (start, length) the values of these placeholders stand in them."""
        if callable(say):
            say = say()
        if isinstance(say, str):
            return say, ()
        sentence = QCoreApplication.translate(say.context, say.text, say.comment or None, say.n)
        if not say.values:
            return sentence, ()
        if not _same_placeholders(sentence, say.text):
            sentence = say.text.replace("%n", str(say.n)) if say.n >= 0 else say.text
        return self._filled(sentence, say, names)

    def bind(self, setter: Callable[[str], object], say: Say, owner: QObject | None = None) -> None:
        """Call ``setter`` with the words now and after every switch.

        A bound method of a widget (``label.setText``) does not keep the widget alive. Any other
        callable needs its ``owner``: it is forgotten when the owner is deleted.
        """
        holder = getattr(setter, "__self__", None)
        name = getattr(setter, "__name__", "")
        if owner is None and isinstance(holder, QObject):
            self._bound.add(holder, lambda living: getattr(living, name)(self.say(say)))
        elif owner is not None:
            self._bound.add(owner, lambda _: setter(self.say(say)))
        else:
            raise TypeError("bind() needs a method of a Qt object, or an owner")

    def follow(self, owner: QObject, act: Callable[[], object]) -> None:
        """Call now and after every switch: for what is more than one text."""
        self._bound.add_method(owner, act)

    def locale(self) -> QLocale:
        return QLocale(_LOCALE[self.language])

    def day(self, day: date) -> str:
        return self._dated(day, _DAY)

    def _load(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"
        QLocale.setDefault(QLocale(_LOCALE[self.language]))
        self._qt.load(f"qtbase_{self.language}", self._qt_folder)
        self._ours.load(f"csp_wizard_{self.language}.qm", str(self._folder))

    @property
    def loaded(self) -> tuple[str, ...]:
        """The catalogues in use: Qt's own words and ours."""
        return tuple(t.filePath().rsplit("/", 1)[-1] for t in (self._qt, self._ours) if not t.isEmpty())

    def _filled(
        self, sentence: str, msg: Msg, names: Collection[str]
    ) -> tuple[str, tuple[tuple[int, int], ...]]:
        """Fill every placeholder in one pass: a value that looks like a placeholder stays a value."""
        parts: list[str] = []
        spans: list[tuple[int, int]] = []
        length = end = 0
        for found in _PLACEHOLDER.finditer(sentence):
            name = found[1]
            value = self._value(msg.values[name]) if name in msg.values else found[0]
            before = sentence[end : found.start()]
            if name in names:
                spans.append((length + len(before), len(value)))
            parts += (before, value)
            length += len(before) + len(value)
            end = found.end()
        parts.append(sentence[end:])
        return "".join(parts), tuple(spans)

    def _value(self, value: Value | time) -> str:
        if isinstance(value, Msg):
            return self.say(value)
        if isinstance(value, ShortDay):
            return self._dated(value.day, _SHORT_DAY)
        if isinstance(value, datetime):  # before date: it is one
            here = value.astimezone() if value.tzinfo else value
            return f"{self.day(here)} {here:%H:%M}"
        if isinstance(value, date):
            return self.day(value)
        return f"{value:%H:%M}" if isinstance(value, time) else str(value)

    def _dated(self, day: date, formats: dict[str, str]) -> str:
        return self.locale().toString(QDate(day.year, day.month, day.day), formats[self.language])


def _same_placeholders(translation: str, source: str) -> bool:
    """A translation that lost or invented a placeholder is not used: no fact may go missing."""
    if translation == source:
        return True
    return set(_PLACEHOLDER.findall(translation)) == set(_PLACEHOLDER.findall(source))
