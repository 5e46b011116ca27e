"""`python -m app.build.bundle.release`: what is published with the packages: their checksums, and what is new."""

import hashlib
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from app import __version__
from app.build.bundle.components import ROOT

DIST: Final = Path("dist")
SUMS: Final = "SHA256SUMS"
NOTES: Final = "RELEASE_NOTES.md"
_PACKAGE: Final = re.compile(r".*\.(tar\.xz|zip|deb|exe|dmg)")


def main() -> int:
    """Writes both beside the packages; the exit status."""
    packages = sorted(file for file in DIST.iterdir() if file.is_file() and _PACKAGE.fullmatch(file.name))
    (DIST / SUMS).write_text(checksums(packages), encoding="utf-8", newline="\n")
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    (DIST / NOTES).write_text(notes(changes, __version__), encoding="utf-8", newline="\n")
    return 0


def checksums(packages: Iterable[Path]) -> str:
    """What `sha256sum --check` reads."""
    return "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in packages)


def notes(changes: str, version: str) -> str:
    """The section of a version in the changes; SystemExit when they have none."""
    found = re.search(rf"^## {re.escape(version)}(?!\S)[^\n]*\n(.*?)(?=^## |\Z)", changes, re.MULTILINE | re.DOTALL)
    if not found:
        raise SystemExit(f"CHANGELOG.md says nothing of {version}")
    return f"# Treatyline {version}\n\n{found[1].strip()}\n"


if __name__ == "__main__":
    sys.exit(main())
