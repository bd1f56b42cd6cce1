"""The slots of the secure store: one for each secret of an enrollment, and one for the value before it."""

from __future__ import annotations

from collections.abc import Mapping

PASSWORD = "password"
PREVIOUS = "previous"
EXTRA = "extra"
SIGNUP = "signup"
PERSON = "person."  # followed by the person's id

# Where the value before the present one is kept: replacing one, half typed or wrong, destroys nothing.
BEFORE: Mapping[str, str] = {PASSWORD: PREVIOUS, EXTRA: "previous.extra", SIGNUP: "previous.signup"}
