"""The names of a library's terms held together, to find those that share words or characters with what was typed."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from math import log

from app.domain.idle import IDLE_WORDS
from app.domain.nodes import Concept
from app.domain.text import Run, normal_forms
from app.library.lexicon import LibraryLexicon
from app.library.wordbook import Like

_FEW = {3: 1, 4: 1, 5: 1}
"""Characters of a Chinese name -> how many of them may be wrong; two of a longer one, none of a shorter one."""

_FIRST_HAN, _LAST_HAN = "\u3005", "\uf8ff"


class Termbook:
    """Reads the names when it is first asked."""

    def __init__(self, connection: sqlite3.Connection, lexicon: LibraryLexicon) -> None:
        self._connection, self._lexicon = connection, lexicon

    def read(self) -> None:
        """Reads the names before they are needed."""
        self._names_with, self._han  # noqa: B018 (they are kept)

    def like(self, han: str) -> list[Like]:
        """The Chinese names of the same length in which only few characters are others, likest first."""
        most = _FEW.get(len(han), 2 if len(han) > max(_FEW) else 0)
        same = ((name, sum(map(str.__ne__, name, han))) for name in self._han.get(len(han), ())) if most else ()
        return sorted(
            (Like(name, wrong) for name, wrong in same if 0 < wrong <= most), key=lambda like: like.unlikeness
        )

    def sharing(self, runs: Iterable[Run], most: int | None = None) -> list[Concept]:
        """The terms with a name that shares the most telling words or characters, best first."""
        scores: dict[int, float] = defaultdict(float)
        for part in {part for run in runs for part in self._parts_of(run)}:
            names = self._names_with.get(part, ())
            for name in names:
                scores[name] += self._weight(part)
        best: dict[Concept, float] = {}
        for name, score in scores.items():
            concept, parts = self._names[name]
            likeness = score / sum(map(self._weight, parts)) ** 0.5
            best[concept] = max(best.get(concept, 0), likeness)
        return sorted(best, key=lambda concept: (-best[concept], concept))[:most]

    @cached_property
    def _names(self) -> list[tuple[Concept, tuple[str, ...]]]:
        rows = self._connection.execute("SELECT DISTINCT list, code, key FROM name WHERE usage = 'name'").fetchall()
        return [(Concept(group, code), tuple(_parts(key))) for group, code, key in rows]

    @cached_property
    def _names_with(self) -> Mapping[str, list[int]]:
        """Part -> the names that have it."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, (_, parts) in enumerate(self._names):
            for part in set(parts):
                found[part].append(number)
        return found

    @cached_property
    def _han(self) -> Mapping[int, list[str]]:
        """Length -> the Chinese names."""
        found: dict[int, list[str]] = defaultdict(list)
        rows = self._connection.execute(
            "SELECT DISTINCT key FROM name WHERE usage = 'name' AND key BETWEEN ? AND ?", (_FIRST_HAN, _LAST_HAN)
        )
        for (key,) in rows:
            found[len(key)].append(key)
        return found

    def _parts_of(self, run: Run) -> Iterator[str]:
        if run.han:
            yield from _parts(run.text)
        elif run.text not in IDLE_WORDS:
            yield from normal_forms(run.text, self._lexicon.lemmas_of) or (run.text,)

    def _weight(self, part: str) -> float:
        """What few names have tells more."""
        return log(1 + len(self._names) / len(self._names_with[part]))


def _parts(key: str) -> Iterator[str]:
    """The normal forms of a key's words; of Chinese the characters and their pairs."""
    for word in key.split():
        if _FIRST_HAN <= word[0] <= _LAST_HAN and word[0] < "\ue000":
            yield from word
            yield from map("".join, pairwise(word))
        else:
            yield word
