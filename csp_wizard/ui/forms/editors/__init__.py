"""One editor per ``Kind``: the only place that knows which widget answers which field."""

from __future__ import annotations

from collections.abc import Callable

from ....enrollment.model import Field, Kind
from ...kit import Kit
from .base import Editor
from .choice import ChoiceEditor
from .date import DateEditor
from .line import LineEditor
from .pick import PickEditor
from .secret import SecretEditor
from .text import TextEditor
from .tick import TickEditor

EDITORS: dict[Kind, Callable[[Kit, Field], Editor]] = {
    Kind.LINE: LineEditor,
    Kind.TEXT: TextEditor,
    Kind.CHOICE: ChoiceEditor,
    Kind.TICK: TickEditor,
    Kind.PICK: PickEditor,
    Kind.DATE: DateEditor,
    Kind.SECRET: SecretEditor,
}

__all__ = ["EDITORS", "Editor", "SecretEditor"]
