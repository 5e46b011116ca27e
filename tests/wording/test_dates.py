import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import Edtf, parse
from app.domain.days import day_number
from app.wording import dates_en, dates_ru, dates_zh
from app.wording.dates import brief, days_in_words, in_words, precision_in_words

LANGUAGES = ("en", "zh", "ru")


@pytest.mark.parametrize(
    ("text", "english", "chinese", "russian"),
    [
        ("2004-06-17", "17 June 2004", "2004年6月17日", "17 июня 2004 года"),
        ("2004-06", "June 2004", "2004年6月", "июнь 2004 года"),
        ("2004-06-XX", "June 2004", "2004年6月", "июнь 2004 года"),
        ("2004", "2004", "2004年", "2004 год"),
        ("2004-XX", "2004", "2004年", "2004 год"),
        ("199X", "1990s", "20世纪90年代", "1990-е годы"),
        ("201X", "2010s", "21世纪10年代", "2010-е годы"),
        ("200X", "2000–2009", "2000—2009年", "2000–2009 годы"),
        ("19XX", "1900–1999", "1900—1999年", "1900–1999 годы"),
        ("2004-21", "spring 2004", "2004年春季", "весна 2004 года"),
        ("2004-24", "winter 2004", "2004年冬季", "зима 2004 года"),
        ("Y12345", "12345", "12345年", "12345 год"),
        ("0050", "AD 50", "公元50年", "50 год н. э."),
        ("0050-03-15", "15 March AD 50", "公元50年3月15日", "15 марта 50 года н. э."),
        ("005X", "AD 50–59", "公元50—59年", "50–59 годы н. э."),
        ("0000", "1 BC", "公元前1年", "1 год до н. э."),
        ("-0043", "44 BC", "公元前44年", "44 год до н. э."),
        ("-0043-03-15", "15 March 44 BC", "公元前44年3月15日", "15 марта 44 года до н. э."),
        ("-0043-03", "March 44 BC", "公元前44年3月", "март 44 года до н. э."),
        ("-019X", "200–191 BC", "公元前200—前191年", "200–191 годы до н. э."),
        ("000X", "1 BC – AD 9", "公元前1年—公元9年", "1 год до н. э. – 9 год н. э."),
    ],
)
def test_single_dates(text: str, english: str, chinese: str, russian: str) -> None:
    assert [in_words(parse(text), language) for language in LANGUAGES] == [english, chinese, russian]


@pytest.mark.parametrize(
    ("text", "english", "chinese", "russian"),
    [
        ("2003~", "about 2003", "约2003年", "около 2003 года"),
        ("2004-06~", "about June 2004", "约2004年6月", "около июня 2004 года"),
        ("2004-05-17~", "about 17 May 2004", "约2004年5月17日", "около 17 мая 2004 года"),
        ("199X~", "about the 1990s", "约20世纪90年代", "около 1990-х годов"),
        ("19XX~", "about 1900–1999", "约1900—1999年", "около 1900–1999 годов"),
        ("2004-22~", "about summer 2004", "约2004年夏季", "около лета 2004 года"),
        ("2003?", "probably 2003", "可能为2003年", "предположительно 2003 год"),
        ("2004-03?", "probably March 2004", "可能为2004年3月", "предположительно март 2004 года"),
        ("199X?", "probably the 1990s", "可能为20世纪90年代", "предположительно 1990-е годы"),
        ("2003%", "probably about 2003", "可能约为2003年", "предположительно около 2003 года"),
        ("-0043~", "about 44 BC", "约公元前44年", "около 44 года до н. э."),
        ("-019X~", "about 200–191 BC", "约公元前200—前191年", "около 200–191 годов до н. э."),
        ("000X~", "about 1 BC – AD 9", "约公元前1年—公元9年", "около 1 года до н. э. – 9 года н. э."),
    ],
)
def test_approximate_and_uncertain_dates(text: str, english: str, chinese: str, russian: str) -> None:
    assert [in_words(parse(text), language) for language in LANGUAGES] == [english, chinese, russian]


