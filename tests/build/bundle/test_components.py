"""Every component has a licence, the text of it, and an address of its source; what has none stops the build."""

import re
from importlib import metadata
from pathlib import Path

import jinja2
import pytest
from packaging.requirements import Requirement

from app.build.bundle.components import (
    BOOTLOADER,
    LicenceError,
    complete,
    distribution,
    installed,
    licence_of,
    of_name,
    table,
)
from app.build.bundle.debian import library
from app.build.bundle.licences import collect, owned
from app.domain.component import Component

DEBIAN = Path("/var/lib/dpkg").is_dir()
debian = pytest.mark.skipif(not DEBIAN, reason="asks the packages of Debian")


@pytest.mark.parametrize("component", installed(), ids=lambda component: str(component.name))
def test_what_is_installed_has_a_text(component: Component) -> None:
    assert component.licence
    assert component.texts
    for text in component.texts:
        assert len(text.read_text(encoding="utf-8")) > 500


def requirements(name: str) -> set[str]:
    lines = (line for line in metadata.requires(name) or () if "extra ==" not in line)
    return {Requirement(line).name.lower() for line in lines}


def test_every_package_that_the_program_requires_is_told_of() -> None:
    required = requirements("treatyline")
    required |= {each for name in required for each in requirements(name)}
    told = table()["python"].keys() | {"pyside6-essentials", "shiboken6"}
    assert required - told == set()
    assert told - required - {"pyside6-essentials"} == {BOOTLOADER}


def test_the_first_pattern_counts_and_what_is_within() -> None:
    assert [each.name for each in of_name("PySide6/Qt/lib/libicuuc.so.73")] == ["ICU"]
    assert [each.name for each in of_name("PySide6/Qt/lib/libQt6Core.so.6")] == ["Qt", "Qt: code of others in it"]
    assert [each.name for each in of_name("PySide6/QtCore.abi3.so")] == ["PySide6 and Shiboken6"]
    assert [each.name for each in of_name("data/library.db")][1:] == ["Unicode CLDR (names of countries)"]


def test_no_licence_and_no_text_stop_the_build() -> None:
    with pytest.raises(LicenceError, match="nobody knows this"):
        licence_of("debian", "nobody knows this")
    with pytest.raises(LicenceError, match="no text"):
        complete(Component("this", "1", "MIT", ()))
    with pytest.raises(LicenceError, match="under which licence hypothesis is"):
        distribution("hypothesis")
    with pytest.raises(LicenceError, match="not known what this is"):
        owned([("this", "/nowhere/this")])


@debian
def test_a_library_of_debian(tmp_path: Path) -> None:
    found = library(Path("/lib/x86_64-linux-gnu/libz.so.1"))
    assert (found.name, found.licence) == ("zlib", "Zlib")
    assert re.fullmatch(r"[\d.]+\d", found.version)
    assert found.purl.startswith("pkg:deb/debian/zlib@")
    assert found.texts[0].name == "copyright"


@debian
def test_a_library_of_nobody_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(LicenceError, match="of no package"):
        library(tmp_path / "libz.so.1")


def test_texts_are_collected_under_names_that_tell(tmp_path: Path) -> None:
    found = owned([("jinja2", jinja2.__file__), ("PySide6/Qt/lib/libQt6Core.so.6", ""), ("PySide6/QtCore.abi3.so", "")])
    texts = collect(found, tmp_path / "licenses")
    by_name = {component.name: names for component, names in texts.items()}
    assert by_name["Qt"] == by_name["PySide6 and Shiboken6"] == ("LGPL-3.0.txt", "GPL-3.0.txt")
    assert by_name["Jinja2"] == ("Jinja2.txt",)
    assert by_name["Python"] == ("Python.txt",)
    assert {path.name for path in (tmp_path / "licenses").iterdir()} == {
        name for names in texts.values() for name in names
    }
