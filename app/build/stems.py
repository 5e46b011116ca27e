"""Russian lemmas and their forms as stems and endings: few of both make many forms."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from os.path import commonprefix
from typing import Any

from app.library.schema import LONGEST_STEM, SHORTEST_STEM

Row = dict[str, Any]


def stem_tables(forms: Mapping[str, Iterable[str]]) -> dict[str, list[Row]]:
    """Table -> rows for the lemmas of each form."""
    numbers: dict[str, int] = defaultdict(count().__next__)
    stems = [
        {"stem": stem, "lemma": lemma, "paradigm": numbers[f" {' '.join(endings)} "]}
        for lemma, stem, endings in sorted(_stems(forms))
    ]
    return {"stem": stems, "paradigm": [{"number": number, "endings": endings} for endings, number in numbers.items()]}


def _stems(forms: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str, list[str]]]:
    """(lemma, stem, endings); the forms of a lemma that begin otherwise have a stem of their own."""
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for form, lemmas in forms.items():
        for lemma in lemmas:
            alike[lemma, form[:SHORTEST_STEM]].append(form)
    for (lemma, _), found in alike.items():
        stem = commonprefix(found)[:LONGEST_STEM]  # noqa: RUF071 (letter by letter, as is wanted)
        yield lemma, stem, sorted(form[len(stem) :] for form in found)