@pytest.mark.parametrize(
    ("text", "english", "chinese", "russian"),
    [
        ("2009-05-19/2009-05-21", "19–21 May 2009", "2009年5月19日至21日", "19–21 мая 2009 года"),
        ("2009-05-30/2009-06-02", "30 May – 2 June 2009", "2009年5月30日至6月2日", "30 мая – 2 июня 2009 года"),
        (
            "2009-12-30/2010-01-02",
            "30 December 2009 – 2 January 2010",
            "2009年12月30日至2010年1月2日",
            "30 декабря 2009 – 2 января 2010 года",
        ),
        ("2004-06/2004-08", "June–August 2004", "2004年6月至8月", "июнь–август 2004 года"),
        ("2004-06/2005-07", "June 2004 – July 2005", "2004年6月至2005年7月", "июнь 2004 – июль 2005 года"),
        ("2003/2005", "2003–2005", "2003年至2005年", "2003–2005 годы"),
        ("2003/2003", "2003", "2003年", "2003 год"),
        ("2004-06-17/2004-06-17", "17 June 2004", "2004年6月17日", "17 июня 2004 года"),
        ("2014/2015-12", "from 2014 to December 2015", "2014年至2015年12月", "с 2014 года по декабрь 2015 года"),
        (
            "2004-24/2005-21",
            "from winter 2004 to spring 2005",
            "2004年冬季至2005年春季",
            "с зимы 2004 года по весну 2005 года",
        ),
        (
            "199X/2005-03-02",
            "from the 1990s to 2 March 2005",
            "20世纪90年代至2005年3月2日",
            "с 1990-х годов по 2 марта 2005 года",
        ),
        ("198X/199X", "from the 1980s to the 1990s", "20世纪80年代至20世纪90年代", "с 1980-х годов по 1990-е годы"),
        ("2003~/2005", "from about 2003 to 2005", "约2003年起至2005年", "с 2003 года (примерно) по 2005 год"),
        ("2003/2005~", "from 2003 to about 2005", "2003年起至约2005年", "с 2003 года примерно по 2005 год"),
        ("2003~/2005~", "from about 2003 to about 2005", "约2003年起至约2005年", "примерно с 2003 года по 2005 год"),
        (
            "2003?/2005%",
            "from 2003 (uncertain) to about 2005 (uncertain)",
            "2003年（存疑）起至约2005年（存疑）",
            "с 2003 года (предположительно) предположительно примерно по 2005 год",
        ),
        ("-0050/0060", "from 51 BC to AD 60", "公元前51年至公元60年", "с 51 года до н. э. по 60 год н. э."),
    ],
)
def test_intervals(text: str, english: str, chinese: str, russian: str) -> None:
    assert [in_words(parse(text), language) for language in LANGUAGES] == [english, chinese, russian]


@pytest.mark.parametrize(
    ("text", "english", "chinese", "russian"),
    [
        ("2008/..", "since 2008", "2008年起", "с 2008 года"),
        ("2008-06/..", "since June 2008", "2008年6月起", "с июня 2008 года"),
        ("2008-06-02/..", "since 2 June 2008", "2008年6月2日起", "со 2 июня 2008 года"),
        ("2008-06-22/..", "since 22 June 2008", "2008年6月22日起", "с 22 июня 2008 года"),
        ("0150/..", "since AD 150", "公元150年起", "со 150 года н. э."),
        ("199X/..", "since the 1990s", "20世纪90年代起", "с 1990-х годов"),
        ("2008-23/..", "since autumn 2008", "2008年秋季起", "с осени 2008 года"),
        ("2008~/..", "since about 2008", "约2008年起", "примерно с 2008 года"),
        ("2008-06?/..", "since June 2008 (uncertain)", "2008年6月（存疑）起", "предположительно с июня 2008 года"),
        ("../2008", "until 2008", "至2008年", "по 2008 год"),
        ("../2008-06", "until June 2008", "至2008年6月", "по июнь 2008 года"),
        ("../2008-06-17", "until 17 June 2008", "至2008年6月17日", "по 17 июня 2008 года"),
        ("../2008-21", "until spring 2008", "至2008年春季", "по весну 2008 года"),
        ("../2008-24~", "until about winter 2008", "至约2008年冬季", "примерно по зиму 2008 года"),
        ("../199X", "until the 1990s", "至20世纪90年代", "по 1990-е годы"),
        ("2008/", "since 2008, end unknown", "2008年起，结束时间不详", "с 2008 года, окончание неизвестно"),
        ("/2008", "until 2008, start unknown", "至2008年，开始时间不详", "по 2008 год, начало неизвестно"),
    ],
)
def test_intervals_without_an_end(text: str, english: str, chinese: str, russian: str) -> None:
    assert [in_words(parse(text), language) for language in LANGUAGES] == [english, chinese, russian]


