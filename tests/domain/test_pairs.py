"""Who works with whom, counted on masks."""

from app.domain.facets import CORE
from app.domain.pairs import pairs_of

FACETS = {
    "country": {"CHN": 0b1111, "TJK": 0b0111, "USA": 0b1001, "FRA": 0b1000},
    CORE: {"CHN": 0b1111, "TJK": 0b0011, "USA": 0b0001},
    "kind": {"agreement": 0b0011, "meeting": 0b1100, "operation": 0},
}


def test_countries_that_take_part_most_first() -> None:
    assert pairs_of(0b1111, FACETS, 9).countries == ["CHN", "TJK", "USA"]
    assert pairs_of(0b1111, FACETS, 2).countries == ["CHN", "TJK"]
    assert pairs_of(0b1000, FACETS, 9).countries == ["CHN"]


def test_counts_of_pairs() -> None:
    pairs = pairs_of(0b1111, FACETS, 9)
    assert pairs.count("CHN", "TJK") == pairs.count("TJK", "CHN") == 3
    assert pairs.count("CHN", "CHN") == 4
    assert pairs.by_kind("CHN", "TJK") == {"agreement": 2, "meeting": 1}
    assert pairs.by_kind("TJK", "USA") == {"agreement": 1}
    assert pairs.most == 3


def test_nothing_found() -> None:
    pairs = pairs_of(0, FACETS, 9)
    assert list(pairs.countries) == []
    assert pairs.most == 0
