import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.nodes import AnyOf, Concept, Near, Words
from app.domain.text import MARK
from app.library.lexicon import LibraryLexicon
from app.library.opening import connect


@pytest.fixture(scope="module")
def lexicon(library_path: Path) -> Iterator[LibraryLexicon]:
    with closing(connect(library_path)) as connection:
        yield LibraryLexicon(connection)


@pytest.mark.parametrize(
    ("word", "lemmas"),
    [
        ("китая", ("китай",)),
        ("стали", ("сталь", "стать")),
        ("treaty", ()),
        ("", ()),
        ("\x00", ()),
        ("нетакогослова", ()),
    ],
)
def test_lemmas(lexicon: LibraryLexicon, word: str, lemmas: tuple[str, ...]) -> None:
    assert lexicon.lemmas_of(word) == lemmas


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("中国", {("countries", "CHN")}),
        (MARK + "китай", {("countries", "CHN")}),
        ("sco", {("frameworks", "SCO"), ("organizations", "SCO")}),
        ("chn", set()),
        ("中", set()),
        ("confirmed", set()),
        ("", set()),
    ],
)
def test_what_a_name_in_any_text_means(lexicon: LibraryLexicon, key: str, found: set[tuple[str, str]]) -> None:
    assert set(map(tuple, lexicon.named(key))) == found


@pytest.mark.parametrize(
    ("group", "key", "codes"),
    [
        ("countries", "中国", ("CHN",)),
        ("countries", "chn", ("CHN",)),
        ("countries", "cn", ("CHN",)),
        ("countries", "中", ("CHN",)),
        ("countries", "吉", ("DJI", "KGZ")),
        ("topics", "中国", ()),
        ("kinds", MARK + "meet", ("meeting",)),
        ("units", "kg", ()),
        ("x", "y", ()),
    ],
)
def test_what_a_value_of_a_list_means(lexicon: LibraryLexicon, group: str, key: str, codes: tuple[str, ...]) -> None:
    assert lexicon.codes(group, key) == codes


@pytest.mark.parametrize(
    ("group", "key", "codes"),
    [
        ("countries", "kaz", ("KAZ",)),
        ("countries", "哈萨", ("KAZ",)),
        ("countries", "узбек", ("UZB",)),
        ("countries", "xyzzy", ()),
    ],
)
def test_what_begins_so(lexicon: LibraryLexicon, group: str, key: str, codes: tuple[str, ...]) -> None:
    assert lexicon.codes_beginning(group, key) == codes


def test_beginnings_are_of_the_list_only(lexicon: LibraryLexicon) -> None:
    everything = lexicon.codes_beginning("countries", "")
    assert len(everything) > 150
    assert lexicon.codes_beginning("kinds", "") == ("agreement", "meeting", "operation")


@pytest.mark.parametrize(("sign", "codes"), [("中", ("CHN",)), ("巴", ("BRA", "PAK")), ("毒", ()), ("", ())])
def test_signs(lexicon: LibraryLexicon, sign: str, codes: tuple[str, ...]) -> None:
    assert lexicon.signs(sign) == codes


def test_spellings_are_those_that_occur(lexicon: LibraryLexicon) -> None:
    assert set(lexicon.spellings(MARK + "cooper")) >= {"cooperation", "co operation"}
    assert "organization" in lexicon.spellings(MARK + "organis")
    assert "узбекистанам" not in lexicon.spellings(MARK + "узбекистан")
    assert {"узбекистана", "узбекистану"} <= set(lexicon.spellings(MARK + "узбекистан"))
    assert lexicon.spellings("xyzzy") == ()


def test_what_names_look_for(lexicon: LibraryLexicon) -> None:
    nodes = lexicon.name_nodes(Concept("organizations", "SCO"))
    assert Words in set(map(type, nodes))
    assert any(isinstance(node, Near | AnyOf) for node in nodes)
    assert lexicon.name_nodes(Concept("x", "y")) == ()


def test_what_was_asked_is_remembered(library_path: Path) -> None:
    connection = connect(library_path)
    lexicon = LibraryLexicon(connection)
    asked = [lexicon.lemmas_of("китая"), lexicon.named("中国"), lexicon.codes("countries", "中国")]
    connection.close()
    assert [lexicon.lemmas_of("китая"), lexicon.named("中国"), lexicon.codes("countries", "中国")] == asked
    with pytest.raises(sqlite3.ProgrammingError):
        lexicon.lemmas_of("россии")
