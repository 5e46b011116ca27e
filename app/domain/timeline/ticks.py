"""Ticks of a line of days, from millennia to days, with labels that never touch."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from app.domain.days import civil, day_number
from app.domain.record import record
from app.domain.timeline.viewport import Viewport

_MONTHS: Final = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "ru": (
        *("январь", "февраль", "март", "апрель", "май", "июнь"),
        *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
    ),
}
_MONTHS_OF_DAY: Final = {
    "en": _MONTHS["en"],
    "ru": ("янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."),
}
_BEFORE_CHRIST: Final = {"zh": "公元前{}年", "en": "{} BC", "ru": "{} до н. э."}

_DAY_STEPS: Final = (1, 2, 5, 10)
_MONTH_STEPS: Final = (1, 2, 3, 6)
_YEAR_STEPS: Final = tuple(digit * 10**power for power in range(7) for digit in (1, 2, 5))
_MONTH_DAYS: Final = 30.4
_YEAR_DAYS: Final = 365.2425
_YEAR_MONTHS: Final = 12
_GAP: Final = 14.0
# A tick nearer to the first of the next month than this share of a step gives way to it.
_NEAR: Final = 0.8

_HAN: Final = 0x2E80

Measure = Callable[[str], float]


@record
class Tick:
    """A day at x with its label, which stands right of the tick; empty where it has no room."""

    day: int
    x: float
    label: str
    major: bool


def rough_width(label: str) -> float:
    """Guess the width of a text where no font can be asked."""
    return sum(13.0 if ord(letter) >= _HAN else 7.5 for letter in label)


def ticks(viewport: Viewport, language: str, measure: Measure = rough_width) -> list[Tick]:
    """Return the finest ticks whose labels have room."""
    first, last = civil(viewport.days[0]), civil(viewport.days[1])
    months = _month_samples(last[0], language)
    for step in _DAY_STEPS:
        if _fits(step * viewport.scale, _day_samples(language) + months, measure):
            found = list(_day_ticks(viewport, step, language))
            return _spaced(_dated(found, language), viewport, measure)
    for step in _MONTH_STEPS:
        if _fits(step * _MONTH_DAYS * viewport.scale, months, measure):
            return _spaced(_month_ticks(viewport, step, language), viewport, measure)
    samples = [year_label(first[0], language), year_label(last[0], language)]
    step = next(
        (step for step in _YEAR_STEPS if _fits(step * _YEAR_DAYS * viewport.scale, samples, measure)),
        _YEAR_STEPS[-1],
    )
    return _spaced(_year_ticks(viewport, step, language), viewport, measure)


def year_label(year: int, language: str) -> str:
    """Write a year; the year 0 is 1 BC."""
    return str(year) if year > 0 else _BEFORE_CHRIST[language].format(1 - year)


def month_label(year: int, month: int, language: str) -> str:
    if language == "zh":
        return f"{year_label(year, 'zh').removesuffix('年')}年{month}月"
    return f"{_MONTHS[language][month - 1]} {year_label(year, language)}"


def day_label(month: int, day: int, language: str) -> str:
    if language == "zh":
        return f"{month}月{day}日"
    return f"{day} {_MONTHS_OF_DAY[language][month - 1]}"


def full_label(day: int, language: str) -> str:
    """Write a day with its year."""
    year, month, day_of_month = civil(day)
    if language == "zh":
        return f"{year_label(year, 'zh').removesuffix('年')}年{month}月{day_of_month}日"
    return f"{day_label(month, day_of_month, language)} {year_label(year, language)}"


def _fits(pixels: float, samples: list[str], measure: Measure) -> bool:
    return pixels >= max(map(measure, samples)) + _GAP


def _day_samples(language: str) -> list[str]:
    return [day_label(month + 1, 28, language) for month in range(_YEAR_MONTHS)]


def _month_samples(year: int, language: str) -> list[str]:
    return [month_label(year, month + 1, language) for month in range(_YEAR_MONTHS)]


def _day_ticks(viewport: Viewport, step: int, language: str) -> Iterator[Tick]:
    for year, month in _months(viewport):
        start, following = day_number(year, month, 1), _next_month(year, month)
        for day in range(start, following, step):
            if day == start:
                yield _tick(viewport, day, month_label(year, month, language), major=True)
            elif following - day >= _NEAR * step:
                yield _tick(viewport, day, day_label(month, day - start + 1, language))


def _month_ticks(viewport: Viewport, step: int, language: str) -> Iterator[Tick]:
    for year, month in _months(viewport):
        if (month - 1) % step == 0:
            label = month_label(year, month, language)
            yield _tick(viewport, day_number(year, month, 1), label, major=month == 1)


def _year_ticks(viewport: Viewport, step: int, language: str) -> Iterator[Tick]:
    """Ticks at round years of either era, and at the year 1, since there is no year 0 to be round."""
    first, last = civil(viewport.days[0])[0], civil(viewport.days[1])[0]
    for round_year in range(first // step * step, last + step + 1, step):
        year = round_year + 1 if round_year < 0 else max(1, round_year)
        label = year_label(year, language)
        yield _tick(viewport, day_number(year, 1, 1), label, major=round_year % (10 * step) == 0)


def _months(viewport: Viewport) -> Iterator[tuple[int, int]]:
    year, month, _ = civil(viewport.days[0])
    last = civil(viewport.days[1])[:2]
    while (year, month) <= last:
        yield year, month
        year, month = (year + 1, 1) if month == _YEAR_MONTHS else (year, month + 1)


def _next_month(year: int, month: int) -> int:
    return day_number(year + month // _YEAR_MONTHS, month % _YEAR_MONTHS + 1, 1)


def _tick(viewport: Viewport, day: int, label: str, *, major: bool = False) -> Tick:
    return Tick(day, viewport.to_x(day), label, major)


def _dated(found: list[Tick], language: str) -> list[Tick]:
    """Give the first day its year where no month begins within the view."""
    seen = [tick for tick in found if tick.x >= 0]
    if not seen or any(tick.major for tick in seen):
        return seen
    return [replace(seen[0], label=full_label(seen[0].day, language), major=True), *seen[1:]]


def _spaced(found: Iterator[Tick] | list[Tick], viewport: Viewport, measure: Measure) -> list[Tick]:
    """Keep the ticks of the view; a label that would touch the one before it or the edge is left out."""
    kept: list[Tick] = []
    free = 0.0
    for tick in found:
        if not 0 <= tick.x <= viewport.width:
            continue
        end = tick.x + measure(tick.label)
        if tick.x < free or end > viewport.width:
            kept.append(replace(tick, label=""))
            continue
        kept.append(tick)
        free = end + _GAP / 2
    return kept
