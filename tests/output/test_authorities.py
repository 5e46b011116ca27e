"""The bodies on the page of a country: each once, those of today first, with all that is known of them."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from app.domain.authorities import Authorities, earlier
from app.domain.entry import LANGUAGES
from app.library.library import Library
from app.output.authorities import AUTHORITIES, authority_sections
from app.output.lookups import Lookups, lookups_in
from app.output.parts import Fact, Section, Span
from app.wording.words import Words


def found_in(country: str, library: Library) -> Authorities:
    return library.parties.party("country", country).authorities


def sections(country: str, library: Library, lookups: Lookups, *unfolded: str) -> list[Section]:
    return list(authority_sections(found_in(country, library), lookups, unfolded))


def spans(fact: Fact) -> Iterator[Span]:
    for line in fact.lines:
        yield from line


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_body_is_told_with_its_sources(library: Library, translations: Path, language: str) -> None:
    lookups = lookups_in(library, Words(language, translations))
    told = 0
    for country in library.vocabulary.lists["countries"]:
        found = found_in(country, library)
        shown = sections(country, library, lookups, AUTHORITIES)
        past = earlier(found.bodies)
        bodies = sorted(found.bodies, key=lambda body: body.code in past)
        facts = [fact for section in shown for fact in section.facts]
        assert [fact.lines[0][0].text for fact in facts] == [body.name[language] for body in bodies]
        for body, fact in zip(bodies, facts, strict=True):
            links = {unquote(span.link.partition(":")[2]) for span in spans(fact) if span.link}
            assert links == {found.sources[citation.source].address for citation in body.sources}, body.code
            told += 1
    assert told > 0


def test_the_service_of_russia(library: Library, translations: Path) -> None:
    lookups = lookups_in(library, Words("en", translations))
    today, before = sections("RUS", library, lookups, AUTHORITIES)
    assert [section.count for section in (today, before)] == [len(today.facts), len(before.facts)]
    fact = before.facts[0]
    texts = [span.text for span in spans(fact)]
    assert fact.label == "Agency"
    assert texts[0] == "Federal Drug Control Service"
    assert "FSKN" in texts
    assert "from March 2004 to 5 April 2016" in texts
    assert any(text.startswith("successor of State Committee") for text in texts)
    assert "successor of FSKN" in [span.text for span in spans(today.facts[0])]


def test_many_of_the_past_are_folded(library: Library, translations: Path) -> None:
    lookups = lookups_in(library, Words("en", translations))
    _, folded = sections("PAK", library, lookups)
    _, whole = sections("PAK", library, lookups, AUTHORITIES)
    assert folded.count == whole.count == len(whole.facts)
    hidden = len(whole.facts) - len(folded.facts)
    assert hidden > 0
    assert [span.text for line in folded.lines for span in line] == [f"{hidden} more"]
    assert [span.text for line in whole.lines for span in line] == ["Show fewer"]


def test_where_none_is_recorded_nothing_is_said(library: Library, translations: Path) -> None:
    assert sections("URY", library, lookups_in(library, Words("en", translations))) == []
