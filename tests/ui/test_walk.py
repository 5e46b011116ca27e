"""The way through matches, in numbers."""

import pytest

from app.ui.walk import Walk, in_units, joined

SPANS = ((3, 5), (10, 12), (20, 21))


@pytest.mark.parametrize(
    ("place", "step", "expected"),
    [(0, 1, 1), (1, 1, 2), (2, 1, 0), (2, -1, 1), (1, -1, 0), (0, -1, 2)],
)
def test_a_step_leads_on_and_round(place: int, step: int, expected: int) -> None:
    assert Walk(SPANS, place).stepped(step, seen=0) == Walk(SPANS, expected)


@pytest.mark.parametrize(
    ("seen", "following", "before"),
    [(0, 0, 2), (3, 0, 2), (4, 1, 0), (12, 2, 1), (20, 2, 1), (21, 0, 2)],
)
def test_the_first_step_begins_at_what_is_seen(seen: int, following: int, before: int) -> None:
    assert Walk(SPANS).stepped(1, seen).place == following
    assert Walk(SPANS).stepped(-1, seen).place == before


@pytest.mark.parametrize("step", [1, -1])
def test_without_matches_there_is_no_step(step: int) -> None:
    assert Walk().stepped(step, seen=0) == Walk()


@pytest.mark.parametrize("spans", [SPANS, SPANS[:1]])
def test_as_many_steps_as_matches_lead_back(spans: tuple[tuple[int, int], ...]) -> None:
    walk = Walk(spans, 0)
    places = []
    for _ in spans:
        places.append(walk.place)
        walk = walk.stepped(1, seen=0)
    assert places == list(range(len(spans)))
    assert walk == Walk(spans, 0)


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("controlled delivery", [(0, 10), (11, 19)], [(0, 19)]),
        ("a b c", [(0, 1), (2, 3), (4, 5)], [(0, 5)]),
        ("drug\N{NO-BREAK SPACE}control", [(0, 4), (5, 12)], [(0, 12)]),
        ("drug, control", [(0, 4), (6, 13)], [(0, 4), (6, 13)]),
        ("drug and control", [(0, 4), (9, 16)], [(0, 4), (9, 16)]),
        ("none", [], []),
    ],
)
def test_neighbours_are_one(text: str, spans: list[tuple[int, int]], expected: list[tuple[int, int]]) -> None:
    assert list(joined(text, spans)) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [("禁毒 и drugs", "drugs"), ("\U00020bb7 禁毒", "禁毒"), ("\U00020bb7\U0001f600x\U00020bb7", "x"), ("", "")],
)
def test_units_are_those_of_qt(text: str, found: str) -> None:
    start = text.index(found)
    ((first, last),) = in_units(text, [(start, start + len(found))])
    assert text.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le") == found
