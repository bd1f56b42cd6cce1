"""The developer's entry point: what it may import, what it pins, what it installs, what it builds."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PySide6.QtCore import QTranslator

from devtools import commands, environment, packages, places, translations
from devtools.said import Stop

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"


def sources() -> list[Path]:
    return [BUILD / "dev.py", *sorted((BUILD / "devtools").glob("*.py"))]


def pins(name: str) -> dict[str, tuple[str, int]]:
    """Each pinned package: its version and how many files of it are allowed."""
    text = (BUILD / name).read_text("utf-8").replace("\\\n", " ")
    rows = [line for line in text.splitlines() if line and not line.startswith("#")]
    found = {}
    for row in rows:
        match = re.fullmatch(
            r"([a-z0-9-]+)==([\w.]+) (?:; [^-]+?)?((?:\s+--hash=sha256:[0-9a-f]{64})+)\s*", row
        )
        assert match, f"neither a pin nor a comment: {row[:80]}"
        found[match[1]] = (match[2], match[3].count("--hash"))
    return found


@pytest.mark.parametrize("file", sources(), ids=lambda file: file.name)
def test_only_the_standard_library_is_needed(file: Path):
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            assert name.split(".")[0] in {*sys.stdlib_module_names, "devtools"}


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["nonsense"], 2), (["--help"], 0)])
def test_it_says_its_commands_from_any_folder(arguments: list[str], code: int, tmp_path: Path):
    command = [sys.executable, str(BUILD / "dev.py"), *arguments]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == code
    for name in ("run", "test", "check", "strings", "bench", "bundle", "package", "shots"):
        assert f"\n    {name} " in done.stderr


@pytest.mark.parametrize("between", [[], ["--"]])
def test_run_hands_its_arguments_to_the_program(
    between: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    """The whole way: the real command line, up to the program that is started in its place."""
    started: list[list[str]] = []
    monkeypatch.setattr(environment, "ensure", lambda *_: Path(sys.executable))
    monkeypatch.setattr(os, "execv", lambda _, command: started.append(command))
    monkeypatch.setattr(sys, "platform", "linux")
    commands.run([*between, "--data-dir", str(tmp_path), "--version"])
    done = subprocess.run(started[0], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("csp-wizard "), done.stderr


def test_the_pins_hold_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    asked = [project["project"]["dependencies"], groups["bundle"], groups["dev"]]
    before: dict[str, tuple[str, int]] = {}
    for level, requirements in zip(environment.LEVELS, asked, strict=True):
        pinned = pins(environment.PINS[level].name)
        for requirement in map(Requirement, filter(is_named, requirements)):
            version, _ = pinned[requirement.name.lower()]
            assert requirement.specifier.contains(version), f"{requirement} is pinned at {version}"
        assert {name: pinned[name] for name in before} == before, "what is packaged and tested is what runs"
        before = pinned


def is_named(entry: object) -> bool:
    """The other entries of a group are the groups it holds."""
    return isinstance(entry, str)


def test_the_pins_hold_the_files_of_every_platform():
    run = pins("requirements.txt")
    assert "pywin32-ctypes" in run, "Windows' secret store"
    assert "secretstorage" in run, "Linux' secret store"
    # A wheel each for Linux (two processors), macOS and Windows.
    assert run["pyside6-essentials"][1] >= 4
    assert run["shiboken6"][1] >= 4


@pytest.mark.parametrize("name", [file.name for file in environment.PINS.values()])
def test_no_place_to_fetch_from_is_named(name: str):
    text = (BUILD / name).read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^-", text, re.MULTILINE)


NEEDS = (("one", "libone.so.1"), ("new|old", "libtwo.so.2"), ("three", "three"))


def test_a_package_is_missing_when_none_of_its_alternatives_is_there():
    assert packages.missing(NEEDS, frozenset()) == ["one", "new|old", "three"]
    assert packages.missing(NEEDS, frozenset({"one", "old"})) == ["three"]


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """A small Debian of shell scripts: what is installed, what its lists know, what was called."""
    folder = tmp_path / "bin"
    folder.mkdir()
    calls, there, lists = tmp_path / "calls", tmp_path / "there", tmp_path / "lists"
    calls.touch()

    def script(name: str, body: str) -> None:
        (folder / name).write_text(f"#!/bin/sh\n{body}\n")
        (folder / name).chmod(0o755)

    def make(
        *installed: str, known: tuple[str, ...] = ("one", "old", "three"), sudo: int | None = None
    ) -> Path:
        there.write_text("".join(f"{name} installed\n" for name in installed))
        lists.write_text("".join(f"{name}\n" for name in known))
        return calls

    script("dpkg-query", f'cat "{there}"')
    script("apt-cache", f'for last; do :; done; grep -qx "$last" "{lists}"')
    script(
        "apt-get",
        f'echo "$@" >> "{calls}"\nfor name; do\n  grep -qx "$name" "{lists}"'
        f' && echo "$name installed" >> "{there}"\ndone; exit 0',
    )
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return make


ROOT_USER = packages.way_of(True)


def test_a_machine_that_has_everything_is_left_alone(debian: Callable[..., Path]):
    calls = debian("one", "new", "three")
    packages.ensure(NEEDS)
    assert calls.read_text() == ""


def test_what_is_missing_is_installed_after_one_refresh(debian: Callable[..., Path]):
    calls = debian("three")
    packages.install(packages.missing(NEEDS, packages.installed(NEEDS)), ROOT_USER)
    refresh, install = calls.read_text().splitlines()
    assert refresh.endswith(" update")
    assert install.endswith(" install -y --no-install-recommends one old")
    assert packages.missing(NEEDS, packages.installed(NEEDS)) == []


def test_a_refused_installation_is_shown_and_stops(debian: Callable[..., Path], tmp_path: Path):
    debian("three")
    (tmp_path / "bin" / "apt-get").write_text("#!/bin/sh\necho no network: $1 >&2\nexit 100\n")
    with pytest.raises(Stop, match=r"no network: .*\nThe system packages could not be installed") as stop:
        packages.install(["one"], ROOT_USER)
    assert stop.value.code == 1


def test_who_may_not_install_is_told_the_one_line(debian: Callable[..., Path]):
    calls = debian("three")
    with pytest.raises(Stop, match=r'sudo sh -c "apt-get update && apt-get install .* one old"\n') as stop:
        packages.install(["one", "new|old"], packages.Way(None, 'sudo sh -c "{}"'))
    assert stop.value.code == 2
    assert len([line for line in str(stop.value).splitlines() if "apt-get" in line]) == 1
    assert calls.read_text() == ""


@pytest.mark.parametrize(("answer", "prefix"), [(0, ("sudo", "-n")), (1, None)])
def test_sudo_is_used_only_if_it_asks_nothing(
    answer: int, prefix: tuple[str, ...] | None, debian, tmp_path: Path
):
    debian()
    sudo = tmp_path / "bin" / "sudo"
    sudo.write_text(f'#!/bin/sh\n[ "$1" = -n ] || exec sleep 60\nexit {answer}\n')
    sudo.chmod(0o755)
    assert packages.way_of(False).prefix == prefix


def test_elsewhere_libraries_and_programs_are_named():
    gone = packages.elsewhere(["libxcb-cursor.so.0", "Xvfb"])
    assert "libxcb-cursor.so.0" in gone
    assert "Xvfb" in gone


def test_a_library_is_proven_by_loading_it():
    assert packages.proven("libc.so.6")
    assert not packages.proven("libnobody-has-this.so.9")
    assert packages.proven("sh")
    assert not packages.proven("nobody-has-this-program")


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment that was made for pins of its own."""
    venv = tmp_path / "venv"
    python = places.tool("python", venv)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    for level in environment.LEVELS:
        (tmp_path / level).write_text(level)
    monkeypatch.setattr(environment, "PINS", {level: tmp_path / level for level in environment.LEVELS})
    monkeypatch.setattr(environment, "STAMP", venv / "stamp.json")
    monkeypatch.setattr(environment, "tool", lambda name: python)
    return tmp_path


