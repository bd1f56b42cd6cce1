"""The 31 provinces, municipalities and autonomous regions that 21Vianet serves.

Typed or picked in any of its names, a province is the suffix of its ISO 3166-2 code (``SH``).
"""

from __future__ import annotations

from dataclasses import dataclass

from . import tidy
from .text import Msg


@dataclass(frozen=True)
class Province:
    code: str
    name: Msg
    zh: str
    short: str
    pinyin: str

    @property
    def is_municipality(self) -> bool:
        return self.zh.endswith("市")

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called, folded for comparing."""
        return tuple(_fold(n) for n in (self.zh, self.short, self.name.text, self.code, self.pinyin))


PROVINCES = (
    Province("BJ", Msg("Province", "Beijing"), "北京市", "北京", "Beijing"),
    Province("TJ", Msg("Province", "Tianjin"), "天津市", "天津", "Tianjin"),
    Province("HE", Msg("Province", "Hebei"), "河北省", "河北", "Hebei"),
    Province("SX", Msg("Province", "Shanxi"), "山西省", "山西", "Shanxi"),
    Province("NM", Msg("Province", "Inner Mongolia"), "内蒙古自治区", "内蒙古", "Neimenggu"),
    Province("LN", Msg("Province", "Liaoning"), "辽宁省", "辽宁", "Liaoning"),
    Province("JL", Msg("Province", "Jilin"), "吉林省", "吉林", "Jilin"),
    Province("HL", Msg("Province", "Heilongjiang"), "黑龙江省", "黑龙江", "Heilongjiang"),
    Province("SH", Msg("Province", "Shanghai"), "上海市", "上海", "Shanghai"),
    Province("JS", Msg("Province", "Jiangsu"), "江苏省", "江苏", "Jiangsu"),
    Province("ZJ", Msg("Province", "Zhejiang"), "浙江省", "浙江", "Zhejiang"),
    Province("AH", Msg("Province", "Anhui"), "安徽省", "安徽", "Anhui"),
    Province("FJ", Msg("Province", "Fujian"), "福建省", "福建", "Fujian"),
    Province("JX", Msg("Province", "Jiangxi"), "江西省", "江西", "Jiangxi"),
    Province("SD", Msg("Province", "Shandong"), "山东省", "山东", "Shandong"),
    Province("HA", Msg("Province", "Henan"), "河南省", "河南", "Henan"),
    Province("HB", Msg("Province", "Hubei"), "湖北省", "湖北", "Hubei"),
    Province("HN", Msg("Province", "Hunan"), "湖南省", "湖南", "Hunan"),
    Province("GD", Msg("Province", "Guangdong"), "广东省", "广东", "Guangdong"),
    Province("GX", Msg("Province", "Guangxi"), "广西壮族自治区", "广西", "Guangxi"),
    Province("HI", Msg("Province", "Hainan"), "海南省", "海南", "Hainan"),
    Province("CQ", Msg("Province", "Chongqing"), "重庆市", "重庆", "Chongqing"),
    Province("SC", Msg("Province", "Sichuan"), "四川省", "四川", "Sichuan"),
    Province("GZ", Msg("Province", "Guizhou"), "贵州省", "贵州", "Guizhou"),
    Province("YN", Msg("Province", "Yunnan"), "云南省", "云南", "Yunnan"),
    Province("XZ", Msg("Province", "Xizang (Tibet)"), "西藏自治区", "西藏", "Xizang"),
    Province("SN", Msg("Province", "Shaanxi"), "陕西省", "陕西", "Shaanxi"),
    Province("GS", Msg("Province", "Gansu"), "甘肃省", "甘肃", "Gansu"),
    Province("QH", Msg("Province", "Qinghai"), "青海省", "青海", "Qinghai"),
    Province("NX", Msg("Province", "Ningxia"), "宁夏回族自治区", "宁夏", "Ningxia"),
    Province("XJ", Msg("Province", "Xinjiang"), "新疆维吾尔自治区", "新疆", "Xinjiang"),
)
CODES = frozenset(p.code for p in PROVINCES)


def find(value: str) -> Province | None:
    """The province that is called exactly so, in whatever language."""
    wanted = _fold(value)
    return next((p for p in PROVINCES if wanted in p.names), None)


def search(value: str) -> tuple[Province, ...]:
    """The provinces to offer for what was typed so far; all of them for nothing."""
    wanted = _fold(value)
    return tuple(p for p in PROVINCES if any(n.startswith(wanted) for n in p.names))


def clean(value: str) -> str:
    """The ISO suffix; the tidied text where no province is called so."""
    found = find(value)
    return found.code if found else tidy.text(value)


def _fold(value: str) -> str:
    return tidy.code(value).casefold()
