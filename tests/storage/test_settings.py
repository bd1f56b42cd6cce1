"""Preferences: absent, good or damaged, and never lost without a word."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csp_wizard.storage.problems import Failure, Reason
from csp_wizard.storage.settings import (
    Found,
    Loaded,
    Settings,
    WindowState,
    load_settings,
    load_window,
    save,
)
from tests.support.disks import FULL_DISKS, disk, not_writable, open_folder

OTHER = Settings("zh_CN", "dark", 150, 0, 300)
seconds = st.sampled_from([0]) | st.integers(10, 300)
names = {"language", "appearance", "text_size", "clear_clipboard", "hide_secrets"}
any_settings = st.builds(
    Settings,
    language=st.sampled_from(["", "en", "zh_CN"]),
    appearance=st.sampled_from(["system", "light", "dark"]),
    text_size=st.sampled_from([100, 125, 150, 200]),
    clear_clipboard=seconds,
    hide_secrets=seconds,
    unknown=st.dictionaries(st.text().filter(lambda key: key not in names), st.text() | st.integers()),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.json"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(any_settings)
def test_loaded_is_what_was_saved(path, value):
    assert save(path, value) is None
    assert load_settings(path) == Loaded(value, Found.GOOD)


def test_the_window_too(tmp_path):
    path = tmp_path / "window.json"
    assert load_window(path) == Loaded(WindowState(), Found.ABSENT)
    state = WindowState("AdnQywADAAA=", unknown={"panel": [1, 2]})
    assert save(path, state) is None
    assert load_window(path) == Loaded(state, Found.GOOD)


def test_absent_is_the_defaults_and_nothing_is_written(path):
    loaded = load_settings(path)
    assert loaded == Loaded(Settings(), Found.ABSENT)
    assert loaded.banner() is None
    assert not path.parent.exists()
    (path.parent.parent / "config").write_text("a file where the folder should be")
    assert load_settings(path).found is Found.ABSENT


def test_the_file_is_private_and_readable_for_people(path):
    save(path, OTHER)
    assert path.stat().st_mode & 0o777 == 0o600
    assert json.loads(path.read_text()) == {
        "language": "zh_CN",
        "appearance": "dark",
        "text_size": 150,
        "clear_clipboard": 0,
        "hide_secrets": 300,
    }


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe\x00", b'{"language": "en"', b"[" * 100_000, bytes(50)],
)
def test_a_damaged_file_is_kept_beside(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    loaded = load_settings(path)
    assert (loaded.value, loaded.found) == (Settings(), Found.DAMAGED)
    assert loaded.kept.read_bytes() == content
    assert "settings file was damaged" in loaded.banner().text
    assert save(path, OTHER) is None
    assert loaded.kept.read_bytes() == content
    assert load_settings(path).value == OTHER


def test_one_that_cannot_be_read_is_kept_beside(path):
    path.mkdir(parents=True)
    loaded = load_settings(path)
    assert (loaded.found, loaded.kept.is_dir()) == (Found.DAMAGED, True)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("language", "fr"),
        ("language", None),
        ("language", ["en"]),
        ("appearance", "pink"),
        ("text_size", 110),
        ("text_size", 125.0),
        ("text_size", "125"),
        ("clear_clipboard", 9),
        ("clear_clipboard", 301),
        ("clear_clipboard", -1),
        ("clear_clipboard", False),
        ("hide_secrets", True),
        ("hide_secrets", 1e9),
        ("hide_secrets", {}),
    ],
)
def test_a_value_that_makes_no_sense_is_the_default_and_the_others_stay(path, key, value):
    save(path, OTHER)
    path.write_text(json.dumps({**json.loads(path.read_text()), key: value}))
    loaded = load_settings(path)
    assert loaded == Loaded(OTHER._replace(**{key: getattr(Settings(), key)}), Found.GOOD)


def test_a_window_place_that_is_no_text_is_the_default(path):
    path.parent.mkdir()
    path.write_text('{"geometry": 5}')
    assert load_window(path) == Loaded(WindowState(), Found.GOOD)


def test_what_a_newer_version_wrote_is_kept(path):
    path.parent.mkdir()
    path.write_text('{"language": "en", "sounds": {"on": true}, "half": "\\ud800"}')
    loaded = load_settings(path).value
    assert save(path, loaded._replace(language="zh_CN")) is None
    stored = json.loads(path.read_text())
    assert (stored["sounds"], stored["half"], stored["language"]) == ({"on": True}, "\ud800", "zh_CN")


@pytest.mark.parametrize("kind", FULL_DISKS)
def test_a_full_disk_keeps_the_old_ones(tmp_path, kind):
    with disk(kind, tmp_path) as small:
        path = small.folder / "settings.json"
        save(path, OTHER)
        small.fill()
        result = save(path, Settings()._replace(unknown={"x": "x" * 100_000}))
        assert isinstance(result, Failure)
        assert result.reason is Reason.FULL
        assert load_settings(path).value == OTHER


def test_a_folder_that_cannot_be_written_to():
    with open_folder() as folder:
        (folder / "settings.json").write_bytes(b"{")
        with not_writable(folder):
            loaded = load_settings(folder / "settings.json")
            assert (loaded.found, loaded.kept) == (Found.DAMAGED, None)
            result = save(folder / "settings.json", OTHER)
            assert isinstance(result, Failure)
            assert result.reason is Reason.UNWRITABLE
        assert (folder / "settings.json").read_bytes() == b"{"
