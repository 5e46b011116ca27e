import re
from contextlib import suppress
from pathlib import Path
from time import struct_time
from typing import Any

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.dates import DateError, Edtf, Moment, Precision, parse
from app.domain.days import BEGINNING, END, civil, day_number, days_in_month

ENTRIES = Path(__file__).parents[2] / "data" / "entries"


def bounds(text: str) -> tuple[str, str]:
    """The first and the last day, '..' where there is none."""
    date = parse(text)
    return (
        ".." if date.first == BEGINNING else iso(date.first),
        ".." if date.last == END else iso(date.last),
    )


def iso(day: int) -> str:
    return "-".join(f"{part:02}" for part in civil(day))


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2004-06-17", "2004-06-17", "2004-06-17", "day"),
        ("2004-02-29", "2004-02-29", "2004-02-29", "day"),
        ("2004-06", "2004-06-01", "2004-06-30", "month"),
        ("2004-02", "2004-02-01", "2004-02-29", "month"),
        ("1900-02", "1900-02-01", "1900-02-28", "month"),
        ("2004-12", "2004-12-01", "2004-12-31", "month"),
        ("2004-06-XX", "2004-06-01", "2004-06-30", "month"),
        ("2004", "2004-01-01", "2004-12-31", "year"),
        ("2004-XX", "2004-01-01", "2004-12-31", "year"),
        ("2004-XX-XX", "2004-01-01", "2004-12-31", "year"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("19XX", "1900-01-01", "1999-12-31", "century"),
        ("2004-21", "2004-03-01", "2004-05-31", "season"),
        ("2004-22", "2004-06-01", "2004-08-31", "season"),
        ("2004-23", "2004-09-01", "2004-11-30", "season"),
        ("2003-24", "2003-12-01", "2004-02-29", "season"),
        ("Y12345", "12345-01-01", "12345-12-31", "year"),
        ("Y-12345", "-12345-01-01", "-12345-12-31", "year"),
        ("0000", "00-01-01", "00-12-31", "year"),
        ("-0044-03-15", "-44-03-15", "-44-03-15", "day"),
        ("-019X", "-199-01-01", "-190-12-31", "decade"),
        ("-000X", "-9-01-01", "00-12-31", "decade"),
        ("9999-12-31", "9999-12-31", "9999-12-31", "day"),
    ],
)
def test_single_dates(text: str, first: str, last: str, precision: str) -> None:
    assert bounds(text) == (first, last)
    assert parse(text).precision == precision
    assert parse(text).start == parse(text).end


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2009-05-19/2009-05-21", "2009-05-19", "2009-05-21"),
        ("2004-06/2005-07", "2004-06-01", "2005-07-31"),
        ("2003/2005-02", "2003-01-01", "2005-02-28"),
        ("2003~/2005?", "2003-01-01", "2005-12-31"),
        ("199X/2004", "1990-01-01", "2004-12-31"),
        ("2004-06-17/2004-06", "2004-06-17", "2004-06-30"),
        ("2004/2004-06", "2004-01-01", "2004-06-30"),
        ("2004/2004", "2004-01-01", "2004-12-31"),
        ("-0003/0002", "-3-01-01", "02-12-31"),
        ("2008/..", "2008-01-01", ".."),
        ("2008/", "2008-01-01", ".."),
        ("../2008-06", "..", "2008-06-30"),
        ("/2008-06", "..", "2008-06-30"),
    ],
)
def test_intervals(text: str, first: str, last: str) -> None:
    assert bounds(text) == (first, last)
    assert parse(text).precision is Precision.INTERVAL


@pytest.mark.parametrize(
    ("text", "first", "last", "members"),
    [
        ("[2003,2005]", "2003-01-01", "2005-12-31", ["2003", "2005"]),
        ("[2005,2003]", "2003-01-01", "2005-12-31", ["2005", "2003"]),
        ("[2003-05..2003-08]", "2003-05-01", "2003-08-31", ["2003-05..2003-08"]),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", ["1667", "1668", "1670..1672"]),
        ("[..2003-05-17]", "..", "2003-05-17", ["..2003-05-17"]),
        ("[2003..]", "2003-01-01", "..", ["2003.."]),
        ("[..2003,2005..]", "..", "..", ["..2003", "2005.."]),
        ("[2003~,2004]", "2003-01-01", "2004-12-31", ["2003~", "2004"]),
    ],
)
def test_sets(text: str, first: str, last: str, members: list[str]) -> None:
    assert bounds(text) == (first, last)
    assert parse(text).precision is Precision.SET
    assert [member.text for member in parse(text).members] == members


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2003", False, False),
        ("2003~", True, False),
        ("2003-06?", False, True),
        ("2003-06-17%", True, True),
        ("199X~", True, False),
        ("2003-XX?", False, True),
        ("2003-21%", True, True),
        ("Y12345~", True, False),
        ("2003~/2005", True, False),
        ("2003/2005?", False, True),
        ("2003~/2005?", True, True),
        ("../2005%", True, True),
        ("[2003,2004~]", True, False),
        ("[2003?..2004]", False, True),
    ],
)
def test_marks(text: str, approximate: bool, uncertain: bool) -> None:
    assert (parse(text).approximate, parse(text).uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2004-06-17", Moment(2004, 6, 17)),
        ("2004-06-XX~", Moment(2004, 6, approximate=True)),
        ("2004-XX?", Moment(2004, uncertain=True)),
        ("199X", Moment(1990, years=10)),
        ("-01XX", Moment(-199, years=100)),
        ("2004-22%", Moment(2004, season=22, approximate=True, uncertain=True)),
        ("Y-12345", Moment(-12345)),
    ],
)
def test_what_is_kept_of_a_date(text: str, moment: Moment) -> None:
    assert parse(text).start == moment


