from collections import defaultdict
from contextlib import closing
from pathlib import Path

import pytest

from app.build.content import Content, read_content
from app.build.library import build_library
from app.build.names import UNDERSTOOD, every_name, known_rows, name_tables
from app.build.problems import Problems
from app.domain.naming import keys_of, known_key
from app.domain.selection import VOCABULARY_OF, Selection
from app.domain.text import MARK, runs
from app.domain.vocabulary import Term, Vocabulary
from app.library.library import Library
from tests.domain.small_lexicon import SmallLexicon

LEXICON = SmallLexicon()
THREE = {"zh": "中国", "en": "China", "ru": "Китай"}

VOCABULARY = Vocabulary(
    {
        **{group: {} for group in (*UNDERSTOOD, *VOCABULARY_OF.values())},
        "countries": {
            "CHN": Term("CHN", THREE, also={"en": ("Sino", "of")}, alpha2="CN", signs=("中", "華")),
        },
        "glossary": {
            "treaty": Term("treaty", {"zh": "条约", "en": "the Treaty", "ru": "Договор"}, {"en": "T"}, entry="b"),
        },
        "topics": {"law": Term("law", {"zh": "法律", "en": "law", "ru": "право"})},
        "units": {"kg": Term("kg", {"zh": "千克", "en": "kg", "ru": "кг"})},
    }
)


def test_every_name_is_there_once() -> None:
    term = Term("X", {"zh": "甲", "en": "A"}, short={"en": "A", "ru": "Б"}, also={"zh": ("乙", "甲"), "en": ("C",)})
    assert every_name(term) == ["甲", "A", "Б", "乙", "C"]


def rows_of(group: str) -> set[tuple[str, str, str]]:
    """(key, usage, code), with ~ for the mark of a normal form."""
    rows = [row for row in name_tables(VOCABULARY, LEXICON)["name"] if row["list"] == group]
    return {(row["key"].replace(MARK, "~"), row["usage"], row["code"]) for row in rows}


def test_a_country_is_known_by_its_names_its_codes_and_its_signs() -> None:
    assert rows_of("countries") == {
        ("中国", "name", "CHN"),
        ("china", "name", "CHN"),
        ("~china", "name", "CHN"),
        ("китай", "name", "CHN"),
        ("~китай", "name", "CHN"),
        ("sino", "name", "CHN"),
        ("~sino", "name", "CHN"),
        ("of", "value", "CHN"),
        ("~of", "value", "CHN"),
        ("chn", "value", "CHN"),
        ("~chn", "value", "CHN"),
        ("cn", "value", "CHN"),
        ("~cn", "value", "CHN"),
        ("中", "sign", "CHN"),
        ("华", "sign", "CHN"),
    }


def test_names_of_most_lists_are_meant_after_a_field_only() -> None:
    assert {usage for _, usage, _ in rows_of("topics")} == {"value"}
    assert {"法律", "law", "право"} <= {key for key, _, _ in rows_of("topics")}
    assert rows_of("units") == set()


def test_no_row_is_there_twice() -> None:
    rows = [tuple(row.values()) for row in name_tables(VOCABULARY, LEXICON)["name"]]
    assert len(rows) == len(set(rows))


def test_the_names_that_are_understood_in_any_text_are_kept_as_they_are_written() -> None:
    rows = name_tables(VOCABULARY, LEXICON)["written"]
    assert {(row["list"], row["code"], row["names"]) for row in rows} == {
        ("countries", "CHN", '["China", "Sino", "Китай", "中国"]'),
        ("glossary", "treaty", '["T", "the Treaty", "Договор", "条约"]'),
    }


def test_what_names_one_entry_is_known(small_data: Path) -> None:
    content = read_content(small_data, Problems())
    known = defaultdict(set)
    for row in known_rows(content.entries, content.vocabulary):
        known[row["key"]].add(content.entries[row["entry"]].id)
    for entry in content.entries:
        for name in (*entry.title.values(), entry.id, *entry.aliases):
            assert known[known_key(runs(name))] == {entry.id}
    for name in ("边境公约", "Frontier Convention", "Пограничная конвенция", "FC"):
        assert known[known_key(runs(name))] == {"border-treaty-2004"}
    assert known_key(runs("narcotic")) not in known


def test_the_library_has_a_key_for_every_name(library: Library, content: Content) -> None:
    lexicon = library._lexicon
    for group in (*UNDERSTOOD, *VOCABULARY_OF.values()):
        for code, term in content.vocabulary.lists[group].items():
            for name in (*every_name(term), code):
                assert any(code in lexicon.codes(group, key) for key in keys_of(name, lexicon)), (group, code, name)
            for sign in term.signs:
                assert code in lexicon.signs(sign)


@pytest.mark.parametrize("text", ["边境公约", "Frontier Convention ", "FC ", "border-protocol-2004 ", "边境禁毒条约"])
def test_a_name_of_one_entry_puts_it_first(small_data: Path, tmp_path: Path, text: str) -> None:
    build_library(small_data, tmp_path / "small.db")
    with closing(Library(tmp_path / "small.db")) as library:
        answer = library.search(Selection(text=text))
        assert library.briefs(answer.numbers[:1])[0].id == "border-treaty-2004"
