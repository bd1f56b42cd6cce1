"""What each check refuses, in which words, and that it is content with everything else."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_wizard.enrollment import checks
from csp_wizard.enrollment.answers import Answers
from csp_wizard.enrollment.model import Check
from csp_wizard.enrollment.text import Msg

TODAY = date(2026, 3, 27)
NOBODY = Answers(today=TODAY)
WRONG = Msg("Check", "wrong")
CHARS = Msg("Check", "not {chars}")

CODE_LENGTH = "Unified social credit code must be 18 characters"
CODE_CHARS = "Unified social credit code must only include digits, and letters other than I, O, S, V and Z"
CODE_WRONG = "Check the unified social credit code against the license. A character is wrong or out of order"
EMAIL_FORMAT = "Enter an email address in the correct format, like name@example.cn"
EMAIL_SCRIPT = "Email address must not include spaces, or Chinese characters before the @"
EMAIL_LONG = "Email address must be 254 characters or less"


def said(check: Check, value: str, answers: Answers = NOBODY) -> str | None:
    found = check(value, answers)
    return found.text if found else None


EVERY_CHECK: list[Check] = [
    checks.longest(5, WRONG),
    checks.shortest(2, WRONG),
    checks.secret_length(5, WRONG),
    checks.matches("[0-9]+", WRONG),
    checks.no_han(WRONG),
    checks.person_name(CHARS),
    checks.company_name(CHARS),
    checks.email,
    checks.web_address(WRONG),
    checks.credit_code,
    checks.mpn_id,
    checks.user_name,
    checks.province,
    checks.phone_number,
    checks.support_phone_number,
    checks.date,
    checks.not_future,
    checks.not_before("sub.date", WRONG),
    checks.new_name,
    lambda value, _: checks.takes_challenge(value),
]


@pytest.mark.parametrize("check", EVERY_CHECK)
def test_an_empty_answer_is_the_business_of_needed_alone(check: Check):
    assert check("", NOBODY) is None
    assert said(checks.needed(WRONG), "") == "wrong"
    assert said(checks.needed(WRONG), "x") is None


@pytest.mark.parametrize("check", EVERY_CHECK)
@pytest.mark.parametrize(
    "value",
    [
        *(
            "x" * 10_000,
            "中" * 10_000,
            "1" * 10_000,
            "\0",
            "a\0b",
            "😀👨‍👩‍👧",
            "\u202egnp.exe\u202c",
            "\u200b",
        ),
        *(
            "a\nb\r\nc",
            "<b>bold</b>",
            "{braces} {0} %s %n",
            "{",
            "\ud800",
            "@",
            "a@",
            "@b",
            "https://",
            "//",
            "[::1]",
        ),
        *("https://[::1", "2026-13-01", "+", "١٢٣", "Ａ１", "'; DROP TABLE answer; --"),
    ],
    ids=lambda value: ascii(value)[:20],
)
def test_nothing_that_can_be_pasted_is_an_accident(check: Check, value: str):
    assert check(value, NOBODY) is None or isinstance(check(value, NOBODY), Msg)


@pytest.mark.parametrize("check", EVERY_CHECK)
@given(st.text())
def test_nothing_at_all_is_an_accident(check: Check, value: str):
    assert check(value, NOBODY) is None or isinstance(check(value, NOBODY), Msg)


def test_lengths():
    assert [said(checks.longest(2, WRONG), v) for v in ("", "ab", "中文", "abc")] == [
        None,
        None,
        None,
        "wrong",
    ]
    assert [said(checks.shortest(2, WRONG), v) for v in ("", "a", "中", "ab")] == [
        None,
        "wrong",
        "wrong",
        None,
    ]


def test_a_secret_is_measured_as_the_stores_measure_it():
    check = checks.secret_length(2, WRONG)
    assert [said(check, v) for v in ("ab", "中文", "😀", "\ud800a", "abc", "😀a")] == [
        *(None, None, None, None),
        *("wrong", "wrong"),
    ]


def test_no_chinese_characters():
    check = checks.no_han(WRONG)
    assert [said(check, v) for v in ("Contoso (Beijing) Ltd.", "Wáng", "ｶﾅ", "한")] == [None] * 4
    assert [said(check, v) for v in ("Wang 伟", "〇", "々", "\u3400", "\U00020000", "豈")] == ["wrong"] * 6


@pytest.mark.parametrize(
    "name",
    [
        "王",
        "欧阳",
        "阿依古丽·买买提",
        "O'Neill",
        "O’Neill",
        "Jean-Luc",
        "J. R.",
        "Þór",
        "김",
        "नेहा",
        "e\u0301",
        "𠮷",
    ],
)
def test_names_of_any_script(name: str):
    assert checks.person_name(CHARS)(name, NOBODY) is None


@pytest.mark.parametrize(
    ("name", "chars"),
    [
        ("王1", "1"),
        ("王<b>", "< >"),
        ("a@b@c_d", "@ _"),
        ("王😀伟", "😀"),
        ("{王}", "{ }"),
        ("王（伟）", "（ ）"),
        ("\ud800", "\ud800"),
        ("0123456789abc!", "0 1 2 3 4 5 6 7 8 9"),
    ],
)
def test_the_characters_that_no_name_has_are_named_once_each(name: str, chars: str):
    found = checks.person_name(CHARS)(name, NOBODY)
    assert found
    assert found.values == {"chars": chars}


def test_company_names():
    check = checks.company_name(CHARS)
    for name in ("上海某某科技（中国）有限公司", "A&B·C-D, Ltd.", "21世纪", "“某某”集团", "某某(北京)公司"):
        assert check(name, NOBODY) is None
    assert [
        (m := check(n, NOBODY)) and m.values["chars"] for n in ("某某<公司>", "某😀", "{a}", "a_b=c", "a|b\\")
    ] == [
        *("< >", "😀", "{ }", "_ ="),
        "| \\",
    ]


@pytest.mark.parametrize(
    "email",
    [
        "wang.wei@example.cn",
        "a@b.cn",
        "w+1@sub.example.com.cn",
        "wang@例子.中国",
        "x" * 64 + "@example.cn",
        "o'neill@example.cn",
    ],
)
def test_good_email_addresses(email: str):
    assert checks.email(email, NOBODY) is None


@pytest.mark.parametrize(
    ("email", "message"),
    [
        *(
            (wrong, EMAIL_FORMAT)
            for wrong in ("wang", "wang@", "@example.cn", "a@b", "a@b.c", "a@@example.cn", "a@example..cn")
        ),
        *(
            (wrong, EMAIL_FORMAT)
            for wrong in ("a@-b.cn", "a@b_c.cn", ".a@example.cn", "a@[127.0.0.1]", "é@example.cn")
        ),
        *(
            (wrong, EMAIL_FORMAT)
            for wrong in ("x" * 65 + "@example.cn", "<b>@x", "a@localhost", "a,b@example.cn")
        ),
        *(
            (wrong, EMAIL_SCRIPT)
            for wrong in ("wang wei@example.cn", "王伟@example.cn", "a@exam ple.cn", "王@b@c.cn")
        ),
        ("a" * 60 + "@" + "b" * 60 + "." + "c" * 60 + "." + "d" * 60 + "." + "e" * 20 + ".cn", EMAIL_LONG),
        ("x" * 10_000, EMAIL_LONG),
    ],
)
def test_wrong_email_addresses(email: str, message: str):
    assert said(checks.email, email) == message


@pytest.mark.parametrize(
    "address",
    [
        *(
            "https://www.example.cn",
            "http://example.cn",
            "https://example.cn:8443/a?b=c#d",
            "https://例子.中国/帮助",
        ),
        "https://a.b.c.example.com.cn/%E4%BD%A0",
    ],
)
def test_good_web_addresses(address: str):
    assert said(checks.web_address(WRONG), address) is None


@pytest.mark.parametrize(
    "address",
    [
        *(
            "https://",
            "https://example",
            "https://localhost",
            "https://127.0.0.1",
            "https://[::1]",
            "https://[::1",
        ),
        *(
            "ftp://example.cn",
            "https://user:pass@example.cn",
            "https://user@example.cn",
            "https://example.cn:99999",
        ),
        *(
            "https://exa mple.cn",
            "https://example.cn/<b>",
            "https://example.cn/{x}",
            "https://-a.cn",
            "https://a.c",
        ),
        *("https://javascript:alert(1)", "https:\\\\example.cn", "https://example.cn/" + "x" * 2048, "wrong"),
    ],
    ids=lambda value: value[:30],
)
def test_wrong_web_addresses(address: str):
    assert said(checks.web_address(WRONG), address) == "wrong"


@pytest.mark.parametrize(
    "code",
    [
        *("91350100M000100Y43", "91440300708461136T", "91330100799655058B", "91110000600037341L"),
        *("91100000100003962T", "91310115MA1K3BTP2B"),
    ],
)
def test_good_credit_codes(code: str):
    assert checks.credit_code(code, NOBODY) is None


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("91350100M000100Y4", CODE_LENGTH),
        ("91350100M000100Y433", CODE_LENGTH),
        ("9" * 10_000, CODE_LENGTH),
        ("91350100M000100Y4Z", CODE_CHARS),
        ("91350100MO00100Y43", CODE_CHARS),
        ("91350100M000100Y4中", CODE_CHARS),
        ("91350100M000100Y44", CODE_WRONG),
        ("19350100M000100Y43", CODE_WRONG),
    ],
)
def test_wrong_credit_codes(code: str, message: str):
    assert said(checks.credit_code, code) == message


def test_a_credit_code_may_begin_with_a_letter():
    from stdnum.cn.uscc import calc_check_digit

    begin = "Y1350100M000100Y4"
    assert checks.credit_code(begin + calc_check_digit(begin), NOBODY) is None


@pytest.mark.parametrize(
    ("mpn", "message"),
    [
        *((good, None) for good in ("4391507", "1", "0001234567", "1234567890")),
        *(
            (wrong, "MPN ID must only include digits")
            for wrong in ("12a", "-1", "1.5", "١٢٣", "1" * 9999 + "x")
        ),
        *((wrong, "MPN ID must be more than 0") for wrong in ("0", "0000000", "0" * 20)),
        *((wrong, "MPN ID must be 10 digits or less") for wrong in ("12345678901", "9" * 10_000)),
    ],
    ids=lambda value: str(value)[:30],
)
def test_mpn_id(mpn: str, message: str | None):
    assert said(checks.mpn_id, mpn) == message


def test_user_name():
    full = "Enter the user name in full, like name@contoso.partner.onmschina.cn"
    for good in ("name@contoso.partner.onmschina.cn", "A.b-c_1'x@a.cn", "a!#^~b@x-1.example.com"):
        assert said(checks.user_name, good) is None
    for wrong in (
        *(
            "name",
            "name@",
            "@contoso.partner.onmschina.cn",
            "name@contoso",
            "name.@a.cn",
            "a b@a.cn",
            "名@a.cn",
        ),
        *("a@b@c.cn", "x" * 65 + "@a.cn", "a@-b.cn", "a@例子.中国", "a@b..cn"),
    ):
        assert said(checks.user_name, wrong) == full


def test_province():
    assert said(checks.province, "SH") is None
    assert said(checks.province, "香港") == "Select a province from the list"


def test_a_service_number_is_for_support():
    assert said(checks.support_phone_number, "95588") is None
    assert (said(checks.phone_number, "95588") or "").startswith("Enter a phone number in the correct format")
    assert checks.phone_number("01062508888", NOBODY) is None


@pytest.mark.parametrize("number", ["", "13800138000", "010-62508888", "no number"])
def test_a_number_that_takes_the_challenge_or_is_wrong_anyway(number: str):
    assert checks.takes_challenge(number) is None


@pytest.mark.parametrize("number", ["400-089-0365", "010-62508888转8001", "010-95588"])
def test_a_number_that_cannot_take_the_challenge(number: str):
    found = checks.takes_challenge(number)
    assert found
    assert found.text.startswith("Enter a mobile or landline number that can answer a call")


def test_dates():
    assert said(checks.date, "2026-03-27") is None
    assert said(checks.date, "27.3.2026") == "Enter a date in the correct format, like 2026-03-27"
    assert said(checks.not_future, "2026-03-27") is None
    assert said(checks.not_future, "2026-03-28") == "Date must be today or earlier"
    assert said(checks.not_future, "no date") is None


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        ("2026-03-01", "2026-02-28", "wrong"),
        ("2026年3月1日", "2026-02-28", "wrong"),
        ("2026-03-01", "2026-03-01", None),
        ("2026-03-01", "no date", None),
        ("no date", "2026-02-28", None),
        ("", "2026-02-28", None),
    ],
)
def test_a_date_is_not_before_the_one_it_follows(first: str, second: str, message: str | None):
    answers = Answers({"dec.date": first}, today=TODAY)
    assert said(checks.not_before("dec.date", WRONG), second, answers) == message


def test_the_message_names_the_day():
    answers = Answers({"dec.date": "2026-3-1"}, today=TODAY)
    found = checks.not_before("dec.date", WRONG)("2026-02-28", answers)
    assert found
    assert found.values == {"date": date(2026, 3, 1)}


def test_no_two_enrollments_have_one_name():
    answers = Answers(today=TODAY, others=frozenset({"contoso 上海"}))
    assert said(checks.new_name, "Fabrikam", answers) is None
    found = checks.new_name("contoso 上海", answers)
    assert found
    assert found.text == "You already have an enrollment called “{name}”. Enter a different name"
    assert found.values == {"name": "contoso 上海"}


def test_sentences_can_be_kept_in_sets_whatever_they_are_filled_with():
    said = Msg("Check", "{what}").of(what="云桥")
    assert {said, Msg("Check", "{what}").of(what="云桥")} == {said}
    assert {said, said.of(what="康拓")} != {said}
