"""One file for each page that is more than *explain, ask, check*."""
