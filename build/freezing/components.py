"""What other people made and is inside: read off the files that were collected, not off a list."""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sysconfig
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib import metadata
from pathlib import Path, PurePosixPath

LICENCES = Path(__file__).resolve().parents[1] / "licences"
BOOT_LOADER = "PyInstaller boot loader"
LGPL = ("LGPL-3.0.txt", "GPL-3.0.txt")  # the first is written on top of the second


@dataclass(frozen=True)
class Component:
    name: str
    version: str
    licence: str  # an SPDX expression where its authors give one
    purl: str
    files: tuple[str, ...]  # in the folder of the program
    texts: tuple[tuple[str, str], ...] = field(default=(), repr=False)  # file name, its words


def found(modules: Sequence[tuple[str, str]], files: Sequence[tuple[str, str]]) -> list[Component]:
    """``modules`` and ``files``: where each stands in the program, and where it was taken from."""
    owners = _owners()
    parts: dict[str, list[str]] = {}
    system: dict[str, list[str]] = {}
    for place, source in [*modules, *files]:
        real = os.path.realpath(source)
        if owner := owners.get(real):
            parts.setdefault(owner, []).append(place)
        elif ".so" in PurePosixPath(place).name and "python" not in place:
            system.setdefault(real, []).append(place)
    parts.pop("pyinstaller", None)  # told of as the boot loader
    distributions = [_distribution(name, parts[name]) for name in sorted(parts)]
    within = [part for name in sorted(parts) for part in _compiled_into(name, parts[name])]
    return [_python(), _boot_loader(), *_qt(files), *distributions, *within, *_of_debian(system)]


