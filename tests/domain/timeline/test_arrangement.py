"""Lanes in the order of their reader."""

import pytest

from app.domain.timeline.arrangement import Arrangement, LaneOrder
from app.domain.timeline.lanes import REST, Lane

LANES = [Lane("TJK", 0b111, 3), Lane("CHN", 0b11, 3), Lane("KAZ", 0b1, 3), Lane(REST, 0b1, 3)]


def codes(arrangement: Arrangement) -> list[str]:
    return [lane.code for lane in arrangement.arranged(LANES, str)]


@pytest.mark.parametrize(
    ("arrangement", "expected"),
    [
        (Arrangement(), ["TJK", "CHN", "KAZ", REST]),
        (Arrangement(LaneOrder.NAME), ["CHN", "KAZ", "TJK", REST]),
        (Arrangement(pinned=("KAZ", "XXX", "TJK")), ["KAZ", "TJK", "CHN", REST]),
        (Arrangement(LaneOrder.NAME, pinned=(REST,)), [REST, "CHN", "KAZ", "TJK"]),
    ],
)
def test_order(arrangement: Arrangement, expected: list[str]) -> None:
    assert codes(arrangement) == expected


def test_pins_keep_the_order_in_which_they_were_set() -> None:
    pinned = Arrangement().with_pin_turned("KAZ").with_pin_turned("CHN")
    assert pinned.pinned == ("KAZ", "CHN")
    assert pinned.with_pin_turned("KAZ").pinned == ("CHN",)


def test_folds() -> None:
    folded = Arrangement().with_fold_turned("KAZ").with_fold_turned("CHN")
    assert folded.folded == {"KAZ", "CHN"}
    assert folded.with_fold_turned("KAZ").folded == {"CHN"}
    assert folded.with_folded(["TJK"]).folded == {"TJK"}
