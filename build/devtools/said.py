"""What the developer is told."""

from __future__ import annotations

import sys


class Stop(Exception):
    """The command cannot go on: a sentence that says what to do, and the exit code."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


def tell(sentence: str) -> None:
    """On standard error: what the command itself prints stays clean."""
    print(sentence, file=sys.stderr, flush=True)
