"""The answers as lines: what goes into the portal, what was typed, and where to change it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_wizard.enrollment import catalogue, postal, sheet
from csp_wizard.enrollment.model import Kind
from csp_wizard.enrollment.record import EventKind

from .samples import (
    BEFORE,
    CREDENTIALS,
    LEGAL,
    ORGANIZATION,
    PREPARED,
    SAVED,
    Partner,
    event,
    prepared,
    record,
)
from .strategies import RECORDS


def lines(answers, events=(SAVED,)):
    cards = sheet.sheet(record(answers, events).answers)
    return {line.key: line for card in cards for line in card.lines}


def test_the_cards_in_the_order_of_the_wizard():
    cards = sheet.sheet(prepared().record.answers)
    assert [card.title.text for card in cards] == [
        "Account", "Organization", "Global admin", "MPN ID",
        "Legal business profile", "Approval contact", "Customer support",
    ]  # fmt: skip
    assert all(card.lines for card in cards)


@pytest.mark.parametrize(
    ("key", "value", "typed"),
    [
        ("acct.domain", "contososh", None),
        ("org.name_zh", "康拓信息（上海）科技有限公司", None),
        ("org.phone", "02161220000", "021-6122 0000转8001"),
        ("org.web", "https://www.contoso.cn", "www.contoso.cn"),
        (
            "org.addr",
            "200120 上海市浦东新区世纪大道 100 号 20 楼",
            "２００１２０ 上海市浦东新区世纪大道 100 号 20 楼",
        ),
        ("ga.phone", "13800138000", "138 0013 8000"),
        ("mpn.id", "4728193", None),
        ("legal.name_zh", "康拓信息（上海）科技有限公司", None),
        ("sup.phone", "4008100000", "400-810 0000"),
        ("cred.user", "admin@contososh.partner.onmschina.cn", None),
    ],
)
def test_a_value_as_it_goes_into_the_portal(key, value, typed):
    line = lines(PREPARED)[key]
    assert (line.value, line.typed) == (value, typed)


def test_spaces_and_characters_without_a_shape_are_no_difference():
    line = lines({**PREPARED, "mpn.id": "\u200b 4728193\n"})["mpn.id"]
    assert (line.value, line.typed) == ("4728193", None)


def test_an_optional_answer_that_was_not_given():
    told = lines({**PREPARED, "legal.uscc": "", "mpn.kind": ""})
    for key in ("legal.uscc", "mpn.kind", "ga.latin"):
        assert told[key].empty
        assert told[key].value is sheet.NOT_PROVIDED
        assert told[key].typed is None
    assert not told["mpn.id"].empty


def test_a_choice_is_told_in_its_words():
    told = lines({**PREPARED, "mpn.kind": "location"})
    assert told["mpn.kind"].value.text == "Location ID"
    assert told["acct.has"].value.text == "No, create one"
    assert told["appr.auth"].value.text == "Yes"


def test_somebody_who_is_the_same_is_one_line():
    told = lines(PREPARED)
    assert told["legal.pc"].value.text == "Same as the global admin"
    assert "legal.pc.family" not in told
    assert told["appr.family"].value == "王"
    assert "appr.who" not in told
    assert lines({})["appr.who"].empty


def test_change_goes_to_a_field_that_is_asked():
    told = lines(PREPARED)
    assert told["legal.name_zh"].target == "legal.same"
    assert told["legal.addr"].target == "legal.addrsame"
    own = lines({**PREPARED, "legal.same": "no", "legal.addrsame": "no", "appr.addrsame": "no"})
    assert own["legal.name_zh"].target == "legal.name_zh"
    assert own["legal.addr"].target == "legal.addr.province"
    assert own["appr.addr"].target == "appr.addr.province"
    assert own["appr.addr"].step == "approval"


@pytest.mark.parametrize("answers", [PREPARED, {**PREPARED, "legal.same": "no"}, {}])
def test_every_line_leads_to_a_field_of_a_page(answers):
    of = record(answers)
    for line in lines(answers).values():
        assert catalogue.FIELDS[line.target].asked_when(of.answers)
        assert catalogue.STEP_OF[line.target] == line.step


@pytest.mark.parametrize(
    ("answers", "events", "value"),
    [
        (CREDENTIALS, [SAVED], sheet.SAVED),
        (CREDENTIALS, [], sheet.NOT_SAVED),
        ({}, [], sheet.NOT_SAVED),
        (CREDENTIALS, [SAVED, event(EventKind.SECRET_DELETED, slot="password")], sheet.NOT_SAVED),
        ({**CREDENTIALS, "cred.where": "elsewhere"}, [], sheet.KEPT_ELSEWHERE),
    ],
)
def test_the_sign_in_is_only_said_to_be_saved(answers, events, value):
    assert lines(answers, events)["cred.pass"].value is value


def test_no_line_holds_a_secret_field_s_text():
    """Even where somebody put one among the answers."""
    keys = [key for key, field in catalogue.FIELDS.items() if field.kind is Kind.SECRET]
    told = lines({**PREPARED, **dict.fromkeys(keys, "Sentinel#1")})
    assert "Sentinel#1" not in repr(list(told.values()))


def test_hidden_answers_are_not_told():
    """The legal name was typed, then the question before it was taken back."""
    told = lines({"legal.name_zh": "旧名称有限公司", "legal.addr.city": "南京市", "appr.addrsame": "yes"})
    assert told["legal.name_zh"].empty
    assert told["legal.addr"].empty
    assert told["appr.addr"].empty


def test_an_address_follows_as_far_as_it_goes():
    own = {"legal.addrsame": "no", "legal.addr.province": "江苏", "legal.addr.city": "南京市"}
    told = lines({**PREPARED, **own})
    assert told["appr.addr"].value == told["legal.addr"].value == "江苏省南京市"
    assert told["legal.addr"].typed is None  # another name of the same province
    assert sheet.pasted("appr.addr.province", record({**PREPARED, **own}).answers) == "江苏省"


@given(RECORDS)
def test_any_answers_make_a_sheet(of):
    keys = [line.key for card in sheet.sheet(of.answers) for line in card.lines]
    assert len(keys) == len(set(keys))


# addresses on one line

SHANGHAI = postal.Parts("SH", "上海市", "浦东新区", "世纪大道 100 号", "20 楼", "200120")
LATIN = postal.Parts("SH", "Shanghai", "Pudong", "No. 100 Century Avenue", "20F", "200120")


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        (SHANGHAI, "200120 上海市浦东新区世纪大道 100 号 20 楼"),
        (replace(SHANGHAI, city="上海"), "200120 上海市浦东新区世纪大道 100 号 20 楼"),
        (
            replace(SHANGHAI, line2="世纪大厦 20 楼", line1="世纪大道"),
            "200120 上海市浦东新区世纪大道世纪大厦 20 楼",
        ),
        (
            replace(SHANGHAI, province="JS", city="苏州市", district=""),
            "200120 江苏省苏州市世纪大道 100 号 20 楼",
        ),
        (replace(SHANGHAI, post="", province="", line1="", line2=""), "上海市浦东新区"),
        (
            replace(SHANGHAI, province="Atlantis", city="Atlantis"),
            "200120 Atlantis 浦东新区世纪大道 100 号 20 楼",
        ),
        (replace(SHANGHAI, city="Shanghai"), "200120 上海市浦东新区世纪大道 100 号 20 楼"),
        (replace(SHANGHAI, province="JL", city="吉林"), "200120 吉林省吉林浦东新区世纪大道 100 号 20 楼"),
        (postal.Parts("", "", "", "", "", ""), ""),
    ],
)
def test_chinese_order(parts, line):
    assert postal.chinese(parts) == line


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        (LATIN, "20F, No. 100 Century Avenue, Pudong, Shanghai, 200120"),
        (replace(LATIN, line2="", district=""), "No. 100 Century Avenue, Shanghai, 200120"),
        (
            replace(LATIN, province="JS", city="Suzhou"),
            "20F, No. 100 Century Avenue, Pudong, Suzhou, Jiangsu, 200120",
        ),
        (
            replace(LATIN, province="Atlantis"),
            "20F, No. 100 Century Avenue, Pudong, Shanghai, Atlantis, 200120",
        ),
        (
            replace(LATIN, province="JL", city="Jilin"),
            "20F, No. 100 Century Avenue, Pudong, Jilin, Jilin, 200120",
        ),
        (
            replace(LATIN, province="上海", city="SHANGHAI"),
            "20F, No. 100 Century Avenue, Pudong, Shanghai, 200120",
        ),
        (
            replace(LATIN, province="Atlantis", city="atlantis"),
            "20F, No. 100 Century Avenue, Pudong, Atlantis, 200120",
        ),
        (SHANGHAI, ""),
        (replace(LATIN, line2="A座"), ""),
        (postal.Parts("SH", "", "", "100", "", "200120"), ""),
    ],
)
def test_latin_order_only_for_latin_text(parts, line):
    assert postal.latin(parts) == line


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        (SHANGHAI, postal.chinese(SHANGHAI)),
        (LATIN, postal.latin(LATIN)),
        (replace(LATIN, line2="20 楼"), "200120 上海市 Pudong No. 100 Century Avenue 20 楼"),
        (postal.Parts("SH", "", "", "100", "", "200120"), "200120 上海市 100"),
    ],
)
def test_the_order_is_that_of_the_script(parts, line):
    assert postal.line(parts) == line


def test_the_preview_of_what_is_being_typed():
    answers = Partner({"org.addr.province": "SH"}).record.answers
    assert sheet.address("org.addr", answers) == ""
    answers = record({**BEFORE, **ORGANIZATION, **LEGAL}).answers
    assert sheet.address("org.addr", answers) == "200120 上海市浦东新区世纪大道 100 号 20 楼"
    assert sheet.address("legal.addr", answers) == ""
    typed = answers.changed({"org.addr.city": "Shanghai", "org.addr.district": "", "org.addr.line2": "20F"})
    typed = typed.changed({"org.addr.line1": "100 Century Avenue"})
    assert sheet.address("org.addr", typed) == "20F, 100 Century Avenue, Shanghai, 200120"
    assert lines(typed)["org.addr"].value == "20F, 100 Century Avenue, Shanghai, 200120"


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_address_is_one_line_without_loss(city, street):
    answers = record({"org.addr.city": city, "org.addr.line1": street}).answers
    line = sheet.address("org.addr", answers)
    assert answers.clean("org.addr.city") in line
    assert answers.clean("org.addr.line1") in line
