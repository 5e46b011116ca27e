from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.build.content import Content, read_content
from app.build.indexing import field_texts
from app.build.masks import Holdings
from app.build.morphology import Morphology
from app.build.problems import Problems
from app.build.search_tables import library_words, mask_tables, morphology_of, word_tables
from app.build.sounding import sound_tokens
from app.domain.bits import numbers_of
from app.domain.sounds import SYLLABLE
from app.domain.text import MARK, index_tokens
from app.library.schema import REACHES, TABLES, unpack
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
        content,
        morphology,
        SmallLexicon(),
        holdings,
        lambda text: index_tokens(text, morphology.lemmas_of),
        lambda text: list(sound_tokens(text, morphology.lemmas_of)),
    )
    return {name: list(rows) for name, rows in found.items()}, morphology


def with_entries(tables: Tables, name: str) -> Iterator[tuple[dict[str, Any], list[list[int]]]]:
    """The rows of masks, each with the numbers of its entries by reach."""
    bitmaps = {row["number"]: numbers_of(unpack(row["bits"])) for row in tables["bitmap"]}
    for row in tables[name]:
        yield row, [bitmaps[row[f"reach_{reach}"]] for reach in range(len(REACHES))]


def test_rows_have_the_columns_of_their_tables(small: Content) -> None:
    tables, _ = tables_of(small)
    words, masks = {"stem", "paradigm", "spelling", "word", "known"}, {"mask", "concept", "bitmap", "facet"}
    assert tables.keys() == words | masks
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
    words = {row["form"]: row["words"].split(",") for row in tables_of(small)[0]["spelling"]}
    assert words[MARK + "drug"] == ["drugs"]
    assert words[MARK + "expert"] == ["expert", "experts"]
    assert words[MARK + "граница"] == ["границе"]
    assert list(words) == sorted(words)


def test_stems_are_of_the_words_of_texts_and_of_names(small: Content) -> None:
    tables, morphology = tables_of(small)
    endings = {row["number"]: row["endings"] for row in tables["paradigm"]}
    stems = {(row["stem"], row["lemma"]): endings[row["paradigm"]] for row in tables["stem"]}
    assert {"ами", "е"} <= {*stems["границ", "граница"].split()}
    assert any(lemma == "пограничный" and "пограничный".startswith(stem) for stem, lemma in stems)
    assert morphology.lemmas_of("границе") == ("граница",)


def test_a_term_has_masks_by_reach(small: Content) -> None:
    masks = {(row["list"], row["code"]): numbers for row, numbers in with_entries(tables_of(small)[0], "concept")}
    assert masks["glossary", "drug"][0] == [2]
    assert masks["countries", "CHN"][:2] == [[], [0, 1, 2]]
    assert masks["places", "Tashkent"][1] == [2]
    assert masks["countries", "UZB"][3] == [2]


def test_a_term_that_names_an_entry_has_it_even_if_its_texts_do_not(small: Content) -> None:
    masks = {row["code"]: numbers for row, numbers in with_entries(tables_of(small)[0], "concept")}
    assert masks["border-treaty"] == [[2]] * 4


def test_frequent_words_runs_and_pairs_of_syllables_have_masks(small: Content) -> None:
    masks = {row["token"]: numbers[-1] for row, numbers in with_entries(tables_of(small)[0], "mask")}
    assert masks["treaty"] == [0, 2]
    assert masks["treat*"] == [0, 2]
    assert masks["塔什干"] == [2]
    assert masks[f"{SYLLABLE}tiao {SYLLABLE}yue"] == [0, 2]


def test_facets_and_importance_stand_together(small: Content) -> None:
    facets = {row["facet"] for row in tables_of(small)[0]["facet"]}
    assert {"kind", "country", "importance"} <= facets
