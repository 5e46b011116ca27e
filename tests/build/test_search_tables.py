from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from app.build.content import Content, read_content
from app.build.indexing import field_texts
from app.build.masks import Holdings
from app.build.morphology import Morphology
from app.build.problems import Problems
from app.build.search_tables import library_words, mask_tables, morphology_of, word_tables
from app.domain.bits import numbers_of
from app.domain.text import MARK, index_tokens
from app.library.schema import TABLES, unpack
from tests.domain.small_lexicon import SmallLexicon

Tables = dict[str, list[dict[str, Any]]]


@pytest.fixture
def small(small_data: Path) -> Content:
    return read_content(small_data, Problems())


def tables_of(content: Content) -> tuple[Tables, Morphology]:
    """All the rows, with the lemmas of a lexicon of names of ours."""
    texts = [field_texts(entry, content) for entry in content.entries]
    words, holdings = library_words(texts), Holdings(texts)
    morphology = morphology_of(words, content)
    found: dict[str, Iterable[dict[str, Any]]] = word_tables(content, morphology, words, holdings)
    found |= mask_tables(
        content, morphology, SmallLexicon(), holdings, lambda text: index_tokens(text, morphology.lemmas_of)
    )
    return {name: list(rows) for name, rows in found.items()}, morphology


def test_rows_have_the_columns_of_their_tables(small: Content) -> None:
    tables, _ = tables_of(small)
    assert tables.keys() == {"form", "spelling", "word", "known", "mask", "concept", "facet"}
    for name, rows in tables.items():
        assert rows, name
        assert all(row.keys() == TABLES[name].keys() for row in rows), name


def test_words_are_counted_by_entry_and_are_of_letters(small: Content) -> None:
    words = {row["word"]: row["entries"] for row in tables_of(small)[0]["word"]}
    assert (words["tashkent"], words["treaty"], words["heroin"], words["договор"]) == (1, 2, 1, 2)
    assert all(word.isalpha() for word in words)
    assert not {"2004", "禁毒", MARK + "treati"} & words.keys()
    assert list(words) == sorted(words)


def test_spellings_of_a_form_are_the_words_that_occur(small: Content) -> None:
    rows = [(row["form"], row["word"]) for row in tables_of(small)[0]["spelling"]]
    assert (MARK + "drug", "drugs") in rows
    assert (MARK + "граница", "границе") in rows
    assert (MARK + "граница", "граница") not in rows
    assert rows == sorted(rows, key=lambda row: row[1])


def test_forms_are_of_the_words_of_texts_and_of_names(small: Content) -> None:
    tables, morphology = tables_of(small)
    forms = {row["form"]: row["lemmas"].split() for row in tables["form"]}
    assert forms["границами"] == ["граница"]
    assert "пограничный" in forms["пограничными"]
    assert morphology.lemmas_of("границе") == ("граница",)


def test_a_term_has_masks_by_reach(small: Content) -> None:
    rows = tables_of(small)[0]["concept"]
    masks = {(row["list"], row["code"], row["reach"]): numbers_of(unpack(row["bits"])) for row in rows}
    assert masks["glossary", "drug", 0] == [2]
    assert masks["countries", "CHN", 1] == [0, 1, 2]
    assert ("countries", "CHN", 0) not in masks
    assert masks["places", "Tashkent", 1] == [2]
    assert masks["countries", "UZB", 3] == [2]


def test_a_term_that_names_an_entry_has_it_even_if_its_texts_do_not(small: Content) -> None:
    rows = [row for row in tables_of(small)[0]["concept"] if row["code"] == "border-treaty"]
    assert [(row["reach"], numbers_of(unpack(row["bits"]))) for row in rows] == [(reach, [2]) for reach in range(4)]


def test_facets_and_importance_stand_together(small: Content) -> None:
    facets = {row["facet"] for row in tables_of(small)[0]["facet"]}
    assert {"kind", "country", "importance"} <= facets
