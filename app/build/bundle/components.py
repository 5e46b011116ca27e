"""What a bundle consists of: each component with its licence, the texts of it, and where its source is to be had."""

import re
import sysconfig
import tomllib
from collections.abc import Mapping
from fnmatch import fnmatch
from functools import cache
from importlib import metadata
from pathlib import Path
from platform import python_version
from typing import Any, Final

from app.domain.component import Component

ROOT: Final = Path(__file__).parents[3]
FILE: Final = ROOT / "resources" / "licences" / "components.toml"
BOOTLOADER: Final = "pyinstaller"
"""Its starter is the program, as it were, and what finds the modules is in it."""

_SOURCES: Final = ("Source", "Source Code", "Homepage")
_TEXT: Final = re.compile(r"(LICEN[CS]E|COPYING)\b.*")


class LicenceError(Exception):
    """Something is to be packed whose licence is not known."""


def of_name(name: str) -> list[Component]:
    """What components.toml tells of a file or module: what it is, if it tells that, and what is in it."""
    found = [row for row in table()["component"] if any(fnmatch(name, pattern) for pattern in row["files"])]
    whole = [row for row in found if not row.get("within")]
    return [_described(row) for row in (*whole[:1], *(row for row in found if row.get("within")))]


def is_claimed(name: str) -> bool:
    """Whether components.toml tells what a file or module is."""
    rows = (row for row in table()["component"] if not row.get("within"))
    return any(fnmatch(name, pattern) for row in rows for pattern in row["files"])


def installed() -> list[Component]:
    """What the program consists of when it is run from source, but for the libraries of the system; by name."""
    packages = [distribution(name) for name in table()["python"] if name != BOOTLOADER]
    return sorted([*map(_described, table()["component"]), *packages, python()], key=by_name)


def by_name(component: Component) -> str:
    """By which components are sorted."""
    return component.name.lower()


def python() -> Component:
    """The interpreter with its standard library."""
    places = (sysconfig.get_path("stdlib"), sysconfig.get_config_var("installed_base"))
    texts = (Path(place, "LICENSE.txt") for place in places)
    version = python_version()
    address = f"https://www.python.org/downloads/release/python-{version.replace('.', '')}/"
    return complete(Component("Python", version, "PSF-2.0", tuple(filter(Path.is_file, texts))[:1], address))


def distribution(name: str) -> Component:
    """An installed Python package."""
    found = metadata.distribution(name)
    normal = re.sub(r"[-_.]+", "-", found.metadata["Name"]).lower()
    texts = tuple(Path(str(file.locate())) for file in found.files or () if _is_own_text(file))
    purl = f"pkg:pypi/{normal}@{found.version}"
    licence = licence_of("python", normal)
    return complete(Component(found.metadata["Name"], found.version, licence, texts, _homepage(found), purl))


def complete(component: Component) -> Component:
    """The same; LicenceError when it has no text."""
    if not component.texts:
        raise LicenceError(f"no text of the licence of {component.name} {component.version} is found")
    return component


def licence_of(kind: str, name: str) -> str:
    """The licence of a package of Python or Debian; LicenceError when components.toml does not say it."""
    if name not in table()[kind]:
        raise LicenceError(f"components.toml does not say under which licence {name} is ({kind})")
    return str(table()[kind][name])


@cache
def table() -> dict[str, Any]:
    """All of components.toml."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def _described(row: Mapping[str, Any]) -> Component:
    version = row.get("version") or (metadata.version(row["of"]) if "of" in row else "")
    texts = tuple(_text(name) for name in row["texts"])
    return Component(row["name"], version, row["licence"], texts, row.get("source", ""))


def _text(name: str) -> Path:
    package, colon, file = name.partition(":")
    places = (
        [Path(str(each.locate())) for each in metadata.files(package) or () if each.name == file]
        if colon
        else [ROOT / name]
    )
    if not places or not places[0].is_file():
        raise LicenceError(f"components.toml names {name}, which is not there")
    return places[0]


def _is_own_text(file: metadata.PackagePath) -> bool:
    return ".dist-info" in file.parts[0] and _TEXT.fullmatch(file.name) is not None


def _homepage(found: metadata.Distribution) -> str:
    """Where the package says that its source is."""
    about = found.metadata
    named = dict(url.split(", ", 1) for url in about.get_all("Project-URL") or ())
    said = ("".join(about.get_all("Home-page") or ()), *(named.get(name, "") for name in _SOURCES))
    return next(filter(None, said), "")
