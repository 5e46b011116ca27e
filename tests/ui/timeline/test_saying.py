"""A period is told as precisely as it is short."""

import pytest

from app.domain.days import day_number
from app.ui.timeline.saying import period_in_words

Day = tuple[int, int, int]


@pytest.mark.parametrize(
    ("first", "last", "en", "zh", "ru"),
    [
        ((1998, 3, 4), (2012, 5, 6), "1998–2012", "1998年至2012年", "1998–2012 годы"),
        (
            (2004, 6, 17),
            (2005, 2, 1),
            "June 2004 – February 2005",
            "2004年6月至2005年2月",
            "июнь 2004 – февраль 2005 года",
        ),
        (
            (2004, 6, 17),
            (2004, 8, 2),
            "17 June – 2 August 2004",
            "2004年6月17日至8月2日",
            "17 июня – 2 августа 2004 года",
        ),
        ((2004, 6, 17), (2004, 6, 17), "17 June 2004", "2004年6月17日", "17 июня 2004 года"),
    ],
)
def test_days_months_or_years(first: Day, last: Day, en: str, zh: str, ru: str) -> None:
    days = day_number(*first), day_number(*last)
    told = [period_in_words(*days, language).replace("\N{NO-BREAK SPACE}", " ") for language in ("en", "zh", "ru")]
    assert told == [en, zh, ru]
