import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.matching import ELLIPSIS, Match, Matcher, excerpt, matcher, matches
from app.domain.nodes import Concept, Named, Near
from app.domain.query import parse
from app.domain.text import MARK
from tests.domain.small_lexicon import SmallLexicon

TEXTS = st.text(st.sampled_from("aé禁毒 -Ёе1\u0301"), max_size=30)


def spans_of(text: str, query: str, *, literal: bool = False) -> tuple[Match, ...]:
    book = SmallLexicon([text])
    return matches(text, parse(query, book, literal=literal), book)


def found(text: str, query: str, *, literal: bool = False) -> list[str]:
    return [text[start:end] for start, end in spans_of(text, query, literal=literal)]


@pytest.mark.parametrize(
    ("text", "query", "spans"),
    [
        ("Drugs and drug trade", "drug ", ["Drugs", "drug"]),
        ("В стране и страны", "страны ", ["стране", "страны"]),
        ("Ещё раз, еще", "ЕЩЁ ", ["Ещё", "еще"]),
        ("Tu\u0308rkiye", "turkiye", ["Tu\u0308rkiye"]),
        ("聯合國禁毒署", "国禁", ["國禁"]),
        ("毒毒毒毒", "毒毒", ["毒毒毒毒"]),
        ("毒品和禁毒", "毒", ["毒", "毒"]),
        ("Extradition", "extrad", ["Extradition"]),
        ("Extradition", "extrad ", []),
        ("extras and EXTRADITION", "extra* ", ["extras", "EXTRADITION"]),
        ("organisation, organizations", "organize ", ["organisation", "organizations"]),
        ("co-operation and cooperation", "co-operation ", ["co-operation", "cooperation"]),
        ("co-operation and cooperation", "cooperation ", ["co-operation", "cooperation"]),
        ("nothing here", "禁毒", []),
        ("anything", "", []),
        ("anything", "country:CHN", []),
        ("drug", "-drug ", []),
        ("drug law trade", "drug OR trade ", ["drug", "trade"]),
        ("Moscow", "place:Moscow", ["Moscow"]),
    ],
)
def test_words(text: str, query: str, spans: list[str]) -> None:
    assert found(text, query) == spans


@pytest.mark.parametrize(
    ("text", "query", "spans"),
    [
        ("the controlled delivery", '"controlled delivery"', ["controlled delivery"]),
        ("the controlled, delivery", '"controlled delivery"', ["controlled, delivery"]),
        ("delivery controlled", '"controlled delivery"', []),
        ("controlled 毒 delivery", '"controlled delivery"', []),
        ("controlled and delivery", '"controlled delivery"', []),
        ("controlled deliveries", '"controlled delivery"', []),
        ("A/RES/55/25 of", "A/RES/55/25 ", ["A/RES/55/25"]),
        ("A/RES/55/256", "A/RES/55/25", ["A/RES/55/256"]),
        ("A/RES/55/256", "A/RES/55/25 ", []),
        ("ab ac", '"a b"', []),
    ],
)
def test_phrases(text: str, query: str, spans: list[str]) -> None:
    assert found(text, query) == spans


@pytest.mark.parametrize(
    ("text", "query", "spans"),
    [
        ("上合SCO会议室", '"SCO会议"', ["SCO会议"]),
        ("上合SCO 会议室", '"SCO会议"', ["SCO 会议"]),
        ("上合SCOs会议室", '"SCO会议"', []),
        ("新SCO会议", '"SCO会议"', ["SCO会议"]),
        ("aSCO会议", '"SCO会议"', []),
        ("联合行动2008年", "行动2008", ["行动2008"]),
        ("联合行动20081年", '"行动2008"', []),
        ("联合行动20081年", "行动2008", ["行动20081"]),
        ("联合行动组2008年", '"行动2008"', []),
        ("禁毒 合作，禁毒合作", '"禁毒 合作"', ["禁毒 合作"]),
        ("１９８８年公约", '"1988年公约"', ["１９８８年公约"]),
        ("2004年6月17日", "2004年6月", ["2004年6月"]),
        ("on 2004-06-17", "2004年6月", ["2004-06"]),
        ("on 2004-06-17", "17 June 2004 ", ["2004-06-17"]),
    ],
)
def test_words_beside_chinese(text: str, query: str, spans: list[str]) -> None:
    assert found(text, query) == spans


