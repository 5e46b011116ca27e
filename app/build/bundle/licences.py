"""Collects the licences of all that is in a bundle; what has none stops the build."""

import re
import shutil
import sysconfig
from collections.abc import Iterable
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Final

from app.build.bundle.components import (
    BOOTLOADER,
    LicenceError,
    by_name,
    distribution,
    is_claimed,
    of_name,
    python,
)
from app.build.bundle.debian import library
from app.domain.component import Component

FOLDER: Final = "licenses"
Packed = tuple[str, str]
"""The name of a module, or of a file in the bundle, and the file that it was taken from."""

Owned = dict[Component, tuple[str, ...]]
"""Components, and the names of all that is of them; what is only in the files of another has none."""


def owned(packed: Iterable[Packed]) -> Owned:
    """What is of which component; LicenceError when something is of none."""
    found: dict[Component, set[str]] = {distribution(BOOTLOADER): set(), python(): set()}
    first: dict[str, Component] = {}
    for name, source in packed:
        # Packages of one source have the same licence, each in a place of its own.
        whole, *parts = (first.setdefault(each.name, each) for each in _components(name, Path(source)))
        found.setdefault(whole, set()).add(name)
        for part in parts:
            found.setdefault(part, set())
    return {component: tuple(sorted(found[component])) for component in sorted(found, key=by_name)}


def collect(components: Iterable[Component], folder: Path) -> dict[Component, tuple[str, ...]]:
    """Copies the texts into the folder and says under which names those of each component are found there."""
    folder.mkdir()
    return {component: tuple(_copied(text, component, folder) for text in component.texts) for component in components}


def _components(name: str, source: Path) -> list[Component]:
    if is_claimed(name):
        return of_name(name)
    if package := _packages().get(source.resolve()):
        return [distribution(package)]
    if _is_python(name, source):
        return [python()]
    if ".so" in name:
        return [library(source)]
    raise LicenceError(f"it is not known what {name} is ({source})")


def _is_python(name: str, source: Path) -> bool:
    if re.match(r"(lib)?python\d|base_library", name):
        return True
    return source.is_relative_to(sysconfig.get_path("stdlib")) and "site-packages" not in source.parts


@cache
def _packages() -> dict[Path, str]:
    """Every file of an installed Python package -> its name."""
    return {
        Path(str(file.locate())).resolve(): each.metadata["Name"]
        for each in metadata.distributions()
        for file in each.files or ()
    }


def _copied(text: Path, component: Component, folder: Path) -> str:
    """Texts that many name are there once, under their own name; all others are called after the component."""
    shared = "common-licenses" in text.parts or text.parent.name == "licences"
    name = text.name if shared else f"{re.sub(r'[^A-Za-z0-9.+]+', '-', component.name).strip('-')}.txt"
    target = folder / (name if name.endswith(".txt") else f"{name}.txt")
    if target.exists() and target.read_bytes() != text.read_bytes():
        raise LicenceError(f"{text} and another text would both be {target.name}")
    shutil.copyfile(text, target)
    target.chmod(0o644)
    return target.name
