"""What is typed at a cursor, and what the text becomes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.completing import Spot, completed, fields_begun, spot_at, without
from app.domain.lexing import items, quoted


def at(marked: str) -> tuple[str, int]:
    """A text and the place of the first | in it."""
    return marked.replace("|", "", 1), marked.index("|")


def spot(marked: str) -> Spot | None:
    return spot_at(*at(marked))


@pytest.mark.parametrize(
    ("marked", "field", "typed", "others"),
    [
        ("country:|", "country", "", ()),
        ("country:ka|", "country", "ka", ()),
        ("国家：哈|", "country", "哈", ()),
        ("opium country:k|az heroin", "country", "k", ()),
        ("-country:ka|", "country", "ka", ()),
        ("opium OR country:ka|", "country", "ka", ()),
        ("country:KAZ,ch|", "country", "ch", ("KAZ",)),
        ("country:KAZ,|", "country", "", ("KAZ",)),
        ("country:K|AZ,CHN", "country", "K", ("CHN",)),
        ('country:"Saudi A|', "country", "Saudi A", ()),
        ('country:"Saudi A| heroin', "country", "Saudi A", ()),
        ('country:"Saudi A|rabia" heroin', "country", "Saudi A", ()),
        ('country:"Saudi Arabia"|', "country", "Saudi Arabia", ()),
        ("country: |", "country", "", ()),
        ("country: ka|", "country", "ka", ()),
        ("from:19|", "from", "19", ()),
        ("coun|", None, "coun", ()),
        ("-coun|", None, "coun", ()),
        ("opium 国|", None, "国", ()),
    ],
)
def test_what_is_typed(marked: str, field: str | None, typed: str, others: tuple[str, ...]) -> None:
    found = spot(marked)
    assert found is not None
    assert (found.field, found.typed, found.others) == (field, typed, others)


@pytest.mark.parametrize(
    "marked",
    ["|", "opium |", "cou|nt", "coun|try:ka", '"coun|', "country:KAZ |", "country:KAZ x|y", "x |country:KAZ"],
)
def test_where_nothing_is_to_be_completed(marked: str) -> None:
    assert spot(marked) is None


@pytest.mark.parametrize(
    ("marked", "value", "result"),
    [
        ("country:ka|", "Kazakhstan", "country:Kazakhstan |"),
        ("country:|", "Saudi Arabia", 'country:"Saudi Arabia" |'),
        ("country: ka|", "Kazakhstan", "country:Kazakhstan |"),
        ("country:k| heroin", "Kazakhstan", "country:Kazakhstan |heroin"),
        ("country:K|AZ,CHN", "Russia", "country:Russia|,CHN"),
        ("country:KAZ,ch|", "China", "country:KAZ,China |"),
        ('country:"Sau| heroin', "Saudi Arabia", 'country:"Saudi Arabia" |heroin'),
        ("-国家：哈|", "哈萨克斯坦", "-国家：哈萨克斯坦 |"),
        ("opium coun|", "country", "opium country:|"),
    ],
)
def test_what_the_text_becomes(marked: str, value: str, result: str) -> None:
    text, cursor = at(marked)
    found = spot_at(text, cursor)
    assert found is not None
    assert completed(text, found, value) == at(result)


@pytest.mark.parametrize(
    ("marked", "rest"),
    [
        ("opium country:ka| heroin", "opium heroin"),
        ("country:KAZ,ch|", ""),
        ("country: ka| heroin", "heroin"),
        ('country:"Sau| heroin', "heroin"),
        ("opium -country:ka|", "opium "),
    ],
)
def test_the_text_without_the_item(marked: str, rest: str) -> None:
    text, cursor = at(marked)
    found = spot_at(text, cursor)
    assert found is not None
    assert without(text, found) == rest


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("co", ["country", "confidence"]),
        ("国", ["国家"]),
        ("стр", ["страна"]),
        ("по", ["подвид", "по", "порядок"]),
        ("COUNTRY", ["country"]),
        ("c", []),
        ("с", []),
        ("x9", []),
        ("国际", []),
        ("", []),
    ],
)
def test_fields_by_the_beginning_of_a_name(typed: str, names: list[str]) -> None:
    """One Han character is enough; of letters it takes two."""
    assert [name for _, name in fields_begun(typed)] == names


@pytest.mark.parametrize("value", ["Saudi Arabia", "“6+2”小组", "a,b", "条约、协定", "Операция «Канал»", "KAZ"])
def test_a_quoted_value_is_one_value(value: str) -> None:
    (item,) = items(f"type:{quoted(value)}")
    assert item.values == (value.rstrip("”»」"),)


PIECES = [*'ab国 "“”«»「」:：,，-|OR*', "country:", "from:", "с:", "\u0301", "\u200b", "😀"]


@given(pieces=st.lists(st.sampled_from(PIECES)), data=st.data())
def test_any_text_has_a_spot_within_it_or_none(pieces: list[str], data: st.DataObject) -> None:
    """And a completion changes nothing before it."""
    text = "".join(pieces)
    cursor = data.draw(st.integers(0, len(text)))
    found = spot_at(text, cursor)
    if found is not None:
        assert 0 <= found.item_start <= found.start <= cursor
        assert found.start <= found.end <= len(text)
        result, place = completed(text, found, "Kazakhstan")
        assert result.startswith(text[: found.start] + "Kazakhstan")
        assert place <= len(result)
        assert without(text, found).startswith(text[: found.item_start])
