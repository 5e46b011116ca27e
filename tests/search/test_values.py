"""A filter that is typed by any name, code or abbreviation is the filter that is ticked."""

import random
from collections import defaultdict

import pytest

from app.build.content import Content
from app.build.names import every_name
from app.domain.fields import FIELD_NAMES
from app.domain.selection import Selection, selection
from app.library.library import Library
from tests.search.conftest import Found

FIELDS = {
    "country": ("country", "countries"),
    "organization": ("organization", "organizations"),
    "framework": ("framework", "frameworks"),
    "topic": ("topic", "topics"),
    "kind": ("kind", "kinds"),
    "type": ("subtype", "subtypes"),
    "status": ("status", "statuses"),
    "confidence": ("confidence", "confidences"),
}
"""Field -> facet and list."""


def names_of(content: Content, group: str) -> dict[str, set[str]]:
    """Code -> everything by which it is called: names, abbreviations and codes."""
    terms = content.vocabulary.lists[group]
    return {code: {*every_name(term), *filter(None, (code, term.alpha2))} for code, term in terms.items()}


@pytest.mark.parametrize("field", FIELDS)
def test_every_name_of_every_code(library: Library, content: Content, field: str) -> None:
    facet, group = FIELDS[field]
    chance = random.Random(field)
    names = names_of(content, group)
    assert names.keys() == library.vocabulary.lists[group].keys()
    for code, written in names.items():
        ticked = selection(choices=[(facet, code)])
        for name in sorted(written):
            shown = chance.choice([name, name.upper(), name.lower()])
            assert library.understood(Selection(text=f'{field}:"{shown}"')) == ticked, (code, shown)


@pytest.mark.parametrize("field", FIELDS)
def test_the_answer_is_that_of_the_facet(library: Library, found: Found, field: str) -> None:
    facet, group = FIELDS[field]
    codes = library.search(Selection()).facets[facet]
    assert codes
    for code, count in codes.items():
        mask = found(f"{field}:{code}")
        assert mask == found("", choices=[(facet, code)]) == library._facets[facet][code]
        assert mask.bit_count() == count
        name = library.vocabulary.name(group, code, "ru")
        assert found(f'-{field}:"{name}"') == found("") & ~mask


def test_a_character_of_several_countries_gives_them_all(library: Library, found: Found) -> None:
    rows = library._connection.execute("SELECT key, code FROM name WHERE usage = 'sign'")
    countries: dict[str, set[str]] = defaultdict(set)
    for sign, code in rows:
        countries[sign].add(code)
    assert sum(len(codes) > 1 for codes in countries.values()) >= 5
    for sign, codes in countries.items():
        expected = 0
        for code in codes:
            expected |= found(f"country:{code}")
        assert found(f"country:{sign}") == expected, sign
        assert library.understood(Selection(text=f"国家：{sign}")).chosen("country") == tuple(sorted(codes))


@pytest.mark.parametrize("field", FIELDS)
def test_every_name_of_the_field(found: Found, library: Library, field: str) -> None:
    facet, _ = FIELDS[field]
    code = next(iter(library.search(Selection()).facets[facet]))
    for name in FIELD_NAMES[field]:
        assert library.understood(Selection(text=f"{name}:{code}")).chosen(facet) == (code,)
        assert library.understood(Selection(text=f"{name.title()}：{code}")).chosen(facet) == (code,)


def test_decades(library: Library, found: Found) -> None:
    for code in library.search(Selection()).facets["decade"]:
        assert found(f"decade:{code}") == found("", choices=[("decade", code)]) != 0
    assert library.query(Selection(text="decade:2004")).unused == ("decade:2004",)


def test_several_values_are_alternatives(found: Found) -> None:
    assert found("country:CHN,Казахстан、巴") == found("country:CHN") | found("country:KAZ") | found("country:巴")
    assert found("kind:meeting,operation") == found("kind:meeting") | found("kind:operation")
    assert found("party:中,吉") == found("party:CHN,KGZ") | found("party:CHN,DJI")
    assert found("country:CHN country:KAZ") == found("country:CHN,KAZ")


def test_all_of_and_no_others(found: Found) -> None:
    both = [("country", "CHN"), ("country", "KAZ")]
    assert (
        found("party:中国,Kazakhstan")
        == found("", choices=both, parties="all")
        == found("country:CHN") & found("party:KAZ")
    )
    assert found("между:Китай,Казахстан") == found("", choices=both, parties="only") != 0


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [("year:2004", "2004", "2004"), ("from:2004-06", "2004-06", ""), ("до:2004", "", "2004"),
     ("自:2003 至:2004~", "2003", "2004~"), ('from:"[2003,2005]"', "[2003,2005]", ""), ("year:199X", "199X", "199X")],
)  # fmt: skip
@pytest.mark.parametrize("period", ["possibly", "certainly"])
def test_periods(found: Found, text: str, since: str, until: str, period: str) -> None:
    expected = found("", since=since, until=until, period=period)
    assert expected
    assert found(f"{text} period:{period}") == expected


def test_a_name_that_is_only_begun_counts_but_is_no_filter(library: Library, found: Found) -> None:
    begun = library.understood(Selection(text="country:Kazakhst"))
    assert begun == Selection(text="country:Kazakhst")
    assert found("country:Kazakhst") == found("country:KAZ")
    assert found('organization:"Шанхайская организация сотр"') == found("organization:SCO")
    assert library.query(Selection(text="country:Atlantis")).unused == ("country:Atlantis",)
    assert found("country:Atlantis") == found("")


def test_places_and_sources_are_looked_for_in_their_fields(found: Found) -> None:
    assert found("place:Tashkent") == found("место:Ташкент") == found("地点:塔什干") != 0
    assert found("place:Tashkent") & ~found("Tashkent ") == 0
    assert found("place:Tashkent") != found("Tashkent ")
    assert found("source:press") & ~found("press ") == 0
    assert found("place:Tashkent,Astana") == found("place:Tashkent") | found("place:Astana")
