"""data/AUDIT.md: what its text counts is what its table holds."""

import math
import re
from collections import Counter
from pathlib import Path

import pytest

DATA = Path(__file__).parents[1] / "data"
TEXT, TABLE = (DATA / "AUDIT.md").read_text(encoding="utf-8").split("## The facts\n")
FACTS = [[cell.strip() for cell in line.strip("|\n").split(" | ")] for line in TABLE.splitlines() if "20" in line]
IDS = {path.stem for path in (DATA / "entries").glob("*/*.yaml")}
NORMAL = 1.959964
"""The quantile of the normal distribution for an interval of 95 %."""


def interval(wrong: int, compared: int) -> tuple[str, str, str]:
    """The share in per cent and its interval after Wilson."""
    share, spread = wrong / compared, NORMAL**2 / compared
    middle = share + spread / 2
    half = NORMAL * math.sqrt(share * (1 - share) / compared + spread / compared / 4)
    return f"{share:.1%}", f"{(middle - half) / (1 + spread):.1%}", f"{(middle + half) / (1 + spread):.1%}"


def test_every_fact_is_of_an_entry_and_names_the_page_unless_none_was_found() -> None:
    for entry, fact, verdict, page, read in FACTS:
        assert entry in IDS
        assert fact
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", read)
        assert page == "–" if verdict == "not confirmable" else re.fullmatch(r"<https?://\S+>", page)


def test_the_counts_are_those_of_the_table() -> None:
    count = Counter(fact[2] for fact in FACTS)
    for verdict in ("confirmed", "wrong", "not confirmable"):
        assert f"| {verdict.capitalize()} | {count[verdict]} |" in TEXT
    assert f"| All | {len(FACTS)} |" in TEXT
    assert f"of {len({fact[0] for fact in FACTS})} of the" in TEXT


@pytest.mark.parametrize(("kind", "official"), [("Titles marked as official", True), ("All other facts", False)])
def test_the_shares_are_those_of_the_table(kind: str, official: bool) -> None:
    count = Counter(fact[2] for fact in FACTS if fact[1].endswith("official") == official)
    compared = count["confirmed"] + count["wrong"]
    share, low, high = (figure.rstrip("%") for figure in interval(count["wrong"], compared))
    assert f"| {kind} | {compared} | {count['wrong']} | {share} % | {low} to {high} % |" in TEXT
