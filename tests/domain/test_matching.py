import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.matching import ELLIPSIS, excerpt, matches
from app.domain.query import parse

TEXTS = st.text(st.sampled_from("aé禁毒 -Ёе1\u0301"), max_size=30)


def lemmas(word: str) -> tuple[str, ...]:
    return {"страны": ("страна",), "стране": ("страна",)}.get(word, ())


def found(text: str, query: str, *, literal: bool = False) -> list[str]:
    return [text[start:end] for start, end in matches(text, parse(query, lemmas, literal=literal), lemmas)]


@pytest.mark.parametrize(
    ("text", "query", "spans"),
    [
        ("Drugs and drug trade", "drug ", ["Drugs", "drug"]),
        ("В стране и страны", "страны ", ["стране", "страны"]),
        ("Ещё раз, еще", "ЕЩЁ ", ["Ещё", "еще"]),
        ("Tu\u0308rkiye", "turkiye", ["Tu\u0308rkiye"]),
        ("聯合國禁毒署", "国禁", ["國禁"]),
        ("禁毒禁毒", "禁毒", ["禁毒禁毒"]),
        ("毒品和禁毒", "毒", ["毒", "毒"]),
        ("the controlled delivery", '"controlled delivery"', ["controlled delivery"]),
        ("delivery controlled", '"controlled delivery"', []),
        ("A/RES/55/25 of", "A/RES/55/25 ", ["A/RES/55/25"]),
        ("A/RES/55/256", "A/RES/55/25", ["A/RES/55/256"]),
        ("A/RES/55/256", '"A/RES/55/25"', []),
        ("Extradition", "extrad", ["Extradition"]),
        ("上合SCO会议室", "SCO会议", ["SCO会议"]),
        ("联合行动2008年", "行动2008", ["行动2008"]),
        ("１９８８年公约", "1988 公约", ["１９８８", "公约"]),
        ("nothing here", "禁毒", []),
        ("anything", "", []),
    ],
)
def test_what_matches(text: str, query: str, spans: list[str]) -> None:
    assert found(text, query) == spans


def test_literal_query_matches_no_other_form() -> None:
    assert found("Drugs, drug", "drug", literal=True) == ["drug"]


@given(TEXTS, TEXTS)
def test_spans_are_in_order_and_apart(text: str, query: str) -> None:
    spans = matches(text, parse(query, lemmas), lemmas)
    flat = [position for span in spans for position in span]
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
    spans = matches(text, parse(query, lemmas), lemmas)
    shown, moved = excerpt(text, spans, length)
    assert len(shown) <= max(len(text), 0) + 2
    assert bool(moved) == bool(spans)
    for (start, end), (first, last) in zip(spans, moved, strict=False):
        assert text[start:end].startswith(shown[first : min(last, first + end - start)])
