from collections.abc import Callable
from pathlib import Path

import pytest

from app.build.content import read_content
from app.build.masks import facet_masks, token_masks
from app.build.problems import Problems
from app.domain.facets import CORE
from app.domain.text import BREAK
from app.library.schema import FIELDS, REACHES


def row(**fields: str) -> list[list[str]]:
    return [fields.get(field, "").split() for field in FIELDS]


ROWS = [row(title="drug"), row(parties="drug"), row(summary="drug drugs"), row(sources="drug")]


@pytest.mark.parametrize(("reach", "numbers"), [(0, [0]), (1, [0, 1]), (2, [0, 1, 2]), (3, [0, 1, 2, 3])])
def test_a_mask_for_every_reach(reach: int, numbers: list[int]) -> None:
    masks = token_masks(ROWS)
    for token in ("drug", "d*", "dr*", "dru*", "drug*"):
        assert masks[token, reach] == sum(1 << number for number in numbers)
    assert len(REACHES) == 4


def test_only_what_is_frequent_has_masks() -> None:
    rows = [row(title="drug rare" if number == 7 else "drug") for number in range(20)]
    tokens = {token for token, _ in token_masks(rows)}
    assert "drug" in tokens
    assert not {"rare", "r*"} & tokens
    rows[8] = row(summary="rarely")
    assert "r*" in {token for token, _ in token_masks(rows)}


def test_a_break_is_no_token() -> None:
    assert token_masks([row(title=f"drug {BREAK}")]).keys() & {(BREAK, 0), (BREAK + "*", 0)} == set()


def test_longer_beginnings_are_left_to_the_index() -> None:
    assert {token for token, _ in token_masks([row(title="drugs")])} == {"drugs", "d*", "dr*", "dru*", "drug*"}


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
