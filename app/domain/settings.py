"""What the reader has chosen and where the reader was, as plain values that a file can hold."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from typing import Any, Final, TypeAlias, cast

from app.domain.entry import LANGUAGES
from app.domain.record import record
from app.domain.timeline.timeline import GROUPINGS

SYSTEM: Final = "system"
"""As the system has it."""

THEMES: Final = ("light", "dark", "contrast-light", "contrast-dark")

TEXT_SIZES: Final = (80, 90, 100, 110, 125, 150, 175, 200)
"""Percent of the usual size."""

_LONGEST_LIST: Final = 50
LONGEST_TEXT: Final = 10_000
"""Characters of a value."""

_LARGEST: Final = 100_000

Value: TypeAlias = str | int | bool | tuple[str, ...] | tuple[int, ...]


@record
class Settings:
    """One value for each line of the file; what is not set is as at the first start.

    resume: whether the next start returns to the search and the page; history: whether what was read is kept;
    window: width and height; columns, rows: sizes of the panels beside and above one another; search, page, recent:
    where the reader was, as text and references.
    """

    language: str = SYSTEM
    theme: str = SYSTEM
    text_size: int = 100
    literal: bool = False
    resume: bool = True
    history: bool = True
    welcomed: bool = False
    maximized: bool = False
    window: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    rows: tuple[int, ...] = ()
    lanes: str = "kind"
    search: str = ""
    page: str = ""
    recent: tuple[str, ...] = ()


NO_TRACES: Final[Mapping[str, Value]] = {"search": "", "page": "", "recent": ()}
"""What tells nothing of what was searched and read."""


def changed(settings: Settings, **values: Value) -> Settings:
    """Other settings; without history they keep nothing of what was searched and read."""
    new = replace(settings, **cast(dict[str, Any], values))
    return new if new.history else replace(new, **cast(dict[str, Any], NO_TRACES))


def read_settings(values: Mapping[str, object]) -> tuple[Settings, tuple[str, ...]]:
    """The settings that a file holds, and the names of those whose value cannot be: these are as at the first start.

    A name that is not known, as of another version, is passed over.
    """
    known = {name: values[name] for name in _RULES if name in values}
    good = {name: value for name, value in known.items() if _RULES[name](value)}
    kept: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in good.items()}
    return Settings(**kept), tuple(name for name in known if name not in good)


def changed_values(settings: Settings) -> dict[str, Value]:
    """What is not as at the first start, in the order of the fields."""
    usual = asdict(Settings())
    return {name: value for name, value in asdict(settings).items() if value != usual[name]}


def _one_of(*values: object) -> Callable[[object], bool]:
    return lambda value: type(value) is type(values[0]) and value in values


def _yes_or_no(value: object) -> bool:
    return isinstance(value, bool)


def _text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_TEXT


def _texts(value: object) -> bool:
    return isinstance(value, list) and len(value) <= _LONGEST_LIST and all(map(_text, value))


def _sizes(value: object) -> bool:
    return isinstance(value, list) and len(value) <= _LONGEST_LIST and all(map(_size, value))


def _size(value: object) -> bool:
    return type(value) is int and 0 <= value <= _LARGEST


_RULES: Final[Mapping[str, Callable[[object], bool]]] = {
    "language": _one_of(SYSTEM, *LANGUAGES),
    "theme": _one_of(SYSTEM, *THEMES),
    "text_size": _one_of(*TEXT_SIZES),
    "literal": _yes_or_no,
    "resume": _yes_or_no,
    "history": _yes_or_no,
    "welcomed": _yes_or_no,
    "maximized": _yes_or_no,
    "window": _sizes,
    "columns": _sizes,
    "rows": _sizes,
    "lanes": _one_of(*GROUPINGS),
    "search": _text,
    "page": _text,
    "recent": _texts,
}
"""What each value may be; a test compares the names with the fields."""