@pytest.mark.parametrize(
    ("text", "english", "chinese", "russian"),
    [
        ("[2003,2004]", "2003 or 2004", "2003年或2004年", "2003 или 2004 год"),
        ("[2003,2004,2006]", "2003, 2004 or 2006", "2003年、2004年或2006年", "2003, 2004 или 2006 год"),
        ("[2003-05,2004~]", "May 2003 or about 2004", "2003年5月或约2004年", "май 2003 года или около 2004 года"),
        ("[199X,2004]", "1990s or 2004", "20世纪90年代或2004年", "1990-е годы или 2004 год"),
        (
            "[2003..2005]",
            "sometime between 2003 and 2005",
            "2003年至2005年之间",
            "не ранее 2003 года и не позднее 2005 года",
        ),
        ("[..2004-06]", "June 2004 or earlier", "2004年6月或更早", "не позднее июня 2004 года"),
        ("[2004-06-17..]", "17 June 2004 or later", "2004年6月17日或更晚", "не ранее 17 июня 2004 года"),
        ("[2004~..]", "about 2004 or later", "约2004年或更晚", "примерно не ранее 2004 года"),
        (
            "[2001,2004-23..]",
            "2001 or autumn 2004 or later",
            "2001年或2004年秋季或更晚",
            "2001 год или не ранее осени 2004 года",
        ),
    ],
)
def test_sets(text: str, english: str, chinese: str, russian: str) -> None:
    assert [in_words(parse(text), language) for language in LANGUAGES] == [english, chinese, russian]


@pytest.mark.parametrize("month", range(1, 13))
def test_months(month: int) -> None:
    nominative = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
    genitive = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    english = "January February March April May June July August September October November December"
    name, date = english.split()[month - 1], parse(f"2004-{month:02}")
    assert in_words(date, "en") == f"{name} 2004"
    assert in_words(date, "ru") == f"{nominative.split()[month - 1]} 2004 года"
    assert in_words(parse(f"2004-{month:02}~"), "ru") == f"около {genitive.split()[month - 1]} 2004 года"
    assert in_words(parse(f"2004-{month:02}-17"), "ru") == f"17 {genitive.split()[month - 1]} 2004 года"


