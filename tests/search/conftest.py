"""What the proofs of the search compare the real library with: its texts, looked at one by one."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import pytest

from app.build.content import Content
from app.build.indexing import field_texts
from app.domain.bits import mask_of
from app.domain.selection import selection
from app.domain.text import Run, fold, runs
from app.library.library import Library

Found = Callable[..., int]


@dataclass(frozen=True)
class Texts:
    """Text -> the entries that have it, as a mask."""

    masks: dict[str, int]

    @cached_property
    def runs(self) -> dict[str, list[Run]]:
        """Text -> its words and Han runs."""
        return {text: runs(text) for text in self.masks}

    @cached_property
    def folded(self) -> dict[str, str]:
        """Text -> the text folded."""
        return {text: fold(text) for text in self.masks}

    @cached_property
    def han(self) -> dict[str, int]:
        """Folded Han run -> the entries that have it."""
        found: dict[str, int] = {}
        for text, mask in self.masks.items():
            for run in self.runs[text]:
                if run.han:
                    found[run.text] = found.get(run.text, 0) | mask
        return found

    def where(self, holds: Callable[[str], object]) -> int:
        """The entries with a text for which this holds."""
        found = 0
        for text, mask in self.masks.items():
            if mask & ~found and holds(text):
                found |= mask
        return found


@pytest.fixture(scope="session")
def texts(content: Content) -> Texts:
    """All that is indexed."""
    numbers: dict[str, set[int]] = {}
    for number, entry in enumerate(content.entries):
        for found in field_texts(entry, content).values():
            for text in found:
                numbers.setdefault(text, set()).add(number)
    return Texts({text: mask_of(found) for text, found in numbers.items()})


@pytest.fixture
def found(library: Library) -> Found:
    """found(text, filters) is the answer as a mask."""

    def search(text: str, **filters: object) -> int:
        return library.search(selection(text=text, **filters)).mask  # type: ignore[arg-type]

    return search
