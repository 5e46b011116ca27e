"""The package for Debian as its reader gets it: installed, used, upgraded and removed."""

import configparser
import shlex
import subprocess
from pathlib import Path

from app.build.packages.debian import write_deb
from app.domain.reference import SCHEME
from tests.package.conftest import ROOT
from tests.package.machine import READER, Machine
from tests.package.screen import Screen, wait_for

ENTRY = "treatyline:entry/sco-drug-agreement-2004"


def search(machine: Machine, screen: Screen, text: str) -> None:
    """Types a text into the field, until the program has kept that it was searched."""
    screen.press("slash", "ctrl+a")
    screen.type(text)
    wait_for(lambda: machine.settings().get("search") == text, f"the search for {text}")


def read_first(machine: Machine, screen: Screen) -> None:
    """Goes from the field to the first entry, until the program has kept that it was opened."""
    before = machine.settings().get("page")
    screen.press("Return", "Return")
    wait_for(lambda: machine.settings().get("page") != before, "an entry")


def test_a_reader_searches_and_reads(machine: Machine, screen: Screen) -> None:
    """In three languages, by typing, where there is no Python, no font and no network."""
    assert machine.run("sh", "-c", "command -v python3 perl5 fc-list", check=False).stdout == ""
    assert [line.split()[0] for line in machine.run("cat", "/proc/net/dev").stdout.splitlines()[2:]] == ["lo:"]
    assert not screen.shows_something()
    with machine.window(screen):
        for text in ("禁毒", "controlled delivery", "контроль"):
            search(machine, screen, text)
            read_first(machine, screen)
        assert screen.shows_something()
        assert screen.windows() == ["Treatyline"]
    kept = machine.settings()
    assert kept["page"].startswith("treatyline:entry/")
    assert len(kept["recent"]) == 3


def test_it_works_here_by_its_own_account(machine: Machine) -> None:
    done = machine.run("treatyline", "--self-test", reader=True)
    assert done.stdout.splitlines()[-1] == "ok"
    assert ": whole; " in machine.run("treatyline", "verify", reader=True).stdout


def test_the_menu_starts_it_with_a_reference(machine: Machine, screen: Screen) -> None:
    """As a desktop does when a reference is clicked somewhere."""
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(machine.root / "usr/share/applications/treatyline.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    assert desktop["MimeType"] == f"x-scheme-handler/{SCHEME.rstrip(':')};"
    program, *arguments = shlex.split(desktop["Exec"].replace("%u", ENTRY))
    with machine.window(screen, *arguments, program=program):
        assert screen.windows() == ["Treatyline"]
    assert machine.settings()["page"] == ENTRY
    icons = machine.root / "usr/share/icons/hicolor"
    assert {path.parents[1].name for path in icons.rglob(f"{desktop['Icon']}.*")} >= {"48x48", "256x256", "scalable"}


def test_an_older_version_is_upgraded(
    machine: Machine, packed: dict[str, Path], screen: Screen, tmp_path: Path
) -> None:
    """The reader's settings and the place where they were are those of before."""
    older = tmp_path / "older.deb"
    write_deb(ROOT / "dist" / "treatyline", older, "0.0.1", "zstd")
    machine.install(older)
    assert machine.version() == "0.0.1"
    with machine.window(screen):
        search(machine, screen, "禁毒")
        read_first(machine, screen)
    before = machine.settings()
    machine.install(packed["deb"])
    assert machine.version() in packed["deb"].name
    assert machine.settings() == before
    with machine.window(screen):
        search(machine, screen, "контроль")
    assert machine.settings() == {**before, "search": "контроль"}


def test_what_is_removed_leaves_only_what_is_the_readers(
    clean: Machine, packed: dict[str, Path], screen: Screen
) -> None:
    if clean.has_program():
        clean.run("dpkg", "--purge", "treatyline")
    before = clean.files()
    clean.install(packed["deb"])
    with clean.window(screen):
        search(clean, screen, "controlled delivery")
    clean.run("treatyline", "timeline", "SCO", "--output", f"/home/{READER}/sco.pdf", reader=True)
    clean.run("dpkg", "--remove", "treatyline")
    left = clean.files() - before
    assert before - clean.files() == set()
    assert {name for name in left if not name.startswith(f"/home/{READER}/")} == set()
    assert {f"/home/{READER}/sco.pdf", f"/home/{READER}/.config/treatyline/settings.toml"} <= left


def test_the_package_is_well_formed(packed: dict[str, Path]) -> None:
    """By the rules of Debian, but for those that the package names with the reason."""
    command = ["lintian", "--allow-root", "--fail-on", "error,warning,info", str(packed["deb"])]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout
