"""What was prepared for Windows and macOS, as far as it can be looked at from here."""

from __future__ import annotations

import ast
import plistlib
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from csp_wizard.ui.window.taskbar import APP_ID
from freezing import icons, windows

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build"
WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"


@pytest.fixture(scope="module")
def script() -> str:
    return (BUILD / "windows" / "csp-wizard.iss").read_text("utf-8")


def test_the_workflow_is_one() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run([*command, str(WORKFLOW)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_workflow_uses_the_one_entry_point() -> None:
    words = WORKFLOW.read_text("utf-8")
    for system in ("runs-on: windows-latest", "runs-on: macos-latest", "container: debian:12"):
        assert system in words
    assert len(re.findall(r"run: python3? build/dev\.py bundle", words)) == 3
    assert words.count("build/dev.py package") == 3
    assert words.count("--self-test") == 2, "on what was installed, too, where there is an installer"


def test_the_installer_needs_no_administrator_and_keeps_the_data(script: str) -> None:
    assert "PrivilegesRequired=lowest" in script
    assert "ChangesAssociations=yes" in script
    assert "[UninstallDelete]" not in script
    assert "{localappdata}\\csp-wizard'" in script, "it says where the data lies"
    assert script.count("Flags: uninsdelete") == 3


def test_the_installer_takes_what_was_built(script: str) -> None:
    for name in re.findall(r"^(?:Source: \"|SetupIconFile=)([^\"*\n]+)", script, re.MULTILINE):
        path = name.strip().replace("\\", "/")
        assert path.startswith(("../../dist/csp-wizard", "../../.work/bundle/csp_wizard/icons/")), path


def test_the_installer_says_everything_in_both_languages(script: str) -> None:
    said = re.findall(r"^(en|zh)\.(\w+)=", script, re.MULTILINE)
    assert {name for language, name in said if language == "en"} == {
        name for language, name in said if language == "zh"
    }
    asked = set(re.findall(r"\{cm:(\w+)\}|CustomMessage\('(\w+)'\)", script))
    assert {one or other for one, other in asked} == {name for _, name in said}


def test_the_task_bar_knows_the_shortcuts(script: str) -> None:
    assert f'#define AppId "{APP_ID}"' in script
    assert script.count('AppUserModelID: "{#AppId}"') == 2


def test_the_manifest() -> None:
    tree = ET.parse(BUILD / "windows" / "csp-wizard.manifest")
    said = {element.tag.rpartition("}")[2]: element.text for element in tree.iter()}
    assert said["dpiAwareness"] == "PerMonitorV2"
    assert said["activeCodePage"] == "UTF-8"
    assert any(element.get("level") == "asInvoker" for element in tree.iter())


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("1.2.3", "(1, 2, 3, 0)"), ("0.10", "(0, 10, 0, 0)"), ("2.0.0rc1", "(2, 0, 0, 0)")],
)
def test_the_version_resource(version: str, numbers: str) -> None:
    resource = windows.version_resource(BUILD / "windows" / "version.txt", version, "Copyright (c) 2026 us")
    ast.parse(resource)  # PyInstaller evaluates it
    assert f"filevers={numbers}" in resource
    assert resource.count(f"'ProductVersion', '{version}'") == 2
    assert "@" not in resource.partition("VSVersionInfo")[2]


def test_the_app_opens_its_files_in_both_languages() -> None:
    info = plistlib.loads((BUILD / "macos" / "Info.plist").read_bytes())
    [kind] = info["CFBundleDocumentTypes"]
    [declared] = info["UTExportedTypeDeclarations"]
    assert kind["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["cspenroll"]
    for language in info["CFBundleLocalizations"]:
        words = (BUILD / "macos" / f"{language}.lproj" / "InfoPlist.strings").read_text("utf-8")
        assert '"CFBundleDisplayName" = ' in words
        assert f'"{kind["CFBundleTypeName"]}" = ' in words
    entitled = plistlib.loads((BUILD / "macos" / "entitlements.plist").read_bytes())
    assert all(name.startswith("com.apple.security.cs.") for name in entitled)


def test_the_icons_of_windows_and_macos(tmp_path: Path, qapp: object) -> None:
    icons.write(tmp_path)
    ico = (tmp_path / "csp-wizard.ico").read_bytes()
    count = struct.unpack_from("<HHH", ico)[2]
    assert count == len(icons.OF_WINDOWS)
    for number, size in enumerate(icons.OF_WINDOWS):
        edge, *_, length, at = struct.unpack_from("<BBBBHHII", ico, 6 + 16 * number)
        assert edge == size % 256
        assert ico[at : at + 8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack_from(">II", ico, at + 16) == (size, size)
        assert at + length <= len(ico)
    icns = (tmp_path / "csp-wizard.icns").read_bytes()
    assert icns[:4] == b"icns"
    assert struct.unpack_from(">I", icns, 4)[0] == len(icns)
