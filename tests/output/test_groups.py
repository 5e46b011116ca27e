"""What an organization is, on its page: its description, its members by time and what it rests on."""

from functools import partial
from pathlib import Path

import pytest

from app.domain.entry import LANGUAGES
from app.library.groups import read_group, read_groups
from app.library.library import Library
from app.output.groups import group_sections
from app.output.lookups import Lookups, lookups_in
from app.output.parts import Cell, Section
from app.output.party import party_article
from app.output.party_data import party_data
from app.wording.words import Words


def text(lines: Cell) -> str:
    return "\n".join("".join(span.text for span in line) for line in lines)


def sections(code: str, library: Library, lookups: Lookups) -> list[Section]:
    return list(group_sections(library.read(partial(read_group, code=code)), lookups))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_is_told(library: Library, translations: Path, language: str) -> None:
    lookups = lookups_in(library, Words(language, translations))
    for group in library.read(read_groups):
        what, *members = sections(group.code, library, lookups)
        assert text(what.prose) == group.about[language]
        assert not group.note or group.note[language] in text(what.lines)
        listed = "\n".join(text(fact.lines) for section in members for fact in section.facts)
        for member in group.members or ():
            assert lookups.vocabulary.short("countries", member.country, language) in listed


def test_the_members_of_the_csto(library: Library, translations: Path) -> None:
    lookups = lookups_in(library, Words("en", translations))
    what, members = sections("CSTO", library, lookups)
    assert text(what.lines).startswith("since 7 October 2002\n")
    assert members.count == 6
    assert [(fact.label, text(fact.lines)) for fact in members.facts] == [
        (
            "from 2002-10-07",
            "Armenia\xa0· Belarus\xa0· Kazakhstan\xa0· Kyrgyzstan\xa0· Russia\xa0· Tajikistan",
        ),
        ("2006–2012", "Uzbekistan"),
    ]


def test_a_group_that_is_over_has_no_members_today(library: Library, translations: Path) -> None:
    lookups = lookups_in(library, Words("en", translations))
    assert sections("6+2", library, lookups)[1].count is None


def test_the_page_begins_with_it(library: Library, translations: Path) -> None:
    lookups = lookups_in(library, Words("en", translations))
    headings = [
        [section.heading for section in party_article(library.parties.party(facet, code), lookups).sections]
        for facet, code in (("organization", "SCO"), ("organization", "DEA"), ("country", "CHN"))
    ]
    assert headings[0][:2] == ["What it is", "Members"]
    assert all("Members" not in found for found in headings[1:])


def test_the_data_has_it(library: Library, translations: Path) -> None:
    lookups = lookups_in(library, Words("en", translations))
    group = party_data(library.parties.party("organization", "SCO"), lookups)["group"]
    assert group["members"][0] == {"country": "CHN", "date": "2001-06-15/.."}
    assert group["sources"][0]["key"] == "kremlin-2001-06-15-meeting-heads-state-shanghai"
    assert party_data(library.parties.party("country", "CHN"), lookups)["group"] is None
