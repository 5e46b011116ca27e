"""Counting without listing, and the values that stand after fields."""

import pytest

from app.domain.selection import Selection, selection
from app.library.library import Library

ASKED = [
    selection(),
    selection(text="禁毒"),
    selection(text="opium -heroin country:KAZ from:2004"),
    selection(text="precursors", literal=True, choices=[("country", "CHN"), ("country", "KAZ")], parties="only"),
    selection(since="1999", until="2004", period="certainly", choices=[("kind", "meeting")]),
    selection(text="xyzzy"),
]


@pytest.mark.parametrize("asked", ASKED, ids=repr)
def test_the_total_is_that_of_the_search(library: Library, asked: Selection) -> None:
    assert library.total(asked) == library.search(asked).total


@pytest.mark.parametrize(
    ("field", "value", "codes"),
    [
        ("country", "Burma", ("MMR",)),
        ("country", "哈萨", ("KAZ",)),
        ("between", "kaz", ("KAZ",)),
        ("topic", "прекурсоры", ("precursors",)),
        ("country", "xyzzy", ()),
        ("year", "2004", ()),
        ("place", "Tashkent", ()),
    ],
)
def test_what_a_value_means(library: Library, field: str, value: str, codes: tuple[str, ...]) -> None:
    assert library.meant(field, value) == codes


def test_places_are_those_of_entries(library: Library) -> None:
    """Each once, most first."""
    entries = map(library.entry, range(library.facts.entries))
    places = [(entry.place.name["en"], entry.place.country) for entry in entries if entry.place]
    found = [(name["en"], country) for name, country in library.mentioned.places]
    assert set(found) == set(places)
    assert len(found) == len({(tuple(sorted(name.items())), country) for name, country in library.mentioned.places})
    assert found[0] == max(set(places), key=places.count)


def test_publishers_are_those_of_cited_sources(library: Library) -> None:
    """Each once, most entries first."""
    entries = map(library.entry, range(library.facts.entries))
    published = [{source.publisher for source in library.sources(entry).values()} for entry in entries]
    assert set(library.mentioned.publishers) == set().union(*published) - {None}
    counts = [sum(name in found for found in published) for name in library.mentioned.publishers]
    assert counts == sorted(counts, reverse=True)
