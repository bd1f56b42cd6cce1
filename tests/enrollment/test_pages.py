"""What every field says to every kind of wrong answer, in exactly the words of the design."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from csp_wizard.enrollment import catalogue
from csp_wizard.enrollment.answers import Answers
from csp_wizard.enrollment.catalogue.groups import ADDRESS_PARTS, PERSON_PARTS
from csp_wizard.enrollment.model import Kind
from csp_wizard.enrollment.text import Msg

TODAY = date(2026, 3, 27)
WHO = {"ga": "the global admin", "legal.pc": "the primary contact", "appr": "the approval contact"}


def parts(prefix: str, *names: str) -> list[str]:
    return [f"{prefix}.{name}" for name in names]


# What has to be answered before a field is asked.
GATED: list[tuple[dict[str, str], list[str]]] = [
    ({"acct.has": "yes"}, ["acct.upn"]),
    ({"acct.has": "no"}, ["acct.domain", "acct.newuser", "acct.created"]),
    ({"acct.has": "no", "acct.created": "yes"}, ["acct.pass", "acct.altmail"]),
    ({"ver.phone": "other"}, ["ver.phone_other"]),
    ({"cred.created": "yes"}, parts("cred", "paste", "user", "pass", "extra", "where", "tested")),
    ({"cred.created": "yes", "cred.where": "elsewhere"}, ["cred.where_note"]),
    ({"cred.created": "yes", "cred.tested": "changed"}, ["cred.newpass"]),
    ({"legal.same": "no"}, ["legal.name_zh"]),
    ({"legal.addrsame": "no"}, parts("legal.addr", *ADDRESS_PARTS)),
    ({"legal.pc": "other"}, parts("legal.pc", *PERSON_PARTS)),
    ({"appr.who": "other"}, parts("appr", *PERSON_PARTS)),
    ({"appr.addrsame": "no"}, parts("appr.addr", *ADDRESS_PARTS)),
    ({"appr.auth": "no"}, ["appr.signer"]),
    ({"sub.done": "yes"}, ["sub.date", "sub.ref", "sub.by"]),
    ({"sub.done": "portal_error"}, ["sub.err", "sub.err_field"]),
    ({"dec.result": "rejected"}, ["dec.reason"]),
    ({"dec.result": "more"}, ["dec.need", "dec.due", "dec.sent"]),
    ({"sign.done": "yes"}, ["sign.date", "sign.by"]),
    ({"sign.done": "failed"}, ["sign.fail"]),
    *(({f"task.{t.key}": "yes"}, [f"task.{t.key}.date"]) for t in catalogue.TASKS),
]
GATES = {key: gates for gates, keys in GATED for key in keys}
PHONE_FORMAT = "Enter a phone number in the correct format, like 010-8456 1234 or 138 0013 8000"
PHONE_CHINA = "Enter a mainland China phone number, like +86 10 8456 1234 or 138 0013 8000"
PHONE_LETTERS = "Phone number must only include digits, spaces, + ( ) - and an extension"
CHALLENGE = "Enter a mobile or landline number that can answer a call or receive a text, without an extension"
EMAIL_FORMAT = "Enter an email address in the correct format, like name@example.cn"
EMAIL_SCRIPT = "Email address must not include spaces, or Chinese characters before the @"
EMAIL_LONG = "Email address must be 254 characters or less"
FULL_USER_NAME = "Enter the user name in full, like name@contoso.partner.onmschina.cn"
DATE_FORMAT = "Enter a date in the correct format, like 2026-03-27"
FUTURE = "Date must be today or earlier"
LONG_EMAIL = f"{'a' * 60}@{'b' * 60}.{'c' * 60}.{'d' * 60}.{'e' * 20}.cn"


@dataclass(frozen=True)
class Said:
    text: str
    values: tuple[tuple[str, object], ...] = ()

    @classmethod
    def of(cls, message: Msg | None) -> Said | None:
        if message is None:
            return None
        values = {k: v.text if isinstance(v, Msg) else v for k, v in message.values.items()}
        return cls(message.text, tuple(values.items()))


def problem(key: str, typed: str, more: dict[str, str] | None = None, **known: frozenset[str]) -> Said | None:
    now = Answers({**GATES.get(key, {}), **(more or {}), key: typed}, today=TODAY, **known)
    field = catalogue.FIELDS[key]
    assert field.asked_when(now), f"{key} is not asked: the test would prove nothing"
    return Said.of(field.problem(now))


EMPTY: dict[str, str] = {
    "enr.name": "Enter a name for this enrollment",
    "acct.has": "Select whether the organization has a work or school account",
    "acct.upn": "Enter the global admin user name",
    "acct.domain": "Enter a domain prefix for the new account",
    "acct.newuser": "Enter the user name you want",
    "org.name_zh": "Enter the organization name",
    "org.phone": "Enter the organization phone number",
    "ver.phone": "Select the number to use",
    "ver.phone_other": "Enter the number to use",
    "ver.result": "Select what happened",
    "cred.created": "Select whether the portal confirmed that the account was created",
    "cred.user": "Enter the user name from the message",
    "cred.pass": "Enter the password from the message, or select that it is kept elsewhere",
    "cred.where_note": "Enter where the password is kept",
    "cred.tested": "Select whether you have signed in with these details",
    "cred.newpass": "Enter the new password",
    "mpn.id": "Enter your MPN ID",
    "legal.same": "Select whether the legal name is the same as the organization name",
    "legal.name_zh": "Enter the legal company name",
    "legal.addrsame": "Select whether the legal address is the same as the organization address",
    "legal.pc": "Select who the primary contact is",
    "appr.who": "Select who the approval contact is",
    "appr.addrsame": "Select whether the address is the same as the legal address",
    "appr.auth": "Select whether this person has authority to accept legal agreements",
    "sup.url": "Enter the support website",
    "sup.email": "Enter the support email address",
    "sup.phone": "Enter the support phone number",
    "sub.done": "Select whether you have submitted the enrollment request",
    "sub.err": "Enter what the portal said",
    "wait.next": "Enter the date of the next check",
    "dec.result": "Select what the email said",
    "dec.date": "Enter the date of the email",
    "dec.reason": "Select the reason given",
    "dec.need": "Enter what 21Vianet asks for",
    "sign.done": "Select whether you have accepted the agreement",
    "sign.date": "Enter the date signed",
    "sign.by": "Enter who signed",
    "sign.fail": "Select what happened when you signed in",
    "prov.state": "Select whether the account works",
    **{
        f"{prefix}.{part}": text
        for prefix in ("org.addr", "legal.addr", "appr.addr")
        for part, text in {
            "province": "Select a province, municipality or autonomous region",
            "city": "Enter a city",
            "line1": "Enter the street address, including the number",
            "post": "Enter a postal code",
        }.items()
    },
    **{
        f"{prefix}.{part}": f"Enter the {words} of {{who}}"
        for prefix in WHO
        for part, words in {
            "family": "family name",
            "given": "given name",
            "email": "work email address",
            "phone": "phone number",
        }.items()
    },
}
DEFAULTED = {"enr.kind", "cred.where", "sub.date"}  # never empty: a default stands there


@pytest.mark.parametrize("key", [k for k in catalogue.FIELDS if k not in DEFAULTED])
@pytest.mark.parametrize("blank", ["", "  \u3000\u200b\r\n"])
def test_an_empty_answer(key: str, blank: str):
    found = problem(key, blank)
    if key not in EMPTY:
        assert found is None
        return
    who = WHO.get(key.rpartition(".")[0]) if "{who}" in EMPTY[key] else None
    assert found == Said(EMPTY[key], (("who", who),) if who else ())


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("enr.kind", "Select who is enrolling"),
        ("cred.where", "Select where the password should be kept"),
        ("sub.date", "Enter the date submitted"),
    ],
)
def test_what_has_a_default_would_have_to_be_answered(key: str, text: str):
    found = catalogue.FIELDS[key].checks[0]("", Answers(today=TODAY))
    assert found
    assert found.text == text
    assert problem(key, "") is None


GOOD: dict[str, tuple[str, ...]] = {
    "enr.name": ("Contoso 上海", "<b>{x}</b> 😀", "x" * 80),
    "acct.upn": ("name@contoso.partner.onmschina.cn", "ｎａｍｅ＠Contoso。cn", "a@x.onmicrosoft.com"),
    "acct.domain": ("contoso1", "CONTOSO", "x" * 60),
    "acct.newuser": ("wang.wei_1-a",),
    "acct.altmail": ("wang@example.cn",),
    "org.name_zh": ("上海某某科技（中国）有限公司", "某某"),
    "org.name_en": ("Contoso (Shanghai) Technology Co., Ltd.",),
    "org.phone": ("010-8456 1234", "400-089-0365", "010-62508888转8001", "０１０－６２５０８８８８"),
    "org.web": ("www.example.cn", "http://例子.中国"),
    "ver.phone_other": ("138 0013 8000", "021-61220000"),
    "ver.person": ("前台 1 号",),
    "cred.user": ("admin@contoso.partner.onmschina.cn",),
    "cred.where_note": ("保险柜",),
    "mpn.id": ("4391507", "４３９ １５０７", "0001234567"),
    "legal.name_zh": ("上海某某科技（中国）有限公司",),
    "legal.uscc": ("91350100M000100Y43", "91350100m000100y43", "９１３５０１００Ｍ０００１００Ｙ４３"),
    "appr.signer": ("王伟",),
    "sup.url": ("support.example.cn", "https://www.example.cn/help"),
    "sup.email": ("support@example.cn",),
    "sup.phone": ("400-810 0000", "95588", "021-6122 0000", "800-820-3800"),
    "check.by": ("李芳",),
    "sub.date": ("2026-03-27", "2026年3月1日", "２０２６／３／１"),
    "sub.ref": ("CN-0001",),
    "sub.by": ("李芳",),
    "sub.err": ("Something went wrong\n请稍后再试",),
    "sub.err_field": ("org.phone", "appr.addr.line1", "mpn.id"),
    "wait.next": ("2027-01-01",),
    "dec.date": ("2026-03-27",),
    "dec.text": ("亲爱的合作伙伴：\n已批准。",),
    "dec.need": ("营业执照",),
    "dec.due": ("2027-01-01",),
    "dec.sent": ("2026-03-01",),
    "sign.date": ("2026-03-27",),
    "sign.by": ("王伟",),
    **{
        f"{prefix}.{part}": values
        for prefix in ("org.addr", "legal.addr", "appr.addr")
        for part, values in {
            "province": ("上海市", "Shanghai", "SH", "shanghai"),
            "city": ("上海市",),
            "district": ("浦东新区",),
            "line1": ("世纪大道 １００ 号",),
            "line2": ("20 楼",),
            "post": ("200120", "２００１２０", "200 120", "050000"),
        }.items()
    },
    **{
        f"{prefix}.{part}": values
        for prefix in WHO
        for part, values in {
            "family": ("王", "欧阳", "O’Neill"),
            "given": ("伟", "买买提•吐尔逊"),
            "latin": ("Wang Wei",),
            "email": ("wang.wei@example.cn", "Wang＠例子.中国"),
            "phone": ("13800138000",),
        }.items()
    },
    **{f"task.{t.key}.date": ("2026-03-27",) for t in catalogue.TASKS},
    **{f"task.{t.key}.note": ("x" * 200,) for t in catalogue.TASKS},
    **{f"note.{step.key}": ("x" * 2000, "一\n二") for step in catalogue.STEPS},
}


@pytest.mark.parametrize(("key", "typed"), [(k, v) for k, values in GOOD.items() for v in values])
def test_a_good_answer(key: str, typed: str):
    assert problem(key, typed) is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (f.key, c.value)
        for f in catalogue.FIELDS.values()
        for c in f.choices
        if f.key not in ("ver.phone", "sub.err_field")
    ],
)
def test_every_choice_is_a_good_answer(key: str, value: str):
    assert problem(key, value) is None


@pytest.mark.parametrize(
    "field", [f for f in catalogue.FIELDS.values() if f.kind is Kind.CHOICE], ids=lambda f: f.key
)
def test_what_is_no_choice_is_no_answer(field):
    assert Answers({field.key: "garbage"}, today=TODAY).clean(field.key) == ""


def test_every_field_that_is_typed_has_a_good_sample():
    typed = {
        f.key for f in catalogue.FIELDS.values() if f.kind in (Kind.LINE, Kind.TEXT, Kind.DATE, Kind.PICK)
    }
    assert set(GOOD) == typed


def long(limit: int, name: str) -> tuple[str, str]:
    return "x" * (limit + 1), f"{name} must be {limit} characters or less"


BAD: list[tuple[str, str, str]] = [
    ("enr.name", *long(80, "Name")),
    ("acct.upn", "name", FULL_USER_NAME),
    (
        "acct.domain",
        "con-toso",
        "Domain prefix for the new account must only include letters a to z and digits",
    ),
    ("acct.domain", "公司", "Domain prefix for the new account must only include letters a to z and digits"),
    ("acct.newuser", "王伟", "User name must only include letters a to z, digits, and . _ -"),
    ("acct.newuser", "wang wei", "User name must only include letters a to z, digits, and . _ -"),
    ("acct.altmail", "x", EMAIL_FORMAT),
    ("acct.altmail", "王@example.cn", EMAIL_SCRIPT),
    ("acct.altmail", LONG_EMAIL, EMAIL_LONG),
    ("org.name_zh", "某", "Organization name must be 2 characters or more"),
    ("org.name_zh", *long(200, "Organization name")),
    ("org.name_en", "Contoso 上海", "Organization name in English must not include Chinese characters"),
    ("org.name_en", *long(200, "Organization name in English")),
    ("org.web", "example", "Enter a web address in the correct format, like https://www.example.cn"),
    ("ver.person", *long(100, "Name of the person who answers")),
    ("ver.phone_other", "400-089-0365", CHALLENGE),
    ("ver.phone_other", "010-62508888转8001", CHALLENGE),
    ("cred.user", "admin", FULL_USER_NAME),
    ("cred.where_note", *long(200, "Where the password is kept")),
    ("mpn.id", "12a", "MPN ID must only include digits"),
    ("mpn.id", "0", "MPN ID must be more than 0"),
    ("mpn.id", "12345678901", "MPN ID must be 10 digits or less"),
    ("legal.name_zh", "某", "Legal company name must be 2 characters or more"),
    ("legal.name_zh", *long(200, "Legal company name")),
    ("legal.uscc", "9135", "Unified social credit code must be 18 characters"),
    (
        "legal.uscc",
        "91350100M000100Y4Z",
        "Unified social credit code must only include digits, and letters other than I, O, S, V and Z",
    ),
    (
        "legal.uscc",
        "91350100M000100Y34",
        "Check the unified social credit code against the license. A character is wrong or out of order",
    ),
    ("appr.signer", *long(100, "Name of the person who will sign")),
    ("sup.url", "example", "Enter a web address in the correct format, like https://support.example.cn"),
    ("sup.url", "https://a.cn/" + "x" * 2048, "Support website must be 2048 characters or less"),
    ("sup.phone", "110", PHONE_FORMAT),
    ("check.by", *long(100, "Name of the person who compared")),
    ("sub.ref", *long(100, "Reference number")),
    ("sub.by", *long(100, "Name of the person who submitted")),
    ("sub.err", *long(2000, "What the portal said")),
    ("sub.err_field", "Phone", "Select a field from the list"),
    ("sub.err_field", "ga.entered", "Select a field from the list"),
    ("dec.text", "x" * 10_001, "Pasted email must be 10,000 characters or less"),
    ("dec.need", *long(2000, "What 21Vianet asks for")),
    ("sign.by", *long(100, "Name of the person who signed")),
    *((key, "2026-02-30", DATE_FORMAT) for key in GOOD if catalogue.FIELDS[key].kind is Kind.DATE),
    *((key, "2026-03-28", FUTURE) for key in ("sub.date", "dec.date", "dec.sent", "sign.date")),
    *((f"task.{t.key}.date", "2026-03-28", FUTURE) for t in catalogue.TASKS),
    *((f"task.{t.key}.note", *long(200, "Note")) for t in catalogue.TASKS),
    *((f"note.{step.key}", *long(2000, "Note")) for step in catalogue.STEPS),
    *(
        (key, typed, text)
        for key in ("org.phone", "ver.phone_other", "ga.phone", "legal.pc.phone", "appr.phone", "sup.phone")
        for typed, text in (
            ("0755-8376556", PHONE_FORMAT),
            ("+852 2123 4567", PHONE_CHINA),
            ("abc", PHONE_LETTERS),
        )
    ),
    *((key, "95588", PHONE_FORMAT) for key in ("org.phone", "ver.phone_other", "ga.phone", "appr.phone")),
    *(
        (key, typed, text)
        for key in ("ga.email", "legal.pc.email", "appr.email", "sup.email")
        for typed, text in (("x", EMAIL_FORMAT), ("王@example.cn", EMAIL_SCRIPT), (LONG_EMAIL, EMAIL_LONG))
    ),
    *(
        (f"{prefix}.{part}", typed, text)
        for prefix in ("org.addr", "legal.addr", "appr.addr")
        for part, typed, text in (
            ("province", "香港", "Select a province from the list"),
            ("city", *long(50, "City")),
            ("district", *long(50, "District or county")),
            ("line1", *long(200, "Street address")),
            ("line2", *long(200, "Building, floor and room")),
            ("post", "20012", "Postal code must be 6 digits"),
            ("post", "20012x", "Postal code must be 6 digits"),
        )
    ),
    *(
        (f"{prefix}.{part}", typed, text)
        for prefix in WHO
        for part, typed, text in (
            ("family", *long(50, "Family name")),
            ("given", *long(50, "Given name")),
            ("latin", *long(100, "Name in Latin letters")),
            ("latin", "王 Wei", "Name in Latin letters must not include Chinese characters"),
        )
    ),
]


@pytest.mark.parametrize(("key", "typed", "text"), BAD, ids=lambda value: ascii(value)[:24])
def test_a_wrong_answer(key: str, typed: str, text: str):
    assert problem(key, typed) == Said(text)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("org.name_zh", "Organization name must not include {chars}"),
        ("legal.name_zh", "Legal company name must not include {chars}"),
        *((f"{prefix}.family", "Family name must not include {chars}") for prefix in WHO),
        *((f"{prefix}.given", "Given name must not include {chars}") for prefix in WHO),
    ],
)
def test_characters_that_cannot_stand_in_a_name(key: str, text: str):
    assert problem(key, "某<某😀{某}<") == Said(text, (("chars", "< 😀 { }"),))


def test_an_enrollment_has_a_name_of_its_own():
    found = problem("enr.name", " Ｃontoso ", others=frozenset({"contoso"}))
    assert found == Said(
        "You already have an enrollment called “{name}”. Enter a different name", (("name", "Contoso"),)
    )


@pytest.mark.parametrize(
    ("key", "first", "text"),
    [
        ("dec.date", "sub.date", "Date must be on or after {date}, when the request was submitted"),
        ("sign.date", "dec.date", "Date must be on or after {date}, when the request was approved"),
        ("dec.sent", "dec.date", "Date must be on or after {date}, the date of the email"),
    ],
)
def test_a_date_before_its_predecessor(key: str, first: str, text: str):
    assert problem(key, "2026-03-09", {first: "2026年3月10日"}) == Said(text, (("date", date(2026, 3, 10)),))
    assert problem(key, "2026-03-10", {first: "2026年3月10日"}) is None


@pytest.mark.parametrize(("value", "key"), [("org", "org.phone"), ("ga", "ga.phone")])
def test_the_number_chosen_for_the_challenge(value: str, key: str):
    assert problem("ver.phone", value, {key: "010-62508888"}) is None
    assert problem("ver.phone", value, {key: "400-089-0365"}) == Said(CHALLENGE)
    assert problem("ver.phone", value, {key: "010-62508888转1"}) == Said(CHALLENGE)
    assert problem("ver.phone", value, {key: "wrong"}) is None  # said where it was typed
    assert problem("ver.phone", value, {key: " "}) == Said("Select the number to use")
    assert problem("ver.phone", "other") is None


@pytest.mark.parametrize(
    "field", [f for f in catalogue.FIELDS.values() if f.kind is Kind.SECRET], ids=lambda f: f.key
)
def test_a_secret_is_answered_when_the_store_holds_it(field):
    assert problem(field.key, "", held=frozenset({field.key})) is None
    assert field.tidy(" \0x\n") == " \0x\n"


@pytest.mark.parametrize(
    ("key", "limit", "text"),
    [
        ("acct.pass", 1000, "Password must be 1000 characters or less"),
        ("cred.pass", 1000, "Password must be 1000 characters or less"),
        ("cred.extra", 1000, "Other details must be 1000 characters or less"),
        ("cred.newpass", 1000, "New password must be 1000 characters or less"),
        ("cred.paste", 10_000, "Pasted message must be 10,000 characters or less"),
    ],
)
def test_a_secret_that_is_too_long(key: str, limit: int, text: str):
    def said(value: str) -> list[str]:
        return [m.text for c in catalogue.FIELDS[key].checks if (m := c(value, Answers(today=TODAY)))]

    assert said("x" * limit) == []
    assert said("x" * (limit + 1)) == [text]


NASTY = [
    *("x" * 10_000, "中" * 10_000, "1" * 10_000, "\0\x07\u202e\u200b", "a\nb\r\nc\u2028d", "😀👨‍👩‍👧🇨🇳"),
    *("<b>x</b><script>alert(1)</script>", "{braces} {0} {who} {chars} %n %1", "\ud800", "' OR 1=1 --"),
]


@pytest.mark.parametrize("key", list(catalogue.FIELDS))
def test_bad_input_in_every_field_is_said_in_words(key: str):
    for value in NASTY:
        found = catalogue.FIELDS[key].problem(Answers({**GATES.get(key, {}), key: value}, today=TODAY))
        assert found is None or isinstance(found, Msg)
