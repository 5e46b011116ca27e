"""What is published beside the packages."""

import hashlib
from pathlib import Path

import pytest

from app import __version__
from app.build.bundle.release import checksums, notes

CHANGES = "# Changes\n\n## 0.2.0\n\n- New.\n\n## 0.1.0 (of old)\n\nThe first.\n\n- Old.\n"


def test_checksums_are_what_sha256sum_reads(tmp_path: Path) -> None:
    package = tmp_path / "a.zip"
    package.write_bytes(b"content")
    assert checksums([package]) == f"{hashlib.sha256(b'content').hexdigest()}  a.zip\n"


@pytest.mark.parametrize(("version", "told"), [("0.2.0", "- New."), ("0.1.0", "The first.\n\n- Old.")])
def test_notes_are_those_of_the_version(version: str, told: str) -> None:
    assert notes(CHANGES, version) == f"# Treatyline {version}\n\n{told}\n"


def test_a_version_of_which_nothing_is_told_is_not_published() -> None:
    with pytest.raises(SystemExit, match=r"nothing of 0\.1$"):
        notes(CHANGES, "0.1")


def test_this_version_is_told_of() -> None:
    assert notes(Path("CHANGELOG.md").read_text(encoding="utf-8"), __version__).count("\n- ") > 1
