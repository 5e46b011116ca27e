from collections.abc import Iterable
from functools import reduce
from operator import and_

import pytest

from app.domain.bits import mask_of
from app.domain.facets import CORE
from app.domain.selection import FACETS, Selection, selection
from app.library.facets import chosen_masks, count_facets

# Entry 0 is of China alone, 1 of China and Russia, 2 of the three, 3 of Russia with Kazakhstan as observer, 4 of none.
MASKS = {
    "country": {"CHN": mask_of([0, 1, 2]), "RUS": mask_of([1, 2, 3]), "KAZ": mask_of([2, 3])},
    CORE: {"CHN": mask_of([0, 1, 2]), "RUS": mask_of([1, 2, 3]), "KAZ": mask_of([2])},
    "kind": {"meeting": mask_of([0, 3, 4]), "operation": mask_of([1, 2])},
}
EVERYTHING = mask_of(range(5))


def of(countries: Iterable[str], parties: str = "any", **others: str) -> Selection:
    choices = [("country", code) for code in countries] + list(others.items())
    return selection(choices=choices, parties=parties)


def left(chosen: Selection, masks: dict[str, dict[str, int]] = MASKS) -> int:
    return reduce(and_, chosen_masks(chosen, masks).values(), EVERYTHING)


@pytest.mark.parametrize(
    ("chosen", "numbers"),
    [
        (of([]), [0, 1, 2, 3, 4]),
        (of(["CHN"]), [0, 1, 2]),
        (of(["CHN", "KAZ"]), [0, 1, 2, 3]),
        (of(["CHN", "KAZ"], "all"), [2]),
        (of(["RUS", "KAZ"], "all"), [2, 3]),
        (of(["CHN"], "only"), [0]),
        (of(["CHN", "RUS"], "only"), [1]),
        (of(["RUS"], "only"), [3]),
        (of(["KAZ"], "only"), []),
        (of(["CHN"], kind="operation"), [1, 2]),
        (of(["XXX"]), []),
        (of(["CHN", "XXX"]), [0, 1, 2]),
        (of(["CHN", "XXX"], "all"), []),
        (of(["XXX"], "only"), []),
    ],
    ids=str,
)
def test_choices(chosen: Selection, numbers: list[int]) -> None:
    assert left(chosen) == mask_of(numbers)


@pytest.mark.parametrize(
    ("chosen", "countries"),
    [
        (of([]), {"CHN": 3, "RUS": 3, "KAZ": 2}),
        (of(["CHN"]), {"CHN": 3, "RUS": 3, "KAZ": 2}),
        (of(["CHN"], "all"), {"CHN": 3, "RUS": 2, "KAZ": 1}),
        (of(["CHN"], "only"), {"CHN": 1, "RUS": 1}),
        (of(["CHN", "RUS"], "only"), {"CHN": 1, "RUS": 1, "KAZ": 1}),
        (of(["CHN"], kind="meeting"), {"CHN": 1, "RUS": 1, "KAZ": 1}),
        (of(["KAZ"], "only"), {"KAZ": 0}),
    ],
    ids=str,
)
def test_country_numbers(chosen: Selection, countries: dict[str, int]) -> None:
    counts = count_facets(chosen, EVERYTHING, chosen_masks(chosen, MASKS), MASKS)
    assert counts["country"] == countries
    assert list(counts) == list(FACETS)


def test_other_numbers_count_within_the_country_choice() -> None:
    chosen = of(["KAZ"], kind="meeting")
    assert count_facets(chosen, EVERYTHING, chosen_masks(chosen, MASKS), MASKS)["kind"] == {
        "meeting": 1,
        "operation": 1,
    }


def test_numbers_count_within_the_answer_to_the_text() -> None:
    counts = count_facets(Selection(), mask_of([0, 4]), {}, MASKS)
    assert counts["country"] == {"CHN": 1}
    assert counts["kind"] == {"meeting": 2}
