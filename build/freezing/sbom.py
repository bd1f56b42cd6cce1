"""``csp-wizard.cdx.json``: the same list for programs to read (CycloneDX 1.6)."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime

from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as Part
from cyclonedx.model.component import ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from csp_wizard import __version__
from freezing.components import Component


def text(components: Sequence[Component], made: datetime) -> str:
    """``made`` is the time of the sources, so that the same sources give the same file."""
    program = _part("csp-wizard", __version__, "MIT", f"pkg:generic/csp-wizard@{__version__}")
    program.type = ComponentType.APPLICATION
    parts = [_part(c.name, c.version, c.licence, c.purl) for c in components]
    bom = Bom(components=parts)
    bom.metadata.component = program
    bom.metadata.timestamp = made
    bom.register_dependency(program, parts)
    said = "\n".join(f"{part.purl}" for part in parts)
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, f"{program.purl}\n{made.isoformat()}\n{said}")
    return str(JsonV1Dot6(bom).output_as_string(indent=2)) + "\n"


def _part(name: str, version: str, licence: str, purl: str) -> Part:
    licences = [LicenseFactory().make_from_string(licence)] if licence else []
    address = PackageURL.from_string(purl)
    return Part(
        name=name,
        version=version,
        licenses=licences,
        purl=address,
        bom_ref=purl,
        type=ComponentType.LIBRARY,
    )
