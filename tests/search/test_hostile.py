"""Nothing that can be typed ends in an error."""

import random
from pathlib import Path

import pytest

from app.domain.entry import LANGUAGES
from app.domain.filters import written
from app.domain.selection import Selection
from app.library.library import Library
from app.output.searched import searched
from app.wording.wording import Wording
from app.wording.words import Words
from tests.hostile import hostile_texts

PASTED = {
    "words": "x " * 2_000,
    "open quotation mark": '"' + "禁毒 " * 3_000,
    "one character": "毒" * 20_000,
    "signs": "/" * 50_000,
    "one letter": "a" * 20_000,
    "pinyin": "zhongguo" * 2_000,
    "loose accents": "e\u0301" * 10_000,
    "ligatures": "ﷺ" * 5_000,
    "alternatives": "a OR " * 3_000,
    "brackets": '("' * 10_000,
    "colons": "country:" * 5_000,
    "values": "country:" + "CHN," * 5_000,
    "exclusions": "-a " * 3_000,
    "hyphens": "a-b-" * 3_000,
    "names": "Kazakhstan 中国 " * 700,
    "dates": "2004年6月" * 1_500,
    "numbers": "1 2 3 " * 1_000,
    "pairs": "中塔" * 2_000,
}


@pytest.fixture(scope="module")
def wordings(library: Library, translations: Path) -> dict[str, Wording]:
    return {language: Wording(Words(language, translations), library.vocabulary) for language in LANGUAGES}


def ask(library: Library, chosen: Selection, wording: Wording) -> None:
    """Everything that the window does with a text."""
    answer = library.search(chosen)
    assert answer.total == answer.mask.bit_count() <= library.facts.entries
    assert library.understood(answer.understood) == answer.understood
    assert answer.query.clauses or not (answer.query.phrase or answer.query.expansions)
    hits = library.hits(answer.numbers[:2], answer.query, wording.language, 120)
    assert all(0 <= start < end <= len(hit.snippet.text) for hit in hits for start, end in hit.snippet.spans)
    assert searched(answer.understood, answer.query, wording)
    assert written(answer.understood).endswith(answer.understood.text)


def test_any_text_is_understood(library: Library) -> None:
    chance = random.Random(20)
    for text in hostile_texts(20, 15_000):
        chosen = Selection(text=text, literal=chance.random() < 0.3)
        understood = library.understood(chosen)
        query = library.query(understood)
        assert all(piece in understood.text for piece in query.unused), repr(text)
        assert all(clause.typed == understood.text[clause.start : clause.end] for clause in query.clauses), repr(text)


def test_any_text_gets_an_answer(library: Library, wordings: dict[str, Wording]) -> None:
    chance = random.Random(21)
    for text in hostile_texts(21, 5_000):
        wording = wordings[chance.choice(LANGUAGES)]
        try:
            ask(library, Selection(text=text, literal=chance.random() < 0.3), wording)
        except Exception as error:
            raise AssertionError(repr(text)) from error


@pytest.mark.parametrize("literal", [False, True])
@pytest.mark.parametrize("name", PASTED)
def test_a_pasted_page_gets_an_answer(library: Library, wordings: dict[str, Wording], name: str, literal: bool) -> None:
    ask(library, Selection(text=PASTED[name], literal=literal), wordings["en"])


def test_a_page_of_titles_gets_an_answer(library: Library, wordings: dict[str, Wording]) -> None:
    briefs = library.briefs(range(60))
    for language in LANGUAGES:
        ask(library, Selection(text=" ".join(brief.title[language] for brief in briefs)), wordings[language])
