"""What the folder of the frozen program holds, and what it must not hold."""

import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from PyInstaller.archive.readers import CArchiveReader  # type: ignore[import-untyped]

from app.build.bundle.glibc import newest
from app.domain.glibc import FLOOR, version_text

FOLDER = Path(__file__).parents[2] / "dist" / "treatyline"
INSIDE = FOLDER / "_internal"
PLUGINS = INSIDE / "PySide6" / "Qt" / "plugins"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names of files on Linux")

EXPECTED_PLUGINS = {
    "iconengines/libqsvgicon.so",
    "imageformats/libqsvg.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "platforms/libqoffscreen.so",
    "platforms/libqwayland.so",
    "platforms/libqxcb.so",
    "platformthemes/libqxdgdesktopportal.so",
    "printsupport/libcupsprintersupport.so",
    "wayland-decoration-client/libadwaita.so",
    "wayland-decoration-client/libbradient.so",
    "wayland-shell-integration/libxdg-shell.so",
}
EXPECTED_FILES = {
    "README.txt",
    "LICENSE",
    "_internal/LICENSE",
    "_internal/data/LICENSE",
    "_internal/data/library.db",
    "_internal/resources/fonts/OFL.txt",
    "_internal/resources/fonts/TreatylineHan.otf",
    "_internal/resources/fonts/TreatylineSans.ttf",
    "_internal/resources/help/zh/start.toml",
    "_internal/resources/icons/treatyline.svg",
    "_internal/resources/styles/page.css",
    "_internal/resources/templates/file.html",
    "_internal/resources/templates/page.html",
    "_internal/resources/templates/parts.html",
    "_internal/resources/translations/ru/LC_MESSAGES/treatyline.mo",
    "_internal/resources/translations/zh/LC_MESSAGES/treatyline.mo",
    "_internal/PySide6/Qt/translations/qtbase_ru.qm",
    "_internal/PySide6/Qt/translations/qtbase_zh_CN.qm",
}
FORBIDDEN_FILES = re.compile(
    r"(Qt6?)?(Network|Qml|Quick|OpenGL|Test|Sql|Designer|Pdf)|libssl|libcrypto|libgnutls|libcups\.|libavahi|libkrb5"
    r"|_ssl|_hashlib|_socket|\.po$|\.pyi?$|\.yaml$"
)
FORBIDDEN_MODULES = re.compile(
    r"(app\.build|tests|ssl|socket|http|urllib\.request|ftplib|smtplib|asyncio|email|xmlrpc|webbrowser"
    r"|sqlite_utils|yaml|pymorphy3|babel|click|edtf|pytest|_pytest|hypothesis|unittest|setuptools|pip|PyInstaller"
    r"|PySide6\.QtNetwork)(\.|$)"
)
OF_THE_SYSTEM = re.compile(r"(ld-linux-x86-64|lib(c|m|dl|rt|pthread|resolv|util))\.so\.\d+")
OF_PRINTERS = "libcups.so.2"
"""Linked by the plugin of printers alone, which is not loaded where the system has none."""

OF_THE_STARTER = "libz.so.1"
"""PyInstaller's own starter links it before our folder is known; it is on every Linux."""


def readelf(option: str, files: Iterable[Path]) -> str:
    """About all of the files at once."""
    command = ["readelf", "-W", option, *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def binaries() -> list[Path]:
    """Every program and library of the folder."""
    files = (path for path in FOLDER.rglob("*") if path.is_file() and not path.is_symlink())
    return [path for path in files if path.read_bytes().startswith(b"\x7fELF")]


def test_what_must_be_there() -> None:
    assert {name for name in EXPECTED_FILES if not (FOLDER / name).is_file()} == set()


def test_plugins_are_those_that_are_named() -> None:
    assert {path.relative_to(PLUGINS).as_posix() for path in PLUGINS.rglob("*.so")} == EXPECTED_PLUGINS


def test_no_file_for_network_tests_or_builds() -> None:
    names = [path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*")]
    assert [name for name in names if FORBIDDEN_FILES.search(name)] == []


def test_no_module_for_network_tests_or_builds() -> None:
    archive = CArchiveReader(str(FOLDER / "treatyline")).open_embedded_archive("PYZ.pyz")
    assert {"app.ui.window", "app.ui.printing"} <= archive.toc.keys()
    assert [name for name in archive.toc if FORBIDDEN_MODULES.match(name)] == []


def test_there_is_no_link_which_a_stick_could_not_hold() -> None:
    assert [path for path in FOLDER.rglob("*") if path.is_symlink()] == []


def test_libraries_link_only_each_other_and_glibc(binaries: list[Path]) -> None:
    there = {path.name for path in INSIDE.rglob("*")}
    linked = set(re.findall(r"\(NEEDED\).*\[(.+)\]", readelf("-d", binaries)))
    assert {name for name in linked - there if not OF_THE_SYSTEM.fullmatch(name)} == {OF_PRINTERS}
    assert OF_PRINTERS not in readelf("-d", [file for file in binaries if file.name != "libcupsprintersupport.so"])
    starter = re.findall(r"\(NEEDED\).*\[(.+)\]", readelf("-d", [FOLDER / "treatyline"]))
    assert {name for name in starter if not OF_THE_SYSTEM.fullmatch(name)} == {OF_THE_STARTER}


def test_every_library_is_needed(binaries: list[Path]) -> None:
    linked = set(re.findall(r"\(NEEDED\).*\[(.+)\]", readelf("-d", binaries)))
    libraries = {path.name for path in binaries if ".so" in path.name and ".cpython-" not in path.name}
    modules = {"QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtSvg", "Shiboken"}
    loaded = {Path(name).name for name in EXPECTED_PLUGINS} | modules
    unneeded = {name for name in libraries - linked if name not in loaded and name.split(".")[0] not in loaded}
    assert {name for name in unneeded if not name.startswith("libpython3")} == set()


def test_the_readme_names_the_glibc_that_is_needed(binaries: list[Path]) -> None:
    """And it is no newer than what the build allows."""
    assert newest(binaries)[0] <= FLOOR
    assert f"glibc {version_text(FLOOR)} or later" in (FOLDER / "README.txt").read_text(encoding="utf-8")
