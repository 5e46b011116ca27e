from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.build.content import read_content
from app.build.masks import Holdings, facet_masks
from app.build.problems import Problems
from app.domain.bits import mask_of
from app.domain.facets import CORE
from app.domain.sounds import SPELLING, SYLLABLE
from app.domain.text import BREAK, MARK
from app.library.schema import FIELDS, REACHES


def texts(**fields: str) -> dict[str, list[str]]:
    return {field: [fields[field]] if field in fields else [] for field in FIELDS}


def token_masks(entries: list[dict[str, list[str]]]) -> dict[tuple[str, int], int]:
    return Holdings(entries).token_masks(str.split)


ENTRIES = [texts(title="drug"), texts(parties="drug"), texts(summary="drug drugs"), texts(sources="drug")]


@pytest.mark.parametrize("times", [1, 50])
@pytest.mark.parametrize(("reach", "nearest"), [(0, [0]), (1, [0, 1]), (2, [0, 1, 2]), (3, [0, 1, 2, 3])])
def test_a_mask_for_every_reach(times: int, reach: int, nearest: list[int]) -> None:
    masks = token_masks(ENTRIES * times)
    numbers = [number for number in range(4 * times) if number % 4 in nearest]
    for token in ("drug", "d*", "dr*", "dru*", "drug*"):
        assert masks[token, reach] == sum(1 << number for number in numbers)
    assert len(REACHES) == 4


def test_a_text_in_two_fields_counts_where_it_is_nearest() -> None:
    masks = token_masks([texts(title="drug", sources="drug"), texts(sources="drug")])
    assert [masks["drug", reach] for reach in range(4)] == [0b01, 0b01, 0b01, 0b11]


def test_only_what_is_frequent_has_masks() -> None:
    entries = [texts(title="drug rare" if number == 7 else "drug") for number in range(20)]
    tokens = {token for token, _ in token_masks(entries)}
    assert "drug" in tokens
    assert not {"rare", "r*"} & tokens
    entries[8] = texts(summary="rarely")
    assert "r*" in {token for token, _ in token_masks(entries)}


def test_a_word_that_one_entry_holds_twice_is_not_frequent() -> None:
    entries = [texts(title="rare", summary="rare"), *(texts(title="drug") for _ in range(19))]
    assert "rare" not in {token for token, _ in token_masks(entries)}


def test_a_break_is_no_token() -> None:
    masks = token_masks([texts(title=f"drug {BREAK}")])
    assert masks.keys() & {(BREAK, 0), (BREAK + "*", 0)} == set()


def test_every_beginning_has_a_mask_and_what_is_marked_has_one_as_a_whole() -> None:
    tokens = {token for token, _ in token_masks([texts(title=f"drug {MARK}drug {SYLLABLE}jin {SPELLING}kanal")])}
    assert tokens == {"drug", "d*", "dr*", "dru*", "drug*", MARK + "drug", SYLLABLE + "jin", SPELLING + "kanal"}


def test_masks_of_han_runs_are_of_those_that_many_entries_have() -> None:
    entries = [texts(title="禁毒合作协定"), texts(summary="禁毒合作"), texts(sources="禁毒 合作")]
    found = Holdings([*entries, *(texts(title="会议") for _ in range(60))]).run_masks()
    assert "禁毒合作" not in {run for run, _ in found}
    found = Holdings([*entries, *(texts(title="会议") for _ in range(10))]).run_masks()
    assert {run for run, _ in found} == {
        "禁毒合", "毒合作", "合作协", "作协定",
        "禁毒合作", "毒合作协", "合作协定", "禁毒合作协", "毒合作协定", "禁毒合作协定",
    }  # fmt: skip
    assert [found["禁毒合作", reach] for reach in range(4)] == [0b01, 0b01, 0b11, 0b11]
    assert [found["合作协定", reach] for reach in range(4)] == [0b01] * 4


def test_a_run_that_few_entries_have_has_no_mask() -> None:
    entries = [texts(title="禁毒合作"), *(texts(title="禁毒合会") for _ in range(30))]
    assert {run for run, _ in Holdings(entries).run_masks()} == {"禁毒合", "毒合会", "禁毒合会"}


@given(
    st.lists(
        st.dictionaries(st.sampled_from(FIELDS), st.lists(st.sampled_from(["a b", "b c", "c", "d"]), max_size=2)),
        min_size=1,
        max_size=60,
    ),
    st.sampled_from([0, 0.05, 0.3]),
)
def test_masks_are_those_of_looking_at_every_text(entries: list[dict[str, list[str]]], share: float) -> None:
    given_texts = [texts() | entry for entry in entries]
    expected = {}
    for key in "abcd":
        for reach, fields in enumerate(REACHES):
            numbers = [
                n for n, entry in enumerate(given_texts) if any(key in t.split() for f in fields for t in entry[f])
            ]
            expected[key, reach] = mask_of(numbers)
    frequent = {key for key in "abcd" if expected[key, 3].bit_count() > len(entries) * share}
    holdings = Holdings(given_texts)
    assert holdings.masks(str.split, share) == {pair: mask for pair, mask in expected.items() if pair[0] in frequent}
    assert dict(holdings.counts(str.split)) == {key: n for key in "abcd" if (n := expected[key, 3].bit_count())}


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