@pytest.mark.parametrize(
    ("text", "english", "chinese", "russian"),
    [
        ("2004-06-17", "2004-06-17", "2004-06-17", "2004-06-17"),
        ("2004-06", "2004-06", "2004-06", "2004-06"),
        ("2004", "2004", "2004", "2004"),
        ("2004-XX", "2004", "2004", "2004"),
        ("0476", "0476", "0476", "0476"),
        ("Y12345", "12345", "12345", "12345"),
        ("-0043-03-15", "15 March 44 BC", "公元前44年3月15日", "15 марта 44 года до н. э."),
        ("199X", "1990s", "1990年代", "1990-е"),
        ("200X", "2000–2009", "2000–2009", "2000–2009"),
        ("19XX", "1900–1999", "1900–1999", "1900–1999"),
        ("2004-21", "spring 2004", "2004年春", "весна 2004"),
        ("2003~", "c. 2003", "约 2003", "ок. 2003"),
        ("2003?", "2003?", "2003?", "2003?"),
        ("2003-06%", "c. 2003-06?", "约 2003-06?", "ок. 2003-06?"),
        ("199X~", "c. 1990s", "约 1990年代", "ок. 1990-х"),
        ("2004-24~", "c. winter 2004", "约 2004年冬", "ок. зимы 2004"),
        ("2008/..", "from 2008", "2008 起", "с 2008"),
        ("2008-06~/..", "from c. 2008-06", "约 2008-06 起", "с ок. 2008-06"),
        ("199X/..", "from 1990s", "1990年代 起", "с 1990-х"),
        ("2004-22/..", "from summer 2004", "2004年夏 起", "с лета 2004"),
        ("../2008", "until 2008", "至 2008", "по 2008"),
        ("../2008-21", "until spring 2008", "至 2008年春", "по весну 2008"),
        ("2008/", "2008–?", "2008–?", "2008–?"),
        ("/2008-06", "?–2008-06", "?–2008-06", "?–2008-06"),
        ("2009-05-19/2009-05-21", "2009-05-19–21", "2009-05-19–21", "2009-05-19–21"),
        ("2003-06-16/2003-06-20~", "2003-06-16–c. 20", "2003-06-16–约 20", "2003-06-16–ок. 20"),
        ("2009-05-30/2009-06-02", "2009-05-30–06-02", "2009-05-30–06-02", "2009-05-30–06-02"),
        ("2009-12-30/2010-01-02", *["2009-12-30–2010-01-02"] * 3),
        ("2010-11/2011-02", "2010-11–2011-02", "2010-11–2011-02", "2010-11–2011-02"),
        ("2004-05/2004-06", "2004-05–2004-06", "2004-05–2004-06", "2004-05–2004-06"),
        ("2003/2005", "2003–2005", "2003–2005", "2003–2005"),
        ("2003/2003", "2003", "2003", "2003"),
        ("2003~/2005~", "c. 2003–c. 2005", "约 2003–约 2005", "ок. 2003–ок. 2005"),
        ("199X/200X", "1990s – 2000–2009", "1990年代 – 2000–2009", "1990-е – 2000–2009"),
        ("[2003,2004?]", "2003 or 2004?", "2003 或 2004?", "2003 или 2004?"),
        ("[2003..2005]", "≥ 2003 ≤ 2005", "≥ 2003 ≤ 2005", "≥ 2003 ≤ 2005"),
        ("[..2004]", "≤ 2004", "≤ 2004", "≤ 2004"),
        ("[2004~..]", "≥ c. 2004", "≥ 约 2004", "≥ ок. 2004"),
    ],
)
def test_brief(text: str, english: str, chinese: str, russian: str) -> None:
    assert [brief(parse(text), language) for language in LANGUAGES] == [english, chinese, russian]


