"""The hidden form of several lines: dots for every character, where one clicks and types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPalette
from PySide6.QtWidgets import QApplication

from csp_wizard.ui.secrets.area import SecretArea
from csp_wizard.ui.secrets.dots import Row, position_at, row_of, rows

LINES = st.lists(st.integers(0, 200), min_size=1, max_size=20)


def laid_out(lengths: list[int]) -> list[tuple[int, int]]:
    start, found = 0, []
    for length in lengths:
        found.append((start, length))
        start += length + 1
    return found


def test_lines_are_folded():
    assert rows([(0, 3), (4, 7), (12, 0)], 4) == [
        Row(0, 3),
        Row(4, 4),
        Row(8, 3, first=False),
        Row(12, 0),
    ]


@given(LINES, st.integers(1, 60))
def test_every_character_has_one_dot(lengths, columns):
    found = rows(laid_out(lengths), columns)
    assert sum(row.length for row in found) == sum(lengths)
    assert all(row.length <= columns for row in found)
    places = [row.start + column for row in found for column in range(row.length)]
    assert places == sorted(set(places))


@given(LINES, st.integers(1, 60), st.data())
def test_a_place_and_its_position_are_the_same(lengths, columns, data):
    found = rows(laid_out(lengths), columns)
    row = data.draw(st.integers(0, len(found) - 1))
    column = data.draw(st.integers(0, max(0, found[row].length - 1)))
    position = position_at(found, row, column)
    assert position - found[row_of(found, position)].start == column


@pytest.mark.parametrize(("row", "column", "position"), [(-3, 0, 0), (0, 99, 3), (99, 99, 8), (1, -5, 4)])
def test_a_place_outside_is_the_nearest_inside(row, column, position):
    assert position_at(rows([(0, 3), (4, 4)], 10), row, column) == position


# -- drawn --------------------------------------------------------------------------------------------


@pytest.fixture
def area(qtbot) -> SecretArea:
    area = SecretArea()
    qtbot.addWidget(area)
    area.resize(260, 110)
    palette = area.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor("white"))
    palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("yellow"))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("red"))
    area.setPalette(palette)
    area.show()
    return area


def picture(area: SecretArea) -> QImage:
    return area.viewport().grab().toImage()


def ink(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_hidden_texts_of_the_same_shape_look_the_same(area):
    area.setText("first line\nsecond")
    first = picture(area)
    area.setText("密码密码密码密码密码\nabcdef")
    assert picture(area) == first
    assert ink(first, "black") > 0


def test_a_shown_text_looks_like_itself(area):
    area.setText("first line\nsecond")
    hidden = picture(area)
    area.show_secret()
    shown = picture(area)
    assert shown != hidden
    area.setText("other text\nhere..")
    assert picture(area) != shown
    area.hide_secret()
    area.setText("first line\nsecond")
    assert picture(area) == hidden


def test_a_selection_is_drawn(area):
    area.setText("first line")
    assert ink(picture(area), "yellow") == 0
    area.selectAll()
    image = picture(area)
    assert ink(image, "yellow") > 0
    assert ink(image, "black") <= area.fontMetrics().lineSpacing()  # the cursor alone


def test_an_empty_one_shows_its_placeholder(area):
    blank = picture(area)
    area.setPlaceholderText("Paste here")
    assert picture(area) != blank


def test_the_row_with_the_cursor_is_in_view(area, qtbot):
    area.setText("x\n" * 30 + "end")
    top = picture(area)
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert picture(area) != top
    assert area._first_row() > 0


def mouse(
    area: SecretArea, kind: QEvent.Type, place: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton
):
    held = button if kind is not QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
    where = QPointF(place)
    event = QMouseEvent(
        kind, where, area.viewport().mapToGlobal(where), button, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(area.viewport(), event)


def place(area: SecretArea, row: int, column: int) -> QPoint:
    margin = round(area.document().documentMargin())
    height = area.fontMetrics().lineSpacing()
    return QPoint(margin + column * area._dot_width() + 1, margin + row * height + height // 2)


def test_a_click_goes_to_the_dot_under_it(area):
    area.setText("iiiii\nWWWWW")
    mouse(area, QEvent.Type.MouseButtonPress, place(area, 1, 3))
    assert area.textCursor().position() == 6 + 3


def test_dragging_selects_dots(area):
    area.setText("iiiii\nWWWWW")
    mouse(area, QEvent.Type.MouseButtonPress, place(area, 0, 1))
    mouse(area, QEvent.Type.MouseMove, place(area, 1, 2))
    mouse(area, QEvent.Type.MouseButtonRelease, place(area, 1, 2))
    cursor = area.textCursor()
    assert (cursor.selectionStart(), cursor.selectionEnd()) == (1, 8)


def test_the_middle_button_pastes_the_x11_selection_where_there_is_one(area):
    area.setText("iiiii")
    mouse(area, QEvent.Type.MouseButtonRelease, place(area, 0, 3), Qt.MouseButton.MiddleButton)
    assert area.text() == "iiiii"  # there is none here


def test_moving_or_another_button_selects_nothing(area):
    area.setText("iiiii")
    area.viewport().setMouseTracking(True)
    mouse(area, QEvent.Type.MouseMove, place(area, 0, 3), Qt.MouseButton.NoButton)
    mouse(area, QEvent.Type.MouseButtonPress, place(area, 0, 3), Qt.MouseButton.RightButton)
    assert area.textCursor().position() == 0


def test_a_double_click_selects_everything(area):
    area.setText("two words")
    mouse(area, QEvent.Type.MouseButtonDblClick, place(area, 0, 1))
    assert area.textCursor().selectedText() == "two words"


def test_shown_the_mouse_works_as_in_any_text(area):
    area.setText("two words")
    area.show_secret()
    at = area.cursorRect().center()
    mouse(area, QEvent.Type.MouseButtonPress, at)
    mouse(area, QEvent.Type.MouseMove, at)
    mouse(area, QEvent.Type.MouseButtonRelease, at)
    mouse(area, QEvent.Type.MouseButtonDblClick, at)
    assert area.textCursor().selectedText() == "two"


def test_a_shown_selection_cannot_be_dragged_away(area):
    area.setText("two words")
    area.show_secret()
    area.selectAll()
    inside = area.cursorRect().center() - QPoint(10, 0)
    mouse(area, QEvent.Type.MouseButtonPress, inside, Qt.MouseButton.RightButton)
    assert area.textCursor().hasSelection()  # for the menu
    mouse(area, QEvent.Type.MouseButtonPress, inside)
    assert not area.textCursor().hasSelection()
