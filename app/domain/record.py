"""Records: values of several fields that compare by what they hold and never change.

A start makes some hundred classes of them. A frozen dataclass writes and compiles seven methods for each; here all
have theirs in common but for the first, which takes a quarter of the time. That a record stays as it is, mypy sees to.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

Made = TypeVar("Made")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(made: type[Made]) -> type[Made]:
    """The class with a method that makes a record, and with equality, hash and a readable form."""
    made = dataclass(slots=True, eq=False, repr=False)(made)
    own = vars(made)
    for name, method in _methods(made).items():
        if name not in own:
            setattr(made, name, method)
    return made


def _methods(made: type) -> dict[str, Callable[..., Any]]:
    names = [each.name for each in fields(made) if each.compare]
    held = attrgetter(*names) if names else type

    def equal(self: object, other: object) -> bool:
        return held(self) == held(other) if self.__class__ is other.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(held(self))

    return {"__eq__": equal, "__hash__": hashed, "__repr__": _readable}


def _readable(self: Any) -> str:
    shown = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self))
    return f"{type(self).__qualname__}({shown})"
