"""What the facet panel shows, as plain rows: headings, codes with their counts, and what is folded away."""

from collections.abc import Iterator, Mapping, Set
from enum import Enum

from app.domain.record import record
from app.domain.selection import FACETS, Selection
from app.domain.text import fold
from app.output.order import alphabetical
from app.wording.numbers import number as number_in_words
from app.wording.wording import Wording

SHOWN = 6
"""Codes of a facet before the rest is folded away."""

_NO_USE = 1
"""A facet with so many codes and none chosen narrows nothing."""


class RowKind(Enum):
    """What a row is."""

    HEADING = "heading"
    CODE = "code"
    MORE = "more"


@record
class FacetRow:
    """short: for where the label does not fit; share: the count's part of the largest in its facet, 0 to 1."""

    kind: RowKind
    facet: str
    label: str
    short: str = ""
    code: str = ""
    count: int = 0
    count_text: str = ""
    share: float = 0.0
    chosen: bool = False


Counts = Mapping[str, Mapping[str, int]]


def facet_rows(
    counts: Counts, selection: Selection, wording: Wording, unfolded: Set[str], needle: str
) -> list[FacetRow]:
    """The rows of all facets; with a needle, the codes with a name that has it, in any language."""
    return [
        row for facet in FACETS for row in _facet(facet, counts.get(facet, {}), selection, wording, unfolded, needle)
    ]


def _facet(
    facet: str, counts: Mapping[str, int], selection: Selection, wording: Wording, unfolded: Set[str], needle: str
) -> Iterator[FacetRow]:
    chosen = selection.chosen(facet)
    codes = _found(facet, counts, wording, needle) if needle else _ordered(facet, counts, wording)
    if not codes or (len(counts) <= _NO_USE and not chosen):
        return
    yield FacetRow(RowKind.HEADING, facet, wording.facet(facet))
    shown = codes if needle or facet in unfolded else _unfolded(codes, chosen)
    most = max(counts.values(), default=0) or 1
    for code in shown:
        count = counts.get(code, 0)
        yield FacetRow(
            kind=RowKind.CODE,
            facet=facet,
            label=wording.value(facet, code),
            short=wording.short_value(facet, code),
            code=code,
            count=count,
            count_text=number_in_words(count, wording.language),
            share=count / most,
            chosen=code in chosen,
        )
    rest = len(codes) - len(shown)
    if rest:
        label = wording.words.plural("{count} more", "{count} more", rest).format(count=rest)
        yield FacetRow(RowKind.MORE, facet, label)
    elif facet in unfolded and len(codes) > SHOWN and not needle:
        yield FacetRow(RowKind.MORE, facet, wording.words._("fewer"))


def _unfolded(codes: list[str], chosen: tuple[str, ...]) -> list[str]:
    """The first codes, and what is chosen among the rest; nothing moves under the mouse when it is ticked."""
    return [*codes[:SHOWN], *(code for code in codes[SHOWN:] if code in chosen)]


def _ordered(facet: str, counts: Mapping[str, int], wording: Wording) -> list[str]:
    """Most first, then by name; decades in their own order."""
    if facet == "decade":
        return sorted(counts, reverse=True)
    names = {code: alphabetical(wording.value(facet, code), wording.language) for code in counts}
    return sorted(counts, key=lambda code: (-counts[code], names[code]))


def _found(facet: str, counts: Mapping[str, int], wording: Wording, needle: str) -> list[str]:
    wanted = fold(needle.strip())
    return [code for code in counts if any(wanted in fold(name) for name in wording.every_name(facet, code))]
