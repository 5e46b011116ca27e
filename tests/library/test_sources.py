"""What the library tells of sources, against the entries themselves."""

from collections import defaultdict
from collections.abc import Mapping
from functools import partial

import pytest

from app.build.content import Content
from app.domain.entry import Citation, Entry
from app.domain.filters import written
from app.domain.selection import Selection, selection
from app.library.citing import read_citing
from app.library.library import Library
from app.library.sources import source_facts

Cited = Mapping[str, list[tuple[Entry, Citation]]]


@pytest.fixture(scope="module")
def cited(library: Library) -> Cited:
    """Key -> the entries that cite the source, newest first."""
    found = defaultdict(list)
    for number in reversed(range(library.facts.entries)):
        entry = library.entry(number)
        for citation in entry.sources:
            found[citation.source].append((entry, citation))
    return found


@pytest.fixture(scope="module")
def most(cited: Cited) -> str:
    """The source that most entries cite."""
    return max(cited, key=lambda key: len(cited[key]))


def test_every_source_has_the_entries_that_cite_it(library: Library, cited: Cited) -> None:
    wrong = []
    for key, wanted in cited.items():
        found = [(brief.id, citation) for brief, citation in source_facts(key, library).entries]
        if found != [(entry.id, citation) for entry, citation in wanted]:
            wrong.append(key)
    assert wrong == []


def test_the_filter_finds_the_same(library: Library, cited: Cited) -> None:
    for key, wanted in cited.items():
        understood = library.understood(Selection(text=f"cites:{key}"))
        assert understood == selection(choices=[("source", key)])
        assert written(understood) == f"cites:{key}"
        found = {library.entry(number).id for number in library.search(understood).numbers}
        assert found == {entry.id for entry, _ in wanted}, key


def test_a_filter_narrows_and_may_be_excluded(library: Library, cited: Cited, most: str) -> None:
    meetings = sum(entry.kind == "meeting" for entry, _ in cited[most])
    assert library.total(Selection(text=f"cites:{most} kind:meeting")) == meetings
    assert library.total(Selection(text=f"-cites:{most}")) == library.facts.entries - len(cited[most])


def test_a_key_that_is_only_begun_means_all_that_begin_so(library: Library, cited: Cited) -> None:
    wanted = {entry.id for key, found in cited.items() if key.startswith("incb-") for entry, _ in found}
    assert library.total(Selection(text="cites:INCB-")) == len(wanted)


def test_a_key_of_nothing_is_not_used(library: Library) -> None:
    answer = library.search(Selection(text="cites:no-such-source"))
    assert (answer.query.unused, answer.total) == (("cites:no-such-source",), library.facts.entries)


def test_how_many_cite_each(library: Library, cited: Cited) -> None:
    assert library.read(partial(read_citing, keys=cited)) == {key: len(found) for key, found in cited.items()}


def test_an_era_rests_on_sources_of_its_own(library: Library) -> None:
    for era in library.eras:
        for citation in era.sources:
            assert (era, citation) in source_facts(citation.source, library).eras


def test_a_responsible_body_rests_on_sources_of_its_own(library: Library, content: Content) -> None:
    cited = {citation.source for body in content.authorities.values() for citation in body.sources}
    assert cited
    for key in cited:
        wanted = [
            (body, citation)
            for body in content.authorities.values()
            for citation in body.sources
            if citation.source == key
        ]
        assert source_facts(key, library).authorities == wanted


def test_siblings_have_the_same_publisher_and_those_without_a_date_are_last(library: Library) -> None:
    facts = source_facts("untc-mtdsg-vi-19", library)
    assert facts.siblings
    assert {other.publisher for other in facts.siblings} == {facts.source.publisher}
    assert facts.source not in facts.siblings
    dates = [other.date for other in facts.siblings]
    known = [date.first for date in dates if date]
    assert known == sorted(known, reverse=True)
    assert dates[len(known) :] == [None] * (len(dates) - len(known))


def test_a_source_without_publisher_has_no_siblings(library: Library) -> None:
    facts = source_facts("founding-article", library)
    assert (facts.source.publisher, facts.siblings) == (None, [])


def test_the_title_of_a_source(library: Library) -> None:
    title_of = library.vocabulary.title_of
    assert title_of("untc-mtdsg-vi-19") == "Chapter VI-19 (MTDSG)"
    assert title_of("no-such-source") == "no-such-source"
