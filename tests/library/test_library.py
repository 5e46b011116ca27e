import random
import sqlite3
from collections.abc import Callable, Iterable
from functools import reduce
from operator import and_
from pathlib import Path

import pytest

from app.build.content import Content
from app.domain.bits import mask_of, numbers_of
from app.domain.days import civil
from app.domain.entry import Entry
from app.domain.facets import CORE_ROLES
from app.domain.selection import FACETS, Selection, selection
from app.domain.timeline.lanes import EVERY, REST
from app.domain.timeline.timeline import GROUPINGS
from app.library.library import Library
from app.library.opening import SearchStopped
from app.library.verify import integrity
from tests.library.hits import snippet

Rule = Callable[[Entry], bool]

COUNTRIES = {
    "any": [("CHN",), ("CHN", "TJK"), ("KAZ", "UZB", "KGZ"), ("IRN",)],
    "all": [("CHN",), ("CHN", "TJK"), ("KAZ", "UZB", "KGZ"), ("CHN", "IRN", "PAK", "TKM")],
    "only": [
        ("CHN",),
        ("CHN", "TJK"),
        ("CHN", "RUS"),
        ("KAZ", "KGZ", "TJK", "UZB"),
        ("AFG",),
        ("CHN", "KAZ", "KGZ", "RUS", "TJK", "UZB"),
    ],
}
CASES = [(logic, codes) for logic, choices in COUNTRIES.items() for codes in choices]
PERIODS = [("1999", ""), ("", "1999"), ("1996", "2004-06-17"), ("2004-06-17", "2004-06-17"), ("2008-03", "2008-04"),
           ("199X", "199X"), ("1700", "1800")]  # fmt: skip

SELECTIONS = [
    selection(),
    selection(text="禁毒 "),
    selection(text="controlled delivery "),
    selection(text="контролируемая поставка "),
    selection(text="xyzzy"),
    selection(choices=[("country", "CHN"), ("country", "TJK")]),
    selection(choices=[("country", "CHN"), ("country", "TJK")], parties="all"),
    selection(choices=[("country", "CHN"), ("country", "TJK")], parties="only"),
    selection(choices=[("country", "CHN")], parties="only", text="agreement ", since="1990"),
    selection(choices=[("kind", "meeting"), ("organization", "SCO"), ("country", "CHN")]),
    selection(choices=[("topic", "precursors"), ("topic", "training"), ("decade", "2000")], until="2008"),
    selection(choices=[("framework", "SCO"), ("status", "in-force")], since="2004", until="2010", period="certainly"),
]


def countries(entry: Entry, content: Content, roles: Iterable[str] | None = None) -> set[str]:
    codes = {party.code for party in entry.parties if roles is None or party.role in roles}
    if roles is None:
        codes |= {action.party for action in entry.actions if action.party}
    return codes & content.vocabulary.lists["countries"].keys()


def organizations(entry: Entry, content: Content) -> set[str]:
    codes = {party.code for party in entry.parties} | {action.party for action in entry.actions if action.party}
    return {*entry.organizations, *(codes & content.vocabulary.lists["organizations"].keys())}


def ids(library: Library, chosen: Selection) -> set[str]:
    return {brief.id for brief in library.briefs(library.search(chosen).numbers)}


def those(content: Content, rule: Rule) -> set[str]:
    return {entry.id for entry in content.entries if rule(entry)}


def test_everything(library: Library, content: Content) -> None:
    answer = library.search(Selection())
    assert answer.total == len(content.entries) == library.facts.entries
    assert library.facts.sources == len(content.sources)
    assert library.facts.content_date == content.date.text
    assert {answer.numbers.score(number) for number in answer.numbers} == {0}
    assert answer.mask == (1 << answer.total) - 1


