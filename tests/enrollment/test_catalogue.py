"""The programme as declared: its keys, its order, and what each page shows when."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_wizard.enrollment import catalogue
from csp_wizard.enrollment.answers import Answers
from csp_wizard.enrollment.catalogue import tasks
from csp_wizard.enrollment.catalogue.groups import ADDRESS_PARTS, PERSON_PARTS, full_name
from csp_wizard.enrollment.model import (
    Field,
    Group,
    Heading,
    Kind,
    Link,
    Note,
    Section,
    Step,
    StepKind,
    Tone,
    said,
)
from csp_wizard.enrollment.text import Msg

TODAY = date(2026, 3, 27)
PAGES = {
    "before": (Section.PREPARE, StepKind.FORM),
    "account": (Section.ACCOUNT, StepKind.FORM),
    "organization": (Section.ACCOUNT, StepKind.FORM),
    "admin": (Section.ACCOUNT, StepKind.FORM),
    "phone": (Section.ACCOUNT, StepKind.FORM),
    "credentials": (Section.ACCOUNT, StepKind.CREDENTIALS),
    "mpn": (Section.ENROLL, StepKind.FORM),
    "legal": (Section.ENROLL, StepKind.FORM),
    "approval": (Section.ENROLL, StepKind.FORM),
    "support": (Section.ENROLL, StepKind.FORM),
    "check": (Section.ENROLL, StepKind.CHECK),
    "submit": (Section.ENROLL, StepKind.SUBMIT),
    "wait": (Section.REVIEW, StepKind.WAIT),
    "decision": (Section.REVIEW, StepKind.DECISION),
    "sign": (Section.SET_UP, StepKind.SIGN),
    "setup": (Section.SET_UP, StepKind.SETUP),
    "start": (Section.SET_UP, StepKind.START),
    "develop": (Section.SET_UP, StepKind.DEVELOP),
}
TASKS = ("profiles", "users", "catalog", "customers", "subscriptions", "billing", "pricing", "support")


def person(prefix: str) -> tuple[str, ...]:
    return tuple(f"{prefix}.{part}" for part in ("family", "given", "latin", "email", "phone"))


def address(prefix: str) -> tuple[str, ...]:
    return tuple(f"{prefix}.{part}" for part in ("province", "city", "district", "line1", "line2", "post"))


# Stored for ever: a key that changes here loses what people typed.
KEYS = {
    "before": (
        *("enr.name", "enr.kind", "pre.account", "pre.mpn", "pre.support", "pre.license", "pre.approver"),
        *("pre.phone", "pre.guide"),
    ),
    "account": (
        *("acct.has", "acct.upn", "acct.domain", "acct.newuser", "acct.created", "acct.pass", "acct.altmail"),
    ),
    "organization": ("org.name_zh", "org.name_en", *address("org.addr"), "org.phone", "org.web"),
    "admin": (*person("ga"), "ga.entered"),
    "phone": ("ver.phone", "ver.phone_other", "ver.person", "ver.result"),
    "credentials": (
        *(
            "cred.created",
            "cred.paste",
            "cred.user",
            "cred.pass",
            "cred.extra",
            "cred.where",
            "cred.where_note",
        ),
        *("cred.tested", "cred.newpass"),
    ),
    "mpn": ("mpn.id", "mpn.kind"),
    "legal": (
        *("legal.same", "legal.name_zh", "legal.uscc", "legal.addrsame", *address("legal.addr")),
        *("legal.pc", *person("legal.pc")),
    ),
    "approval": (
        *("appr.who", *person("appr"), "appr.addrsame", *address("appr.addr"), "appr.auth", "appr.signer"),
    ),
    "support": ("sup.url", "sup.email", "sup.phone"),
    "check": ("check.read", "check.by"),
    "submit": ("sub.done", "sub.date", "sub.ref", "sub.by", "sub.err", "sub.err_field"),
    "wait": ("wait.next",),
    "decision": ("dec.result", "dec.date", "dec.text", "dec.reason", "dec.need", "dec.due", "dec.sent"),
    "sign": ("sign.done", "sign.date", "sign.by", "sign.fail"),
    "setup": ("prov.state",),
    "start": tuple(key for t in TASKS for key in (f"task.{t}", f"task.{t}.date", f"task.{t}.note")),
    "develop": (),
}


def answers(**changes: str) -> Answers:
    """``answers(sub__done="yes")``: two underlines for the dot of a key."""
    return Answers({key.replace("__", "."): value for key, value in changes.items()}, today=TODAY)


EVERY_FIELD = [field for step in catalogue.STEPS for field in step.fields]


def test_the_pages_stand_in_order():
    assert {s.key: (s.section, s.kind) for s in catalogue.STEPS} == PAGES
    assert [s.key for s in catalogue.STEPS] == list(PAGES)
    assert [section for section, _ in catalogue.SECTIONS] == list(Section)
    assert list(catalogue.STEP) == list(PAGES)


@pytest.mark.parametrize("key", list(PAGES))
def test_the_keys_of_a_page(key: str):
    assert tuple(f.key for f in catalogue.STEP[key].fields) == (*KEYS[key], f"note.{key}")


def test_every_field_is_found_by_its_key_and_knows_its_page():
    keys = [f.key for f in EVERY_FIELD]
    assert len(keys) == len(set(keys))
    assert list(catalogue.FIELDS) == list(catalogue.STEP_OF) == keys
    assert all(f.key in [g.key for g in catalogue.STEP[catalogue.STEP_OF[f.key]].fields] for f in EVERY_FIELD)


def test_only_the_credentials_have_a_shorter_title():
    assert [s.key for s in catalogue.STEPS if s.short_title] == ["credentials"]


def test_the_portal_pages():
    pages = {s.key: s.portal.page for s in catalogue.STEPS if s.portal and s.portal.page}
    assert pages == {
        **dict.fromkeys(("organization", "admin"), "create_account"),
        **dict.fromkeys(("mpn", "legal", "approval", "support", "submit"), "enroll_csp"),
    }
    assert set(catalogue.PORTAL_STEPS) == set(pages) - {"submit"}
    assert all(bool(s.portal.page) != bool(s.portal.about) for s in catalogue.STEPS if s.portal)


@pytest.mark.parametrize("field", EVERY_FIELD, ids=lambda f: f.key)
def test_a_field_is_well_formed(field: Field):
    nothing = answers()
    assert isinstance(said(field.label, nothing), Msg)
    assert "optional" not in said(field.label, nothing).text
    assert field.hint is None or isinstance(said(field.hint, nothing), Msg)
    values = [c.value for c in field.choices]
    assert bool(values) == (field.kind in (Kind.CHOICE, Kind.PICK))
    assert len(values) == len(set(values))
    assert "error" not in values  # <key>.error is the identifier of its message
    assert all(isinstance(said(c.label, nothing), Msg) for c in field.choices)
    assert field.kind is not Kind.FILE


# Left open, these say “not yet”: nothing is missing, and a question does not say “(optional)”.
UNANSWERED_COUNTS = ("acct.created", "ga.entered")


@pytest.mark.parametrize("field", EVERY_FIELD, ids=lambda f: f.key)
def test_what_is_optional_may_be_empty_and_what_is_not_says_so(field: Field):
    needed = [m for c in field.checks if (m := c("", answers()))]
    if field.optional or field.key in UNANSWERED_COUNTS or field.key.startswith("pre."):
        assert needed == []
    elif field.kind is not Kind.TICK:
        assert len(needed) >= 1


def test_the_notes_of_every_page():
    notes = [catalogue.FIELDS[f"note.{key}"] for key in PAGES]
    assert {(n.kind, n.optional) for n in notes} == {(Kind.TEXT, True)}
    long = answers(note__mpn="x" * 2001)
    assert [m.text for f, m in catalogue.STEP["mpn"].problems(long) if f.key == "note.mpn"] == [
        "Note must be 2000 characters or less"
    ]


def test_a_group_hands_its_condition_to_its_fields():
    group = next(i for i in catalogue.STEP["legal"].items if isinstance(i, Group) and i.key == "legal.addr")
    for given_answers, asked in ((answers(legal__addrsame="no"), True), (answers(), False)):
        assert group.asked_when(given_answers) is asked
        assert {f.asked_when(given_answers) for f in group.fields} == {asked}


def test_what_is_not_asked_has_no_problem():
    field = catalogue.FIELDS["dec.need"]
    assert field.problem(answers()) is None
    assert field.problem(answers(dec__result="more"))


# What is shown when


def shown(key: str, now: Answers) -> list[str]:
    """The words between the fields of a page, as they stand for these answers."""
    words: list[str] = []
    for item in catalogue.STEP[key].items:
        if isinstance(item, Note) and item.shown_when(now):
            words += [said(item.text, now).text, *(line.text for line in item.lines)]
    return words


CONDITIONAL = [
    (
        "before",
        {"pre__mpn": "not_yet"},
        "You need to be a member of the Microsoft Partner Network to enroll. ",
    ),
    ("before", {"pre__guide": "not_yet"}, "You can prepare the rest in the meantime"),
    (
        "account",
        {"acct__has": "not_sure"},
        "If you can sign in to portal.partner.microsoftonline.cn, you have",
    ),
    ("account", {"pre__account": "have"}, "Keep the password of an existing account where you keep it now"),
    (
        "account",
        {"acct__has": "yes", "acct__upn": "a@x.OnMicrosoft.com"},
        "User name ends in .onmicrosoft.com",
    ),
    ("account", {"acct__has": "no", "acct__created": "yes"}, "Save the password here. The account is needed"),
    ("phone", {"org__phone": "400-089-0365"}, "Enter a mobile or landline number that can answer a call"),
    ("phone", {"ga__phone": "010-62508888转1"}, "Enter a mobile or landline number that can answer a call"),
    ("phone", {"ver__phone": "ga"}, "The guide says to use the organization's China number"),
    ("phone", {"ver__phone": "other"}, "The guide says to use the organization's China number"),
    ("phone", {"ver__result": "failed"}, "Wait a little, then ask for a new call"),
    ("credentials", {"cred__created": "no"}, "In the portal, choose “Create account” again"),
    ("mpn", {"mpn__kind": "global"}, "CSP uses the location ID. In your MPN account, find it under “Account"),
    ("approval", {"appr__auth": "no"}, "Someone else must sign later. Enter who will sign"),
    (
        "decision",
        {"dec__result": "more"},
        "If 21Vianet asks for proof of the company: a business registration",
    ),
    *(
        ("decision", {"dec__result": "rejected", "dec__reason": reason}, words)
        for reason, words in {
            "email_ownership": "Use a mailbox that the person reads and that receives mail from outside",
            "email_domain": "Use email addresses on a domain that belongs to the company",
            "employment": "Use contacts who work for the company and have an email address on its domain",
            "company": "Compare the legal name and address with the business license, character by character",
            **dict.fromkeys(
                ("credit", "none", "other"), "Ask 21Vianet what is needed before you submit again"
            ),
        }.items()
    ),
]


@pytest.mark.parametrize(("page", "given_answers", "words"), CONDITIONAL)
def test_what_is_said_on_a_page_depends_on_the_answers(page: str, given_answers: dict[str, str], words: str):
    def count(now: Answers) -> int:
        return sum(text.startswith(words) for text in shown(page, now))

    assert count(answers(**given_answers)) == 1
    assert count(answers()) == 0


def test_a_number_that_takes_the_challenge_is_nothing_to_warn_of():
    warning = "Enter a mobile or landline number"
    fine = answers(org__phone="010-62508888", ga__phone="13800138000")
    assert not any(text.startswith(warning) for text in shown("phone", fine))


def test_the_message_is_to_be_saved_until_the_password_is_somewhere():
    banner = catalogue.STEP["credentials"].items[0]
    assert isinstance(banner, Note)
    elsewhere = {"cred__created": "yes", "cred__where": "elsewhere"}
    assert banner.shown_when(answers())
    assert banner.shown_when(answers(cred__created="yes"))
    assert banner.shown_when(answers(**elsewhere))
    assert not banner.shown_when(answers(**elsewhere, cred__where_note="the safe"))
    assert not banner.shown_when(Answers({"cred.created": "yes"}, today=TODAY, held=frozenset({"cred.pass"})))


def test_the_legal_name_is_compared_with_the_organization_by_name():
    label = catalogue.FIELDS["legal.same"].label
    named = said(label, answers(org__name_zh=" 某某 "))
    assert (named.text, named.values) == (
        "Is the legal name the same as the organization name “{org}”?",
        {"org": "某某"},
    )
    assert said(label, answers()).text == "Is the legal name the same as the organization name?"


def intro(key: str, now: Answers) -> Msg:
    found = catalogue.STEP[key].intro
    assert found is not None
    return said(found, now)


def test_both_mailboxes_are_named_when_there_are_two():
    two = answers(ga__email="ga@example.cn", appr__who="other", appr__email="Appr@example.cn")
    both = intro("approval", two)
    assert both.text == "21Vianet will tell you by email. It may go to {approval} or {admin}; watch both."
    assert both.values == {"approval": "Appr@example.cn", "admin": "ga@example.cn"}
    for one in (
        answers(),
        answers(ga__email="ga@example.cn"),
        answers(appr__who="other", appr__email="appr@example.cn"),
        answers(ga__email="ga@example.cn", appr__who="ga"),
    ):
        assert intro("approval", one).text == "21Vianet will tell you by email. It may go to this person."


def test_the_approval_contact_is_named_in_the_tip():
    def tip(now: Answers) -> Msg:
        note = catalogue.STEP["approval"].items[-1]
        assert isinstance(note, Note)
        return said(note.text, now)

    assert tip(answers(appr__who="ga", ga__family="王", ga__given="伟")).values == {"name": "王伟"}
    assert "{name}" not in tip(answers()).text


def test_a_name_is_written_in_the_order_of_its_script():
    now = answers(
        ga__family="欧阳", ga__given="娜娜", appr__family=" Wang", appr__given="Wei ", legal__pc__given="Li"
    )
    assert [full_name(prefix, now) for prefix in ("ga", "appr", "legal.pc")] == ["欧阳娜娜", "Wei Wang", "Li"]


def test_the_person_who_must_have_authority_is_named():
    def words(now: Answers) -> Msg:
        note = catalogue.STEP["sign"].items[1]
        assert isinstance(note, Note)
        return said(note.text, now)

    approver = {"appr__who": "other", "appr__family": "李", "appr__given": "芳", "appr__signer": "张三"}
    assert words(answers(**approver, appr__auth="no")).values == {"name": "张三"}
    assert words(answers(**approver, appr__auth="yes")).values == {"name": "李芳"}
    assert "{name}" not in words(answers()).text


def test_a_number_that_nobody_gave_is_not_offered():
    number = catalogue.FIELDS["ver.phone"]

    def offered(now: Answers) -> list[str]:
        return [c.value for c in number.choices if c.offered_when(now)]

    assert offered(answers()) == ["other"]
    assert offered(answers(org__phone=" 010-62508888 ", ga__phone="138 0013 8000")) == ["org", "ga", "other"]
    label = said(number.choices[0].label, answers(org__phone=" 010-62508888转1 "))
    assert label.values == {"number": "010-62508888转1"}
    assert said(number.choices[1].label, answers(ga__phone="1")).values == {"number": "1"}


# Defaults


@pytest.mark.parametrize(
    ("key", "given_answers", "default"),
    [
        ("enr.kind", {}, "own"),
        ("acct.has", {"pre__account": "have"}, "yes"),
        ("acct.has", {"pre__account": "create"}, "no"),
        ("acct.has", {"pre__account": "not_sure"}, ""),
        ("acct.has", {}, ""),
        ("acct.has", {"pre__account": "have", "acct__has": "no"}, "no"),
        ("ver.phone", {"org__phone": "010-62508888"}, "org"),
        ("ver.phone", {"ga__phone": "13800138000"}, ""),
        ("cred.where", {}, "here"),
        ("sub.date", {"sub__done": "yes"}, "2026-03-27"),
        ("sub.date", {"sub__done": "not_yet"}, ""),
        ("wait.next", {"sub__done": "yes"}, "2026-04-10"),
        ("wait.next", {"sub__date": "2026年3月1日"}, "2026-03-15"),
        ("wait.next", {"sub__date": "soon"}, ""),
        ("wait.next", {"sub__date": "9999-12-31"}, ""),
        ("wait.next", {}, ""),
        ("task.users.date", {"task__users": "yes"}, "2026-03-27"),
        ("task.users.date", {}, ""),
        ("check.by", {}, ""),
        ("check.by", {"sub__by": "  王 伟 "}, "王 伟"),
        ("sub.by", {"check__by": "李芳"}, "李芳"),
        ("sign.by", {"check__by": "李芳", "sub__by": "王伟"}, "王伟"),
    ],
)
def test_defaults(key: str, given_answers: dict[str, str], default: str):
    assert answers(**given_answers).given(key) == default


# The same as


@pytest.mark.parametrize("part", PERSON_PARTS)
def test_a_person_may_be_another_person(part: str):
    def source(prefix: str, **changes: str) -> str:
        return answers(**changes).source(f"{prefix}.{part}")

    assert source("ga") == f"ga.{part}"
    assert source("legal.pc") == source("legal.pc", legal__pc="other") == f"legal.pc.{part}"
    assert source("legal.pc", legal__pc="ga") == f"ga.{part}"
    assert source("appr") == source("appr", appr__who="other") == f"appr.{part}"
    assert source("appr", appr__who="ga") == f"ga.{part}"
    assert source("appr", appr__who="pc", legal__pc="other") == f"legal.pc.{part}"
    assert source("appr", appr__who="pc", legal__pc="ga") == f"ga.{part}"


@pytest.mark.parametrize("part", ADDRESS_PARTS)
def test_an_address_may_be_another_address(part: str):
    def source(prefix: str, **changes: str) -> str:
        return answers(**changes).source(f"{prefix}.{part}")

    assert source("org.addr", legal__addrsame="yes") == f"org.addr.{part}"
    assert source("legal.addr") == source("legal.addr", legal__addrsame="no") == f"legal.addr.{part}"
    assert source("legal.addr", legal__addrsame="yes") == f"org.addr.{part}"
    assert source("appr.addr") == source("appr.addr", appr__addrsame="no") == f"appr.addr.{part}"
    assert source("appr.addr", appr__addrsame="yes", legal__addrsame="no") == f"legal.addr.{part}"
    assert source("appr.addr", appr__addrsame="yes", legal__addrsame="yes") == f"org.addr.{part}"


def test_the_legal_name_may_be_the_name_of_the_organization():
    own = {"legal__name_zh": "法定", "org__name_zh": "组织"}
    assert answers(**own, legal__same="yes").effective("legal.name_zh") == "组织"
    assert answers(**own, legal__same="no").effective("legal.name_zh") == "法定"
    assert answers(**own).effective("mpn.id") == ""


@given(
    st.dictionaries(
        st.sampled_from([f.key for f in EVERY_FIELD]),
        st.text(max_size=30)
        | st.sampled_from(
            ["yes", "no", "ga", "pc", "other", "here", "approved", "more", "rejected", "failed", "verified"]
        ),
    )
)
def test_no_answers_at_all_are_an_accident(raw: dict[str, str]):
    now = Answers(raw, today=TODAY)
    for step in catalogue.STEPS:
        asked = {f.key for f in step.asked(now)}
        problems = step.problems(now)
        assert {f.key for f, _ in problems} <= asked
        assert all(isinstance(m, Msg) for _, m in problems)
        for item in step.items:
            if isinstance(item, Note) and item.shown_when(now):
                assert said(item.text, now).text
    for key in catalogue.FIELDS:
        assert catalogue.FIELDS[key].tidy(now.clean(key)) == now.clean(key)
        assert now.source(now.source(key)) == now.source(key)


# Tasks


def test_the_tasks_of_getting_started():
    assert tuple(t.key for t in catalogue.TASKS) == TASKS
    assert [t.key for t in catalogue.TASKS if t.list is tasks.ACCOUNT_SETTINGS] == [
        "profiles",
        "users",
        "catalog",
    ]
    assert all(t.list in (tasks.ACCOUNT_SETTINGS, tasks.OVERVIEW) for t in catalogue.TASKS)
    for task in catalogue.TASKS:
        assert [task.done.key, task.date.key, task.note.key] == [
            *(f"task.{task.key}", f"task.{task.key}.date", f"task.{task.key}.note")
        ]
        assert task.done.kind is Kind.TICK
        assert all(catalogue.FIELDS[f.key] is f for f in (task.done, task.date, task.note))
        assert task.date.asked_when(answers(**{f"task__{task.key}": "yes"}))
        assert not task.date.asked_when(answers())


def links(step: Step) -> list[str]:
    return [i.link for i in step.items if isinstance(i, Link)]


def test_where_the_links_lead():
    assert links(catalogue.STEP["before"]) == ["mpn_join", "guide", "agreement"]
    assert links(catalogue.STEP["mpn"]) == ["mpn_join"]
    assert links(catalogue.STEP["start"]) == [
        *("profile", "users", "catalog", "customers", "subscriptions", "billing", "pricing_help", "support")
    ]
    assert links(catalogue.STEP["develop"]) == ["develop"]


def test_what_blocks_nothing_is_a_warning():
    warnings = [i for s in catalogue.STEPS for i in s.items if isinstance(i, Note) and i.tone is Tone.WARNING]
    assert len(warnings) == 4
    assert all(isinstance(i, Field | Group | Note | Heading | Link) for s in catalogue.STEPS for i in s.items)


def test_answers_are_a_mapping_that_does_not_say_them_when_written_out() -> None:
    now = Answers({"org.name_zh": "上海云桥", "ga.email": "li.na@yunqiao.example"}, today=TODAY)
    assert dict(now) == {"org.name_zh": "上海云桥", "ga.email": "li.na@yunqiao.example"}
    assert len(now) == 2
    assert "云桥" not in repr(now)
