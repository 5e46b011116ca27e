"""What the recipe keeps on Windows and macOS is in the wheels that are installed there; nothing of it is run here."""

import ast
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from app.selftest.steps import PLUGINS as TRIED
from tests.package.conftest import ROOT

PLATFORMS = {"win32": "win_amd64", "darwin": "macosx_13_0_universal2"}
MODULES = ("QtCore", "QtGui", "QtPrintSupport", "QtSvg", "QtWidgets")
OF_WINDOWS = re.compile(
    r"(api-ms-win-|ext-ms-)[\w-]+\.dll|(advapi32|authz|bcrypt|combase|comctl32|comdlg32|crypt32|d2d1|d3d\d+\w*|dcomp"
    r"|dnsapi|dwmapi|dwrite|dxgi|gdi32|icuin|icuuc|imm32|iphlpapi|kernel32|mpr|netapi32|ntdll|ole32|oleaut32|propsys|psapi|rpcrt4"
    r"|secur32|setupapi|shcore|shell32|shlwapi|synchronization|uiautomationcore|user32|userenv|uxtheme|version|winmm|winspool\.drv"
    r"|ws2_32|wtsapi32)(\.dll)?|python3\.dll",
    re.IGNORECASE,
)
"""Libraries that every Windows has, and that of Python."""


@pytest.fixture(scope="module", params=PLATFORMS)
def wheels(request: pytest.FixtureRequest) -> tuple[str, dict[str, zipfile.ZipFile]]:
    """A system, and the files for it: name -> the archive that has it."""
    system = str(request.param)
    folder = ROOT / "build" / "wheels" / system
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    wanted = re.findall(r"^(?:pyside6-essentials|shiboken6)==[\d.]+", lock, re.MULTILINE)
    if not folder.exists():
        for_it = ("--platform", PLATFORMS[system], "--python-version", "3.11", "--only-binary=:all:", "--no-deps")
        command = [sys.executable, "-m", "pip", "download", "-q", *for_it, "-d", f"{folder}.part", *wanted]
        subprocess.run(command, check=True)
        Path(f"{folder}.part").rename(folder)
    archives = [zipfile.ZipFile(file) for file in folder.iterdir()]
    return system, {name: archive for archive in archives for name in archive.namelist()}


def named() -> dict[str, set[str]]:
    """The plugins that build.spec names, by folder."""
    tree = ast.parse((ROOT / "build.spec").read_text(encoding="utf-8"))
    (value,) = (
        node.value for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PLUGINS"
    )
    found: dict[str, set[str]] = ast.literal_eval(value)
    return found


def kept(names: set[str]) -> set[str]:
    """The files of plugins that the recipe keeps."""
    found = (re.fullmatch(r".*/plugins/([\w-]+)/(?:lib)?(\w+)\.(?:dll|dylib)", name) for name in names)
    return {match[0] for match in found if match and match[2] in named().get(match[1], ())}


def test_a_plugin_for_the_window_and_those_that_are_tried(wheels: tuple[str, dict[str, zipfile.ZipFile]]) -> None:
    system, files = wheels
    there = {name.split("/plugins/")[1] for name in kept(set(files))}
    screen = {"win32": "platforms/qwindows.dll", "darwin": "platforms/libqcocoa.dylib"}[system]
    assert {screen, *TRIED[system]} <= there


def test_every_plugin_that_is_named_is_somewhere(wheels: tuple[str, dict[str, zipfile.ZipFile]]) -> None:
    """What is for this system alone is asked of the program that is frozen here."""
    here = {f"{path.parent.name}/{path.stem.removeprefix('lib')}" for path in plugins_here()}
    there = {f"{Path(name).parent.name}/{Path(name).stem.removeprefix('lib')}" for name in kept(set(wheels[1]))}
    of_the_other = {"darwin": "qwindows|qmodernwindowsstyle", "win32": "qcocoa|qmacstyle"}[wheels[0]]
    missing = {f"{folder}/{name}" for folder, names in named().items() for name in names} - here - there
    assert {name for name in missing if not re.search(of_the_other, name)} == set()


def plugins_here() -> set[Path]:
    return set((ROOT / "dist" / "treatyline" / "_internal" / "PySide6" / "Qt" / "plugins").rglob("*.so"))


def test_words_of_qt_are_there(wheels: tuple[str, dict[str, zipfile.ZipFile]]) -> None:
    names = {Path(name).name for name in wheels[1]}
    assert {"qtbase_zh_CN.qm", "qtbase_ru.qm"} <= names


def test_what_windows_links_is_in_the_wheels_or_in_windows(
    wheels: tuple[str, dict[str, zipfile.ZipFile]], tmp_path: Path
) -> None:
    """From the modules and plugins on, as the recipe does; and the network is not among it."""
    system, files = wheels
    if system != "win32":
        pytest.skip("the tools here read no libraries of macOS")
    places = {Path(name).name.lower(): name for name in files if name.endswith((".dll", ".pyd"))}
    waiting = [*kept(set(files)), *(places[f"{module.lower()}.pyd"] for module in (*MODULES, "Shiboken"))]
    seen = set(waiting)
    while waiting:
        name = waiting.pop()
        for library in linked(Path(files[name].extract(name, tmp_path))):
            place = places.get(library.lower(), "")
            assert place or OF_WINDOWS.fullmatch(library), f"{name} needs {library}"
            if place and place not in seen:
                seen.add(place)
                waiting.append(place)
    assert {Path(name).name for name in seen} >= {"Qt6Core.dll", "Qt6PrintSupport.dll"}
    assert not [name for name in seen if re.search(r"Network|Qml|Quick|OpenGL|opengl32sw", name)]


def linked(file: Path) -> list[str]:
    said = subprocess.run(["objdump", "-p", str(file)], capture_output=True, text=True, check=True).stdout
    return re.findall(r"DLL Name: (\S+)", said)


@pytest.mark.parametrize("system", ["x86_64-pc-windows-msvc", "aarch64-apple-darwin", "x86_64-apple-darwin"])
def test_the_lock_can_be_installed(system: str, tmp_path: Path) -> None:
    """Every package has a file for the system, with one of the hashes; nothing is installed."""
    uv = Path(sys.executable).with_name("uv")
    options = ("--dry-run", "--require-hashes", "--python-platform", system, "--target", str(tmp_path))
    command = [str(uv), "pip", "install", *options, "--python", sys.executable, "-r", "requirements.lock"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert " + pyside6-essentials==" in done.stderr
    assert ("pywin32-ctypes" in done.stderr) == ("windows" in system)
