from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import parse as parse_date
from app.domain.days import BEGINNING, END
from app.domain.filters import absorbed, filter_node, written
from app.domain.nodes import During
from app.domain.selection import PartyLogic, PeriodLogic, Selection, Sort, backwards, selection
from tests.domain.notation import short
from tests.domain.small_lexicon import SmallLexicon
from tests.hostile import PIECES

LEXICON = SmallLexicon()

CHOICES = [
    ("country", "CHN"), ("country", "KAZ"), ("country", "RUS"), ("organization", "SCO"), ("organization", "UNODC"),
    ("framework", "CHN-RUS"), ("decade", "1990"), ("decade", "2000"), ("source", "news-2004"),
]  # fmt: skip
DATES = ["1999", "2004-06", "2004-06-17", "2004~", "2005?", "199X", "2003/2005", "2008/..", "../2007", "[2003,2005]"]
WORDS = ["drug", "禁毒", "“a b”", "-x", "-“y z”", "x OR y", "China OR country:CHN OR 毒", "-kind:a", "x:y", "и", "*"]


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    """Any Selection whose party logic is about countries, and whose text has one space between its words."""
    choices = tuple(sorted(draw(st.sets(st.sampled_from(CHOICES)))))
    since, until = (draw(st.none() | st.sampled_from(DATES).map(parse_date)) for _ in range(2))
    words = draw(st.lists(st.sampled_from(WORDS), max_size=3))
    end = draw(st.sampled_from(["", " ", ' "open', " «open quote "] if words else ["", '"open']))
    return Selection(
        text=" ".join(words) + end,
        literal=draw(st.booleans()),
        choices=choices,
        parties=draw(st.sampled_from(PartyLogic)) if any(f == "country" for f, _ in choices) else PartyLogic.ANY,
        since=None if backwards(since, until) else since,
        until=until,
        period=draw(st.sampled_from(PeriodLogic)),
        sort=draw(st.sampled_from(Sort)),
    )


@given(selections())
def test_a_selection_that_is_written_is_read_back(chosen: Selection) -> None:
    assert absorbed(Selection(text=written(chosen)), LEXICON) == chosen


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join), selections())
def test_what_was_absorbed_has_nothing_more_to_absorb(text: str, chosen: Selection) -> None:
    found = absorbed(replace(chosen, text=text), LEXICON)
    assert absorbed(found, LEXICON) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("country:CHN", selection(choices=[("country", "CHN")])),
        ("country:China,Казахстан", selection(choices=[("country", "CHN"), ("country", "KAZ")])),
        ("country:CHN country:KAZ", selection(choices=[("country", "CHN"), ("country", "KAZ")])),
        ("country:吉", selection(choices=[("country", "DJI"), ("country", "KGZ")])),
        ("国家：中国", selection(choices=[("country", "CHN")])),
        ("party:CHN,KAZ", selection(choices=[("country", "CHN"), ("country", "KAZ")], parties="all")),
        ("between:CHN,KAZ", selection(choices=[("country", "CHN"), ("country", "KAZ")], parties="only")),
        (
            'organization:"United Nations Office on Drugs and Crime" drug',
            selection(text="drug", choices=[("organization", "UNODC")]),
        ),
        ("a country:CHN b", selection(text="a b", choices=[("country", "CHN")])),
        ("a country:CHN", selection(text="a ", choices=[("country", "CHN")])),
        ("country:CHN  a   b ", selection(text="a b ", choices=[("country", "CHN")])),
        ("decade:1990,2000", selection(choices=[("decade", "1990"), ("decade", "2000")])),
        ("year:2004", selection(since="2004", until="2004")),
        ("from:2004-06 to:2005", selection(since="2004-06", until="2005")),
        ("с:2004 по:2005", selection(since="2004", until="2005")),
        ('from:"[2003,2005]"', selection(since="[2003,2005]")),
        ("period:certainly sort:Date literal:да", selection(period="certainly", sort="date", literal=True)),
    ],
)
def test_fields_become_filters(text: str, expected: Selection) -> None:
    assert absorbed(Selection(text=text), LEXICON) == expected


