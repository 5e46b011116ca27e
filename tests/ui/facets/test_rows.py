"""What the facet panel shows, as rows."""

from dataclasses import replace

import pytest

from app.domain.selection import Selection
from app.domain.text import fold
from app.library.library import Library
from app.ui.facets.rows import SHOWN, FacetRow, RowKind, facet_rows
from app.wording.wording import Wording


@pytest.fixture
def rows(library: Library, wording: Wording) -> list[FacetRow]:
    """The rows of the whole library."""
    return facet_rows(library.search(Selection()).facets, Selection(), wording, set(), "")


def codes(rows: list[FacetRow], facet: str) -> list[str]:
    """The codes shown of a facet."""
    return [row.code for row in rows if row.facet == facet and row.kind is RowKind.CODE]


def test_each_facet_has_a_heading_and_its_most_frequent_codes(rows: list[FacetRow], library: Library) -> None:
    """Long facets are folded, and say how much is folded away."""
    counts = library.search(Selection()).facets["country"]
    assert codes(rows, "country") == list(counts)[:SHOWN]
    (more,) = [row for row in rows if row.facet == "country" and row.kind is RowKind.MORE]
    assert more.label == f"{len(counts) - SHOWN} more"
    assert [row.label for row in rows if row.kind is RowKind.HEADING][:3] == ["Country", "Organization", "Kind"]


def test_unfolded_shows_all(library: Library, wording: Wording) -> None:
    """And offers to fold again."""
    counts = library.search(Selection()).facets
    rows = facet_rows(counts, Selection(), wording, {"country"}, "")
    shown = codes(rows, "country")
    assert set(shown) == set(counts["country"])
    assert [counts["country"][code] for code in shown] == sorted(counts["country"].values(), reverse=True)
    assert [row.label for row in rows if row.facet == "country"][-1] == "fewer"


def test_a_chosen_code_is_never_folded_away(library: Library, wording: Wording) -> None:
    """It comes after those that are shown anyway, so that no row moves under the mouse; also with no entries left."""
    selection = replace(Selection(text="opium"), choices=(("country", "CHN"), ("country", "ZWE")))
    rows = facet_rows(library.search(selection).facets, selection, wording, set(), "")
    country = [row for row in rows if row.facet == "country" and row.kind is RowKind.CODE]
    assert [row.code for row in country if row.chosen] == ["CHN", "ZWE"]
    assert (country[-1].code, len(country)) == ("ZWE", SHOWN + 1)


def test_equal_counts_are_in_the_order_of_names(library: Library, wording: Wording) -> None:
    """Not in that of the codes, which nobody sees."""
    counts = library.search(Selection()).facets
    rows = facet_rows(counts, Selection(), wording, {"country"}, "")
    once = [row.label for row in rows if row.facet == "country" and row.count == 6 and row.code]
    assert len(once) > 5
    assert once == sorted(once, key=fold)


@pytest.mark.parametrize("needle", ["узбек", "乌兹", "uzbek", "UZB", "烏茲"])
def test_a_name_in_any_language_finds_its_code(library: Library, wording: Wording, needle: str) -> None:
    """Whatever the language of the interface."""
    rows = facet_rows(library.search(Selection()).facets, Selection(), wording, set(), needle)
    assert codes(rows, "country") == ["UZB"]


def test_decades_come_in_their_order(rows: list[FacetRow]) -> None:
    """The latest first, whatever their counts."""
    shown = codes(rows, "decade")
    assert shown == sorted(shown, reverse=True)


def test_bars_are_shares_of_the_largest(rows: list[FacetRow]) -> None:
    """The first code of a facet that is ordered by count has the whole bar."""
    country = [row for row in rows if row.facet == "country" and row.kind is RowKind.CODE]
    assert country[0].share == 1
    assert all(row.share == row.count / country[0].count for row in country)
