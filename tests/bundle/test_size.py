"""How much room the program takes, unpacked and as an archive."""

import sys
from pathlib import Path

import pytest

from app.build.bundle.sizes import (
    MB,
    WITH_CONTENT,
    WITHOUT_CONTENT,
    archived_without_content,
    kind,
    sizes,
    without_content,
)

DIST = Path(__file__).parents[2] / "dist"
FOLDER = DIST / "treatyline"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the bars are those of the bundle for Linux")


@pytest.fixture(scope="module")
def found() -> dict[str, int]:
    return sizes(FOLDER)


def test_on_disk(found: dict[str, int]) -> None:
    assert sum(found.values()) <= WITH_CONTENT.disk * MB
    assert without_content(found) <= WITHOUT_CONTENT.disk * MB


def test_as_an_archive() -> None:
    (archive,) = DIST.glob("*.tar.xz")
    assert archive.stat().st_size <= WITH_CONTENT.archive * MB
    assert archived_without_content(FOLDER) <= WITHOUT_CONTENT.archive * MB


def test_every_kind_is_there(found: dict[str, int]) -> None:
    assert {kind(name) for name in found} == {
        "Python", "PySide6", "Qt", "fonts", "libraries of the system", "library", "licences", "ours",
    }  # fmt: skip
    assert kind("_internal/libX11.so.6") == "libraries of the system"
    assert kind("_internal/PySide6/Qt/lib/libQt6Core.so.6") == "Qt"


def test_nothing_is_there_twice(found: dict[str, int]) -> None:
    """But for the licence, which stands beside the program as well."""
    libraries = [Path(name).name for name in found if ".so" in name]
    assert sorted(libraries) == sorted(set(libraries))
