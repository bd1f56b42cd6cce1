from __future__ import annotations

import pytest

from csp_wizard.enrollment import provinces
from csp_wizard.enrollment.provinces import PROVINCES


def test_the_mainland_is_whole():
    assert len(PROVINCES) == len(provinces.CODES) == 31
    assert not provinces.CODES & {"TW", "HK", "MO"}  # not served by 21Vianet


@pytest.mark.parametrize("province", PROVINCES, ids=lambda p: p.code)
def test_a_province_is_found_under_each_of_its_names(province: provinces.Province):
    for name in (province.zh, province.short, province.name.text, province.code, province.code.lower()):
        assert provinces.find(name) is province
        assert provinces.clean(f" {name}\u200b ") == province.code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("neimenggu", "NM"),
        ("Inner  Mongolia", "NM"),
        ("xizang", "XZ"),
        ("shanxi", "SX"),  # 陕西 is spelled the same in pinyin: its English name tells it apart
        ("shaanxi", "SN"),
        ("ＳＨ", "SH"),
        ("SHANGHAI", "SH"),
        ("上 海 市", "SH"),
    ],
)
def test_other_ways_to_type_it(typed: str, code: str):
    assert provinces.clean(typed) == code


@pytest.mark.parametrize("typed", ["", "香港", "Taiwan", "上海市浦东新区", "某某", "sh ang", "😀", "{x}"])
def test_what_is_no_province_stays_as_typed(typed: str):
    assert provinces.find(typed) is None
    assert provinces.clean(typed) == typed


def test_searching_narrows_the_list_in_every_language():
    def found(typed: str) -> list[str]:
        return [p.code for p in provinces.search(typed)]

    assert found("") == [p.code for p in PROVINCES]
    assert found("上") == ["SH"]
    assert found("shan") == ["SX", "SH", "SD"]
    assert found("guang") == ["GD", "GX"]
    assert found("nei") == ["NM"]
    assert found("Inner") == ["NM"]
    assert found("zzz") == []
