import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.nodes import AllOf, AnyOf, Inside, Node, Without, Words
from app.domain.query import parse
from tests.domain.notation import short
from tests.domain.small_lexicon import SmallLexicon
from tests.hostile import PIECES

LEXICON = SmallLexicon()


def meant(text: str, *, literal: bool = False) -> list[str]:
    return [short(clause.node) for clause in parse(text, LEXICON, literal=literal).clauses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("drug ", ["(drug | ~drug)"]),
        ("drug", ["(drug* | ~drug)"]),
        ("drug.", ["(drug | ~drug)"]),
        ("drug? ", ["(drug | ~drug)"]),
        ("dru* drug ", ["(dru* | ~dru)", "(drug | ~drug)"]),
        ("law* drug ", ["(law* | ~law)", "(drug | ~drug)"]),
        ("foreign ministry* ", ["(foreign | ~foreign | `foregn)", "(ministry* | ~ministri | `ministri)"]),
        ("foreign ministry", ["[foreign-ministry]"]),
        ("a/res/55", ["a res 55*"]),
        ("a/res/55/", ["a res 55"]),
        ("a/res* x ", ["a res*", "(x | ~x)"]),
        ("禁毒*", ["(禁毒 | [counter-narcotics])"]),
        ("1988年公约", ["[convention-1988]"]),
        ("1988年会议", ["(1988 年会议 | (1988 & 会议))"]),
        ("2004年6月会议", ["(2004 年 6 月 | 2004 06)", "会议"]),
        ("2004年12月31日会议", ["(2004 年 12 月 31 日 | 2004 12 31)", "会议"]),
        ("июнь 2004 г.", ["(июнь 2004 | 2004 06)"]),
        ("6月会议", ["(6 月会议 | (6 & 会议))"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"controlled delivery"', ["controlled delivery"]),
        ('"controlled delivery', ["controlled delivery"]),
        ("«контролируемая поставка» ", ["контролируемая поставка"]),
        ("“10·30”案", ["10 30", "案"]),
        ('a"b c"d ', ["b c", "(d | ~d)"]),
        ('"China"', ["china"]),
        ('"drugs"', ["drugs"]),
        ('"禁毒"', ["禁毒"]),
        ('"2004年6月"', ["2004 年 6 月"]),
        ('"禁毒 drug"', ["禁毒 drug"]),
    ],
)
def test_a_phrase_is_looked_for_as_it_stands(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x OR y ", ["(x | ~x | y | ~y)"]),
        ("x OR y", ["(x | ~x | y* | ~y)"]),
        ("x y OR z q ", ["(x | ~x)", "(y | ~y | z | ~z)", "(q | ~q)"]),
        ("x OR y OR z ", ["(x | ~x | y | ~y | z | ~z)"]),
        ('"b c" ИЛИ 禁毒 ', ["(b c | 禁毒 | [counter-narcotics])"]),
        ("China | Russia ", ["([CHN] | [RUS])"]),
        ("x OR / y ", ["(x | ~x)", "(y | ~y)"]),
        ("/ OR x ", ["(x | ~x)"]),
        ("x AND y ", ["(x | ~x)", "(y | ~y)"]),
        ("x OR -y ", ["(x | ~x | -(y | ~y))"]),
        ("country:CHN OR x ", ["(country=CHN | x | ~x)"]),
        ("x OR SCO会议 ", ["(x | ~x | ([SCO] & 会议))"]),
    ],
)
def test_alternatives(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x -y ", ["(x | ~x)", "-(y | ~y)"]),
        ("x -y", ["(x | ~x)", "-(y | ~y)"]),
        ('x -"y z"', ["(x | ~x)", "-y z"]),
        ("x -China", ["(x | ~x)", "-[CHN]"]),
        ("x -country:CHN", ["(x | ~x)", "-country=CHN"]),
        ("x -place:Moscow", ["(x | ~x)", "-places:[Moscow]"]),
        ("-y", ["-(y | ~y)"]),
        ("x -6月会议", ["(x | ~x)", "-(6 月会议 | (6 & (月会议 | 会议)))"]),
    ],
)
def test_what_must_not_be_there(text: str, expected: list[str]) -> None:
    query = parse(text, LEXICON)
    assert [short(clause.node) for clause in query.clauses] == expected
    assert [clause.excludes for clause in query.clauses] == [one.startswith("-") for one in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("country:CHN", ["country=CHN"]),
        ("country:中国,Казахстан", ["country=CHN,KAZ"]),
        ("country:吉", ["country=DJI,KGZ"]),
        ("party:CHN,KAZ", ["country=CHN,KAZ all"]),
        ("between:CHN,KAZ", ["country=CHN,KAZ only"]),
        ("place:Moscow", ["places:[Moscow]"]),
        ("place:Tver,Moscow", ["places:(tver | ~tver | [Moscow])"]),
        ('source:"the ministry"', ["sources:the ministry"]),
        ("decade:1990", ["decade=1990"]),
        ("year:0001", ["1..365"]),
    ],
)
def test_fields(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("of drug ", ["(drug | ~drug)"]),
        ("борьба с Китаем ", ["(борьба | ~борьба)", "китаем"]),
        ("的 毒", ["毒"]),
        ("of the ", ["(of | ~of)", "(the | ~the)"]),
        ("的", ["的"]),
        ("of -drug ", ["(of | ~of)", "-(drug | ~drug)"]),
        ('of "of the" ', ["of the"]),
        ("country:CHN of ", ["country=CHN"]),
    ],
)
def test_idle_words_do_not_restrict_unless_there_are_no_others(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("drugs", ["drugs"]),
        ("страны", ["страны"]),
        ("禁", ["禁"]),
        ("禁毒法律", ["禁毒法律"]),
        ("China of ", ["china", "of"]),
        ("June 2004", ["june", "2004"]),
        ("2004年6月", ["2004 年 6 月"]),
        ("drug*", ["drug"]),
        ("x OR y", ["(x | y)"]),
        ("-x", ["-x"]),
        ("country:CHN place:Moscow", ["country=CHN", "places:moscow"]),
        ("counter-narcotics", ["counter narcotics"]),
    ],
)
def test_literal_search_has_no_other_forms_no_meanings_and_no_prefix(text: str, expected: list[str]) -> None:
    assert meant(text, literal=True) == expected


