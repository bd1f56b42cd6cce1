"""Messages as the portal, an e-mail or a colleague may have worded them."""

from __future__ import annotations

import logging
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csp_wizard.enrollment.message import Proposal, parse

USER = "admin@contososh.partner.onmschina.cn"
PASS = "Kuj!7340:x"

MESSAGES = {
    "two lines": f"User name: {USER}\nTemporary password: {PASS}",
    "no space": f"User name:{USER}\nPassword:{PASS}",
    "capitals and a dash list": f"- USERNAME: {USER}\n- PASSWORD: {PASS}\n",
    "numbered": f"1. User ID: {USER}\n2. Password: {PASS}",
    "windows lines": f"User name: {USER}\r\nTemporary password: {PASS}\r\n",
    "next line": f"User name\n{USER}\nTemporary password\n{PASS}",
    "next line but one": f"User name:\n\n  {USER}\n\nTemporary password:\n\n  {PASS}  ",
    "labels first": f"User name\nTemporary password\n{USER}\n{PASS}",
    "table": f"User name\tTemporary password\n{USER}\t{PASS}",
    "table with a third column": f"User name\tPassword\tRole\n{USER}\t{PASS}\tGlobal admin",
    "table with bars": f"| User name | Password |\n| {USER} | {PASS} |",
    "table with spaces": f"User name                 Password\n{USER}    {PASS}",
    "two columns": f"User name\t{USER}\nPassword\t{PASS}",
    "one line": f"User name: {USER} Temporary password: {PASS}",
    "in a sentence": (
        f"Your account {USER} was created. The temporary password is: {PASS}, but you must change it."
    ),
    "quoted": f"User name: “{USER}”\nPassword: “{PASS}”",
    "with brackets": f"User name (for sign-in): {USER}\nPassword (temporary): {PASS}",
    "unlabelled name": f"Welcome, {USER}!\nTemporary password: {PASS}",
    "Chinese": f"用户名：{USER}\n临时密码：{PASS}",
    "Chinese, half-width colons": f"用户名: {USER}\n密码: {PASS}",
    "Chinese, a space before the colon": f"用户名　：{USER}\n密码　：　{PASS}",
    "Chinese, next line": f"用户名\n{USER}\n初始密码\n{PASS}",
    "Chinese sentence": f"帐户已创建。用户名：{USER}，临时密码：{PASS}，请尽快登录并更改密码。",
    "Chinese table": f"用户名\t密码\n{USER}\t{PASS}",
    "Chinese with 为": f"用户名为{USER}\n临时密码为：{PASS}",
    "帐号": f"帐号：{USER}\n口令：{PASS}",
    "账号": f"登录账号：{USER}\n登录密码：{PASS}",
    "both languages": f"User name 用户名：{USER}\nTemporary password 临时密码：{PASS}",
    "around it much else": (
        "Congratulations! Your Partner Center account is ready.\n\n"
        f"User name: {USER}\nTemporary password: {PASS}\n\n"
        "Support: help@21vianet.com, 400-089-0365\nSign in: https://portal.partner.microsoftonline.cn/"
    ),
    "a warning before": (
        f"Write down your user name and password: you need them again.\nUser name: {USER}\nPassword: {PASS}"
    ),
    "masked before": f"Password: ********\nUser name: {USER}\nTemporary password: {PASS}",
}


@pytest.mark.parametrize("message", MESSAGES.values(), ids=MESSAGES.keys())
def test_both_are_found(message):
    found = parse(message)
    assert found.user == USER
    assert found.password == PASS
    assert PASS not in found.rest
    assert USER not in found.rest


