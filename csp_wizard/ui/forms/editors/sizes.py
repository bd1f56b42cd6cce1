"""How wide an editor is: sized to its content, so that its length hints at what belongs in it."""

from __future__ import annotations

# Logical px at 100 % text. By the whole key first, then by its last part.
WIDTHS = {
    "mpn.id": 160,
    "legal.uscc": 240,
    "acct.domain": 240,
    "acct.newuser": 240,
    "ver.phone_other": 240,
    "post": 112,
    "phone": 240,
    "family": 240,
    "given": 240,
    "city": 240,
    "district": 240,
    "province": 300,
    "by": 320,
    "person": 320,
    "signer": 320,
    "ref": 320,
}
WIDE = 480
DATE = 160
MONOSPACE = frozenset({"legal.uscc"})  # codes that are compared character by character


def width(key: str) -> int:
    return WIDTHS.get(key) or WIDTHS.get(key.rsplit(".", 1)[-1], WIDE)
