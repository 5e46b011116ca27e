"""What the packages are made of is what the systems that take them expect."""

import re
import shutil
import stat
import struct
import subprocess
import zipfile
from argparse import ArgumentParser, _SubParsersAction
from pathlib import Path

import pytest

from app import command_line as program
from app.build.package import PORTABLE
from app.build.packages.archives import unpack, write_tar, write_zip
from app.build.packages.icons import apple_icon, pictures
from app.build.packages.windows import write_installer
from app.domain.entry import LANGUAGES
from app.domain.reference import SCHEME
from app.paths import PORTABLE_MARKER

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "resources" / "packaging"
ICON = (ROOT / "resources" / "icons" / "treatyline.ico").read_bytes()
INSTALLER = (PACKAGING / "treatyline.nsi").read_text(encoding="utf-8")
MANUAL = (PACKAGING / "treatyline.1").read_text(encoding="utf-8")


def checked(*command: str) -> None:
    """A tool of this system must be content; where it is missing, others have it."""
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not here")
    done = subprocess.run([*command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Something like a frozen program."""
    inside = tmp_path / "frozen" / "_internal" / "资料 $x"
    inside.mkdir(parents=True)
    (inside / "a.txt").write_text("a", encoding="utf-8")
    (tmp_path / "frozen" / "README.txt").write_text("how", encoding="utf-8")
    starter = tmp_path / "frozen" / "treatyline"
    starter.write_text("#!", encoding="utf-8")
    starter.chmod(0o755)
    return tmp_path / "frozen"


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("suffix", [".tar.xz", ".zip"])
def test_an_archive_has_what_the_folder_has(suffix: str, folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / f"x{suffix}"
    if suffix == ".zip":
        write_zip(folder, archive, "top", {"more": b"m"})
    else:
        write_tar(folder, archive, "top")
    unpack(archive, tmp_path / "out")
    more = {"more": b"m"} if suffix == ".zip" else {}
    assert content(tmp_path / "out" / "top") == content(folder) | more


def test_what_a_zip_starts_can_be_started(folder: Path, tmp_path: Path) -> None:
    write_zip(folder, tmp_path / "x.zip", "top", {})
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        modes = {member.filename: stat.S_IMODE(member.external_attr >> 16) for member in archive.infolist()}
    assert modes["top/treatyline"] == 0o755
    assert modes["top/README.txt"] & 0o111 == 0


def test_the_portable_archive_has_the_marker_that_the_program_looks_for() -> None:
    assert PORTABLE == {PORTABLE_MARKER: b""}


def test_icons_for_linux_and_apple() -> None:
    found = pictures(ICON)
    assert {size: struct.unpack(">II", picture[16:24]) for size, picture in found.items()} == {
        size: (size, size) for size in found
    }
    apple = apple_icon(ICON)
    assert apple[:4] == b"icns"
    assert struct.unpack(">I", apple[4:8]) == (len(apple),)
    assert found[256] in apple


def test_menu_entry() -> None:
    checked("desktop-file-validate", str(PACKAGING / "treatyline.desktop"))


def test_references_are_opened_with_it(tmp_path: Path) -> None:
    """Once a desktop has read the menu entry, which Debian lets it do whenever one is installed."""
    shutil.copy(PACKAGING / "treatyline.desktop", tmp_path)
    checked("update-desktop-database", str(tmp_path))
    opened_with = (tmp_path / "mimeinfo.cache").read_text(encoding="utf-8")
    assert f"x-scheme-handler/{SCHEME.rstrip(':')}=treatyline.desktop;" in opened_with


def test_metainfo() -> None:
    checked("appstreamcli", "validate", "--no-net", str(PACKAGING / "org.treatyline.Treatyline.metainfo.xml"))


@pytest.mark.parametrize("command", [("mandoc", "-T", "lint", "-W", "warning"), ("man", "--warnings", "-l", "-Z")])
def test_manual_is_well_formed(command: tuple[str, ...]) -> None:
    checked(*command, str(PACKAGING / "treatyline.1"))


def options_of(parser: ArgumentParser) -> set[str]:
    return {option for action in parser._actions for option in action.option_strings if option.startswith("--")}


def told(section: str) -> set[str]:
    return {f"--{name}" for name in re.findall(r"Fl Fl ([\w-]+)", section)}


def sections() -> dict[str, str]:
    """The options of the program under '', those of each command under its name."""
    general, commands = MANUAL.split(".Sh COMMANDS\n")
    parts = re.split(r"^\.Ss (\w+).*\n", commands.split(".Sh ENVIRONMENT\n")[0], flags=re.MULTILINE)
    return {"": general} | dict(zip(parts[1::2], parts[2::2], strict=True))


def test_manual_has_every_option_and_no_other() -> None:
    parser, names = program._parser()
    (commands,) = (action for action in parser._actions if isinstance(action, _SubParsersAction))
    everywhere = {"--help", "--library", "--language", "--settings"}
    expected = {"": options_of(parser)} | {name: options_of(commands.choices[name]) - everywhere for name in names}
    assert {name: told(section) for name, section in sections().items()} == expected


def test_manual_has_every_choice() -> None:
    parser, names = program._parser()
    (commands,) = (action for action in parser._actions if isinstance(action, _SubParsersAction))
    for one in (parser, *(commands.choices[name] for name in names)):
        for action in one._actions:
            if action.choices and action.option_strings:
                assert f"{action.option_strings[0][2:]} Cm {' | '.join(map(str, action.choices))}\n" in MANUAL


def test_installer_speaks_the_languages_of_the_program() -> None:
    spoken = {"zh": "SIMPCHINESE", "en": "ENGLISH", "ru": "RUSSIAN"}
    assert spoken.keys() == set(LANGUAGES)
    texts = re.findall(r"LangString (\w+) \$\{LANG_(\w+)\}", INSTALLER)
    assert set(texts) == {(name, language) for name, _ in texts for language in spoken.values()}


def test_installer_needs_no_administrator_and_registers_references() -> None:
    assert "RequestExecutionLevel user" in INSTALLER
    assert not re.search(r"HKLM|HKCR|SHCTX|\$PROGRAMFILES|SetShellVarContext all", INSTALLER)
    assert rf'"Software\Classes\{SCHEME.rstrip(":")}"' in INSTALLER


def test_installer_is_made_without_a_warning(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not shutil.which("makensis"):
        pytest.skip("makensis is not here")
    monkeypatch.chdir(ROOT)
    write_installer(folder, tmp_path / "treatyline-setup.exe", "1.2.3")
    assert (tmp_path / "treatyline-setup.exe").read_bytes().startswith(b"MZ")
