from __future__ import annotations

import pytest

from csp_wizard.enrollment.password import doubt, too_long, units


@pytest.mark.parametrize(("value", "count"), [("", 0), ("abc", 3), ("密码", 2), ("🔑", 2), ("\ud83d", 1)])
def test_length_is_counted_as_the_stores_count_it(value, count):
    assert units(value) == count


def test_the_limit_itself_fits():
    assert not too_long("x" * 1000)
    assert too_long("x" * 1001)
    assert too_long("🔑" * 501)


@pytest.mark.parametrize("value", ["", "abc", "a b", "a\tb", "密 码"])
def test_no_doubt(value):
    assert doubt(value) is None


@pytest.mark.parametrize("value", [" a", "a ", "\ta", "a\u3000", "a\u00a0", " "])
def test_a_space_at_an_end_is_doubtful(value):
    found = doubt(value)
    assert found is not None
    assert "space" in found.text


@pytest.mark.parametrize("value", ["a\n", "\na", "a\r\nb", "a\nb", "\n", "a\u2028b", " a\n"])
def test_a_line_break_is_doubtful(value):
    found = doubt(value)
    assert found is not None
    assert "line break" in found.text
