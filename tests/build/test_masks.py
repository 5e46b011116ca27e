from collections.abc import Callable
from pathlib import Path

import pytest

from app.build.content import read_content
from app.build.masks import facet_masks, token_masks
from app.build.problems import Problems
from app.domain.facets import CORE
from app.domain.text import BREAK
from app.library.schema import FIELDS, REACHES


def texts(**fields: str) -> dict[str, list[str]]:
    return {field: [fields[field]] if field in fields else [] for field in FIELDS}


ENTRIES = [texts(title="drug"), texts(parties="drug"), texts(summary="drug drugs"), texts(sources="drug")]


@pytest.mark.parametrize("times", [1, 50])
@pytest.mark.parametrize(("reach", "nearest"), [(0, [0]), (1, [0, 1]), (2, [0, 1, 2]), (3, [0, 1, 2, 3])])
def test_a_mask_for_every_reach(times: int, reach: int, nearest: list[int]) -> None:
    masks = token_masks(ENTRIES * times, str.split)
    numbers = [number for number in range(4 * times) if number % 4 in nearest]
    for token in ("drug", "d*", "dr*", "dru*", "drug*"):
        assert masks[token, reach] == sum(1 << number for number in numbers)
    assert len(REACHES) == 4


def test_a_text_in_two_fields_counts_where_it_is_nearest() -> None:
    masks = token_masks([texts(title="drug", sources="drug"), texts(sources="drug")], str.split)
    assert [masks["drug", reach] for reach in range(4)] == [0b01, 0b01, 0b01, 0b11]


def test_only_what_is_frequent_has_masks() -> None:
    entries = [texts(title="drug rare" if number == 7 else "drug") for number in range(20)]
    tokens = {token for token, _ in token_masks(entries, str.split)}
    assert "drug" in tokens
    assert not {"rare", "r*"} & tokens
    entries[8] = texts(summary="rarely")
    assert "r*" in {token for token, _ in token_masks(entries, str.split)}


def test_a_word_that_one_entry_holds_twice_is_not_frequent() -> None:
    entries = [texts(title="rare", summary="rare"), *(texts(title="drug") for _ in range(19))]
    assert "rare" not in {token for token, _ in token_masks(entries, str.split)}


def test_a_break_is_no_token() -> None:
    masks = token_masks([texts(title=f"drug {BREAK}")], str.split)
    assert masks.keys() & {(BREAK, 0), (BREAK + "*", 0)} == set()


def test_longer_beginnings_are_left_to_the_index() -> None:
    tokens = {token for token, _ in token_masks([texts(title="drugs")], str.split)}
    assert tokens == {"drugs", "d*", "dr*", "dru*", "drug*"}


@pytest.mark.parametrize(
    ("facet", "code", "ids"),
    [
        ("kind", "agreement", {"border-treaty-2004", "old-treaty-1961"}),
        ("status", "in-force", {"border-treaty-2004"}),
        ("framework", "SCO", {"border-treaty-2004"}),
        ("topic", "precursors", {"border-treaty-2004"}),
        ("organization", "SCO", {"border-treaty-2004"}),
        ("country", "CHN", {"border-treaty-2004", "old-treaty-1961", "experts-2003"}),
        ("country", "KAZ", {"border-treaty-2004", "joint-raid-2008"}),
        (CORE, "KAZ", {"joint-raid-2008"}),
        ("country", "TJK", {"border-treaty-2004", "experts-2003"}),
        (CORE, "TJK", {"experts-2003"}),
        ("decade", "2000", {"border-treaty-2004", "experts-2003", "joint-raid-2008"}),
        ("decade", "1960", {"old-treaty-1961"}),
        ("confidence", "confirmed", {"border-treaty-2004"}),
    ],
)
def test_facets(small_data: Path, edit: Callable[[str, str, str], None], facet: str, code: str, ids: set[str]) -> None:
    edit("entries/agreement/border-treaty-2004.yaml", "{party: TJK, role: signatory}", "{party: TJK, role: observer}")
    content = read_content(small_data, Problems())
    mask = facet_masks(content.entries, content.vocabulary)[facet, code]
    assert {entry.id for number, entry in enumerate(content.entries) if mask >> number & 1} == ids


def test_an_organization_is_no_country(small_data: Path) -> None:
    content = read_content(small_data, Problems())
    masks = facet_masks(content.entries, content.vocabulary)
    assert not {("country", "SCO"), (CORE, "SCO"), ("status", ""), ("framework", "")} & masks.keys()
