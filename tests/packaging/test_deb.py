"""The ``.deb``: what it brings, what it asks for, and what the validators of the desktop say."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from devtools import debian
from freezing import contents, icons

LANGUAGES = ("en", "zh_CN")


def told(*command: str | Path) -> str:
    words = [str(part) for part in command]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def tree(deb: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, unpacked with what the system is told about it."""
    folder = tmp_path_factory.mktemp("deb")
    told("dpkg-deb", "--raw-extract", deb, folder)
    return folder


@pytest.fixture(scope="module")
def fields(tree: Path) -> dict[str, str]:
    words = (tree / "DEBIAN/control").read_text("utf-8")
    return dict(re.findall(r"^([A-Z][\w-]+): (.*)$", words, re.MULTILINE))


def test_it_asks_for_what_its_libraries_ask_for(tree: Path, fields: dict[str, str]) -> None:
    """Each library that is needed and not inside comes with a package that is named."""
    asked = {re.split(r"[ (|]", entry.strip())[0] for entry in fields["Depends"].split(",")}
    programs = [file for file in tree.rglob("*") if is_elf(file)]
    there = {file.name for file in programs}
    needed = {name for file in programs for name in contents.needed(str(file))} - there
    cache = dict(
        re.findall(r"^\s*(\S+) \(.*x86-64.*\) => (\S+)$", told("/sbin/ldconfig", "-p"), re.MULTILINE)
    )
    owners = {owner(cache[name]) for name in needed if not name.startswith("ld-linux")}
    assert owners == asked
    assert re.search(r"libc6 \(>= 2\.3\d\)", fields["Depends"])


def is_elf(file: Path) -> bool:
    return file.is_file() and not file.is_symlink() and file.read_bytes()[:4] == b"\x7fELF"


def owner(library: str) -> str:
    from freezing.components import package_of

    return package_of(str(Path(library).resolve())).partition(":")[0]


def test_it_recommends_fonts_and_a_secret_store(fields: dict[str, str]) -> None:
    assert "fonts-noto-cjk |" in fields["Recommends"]
    assert "gnome-keyring |" in fields["Recommends"]
    assert not {"Pre-Depends", "Conflicts", "Breaks", "Essential"} & set(fields)


def test_what_debian_has_is_not_brought_along(tree: Path) -> None:
    inside = tree / debian.HOME / "_internal"
    brought = {file.name for file in inside.glob("lib*.so*") if not file.is_symlink()}
    assert brought == {file.name for file in inside.glob("libpython3*")}
    notices = (inside / "THIRD_PARTY.txt").read_text("utf-8")
    assert "libssl3" not in notices
    assert "Qt 6." in notices
    assert "pkg:deb/" not in (inside / "csp-wizard.cdx.json").read_text("utf-8")
    dangling = [path for path in inside.rglob("*") if path.is_symlink() and not path.exists()]
    assert dangling == []


def test_who_may_do_what(deb: Path) -> None:
    rows = [line.split(maxsplit=5) for line in told("dpkg-deb", "--contents", deb).splitlines()]
    assert {owner for _, owner, *_ in rows} == {"root/root"}
    modes = {row[5].split(" -> ")[0]: row[0] for row in rows}
    runs = {name for name, mode in modes.items() if mode == "-rwxr-xr-x"}
    assert runs == {"./usr/lib/csp-wizard/csp-wizard"}
    assert {mode for name, mode in modes.items() if name not in runs} == {
        *("drwxr-xr-x", "-rw-r--r--", "lrwxrwxrwx"),
    }


def test_the_sums_are_those_of_the_files(tree: Path) -> None:
    done = subprocess.run(["md5sum", "--quiet", "-c", "DEBIAN/md5sums"], cwd=tree, check=False)
    assert done.returncode == 0


def test_the_desktop_entry(tree: Path) -> None:
    [entry] = (tree / "usr/share/applications").iterdir()
    assert told("desktop-file-validate", entry) == ""
    words = entry.read_text("utf-8")
    for line in (
        *("Name=Enrollment Companion", "Name[zh_CN]=注册助手", "Exec=csp-wizard %f"),
        *("StartupWMClass=csp-wizard", "MimeType=application/x-cspenroll;", "Icon=csp-wizard"),
    ):
        assert f"\n{line}\n" in words
    assert (tree / "usr/bin/csp-wizard").resolve() == (tree / debian.HOME / "csp-wizard").resolve()


def test_the_appstream_metadata(tree: Path) -> None:
    [file] = (tree / "usr/share/metainfo").iterdir()
    said = told("appstreamcli", "validate", "--no-net", "--no-color", file)
    assert "Validation was successful" in said
    assert not re.search(r"^[EW]: ", said, re.MULTILINE)
    words = file.read_text("utf-8")
    assert words.count('xml:lang="zh-CN"') == 7
    assert "@" not in words
    assert "<mediatype>application/x-cspenroll</mediatype>" in words


def test_the_file_type(tree: Path, tmp_path: Path) -> None:
    shutil.copytree(tree / "usr/share/mime", tmp_path / "mime")
    told("update-mime-database", tmp_path / "mime")
    assert "application/x-cspenroll:*.cspenroll" in (tmp_path / "mime/globs").read_text("utf-8")


@pytest.mark.parametrize("size", icons.SIZES)
def test_the_icon(tree: Path, size: int, qapp: object) -> None:
    from PySide6.QtGui import QImage

    image = QImage(str(tree / f"usr/share/icons/hicolor/{size}x{size}/apps/csp-wizard.png"))
    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(0, 0).alpha() == 0, "its corners are round"
    assert image.pixelColor(size // 2, size // 2).alpha() == 255
    assert (tree / "usr/share/icons/hicolor/scalable/apps/csp-wizard.svg").is_file()


def test_it_says_where_the_data_lies_when_it_goes(tree: Path) -> None:
    said = told("sh", tree / "DEBIAN/postrm", "remove")
    for place in ("~/.local/share/csp-wizard", "~/.config/csp-wizard"):
        assert said.count(place) == len(LANGUAGES)
    assert told("sh", tree / "DEBIAN/postrm", "upgrade") == ""


def test_the_same_sources_give_the_same_package(deb: Path, tmp_path: Path) -> None:
    before = deb.read_bytes()
    kept = tmp_path / deb.name
    shutil.copy2(deb, kept)
    try:
        way = debian.BEST if debian.is_fresh(debian.BEST) else debian.QUICK
        if way is debian.BEST:
            pytest.skip("squeezing it well takes minutes; the quick one is compared where it is built")
        assert debian.build(way).read_bytes() == before
    finally:
        shutil.copy2(kept, deb)


@pytest.mark.skipif(not shutil.which("lintian"), reason="build/dev.py package installs lintian and runs it")
def test_lintian_finds_no_error(deb: Path) -> None:
    said = told("lintian", "--fail-on", "error", "--allow-root", "--no-cfg", deb)
    assert not re.search(r"^E: ", said, re.MULTILINE)
