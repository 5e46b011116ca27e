"""The language of searches: each of its examples works."""

from pathlib import Path

import pytest

from app.domain.entry import LANGUAGES
from app.domain.fields import FIELD_NAMES
from app.domain.lexing import items
from app.domain.selection import VOCABULARY_OF, Selection
from app.domain.vocabulary import Vocabulary
from app.library.library import Library
from app.output.grammar import field_examples, word_examples
from app.wording.wording import Wording
from app.wording.words import Words


@pytest.fixture(params=LANGUAGES)
def speech(request: pytest.FixtureRequest, translations: Path, library: Library) -> Wording:
    """Each language in turn."""
    return Wording(Words(request.param, translations), library.vocabulary)


def examples(speech: Wording) -> list[str]:
    return [text for text, _ in (*word_examples(speech), *field_examples(speech))]


def test_every_example_finds_something_and_is_used_whole(library: Library, speech: Wording) -> None:
    found = examples(speech)
    assert len(found) > len(FIELD_NAMES)
    for text in found:
        answer = library.search(Selection(text=text))
        assert answer.total > 0, text
        assert answer.query.unused == (), text


def test_every_example_of_a_field_narrows_or_changes_the_order(library: Library, speech: Wording) -> None:
    everything = list(library.search(Selection()).numbers)
    for text, _ in field_examples(speech):
        assert list(library.search(Selection(text=text)).numbers) != everything, text


def test_every_field_has_an_example_in_the_language(speech: Wording) -> None:
    fields = {item.field for text, _ in field_examples(speech) for item in items(text) if item.field}
    assert fields == set(FIELD_NAMES)


def test_fields_of_which_the_library_has_no_values_are_left_out(translations: Path) -> None:
    """A library of another vocabulary is explained all the same."""
    empty = Vocabulary({group: {} for group in VOCABULARY_OF.values()})
    found = examples(Wording(Words("en", translations), empty))
    assert not any(text.startswith("country:") for text in found)
    assert "year:2004" in found
