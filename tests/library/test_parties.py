"""What the library tells of countries, organizations and pairs, against the entries themselves."""

from itertools import combinations
from time import thread_time

import pytest

from app.domain.answer import Brief
from app.domain.entry import KINDS, Entry
from app.domain.facets import CORE_ROLES
from app.library.library import Library
from app.library.parties import LISTED


@pytest.fixture(scope="module")
def entries(library: Library) -> list[Entry]:
    return [library.entry(number) for number in range(library.facts.entries)]


def concerned(entry: Entry) -> set[str]:
    """Everyone who has a part in an entry."""
    acting = {action.party for action in entry.actions if action.party}
    return {*acting, *(party.code for party in entry.parties), *entry.organizations}


def core(entry: Entry, library: Library) -> set[str]:
    """The countries whose entry it is."""
    countries = library.vocabulary.lists["countries"]
    return {party.code for party in entry.parties if party.role in CORE_ROLES and party.code in countries}


def newest(briefs: tuple[Brief, ...], entries: list[Entry]) -> bool:
    """Whether a list has the entries with the latest dates, latest first."""
    wanted = sorted((entry.date.first for entry in entries), reverse=True)[:LISTED]
    return [brief.date.first for brief in briefs] == wanted


@pytest.mark.parametrize(("facet", "code"), [("country", "KAZ"), ("country", "URY"), ("organization", "SCO")])
def test_a_party(library: Library, entries: list[Entry], facet: str, code: str) -> None:
    mine = [entry for entry in entries if code in concerned(entry)]
    facts = library.parties.party(facet, code)
    assert facts.total == facts.latest.total == len(mine)
    assert newest(facts.latest.newest, mine)
    for kind in KINDS:
        assert facts.kinds[kind] == sum(entry.kind == kind for entry in mine)
        assert sum(kinds[kind] for kinds in facts.decades.values()) == facts.kinds[kind]
    agreements = [entry for entry in mine if entry.kind == "agreement"]
    assert sum(batch.total for batch in facts.agreements.values()) == len(agreements)
    for status, batch in facts.agreements.items():
        of_status = [entry for entry in agreements if (entry.status or "") == status]
        assert batch.total == len(of_status)
        assert newest(batch.newest, of_status)
    countries = set(library.vocabulary.lists["countries"])
    with_china = sum("CHN" in concerned(entry) for entry in mine)
    assert facts.partners["CHN"] == with_china
    assert facts.partners.keys() == {other for entry in mine for other in concerned(entry)} & countries - {code}
    assert list(facts.partners.values()) == sorted(facts.partners.values(), reverse=True)
    assert sum(facts.frameworks.values()) == sum(entry.framework is not None for entry in mine)
    meetings = [entry for entry in mine if entry.kind == "meeting"]
    assert (facts.last_meeting.date if facts.last_meeting else None) == max(
        (entry.date for entry in meetings), key=lambda date: date.first, default=None
    )


@pytest.mark.parametrize("codes", [("CHN", "KAZ"), ("AFG", "TJK"), ("CHN", "URY"), ("RUS", "USA")])
def test_a_pair(library: Library, entries: list[Entry], codes: tuple[str, str]) -> None:
    alone = [entry for entry in entries if core(entry, library) == {*codes}]
    both = [entry for entry in entries if {*codes} <= concerned(entry)]
    others = [entry for entry in both if entry not in alone]
    facts = library.parties.pair(codes)
    for kind in KINDS:
        for batch, found in ((facts.alone[kind], alone), (facts.among_others[kind], others)):
            of_kind = [entry for entry in found if entry.kind == kind]
            assert batch.total == len(of_kind)
            assert newest(batch.newest, of_kind)


def test_a_code_that_no_entry_has(library: Library) -> None:
    facts = library.parties.party("country", "XXX")
    assert (facts.total, facts.last_meeting, facts.agreements, facts.partners) == (0, None, {}, {})


def test_it_is_quick(library: Library) -> None:
    """In a few milliseconds of work, whatever the party; beside reading an entry, which is known to be quick."""
    codes = list(library.parties.party("organization", "SCO").partners)[:12]
    began = thread_time()
    for number in range(100):
        library.entry(number)
    reading = (thread_time() - began) / 100
    began = thread_time()
    for code in codes:
        library.parties.party("country", code)
    assert (thread_time() - began) / len(codes) < reading * 20
    pairs = list(combinations(codes, 2))
    began = thread_time()
    for pair in pairs:
        library.parties.pair(pair)
    assert (thread_time() - began) / len(pairs) < reading * 20
