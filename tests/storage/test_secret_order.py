from __future__ import annotations

from csp_wizard.storage.secret_order import Order


def test_alone_nothing_is_remembered():
    order = Order()
    turn = order.begin("a")
    order.settle(turn, "value")
    assert order.newer(turn) is None
    order.end(turn)
    assert "value" not in repr(vars(order))
    assert not order._settled
    assert not order._open


def test_an_older_turn_sees_what_a_newer_one_settled():
    order = Order()
    old, new = order.begin("a"), order.begin("a")
    order.settle(new, "new")
    order.end(new)
    order.settle(old, "old")
    found = order.newer(old)
    assert found is not None
    assert found.value == "new"
    order.end(old)
    assert not order._settled


def test_a_newer_turn_does_not_see_an_older_one():
    order = Order()
    old, new = order.begin("a"), order.begin("a")
    order.settle(old, "old")
    order.end(old)
    assert order.newer(new) is None
    order.end(new)


def test_the_newest_of_three_counts_and_is_kept_while_any_older_one_is_open():
    order = Order()
    first, second, third = order.begin("a"), order.begin("a"), order.begin("a")
    order.settle(second, None)
    order.settle(third, "third")
    order.end(third)
    order.end(second)
    found = order.newer(first)
    assert found is not None
    assert found.value == "third"
    order.end(first)
    assert not order._settled


def test_names_are_apart():
    order = Order()
    a, b = order.begin("a"), order.begin("b")
    order.settle(b, "b")
    assert order.newer(a) is None
    order.end(a)
    order.end(b)


def test_a_representation_shows_no_value():
    order = Order()
    order.begin("a")
    turn = order.begin("a")
    order.settle(turn, "Sentinel")
    assert "Sentinel" not in repr(vars(order))
