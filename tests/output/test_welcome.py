"""The page to begin with."""

import re
from html import unescape
from pathlib import Path

import pytest

from app.domain.entry import LANGUAGES
from app.domain.selection import selection
from app.library.library import Library
from app.output.library_facts import library_facts
from app.output.welcome import welcome_page
from app.wording.words import Words


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest, translations: Path) -> Words:
    """Each language in turn."""
    return Words(request.param, translations)


def test_every_example_finds_something(library: Library, words: Words) -> None:
    """An example that leads to nothing would teach the reader not to search."""
    page = welcome_page(library_facts(library.facts, words), words, "")
    examples = [unescape(text) for text in re.findall(r'href="search:([^"]+)"', page)]
    assert len(examples) >= 3
    assert [text for text in examples if not library.search(selection(text=text)).total] == []


def test_it_says_what_the_library_holds(library: Library, words: Words) -> None:
    """With numbers as the language writes them."""
    facts = library_facts(library.facts, words)
    assert facts in unescape(welcome_page(facts, words, ""))
    assert "715" in facts
    assert re.search("1[,\N{NO-BREAK SPACE}]096", facts)


def test_facts_are_escaped(words: Words) -> None:
    """As every text of a page."""
    assert "&lt;b&gt;" in welcome_page("<b>", words, "")
