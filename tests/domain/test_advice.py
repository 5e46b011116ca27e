"""The conditions of a search and the search without them."""

import pytest

from app.domain.advice import conditions, cut, eased, without
from app.domain.filters import written
from app.domain.selection import Selection, selection
from app.library.library import Library


@pytest.mark.parametrize(
    ("marked", "rest"),
    [
        ("[xyzzy]", ""),
        ("[xyzzy] opium", "opium"),
        ("opium [xyzzy]", "opium "),
        ("opium [xyzzy] heroin", "opium heroin"),
        ("[a] opium [b]", "opium "),
        ("塔吉克[禁毒]警察", "塔吉克 警察"),
        ("opium", "opium"),
    ],
)
def test_pieces_are_cut_out(marked: str, rest: str) -> None:
    """The word that is last then is whole; what a cut parts stays apart."""
    spans = []
    while "[" in marked:
        start, end = marked.index("["), marked.index("]") - 1
        marked = marked.replace("[", "", 1).replace("]", "", 1)
        spans.append((start, end))
    assert cut(marked, spans) == rest


def asked(library: Library, search: Selection) -> list[str]:
    """The conditions as text."""
    return [written(condition.asked) for condition in conditions(search, library.query(search).clauses)]


FILTERED = selection(
    text="opium", choices=[("country", "CHN"), ("country", "KAZ"), ("kind", "meeting")], since="1999", until="2004"
)


@pytest.mark.parametrize(
    ("search", "found"),
    [
        (selection(), []),
        (selection(text="opium -heroin"), ["opium", "-heroin"]),
        (selection(text='of "controlled delivery" x OR y'), ['"controlled delivery"', "x OR y"]),
        (selection(text="country:KAZ from:2004"), ["country:KAZ", "from:2004"]),
        (selection(text="塔吉克斯坦禁毒警察合作网"), ["塔吉克斯坦", "禁毒警察", "合作网"]),
        (FILTERED, ["opium", "country:CHN,KAZ", "kind:meeting", "from:1999 to:2004"]),
        (
            selection(choices=[("country", "CHN"), ("country", "KAZ")], parties="all"),
            ["country:CHN", "country:KAZ", "country:CHN,KAZ"],
        ),
    ],
)
def test_every_condition(library: Library, search: Selection, found: list[str]) -> None:
    """Countries that must all be there are conditions of their own."""
    assert asked(library, search) == found


def test_the_search_without_each_condition(library: Library) -> None:
    """Only that is gone."""
    rests = [written(without(FILTERED, [c])) for c in conditions(FILTERED, library.query(FILTERED).clauses)]
    assert rests == [
        "country:CHN,KAZ kind:meeting from:1999 to:2004",
        "opium kind:meeting from:1999 to:2004",
        "opium country:CHN,KAZ from:1999 to:2004",
        "opium country:CHN,KAZ kind:meeting",
    ]


def test_the_search_without_all_of_them(library: Library) -> None:
    every = list(conditions(FILTERED, library.query(FILTERED).clauses))
    assert without(FILTERED, every) == Selection()


def test_ways_to_ask_less() -> None:
    strict = selection(literal=True, since="2004", period="certainly", choices=[("country", "KAZ")], parties="only")
    easier = [change for _, change in eased(strict)]
    assert [written(change) for change in easier] == [
        "between:KAZ from:2004 period:certainly",
        "between:KAZ from:2004 literal:yes",
        "country:KAZ from:2004 period:certainly literal:yes",
    ]
    assert list(eased(selection(text="opium", period="certainly", parties="all"))) == []
