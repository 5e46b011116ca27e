"""Dates in words: for the reading page, short for a list, and how precisely each is known."""

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from app.domain.dates import Edtf, Moment, Precision, parse
from app.domain.days import civil
from app.wording import dates_en, dates_ru, dates_zh


class _Language(Protocol):
    """What the module of a language offers."""

    @property
    def SHORT(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def PRECISION(self) -> Mapping[str, str]: ...  # noqa: N802
    @property
    def NO_START(self) -> str: ...  # noqa: N802
    @property
    def NO_END(self) -> str: ...  # noqa: N802
    def moment(self, date: Moment) -> str: ...
    def within_month(self, first: Moment, last: Moment) -> str: ...
    def within_year(self, first: Moment, last: Moment) -> str: ...
    def dashed(self, first: Moment, last: Moment) -> str: ...
    def from_to(self, first: Moment, last: Moment) -> str: ...
    def since(self, first: Moment) -> str: ...
    def until(self, last: Moment) -> str: ...
    def between(self, first: Moment, last: Moment) -> str: ...
    def not_before(self, first: Moment) -> str: ...
    def not_after(self, last: Moment) -> str: ...
    def one_of(self, dates: Sequence[str]) -> str: ...
    def short(self, date: Moment, use: str) -> str: ...


_LANGUAGES: Final[Mapping[str, _Language]] = {"zh": dates_zh, "en": dates_en, "ru": dates_ru}

_DASHED: Final = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_YEAR_ONE_THOUSAND: Final = 1000
_YEAR_DIGITS: Final = 4


def in_words(date: Edtf, language: str) -> str:
    """Say a date in full, for the reading page."""
    words = _LANGUAGES[language]
    if date.precision is Precision.SET:
        members = [_possible(member, words) for member in date.members]
        return words.one_of(members) if len(members) > 1 else members[0]
    if date.start and date.end:
        return _period(date.start, date.end, words)
    said = words.since(date.start) if date.start else words.until(date.end) if date.end else ""
    if date.unknown_start:
        return words.NO_START.format(said)
    return words.NO_END.format(said) if date.unknown_end else said


def days_in_words(first: int, last: int, language: str) -> str:
    """Say a period from one day to another."""
    return in_words(parse("/".join(map(_written, (first, last)))), language)


def _written(day: int) -> str:
    year, month, day_of_month = civil(day)
    return f"{year:0{_YEAR_DIGITS + (year < 0)}}-{month:02}-{day_of_month:02}"


def _possible(member: Edtf, words: _Language) -> str:
    """Say one member of a set, of which one date is meant."""
    if not member.start:
        return words.not_after(member.end) if member.end else ""
    if not member.end:
        return words.not_before(member.start)
    single = member.start == member.end
    return words.moment(member.start) if single else words.between(member.start, member.end)


def _period(first: Moment, last: Moment, words: _Language) -> str:
    if first == last:
        return words.moment(first)
    if not _dashes_are_clear(first, last):
        return words.from_to(first, last)
    if first.year != last.year or not first.month:
        return words.dashed(first, last)
    if first.month == last.month:
        return words.within_month(first, last)
    return words.within_year(first, last)


def _dashes_are_clear(first: Moment, last: Moment) -> bool:
    """Tell whether both sides are given alike, so that what they share need not be said twice."""
    marked = first.approximate or first.uncertain or last.approximate or last.uncertain
    alike = first.precision is last.precision and first.precision in _DASHED
    return alike and not marked and first.year >= _YEAR_ONE_THOUSAND


def brief(date: Edtf, language: str) -> str:
    """Say a date in few signs, for a column of a list."""
    words = _LANGUAGES[language]
    if any(moment and moment.year <= 0 for moment in (date.start, date.end)):
        return in_words(date, language)
    if date.precision is Precision.SET:
        return words.SHORT["or"].join(_brief_member(member, words) for member in date.members)
    return _brief_period(date, words)


def _brief_period(date: Edtf, words: _Language) -> str:
    if date.start and date.open_end:
        return words.SHORT["since"].format(_short(date.start, words, "since"))
    if date.end and date.open_start:
        return words.SHORT["until"].format(_short(date.end, words, "until"))
    first = _short(date.start, words) if date.start else "?"
    if date.start == date.end:
        return first
    last = _short(date.end, words, shared=_shared_parts(date)) if date.end else "?"
    dash = " – " if "–" in first + last else "–"
    return f"{first}{dash}{last}"


def _shared_parts(date: Edtf) -> int:
    """Count what two days share, year or year and month; of two months "2004-05–06" would look like years."""
    if not date.start or not date.end or not date.start.day or not date.end.day:
        return 0
    if date.start.year != date.end.year:
        return 0
    return 2 if date.start.month == date.end.month else 1


def _brief_member(member: Edtf, words: _Language) -> str:
    if member.precision is not Precision.INTERVAL:
        return _brief_period(member, words)
    limits = [(sign, moment) for sign, moment in (("≥", member.start), ("≤", member.end)) if moment]
    return " ".join(f"{sign} {_short(moment, words)}" for sign, moment in limits)


def _short(moment: Moment, words: _Language, use: str = "", shared: int = 0) -> str:
    text = _digits(moment) or words.short(moment, "about" if moment.approximate else use)
    text = text.split("-", shared)[-1] if shared else text
    if moment.approximate:
        text = words.SHORT["about"].format(text)
    return f"{text}?" if moment.uncertain else text


def _digits(moment: Moment) -> str:
    """Return the date in digits, or nothing for a season and a decade, which have names."""
    if moment.season or (moment.precision is Precision.DECADE and moment.year % 100):
        return ""
    if moment.years > 1:
        return f"{moment.year:04}–{moment.last_year:04}"
    parts = [f"{moment.year:04}", *(f"{part:02}" for part in (moment.month, moment.day) if part)]
    return "-".join(parts)


def precision_in_words(date: Edtf, language: str) -> str:
    """Say how precisely a date is known."""
    words = _LANGUAGES[language].PRECISION
    name = words[date.precision]
    if date.precision is Precision.INTERVAL:
        start = "open" if date.open_start else _doubt(date.start)
        end = "open" if date.open_end else _doubt(date.end)
        sides = [words[side].format(words[doubt]) for side, doubt in (("start", start), ("end", end)) if doubt]
        return name + "".join(sides)
    doubt = _doubt(date)
    if not doubt:
        return name
    if date.precision is Precision.SET:
        return name + words["some"].format(words[doubt])
    return words[f"to the {date.precision}"].format(words[doubt])


def _doubt(date: Edtf | Moment | None) -> str:
    if date is None:
        return "unknown"
    if date.approximate and date.uncertain:
        return "both"
    return "approximate" if date.approximate else "uncertain" if date.uncertain else ""
