"""Any name of a term, in any language, means the term; two countries side by side mean what concerns both."""

import json
from collections import defaultdict

import pytest

from app.domain.naming import keys_of_name
from app.domain.nodes import Concept, Named
from app.domain.selection import Selection
from app.domain.text import fold, runs
from app.library.library import Library
from app.library.masks import WHOLE
from tests.search.conftest import Found

_MARKS = str.maketrans(dict.fromkeys('"“”«»「」'))
"""A quoted name is a phrase and no name, so it is typed without its marks."""

Owners = dict[str, set[tuple[str, str]]]


@pytest.fixture(scope="module")
def names(library: Library) -> dict[str, set[tuple[str, str]]]:
    """Name -> the (list, code) that share one of its keys."""
    found: Owners = defaultdict(set)
    lexicon = library._lexicon
    for (written,) in library._connection.execute("SELECT names FROM written"):
        for name in json.loads(written):
            found[name].update(concept for key in keys_of_name(name, lexicon) for concept in lexicon.named(key))
    return found


@pytest.fixture(scope="module")
def in_a_row(names: Owners) -> set[str]:
    """The names that are several countries in a row, which are meant each."""
    countries = {fold(name) for name, owners in names.items() if any(group == "countries" for group, _ in owners)}
    words = {name: [run.text for run in runs(name)] for name in names}
    return {name for name, found in words.items() if len(found) > 1 and countries.issuperset(found)}


def test_every_name_of_a_term_finds_the_same(library: Library, found: Found, names: Owners, in_a_row: set[str]) -> None:
    tried: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, owners in names.items():
        if len(owners) == 1 and name not in in_a_row:
            tried[next(iter(owners))].add(name)
    for (group, code), written in tried.items():
        expected = library._masks.of(Named(Concept(group, code)), WHOLE)
        for name in written:
            assert found(name.translate(_MARKS) + " ") == expected, (group, code, name)
    assert len(tried) > 800
    assert sum(map(len, tried.values())) > 5_000
    assert {group for group, _ in tried} == {"glossary", "countries", "organizations", "frameworks", "places"}
    assert sum(len(written) > 2 for written in tried.values()) > 600


def test_a_name_of_several_terms_finds_all_of_them(
    library: Library, found: Found, names: Owners, in_a_row: set[str]
) -> None:
    tried = 0
    for name, owners in names.items():
        if len(owners) > 1 and name not in in_a_row:
            answer = found(name.translate(_MARKS) + " ")
            for group, code in owners:
                assert library._masks.of(Named(Concept(group, code)), WHOLE) & ~answer == 0, (name, group, code)
            tried += 1
    assert tried > 50


@pytest.mark.parametrize(
    "same",
    [
        "1988年公约, 1988 UN Convention, Конвенция ООН 1988 года",
        "上合组织, SCO, ШОС, Shanghai Cooperation Organization, Шанхайской организации сотрудничества",
        "伊朗, Iran, Иран, Islamic Republic of Iran, Исламской Республики Иран, ИРИ",
        "塔什干, Tashkent, Ташкент, Ташкенте",
        "海洛因, heroin, героин, героином",
        "外交部, MFA, МИД, МИДа, Ministry of Foreign Affairs",
        "麻委会, CND, Commission on Narcotic Drugs",
    ],
)
def test_names_that_users_type(found: Found, same: str) -> None:
    one, *others = same.split(", ")
    assert found(one + " ")
    assert {other: found(other + " ") for other in others} == dict.fromkeys(others, found(one + " "))


@pytest.mark.parametrize(
    "name", ["UNGASS 1998", "1936 Convention", "Политическая декларация 2009 года", "1972年议定书"]
)
def test_a_name_of_one_entry_finds_it_first(library: Library, name: str) -> None:
    answer = library.search(Selection(text=name + " "))
    (expansion,) = answer.query.expansions
    entries = library._connection.execute(
        "SELECT entry FROM term WHERE list = ? AND code = ?", expansion.concepts[0]
    ).fetchall()
    assert library.briefs(answer.numbers[:1])[0].id == entries[0][0]


PAIRS = ["中塔", "中哈", "中吉", "中乌", "中俄", "中巴", "中阿", "哈吉", "俄中", "中蒙", "中土", "俄哈", "塔阿", "巴阿"]


@pytest.mark.parametrize("pair", PAIRS)
def test_a_pair_finds_what_concerns_both_countries_or_has_the_characters(
    library: Library, found: Found, pair: str
) -> None:
    both = -1
    for sign in pair:
        concerned = 0
        for code in library._lexicon.signs(sign):
            concerned |= library._facets["country"][code]
        assert concerned
        both &= concerned
    assert both
    assert found(pair) == both | found(pair, literal=True)
    assert found(pair) == found(f"party:{pair[0]},{pair[1]}") | found(f'"{pair}"')


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("中哈法律互助", [(("CHN",), ("KAZ",))]),
        ("中哈吉", [(("CHN",), ("KAZ",), ("DJI", "KGZ"))]),
        ("中哈吉三国", [(("CHN",), ("KAZ",), ("DJI", "KGZ"))]),
        ("中俄哈吉塔", [(("CHN",), ("RUS",)), (("KAZ",), ("DJI", "KGZ"), ("TJK",))]),
        ("在中塔两国", [(("CHN",), ("TJK",))]),
        ("中国塔吉克斯坦", []),
        ("集中", []),
        ("中亚", []),
        ("中东", []),
        ("哈尔滨", []),
        ("中方", []),
        ("上海", []),
    ],
)
def test_which_characters_are_countries(library: Library, text: str, countries: list[object]) -> None:
    query = library.query(Selection(text=text))
    assert [expansion.countries for expansion in query.expansions if expansion.countries] == countries


def test_mutual_legal_assistance_is_not_with_france(found: Found) -> None:
    assert found("中哈法律互助") == found("中哈") & found("法律互助") | found('"中哈法律互助"')
    assert found("中哈法律互助") != found("中哈")


@pytest.mark.parametrize(
    "text", ["Россия Китай ", "Китай Россия ", "China Russia ", "中国 俄罗斯", "中国俄罗斯", "China, Russia"]
)
def test_countries_in_a_row_are_meant_each(library: Library, found: Found, text: str) -> None:
    both = found("China ") & found("Russia ")
    assert library._facets["country"]["CHN"] & library._facets["country"]["RUS"] & ~both == 0
    assert found(text) == both
