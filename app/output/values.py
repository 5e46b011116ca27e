"""The values that may stand after a field, in the reader's language, most telling first."""

from collections.abc import Iterator, Mapping, Sequence

from app.domain.answer import Answer
from app.domain.dates import parse
from app.domain.fields import FACET_OF, YES
from app.domain.record import record
from app.domain.selection import FACETS, Selection
from app.library.library import Library
from app.output.field_words import PERIOD_NAMES, SORT_NAMES
from app.wording.dates import brief
from app.wording.wording import Wording

_MONTHS = 12
_YEAR = len("1999")
_LONG_YEAR = 10_000

DATES = ("year", "from", "to")
MANNERS = ("period", "sort", "literal")
"""Fields that leave as many entries as there were, or are about dates that are not certain."""


@record
class Value:
    """written: as it is to stand after the field; hint: a code or another name; names: all that it is found by."""

    written: str
    label: str
    hint: str
    names: tuple[str, ...]
    code: str = ""


def values_of(field: str, typed: str, rest: Answer, library: Library, wording: Wording) -> Iterator[Value]:
    """The values of a field; rest is the answer to everything else, typed what there is of a date."""
    if FACET_OF.get(field) in FACETS:
        yield from _terms(FACET_OF[field], rest, library, wording)
    elif field in DATES:
        yield from _dates(field, typed, rest.histogram, wording)
    elif field == "place":
        yield from _places(library, wording)
    elif field == "source":
        yield from (Value(name, name, "", (name,)) for name in library.mentioned.publishers if '"' not in name)
    elif field in MANNERS:
        yield from _manners(field, wording)


def _terms(facet: str, rest: Answer, library: Library, wording: Wording) -> Iterator[Value]:
    """Those that would give something, most first, then all others that the library has."""
    for code in dict.fromkeys((*rest.facets.get(facet, {}), *library.search(Selection()).facets[facet])):
        label = wording.value(facet, code)
        short = wording.short_value(facet, code)
        hint = code if facet == "country" else short if short != label else ""
        written = code if facet == "decade" else label
        yield Value(written, label, hint, tuple(wording.every_name(facet, code)), code)


def _dates(field: str, typed: str, histogram: Mapping[int, int], wording: Wording) -> Iterator[Value]:
    """Decades, then years, then the months of the year that is typed; the newest first."""
    language = wording.language
    years = sorted((year for year in histogram if 0 <= year < _LONG_YEAR), reverse=True)
    seen: set[str] = set()
    for decade in dict.fromkeys(year // 10 for year in years):
        first = f"{decade:03d}0"
        written = {"year": f"{decade:03d}X", "from": first, "to": f"{decade:03d}9"}[field]
        seen.add(written)
        name = wording.value("decade", first)
        label, hint = (name, "") if field == "year" else (brief(parse(written), language), name)
        yield Value(written, label, hint, (first, label))
    for date in (*(f"{year:04d}" for year in years), *_months(typed)):
        if date not in seen:
            label = brief(parse(date), language)
            yield Value(date, label, "", (date, label))


def _months(typed: str) -> Sequence[str]:
    year = typed[:_YEAR]
    return [f"{year}-{month:02d}" for month in range(1, _MONTHS + 1)] if len(year) == _YEAR and year.isdecimal() else ()


def _places(library: Library, wording: Wording) -> Iterator[Value]:
    """The places themselves, then their countries."""
    countries = dict.fromkeys(country for _, country in library.mentioned.places if country)
    for name, country in library.mentioned.places:
        label, where = name[wording.language], wording.value("country", country) if country else ""
        if label != where:
            yield Value(label, label, where, tuple(name.values()))
    for code in countries:
        label = wording.value("country", code)
        yield Value(label, label, "", tuple(wording.every_name("country", code)))


def _manners(field: str, wording: Wording) -> Iterator[Value]:
    words = wording.words
    named = {
        "period": {logic.value: words._(name) for logic, name in PERIOD_NAMES.items()},
        "sort": {sort.value: words._(name) for sort, name in SORT_NAMES.items()},
        "literal": {YES[0]: words._("Search exactly as typed")},
    }[field]
    yield from (Value(code, name, code, (code, name)) for code, name in named.items())
