import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.chinese import segments
from tests.domain.small_lexicon import SmallLexicon

LEXICON = SmallLexicon()


def cut(text: str) -> list[str]:
    """The segments: terms as [禁毒], pairs of countries as <中哈>, idle pieces as (的), others as they are."""
    shown = []
    for segment in segments(text, LEXICON):
        brackets = "[]" if segment.concepts else "<>" if segment.countries else "()" if segment.idle else ("", "")
        shown.append(brackets[0] + segment.text + brackets[1])
    return shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("禁毒", ["[禁毒]"]),
        ("毒品", ["毒品"]),
        ("中国禁毒法律", ["[中国]", "[禁毒]", "[法律]"]),
        ("中国的禁毒", ["[中国]", "(的)", "[禁毒]"]),
        ("上合组织禁毒会议", ["[上合组织]", "[禁毒]", "会议"]),
        ("的", ["(的)"]),
        ("关于在中国", ["(关于在)", "[中国]"]),
        ("毒的品", ["毒", "(的)", "品"]),
        ("", []),
    ],
)
def test_names_are_cut_out_and_the_rest_stays_together(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中哈", ["<中哈>"]),
        ("哈中", ["<哈中>"]),
        ("中哈禁毒", ["<中哈>", "[禁毒]"]),
        ("中哈协定", ["<中哈>", "协定"]),
        ("禁毒中哈", ["[禁毒]", "<中哈>"]),
        ("与中哈", ["(与)", "<中哈>"]),
        ("集中哈", ["集中哈"]),
        ("中中", ["中中"]),
        ("中毒", ["中毒"]),
        ("中哈吉", ["<中哈吉>"]),
        ("中哈俄吉", ["<中哈俄吉>"]),
        ("中哈吉禁毒", ["<中哈吉>", "[禁毒]"]),
    ],
)
def test_signs_of_countries_are_pairs_where_they_can_be_no_word(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_word_that_begins_with_a_sign_makes_no_trio() -> None:
    assert cut("中哈法律互助") == ["<中哈>", "[法律]", "互助"]


@pytest.mark.parametrize("several", ["三国", "三方", "两国", "双边", "双方", "四国", "多边"])
def test_what_counts_the_countries_belongs_to_them(several: str) -> None:
    assert cut(f"中哈吉{several}禁毒") == [f"<中哈吉{several}>", "[禁毒]"]
    assert cut(f"中哈{several}") == [f"<中哈{several}>"]
    assert cut(several) == [several]


def test_a_sign_may_stand_for_several_countries() -> None:
    (segment,) = segments("中吉", LEXICON)
    assert segment.countries == (("CHN",), ("DJI", "KGZ"))


@given(st.text(st.sampled_from("中哈吉俄法律禁毒国的与会三上合组织")))
def test_segments_are_the_text_in_its_order(text: str) -> None:
    found = segments(text, LEXICON)
    assert "".join(segment.text for segment in found) == text
    position = 0
    for segment in found:
        assert segment.start == position
        assert not (segment.concepts and segment.countries)
        position += len(segment.text)


@given(st.text(st.sampled_from("中哈吉俄法律禁毒国的与会三上合组织")))
def test_no_name_is_left_inside_what_is_unknown(text: str) -> None:
    for segment in segments(text, LEXICON):
        if not segment.known:
            parts = (segment.text[i:j] for i in range(len(segment.text)) for j in range(i + 2, len(segment.text) + 1))
            assert not any(LEXICON.named(part) for part in parts)
