"""An entry answers if and only if its texts can be marked: the index and the marks are of one mind."""

import random
import re
from collections.abc import Iterator

import pytest

from app.domain.bits import mask_of
from app.domain.matching import Matcher
from app.domain.nodes import AllOf, AnyOf, Inside, Node, Sound, Together
from app.domain.selection import Selection
from app.library.library import Library
from tests.search.conftest import Texts

_QUOTES = re.compile('["“”«»「」]')

SAMPLE = 150
"""Entries whose texts are looked at; every fifth or so."""


@pytest.fixture(scope="module")
def sample(texts: Texts) -> tuple[int, list[tuple[str, int]]]:
    """Some entries as a mask, and their texts with those of them that have each."""
    numbers = random.Random(12).sample(range(770), SAMPLE)
    mask = mask_of(numbers)
    return mask, [(text, entries & mask) for text, entries in texts.masks.items() if entries & mask]


def inside(node: Node) -> Iterator[Node]:
    """A node and all those within it."""
    yield node
    if isinstance(node, AllOf | AnyOf):
        for inner in node.nodes:
            yield from inside(inner)
    elif isinstance(node, Inside):
        yield from inside(node.node)


def check(library: Library, text: str, sample: tuple[int, list[tuple[str, int]]], *, literal: bool = False) -> int:
    """Compares what each clause finds with what can be marked of it; how many were the same."""
    entries, found = sample
    same = 0
    for clause in library.query(Selection(text=text, literal=literal)).clauses:
        matcher = Matcher([clause.node], library._lexicon)
        marked = 0
        for piece, having in found:
            if having & ~marked and matcher.spans(piece):
                marked |= having
        answering = library._masks.of(clause.node, 3) & entries
        kinds = set(map(type, inside(clause.node)))
        # Of several words anywhere one may be there alone; a sound or a pair of countries is in no text.
        if not kinds & {AllOf, Inside}:
            assert marked & ~answering == 0, (text, clause.typed)
        if not kinds & {Sound, Together}:
            assert answering & ~marked == 0, (text, clause.typed)
        same += marked == answering
    return same


def words(library: Library, pattern: str, seed: int, count: int) -> list[str]:
    rows = library._connection.execute("SELECT word FROM word")
    return random.Random(seed).sample(sorted(word for (word,) in rows if re.fullmatch(pattern, word)), count)


@pytest.mark.parametrize("pattern", ["[a-z]{2,4}", "[a-z]{5,}", "[а-я]{3,}"])
def test_words_in_all_forms(library: Library, sample: tuple[int, list[tuple[str, int]]], pattern: str) -> None:
    found = words(library, pattern, 1, 15)
    assert sum(check(library, word + " ", sample) for word in found) >= 12
    assert sum(check(library, word, sample, literal=True) for word in found) == len(found)


def test_beginnings(library: Library, sample: tuple[int, list[tuple[str, int]]]) -> None:
    for word in words(library, "[a-zа-я]{4,}", 2, 15):
        check(library, word[:3] + "* ", sample)


def test_chinese(library: Library, texts: Texts, sample: tuple[int, list[tuple[str, int]]]) -> None:
    chance, sources = random.Random(3), sorted(texts.han)
    for _ in range(20):
        run = chance.choice(sources)
        start = chance.randrange(len(run))
        piece = run[start : start + chance.randint(1, 5)]
        check(library, piece, sample)
        assert check(library, piece, sample, literal=True) == 1


def test_phrases(library: Library, texts: Texts, sample: tuple[int, list[tuple[str, int]]]) -> None:
    """Of words, of words beside Chinese, of Chinese parted by signs."""
    chance, sources = random.Random(4), sorted(text for text, found in texts.runs.items() if len(found) > 2)
    for _ in range(25):
        source = chance.choice(sources)
        found = texts.runs[source]
        start = chance.randrange(len(found) - 2)
        piece = source[found[start].start : found[start + chance.randint(1, 2)].end]
        phrase = _QUOTES.sub(" ", piece)
        assert check(library, f'"{phrase}"', sample) == 1, piece


@pytest.mark.parametrize(
    "text",
    [
        "China ", "МИДа ", "counter-narcotics ", "1988年公约", "June 2004 ", "2004年6月17日", "A/RES/55/25 ", "6月会议",
        "heroin OR opium ", '"drug control" OR 海关 ', "российско-китайский ", "co-operation ", "中国禁毒法律",
        "SCO会议 ",
        "2008年联合行动", "禁毒 2004年 ", "place:Tashkent", "source:unodc", "UNODC OR ШОС ",
    ],
)  # fmt: skip
def test_names_dates_compounds_and_alternatives(
    library: Library, sample: tuple[int, list[tuple[str, int]]], text: str
) -> None:
    check(library, text, sample)