@pytest.mark.parametrize(("logic", "codes"), CASES)
def test_countries(library: Library, content: Content, logic: str, codes: tuple[str, ...]) -> None:
    wanted = set(codes)
    rules: dict[str, Rule] = {
        "any": lambda entry: bool(wanted & countries(entry, content)),
        "all": lambda entry: wanted <= countries(entry, content),
        "only": lambda entry: wanted == countries(entry, content, CORE_ROLES),
    }
    found = ids(library, selection(choices=[("country", code) for code in codes], parties=logic))
    assert found == those(content, rules[logic])
    assert found


@pytest.mark.parametrize(
    ("facet", "codes"),
    [
        ("kind", ("meeting",)),
        ("kind", ("agreement", "operation")),
        ("topic", ("precursors", "controlled-delivery")),
        ("organization", ("SCO",)),
        ("organization", ("UNODC", "CARICC")),
        ("framework", ("SCO", "6+2")),
        ("subtype", ("treaty",)),
        ("status", ("in-force", "signed")),
        ("confidence", ("disputed",)),
    ],
)
def test_codes(library: Library, content: Content, facet: str, codes: tuple[str, ...]) -> None:
    values: dict[str, Callable[[Entry], set[str]]] = {
        "topic": lambda entry: set(entry.topics),
        "organization": lambda entry: organizations(entry, content),
    }

    def value(entry: Entry) -> set[str]:
        return values[facet](entry) if facet in values else {getattr(entry, facet)}

    found = ids(library, selection(choices=[(facet, code) for code in codes]))
    assert found == those(content, lambda entry: bool(value(entry) & set(codes)))
    assert found


@pytest.mark.parametrize("period", ["certainly", "possibly"])
@pytest.mark.parametrize(("since", "until"), PERIODS)
def test_period(library: Library, content: Content, since: str, until: str, period: str) -> None:
    chosen = selection(since=since, until=until, period=period)
    first, last = chosen.days or (0, 0)
    rules: dict[str, Rule] = {
        "certainly": lambda entry: first <= entry.date.first and entry.date.last <= last,
        "possibly": lambda entry: entry.date.first <= last and first <= entry.date.last,
    }
    assert ids(library, chosen) == those(content, rules[period])


def test_an_uncertain_date_makes_the_difference_of_the_two_periods(library: Library) -> None:
    name = "china-kazakhstan-customs-cooperation-agreement"
    assert name in ids(library, selection(since="1995", until="1999", period="possibly"))
    assert name not in ids(library, selection(since="1995", until="1999", period="certainly"))


def test_all_choices_hold_at_once(library: Library, content: Content) -> None:
    chosen = selection(
        choices=[("country", "CHN"), ("country", "KAZ"), ("kind", "meeting"), ("topic", "trafficking")],
        parties="all", since="2000", until="2012",
    )  # fmt: skip
    first, last = chosen.days or (0, 0)
    assert ids(library, chosen) == those(
        content,
        lambda entry: (
            {"CHN", "KAZ"} <= countries(entry, content)
            and entry.kind == "meeting"
            and "trafficking" in entry.topics
            and entry.date.first <= last
            and first <= entry.date.last
        ),
    )


@pytest.mark.parametrize("chosen", SELECTIONS, ids=str)
def test_a_facet_says_what_a_click_gives(library: Library, chosen: Selection) -> None:
    answer = library.search(chosen)
    for facet in FACETS:
        for code, count in answer.facets[facet].items():
            # In a facet without a choice, or with every country wanted, a click narrows the answer ...
            after = chosen.toggled(facet, code)
            if facet != "country" or chosen.parties == "any":
                # ... in the others it shows the code, whatever else of this facet is chosen.
                after = chosen.only(facet, [code])
            elif code in chosen.chosen(facet):
                after = chosen
            assert library.search(after).total == count, (facet, code)


@pytest.mark.parametrize("chosen", SELECTIONS, ids=str)
def test_a_code_that_is_not_counted_gives_nothing(library: Library, chosen: Selection) -> None:
    counted = library.search(chosen).facets
    everything = library.search(Selection()).facets
    for facet in FACETS:
        for code in everything[facet].keys() - counted[facet].keys():
            alone = facet != "country" or chosen.parties == "any"
            after = chosen.only(facet, [code]) if alone else chosen.toggled(facet, code)
            assert library.search(after).total == 0, (facet, code)


