"""The installer for Windows, which NSIS makes of a script and of the frozen program."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

_SCRIPT: Final = Path("resources/packaging/treatyline.nsi")


def write_installer(folder: Path, installer: Path, version: str, target: str = "") -> None:
    """Writes the installer of a frozen program; target is what NSIS calls another kind of computer than the usual."""
    with TemporaryDirectory() as place:
        files = Path(place, "files.nsh")
        files.write_text("\n".join(_removal(folder)) + "\n", encoding="utf-8")
        values = {
            "VERSION": version,
            "FOLDER": folder.absolute(),
            "FILES": files,
            "OUTPUT": installer.absolute(),
        } | ({"TARGET": target} if target else {})
        # Dashes, and not the slashes of Windows, are options for NSIS on any system.
        definitions = [f"-D{name}={value}" for name, value in values.items()]
        command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *definitions, str(_SCRIPT)]
        subprocess.run(command, check=True)  # noqa: S603 - from where this system has it


def _removal(folder: Path) -> Iterator[str]:
    """What removes the program and leaves what the reader has put beside it: each file, each folder that is empty."""
    for path in sorted(folder.rglob("*"), reverse=True):
        name = "\\".join(path.relative_to(folder).parts).replace("$", "$$")
        yield f'{"RMDir" if path.is_dir() else "Delete"} "$INSTDIR\\{name}"'
