"""The page to begin with."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from app.domain.entry import LANGUAGES
from app.domain.page import HELP_TOPICS
from app.domain.selection import selection
from app.library.library import Library
from app.output.library_facts import library_facts
from app.output.welcome import welcome_page
from app.wording.wording import Wording
from app.wording.words import Words


@pytest.fixture(params=LANGUAGES)
def speech(request: pytest.FixtureRequest, translations: Path, library: Library) -> Wording:
    """Each language in turn."""
    return Wording(Words(request.param, translations), library.vocabulary)


def test_every_example_finds_something(library: Library, speech: Wording) -> None:
    """An example that leads to nothing would teach the reader not to search."""
    page = welcome_page(library_facts(library.facts, speech.words), speech, "")
    examples = [unquote(text) for text in re.findall(r'href="search:([^"]+)"', page)]
    assert len(examples) >= 3
    assert [text for text in examples if not library.search(selection(text=text)).total] == []


def test_every_country_has_a_page(library: Library, speech: Wording) -> None:
    """Named as the reader's language does."""
    found = re.findall(r'<a href="country:(\w+)">([^<]+)</a>', welcome_page("", speech, ""))
    assert len(found) > 1
    assert [name for code, name in found if name != speech.short_value("country", code)] == []
    assert [code for code, _ in found if not library.parties.party("country", code).total] == []


def test_it_says_what_the_library_holds(library: Library, speech: Wording) -> None:
    """With numbers as the language writes them."""
    facts = library_facts(library.facts, speech.words)
    assert facts in unescape(welcome_page(facts, speech, ""))
    assert str(library.facts.entries) in facts
    thousands, rest = divmod(library.facts.sources, 1000)
    assert re.search(f"{thousands}[,\N{NO-BREAK SPACE}]{rest:03}", facts)


def test_what_is_tried_first_works(library: Library, speech: Wording) -> None:
    """Three things, the first and the second of which are links, and help; none of it after the first start."""
    usual, first = welcome_page("", speech, ""), welcome_page("", speech, "", first=True)
    heading = speech.words._("Three things to try")
    assert heading not in usual
    block = first.partition(heading)[2].partition('class="heading"')[0]
    found = re.findall(r'href="(\w+):([^"]+)"', block)
    assert [scheme for scheme, _ in found] == ["search", "country", "help"]
    (_, text), (_, code), (_, topic) = found
    assert library.search(selection(text=unquote(text))).total > 0
    assert library.parties.party("country", code).total > 0
    assert topic == HELP_TOPICS[0]
    assert "{" not in block


def test_it_leads_to_all_of_the_help(speech: Wording) -> None:
    assert re.findall(r'href="help:(\w+)"', welcome_page("", speech, "")) == list(HELP_TOPICS)


def test_facts_are_escaped(speech: Wording) -> None:
    """As every text of a page."""
    assert "&lt;b&gt;" in welcome_page("<b>", speech, "")
