from dataclasses import replace
from itertools import pairwise

import pytest

from app.build.content import Content
from app.build.importance import importance_masks
from app.domain.bits import mask_of
from app.domain.entry import Entry, Relation
from app.library.ranking import IMPORTANCE


def ranks(entries: list[Entry]) -> list[int]:
    """The rank of each entry; those in none are last."""
    masks = importance_masks(entries)
    return [
        next((int(rank) for (_, rank), mask in sorted(masks.items()) if mask >> number & 1), len(masks))
        for number in range(len(entries))
    ]


@pytest.fixture
def alike(content: Content) -> list[Entry]:
    """A hundred entries that nothing sets apart."""
    entry = replace(content.entries[0], related=(), sources=content.entries[0].sources[:1], actions=())
    return [replace(entry, id=f"entry-{number}") for number in range(100)]


def test_what_others_point_at_is_most_important(alike: list[Entry]) -> None:
    for number in (70, 80, 90):
        alike[number] = replace(alike[number], related=(Relation("entry-60", "follows"),))
    assert [number for number, rank in enumerate(ranks(alike)) if rank == 0] == [60, 70, 80]


def test_links_sources_and_acts_count(alike: list[Entry], content: Content) -> None:
    rich = max(content.entries, key=lambda entry: len(entry.sources))
    acted = max(content.entries, key=lambda entry: len(entry.actions))
    alike[97] = replace(alike[97], sources=rich.sources)
    alike[98] = replace(alike[98], actions=acted.actions)
    alike[99] = replace(alike[99], related=(Relation("x", "follows"), Relation("y", "follows")))
    assert ranks(alike)[97:] == [0, 0, 0]


def test_of_equals_the_earlier_are_more_important(alike: list[Entry]) -> None:
    assert ranks(alike) == sorted(ranks(alike))


def test_groups_are_of_fixed_shares_and_apart(content: Content) -> None:
    masks = importance_masks(content.entries)
    size = len(content.entries)
    assert list(masks) == [(IMPORTANCE, "0"), (IMPORTANCE, "1"), (IMPORTANCE, "2")]
    ends = [round(share * size) for share in (0, 0.03, 0.12, 0.35)]
    assert [mask.bit_count() for mask in masks.values()] == [b - a for a, b in pairwise(ends)]
    assert sum(masks.values()) < 1 << size
    assert sum(mask.bit_count() for mask in masks.values()) == sum(masks.values()).bit_count()


def test_a_small_library_may_have_no_group(content: Content) -> None:
    assert set(importance_masks(content.entries[:1]).values()) == {mask_of([])}
    assert importance_masks([]) == {(IMPORTANCE, str(rank)): 0 for rank in range(3)}
