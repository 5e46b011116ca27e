"""The file of settings: read value by value, so that a damaged one costs no other, and written whole or not at all."""

import re
import shutil
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field
from itertools import chain, count
from pathlib import Path
from typing import Final

import tomli_w

from app.domain.record import record
from app.domain.settings import Settings, changed_values, read_settings
from app.output.saving import SaveError, write

NAME: Final = "settings.toml"
DAMAGED: Final = f"{NAME}.damaged"
_LARGEST: Final = 1 << 20
_STATEMENT: Final = re.compile(r"(?m)^(?=[\w-]+ *=)")


@record
class Kept:
    """The settings of a file, and what of it could not be used: names of values, or pieces of the text."""

    settings: Settings = field(default_factory=Settings)
    unused: tuple[str, ...] = ()


def read_file(folder: Path) -> Kept:
    """The settings of a folder; those of the first start where there is no file, or none that can be read."""
    try:
        with (folder / NAME).open("rb") as file:
            content = file.read(_LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return Kept()
    except OSError as error:
        return Kept(unused=(error.strerror or str(error),))
    text = content.decode("utf-8-sig", errors="replace")
    if len(content) > _LARGEST:
        return Kept(unused=(text,))
    values, lost = _values(text)
    settings, wrong = read_settings(values)
    return Kept(settings, (*lost, *wrong))


def write_file(folder: Path, settings: Settings) -> None:
    """Keeps settings in a folder, which is made where there is none; SaveError when that is not possible."""
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveError(path, error) from error
    # Half a character, as some input methods leave in a text, is none that a file can hold.
    write(path, [tomli_w.dumps(dict(changed_values(settings))).encode("utf-8", errors="replace")])


def set_aside(folder: Path) -> None:
    """Keeps a copy of a damaged file beside it, before that is overwritten; SaveError when that is not possible."""
    names = chain([DAMAGED], (f"{DAMAGED}-{number}" for number in count(2)))
    path = next(path for name in names if not (path := folder / name).exists())
    try:
        shutil.copyfile(folder / NAME, path)
    except OSError as error:
        raise SaveError(path, error) from error


def remove_damaged(folder: Path) -> None:
    """Removes what `set_aside` has kept, as far as that is possible."""
    for path in folder.glob(f"{DAMAGED}*"):
        with suppress(OSError):
            path.unlink()


def _values(text: str) -> tuple[Mapping[str, object], tuple[str, ...]]:
    """The values of all statements that can be read, and the statements that cannot."""
    try:
        return tomllib.loads(text), ()
    except tomllib.TOMLDecodeError:
        return _one_by_one(_STATEMENT.split(text))


def _one_by_one(statements: list[str]) -> tuple[Mapping[str, object], tuple[str, ...]]:
    values: dict[str, object] = {}
    lost = []
    for statement in statements:
        try:
            values |= tomllib.loads(statement)
        except tomllib.TOMLDecodeError:
            lost.append(statement.strip())
    return values, tuple(lost)
