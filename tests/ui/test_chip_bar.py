"""The chips of a Selection."""

import pytest

from app.domain.selection import Selection, selection
from app.ui.chip_bar import chips
from app.wording.wording import Wording

CHN, TJK = ("country", "CHN"), ("country", "TJK")

CASES = [
    (selection(text="opium"), []),
    (selection(choices=[CHN]), ["China"]),
    (selection(choices=[CHN], parties="only"), ["exactly these: China"]),
    (selection(choices=[CHN, TJK]), ["any of: China", "Tajikistan"]),
    (selection(choices=[("decade", "1990"), ("kind", "meeting")]), ["1990s", "Meeting"]),
    (selection(since="1999", until="2004-06"), ["1999 – 2004-06"]),
    (selection(until="2004"), ["until 2004"]),
    (selection(since="2004", period="certainly"), ["certainly from 2004"]),
    (selection(choices=[("organization", "UNODC")]), ["UNODC"]),
    (selection(choices=[("source", "untc-mtdsg-vi-19")]), ["Source: Chapter VI-19 (MTDSG)"]),
    (selection(text="x", literal=True), ["exactly as typed"]),
]


@pytest.mark.parametrize(("asked", "names"), CASES)
def test_every_filter_has_a_chip(asked: Selection, names: list[str], wording: Wording) -> None:
    """Named as the reader sees it elsewhere."""
    assert [name for name, _ in chips(asked, wording)] == names


@pytest.mark.parametrize(("asked", "names"), CASES)
def test_a_chip_leads_to_the_selection_without_it(asked: Selection, names: list[str], wording: Wording) -> None:
    """Each takes away just one."""
    for _, edit in chips(asked, wording):
        without = edit(asked)
        assert len(list(chips(without, wording))) == len(names) - 1
        assert without.text == asked.text
