"""Dates in Russian words, in the case that the words around them ask for."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal, TypeAlias

from app.domain.dates import Moment, Precision

SHORT: Final[Mapping[str, str]] = {"about": "ок. {}", "since": "с {}", "until": "по {}", "or": " или "}
NO_START: Final = "{}, начало неизвестно"
NO_END: Final = "{}, окончание неизвестно"

PRECISION: Final[Mapping[str, str]] = {
    "day": "с точностью до дня",
    "month": "с точностью до месяца",
    "season": "с точностью до времени года",
    "year": "с точностью до года",
    "decade": "с точностью до десятилетия",
    "century": "с точностью до столетия",
    "interval": "период",
    "set": "одна из нескольких дат",
    "to the day": "{}, указан день",
    "to the month": "{}, указан месяц",
    "to the season": "{}, указано время года",
    "to the year": "{}, указан год",
    "to the decade": "{}, указано десятилетие",
    "to the century": "{}, указано столетие",
    "approximate": "приблизительно",
    "uncertain": "предположительно",
    "both": "приблизительно и предположительно",
    "open": "не ограничено",
    "unknown": "неизвестно",
    "start": ", начало {}",
    "end": ", окончание {}",
    "some": ", отчасти {}",
}

Case: TypeAlias = Literal["nominative", "genitive", "accusative"]

# A line, because a list would take twelve.
_MONTHS: Final = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split()  # noqa: SIM905
_OF_MONTH: Final = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()  # noqa: SIM905
_SEASONS: Final[Mapping[Case, Mapping[int, str]]] = {
    "nominative": {21: "весна", 22: "лето", 23: "осень", 24: "зима"},
    "genitive": {21: "весны", 22: "лета", 23: "осени", 24: "зимы"},
    "accusative": {21: "весну", 22: "лето", 23: "осень", 24: "зиму"},
}
_YEAR: Final[Mapping[Case, str]] = {"nominative": "год", "genitive": "года", "accusative": "год"}
_YEARS: Final[Mapping[Case, str]] = {"nominative": "годы", "genitive": "годов", "accusative": "годы"}
_CASES: Final[Mapping[str, Case]] = {"about": "genitive", "since": "genitive", "until": "accusative"}
_FOUR_DIGITS: Final = 1000


def moment(date: Moment) -> str:
    named = f"около {_named(date, 'genitive')}" if date.approximate else _named(date)
    return f"предположительно {named}" if date.uncertain else named


def within_month(first: Moment, last: Moment) -> str:
    return f"{first.day}–{_named(last)}"


def within_year(first: Moment, last: Moment) -> str:
    dash = " – " if first.day else "–"
    return f"{_day_and_month(first)}{dash}{_named(last)}"


def dashed(first: Moment, last: Moment) -> str:
    if first.month:
        return f"{_day_and_month(first)} {first.year} – {_named(last)}"
    return f"{first.year}–{last.year} годы"


def from_to(first: Moment, last: Moment) -> str:
    to = f"по {_named(last, 'accusative')}"
    if _doubt(first) == _doubt(last):
        return f"{_doubt(first)}{_since(first)} {to}"
    # Before the first date the word would seem to cover the last one too.
    doubt = f" ({_doubt(first).strip()})" if _doubt(first) else ""
    return f"{_since(first)}{doubt} {_doubt(last)}{to}"


def since(first: Moment) -> str:
    return f"{_doubt(first)}{_since(first)}"


def until(last: Moment) -> str:
    return f"{_doubt(last)}по {_named(last, 'accusative')}"


def between(first: Moment, last: Moment) -> str:
    return f"{not_before(first)} и {not_after(last)}"


def not_before(first: Moment) -> str:
    return f"{_doubt(first)}не ранее {_named(first, 'genitive')}"


def not_after(last: Moment) -> str:
    return f"{_doubt(last)}не позднее {_named(last, 'genitive')}"


def one_of(dates: Sequence[str]) -> str:
    if all(date.removesuffix(" год").isdecimal() for date in dates):
        dates = [*(date.removesuffix(" год") for date in dates[:-1]), dates[-1]]
    return " или ".join([", ".join(dates[:-1]), dates[-1]])


def short(date: Moment, use: str) -> str:
    """Name a season or a decade in few letters, in the case that its use asks for."""
    case = _CASES.get(use, "nominative")
    if date.season:
        return f"{_SEASONS[case][date.season]} {date.year}"
    return f"{date.year}-{'х' if case == 'genitive' else 'е'}"


def _since(date: Moment) -> str:
    # Only numbers are said: "со второго", "со сто пятого", but "с двадцать второго".
    said = date.day or (0 if date.month or date.season else date.year)
    preposition = "со" if said == 2 or said in range(100, 200) else "с"  # noqa: PLR2004
    return f"{preposition} {_named(date, 'genitive')}"


def _doubt(date: Moment) -> str:
    """Return the words that go before a preposition, with the space after them."""
    uncertain = "предположительно " if date.uncertain else ""
    return f"{uncertain}примерно " if date.approximate else uncertain


def _named(date: Moment, case: Case = "nominative") -> str:
    if date.day:
        return f"{_day_and_month(date)} {_year(date.year, 'genitive')}"
    if date.month:
        month = (_OF_MONTH if case == "genitive" else _MONTHS)[date.month - 1]
        return f"{month} {_year(date.year, 'genitive')}"
    if date.season:
        return f"{_SEASONS[case][date.season]} {_year(date.year, 'genitive')}"
    return _year(date.year, case) if date.precision is Precision.YEAR else _years(date, case)


def _day_and_month(date: Moment) -> str:
    month = (date.month or 1) - 1
    return f"{date.day} {_OF_MONTH[month]}" if date.day else _MONTHS[month]


def _year(year: int, case: Case) -> str:
    if year <= 0:
        return f"{1 - year} {_YEAR[case]} до н. э."
    return f"{year} {_YEAR[case]}" + ("" if year >= _FOUR_DIGITS else " н. э.")


def _years(date: Moment, case: Case) -> str:
    if date.last_year <= 0:
        return f"{1 - date.year}–{1 - date.last_year} {_YEARS[case]} до н. э."
    if date.year <= 0:
        return f"{_year(date.year, case)} – {_year(date.last_year, case)}"
    if date.year < _FOUR_DIGITS:
        return f"{date.year}–{date.last_year} {_YEARS[case]} н. э."
    if date.precision is Precision.DECADE and date.year % 100:
        return f"{date.year}-{'х' if case == 'genitive' else 'е'} {_YEARS[case]}"
    return f"{date.year}–{date.last_year} {_YEARS[case]}"
