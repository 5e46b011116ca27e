from collections.abc import Callable
from functools import partial

import pytest

from app.domain.dates import DateError, parse
from app.domain.days import BEGINNING, END
from app.domain.selection import FACETS, VOCABULARY_OF, PartyLogic, PeriodLogic, Selection, Sort, selection

CHINA, RUSSIA, SCO = ("country", "CHN"), ("country", "RUS"), ("organization", "SCO")


def test_clicks_in_any_order_give_the_same_selection() -> None:
    one = Selection().toggled(*SCO).toggled(*RUSSIA).toggled(*CHINA)
    assert one == Selection().toggled(*CHINA).toggled(*SCO).toggled(*RUSSIA)
    assert one.choices == (CHINA, RUSSIA, SCO)


def test_second_click_takes_the_choice_back() -> None:
    assert Selection(choices=(CHINA, SCO)).toggled(*CHINA) == Selection(choices=(SCO,))


def test_only_replaces_the_choices_of_one_facet() -> None:
    chosen = Selection(choices=(CHINA, SCO)).only("country", ["RUS", "KAZ"])
    assert chosen.chosen("country") == ("KAZ", "RUS")
    assert chosen.chosen("organization") == ("SCO",)
    assert chosen.only("country", []).choices == (SCO,)


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        ("", "", None),
        ("1999", "", (parse("1999-01-01").first, END)),
        ("", "2004-06", (BEGINNING, parse("2004-06-30").first)),
        ("2004~", "2004", (parse("2004-01-01").first, parse("2004-12-31").first)),
    ],
)
def test_days_of_the_period(since: str, until: str, days: tuple[int, int] | None) -> None:
    assert selection(since=since, until=until).days == days


@pytest.mark.parametrize(
    ("chosen", "narrowed"),
    [
        (Selection(), False),
        (Selection(sort=Sort.EARLIEST, parties=PartyLogic.ALL, period=PeriodLogic.CERTAINLY), False),
        (Selection(text="毒"), True),
        (Selection(choices=(CHINA,)), True),
        (selection(since="1999"), True),
        (selection(until="1999"), True),
    ],
)
def test_narrowed(chosen: Selection, narrowed: bool) -> None:
    assert chosen.narrowed is narrowed


def test_from_plain_words() -> None:
    assert selection(
        text="毒", literal=True, choices=[SCO, CHINA, SCO], parties="only", period="certainly", sort="date"
    ) == Selection("毒", True, (CHINA, SCO), PartyLogic.ONLY, None, None, PeriodLogic.CERTAINLY, Sort.NEWEST)


@pytest.mark.parametrize(
    "ask", [partial(selection, parties="x"), partial(selection, period="x"), partial(selection, sort="x")]
)
def test_unknown_word_is_refused(ask: Callable[[], Selection]) -> None:
    with pytest.raises(ValueError, match="'x' is not a valid"):
        ask()


def test_wrong_date_is_refused() -> None:
    with pytest.raises(DateError, match=r"'2004-13' is not a date: there is no month 13\."):
        selection(since="2004-13")


def test_every_facet_but_decades_has_a_vocabulary() -> None:
    assert VOCABULARY_OF.keys() == set(FACETS) - {"decade"}
