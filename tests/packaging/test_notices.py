"""Who made what is inside: nobody is forgotten, and no licence is without its words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from devtools import bundle
from freezing import components, notices
from freezing.components import Component

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def words(inside: Path) -> str:
    return (inside / "THIRD_PARTY.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def listed(program: Path) -> list[Component]:
    return components.load(bundle.COMPONENTS)


def test_qt_is_named_with_the_words_of_its_licence(words: str) -> None:
    assert "under the GNU Lesser General Public License, version 3" in words
    assert "GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 3" in words
    assert "GNU GENERAL PUBLIC LICENSE\n                       Version 3" in words
    assert words.count("TERMS AND CONDITIONS FOR COPYING, DISTRIBUTION AND MODIFICATION") <= 5, "printed once"


@pytest.mark.parametrize(
    "name", ["Python", "Qt", "ICU", "PySide6_Essentials", "shiboken6", "cryptography", "openssl", "keyring"]
)
def test_each_is_named_with_its_version(words: str, name: str) -> None:
    assert re.search(rf"^{name} \d[\w.]*  \(.+\)$", words, re.MULTILINE)


def test_every_distribution_inside_is_named(inside: Path, words: str) -> None:
    folders = [folder.name.removesuffix(".dist-info") for folder in inside.glob("*.dist-info")]
    assert len(folders) >= 18
    rows = {normal(row) for row in re.findall(r"^(\S+ \d[\w.]*)  \(", words, re.MULTILINE)}
    assert {normal(folder) for folder in folders} <= rows


def normal(name_and_version: str) -> str:
    return re.sub(r"[-_. ]+", "-", name_and_version).lower()


def test_every_library_has_somebody_who_made_it(inside: Path, listed: list[Component]) -> None:
    named = {file for component in listed for file in component.files}
    there = {
        str(file.relative_to(inside))
        for file in inside.rglob("*.so*")
        if file.is_file() and not file.is_symlink()
    }
    pythons_own = {file for file in there if file.startswith(("python3", "libpython"))}
    assert there - named - pythons_own == set()


def test_nothing_is_listed_without_a_licence_and_its_words(listed: list[Component]) -> None:
    within = [c for c in listed if c.purl.startswith(("pkg:cargo/", "pkg:generic/openssl"))]
    assert [c.name for c in listed if c not in within and not c.texts] == []
    assert [c.name for c in listed if not c.purl.startswith("pkg:deb/") and not c.licence] == ["openssl"]


def test_no_path_of_the_machine_that_built_it_is_told(words: str, inside: Path) -> None:
    for told in (words, (inside / "csp-wizard.cdx.json").read_text("utf-8")):
        assert str(ROOT) not in told
        assert "site-packages" not in told


def test_the_list_for_programs_is_valid_and_the_same(inside: Path, listed: list[Component]) -> None:
    text = (inside / "csp-wizard.cdx.json").read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    told = json.loads(text)
    assert told["metadata"]["component"]["name"] == "csp-wizard"
    named = {str(PackageURL.from_string(component.purl)) for component in listed}
    assert {component["purl"] for component in told["components"]} == named


def test_a_licence_is_printed_once() -> None:
    one = Component("one", "1", "MIT", "pkg:pypi/one@1", ("a.so",), (("LICENSE", "the same words"),))
    two = Component("two", "2", "MIT", "pkg:pypi/two@2", (), (("COPYING", "the same words"),))
    told = notices.text([one, two])
    assert told.count("the same words") == 1
    assert "COPYING: as printed above, LICENSE of one." in told
    assert "Files: a.so" in told


def test_a_copyright_file_tells_the_licence_of_the_library_itself() -> None:
    file = "Format: https://x\n\nFiles: *\nLicense: Apache-2.0\n\nFiles: debian/*\nLicense: GPL-2+\n"
    assert components._short(file) == "Apache-2.0"
    assert components._short("This package was debianized by hand.\n") == ""
