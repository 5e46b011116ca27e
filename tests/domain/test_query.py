import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.query import parse
from app.domain.selection import Selection
from app.domain.text import MARK
from app.library.library import Library
from tests.library.hits import snippet

PIECES = [
    '"', "“", "”", "«", "»", "'", "/", "\\", "*", "**", "+", "-", "^", "(", ")", "{", "}", ":", ",", "AND", "OR", "NOT",
    "NEAR(", " ", "  ", "\t", "\n", "\r", "\x00", "\x07", "\x1b[0m", "\u200b", "\u202e", "\ufeff", "\ue000", "\ue001",
    "\ud800", "\udfff", "😀", "👨‍👩‍👧",
    "🇨🇳", "禁", "禁毒", "說", "𠀀", "〇", "ё",
    "е\u0308", "пр", "Узбекистана", "drug", "co-operation",
    "A/RES/55/25", "C.N.229.2007", "title:", "1988", "½", "ﷺ", "İ", "ß", "\u0301", "한국", "عربي", "%", "_", ";--",
    "x" * 300,
]  # fmt: skip


def lemmas(word: str) -> tuple[str, ...]:
    return {"страны": ("страна",), "политики": ("политик", "политика")}.get(word, ())


def atoms(text: str, *, literal: bool = False) -> list[list[tuple[tuple[str, ...], bool]]]:
    """(tokens, open-ended) of every atom, clause by clause."""
    clauses = parse(text, lemmas, literal=literal).clauses
    return [[(atom.tokens, atom.open_ended) for atom in clause.atoms] for clause in clauses]


def stems(*words: str) -> list[tuple[tuple[str, ...], bool]]:
    return [((MARK + word,), False) for word in words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("drug ", [[(("drug",), False), *stems("drug")]]),
        ("drug", [[(("drug",), True), *stems("drug")]]),
        ("drug* x ", [[(("drug",), True), *stems("drug")], [(("x",), False), *stems("x")]]),
        ("политики ", [[(("политики",), False), *stems("политик", "политика")]]),
        ("禁", [[(("禁",), True)]]),
        ("禁毒署", [[(("禁毒", "毒署"), False)]]),
        ("禁毒 ", [[(("禁毒",), False)]]),
        ("A/RES/55", [[(("a", "res", "55"), True)]]),
        ('"controlled delivery"', [[(("controlled", "delivery"), False)]]),
        ('"controlled delivery', [[(("controlled", "delivery"), False)]]),
        ("«контролируемая поставка»", [[(("контролируемая", "поставка"), False)]]),
        ("“10·30”案", [[(("10", "30"), False)], [(("案",), True)]]),
        ('a"b c"d ', [[(("a",), False), *stems("a")], [(("b", "c"), False)], [(("d",), False), *stems("d")]]),
        ("SCO会议", [[(("sco", "会议"), False)]]),
        ("会议2008", [[(("会议", "议", "2008"), True)]]),
    ],
)
def test_what_is_looked_for(text: str, expected: list[object]) -> None:
    assert atoms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("drug", [[(("drug",), False)]]),
        ("страны", [[(("страны",), False)]]),
        ("禁", [[(("禁",), True)]]),
    ],
)
def test_literal_search_has_no_other_forms_and_no_prefix(text: str, expected: list[object]) -> None:
    assert atoms(text, literal=True) == expected


@pytest.mark.parametrize(
    ("text", "unused"),
    [
        ("drug / — ?", ("/", "—", "?")),
        ('"--" drug', ("--",)),
        ("😀", ("😀",)),
        ('"" drug', ()),
        ("drug", ()),
        ("   ", ()),
    ],
)
def test_what_cannot_be_used_is_named(text: str, unused: tuple[str, ...]) -> None:
    assert parse(text, lemmas).unused == unused


def test_a_clause_keeps_what_was_typed() -> None:
    assert [clause.typed for clause in parse("Ёлка «A и B» x", lemmas).clauses] == ["Ёлка", "A и B", "x"]


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join), st.booleans())
def test_any_text_is_a_query(text: str, literal: bool) -> None:
    query = parse(text, lemmas, literal=literal)
    assert all(clause.atoms and all(atom.tokens for atom in clause.atoms) for clause in query.clauses)


def test_any_text_gets_an_answer(library: Library) -> None:
    chance = random.Random(500)
    for _ in range(500):
        text = "".join(chance.choices(PIECES, k=chance.randint(1, 8)))
        answer = library.search(Selection(text=text, literal=chance.random() < 0.2))
        assert answer.query.clauses or answer.total == library.facts.entries, repr(text)
        for number in answer.numbers[:3]:
            snippet(library, number, answer.query, "ru")


@pytest.mark.parametrize("text", ["x " * 2_000, '"' + "禁毒 " * 3_000, "毒" * 20_000, "/" * 50_000])
def test_a_pasted_page_gets_an_answer(library: Library, text: str) -> None:
    assert library.search(Selection(text=text)).total <= library.facts.entries
