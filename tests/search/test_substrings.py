"""Chinese without spaces: a literal search finds what looking for the characters in the texts finds."""

import random
from collections import defaultdict
from collections.abc import Iterator

from app.domain.han import SIMPLIFIED, TRADITIONAL
from app.domain.text import fold
from tests.search.conftest import Found, Texts


def substrings(texts: Texts, seed: int, count: int) -> Iterator[str]:
    """Pieces of one to eight characters of the Han runs of the texts."""
    chance, sources = random.Random(seed), sorted(texts.han)
    for _ in range(count):
        run, size = chance.choice(sources), chance.randint(1, 8)
        start = chance.randrange(max(1, len(run) - size + 1))
        yield run[start : start + size]


def containing(texts: Texts, piece: str) -> int:
    """The entries with a run that has the characters."""
    mask = 0
    for run, entries in texts.han.items():
        if piece in run:
            mask |= entries
    return mask


def test_a_literal_search_is_a_search_for_the_characters(texts: Texts, found: Found) -> None:
    pieces = set(substrings(texts, 300, 3_000))
    assert len(pieces) > 2_000
    for piece in pieces:
        expected = containing(texts, piece)
        assert expected
        assert found(piece, literal=True) == expected, piece
        assert found(f'"{piece}"') == expected, piece
        assert expected & ~found(piece) == 0, piece


def test_characters_that_no_text_has_one_after_another(texts: Texts, found: Found) -> None:
    chance = random.Random(7)
    characters = sorted(set("".join(texts.han)))
    pieces = ["".join(chance.choices(characters, k=chance.randint(2, 4))) for _ in range(300)]
    for piece in pieces:
        assert found(piece, literal=True) == containing(texts, piece), piece


def test_traditional_spellings_find_the_same(texts: Texts, found: Found) -> None:
    chance = random.Random(301)
    spellings = defaultdict(list)
    for traditional, simplified in zip(TRADITIONAL, SIMPLIFIED, strict=True):
        spellings[simplified].append(traditional)
    tried = 0
    for piece in substrings(texts, 302, 1_000):
        written = "".join(chance.choice(spellings[character] or [character]) for character in piece)
        if written == piece or fold(written) != piece:
            continue
        assert found(written, literal=True) == containing(texts, piece), (written, piece)
        assert found(written) == found(piece), (written, piece)
        tried += 1
        if tried == 300:
            return
    raise AssertionError(tried)


def test_a_run_ends_where_the_characters_end(found: Found, texts: Texts) -> None:
    """Neither across a sign nor into the next text or field."""
    first = sorted(texts.han)[100][-1] + sorted(texts.han)[200][0]
    assert found(first, literal=True) == containing(texts, first)
    assert found("禁 毒", literal=True) == containing(texts, "禁") & containing(texts, "毒")
    assert found('"禁 毒"') == 0