@pytest.mark.parametrize(
    "text",
    [
        "country:CHN OR x",
        "x OR country:CHN",
        "-country:CHN",
        "country:Казах",
        "country:Atlantis",
        "country:CHN,Atlantis",
        "country:",
        "party:吉",
        "place:Moscow",
        "source:ministry",
        "year:soon",
        "year:2004,2005",
        "decade:1995",
        "sort:upwards",
        "literal:no",
        "https://example.org",
    ],
)
def test_what_a_filter_cannot_say_stays_in_the_text(text: str) -> None:
    assert absorbed(Selection(text=text), LEXICON) == Selection(text=text)


@pytest.mark.parametrize(
    ("chosen", "text"),
    [
        (selection(text="country:CHN party:KAZ", choices=[]), "party:KAZ"),
        (selection(text="party:KAZ x", choices=[("country", "CHN")]), "party:KAZ x"),
        (selection(text="from:2004 x", since="1999"), "from:2004 x"),
        (selection(text="year:2004 x", until="1999"), "year:2004 x"),
        (selection(text="to:1998 x", since="1999"), "to:1998 x"),
        (selection(text="from:2005 to:2004"), "to:2004"),
        (selection(text="from:2004 from:2005"), "from:2005"),
    ],
)
def test_what_contradicts_a_filter_stays_in_the_text(chosen: Selection, text: str) -> None:
    assert absorbed(chosen, LEXICON).text == text


@pytest.mark.parametrize(
    ("chosen", "text"),
    [
        (Selection(), ""),
        (Selection(text="drug"), "drug"),
        (Selection(text="drug "), "drug "),
        (selection(text='"a b', choices=[("country", "CHN"), ("country", "KAZ")], parties="all"), 'party:CHN,KAZ "a b'),
        (selection(since="2004", until="2005~", sort="earliest"), "from:2004 to:2005~ sort:earliest"),
        (selection(since="[2003,2005]"), 'from:"[2003,2005]"'),
        (selection(choices=[("subtype", "treaty"), ("kind", "meeting")]), "kind:meeting type:treaty"),
        (selection(text="x", literal=True), "literal:yes x"),
        (selection(text="x", period="certainly"), "period:certainly x"),
    ],
)  # fmt: skip
def test_a_selection_as_text(chosen: Selection, text: str) -> None:
    assert written(chosen) == text


@pytest.mark.parametrize(
    ("field", "values", "expected"),
    [
        ("country", ("CHN", "Russia"), "country=CHN,RUS"),
        ("country", ("Казах",), "country=KAZ"),
        ("country", ("Atlantis",), None),
        ("country", ("CHN", "Atlantis"), None),
        ("country", (), None),
        ("party", ("CHN", "KAZ"), "country=CHN,KAZ all"),
        ("between", ("CHN",), "country=CHN only"),
        ("country", ("CHN", "吉"), "country=CHN,DJI,KGZ"),
        ("party", ("CHN", "吉"), "(country=CHN,DJI all | country=CHN,KGZ all)"),
        ("between", ("吉", "CHN"), "(country=CHN,DJI only | country=CHN,KGZ only)"),
        ("organization", ("上合组织",), "organization=SCO"),
        ("decade", ("1990",), "decade=1990"),
        ("decade", ("1995",), None),
        ("year", ("0001",), "1..365"),
        ("year", ("0001", "0002"), None),
        ("year", ("soon",), None),
        ("sort", ("date",), None),
    ],
)
def test_what_a_field_asks(field: str, values: tuple[str, ...], expected: str | None) -> None:
    node = filter_node(field, values, LEXICON)
    assert (short(node) if node else None) == expected


def test_an_open_period_has_one_end() -> None:
    year = parse_date("2004")
    assert filter_node("year", ("2004",), LEXICON) == During(year.first, year.last)
    assert filter_node("from", ("2004",), LEXICON) == During(year.first, END)
    assert filter_node("to", ("2004",), LEXICON) == During(BEGINNING, year.last)
