from itertools import pairwise

import pytest

from app.domain.interpreting import Clause, Piece, interpret
from app.domain.text import runs
from tests.domain.notation import short
from tests.domain.small_lexicon import SmallLexicon

LEXICON = SmallLexicon()


def clauses(text: str, *, going_on: bool = False) -> list[Clause]:
    """The clauses of a text; words without a space between them are glued, the last may be going on."""
    found = runs(text)
    glued = [False, *(" " not in text[before.end : run.start] for before, run in pairwise(found))]
    pieces = [Piece(run, going_on and run is found[-1], glued[i]) for i, run in enumerate(found)]
    return list(interpret(text, pieces, LEXICON))


def meant(text: str, *, going_on: bool = False) -> list[str]:
    return [short(clause.node) for clause in clauses(text, going_on=going_on)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("drug", ["(drug | ~drug)"]),
        ("стали", ["(стали | ~сталь | ~стать)"]),
        ("қазақ", ["қазақ"]),
        ("2008", ["2008"]),
        ("jindu", ["(jindu | ~jindu | 'jin 'du | `indu)"]),
        ("soglashenie", ["(soglashenie | ~soglasheni | `soglaSene)"]),
        ("毒", ["毒"]),
        ("drug law", ["(drug | ~drug)", "[law]"]),
    ],
)
def test_a_word_is_looked_for_in_every_form_and_by_its_sound(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("drug", ["(drug* | ~drug)"]),
        ("a/res/55", ["a res 55*"]),
        ("会议20", ["(会议 20* | (会议 & 20*))"]),
        ("China", ["[CHN]"]),
    ],
)
def test_a_word_that_is_going_on_is_a_beginning(text: str, expected: list[str]) -> None:
    assert meant(text, going_on=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China", ["[CHN]"]),
        ("Китая", ["([CHN] | ~китай)"]),
        ("中国", ["(中国 | [CHN])"]),
        ("SCO", ["[SCO]"]),
        ("Foreign Ministries", ["[foreign-ministry]"]),
        ("МИД", ["[foreign-ministry]"]),
        ("МИДа", ["([foreign-ministry] | ~мид)"]),
        ("at", ["(at | ~at)"]),
        ("борьбы с наркотиками", ["[counter-narcotics]"]),
        ("United Nations Office on Drugs and Crime", ["[UNODC]"]),
        ("United Nations", ["(united | ~unit | `united)", "(nations | ~nation | `natons)"]),
        ("1988年公约", ["[convention-1988]"]),
        ("1988 Convention", ["[convention-1988]"]),
        ("SCO会议", ["[SCO]", "会议"]),
    ],
)
def test_a_name_is_taken_for_its_term(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize("text", ["China Russia", "Китай Россия", "Russia China"])
def test_countries_in_a_row_are_meant_each(text: str) -> None:
    assert set(meant(text)) == {"[CHN]", "[RUS]"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中国禁毒", "(中国禁毒 | ((中国 | [CHN]) & (禁毒 | [counter-narcotics])))"),
        ("禁毒的法律", "(禁毒的法律 | ((禁毒 | [counter-narcotics]) & (法律 | [law])))"),
        ("中哈", "(中哈 | <CHN+KAZ>)"),
        ("中哈禁毒", "(中哈禁毒 | ((中哈 | <CHN+KAZ>) & (禁毒 | [counter-narcotics])))"),
        ("中哈吉三国", "(中哈吉三国 | <CHN+KAZ+DJI/KGZ>)"),
        ("禁毒署", "(禁毒署 | ((禁毒 | [counter-narcotics]) & 署))"),
        ("禁毒议定书", "(禁毒议定书 | ((禁毒 | [counter-narcotics]) & (议定书 | (议定 & 定书))))"),
        ("议定书", "(议定书 | (议定 & 定书))"),
        ("议定", "议定"),
    ],
)
def test_a_chinese_run_is_looked_for_whole_or_by_its_parts(text: str, expected: str) -> None:
    assert meant(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("June 2004", ["(june 2004 | 2004 06)"]),
        ("2004年6月17日", ["(2004 年 6 月 17 日 | 2004 06 17)"]),
        ("drug June 2004 law", ["(drug | ~drug)", "(june 2004 | 2004 06)", "[law]"]),
    ],
)
def test_a_month_is_also_its_date(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a/res/55", ["a res 55"]),
        ("co-operation", ["(co operation | cooperation | ~cooper | `coperaton)"]),
        ("anti-drug", ["(anti drug | antidrug | ~antidrug | `antidrug)"]),
        ("drug-law", ["(drug law | druglaw | ~druglaw | `druglav | ((drug | ~drug) & (law | ~law | [law])))"]),
        ("6月会议", ["(6 月会议 | (6 & (月会议 | 会议)))"]),
        ("6的", ["(6 的 | 6)"]),
    ],
)
def test_what_is_written_as_one_is_looked_for_as_one_and_by_its_parts(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


def test_a_part_of_a_hyphenated_word_may_be_a_name() -> None:
    (node,) = meant("office-Moscow")
    assert "[Moscow]" in node


@pytest.mark.parametrize(("text", "idle"), [("of", True), ("с", True), ("的", True), ("drug", False), ("毒", False)])
def test_an_idle_word_is_marked(text: str, idle: bool) -> None:
    (clause,) = clauses(text)
    assert clause.idle is idle


def test_a_word_that_is_going_on_is_not_idle() -> None:
    (clause,) = clauses("of", going_on=True)
    assert not clause.idle


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trade in China", [("China", [("countries", "CHN")], ())]),
        ("the 中国禁毒", [("中国", [("countries", "CHN")], ()), ("禁毒", [("glossary", "counter-narcotics")], ())]),
        ("the 中吉", [("中吉", [], (("CHN",), ("DJI", "KGZ")))]),
        ("8禁毒", [("禁毒", [("glossary", "counter-narcotics")], ())]),
        ("drug", []),
    ],
)
def test_what_words_were_taken_for_is_told_with_its_place(text: str, expected: list[object]) -> None:
    found = [expansion for clause in clauses(text) for expansion in clause.expansions]
    assert [(one.typed, list(map(tuple, one.concepts)), one.countries) for one in found] == expected
    assert all(text[one.start : one.end] == one.typed for one in found)


def test_where_folding_moves_the_characters_a_meaning_has_the_whole_run() -> None:
    (clause,) = clauses("中国㍿禁毒")
    assert {(one.start, one.end, one.typed) for one in clause.expansions} == {(0, 5, "中国㍿禁毒")}


@pytest.mark.parametrize("text", ["drug trade", "Китая 禁毒", "June 2004 a/res/55", "中国㍿禁毒 x"])
def test_clauses_stand_where_they_were_typed(text: str) -> None:
    found = clauses(text)
    assert all(text[clause.start : clause.end] == clause.typed for clause in found)
    assert [clause.typed for clause in found] == [
        text[clause.start : clause.end] for clause in sorted(found, key=lambda clause: clause.start)
    ]
    assert not any(clause.excludes for clause in found)
