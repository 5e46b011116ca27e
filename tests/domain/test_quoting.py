import pytest

from app.domain.interpreting import Expansion
from app.domain.query import parse
from app.domain.quoting import taken_literally
from tests.domain.small_lexicon import SmallLexicon

LEXICON = SmallLexicon()


def meanings(text: str) -> tuple[Expansion, ...]:
    return parse(text, LEXICON).expansions


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("China", "China", '"China"'),
        ("trade in China ", "China", 'trade in "China"'),
        ("中国禁毒", "禁毒", '中国 "禁毒"'),
        ("中国禁毒法律", "禁毒", '中国 "禁毒" 法律'),
        ("中哈禁毒", "中哈", '"中哈" 禁毒'),
        ("российско-китайский", "российско", '"российско-китайский"'),
        ("Foreign Ministry x", "Foreign Ministry", '"Foreign Ministry" x'),
        ("SCO会议", "SCO", '"SCO会议"'),
    ],
)
def test_a_meaning_that_is_given_up_is_quoted(text: str, typed: str, expected: str) -> None:
    (meaning,) = (one for one in meanings(text) if one.typed == typed)
    assert taken_literally(text, meaning) == expected
    assert typed not in {one.typed for one in meanings(expected)}


def test_it_is_found_again_where_the_text_has_changed() -> None:
    (meaning,) = meanings("China")
    assert taken_literally("more of China", meaning) == 'more of "China"'
    assert taken_literally("nothing", meaning) == "nothing"


@pytest.mark.parametrize("text", ["China Russia 禁毒", "中哈禁毒 SCO会议", "российско-китайский мид", "中国的禁毒法律"])
def test_giving_up_one_meaning_after_another_ends(text: str) -> None:
    for _ in range(10):
        if not (found := meanings(text)):
            return
        text = taken_literally(text, found[0])
    raise AssertionError(text)
