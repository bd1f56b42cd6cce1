"""An address on one line, in the order of either script: large to small, or small to large."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from . import checks, provinces

Read = Callable[[str], str]


@dataclass(frozen=True)
class Parts:
    province: str  # the ISO suffix, or what was typed where no province is called so
    city: str
    district: str
    line1: str
    line2: str
    post: str

    @property
    def known(self) -> provinces.Province | None:
        return provinces.find(self.province)

    @property
    def written(self) -> tuple[str, ...]:
        return (self.line2, self.line1, self.district, self.city)


def parts(prefix: str, read: Read) -> Parts:
    """The parts of ``org.addr`` and its like; ``read`` is ``answers.effective``, or another view."""
    province, city, district, line1, line2, post = (
        read(f"{prefix}.{part}") for part in ("province", "city", "district", "line1", "line2", "post")
    )
    return Parts(province, city, district, line1, line2, post)


def line(address: Parts) -> str:
    """In the order of the script it was typed in: the two are never mixed."""
    return latin(address) or chinese(address)


def chinese(address: Parts) -> str:
    """``200120 上海市浦东新区世纪大道 100 号 20 楼``"""
    province = address.known.zh if address.known else address.province
    region = _run((province, _city(address, province), address.district, address.line1, address.line2))
    return " ".join(text for text in (address.post, region) if text)


def latin(address: Parts) -> str:
    """``20F, No. 100 Century Avenue, Pudong, Shanghai, 200120``;
    nothing when it was not written so."""
    written = "".join(address.written)
    if checks.has_han(written) or not any("a" <= letter.lower() <= "z" for letter in written):
        return ""
    province = address.known.name.text if address.known else address.province
    city = _city(address, province)
    return ", ".join(text for text in (*address.written[:3], city, province, address.post) if text)


def _city(address: Parts, province: str) -> str:
    """上海市 is a province and its own city: it is written once, whatever was typed for the city.
    吉林 is a city in a province of its name: it is written."""
    known = address.known
    if known and known.is_municipality:
        return "" if provinces.find(address.city) is known else address.city
    return "" if address.city.casefold() == province.casefold() and not known else address.city


def _run(texts: Iterable[str]) -> str:
    """Chinese runs on; a space parts it from what is Latin or a number."""
    line = ""
    for text in texts:
        joins = not line or not text or (checks.has_han(line[-1]) and checks.has_han(text[0]))
        line += text if joins else f" {text}"
    return line
