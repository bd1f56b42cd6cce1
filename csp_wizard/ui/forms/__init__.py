"""The fields of a page."""
