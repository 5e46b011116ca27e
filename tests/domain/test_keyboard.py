"""Text typed on the keyboard of another script."""

import pytest

from app.domain.keyboard import other_layout


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ghtrehcjh", "прекурсор"),
        ("rfyfk", "канал"),
        ("[bvbz", "химия"),
        ('"kbcnf', "элиста"),
        ("GHBRFP", "приказ"),
        ("щзшгь", "opium"),
        ("РУКЩШТ", "heroin"),
        ("оштвг", "jindu"),
    ],
)
def test_the_same_keys_on_the_other_layout(typed: str, meant: str) -> None:
    assert other_layout(typed) == meant


@pytest.mark.parametrize("typed", ["", "2004", "禁毒", "канал canal", "—"])
def test_text_of_neither_or_of_both_has_no_other_layout(typed: str) -> None:
    assert other_layout(typed) is None