@pytest.mark.parametrize(
    ("text", "unused"),
    [
        ("drug / … ?", ("/", "…", "?")),
        ('"--" drug', ('"--"',)),
        ("😀", ("😀",)),
        ("&", ("&",)),
        ('"" drug', ()),
        ("drug - – —", ()),
        ("   ", ()),
        ("country:Atlantis drug", ("country:Atlantis",)),
        ("country:CHN,Atlantis", ("country:CHN,Atlantis",)),
        ("country:", ("country:",)),
        ("year:soon", ("year:soon",)),
        ("from:2004,2005", ("from:2004,2005",)),
        ("place:—", ("place:—",)),
        ("sort:upwards", ("sort:upwards",)),
        ("decade:1995", ("decade:1995",)),
        ("-/ drug", ("-/",)),
        ("drug OR /", ("/",)),
    ],
)
def test_what_means_nothing_is_named(text: str, unused: tuple[str, ...]) -> None:
    assert parse(text, LEXICON).unused == unused


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("drug trade ", "drug trade"),
        ("country:CHN drug -x 禁毒", "drug 禁毒"),
        ('"a b" c', "a b c"),
        ("-a country:CHN", ""),
        ("2004年6月会议", "2004 年 6 月会议"),
    ],
)
def test_the_phrase_is_the_words_as_typed(text: str, phrase: str) -> None:
    assert " ".join(run.text for run in parse(text, LEXICON).phrase) == phrase


def test_a_clause_keeps_what_was_typed_and_where() -> None:
    text = "Ёлка «A и B»  country:CHN OR x 2004年6月会议 -z"
    found = parse(text, LEXICON).clauses
    assert [clause.typed for clause in found] == [
        "Ёлка", "«A и B»", "country:CHN OR x", "2004年6月", "会议", "-z",
    ]  # fmt: skip
    assert all(text[clause.start : clause.end] == clause.typed for clause in found)


def test_expansions_stand_in_the_order_of_the_text() -> None:
    text = "drug China OR 中哈 -Russia SCO会议"
    found = parse(text, LEXICON).expansions
    assert [one.typed for one in found] == ["China", "中哈", "SCO"]
    assert all(text[one.start : one.end] == one.typed for one in found)


def leaves(node: Node) -> list[Node]:
    match node:
        case AllOf(nodes) | AnyOf(nodes):
            assert len(nodes) > 1
            return [leaf for inner in nodes for leaf in leaves(inner)]
        case Inside(_, inner) | Without(inner):
            return leaves(inner)
        case _:
            return [node]


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join), st.booleans())
def test_any_text_is_a_query(text: str, literal: bool) -> None:
    query = parse(text, LEXICON, literal=literal)
    position = 0
    for clause in query.clauses:
        assert position <= clause.start < clause.end <= len(text)
        assert text[clause.start : clause.end] == clause.typed
        position = clause.end
        for leaf in leaves(clause.node):
            assert not isinstance(leaf, Words) or (leaf.runs and all(run.text for run in leaf.runs))
    assert all(piece in text for piece in query.unused)
    assert not (literal and query.expansions)
