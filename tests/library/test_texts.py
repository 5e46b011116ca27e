from itertools import groupby

import pytest

from app.build.content import Content
from app.domain.searchable import pieces
from app.library.library import Library
from app.library.texts import PARTS, EntryTexts


@pytest.fixture
def texts(library: Library) -> EntryTexts:
    return EntryTexts(library._connection, library.vocabulary)


def test_the_texts_of_every_entry_are_those_that_the_index_holds(library: Library, texts: EntryTexts) -> None:
    for number in range(library.facts.entries):
        entry = library.entry(number)
        held: dict[str, set[tuple[str | None, str]]] = {part: set() for part in PARTS}
        for piece in pieces(entry, library.sources(entry), library.vocabulary):
            if piece.part != "id":
                held[piece.part].add((piece.language, piece.text))
        for part in PARTS:
            shown = texts.part(number, part)
            assert {piece.part for piece in shown} <= {part}
            if part in ("parties", "subjects"):
                joined = {(piece.language, piece.text) for piece in shown}
                for language, text in held[part]:
                    assert any(text in whole for tag, whole in joined if tag == language), (entry.id, part, text)
            else:
                assert {(piece.language, piece.text) for piece in shown} == held[part], (entry.id, part)


def test_names_stand_together_in_each_language(library: Library, texts: EntryTexts) -> None:
    number = library.number("sco-drug-agreement-2004")
    assert number is not None
    languages = [piece.language for piece in texts.part(number, "parties")]
    assert languages == [language for language, _ in groupby(languages)] == ["zh", "en", "ru"]


def test_the_first_row_has_what_the_data_says(content: Content, texts: EntryTexts) -> None:
    entry, brief = content.entries[0], texts.brief(0)
    assert (brief.id, brief.kind, brief.title, brief.date) == (entry.id, entry.kind, entry.title, entry.date)
    assert texts.summary(0) == entry.summary


def test_an_entry_that_is_missing_is_named(library: Library, texts: EntryTexts) -> None:
    with pytest.raises(ValueError, match="entry 99999 is missing"):
        texts.brief(99_999)


def test_what_was_read_is_kept(library: Library, texts: EntryTexts) -> None:
    asked: list[str] = []
    library._connection.set_trace_callback(asked.append)
    texts.part(3, "sources")
    assert asked
    asked.clear()
    texts.part(3, "sources")
    library._connection.set_trace_callback(None)
    assert not asked