def stamp(**entries: object) -> None:
    environment.STAMP.write_text(json.dumps({"base": environment.base(), **entries}))


def test_an_environment_is_made_once(made: Path):
    assert not environment.ready("run")
    stamp(run=environment.digest(made / "run"))
    assert environment.ready("run")
    assert not environment.ready("dev")
    stamp(dev=environment.digest(made / "dev"))
    assert environment.ready("run"), "the development pins hold the run pins"
    assert environment.ready("bundle"), "and those of packaging"
    assert environment.ready("dev")
    stamp(bundle=environment.digest(made / "bundle"))
    assert environment.ready("run")
    assert not environment.ready("dev")


def test_an_environment_is_made_again_when_the_pins_change(made: Path):
    stamp(dev=environment.digest(made / "dev"))
    (made / "dev").write_text("another version")
    assert not environment.ready("dev")


def test_an_environment_is_made_again_when_its_python_or_folder_changes(made: Path):
    stamp(base=["/another/folder", sys.executable], dev=environment.digest(made / "dev"))
    assert not environment.ready("dev")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"base": 1}'])
def test_a_damaged_stamp_is_no_stamp(made: Path, content: str):
    environment.STAMP.write_text(content)
    assert not environment.ready("dev")


def test_pythons_own_package_is_asked_for_while_there_is_no_environment(
    made: Path, monkeypatch: pytest.MonkeyPatch
):
    def nothing_found(name: str) -> None:
        """As on a bare Debian."""

    assert environment.needs() == (), "it is there"
    places.tool("python", made / "venv").unlink()
    assert environment.needs() == (), "this Python can make it"
    monkeypatch.setattr(importlib.util, "find_spec", nothing_found)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    assert environment.needs() == ((f"{version}-venv", ""),)


CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Common</name>
    <message>
        <source>Yes</source>
        <translation>{}</translation>
    </message>
</context>
</TS>
"""


def test_what_is_built_is_what_the_catalogue_says_now(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(translations, "TRANSLATIONS", tmp_path)
    source, built = tmp_path / "csp_wizard_zh_CN.ts", tmp_path / "csp_wizard_zh_CN.qm"

    def said() -> str:
        translator = QTranslator()
        assert translator.load(str(built))
        return translator.translate("Common", "Yes") or ""

    source.write_text(CATALOGUE.format("是"), "utf-8")
    translations.compile_stale()
    assert said() == "是"
    before = built.stat().st_mtime_ns
    translations.compile_stale()
    assert built.stat().st_mtime_ns == before, "what is fresh is not built again"
    source.write_text(CATALOGUE.format("对"), "utf-8")
    os.utime(source, ns=(before + 1, before + 1))
    translations.compile_stale()
    assert said() == "对"
    assert sorted(file.name for file in tmp_path.iterdir()) == [built.name, source.name]


def test_a_catalogue_that_is_broken_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(translations, "TRANSLATIONS", tmp_path)
    (tmp_path / "csp_wizard_en.ts").write_text("<TS><context>", "utf-8")
    with pytest.raises(Stop, match="lrelease failed"):
        translations.compile_stale()
    assert [file.name for file in tmp_path.iterdir()] == ["csp_wizard_en.ts"]


def test_a_text_nobody_collected_or_translated_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(translations, "TRANSLATIONS", tmp_path)
    told = " ".join(translations.problems())
    assert "csp_wizard_zh_CN.ts is not what" in told
    assert "csp_wizard_en.ts is not what" in told
    translations.collect(tmp_path)
    told = " ".join(translations.problems())
    assert "is not what" not in told
    assert re.search(r"csp_wizard_zh_CN\.ts: \d+ unfinished", told)