@pytest.mark.parametrize("chosen", SELECTIONS, ids=str)
def test_facets_most_first_and_choices_kept(library: Library, chosen: Selection) -> None:
    for facet, counts in library.search(chosen).facets.items():
        assert list(counts.items()) == sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        assert set(chosen.chosen(facet)) <= counts.keys()


@pytest.mark.parametrize("chosen", SELECTIONS, ids=str)
def test_an_answer_is_the_same_as_numbers_and_as_a_mask(library: Library, chosen: Selection) -> None:
    answer = library.search(chosen)
    assert answer.mask == mask_of(answer.numbers)
    assert len(set(answer.numbers)) == answer.total == answer.mask.bit_count()


@pytest.mark.parametrize("chosen", SELECTIONS, ids=str)
def test_histogram_counts_the_answer_by_first_year(library: Library, chosen: Selection) -> None:
    answer = library.search(chosen)
    years = [civil(brief.date.first)[0] for brief in library.briefs(answer.numbers)]
    assert answer.histogram == {year: years.count(year) for year in years}
    assert sum(answer.histogram.values()) == answer.total


@pytest.mark.parametrize("text", ["", "heroin "])
@pytest.mark.parametrize(("sort", "sign"), [("date", -1), ("earliest", 1)])
def test_order_by_date(library: Library, text: str, sort: str, sign: int) -> None:
    answer = library.search(selection(text=text, sort=sort))
    days = [sign * brief.date.first for brief in library.briefs(answer.numbers)]
    assert days == sorted(days)
    assert len(days) > 40


def test_the_last_word_is_a_beginning_until_a_space_follows(library: Library) -> None:
    begun, whole, starred = (library.search(Selection(text=text)).total for text in ("extrad", "extrad ", "extrad* "))
    assert begun == starred > whole == 0


@pytest.mark.parametrize("word", ["agreement", "Соглашение", "precursors", "Казахстан", "禁毒合作", "2004"])
def test_a_word_is_in_the_answer_from_its_first_letter_on(library: Library, word: str) -> None:
    whole = set(library.search(Selection(text=word, literal=True)).numbers)
    assert whole
    for size in range(1, len(word) + 1):
        assert whole <= set(library.search(Selection(text=word[:size])).numbers), word[:size]


@pytest.mark.parametrize(
    "words",
    [
        ("heroin ", "Tashkent "),
        ("героин ", "Ташк"),
        ("禁毒 ", "2004 "),
        ('"drug control" ', "Kazakhstan "),
        ("海关 ", "customs ", "таможенное "),
    ],
)
def test_every_word_is_wanted(library: Library, words: tuple[str, ...]) -> None:
    each = [library.search(Selection(text=word)).mask for word in words]
    together = library.search(Selection(text="".join(words))).mask
    assert together == reduce(and_, each)
    assert together


def test_number_of_an_id(library: Library, content: Content) -> None:
    assert [library.number(entry.id) for entry in content.entries] == list(range(len(content.entries)))


@pytest.mark.parametrize("name", ["no-such-entry", "", "' OR 1=1 --", "禁毒", "\x00", "\ud800"])
def test_any_other_text_is_no_id(library: Library, name: str) -> None:
    assert library.number(name) is None


def test_briefs_keep_the_order_asked_for(library: Library, content: Content) -> None:
    briefs = library.briefs([5, 3, 5])
    assert [brief.number for brief in briefs] == [5, 3, 5]
    assert briefs[0].title == content.entries[5].title
    assert library.briefs([]) == []


