"""Passwords on the screen: typed, shown, copied, kept by the vault."""
