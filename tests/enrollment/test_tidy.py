"""What typed text becomes. The samples are what people paste and what a Chinese keyboard types."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from csp_wizard.enrollment import phone, provinces, tidy

NEVER_SEEN = [
    *("\0", "\x07", "\x1b", "\x7f", "\x9f"),  # controls
    *("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u180e"),  # zero width
    *("\u200e", "\u200f", "\u061c", "\u202a", "\u202e", "\u2066", "\u2069"),  # bidi marks
    *("\ud800", "\udfff"),  # halves of a surrogate pair
]
RULES = [
    *(tidy.text, tidy.lines, tidy.name, tidy.typed, tidy.code, tidy.credit_code, tidy.email, tidy.upn),
    *(tidy.domain, tidy.url, tidy.date, tidy.same, tidy.one_of("yes", "no")),
    *(phone.tidy, provinces.clean),
]
# Text as it may arrive: any character, and often those that the rules look at.
anything = st.text(
    st.characters()
    | st.sampled_from("０９Ａｚ（）：／＠．。·•・年月日转-+ \u3000\u00a0\r\n\t\u200b\u202eİ\u0301ﷺ"),
    max_size=30,
)


@pytest.mark.parametrize("unseen", NEVER_SEEN)
@pytest.mark.parametrize(
    "rule", [r for r in RULES if r is not tidy.same and r not in RULES[-3:]], ids=lambda r: r.__name__
)
def test_what_cannot_be_seen_is_dropped(rule: Callable[[str], str], unseen: str):
    assert rule(f"{unseen}a{unseen}b{unseen}") == rule("ab")


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("  \u3000某某\u00a0 科技\u3000", "某某 科技"),
        ("上海\r\n某某\n科技\u2028有限公司", "上海 某某 科技 有限公司"),
        ("Ａｂ１２　ｘ", "Ab12 x"),
        ("上海某某科技（中国）有限公司", "上海某某科技（中国）有限公司"),
        ("“某某”：，。、", "“某某”：，。、"),
        ("a\tb", "a b"),
        ("😀 {name} <b>", "😀 {name} <b>"),
        ("", ""),
        (" \u200b\n", ""),
    ],
)
def test_text(typed: str, clean: str):
    assert tidy.text(typed) == clean


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("\r\n一\r\n\r\n  二  三\u0085四\n\n", "一\n\n二 三\n四"),
        ("Ａ１（）", "Ａ１（）"),  # somebody else's words stay as they are
        ("a\0b", "ab"),
    ],
)
def test_lines(typed: str, clean: str):
    assert tidy.lines(typed) == clean


@pytest.mark.parametrize("dot", "·•・･‧∙⋅")
def test_the_dot_in_a_name_is_the_middle_dot(dot: str):
    assert tidy.name(f"买买提{dot}吐尔逊") == "买买提·吐尔逊"


def test_a_full_width_stop_is_a_middle_dot_between_chinese_characters_only():
    assert tidy.name("阿依古丽．买买提") == "阿依古丽·买买提"
    assert tidy.name("Ｊ．Smith") == "J．Smith"


@pytest.mark.parametrize(
    ("typed", "clean"),
    [("１２３ ４５６７", "1234567"), ("200 120", "200120"), (" ２００１２０\n", "200120"), ("12a", "12a")],
)
def test_code(typed: str, clean: str):
    assert tidy.code(typed) == clean


@pytest.mark.parametrize(
    "typed",
    [
        "91350100m000100y43",
        "９１３５０１００Ｍ０００１００Ｙ４３",
        "9135 0100 M000 100Y 43",
        "91350100-M000100Y4-3",
    ],
)
def test_credit_code(typed: str):
    assert tidy.credit_code(typed) == "91350100M000100Y43"


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        (" Wang.Wei@Example.CN ", "Wang.Wei@example.cn"),
        ("wang＠example。cn", "wang@example.cn"),
        ("ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｎ", "wang@example.cn"),
        ("wang@例子.中国", "wang@例子.中国"),
        ("a b@Example.cn", "a b@example.cn"),
        ("no at sign", "no at sign"),
        ("a@b@C.cn", "a@b@c.cn"),
    ],
)
def test_email(typed: str, clean: str):
    assert tidy.email(typed) == clean


def test_a_user_name_is_tidied_like_an_email_address():
    assert tidy.upn(" Name＠Contoso.Partner.OnmsChina.cn") == "Name@contoso.partner.onmschina.cn"


def test_domain():
    assert tidy.domain(" Ｃontoso1 ") == "contoso1"


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("www.Example.cn", "https://www.example.cn"),
        ("HTTP://Support.Example.CN/Help?Q=A#B", "http://support.example.cn/Help?Q=A#B"),
        ("ｈｔｔｐｓ：／／ｗｗｗ．ｅｘａｍｐｌｅ．ｃｎ", "https://www.example.cn"),
        ("www。example。cn/帮助。html", "https://www.example.cn/帮助。html"),
        ("Example.cn?A", "https://example.cn?A"),
        ("Example.cn#A", "https://example.cn#A"),
        ("例子.中国", "https://例子.中国"),
        ("", ""),
        (" \u200b ", ""),
    ],
)
def test_url(typed: str, clean: str):
    assert tidy.url(typed) == clean


@pytest.mark.parametrize(
    "typed",
    [
        *("2026-3-7", "2026/03/07", "2026.3.7", "2026年3月7日", "2026 年 3 月 7 日", "2026年3月7号"),
        *(
            "２０２６－０３－０７",
            "２０２６年３月７日",
            "2026．3．7",
            "2026。3。7",
            "20260307",
            " 2026-03-07\n",
        ),
    ],
)
def test_a_date_as_it_is_usually_typed(typed: str):
    assert tidy.date(typed) == "2026-03-07"


@pytest.mark.parametrize(
    "typed",
    [
        "2026-02-30",
        "0000-01-01",
        "7.3.2026",
        "3月7日",
        "2026",
        "March 7",
        "2026-3-7x",
        "٢٠٢٦-٣-٧",
        "202603071",
    ],
)
def test_what_is_no_date_stays(typed: str):
    assert tidy.date(typed) == typed


def test_the_day_of_a_clean_date_and_of_nothing_else():
    assert tidy.day("2026-03-07") == date(2026, 3, 7)
    assert [tidy.day(text) for text in ("", "2026-3-7", "20260307", "2026-W10-6", "2026-02-30", "x")] == [
        None
    ] * 6


def test_an_answer_that_is_no_choice_is_none():
    rule = tidy.one_of("yes", "no")
    assert [rule(value) for value in ("yes", "no", "", "YES", "maybe")] == ["yes", "no", "", "", ""]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.__name__)
@given(anything)
@example("\u1e9b\u0323")
@example("e\u200b\u0301")
@example("e \u0301")
@example("İ@İ。İ")
@example("https://https://a")
@example("ſ://")
@example("ß¸")
def test_tidying_again_changes_nothing(rule: Callable[[str], str], value: str):
    assert rule(rule(value)) == rule(value)


@given(anything)
def test_a_secret_is_never_changed(value: str):
    assert tidy.same(value) == value


@given(anything)
def test_one_line_is_one_line_and_trimmed(value: str):
    clean = tidy.text(value)
    assert clean == clean.strip() == " ".join(clean.split())
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in clean)


@given(st.dates())
def test_every_day_is_read_in_every_form(day: date):
    forms = (
        f"{day.year:04}-{day.month}-{day.day}",
        f"{day.year:04}年{day.month}月{day.day}日",
        f"{day:%Y%m%d}".zfill(8),
    )
    assert {tidy.date(form) for form in forms} == {day.isoformat()}
    assert tidy.day(day.isoformat()) == day