@pytest.mark.parametrize(
    ("text", "open_start", "open_end", "unknown_start", "unknown_end"),
    [
        ("2003", False, False, False, False),
        ("2003/2004", False, False, False, False),
        ("2003/..", False, True, False, False),
        ("../2003", True, False, False, False),
        ("2003/", False, False, False, True),
        ("/2003", False, False, True, False),
        ("[..2003,2005..]", True, True, False, False),
    ],
)
def test_open_is_not_unknown(
    text: str, open_start: bool, open_end: bool, unknown_start: bool, unknown_end: bool
) -> None:
    date = parse(text)
    assert (date.open_start, date.open_end) == (open_start, open_end)
    assert (date.unknown_start, date.unknown_end) == (unknown_start, unknown_end)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "a date is missing"),
        ("[2003,]", "a date is missing"),
        ("spring 2004", "it contains a space"),
        ("[2003, 2004]", "it contains a space"),
        ("abc", "it is not like 2004, 2004-06 or 2004-06-17"),
        ("2004-6", "it is not like 2004, 2004-06 or 2004-06-17"),
        ("2004-06-17Z", "it is not like 2004, 2004-06 or 2004-06-17"),
        ("1995S2", "it is not like 2004, 2004-06 or 2004-06-17"),
        ("２００４", "it is not like 2004, 2004-06 or 2004-06-17"),
        ("04", "a year has four digits, at most the last two of them unspecified"),
        ("20040617", "a year has four digits, at most the last two of them unspecified"),
        ("2009-05-19/21", "a year has four digits, at most the last two of them unspecified"),
        ("1XXX", "a year has four digits, at most the last two of them unspecified"),
        ("-0000", "the year 0 has no minus"),
        ("2004-13", "there is no month 13"),
        ("2004-00", "there is no month 0"),
        ("2004-25", "there is no month 25"),
        ("2004-06-31", "2004-06 has no day 31"),
        ("2004-06-00", "2004-06 has no day 0"),
        ("2003-02-29", "2003-02 has no day 29"),
        ("1900-02-29", "1900-02 has no day 29"),
        ("2004/2005-02-29", "2005-02 has no day 29"),
        ("2004-XX-05", "a day needs its month"),
        ("2004-21-05", "a season has no days"),
        ("199X-06", "a year with unspecified digits has no month"),
        ("Y2004", "a year that begins with 'Y' has five or six digits"),
        ("Y1234567", "a year that begins with 'Y' has five or six digits"),
        ("Y12345-06", "a year that begins with 'Y' has no month"),
        ("2004-06-17T12:30", "times of day are not supported"),
        ("2004-06-17T12", "times of day are not supported"),
        ("~2004", "'?', '~' and '%' stand only at the end of a date"),
        ("2004?-06", "'?', '~' and '%' stand only at the end of a date"),
        ("2004-~06", "'?', '~' and '%' stand only at the end of a date"),
        ("2004?~", "what is both uncertain and approximate is marked '%'"),
        ("199u", "an unspecified digit is a capital 'X'"),
        ("199x", "an unspecified digit is a capital 'X'"),
        ("2004-uu", "an unspecified digit is a capital 'X'"),
        ("y12345", "a long year begins with a capital 'Y'"),
        ("2004/open", "an unknown side of an interval is left empty and an open one is '..'"),
        ("unknown/2004", "an unknown side of an interval is left empty and an open one is '..'"),
        ("2005/2004", "it ends before it begins"),
        ("2004-06-18/2004-06-17", "it ends before it begins"),
        ("[2005..2004]", "it ends before it begins"),
        ("2004/2005/2006", "an interval has two sides"),
        ("/", "at least one side of an interval is a date"),
        ("../..", "at least one side of an interval is a date"),
        ("[..]", "at least one side of an interval is a date"),
        ("2004/...", "what is open is marked with two dots"),
        ("[2004....]", "what is open is marked with two dots"),
        ("[2004]", "a set has more than one date"),
        ("[2004,2005", "']' is missing at its end"),
        ("{2004,2005}", "of sets only '[...]', one of several dates, is supported"),
    ],
)
def test_what_is_not_a_date_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    assert str(caught.value) == f"'{text}' is not a date: {reason}."


@given(st.text(alphabet="0123456789-/.,[]XY?~%T u", max_size=16))
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    with suppress(DateError):
        assert parse(text).text == text


