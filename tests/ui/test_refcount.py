"""PySide6 6.12.0 lost a reference to None per call on CPython 3.10 and 3.11, until the program died.

The version we run with must not. Where None is immortal (3.12 and newer) the count never moves.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QRadioButton

from csp_wizard.ui.kit import Button, Kit, Label, Page, Pill

CALLS = 20_000
PAINTS = 60
SMALL = 500  # what the interpreter itself may come and go with; a lost reference per call is far more


def test_calls_that_return_nothing_keep_none_alive(qapp: QApplication) -> None:
    thing = QObject()
    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("a")
        label.setText("a")
    assert abs(sys.getrefcount(None) - before) < SMALL


def test_painting_with_our_style_keeps_none_alive(kit: Kit) -> None:
    page = Page(kit)
    for number in range(8):
        page.column.add(Label(kit, f"Label {number}", "body", "hint", True))
        page.column.add(Button(kit, "Copy", "small", icon="copy"))
        page.column.add(Pill(kit, "done", "Done"))
        for control in (QLineEdit("text"), QRadioButton("Yes"), QCheckBox("Read"), QComboBox()):
            page.column.add(control)
    page.resize(800, 600)
    page.grab()  # icons and layouts are made once
    before = sys.getrefcount(None)
    for _ in range(PAINTS):
        page.grab()
    assert abs(sys.getrefcount(None) - before) < SMALL
