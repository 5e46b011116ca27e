"""The archives, unpacked where a careless program cannot start, and a reader whom the machine does not let write."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.build.package import ELSEWHERE
from app.build.packages.archives import unpack
from app.paths import PORTABLE, PORTABLE_MARKER
from tests.package.machine import READER, Machine
from tests.package.screen import Screen, wait_for

TEXT = "контроль"
_BELOW = 120
HOME = f"/home/{READER}"
LOCKED = "{file} cannot be written: it is protected, or open in another program."
FULL = "{file} cannot be written: the disk is full."


@pytest.fixture(params=["zip", "xz"])
def unpacked(request: pytest.FixtureRequest, bare: Machine, packed: dict[str, Path]) -> Iterator[Path]:
    """The program as a folder of the machine, which only the administrator can change."""
    place = bare.root / "opt" / ELSEWHERE
    unpack(packed[request.param], place)
    (folder,) = place.iterdir()
    # As Debian's unzip does, and not Python's.
    (folder / "treatyline").chmod(0o755)
    yield folder
    shutil.rmtree(place)


def search(screen: Screen) -> None:
    """Types a text, until there is something else below the field, in which a caret blinks."""
    before = screen.picture(_BELOW)
    screen.press("slash", "ctrl+a")
    screen.type(TEXT)
    wait_for(lambda: screen.picture(_BELOW) != before, "an answer")


def test_from_a_folder_with_any_name(unpacked: Path, clean: Machine, screen: Screen) -> None:
    """Read-only for the reader; on a stick that is the same, the settings cannot be kept on it, and that is said."""
    program = f"/{(unpacked / 'treatyline').relative_to(clean.root)}"
    is_portable = (unpacked / PORTABLE_MARKER).exists()
    file = f"{Path(program).parent}/{PORTABLE}/settings.toml"
    with clean.window(screen, program=program, complaint=LOCKED.format(file=file) if is_portable else ""):
        search(screen)
    assert (clean.settings().get("search") == TEXT) != is_portable


def test_a_stick_keeps_everything(clean: Machine, packed: dict[str, Path], screen: Screen) -> None:
    place = clean.root / "media" / ELSEWHERE
    unpack(packed["zip"], place)
    (folder,) = place.iterdir()
    (folder / "treatyline").chmod(0o755)
    clean.run("chown", "-R", f"{READER}:", f"/media/{ELSEWHERE}")
    home = clean.run("find", HOME).stdout
    with clean.window(screen, program=f"/media/{ELSEWHERE}/{folder.name}/treatyline"):
        search(screen)
    assert TEXT in (folder / PORTABLE / "settings.toml").read_text(encoding="utf-8")
    assert clean.run("find", HOME).stdout == home


@pytest.mark.parametrize(
    ("before", "environment", "complaint"),
    [
        pytest.param(":", {"LANG": "", "LC_ALL": "C"}, "", id="a C locale"),
        pytest.param(
            ":", {"HOME": "/nowhere"}, LOCKED.format(file="/nowhere/.config/treatyline/settings.toml"), id="no home"
        ),
        pytest.param(
            f"mount -t tmpfs -o ro tmpfs $ROOT{HOME}",
            {},
            LOCKED.format(file=f"{HOME}/.config/treatyline/settings.toml"),
            id="a read-only home",
        ),
        pytest.param(
            f"mount -t tmpfs -o size=64k tmpfs $ROOT{HOME}; chmod 777 $ROOT{HOME}; "
            f"head -c 1M /dev/zero > $ROOT{HOME}/full 2>/dev/null || :",
            {},
            FULL.format(file=f"{HOME}/.config/treatyline/settings.toml"),
            id="a full disk",
        ),
    ],
)
def test_where_little_is_allowed(
    before: str, environment: dict[str, str], complaint: str, machine: Machine, screen: Screen
) -> None:
    """The window works, and says in a sentence what it could not keep."""
    with machine.window(screen, before=before, complaint=complaint, environment=environment):
        search(screen)
    assert (machine.settings().get("search") == TEXT) != bool(complaint)
