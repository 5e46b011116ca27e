import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.build.morphology import analyse
from app.build.stems import stem_tables
from app.build.tables import create_table
from app.library.lexicon import LibraryLexicon
from app.library.schema import LONGEST_STEM
from app.library.wordbook import Wordbook

WORDS = st.text("абв", min_size=1, max_size=5) | st.text("аб", min_size=LONGEST_STEM - 1, max_size=LONGEST_STEM + 3)
FORMS = st.dictionaries(WORDS, st.sets(WORDS, min_size=1, max_size=3), min_size=1, max_size=40)


@contextmanager
def stored(forms: Mapping[str, set[str]]) -> Iterator[sqlite3.Connection]:
    """A library that has only these forms."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for name, rows in stem_tables(forms).items():
            connection.execute(create_table(name))
            for row in rows:
                connection.execute(f"INSERT INTO {name} VALUES ({', '.join('?' * len(row))})", tuple(row.values()))
        yield connection


@given(FORMS, st.lists(WORDS))
def test_a_word_has_the_lemmas_that_it_had(forms: dict[str, set[str]], words: list[str]) -> None:
    with stored(forms) as connection:
        lexicon = LibraryLexicon(connection)
        for word in {*forms, *words}:
            assert lexicon.lemmas_of(word) == tuple(sorted(forms.get(word, ())))


@given(FORMS, WORDS, st.integers(0, 3))
def test_the_forms_that_begin_alike_and_are_about_as_long(forms: dict[str, set[str]], word: str, most: int) -> None:
    alike = {form for form in forms if form[0] == word[0] and abs(len(form) - len(word)) <= most}
    with stored(forms) as connection:
        assert sorted(Wordbook(connection)._forms(word, most)) == sorted(alike)


@pytest.mark.parametrize(
    ("forms", "stems", "endings"),
    [
        ("стол стола столу", [("стол", 0)], ["  а у "]),
        ("стол", [("стол", 0)], ["  "]),
        ("конь кони", [("кон", 0)], [" и ь "]),
        ("иду идут шел", [("иду", 0), ("шел", 1)], ["  т ", "  "]),
        ("я ям", [("я", 0), ("ям", 0)], ["  "]),
        ("а" * 30, [("а" * LONGEST_STEM, 0)], [f" {'а' * (30 - LONGEST_STEM)} "]),
    ],
)
def test_stems_and_endings(forms: str, stems: list[tuple[str, int]], endings: list[str]) -> None:
    tables = stem_tables({form: ["лемма"] for form in forms.split()})
    assert [tuple(row.values()) for row in tables["stem"]] == [(stem, "лемма", number) for stem, number in stems]
    assert [tuple(row.values()) for row in tables["paradigm"]] == list(enumerate(endings))


def test_words_that_are_declined_alike_share_their_endings() -> None:
    tables = stem_tables(analyse(["договор", "прекурсор"]).forms)
    assert {row["stem"] for row in tables["stem"]} == {"договор", "прекурсор"}
    assert len(tables["paradigm"]) == 1
