"""data/AUDIT.md: what its text counts is what its tables hold."""

import math
import re
from collections import Counter
from pathlib import Path

import pytest

Fact = list[str]

DATA = Path(__file__).parents[1] / "data"
TEXT, TABLES = (DATA / "AUDIT.md").read_text(encoding="utf-8").split("## The facts\n")


def _facts(table: str) -> list[Fact]:
    """The entry, the fact, the verdict, the page and the day it was read, of each row."""
    return [[cell.strip() for cell in line.strip("|\n").split(" | ")] for line in table.splitlines() if "20" in line]


DRAWS = {part.split(" ", 1)[0]: _facts(part) for part in TABLES.split("### ")[1:]}
FACTS = [fact for draw in DRAWS.values() for fact in draw]
IDS = {path.stem for path in (DATA / "entries").glob("*/*.yaml")}
NORMAL = 1.959964
"""The quantile of the normal distribution for an interval of 95 %."""


def shares(facts: list[Fact]) -> str:
    """The facts compared, those that were wrong, their share and its interval after Wilson, as cells of a table."""
    count = Counter(fact[2] for fact in facts)
    wrong, compared = count["wrong"], count["confirmed"] + count["wrong"]
    share, spread = wrong / compared, NORMAL**2 / compared
    middle = share + spread / 2
    half = NORMAL * math.sqrt(share * (1 - share) / compared + spread / compared / 4)
    low, high = abs(100 * (middle - half) / (1 + spread)), 100 * (middle + half) / (1 + spread)
    return f"| {compared} | {wrong} | {100 * share:.1f} % | {low:.1f} to {high:.1f} % |"


def entries(facts: list[Fact]) -> set[str]:
    return {fact[0] for fact in facts}


def test_every_fact_is_of_an_entry_and_names_the_page_unless_none_was_found() -> None:
    for entry, fact, verdict, page, read in FACTS:
        assert entry in IDS
        assert fact
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", read)
        assert page == "–" if verdict == "not confirmable" else re.fullmatch(r"<https?://\S+>", page)


def test_the_counts_are_those_of_the_tables() -> None:
    count = Counter(fact[2] for fact in FACTS)
    for verdict in ("confirmed", "wrong", "not confirmable"):
        assert f"| {verdict.capitalize()} | {count[verdict]} |" in TEXT
    assert f"| All | {len(FACTS)} |" in TEXT
    assert f"of {len(entries(FACTS))} of the" in TEXT


def test_the_shares_of_the_last_draws_are_those_of_their_tables() -> None:
    compared, wrong, share, interval = shares(DRAWS["Third"] + DRAWS["Fourth"]).strip("| ").split(" | ")
    text = " ".join(TEXT.split())
    assert f"of their {compared} facts {wrong} were wrong, {share} ({interval})" in text


def test_no_entry_is_in_two_draws() -> None:
    assert list(DRAWS) == ["First", "Second", "Third", "Fourth"]
    assert len(entries(FACTS)) == sum(len(entries(draw)) for draw in DRAWS.values())


@pytest.mark.parametrize("name", DRAWS)
def test_the_shares_of_a_draw_are_those_of_its_table(name: str) -> None:
    draw = DRAWS[name]
    unknown = sum(fact[2] == "not confirmable" for fact in draw)
    assert f"| {name} | {len(entries(draw))} {shares(draw)} {unknown} of {len(draw)} |" in TEXT
    for kind, official in (("Titles marked as official", True), ("All other facts", False)):
        part = [fact for fact in draw if fact[1].endswith("official") == official and fact[2] != "not confirmable"]
        assert not part or f"| {kind} | {name} {shares(part)}" in TEXT
