"""What the palette does to the search: orders the results, takes and leaves filters, searches for what is typed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from app.domain.selection import Edit, Selection, Sort
from app.output.commands import Command
from app.output.field_words import SORT_NAMES
from app.wording.wording import Wording

CHOSEN: Final = "✓"
"""What stands where a command has its keys, when it is chosen already."""

_SORT_BY: Final = "Sort by"
_FILTERS: Final = ("kind", "topic", "framework", "status")
"""Countries and organizations have pages, to which their names lead."""

Change = Callable[[Edit], None]


def orders(selection: Selection, speeches: Sequence[Wording], change: Change) -> Iterator[Command]:
    """Those of the results."""
    for sort, name in SORT_NAMES.items():
        names = [(one.words._(name), one.words._(_SORT_BY)) for one in speeches]
        keys = [CHOSEN] if sort is selection.sort else []
        yield Command(*names[0], names, partial(change, partial(_sorted, sort)), keys)


def filters(
    selection: Selection, counts: Mapping[str, Mapping[str, int]], wording: Wording, change: Change
) -> Iterator[Command]:
    """Those that are no countries and no organizations."""
    for facet in _FILTERS:
        for code in counts[facet]:
            label, group = wording.value(facet, code), wording.facet(facet)
            names = [(name, group) for name in dict.fromkeys((label, *wording.every_name(facet, code)))]
            keys = [CHOSEN] if code in selection.chosen(facet) else []
            yield Command(label, group, names, partial(change, partial(_toggled, facet, code)), keys, found_only=True)


def search_for(text: str, wording: Wording, search: Callable[[str], object]) -> Command:
    """The words themselves."""
    label = wording.words._("Search for: {text}").format(text=text)
    return Command(label, "", (), partial(search, text))


def _sorted(sort: Sort, selection: Selection) -> Selection:
    return replace(selection, sort=sort)


def _toggled(facet: str, code: str, selection: Selection) -> Selection:
    return selection.toggled(facet, code)
