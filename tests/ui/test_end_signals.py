"""A log-out that does not ask: what was typed is kept, then the program ends."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from csp_wizard.ui.window.end_signals import EndSignals
from tests.ui.running import Running

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Qt itself is told there")


@pytest.fixture
def handlers():
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    yield
    signal.set_wakeup_fd(-1)
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_typed_password_is_kept_before_the_end(running: Running, handlers, name: str) -> None:
    running.begin("credentials", {"cred.created": "yes", "cred.where": "here", "cred.user": "a@b.cn"})
    id = running.session.record.id
    running.type("cred.pass", "S3cr&t")
    ended = EndSignals(running.window)
    ended.arrived.connect(running.window.closing.end_now)
    os.kill(os.getpid(), getattr(signal, name))
    running.qtbot.waitUntil(lambda: not running.window.isVisible())
    assert running.secrets.kept[f"csp-wizard/{id}/password"] == "S3cr&t"


def test_at_home_the_window_just_closes(running: Running, handlers) -> None:
    ended = EndSignals(running.window)
    ended.arrived.connect(running.window.closing.end_now)
    os.kill(os.getpid(), signal.SIGTERM)
    running.qtbot.waitUntil(lambda: not running.window.isVisible())
