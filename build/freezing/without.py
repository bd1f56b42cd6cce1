"""``python without.py SAVED FOLDER``: for a package that depends on the system's own libraries.

They are removed from FOLDER, and so are their licences from what it says of itself.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[n]) for n in (1, 2)]

from freezing import components, notices, sbom  # noqa: E402


def remove_system(saved: Path, folder: Path) -> None:
    everything = components.load(saved)
    left = [component for component in everything if not component.purl.startswith("pkg:deb/")]
    for component in everything:
        if component not in left:
            for file in component.files:
                (folder / file).unlink()
    made = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    (folder / "THIRD_PARTY.txt").write_text(notices.text(left), "utf-8")
    (folder / "csp-wizard.cdx.json").write_text(sbom.text(left, made), "utf-8")


if __name__ == "__main__":
    remove_system(Path(sys.argv[1]), Path(sys.argv[2]))
