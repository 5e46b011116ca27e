"""The installer for Windows, made for 64 bits and run by Wine; what it installs is only a likeness of the program."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from app.build.packages.windows import write_installer
from tests.package.screen import wait_for

WINE = Path("/usr/lib/wine/wine64")
SERVER = Path("/usr/lib/wine/wineserver64")
CLASS = r"HKCU\Software\Classes\treatyline"
ENTRY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Treatyline"

Run = Callable[..., subprocess.CompletedProcess[bytes]]

pytestmark = pytest.mark.skipif(not WINE.exists(), reason="Wine runs what is for Windows")


@pytest.fixture(scope="module")
def prefix(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A new Windows 10."""
    folder = tmp_path_factory.mktemp("wine") / "prefix"
    for words in (("wineboot", "--init"), ("winecfg", "/v", "win10")):
        run_wine(folder, *words).check_returncode()
    yield folder
    subprocess.run([SERVER, "--kill"], env={"WINEPREFIX": str(folder)}, check=True)


def run_wine(prefix: Path, *words: object) -> subprocess.CompletedProcess[bytes]:
    environment = {
        "WINEPREFIX": str(prefix),
        "WINESERVER": str(SERVER),
        "WINEDEBUG": "-all",
        "HOME": str(prefix.parent),
        "PATH": "/usr/bin:/bin",
    }
    command = [str(word) for word in (WINE, *words)]
    # Not a pipe, which would be open as long as the services of Windows run.
    with TemporaryFile() as said:
        done = subprocess.run(command, env=environment, stdout=said, stderr=said, timeout=120, check=False)
        said.seek(0)
        return subprocess.CompletedProcess(command, done.returncode, said.read())


@pytest.fixture
def run(prefix: Path) -> Run:
    return lambda *words: run_wine(prefix, *words)


@pytest.fixture
def user(prefix: Path) -> Path:
    """What the reader has there."""
    (folder,) = (path for path in (prefix / "drive_c" / "users").iterdir() if path.name != "Public")
    return folder / "AppData"


@pytest.fixture
def likeness(tmp_path: Path) -> Path:
    """A folder like that of the program."""
    folder = tmp_path / "frozen"
    (folder / "_internal").mkdir(parents=True)
    for name in ("treatyline.exe", "_internal/python311.dll"):
        (folder / name).write_bytes(b"MZ")
    return folder


def made(folder: Path, version: str) -> Path:
    installer = folder.parent / f"treatyline-{version}-setup.exe"
    write_installer(folder, installer, version, "amd64-unicode")
    return installer


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_installed_upgraded_and_removed(run: Run, user: Path, likeness: Path) -> None:
    place = user / "Local" / "Programs" / "Treatyline"
    shortcut = user / "Roaming" / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "Treatyline.lnk"
    settings = user / "Roaming" / "Treatyline" / "settings.toml"
    (likeness / "_internal" / "old.dll").touch()
    assert run(made(likeness, "0.0.1"), "/S").returncode == 0
    assert names(place) == names(likeness) | {"uninstall.exe"}
    assert shortcut.exists()
    assert rb'\treatyline.exe" --open "%1"' in run("reg", "query", rf"{CLASS}\shell\open\command").stdout
    assert b"0.0.1" in run("reg", "query", ENTRY).stdout

    settings.parent.mkdir()
    settings.write_text("welcomed = true", encoding="utf-8")
    (place / "notes.txt").write_text("the reader's", encoding="utf-8")
    (likeness / "_internal" / "old.dll").unlink()
    assert run(made(likeness, "0.0.2"), "/S").returncode == 0
    assert names(place) == names(likeness) | {"uninstall.exe", "notes.txt"}
    assert b"0.0.2" in run("reg", "query", ENTRY).stdout

    assert run(place / "uninstall.exe", "/S").returncode == 0
    wait_for(lambda: names(place) == {"notes.txt"}, "the removal of all but the reader's own")
    assert [path.name for path in place.iterdir()] == ["notes.txt"]
    assert settings.exists()
    assert not shortcut.exists()
    assert [run("reg", "query", key).returncode for key in (CLASS, ENTRY)] == [1, 1]


def test_another_program_keeps_the_references(run: Run, user: Path, likeness: Path) -> None:
    run(made(likeness, "0.0.1"), "/S").check_returncode()
    run("reg", "add", rf"{CLASS}\shell\open\command", "/ve", "/d", "other.exe", "/f").check_returncode()
    place = user / "Local" / "Programs" / "Treatyline"
    run(place / "uninstall.exe", "/S").check_returncode()
    wait_for(lambda: not (place / "uninstall.exe").exists(), "the removal")
    assert b"other.exe" in run("reg", "query", rf"{CLASS}\shell\open\command").stdout


def test_an_older_windows_is_refused(run: Run, user: Path, likeness: Path) -> None:
    run("winecfg", "/v", "win81").check_returncode()
    try:
        assert run(made(likeness, "0.0.1"), "/S").returncode == 2
        assert not (user / "Local" / "Programs" / "Treatyline" / "treatyline.exe").exists()
    finally:
        run("winecfg", "/v", "win10").check_returncode()
