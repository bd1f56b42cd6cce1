"""The portal map: the one that comes with the program, and those that must not be used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from csp_wizard.enrollment import catalogue
from csp_wizard.enrollment.model import Link
from csp_wizard.portal.links import ALLOWED_HOSTS, MapRefused, PortalMap, is_allowed

BUNDLED = Path(__file__).resolve().parents[2] / "resources" / "portal_map.json"
ENROLL = "https://partner.partnercenter.microsoftonline.cn/register/resellercnjoinnow"
GOOD: dict[str, Any] = {
    "schema": "csp-portal-map/1",
    "version": 2,
    "links": {"enroll": ENROLL},
    "pages": [{"key": "enroll_csp", "name_en": "Enroll", "name_zh": "注册", "link": "enroll"}],
}


def load(tmp_path, content) -> PortalMap:
    file = tmp_path / "map.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return PortalMap.load(file)


def test_the_bundled_map():
    found = PortalMap.load(BUNDLED)
    assert found.link("enroll") == ENROLL
    page = found.page("create_account")
    assert page.name("en") == "Create a Partner Center account"
    assert page.name("zh_CN") == "创建合作伙伴中心帐户"
    assert page.link == ENROLL
    assert set(found.pages) == {"create_account", "enroll_csp", "add_user"}


def test_every_link_of_the_programme_is_in_the_map():
    found = PortalMap.load(BUNDLED)
    links = {item.link for step in catalogue.STEPS for item in step.items if isinstance(item, Link)}
    portals = [step.portal for step in catalogue.STEPS if step.portal]
    assert links | {portal.link for portal in portals} <= set(found.links)
    assert {portal.page for portal in portals if portal.page} <= set(found.pages)


def test_fields_of_a_later_version_do_no_harm(tmp_path):
    later = {**GOOD, "pages": [{**GOOD["pages"][0], "fields": [{"key": "mpn.id"}]}], "made": "2027"}
    assert load(tmp_path, later).version == 2


def without(*path):
    copy = json.loads(json.dumps(GOOD))
    *way, last = path
    place = copy
    for step in way:
        place = place[step]
    del place[last]
    return copy


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("", "JSONDecodeError"),
        ("{", "JSONDecodeError"),
        ("[" * 100_000, "RecursionError"),
        ('"\\ud800', "JSONDecodeError"),
        ([], "schema"),
        ({}, "schema"),
        ({**GOOD, "schema": "csp-portal-map/2"}, "schema"),
        ({**GOOD, "version": "2"}, "version"),
        ({**GOOD, "version": True}, "version"),
        ({**GOOD, "version": 0}, "version"),
        (without("version"), "version"),
        (without("links"), "links"),
        ({**GOOD, "links": {}}, "links"),
        ({**GOOD, "links": {"enroll": 3}}, "links.enroll"),
        (without("pages"), "pages"),
        ({**GOOD, "pages": []}, "pages"),
        ({**GOOD, "pages": ["enroll_csp"]}, "pages[0]"),
        (without("pages", 0, "key"), "pages[0].key"),
        (without("pages", 0, "name_en"), "pages[0].name_en"),
        (without("pages", 0, "name_zh"), "pages[0].name_zh"),
        (without("pages", 0, "link"), "pages[0].link"),
        ({**GOOD, "pages": [{**GOOD["pages"][0], "name_en": ""}]}, "pages[0].name_en"),
        ({**GOOD, "pages": [{**GOOD["pages"][0], "link": "elsewhere"}]}, "pages[0].link"),
        (" " * 1_000_001, "schema"),
    ],
)
def test_what_is_no_portal_map(tmp_path, content, place):
    with pytest.raises(MapRefused) as refused:
        load(tmp_path, content)
    assert refused.value.place == place
    assert refused.value.reason.text == "This file is not a portal map. Choose a different file"


def test_a_file_that_cannot_be_read(tmp_path):
    with pytest.raises(MapRefused):
        PortalMap.load(tmp_path / "none.json")
    (tmp_path / "bytes.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(MapRefused):
        PortalMap.load(tmp_path / "bytes.json")


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("https://partner.microsoft.com.evil.example/", "partner.microsoft.com.evil.example"),
        ("https://evil.example/#partner.microsoft.com", "evil.example"),
        ("https://evil.example\\@partner.microsoft.com/", "https://evil.example\\@partner.microsoft.com/"),
        ("http://partner.microsoft.com/", "http://partner.microsoft.com/"),
        ("https://[::1", "https://[::1"),
        ("file:///etc/passwd", "file:///etc/passwd"),
        ("https://" + "x" * 200 + ".example/", "x" * 100),
    ],
)
def test_a_map_that_leads_elsewhere_says_where(tmp_path, address, named):
    with pytest.raises(MapRefused) as refused:
        load(tmp_path, {**GOOD, "links": {"enroll": ENROLL, "mpn_join": address}})
    assert refused.value.place == "links.mpn_join"
    assert refused.value.reason.values == {"host": named}


@pytest.mark.parametrize("host", sorted(ALLOWED_HOSTS))
def test_the_portal_s_own_addresses(host):
    assert is_allowed(f"https://{host}/path?query=1")
    assert is_allowed(f"HTTPS://{host.upper()}")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://",
        "https:///path",
        "partner.microsoft.com",
        "//partner.microsoft.com/",
        "http://partner.microsoft.com/",
        "javascript:alert(1)",
        "https://example.com/",
        "https://sub.partner.microsoft.com/",
        "https://partner.microsoft.com.example/",
        "https://partner.microsoft.com./",
        "https://partner.microsoft.com:8443/",
        "https://partner.microsoft.com:port/",
        "https://user@partner.microsoft.com/",
        "https://:secret@partner.microsoft.com/",
        "https://partner.microsoft.com\\@example.com/",
        "https://partner.microsoft.com/\n",
        "https://partner.micro\tsoft.com/",
        "https://partner.microsoft.com/a b",
        "https://pаrtner.microsoft.com/",  # a Cyrillic а
        "https://partner．microsoft.com/",
        "https://[partner.microsoft.com/",
        "--help https://partner.microsoft.com/",
    ],
)
def test_addresses_that_are_not_opened(address):
    assert not is_allowed(address)
