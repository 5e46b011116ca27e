"""What is printed of an answer: every entry in its lanes and once in the list, in three languages."""

from collections import Counter
from pathlib import Path

import pytest

from app.domain.bits import numbers_of
from app.domain.entry import LANGUAGES
from app.domain.selection import selection
from app.library.library import Library
from app.output.paper import LANES, Paper, paper
from app.wording.wording import Wording
from app.wording.words import Words


@pytest.fixture
def wordings(library: Library, translations: Path) -> dict[str, Wording]:
    return {language: Wording(Words(language, translations), library.vocabulary) for language in LANGUAGES}


def printed(library: Library, wording: Wording, text: str = "", facet: str = "kind") -> Paper:
    return paper(library, library.search(selection(text=text)), facet, wording)


@pytest.mark.parametrize("facet", LANES)
@pytest.mark.parametrize("text", ["", "禁毒 ", "ШОС ", "heroin "])
def test_lanes_have_every_entry(library: Library, wording: Wording, facet: str, text: str) -> None:
    found = printed(library, wording, text, facet)
    answer = library.search(selection(text=text))
    lanes = found.lanes
    assert {number for lane in lanes for number in numbers_of(lane.mask)} == set(answer.numbers)
    assert len(found.items) == answer.total
    counted = {code: count for code, count in library.search(selection(text=text)).facets[facet].items() if count}
    assert {name.code: name.number for name in found.lanes if name.code} == counted
    assert len({name.code for name in found.lanes}) == len(lanes)


@pytest.mark.parametrize(("facet", "name"), [("country", "No country"), ("framework", "No framework")])
def test_entries_without_a_code_have_a_lane_of_their_own(
    library: Library, wording: Wording, facet: str, name: str
) -> None:
    found = printed(library, wording, "", facet)
    assert (found.lanes[-1].code, found.lanes[-1].name) == ("", name)
    others = [lane.mask for lane in found.lanes[:-1]]
    assert all(found.lanes[-1].mask & mask == 0 for mask in others)


def test_the_largest_lane_comes_first(library: Library, wording: Wording) -> None:
    *sizes, _without = [name.number for name in printed(library, wording, "", "country").lanes]
    assert sizes == sorted(sizes, reverse=True)
    assert [name.code for name in printed(library, wording).lanes] == ["agreement", "meeting", "operation"]


def test_the_list_is_numbered_by_date(library: Library, wording: Wording) -> None:
    found = printed(library, wording, "heroin ")
    assert [item.place for item in found.items.values()] == list(range(1, len(found.items) + 1))
    assert list(found.items) == sorted(found.items)
    firsts = [library.chronology.firsts[number] for number in found.items]
    assert firsts == sorted(firsts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_items_are_in_the_language(library: Library, wordings: dict[str, Wording], language: str) -> None:
    found = printed(library, wordings[language], "ШОС ")
    for number, item in found.items.items():
        entry = library.entry(number)
        assert (item.title, item.kind) == (entry.title[language], entry.kind)
        assert item.date


@pytest.mark.parametrize(
    ("language", "title", "searched", "facts", "data"),
    [
        ("zh", "禁毒合作的协议、会议与行动", "含有“heroin”", "条，按国家分栏", "Treatyline · 数据截至20"),
        ("en", "Agreements, meetings and", "Entries that have “heroin”", "entries, in lanes by country", "Data as of "),
        ("ru", "Соглашения, встречи и", "Записи, которые содержат «heroin»", "полосы: страна", "Данные на: "),
    ],
)
def test_words_around(
    library: Library, wordings: dict[str, Wording], language: str, title: str, searched: str, facts: str, data: str
) -> None:
    words = printed(library, wordings[language], "heroin ", "country").words
    assert words.title.startswith(title)
    assert words.searched.startswith(searched)
    assert facts in words.facts
    assert data in words.data
    assert words.page.format(page=2, pages=9).count("2") == words.page.format(page=2, pages=9).count("9") == 1


def test_a_change_of_scale_is_told_only_where_there_is_one(library: Library, wording: Wording) -> None:
    assert printed(library, wording).words.broken
    assert not printed(library, wording, "SCO Tashkent ").words.broken


@pytest.mark.parametrize("facet", LANES)
def test_no_entry(library: Library, wording: Wording, facet: str) -> None:
    found = printed(library, wording, "xyzzy ", facet)
    assert (found.lanes, dict(found.items)) == ((), {})
    assert found.words.empty == "No entry answers this search."


def test_an_entry_is_in_as_many_lanes_as_it_has_codes(library: Library, wording: Wording) -> None:
    found = printed(library, wording, "", "topic")
    lanes = Counter(number for lane in found.lanes for number in numbers_of(lane.mask))
    for number in list(found.items)[::50]:
        assert lanes[number] == len(set(library.entry(number).topics))
