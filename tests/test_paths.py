from pathlib import Path

import pytest

from app.paths import PORTABLE_MARKER, portable_environment, settings_folder

HOME = {"HOME": "/home/reader"}


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        (HOME, "linux", "/home/reader/.config/treatyline"),
        (HOME | {"XDG_CONFIG_HOME": "/etc/所有 my"}, "linux", "/etc/所有 my/treatyline"),
        (HOME | {"XDG_CONFIG_HOME": "relative/config"}, "linux", "/home/reader/.config/treatyline"),
        (HOME | {"XDG_CONFIG_HOME": ""}, "linux", "/home/reader/.config/treatyline"),
        (HOME | {"APPDATA": "/users/reader/Roaming"}, "win32", "/users/reader/Roaming/Treatyline"),
        (HOME, "win32", "/home/reader/AppData/Roaming/Treatyline"),
        (HOME, "darwin", "/home/reader/Library/Application Support/Treatyline"),
    ],
)
def test_the_folder_of_the_system(environment: dict[str, str], platform: str, folder: str, tmp_path: Path) -> None:
    assert settings_folder(environment, platform, tmp_path) == Path(folder)
    assert portable_environment(tmp_path) == {}


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_a_marker_keeps_everything_beside_the_program(platform: str, tmp_path: Path) -> None:
    (tmp_path / PORTABLE_MARKER).touch()
    own = tmp_path / "portable"
    assert settings_folder(HOME | {"XDG_CONFIG_HOME": "/etc", "APPDATA": "/x"}, platform, tmp_path) == own
    assert portable_environment(tmp_path) == {"XDG_CACHE_HOME": str(own)}
