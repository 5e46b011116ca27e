"""The package for Debian as its reader gets it: installed, used, upgraded and removed."""

from tests.package.machine import Machine
from tests.package.screen import Screen, wait_for


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
    assert machine.run("sh", "-c", "command -v python3 fc-list", check=False).stdout == ""
    blank = screen.colours()
    with machine.window(screen):
        for text in ("禁毒", "controlled delivery", "контроль"):
            search(machine, screen, text)
            read_first(machine, screen)
        assert screen.colours() > blank + 50
    kept = machine.settings()
    assert kept["page"].startswith("treatyline:entry/")
    assert len(kept["recent"]) == 3
