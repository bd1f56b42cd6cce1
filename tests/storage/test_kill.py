"""The program is killed again and again while it saves: nothing that it called saved is lost."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from csp_wizard.storage.cards import cards
from csp_wizard.storage.connection import is_whole
from csp_wizard.storage.database import Outcome, open_database
from tests.support.stored import TODAY, answers, opened

ROOT = Path(__file__).resolve().parents[2]

WRITER = """
import sys
from pathlib import Path
from csp_wizard.enrollment import flow
from csp_wizard.storage import enrollments
from csp_wizard.storage.cards import cards
from csp_wizard.storage.store_thread import Saved, Store
from tests.support.stored import AT, TODAY

store = Store(Path(sys.argv[1]))
known = store.read(lambda db: cards(db, today=TODAY))

def say(text):
    sys.stdout.write(text + "\\n")
    sys.stdout.flush()

def begun(result):
    assert isinstance(result, Saved), result
    say(f"begun {result.value}")
    save(result.value, 0)

def save(id, number):
    def saved(result):
        assert isinstance(result, Saved), result
        say(f"saved {id} {number}")
        save(id, number + 1)
    changes = {f"note.{key}": f"{number} " + "价值" * 200 for key in ("before", "mpn", "legal")}
    store.write(lambda db: enrollments.save_answers(db, id, changes, at=AT), saved)

store.look_after()
store.write(lambda db: enrollments.create(db, today=TODAY, at=AT, summarize=flow.summary), begun)
sys.stdin.read()
"""


@pytest.mark.parametrize("seed", range(3))
def test_killed_while_saving(tmp_path, seed):
    path = tmp_path / "data" / "enrollments.db"
    moment = random.Random(seed)
    confirmed: dict[str, int] = {}
    for _ in range(5):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        with process:
            assert process.stdout is not None
            first = process.stdout.readline()
            assert first.startswith("begun ")
            time.sleep(moment.random() * 0.15)
            process.kill()
            for line in (first, *process.stdout):
                if line.endswith("\n"):
                    _, id, *number = line.split()
                    confirmed[id] = int(number[0]) if number else -1
        db = opened(open_database(path), Outcome.GOOD).connection
        assert is_whole(db)
        assert {card.id for card in cards(db, today=TODAY)} == set(confirmed)
        for id, number in confirmed.items():
            found = {int(text.split()[0]) for text in answers(db, id).values()}
            # All three of one save, the last that was called saved or the one after it.
            assert len(found) == (number >= 0 or bool(found))
            assert not found or found <= {number, number + 1}
        db.close()
    assert max(confirmed.values()) > 0


def test_killed_while_it_begins(tmp_path):
    """The first start, cut short at any moment, is no damage at the second."""
    path = tmp_path / "data" / "enrollments.db"
    begin = "import sys; from pathlib import Path; print(flush=True); " + (
        "from csp_wizard.storage.database import open_database; open_database(Path(sys.argv[1]))"
    )
    for n in range(12):
        with subprocess.Popen(
            [sys.executable, "-c", begin, str(path)], cwd=ROOT, stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(n * 0.012)
            process.kill()
        result = opened(open_database(path))
        assert result.outcome in (Outcome.NEW, Outcome.GOOD)
        result.connection.close()
        for file in path.parent.iterdir():
            file.unlink()
