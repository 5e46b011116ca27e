from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer, Ranked
from app.domain.bits import mask_of
from app.domain.query import Query
from app.domain.selection import Selection


@dataclass
class Case:
    """A Ranked and the list that it stands for."""

    ranked: Ranked
    expected: list[int]
    scores: dict[int, int]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    tiers = draw(st.dictionaries(st.integers(0, 3_000), st.integers(0, 5), max_size=30))
    rising = draw(st.booleans())
    scores = (9, 5, 5, 3, 1, 0)
    kept = [[number for number in sorted(tiers, reverse=not rising) if tiers[number] == tier] for tier in range(6)]
    return Case(
        Ranked([(score, mask_of(numbers)) for score, numbers in zip(scores, kept, strict=True)], rising=rising),
        [number for numbers in kept for number in numbers],
        {number: scores[tier] for number, tier in tiers.items()},
    )


@given(cases())
def test_it_is_the_list_that_it_stands_for(case: Case) -> None:
    assert list(case.ranked) == case.expected
    assert len(case.ranked) == len(case.expected)
    assert list(reversed(case.ranked)) == case.expected[::-1]
    assert bool(case.ranked) is bool(case.expected)


@given(
    cases(), st.none() | st.integers(-50, 50), st.none() | st.integers(-50, 50), st.sampled_from([None, 1, 2, -1, -3])
)
def test_slices(case: Case, start: int | None, stop: int | None, step: int | None) -> None:
    assert case.ranked[start:stop:step] == case.expected[start:stop:step]


@given(cases(), st.integers(-50, 50))
def test_places(case: Case, place: int) -> None:
    if -len(case.expected) <= place < len(case.expected):
        assert case.ranked[place] == case.expected[place]
    else:
        with pytest.raises(IndexError):
            case.ranked[place]


@given(cases(), st.integers(-3, 3_003))
def test_membership_place_and_score(case: Case, number: int) -> None:
    for asked in (number, *case.expected[:3], *case.expected[-3:]):
        assert (asked in case.ranked) is (asked in case.scores)
        assert case.ranked.score(asked) == case.scores.get(asked, 0)
        if asked in case.scores:
            assert case.ranked.index(asked) == case.expected.index(asked)
        else:
            with pytest.raises(ValueError, match=r"-?\d+"):
                case.ranked.index(asked)


@pytest.mark.parametrize("other", ["4", None, 4.5, -4, 5])
def test_only_its_numbers_are_in_it(other: object) -> None:
    ranked = Ranked([(1, 0b10000)])
    assert 4 in ranked
    assert other not in ranked


def test_only_what_is_asked_for_is_spelled_out() -> None:
    ranked = Ranked([(9, 0b11), (5, 0), (3, 0b11100), (1, 1 << 100_000)])
    assert (len(ranked), 4 in ranked, 100_000 in ranked, ranked.score(100_000)) == (6, True, True, 1)
    assert ranked._spelled == {}
    assert ranked[:2] == [1, 0]
    assert ranked._spelled.keys() == {0}
    assert ranked[-1] == 100_000
    assert ranked.index(3) == 3
    assert next(iter(ranked)) == 1
    assert ranked._spelled.keys() == {0, 2}


def test_the_total_of_an_answer() -> None:
    assert Answer(Selection(), Selection(), Query(), Ranked([(0, 0b101)])).total == 2
    assert Answer(Selection(), Selection(), Query(), Ranked([])).total == 0
