"""What typed text becomes when it is checked, shown elsewhere or copied. Nothing typed is replaced.

Every function may be applied again to its own result without changing it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date as Day

# Chinese characters, the two that count as letters (々 〇) included.
HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"

# Patterns are compiled when they are first used (``re`` keeps them): the first window waits for none.
_BREAKS = "\r\n|[\n\r\v\f\u0085\u2028\u2029]"
# Controls, zero-width characters, BOM, bidi marks, halves of surrogate pairs (no file can hold those).
_UNSEEN = (
    "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ud800-\udfff]"
)
_WIDE = {
    first + i: first + i - 0xFEE0
    for first, count in ((0xFF10, 10), (0xFF21, 26), (0xFF41, 26))  # ０ Ａ ａ
    for i in range(count)
}
_DOTS = "[•‧∙⋅・･]"
_STOP_BETWEEN_HAN = f"(?<=[{HAN}])．(?=[{HAN}])"
_SCHEME = "(?i)[a-z][a-z0-9+.-]*://"
_DATE = r"(?a)(\d{4}) ?[-/.。年] ?(\d{1,2}) ?[-/.。月] ?(\d{1,2}) ?[日号]?|(\d{4})(\d\d)(\d\d)"


def same(value: str) -> str:
    """For secrets: never changed in any way."""
    return value


def visible(value: str) -> str:
    """As typed, on one line and without what cannot be seen."""
    seen = re.sub(_UNSEEN, "", re.sub(_BREAKS, " ", value))
    return " ".join(seen.split())


def text(value: str) -> str:
    """One line of company, person or address: full-width letters and digits become half-width.

    Chinese punctuation stays: a legal name keeps its （）.
    """
    return visible(value).translate(_WIDE)


def lines(value: str) -> str:
    """Several lines, as somebody wrote them."""
    rows = (visible(row) for row in re.sub(_BREAKS, "\n", value).split("\n"))
    return "\n".join(rows).strip("\n")


def name(value: str) -> str:
    """A person's name: whatever dot was typed between its parts is the middle dot."""
    return re.sub(_DOTS, "·", re.sub(_STOP_BETWEEN_HAN, "·", text(value)))


def typed(value: str) -> str:
    """What is read by machines: everything half-width that can be."""
    return visible(unicodedata.normalize("NFKC", visible(value)))


def code(value: str) -> str:
    """A number or code, whatever way it was grouped."""
    return unicodedata.normalize("NFKC", typed(value).replace(" ", ""))


def credit_code(value: str) -> str:
    return code(code(value).replace("-", "").upper())


def email(value: str) -> str:
    """An email address or a full user name: the host in lower case."""
    local, at, host = typed(value).rpartition("@")
    return f"{local}{at}{_host(host)}" if at else host


upn = email  # a user name is written like an email address, and tidied like one


def domain(value: str) -> str:
    return _host(typed(value))


def url(value: str) -> str:
    """A web address with a scheme, ``https://`` where none was typed."""
    address = typed(value)
    if not address:
        return ""
    if not re.match(_SCHEME, address):
        address = f"https://{address}"
    scheme, _, rest = address.partition("://")
    end = next((i for i, c in enumerate(rest) if c in "/?#"), len(rest))
    return f"{scheme.lower()}://{_host(rest[:end])}{rest[end:]}"


def date(value: str) -> str:
    """``yyyy-mm-dd`` from the usual ways to type a date; anything else stays as it is."""
    plain = typed(value)
    found = re.fullmatch(_DATE, plain)
    if not found:
        return plain
    try:
        return Day(*(int(part) for part in found.groups() if part)).isoformat()
    except ValueError:  # 30 February
        return plain


def day(clean: str) -> Day | None:
    """The day of a clean date; None for anything else."""
    try:
        found = Day.fromisoformat(clean)
    except ValueError:
        return None
    return found if found.isoformat() == clean else None  # not 20260307, not 2026-W10-6


def one_of(*values: str) -> Callable[[str], str]:
    """An answer that was chosen; what is none of the choices is no answer."""
    return lambda value: value if value in values else ""


def _host(value: str) -> str:
    return unicodedata.normalize("NFKC", value.replace("。", ".").lower())