@pytest.mark.parametrize(
    ("message", "user"),
    [
        ("User name: li.wei@contoso.cn", "li.wei@contoso.cn"),
        ("用户名：O'Neil+x@sub.contoso.com.cn。", "O'Neil+x@sub.contoso.com.cn"),
        ("name@contoso.onmschina.cn", "name@contoso.onmschina.cn"),
        ("Write to help@21vianet.com", None),
        ("User name: admin", None),
        ("User name:\nsoon to come", None),
        (
            "help@contoso.cn boss@contoso.onmschina.cn me@contoso.partner.onmschina.cn",
            "me@contoso.partner.onmschina.cn",
        ),
    ],
)
def test_which_name_is_taken(message, user):
    assert parse(message).user == user


@pytest.mark.parametrize(
    ("message", "password"),
    [
        ("Password: it's,a.b;c", "it's,a.b;c"),
        ("Password: Kuj73401.", "Kuj73401."),
        ("Password: Kuj73401. Change it soon", "Kuj73401"),
        ("Password: <b>&amp;{x}", "<b>&amp;{x}"),
        ("密码：Kuj73401，请更改", "Kuj73401"),
        ("Password: ", None),
        ("Password:\n********", None),
        ("Password:\nwill be sent to you later", None),
        ("Password\nname@contoso.cn", None),
        ("Please keep the password: you need it", None),
        ("passwordless: x", None),
        ("A password", None),
        ("", None),
    ],
)
def test_which_password_is_taken(message, password):
    assert parse(message).password == password


def test_the_rest_keeps_everything_else():
    around = "Welcome!\n\n{}\nSign in at https://x.cn\n  Tenant: 1234  \n"
    message = around.format(f"User name: {USER}\nTemporary password: {PASS}")
    assert parse(message).rest == "Welcome!\n\nSign in at https://x.cn\n  Tenant: 1234  "


def test_the_rest_of_a_table_keeps_its_other_columns():
    found = parse(MESSAGES["table with a third column"])
    assert "Global admin" in found.rest


def test_a_table_without_the_values_proposes_nothing():
    assert not parse("User name\tPassword\nadmin\t********")


def test_a_sentence_around_a_value_stays():
    found = parse(f"Use the password: {PASS} within 90 days")
    assert found.password == PASS
    assert found.rest == "Use the password:  within 90 days"


def test_what_stands_after_ten_thousand_characters_is_not_lost():
    long = "x" * 9_999 + "\n" + f"Password: {PASS}"
    found = parse(long)
    assert found.password is None
    assert PASS in found.rest


def test_a_proposal_is_true_when_it_has_something_to_propose():
    assert not parse("nothing here")
    assert parse(f"Password: {PASS}")
    assert parse(USER)


def test_a_proposal_shows_no_secret():
    assert PASS not in repr(parse(f"Password: {PASS}\nAnswer: {PASS}"))


def test_nothing_is_logged(caplog):
    with caplog.at_level(logging.DEBUG):
        parse(MESSAGES["around it much else"])
    assert not caplog.records


WORDS = [
    "password",
    "Password:",
    "用户名",
    "密码：",
    "a@b",
    ".cn",
    "@",
    "is",
    "temporary ",
    "the ",
    "“",
    "1.",
]
PIECES = st.sampled_from(
    [*WORDS, "...", "-", "为", "user", "(", "（", " ", "\t", "\n", "|", "  ", "x" * 50, "\u3000", "\u2028"]
)


@given(st.one_of(st.text(max_size=10_000), st.lists(PIECES, max_size=3_000).map("".join)))
@settings(max_examples=150, deadline=None)
def test_anything_is_read_soon_and_nothing_is_invented(message):
    began = time.process_time()
    found = parse(message)
    assert time.process_time() - began < 2
    assert isinstance(found, Proposal)
    for value in (found.user, found.password):
        assert value is None or (value in message and value == value.strip() != "")


@pytest.mark.parametrize(
    "piece", ["a@", "user ", "password ", "(", "x", "password:\n", " ", "\t", "a.", "“", "the ", "用户"]
)
def test_ten_thousand_of_the_same_are_read_soon(piece):
    began = time.process_time()
    parse((piece * 10_000)[:10_000])
    parse("password" + (piece * 10_000)[:9_990])
    assert time.process_time() - began < 2
