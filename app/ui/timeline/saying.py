"""How the timeline is told to those who do not see it."""

from collections.abc import Callable
from functools import partial

from app.domain.dates import Edtf, Moment, Precision
from app.domain.days import civil
from app.domain.record import record
from app.wording.dates import in_words
from app.wording.numbers import number as number_in_words
from app.wording.wording import Wording

_YEARS, _MONTHS = 1000, 92
"""A period of more days is told by its years, or by its months."""


@record
class Sayings:
    """Sentences in one language.

    view takes the first and the last day in view, how many entries are seen and how many there are; group the words
    for a number of entries, and their first and last day; entry a date in words, which of how many it is, and the
    name of the lane.
    """

    view: Callable[[int, int, int, int], str]
    group: Callable[[str, int, int], str]
    entry: Callable[[str, int, int, str], str]


def sayings(wording: Wording) -> Sayings:
    """The sentences of one language."""
    words, language = wording.words, wording.language
    number, period = partial(number_in_words, language=language), partial(period_in_words, language=language)

    def view(first: int, last: int, seen: int, total: int) -> str:
        text = words._("{period}; {seen} of {total} entries in view")
        return text.format(period=period(first, last), seen=number(seen), total=number(total))

    def group(entries: str, first: int, last: int) -> str:
        return words._("{entries}, {period}").format(entries=entries, period=period(first, last))

    def entry(date: str, place: int, total: int, lane: str) -> str:
        text = words._("{date}; {place} of {total} in the lane {lane}")
        return text.format(date=date, place=number(place), total=number(total), lane=lane)

    return Sayings(view, group, entry)


def period_in_words(first: int, last: int, language: str) -> str:
    """The days from the first to the last one, as precisely as they are few."""
    days = last - first
    moments = [
        (year, month if days <= _YEARS else None, day if days <= _MONTHS else None)
        for year, month, day in (civil(first), civil(last))
    ]
    start, end = (Moment(*moment) for moment in moments)
    return in_words(Edtf("", first, last, Precision.INTERVAL, False, False, start, end), language)
