"""The windows. Knows everything below; nothing below knows it."""
