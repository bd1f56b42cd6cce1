"""One enrollment at a glance."""