@pytest.mark.parametrize(
    ("text", "query", "spans"),
    [
        ("中国 and Китаем, Chinese China", "China ", ["中国", "China"]),
        ("В Китае", "中国", []),
        ("Из Китая", "中国", ["Китая"]),
        ("КНР", "中国", ["КНР"]),
        ("Foreign Ministry, foreign trade ministries", "外交部", ["Foreign Ministry", "foreign trade ministries"]),
        ("ministry of foreign trade", "外交部", []),
        ("the МИДа of мид", "МИД ", ["МИДа", "мид"]),
        ("at ATS", "ATS ", ["ATS"]),
        ("counternarcotics, counter-narcotics", "禁毒", ["counternarcotics", "counter-narcotics"]),
        ("борьбой с наркотиками, борьбы с наркотиками", "禁毒", ["борьбы с наркотиками"]),
        ("1988年公约 and the 1988 convention", "1988 Convention ", ["1988年公约", "1988 convention"]),
        ("禁毒的法律", "禁毒法律", ["禁毒", "法律"]),
        ("禁毒法律", "禁毒法律", ["禁毒法律"]),
    ],
)
def test_names_are_seen_in_any_language(text: str, query: str, spans: list[str]) -> None:
    assert found(text, query) == spans


def test_literal_query_matches_no_other_form() -> None:
    assert found("Drugs, drug", "drug", literal=True) == ["drug"]
    assert found("China 中国", "China", literal=True) == ["China"]


def test_near_words_have_one_other_between_at_most() -> None:
    text = "drug x law, drug x y law, law drug"
    near = Matcher([Near(((MARK + "drug",), (MARK + "law",)))], SmallLexicon([text]))
    assert [text[start:end] for start, end in near.spans(text)] == ["drug x law"]


def test_nodes_are_seen_together() -> None:
    text = "China 禁毒 SCO"
    nodes = [Named(Concept("countries", "CHN")), Named(Concept("glossary", "counter-narcotics"))]
    assert len(Matcher(nodes, SmallLexicon([text])).spans(text)) == 2


def test_a_matcher_is_made_once_for_a_query() -> None:
    book = SmallLexicon()
    assert matcher(parse("drug", book), book) is matcher(parse("drug", book), book)


@given(TEXTS, TEXTS)
def test_spans_are_in_order_and_apart(text: str, query: str) -> None:
    flat = [position for span in spans_of(text, query) for position in span]
    assert flat == sorted(set(flat))
    assert all(0 <= position <= len(text) for position in flat)


@pytest.mark.parametrize(
    ("spans", "length", "expected"),
    [
        ([], 10, ("0123456789" + ELLIPSIS, ())),
        ([(50, 52)], 10, (ELLIPSIS + "9012345678" + ELLIPSIS, ((2, 4),))),
        ([(98, 100)], 10, (ELLIPSIS + "789", ((2, 4),))),
        ([(0, 2), (90, 95)], 10, ("0123456789" + ELLIPSIS, ((0, 2),))),
        ([(50, 80)], 10, (ELLIPSIS + "9012345678" + ELLIPSIS, ((2, 11),))),
        ([(3, 4)], 100, ("0123456789" * 10, ((3, 4),))),
    ],
)
def test_excerpt(spans: list[tuple[int, int]], length: int, expected: tuple[str, object]) -> None:
    assert excerpt("0123456789" * 10, spans, length) == expected


def test_excerpt_begins_at_a_word() -> None:
    text = "many words come before the treaty that is looked for here at last"
    start = text.index("treaty")
    shown, ((first, last),) = excerpt(text, [(start, start + 6)], 30)
    assert shown.startswith(ELLIPSIS)
    assert text[text.index(shown.strip(ELLIPSIS)) - 1] == " "
    assert shown[first:last] == "treaty"


@given(TEXTS, TEXTS, st.integers(1, 20))
def test_spans_move_along_with_the_excerpt(text: str, query: str, length: int) -> None:
    spans = spans_of(text, query)
    shown, moved = excerpt(text, spans, length)
    assert len(shown) <= max(len(text), 0) + 2
    assert bool(moved) == bool(spans)
    for (start, end), (first, last) in zip(spans, moved, strict=False):
        assert text[start:end].startswith(shown[first : min(last, first + end - start)])
