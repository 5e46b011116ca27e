"""Dates in Chinese words."""

from collections.abc import Mapping, Sequence
from typing import Final

from app.domain.dates import Moment, Precision

SHORT: Final[Mapping[str, str]] = {"about": "约 {}", "since": "{} 起", "until": "至 {}", "or": " 或 "}
NO_START: Final = "{}，开始时间不详"
NO_END: Final = "{}，结束时间不详"

PRECISION: Final[Mapping[str, str]] = {
    "day": "确切到日",
    "month": "仅知年月",
    "season": "仅知季节",
    "year": "仅知年份",
    "decade": "仅知年代",
    "century": "仅知世纪",
    "interval": "时段",
    "set": "数个日期之一",
    "to the day": "日期{}，记至日",
    "to the month": "日期{}，记至月",
    "to the season": "日期{}，记至季",
    "to the year": "日期{}，记至年",
    "to the decade": "日期{}，记至年代",
    "to the century": "日期{}，记至世纪",
    "approximate": "约略",
    "uncertain": "存疑",
    "both": "约略且存疑",
    "open": "未定",
    "unknown": "不详",
    "start": "，开始时间{}",
    "end": "，结束时间{}",
    "some": "，部分{}",
}

_SEASONS: Final = {21: "春", 22: "夏", 23: "秋", 24: "冬"}
_FOUR_DIGITS: Final = 1000


def moment(date: Moment) -> str:
    if not date.uncertain:
        return _about(date)
    return f"可能约为{_named(date)}" if date.approximate else f"可能为{_named(date)}"


def within_month(first: Moment, last: Moment) -> str:
    return f"{_named(first)}至{last.day}日"


def within_year(first: Moment, last: Moment) -> str:
    return f"{_named(first)}至{_month_and_day(last)}"


def dashed(first: Moment, last: Moment) -> str:
    return f"{_named(first)}至{_named(last)}"


def from_to(first: Moment, last: Moment) -> str:
    # Without 起 a 约 before the first date would seem to cover the last one too.
    marked = first.approximate or first.uncertain or last.approximate or last.uncertain
    return f"{_limit(first)}{'起至' if marked else '至'}{_limit(last)}"


def since(first: Moment) -> str:
    return f"{_limit(first)}起"


def until(last: Moment) -> str:
    return f"至{_limit(last)}"


def between(first: Moment, last: Moment) -> str:
    return f"{_limit(first)}至{_limit(last)}之间"


def not_before(first: Moment) -> str:
    return f"{_limit(first)}或更晚"


def not_after(last: Moment) -> str:
    return f"{_limit(last)}或更早"


def one_of(dates: Sequence[str]) -> str:
    return "或".join(["、".join(dates[:-1]), dates[-1]])


def short(date: Moment, use: str) -> str:  # noqa: ARG001
    """Name a season or a decade in few characters; Chinese needs no cases."""
    return f"{date.year}年{_SEASONS[date.season]}" if date.season else f"{date.year}年代"


def _about(date: Moment) -> str:
    return f"约{_named(date)}" if date.approximate else _named(date)


def _limit(date: Moment) -> str:
    return f"{_about(date)}（存疑）" if date.uncertain else _about(date)


def _named(date: Moment) -> str:
    if date.month:
        return f"{_year(date.year)}{_month_and_day(date)}"
    if date.season:
        return f"{_year(date.year)}{_SEASONS[date.season]}季"
    if date.precision is Precision.YEAR:
        return _year(date.year)
    return _years(date)


def _month_and_day(date: Moment) -> str:
    return f"{date.month}月{date.day}日" if date.day else f"{date.month}月"


def _year(year: int) -> str:
    if year <= 0:
        return f"公元前{1 - year}年"
    return f"{year}年" if year >= _FOUR_DIGITS else f"公元{year}年"


def _years(date: Moment) -> str:
    # 2000年代 could be ten or a hundred years, and 21世纪头十年 begins with 2001.
    if date.precision is Precision.DECADE and date.year >= _FOUR_DIGITS and date.year % 100:
        return f"{date.year // 100 + 1}世纪{date.year % 100}年代"
    if date.last_year <= 0:
        return f"公元前{1 - date.year}—前{1 - date.last_year}年"
    if date.year <= 0:
        return f"{_year(date.year)}—{_year(date.last_year)}"
    return f"{_year(date.year).removesuffix('年')}—{date.last_year}年"
