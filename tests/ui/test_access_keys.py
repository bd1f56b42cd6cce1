"""Letters that lead to fields and choose from menus: one for each, the same in both languages."""

from __future__ import annotations

import sys
from string import ascii_uppercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_wizard.ui import access_keys as module
from csp_wizard.ui.access_keys import access_keys, keyed, parted


def test_the_first_letter_of_a_word_that_is_free():
    assert access_keys(["New enrollment", "Save now", "Settings"]) == ["N", "S", "E"]
    assert access_keys(["Name", "Note"]) == ["N", "O"]


def test_one_gives_way_where_another_has_no_choice():
    assert access_keys(["AB", "A"]) == ["B", "A"]


def test_no_letter_of_a_value_is_taken():
    assert access_keys(["{name} X", "%n Y"]) == ["X", "Y"]


def test_there_are_no_more_than_letters():
    assert sorted(access_keys([""] * 28)) == ["", "", *ascii_uppercase]


@given(st.lists(st.text("ABCabc 名{}", max_size=6), max_size=30))
def test_none_twice_and_as_many_as_can_be(words: list[str]):
    found = [key for key in access_keys(words) if key]
    assert len(set(found)) == len(found) == min(len(words), 26)


def test_where_the_letter_stands():
    assert keyed("Save now", "N") == "Save &now"
    assert keyed("Canon", "N") == "Ca&non"
    assert keyed("名称", "N") == "名称(&N)"
    assert keyed("设置…", "S") == "设置(&S)…"
    assert keyed("A & B", "B") == "A && &B"
    assert keyed("A & B", "") == "A && B"
    assert parted("名称", "N") == ("名称(", "N", ")")


@pytest.mark.skipif(sys.platform == "darwin", reason="there it is as it is tested here")
def test_a_mac_has_none(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "THERE_ARE", False)
    assert access_keys(["Name", "Note"]) == ["", ""]
    assert keyed("名称", "") == "名称"
