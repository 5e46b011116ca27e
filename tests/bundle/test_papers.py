"""What stands beside the program about it: the bill of materials, the licences, the time of the build."""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from app import __version__
from app.build.bundle.licences import FOLDER as LICENCES
from app.domain.component import BILL
from app.output.licences import licence_text, packed_components

FOLDER = Path(__file__).parents[2] / "dist" / "treatyline"
INSIDE = FOLDER / "_internal"


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    read: dict[str, Any] = json.loads((FOLDER / BILL).read_text(encoding="utf-8"))
    return read


def all_components(bill: dict[str, Any]) -> list[dict[str, Any]]:
    """Those of the bill, and their files."""
    tops = [bill["metadata"]["component"], *bill["components"]]
    return [*tops, *(file for top in tops for file in top.get("components", ()))]


def test_the_bill_is_valid_cyclonedx() -> None:
    text = (FOLDER / BILL).read_text(encoding="utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text.replace('"MIT"', "7")) is not None


def test_every_reference_is_there_once(bill: dict[str, Any]) -> None:
    references = [each["bom-ref"] for each in all_components(bill)]
    assert len(references) == len(set(references))
    (dependency,) = bill["dependencies"]
    assert set(dependency["dependsOn"]) == {each["bom-ref"] for each in bill["components"]}
    assert bill["metadata"]["component"]["version"] == __version__


def test_every_file_is_in_the_bill_with_its_hash(bill: dict[str, Any]) -> None:
    there = [path for path in FOLDER.rglob("*") if path.is_file() and not path.is_symlink() and path.name != BILL]
    hashes = {path.relative_to(FOLDER).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in there}
    listed = [each for each in all_components(bill) if each["type"] == "file"]
    assert {each["name"]: each["hashes"][0]["content"] for each in listed} == hashes


def test_every_component_has_a_version_or_is_in_another_and_a_text(bill: dict[str, Any]) -> None:
    components = packed_components(FOLDER)
    assert [each.name for each in components] == [each["name"] for each in bill["components"]]
    for component in components:
        assert component.licence
        assert component.texts
        assert all(text.is_file() for text in component.texts)
        assert len(licence_text(component)) > 500
        assert component.version or component.name.startswith(("Treatyline Sans", "OpenCC"))
        assert component.source or component.name.startswith("Treatyline")


def test_no_text_is_there_for_nothing() -> None:
    named = {text for component in packed_components(FOLDER) for text in component.texts}
    assert set((FOLDER / LICENCES).iterdir()) == named


@pytest.mark.skipif(sys.platform != "linux", reason="names of files on Linux")
def test_libraries_are_told_by_what_they_are_of(bill: dict[str, Any]) -> None:
    owners = {file["name"]: each["name"] for each in bill["components"] for file in each.get("components", ())}
    for library, owner in {
        "libX11.so.6": "libx11", "libsqlite3.so.0": "sqlite3", "libstdc++.so.6": "gcc-12", "libz.so.1": "zlib",
        "PySide6/Qt/lib/libQt6Gui.so.6": "Qt", "PySide6/QtGui.abi3.so": "PySide6 and Shiboken6",
        "libpython3.11.so.1.0": "Python", "data/library.db": "Treatyline, the library",
    }.items():  # fmt: skip
        assert owners[f"_internal/{library}"] == owner


def test_the_readme_says_how_qt_is_exchanged_and_where_its_source_is() -> None:
    readme = (FOLDER / "README.txt").read_text(encoding="utf-8")
    for said in ("LGPL 3", "LGPL-3.0.txt", "_internal/PySide6/Qt/lib", "https://download.qt.io/", BILL, "ICU"):
        assert said in readme
    assert max(map(len, readme.splitlines())) <= 120


def test_all_has_one_time() -> None:
    assert len({path.lstat().st_mtime for path in FOLDER.rglob("*")}) == 1
