"""The text and the form are two faces of one Selection."""

import random
from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import parse as parse_date
from app.domain.filters import written
from app.domain.selection import (
    FACETS,
    PartyLogic,
    PeriodLogic,
    Selection,
    Sort,
    backwards,
    selection,
)
from app.library.library import Library
from tests.search.conftest import Found

DATES = ["1999", "2004-06", "2004-06-17", "2004~", "2005?", "199X", "2003/2005", "2008/..", "../2007", "[2003,2005]"]
WORDS = [
    "heroin", "禁毒", "中塔", "“controlled delivery”", "-opium", "-“raw opium”", "customs OR 海关", "и", "the", "opi*",
    "country:CHN OR kind:meeting", "-country:AFG", "place:Tashkent", "2004年6月", "China", "Казахстана", "xyzzy:x", "/",
]  # fmt: skip


@st.composite
def selections(draw: st.DrawFn, library: Library) -> Selection:
    """Any Selection of codes of the library; party logic is about countries, one space parts the words."""
    counts = library.search(Selection()).facets
    chosen = draw(st.sets(st.sampled_from([(facet, code) for facet in FACETS for code in counts[facet]]), max_size=4))
    since, until = (draw(st.none() | st.sampled_from(DATES).map(parse_date)) for _ in range(2))
    words = draw(st.lists(st.sampled_from(WORDS), max_size=3))
    end = draw(st.sampled_from(["", " ", ' "open'] if words else ["", "«open "]))
    with_country = any(facet == "country" for facet, _ in chosen)
    return Selection(
        text=" ".join(words) + end,
        literal=draw(st.booleans()),
        choices=tuple(sorted(chosen)),
        parties=draw(st.sampled_from(PartyLogic)) if with_country else PartyLogic.ANY,
        since=None if backwards(since, until) else since,
        until=until,
        period=draw(st.sampled_from(PeriodLogic)),
        sort=draw(st.sampled_from(Sort)),
    )


@given(st.data())
def test_what_is_written_is_understood_the_same(library: Library, data: st.DataObject) -> None:
    chosen = data.draw(selections(library))
    typed = Selection(text=written(chosen))
    assert library.understood(typed) == chosen
    ticked, read = library.search(chosen), library.search(typed)
    assert list(read.numbers) == list(ticked.numbers)
    assert (read.mask, read.facets, read.histogram) == (ticked.mask, ticked.facets, ticked.histogram)
    assert (read.understood, read.query) == (ticked.understood, ticked.query)


def test_fields_may_stand_anywhere(library: Library) -> None:
    ticked = selection(text="heroin ", choices=[("country", "CHN"), ("kind", "operation")], since="2004")
    for order in permutations(["heroin ", "country:CHN ", "from:2004 ", "kind:operation "]):
        assert library.understood(Selection(text="".join(order))) == ticked


def test_some_typed_and_some_ticked(library: Library) -> None:
    mixed = selection(text="kind:meeting heroin ", choices=[("country", "CHN")], until="2010")
    ticked = selection(text="heroin ", choices=[("country", "CHN"), ("kind", "meeting")], until="2010")
    assert library.understood(mixed) == ticked
    assert library.search(mixed).mask == library.search(ticked).mask


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("heroin OR country:CHN ", lambda found: found("heroin ") | found("country:CHN")),
        ("kind:meeting OR kind:operation", lambda found: found("kind:meeting,operation")),
        ("heroin -country:CHN", lambda found: found("heroin ") & ~found("country:CHN")),
        ("-year:2004", lambda found: found("") & ~found("year:2004")),
        ("heroin -place:Tashkent", lambda found: found("heroin ") & ~found("place:Tashkent")),
        ("from:2010 OR heroin ", lambda found: found("from:2010") | found("heroin ")),
        ("between:CHN,KAZ OR between:CHN,TJK", lambda found: found("between:CHN,KAZ") | found("between:CHN,TJK")),
        ("country:CHN party:KAZ", lambda found: found("country:CHN") & found("party:KAZ")),
        ("year:2004 year:2005", lambda found: found("year:2004") & found("year:2005")),
    ],
)
def test_fields_that_no_filter_can_say_stay_in_the_text_and_count(
    library: Library, found: Found, text: str, same: Callable[[Found], int]
) -> None:
    understood = library.understood(Selection(text=text))
    assert ":" in understood.text
    assert found(text) == same(found)


def test_facets_count_what_a_click_gives_beside_typed_fields(library: Library) -> None:
    chance = random.Random(6)
    for text in ("heroin country:CHN ", "country:CHN OR kind:meeting", "-country:AFG", "from:2004 禁毒"):
        answer = library.search(Selection(text=text))
        for facet in ("topic", "kind", "status"):
            counts = answer.facets[facet]
            for code in chance.sample(sorted(counts), min(3, len(counts))):
                clicked = library.search(answer.understood.only(facet, [code]))
                assert clicked.total == counts[code]