@pytest.mark.parametrize("facet", GROUPINGS)
def test_a_timeline_has_every_entry_of_an_answer_in_all_its_lanes(library: Library, facet: str) -> None:
    """Those that have no code of the facet stand in a lane of their own."""
    answer = library.search(selection(text="opium", choices=[("country", "CHN")]))
    found = library.timeline(answer, facet)
    entries = set(answer.numbers)
    assert numbers_of(found.everything.mask) == sorted(entries)
    placed = {(lane.code, number) for lane in found.lanes for number in numbers_of(lane.mask)}
    known = {(code, number) for name, code, number in library.counted() if name == facet and number in entries}
    without = entries - {number for _, number in known}
    assert placed == known | {(REST if facet else EVERY, number) for number in without}
    assert facet != "country" or found.lanes[0].code == "CHN"


def test_what_is_counted_agrees_with_the_answers(library: Library) -> None:
    found = set(library.search(selection(choices=[("topic", "precursors")])).numbers)
    assert {number for facet, code, number in library.counted() if (facet, code) == ("topic", "precursors")} == found


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Контролируемые поставки", "поставка ", ["поставки"]),
        ("two controlled deliveries", "delivery ", ["deliveries"]),
        ("麻醉药品", "麻醉藥品", ["麻醉药品"]),
        ("deliveries", '"delivery"', []),
        ("anything", "", []),
    ],
)
def test_any_text_is_matched_in_all_forms(library: Library, text: str, query: str, found: list[str]) -> None:
    spans = library.matches(text, library.query(selection(text=query)))
    assert [text[start:end] for start, end in spans] == found


@pytest.mark.parametrize("seed", range(20))
def test_random_choices_agree_with_counting(library: Library, content: Content, seed: int) -> None:
    chance = random.Random(seed)
    topics, kinds = content.vocabulary.lists["topics"], content.vocabulary.lists["kinds"]
    chosen_topics, chosen_kinds = set(chance.sample(list(topics), 2)), set(chance.sample(list(kinds), 2))
    choices = [("topic", code) for code in chosen_topics] + [("kind", code) for code in chosen_kinds]
    assert ids(library, selection(choices=choices)) == those(
        content, lambda entry: bool(chosen_topics & set(entry.topics)) and entry.kind in chosen_kinds
    )


def test_unknown_code_answers_with_nothing(library: Library) -> None:
    for logic in ("any", "all", "only"):
        assert library.search(selection(choices=[("country", "XXX")], parties=logic)).total == 0


def test_a_search_that_nobody_waits_for_stops(library_path: Path) -> None:
    library = Library(library_path)
    library.stop_when(lambda: True)
    with pytest.raises(SearchStopped):
        library.search(Selection(text='"of the"'))
    library.stop_when(lambda: False)
    assert library.search(Selection(text='"of the"')).total > 0
    library.close()


def test_the_answer_keeps_its_question(library: Library) -> None:
    chosen = selection(text="heroin 😀", choices=[("kind", "meeting")])
    answer = library.search(chosen)
    assert answer.selection == chosen
    assert answer.query.unused == ("😀",)
    assert answer.took_ms > 0


def test_reading_writes_nothing(library_path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "library.db"
    copy.write_bytes(library_path.read_bytes())
    library = Library(copy)
    answer = library.search(Selection(text="heroin"))
    snippet(library, answer.numbers[0], answer.query, "en")
    assert library.read(integrity) == []
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        library._connection.execute("DELETE FROM entry")
    library.close()
    assert list(tmp_path.iterdir()) == [copy]
    assert copy.read_bytes() == library_path.read_bytes()


@pytest.mark.parametrize(
    ("forms", "count"),
    [
        (["оперативно-профилактическая", "оперативно-профилактической"], 2),
        (["научно-практическая", "научно-практической"], 3),
        (["counter-narcotics", "counter narcotics"], 50),
    ],
)
def test_a_hyphenated_word_has_forms_too(library: Library, forms: list[str], count: int) -> None:
    found = [set(library.search(selection(text=text + " ")).numbers) for text in forms]
    assert found[0] == found[1]
    assert len(found[0]) >= count
