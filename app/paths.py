"""Where the library and the resources are, beside the source or in the frozen program, and the reader's own files."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

FROZEN = bool(getattr(sys, "frozen", False))

ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).parent.parent))
PROGRAM = Path(sys.executable).parent if FROZEN else ROOT
"""The folder that a reader sees, with the program in it."""

DATA = ROOT / "data"
LIBRARY = DATA / "library.db"
TRANSLATIONS = ROOT / "resources" / "translations"
TEMPLATES = ROOT / "resources" / "templates"
HELP = ROOT / "resources" / "help"
STYLES = ROOT / "resources" / "styles"

PORTABLE_MARKER: Final = "treatyline.portable"
"""A file of this name beside the program keeps all that is written in the folder PORTABLE there."""

PORTABLE: Final = "portable"


def is_portable(program: Path = PROGRAM) -> bool:
    """Whether everything is to be kept beside the program."""
    return (program / PORTABLE_MARKER).exists()


def settings_folder(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform, program: Path = PROGRAM
) -> Path:
    """Where the settings are, as the system has it; the folder need not exist."""
    if is_portable(program):
        return program / PORTABLE
    home = Path(environment.get("HOME") or Path.home())
    if platform == "win32":
        return Path(environment.get("APPDATA") or home / "AppData" / "Roaming") / "Treatyline"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Treatyline"
    given = Path(environment.get("XDG_CONFIG_HOME", ""))
    # A relative path must be passed over: XDG Base Directory Specification.
    return (given if given.is_absolute() else home / ".config") / "treatyline"


def portable_environment(program: Path = PROGRAM) -> dict[str, str]:
    """What must be set before Qt is loaded, so that the cache of fonts is kept there too."""
    # Not the folder of configuration, in which Qt looks for ibus, by which Chinese is typed.
    return {"XDG_CACHE_HOME": str(program / PORTABLE)} if is_portable(program) else {}