def test_dates_are_read_once() -> None:
    assert parse("2004-06-17") is parse("2004-06-17")


@st.composite
def single_dates(draw: st.DrawFn) -> str:
    number = draw(st.integers(-2999, 9999))
    year, month = f"{number:05}" if number < 0 else f"{number:04}", draw(st.integers(1, 12))
    day = draw(st.integers(1, days_in_month(number, month)))
    forms = {
        "year": year,
        "month": f"{year}-{month:02}",
        "day": f"{year}-{month:02}-{day:02}",
        "season": f"{year}-{draw(st.integers(21, 24))}",
        "some day": f"{year}-{month:02}-XX",
        "some month": f"{year}-XX",
        "some day of some month": f"{year}-XX-XX",
        "decade": f"{year[:-1]}X",
        "century": f"{year[:-2]}XX",
        "long year": f"Y{number}{month + 10}" if abs(number) > 999 else year,
    }
    return forms[draw(st.sampled_from(list(forms)))] + draw(st.sampled_from(["", "", "?", "~", "%"]))


@st.composite
def dates(draw: st.DrawFn) -> str:
    one, other = draw(single_dates()), draw(single_dates())
    first, last = (one, other) if parse(one).first <= parse(other).last else (other, one)
    intervals = (f"{first}/{last}", f"{one}/..", f"../{one}", f"{one}/", f"/{one}")
    sets = (f"[{one},{other}]", f"[{first}..{last}]", f"[..{one}]", f"[{one}..]", f"[{other},{one}..]")
    return draw(st.sampled_from((one, *intervals, *sets)))


@given(dates())
def test_a_date_keeps_its_text_and_its_order(text: str) -> None:
    date = parse(text)
    assert date.text == text
    assert BEGINNING <= date.first <= date.last <= END
    assert all(date.first <= member.first <= member.last <= date.last for member in date.members)


DIFFERENCES = {
    "2003-24": (r"-24", "The library ends every winter with December."),
    "2003/": (r"/$|^/", "The library guesses that an unknown side lies ten years away."),
    "-0044-XX": (r"^-\d{4}-(\d\d-)?XX", "The library swaps first and last month or day in negative years."),
    "[-019X,2003]": (r"^\[(.*,)?-\d\d[\dX]X", "The library swaps first and last year of negative decades in a set."),
    "2003-21~": (r"^-?\d{4}-2[1-4][?~%]", "The library reads no mark after a season that stands alone."),
    "Y12345~": (r"Y.*[?~%/,.]|[/,.]Y", "The library reads a long year only alone and without a mark."),
    "[2003-21,2004]": (r"^\[.*-2[1-4][?~%]?[],.]", "The library knows no seasons in a set."),
    "[2003-XX,2004]": (r"^\[.*-XX[],?~%]", "The library fails on an unspecified month in a set."),
    "[2003..2004-05]": (
        r"^\[-?\d{4}(-\d\d)?(-\d\d)?\.\.-?\d{4}((?(1)(?!-)|-)|-\d\d(?(2)(?!-)|-))",
        "The library reads a range in a set only between two years, two months or two days.",
    ),
    "199X/..": (r"X.*(/|\.\.)|(/|\.\.).*X", "The library fails on most unspecified digits in a period."),
    "[2003~..]": (r"[?~%].*\.\..*\]|\[.*\.\..*[?~%]", "The library reads no mark beside '..' in a set."),
}
"""An example -> the dates like it, and why the library reads them in another way."""


def by_the_library(text: str) -> tuple[float, float]:
    found: Any = parse_edtf(text)
    return library_day(found.lower_strict()), library_day(found.upper_strict())


def library_day(day: struct_time | float) -> int:
    if isinstance(day, float):
        return BEGINNING if day < 0 else END
    return day_number(*day[:3])


def agrees(date: Edtf) -> bool:
    try:
        return by_the_library(date.text) == (date.first, date.last)
    except Exception as error:
        raise AssertionError(f"The library does not read {date.text}: {error}") from error


def is_known_difference(text: str) -> bool:
    return any(re.search(pattern, text) for pattern, _ in DIFFERENCES.values())


@given(dates().filter(lambda text: not is_known_difference(text)))
@settings(max_examples=2000, derandomize=True, deadline=None)
def test_agrees_with_the_edtf_library(text: str) -> None:
    assert agrees(parse(text))


@pytest.mark.parametrize("text", DIFFERENCES)
def test_the_known_differences_still_exist(text: str) -> None:
    assert is_known_difference(text)
    with pytest.raises(AssertionError):
        assert agrees(parse(text))


def test_every_date_of_the_entries_agrees_with_the_edtf_library() -> None:
    key = re.compile(r"""\b(?:date|period|as_of|checked): *(?!null)(?:"([^"]*)"|'([^']*)'|([^\s,}]+))""")
    files = [path.read_text(encoding="utf-8") for path in ENTRIES.rglob("*.yaml")]
    found = {"".join(groups) for text in files for groups in key.findall(text)}
    assert found
    assert not [text for text in sorted(found) if not is_known_difference(text) and not agrees(parse(text))]
