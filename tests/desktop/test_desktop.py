"""The desktop the other tests stand on: what it offers, and that nothing of it stays."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import secretstorage

from tests.desktop import safe
from tests.desktop.desktop import Desktop
from tests.desktop.processes import alive


def test_ends_with_all_it_started() -> None:
    with Desktop(width=800, height=600) as desktop:
        started = desktop.processes.marked()
        home = desktop.home
        assert len(started) >= 5  # screen, bus, accessibility, window manager, secret store
    assert desktop.processes.marked() == []
    assert not any(alive(pid) for pid in started)
    assert not home.exists()


def test_has_a_secret_store_of_its_own(empty_safe: Desktop) -> None:
    with closing(empty_safe.connect()) as connection:
        collection = secretstorage.get_default_collection(connection)
        attributes = {"service": "csp-wizard/1/password", "username": "csp-wizard"}
        collection.create_item("a test", attributes, "密码 1".encode())
    assert safe.secrets(empty_safe) == {"password": "密码 1"}
    safe.forget_secrets(empty_safe)
    assert safe.secrets(empty_safe) == {}


def test_has_a_clipboard_of_its_own(desktop: Desktop) -> None:
    desktop.put_on_clipboard("上海云桥 ①")
    assert desktop.clipboard() == "上海云桥 ①"


def test_traces_finds_what_is_there(tmp_path: Path) -> None:
    """The search for a secret can fail: it finds one in a file, however it was written."""
    (tmp_path / "plain.log").write_text("… 密钥-é …", encoding="utf-8")
    (tmp_path / "wide.bin").write_bytes("密钥-é".encode("utf-16-le"))
    (tmp_path / "data.json").write_text(r'{"a": "\u5bc6\u94a5-\u00e9"}')
    (tmp_path / "other.log").write_text("nothing")
    assert {found.split()[0] for found in safe.traces(tmp_path, "密钥-é")} == {
        "plain.log",
        "wide.bin",
        "data.json",
    }
