"""Enrollment Companion: the desktop wizard for the 21Vianet China CSP reseller program."""

__version__ = "0.1.0"
