"""PySide without its own tools: the same PySide, and what was put off is there when it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

LIGHTLY = "from csp_wizard.pyside import import_qt; import_qt()\n"


def printed(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert not done.returncode, done.stderr
    return done.stdout


def test_what_only_writes_stub_files_is_not_loaded() -> None:
    listed = printed(f"import sys\n{LIGHTLY}import PySide6.QtWidgets\nprint(*sys.modules)").split()
    assert "PySide6.QtWidgets" in listed
    assert "shibokensupport.signature.parser" in listed
    assert not {"argparse", "logging", "gettext", "inspect", "ast"} & set(listed)


def test_later_imports_are_pythons_own() -> None:
    code = "import builtins\nown = builtins.__import__\n{}print(builtins.__import__ is own)"
    assert printed(code.format(LIGHTLY)) == "True\n"
    assert printed(code.format("import PySide6.QtCore\n")) == "False\n", (
        "PySide has changed: is it still needed?"
    )


ASKED = {
    "wrong arguments": """
from PySide6.QtCore import QObject, QTimer
for wrong in (lambda: QTimer().start("soon"), lambda: QObject(7), lambda: QObject().setObjectName(1)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error), error)
""",
    "signatures": """
from PySide6.QtCore import QRect, QTimer
from PySide6.support.signature import get_signature
print(get_signature(QRect.adjusted), get_signature(QTimer), QTimer.start.__doc__)
""",
    "by its other name": """
import PySide6.support.signature.layout as layout
print(layout.create_signature.__name__, layout.__name__)
""",
}


@pytest.mark.parametrize("code", ASKED.values(), ids=ASKED)
def test_what_was_put_off_answers_as_always(code: str) -> None:
    said = printed(LIGHTLY + code)
    assert len(said) > 20
    assert said == printed(f"import PySide6.QtCore\n{code}")


def test_a_pyside_that_is_made_otherwise_is_imported_as_always() -> None:
    other = "import csp_wizard.pyside as p\np._PUT_OFF['PySide6'] = ('QtCore', 'QtNever')\n"
    assert printed(f"{other}{LIGHTLY}from PySide6 import QtCore\nprint(QtCore.qVersion())")[0] == "6"
