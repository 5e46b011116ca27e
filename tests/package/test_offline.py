"""A whole session without a network: what it asks the system for, and where it writes."""

from pathlib import Path

from tests.package.machine import READER, Machine
from tests.package.screen import Screen, wait_for
from tests.traced import families, written

HOME = f"/home/{READER}"
OWN = (f"{HOME}/.config", f"{HOME}/.cache/", f"{HOME}/.treatyline-", "/dev/", "/proc/")
"""Where the program may write unasked, and the parts of files that are not whole yet."""


def test_a_session_makes_no_socket_of_a_network_and_writes_what_it_is_asked_for(
    machine: Machine, screen: Screen, tmp_path: Path
) -> None:
    """Search, timeline, an entry, the timeline as a file, a page printed to a file, and the table of participation."""
    trace = tmp_path / "trace"
    with machine.window(screen, trace=trace):
        screen.press("slash", "ctrl+a")
        screen.type("controlled delivery")
        wait_for(lambda: machine.settings().get("search") == "controlled delivery", "the search")
        before = screen.picture()
        screen.turn_wheel(650, 230)
        wait_for(lambda: screen.picture() != before, "a timeline that is nearer")
        screen.press("Return", "Return")
        wait_for(lambda: "page" in machine.settings(), "an entry")
        save(screen, "ctrl+shift+s", machine.home / "timeline.pdf")
        wait_for(lambda: len(papers(machine)) == 1, "a saved timeline")
        save(screen, "ctrl+p")
        wait_for(lambda: len(papers(machine)) == 2, "a printed page")
        screen.press("ctrl+m")
        wait_for(lambda: len(screen.windows()) == 2, "the table")
        screen.press("Escape")
        wait_for(lambda: len(screen.windows()) == 1, "its end")
    assert {path.read_bytes()[:5] for path in papers(machine)} == {b"%PDF-"}
    assert families(trace) == {"AF_UNIX"}
    asked = {f"{HOME}/{path.name}" for path in papers(machine)}
    paths = set(written(trace))
    assert asked <= paths
    assert {path for path in paths - asked if not path.startswith(OWN)} == set()


def save(screen: Screen, keys: str, file: Path | None = None) -> None:
    """Opens a dialog, gives a name or takes the one that is offered, and confirms."""
    screen.press(keys)
    wait_for(lambda: len(screen.windows()) == 2, "a dialog")
    if file:
        screen.press("ctrl+a")
        screen.type(f"{HOME}/{file.name}")
    screen.press("Return")
    wait_for(lambda: len(screen.windows()) == 1, "its end")


def papers(machine: Machine) -> list[Path]:
    """What has been saved and printed, and is whole."""
    return [path for path in machine.home.glob("*.pdf") if path.stat().st_size]