def metadata_files(components: Iterable[Component], names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Where the metadata of each distribution belongs, and where it is: keyring and others read theirs."""
    for component in components:
        if component.purl.startswith("pkg:pypi/") and component.name != BOOT_LOADER:
            for file in metadata.distribution(component.name).files or ():
                if ".dist-info" in file.parts[0] and len(file.parts) == 2 and file.name in names:
                    yield str(PurePosixPath(*file.parts)), str(file.locate())


def strangers(requirements: Path) -> Iterator[str]:
    """What else is installed here: tools of developers, which some module would use if it saw them."""
    ours = set(re.findall(r"^([\w.-]+)==", requirements.read_text("utf-8"), re.MULTILINE))
    for module, owners in metadata.packages_distributions().items():
        if not any(_normal(owner) in ours for owner in owners):
            yield module


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _owners() -> dict[str, str]:
    """Of each installed file, the distribution it belongs to."""
    owners = {}
    for distribution in metadata.distributions():
        for file in distribution.files or ():
            owners[os.path.realpath(str(file.locate()))] = distribution.metadata["Name"]
    return owners


def _distribution(name: str, files: Sequence[str]) -> Component:
    distribution = metadata.distribution(name)
    told = distribution.metadata
    texts = [
        (PurePosixPath(file).name, Path(str(file.locate())).read_text("utf-8"))
        for file in distribution.files or ()
        if ".dist-info" in file.parts[0] and re.match(r"(?i)(licen[cs]e|copying|notice)", file.name)
    ]
    if not texts and "LGPL-3.0" in str(told["License"]):  # Qt's Python parts bring no text along
        texts = [(name, (LICENCES / name).read_text("utf-8")) for name in LGPL]
    if not texts:
        raise SystemExit(f"{name} brings no licence along: put its text into build/licences")
    licence = told["License-Expression"] or told["License"] or _classified(told.get_all("Classifier") or ())
    purl = f"pkg:pypi/{_normal(name)}@{distribution.version}"
    return Component(name, distribution.version, licence, purl, tuple(sorted(files)), tuple(texts))


def _compiled_into(name: str, files: Sequence[str]) -> Iterator[Component]:
    """What a compiled distribution says is inside it. (The words of these licences are among its own.)"""
    libraries = tuple(sorted(file for file in files if PurePosixPath(file).suffix in (".so", ".pyd")))
    for file in metadata.distribution(name).files or ():
        if file.parent.name == "sboms" and libraries:
            for part in json.loads(Path(str(file.locate())).read_text("utf-8")).get("components", ()):
                licences = [licence.get("expression", "") for licence in part.get("licenses", ())]
                purl = part["purl"].partition("?")[0]
                yield Component(part["name"], part["version"], " AND ".join(licences), purl, libraries)


def _classified(classifiers: Iterable[str]) -> str:
    return ", ".join(c.rpartition(" :: ")[2] for c in classifiers if c.startswith("License ::"))


def _python() -> Component:
    version = platform.python_version()
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sysconfig.get_config_var("base") or "") / "LICENSE.txt",
        Path(f"/usr/share/doc/python{version.rpartition('.')[0]}/copyright"),
        LICENCES / "Python.txt",  # not every installation brings it along
    )
    text = next(place for place in places if place.is_file()).read_text("utf-8")
    purl = f"pkg:generic/python@{version}"
    return Component(
        "Python", version, "PSF-2.0", purl, ("base_library.zip", "libpython"), (("LICENSE", text),)
    )


def _boot_loader() -> Component:
    made = _distribution("pyinstaller", ("csp-wizard",))
    return Component(BOOT_LOADER, made.version, made.licence, made.purl, made.files, made.texts)


def _qt(files: Sequence[tuple[str, str]]) -> Iterator[Component]:
    from PySide6.QtCore import qVersion

    texts = [(name, (LICENCES / name).read_text("utf-8")) for name in ("Qt.txt", *LGPL)]
    ours = tuple(sorted(p for p, _ in files if "Qt6" in PurePosixPath(p).name or "/plugins/" in p))
    yield Component("Qt", qVersion(), "LGPL-3.0-only", f"pkg:generic/qt@{qVersion()}", ours, tuple(texts))
    icu = tuple(sorted(p for p, _ in files if PurePosixPath(p).name.startswith("libicu")))
    if icu:
        version = icu[0].rpartition(".")[2]
        text = (LICENCES / "ICU.txt").read_text("utf-8")
        purl = f"pkg:generic/icu@{version}"
        yield Component("ICU", version, "Unicode-DFS-2016", purl, icu, (("LICENSE", text),))


def _of_debian(libraries: Mapping[str, Sequence[str]]) -> Iterator[Component]:
    """Libraries copied from the system, by the package they came in."""
    parts: dict[str, list[str]] = {}
    for real, places in libraries.items():
        parts.setdefault(package_of(real), []).extend(places)
    for package in sorted(parts):
        version, _, origin = _asked("dpkg-query", "-W", "-f", "${Version} ${Origin}", package).partition(" ")
        text = Path(f"/usr/share/doc/{package.partition(':')[0]}/copyright").read_text("utf-8")
        name = package.partition(":")[0]
        purl = f"pkg:deb/{(origin or 'debian').lower()}/{name}@{version}"
        files = tuple(sorted(parts[package]))
        yield Component(name, version, _short(text), purl, files, (("copyright", text),))


def package_of(library: str) -> str:
    """dpkg may know the file under the path of before the folders were merged."""
    for path in (library, library.removeprefix("/usr")):
        done = subprocess.run(["dpkg-query", "-S", path], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(": ")[0].split(",")[0]
    raise SystemExit(f"no package owns {library}: nobody knows under which licence it may be handed on")


def _asked(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _short(copyright_file: str) -> str:
    """The licence of the library itself, where the file is written to be read by programs."""
    if not copyright_file.startswith("Format:"):
        return ""
    for paragraph in re.split(r"\n\s*\n", copyright_file):
        if re.search(r"^Files: *\*", paragraph, re.MULTILINE):
            licence = re.search(r"^License: *(\S.*)$", paragraph, re.MULTILINE)
            return licence[1].strip() if licence else ""
    return ""


def save(components: Sequence[Component], file: Path) -> None:
    file.write_text(json.dumps([asdict(c) for c in components], ensure_ascii=False), "utf-8")


def load(file: Path) -> list[Component]:
    return [
        Component(**{**row, "files": tuple(row["files"]), "texts": tuple(map(tuple, row["texts"]))})
        for row in json.loads(file.read_text("utf-8"))
    ]