@pytest.mark.parametrize(
    ("text", "english", "chinese", "russian"),
    [
        ("2004-06-17", "exact day", "确切到日", "с точностью до дня"),
        ("2004-06", "month known, day not", "仅知年月", "с точностью до месяца"),
        ("2004-06-XX", "month known, day not", "仅知年月", "с точностью до месяца"),
        ("2004-21", "season only", "仅知季节", "с точностью до времени года"),
        ("2004", "year only", "仅知年份", "с точностью до года"),
        ("2004-XX-XX", "year only", "仅知年份", "с точностью до года"),
        ("199X", "decade only", "仅知年代", "с точностью до десятилетия"),
        ("19XX", "century only", "仅知世纪", "с точностью до столетия"),
        ("2004-06-17~", "approximate, given to the day", "日期约略，记至日", "приблизительно, указан день"),
        ("2004-06?", "uncertain, given to the month", "日期存疑，记至月", "предположительно, указан месяц"),
        ("2004-21~", "approximate, given to the season", "日期约略，记至季", "приблизительно, указано время года"),
        (
            "2004%",
            "approximate and uncertain, given to the year",
            "日期约略且存疑，记至年",
            "приблизительно и предположительно, указан год",
        ),
        ("199X~", "approximate, given to the decade", "日期约略，记至年代", "приблизительно, указано десятилетие"),
        ("19XX?", "uncertain, given to the century", "日期存疑，记至世纪", "предположительно, указано столетие"),
        ("2003/2005", "period", "时段", "период"),
        ("2003~/2005", "period, start approximate", "时段，开始时间约略", "период, начало приблизительно"),
        ("2003/2005?", "period, end uncertain", "时段，结束时间存疑", "период, окончание предположительно"),
        ("2008/..", "period, end open", "时段，结束时间未定", "период, окончание не ограничено"),
        ("2008/", "period, end unknown", "时段，结束时间不详", "период, окончание неизвестно"),
        ("../2008", "period, start open", "时段，开始时间未定", "период, начало не ограничено"),
        (
            "/2008~",
            "period, start unknown, end approximate",
            "时段，开始时间不详，结束时间约略",
            "период, начало неизвестно, окончание приблизительно",
        ),
        ("[2003,2004]", "one of several dates", "数个日期之一", "одна из нескольких дат"),
        (
            "[2003,2004~]",
            "one of several dates, in part approximate",
            "数个日期之一，部分约略",
            "одна из нескольких дат, отчасти приблизительно",
        ),
    ],
)
def test_precision(text: str, english: str, chinese: str, russian: str) -> None:
    assert [precision_in_words(parse(text), language) for language in LANGUAGES] == [english, chinese, russian]


def test_languages_have_the_same_words() -> None:
    assert dates_en.PRECISION.keys() == dates_zh.PRECISION.keys() == dates_ru.PRECISION.keys()
    assert dates_en.SHORT.keys() == dates_zh.SHORT.keys() == dates_ru.SHORT.keys()


@pytest.mark.parametrize("say", [in_words, brief, precision_in_words])
def test_other_languages_are_unknown(say: Callable[[Edtf, str], str]) -> None:
    with pytest.raises(KeyError):
        say(parse("2004"), "de")


@st.composite
def dates(draw: st.DrawFn) -> str:
    years = st.integers(-2999, 9999).map(lambda year: f"{year:05}" if year < 0 else f"{year:04}")
    below = st.sampled_from(["", "-XX", "-06-XX", "-21", "-22", "-23", "-24", "-02", "-12-31", "-05-02"])
    vague = years.map(lambda year: f"{year[:-1]}X") | years.map(lambda year: f"{year[:-2]}XX")
    single = st.tuples(st.tuples(years, below).map("".join) | vague, st.sampled_from(["", "?", "~", "%"]))
    one, other = "".join(draw(single)), "".join(draw(single))
    first, last = (one, other) if parse(one).first <= parse(other).last else (other, one)
    intervals = (f"{first}/{last}", f"{one}/{one}", f"{one}/..", f"../{one}", f"{one}/", f"/{one}")
    sets = (f"[{one},{other}]", f"[{first}..{last}]", f"[..{one}]", f"[{one}..]", f"[{other},{one}..]")
    return draw(st.sampled_from((one, *intervals, *sets)))


@given(dates())
def test_every_date_has_words_in_every_language(text: str) -> None:
    for language in LANGUAGES:
        for say in (in_words, brief, precision_in_words):
            said = say(parse(text), language)
            assert said
            assert said == said.strip()
            assert not re.search(r"None|  |[{}]", said)


@given(dates(), dates())
def test_dates_with_other_bounds_have_other_words(one: str, other: str) -> None:
    if (parse(one).first, parse(one).last) != (parse(other).first, parse(other).last):
        for language in LANGUAGES:
            assert in_words(parse(one), language) != in_words(parse(other), language)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ((2004, 6, 17), (2004, 6, 17), "17 June 2004"),
        ((2004, 6, 17), (2004, 6, 20), "17–20 June 2004"),
        ((-43, 3, 15), (-43, 3, 15), in_words(parse("-0043-03-15"), "en")),
    ],
)
def test_days_make_a_period(first: tuple[int, int, int], last: tuple[int, int, int], expected: str) -> None:
    assert days_in_words(day_number(*first), day_number(*last), "en") == expected
