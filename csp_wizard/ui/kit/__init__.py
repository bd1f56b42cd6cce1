"""The widgets the app is made of. The first argument of each is the ``Kit``."""

from importlib import import_module
from typing import TYPE_CHECKING

from csp_wizard.ui.kit.base import Kit, announce, named
from csp_wizard.ui.kit.button import Button
from csp_wizard.ui.kit.card import CardButton
from csp_wizard.ui.kit.choices import Chips, Segment
from csp_wizard.ui.kit.label import Icon, Label
from csp_wizard.ui.kit.layout import Column, Row, clear_layout, in_tab_order, painted, sized
from csp_wizard.ui.kit.notes import ErrorBar, ErrorText, NoteBox, Strip, Summary
from csp_wizard.ui.kit.page import Expander, Page
from csp_wizard.ui.kit.rows import RowButton, StackRow, ValueRow
from csp_wizard.ui.kit.surfaces import Box, Disc, HLine, Monogram, NumberDisc, Pill, Rows
from csp_wizard.ui.kit.toast import Toast

if TYPE_CHECKING:
    from csp_wizard.ui.kit.fields import Combo, LineEdit, TextEdit
    from csp_wizard.ui.kit.search import SearchEdit
    from csp_wizard.ui.kit.secrets import CountdownButton, Dots
    from csp_wizard.ui.kit.timeline import Node, TimelineView
else:
    # Home shows none of these: each is imported when it is first asked for.
    _LATER = {
        "Combo": "fields",
        "LineEdit": "fields",
        "TextEdit": "fields",
        "SearchEdit": "search",
        "CountdownButton": "secrets",
        "Dots": "secrets",
        "Node": "timeline",
        "TimelineView": "timeline",
    }

    def __getattr__(name):
        if name in _LATER:
            return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
        raise AttributeError(name)


__all__ = [
    "Box",
    "Button",
    "CardButton",
    "Chips",
    "Column",
    "Combo",
    "CountdownButton",
    "Disc",
    "Dots",
    "ErrorBar",
    "ErrorText",
    "Expander",
    "HLine",
    "Icon",
    "Kit",
    "Label",
    "LineEdit",
    "Monogram",
    "Node",
    "NoteBox",
    "NumberDisc",
    "Page",
    "Pill",
    "Row",
    "RowButton",
    "Rows",
    "SearchEdit",
    "Segment",
    "StackRow",
    "Strip",
    "Summary",
    "TextEdit",
    "TimelineView",
    "Toast",
    "ValueRow",
    "announce",
    "clear_layout",
    "in_tab_order",
    "named",
    "painted",
    "sized",
]
