"""The first phone number that is looked at loads its library: no example is too slow for that."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("enrollment", deadline=None)
settings.load_profile("enrollment")
