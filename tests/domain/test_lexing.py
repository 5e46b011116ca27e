import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.lexing import items

TEXTS = st.text() | st.lists(
    st.sampled_from(
        ['"', "“", "”", "«", "»", "「", "-", "−", "－", "a", "禁毒", " ", "OR", "И", "country:", "国家：", "x:", ","]
    )
).map("".join)


def read(text: str) -> list[str]:
    """The items in a short form: - excluded, | joined by OR, field= and "quoted"."""
    found = []
    for item in items(text):
        shown = f'"{item.text}"' if item.quoted else item.text
        field = f"{item.field}=" if item.field else ""
        found.append(("|" if item.alternative else "") + ("-" if item.excluded else "") + field + shown)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  \t\n ", []),
        ("drug 禁毒", ["drug", "禁毒"]),
        ('"drug control" x', ['"drug control"', "x"]),
        ("“禁毒 合作”「条约」«договор о» ", ['"禁毒 合作"', '"条约"', '"договор о"']),
        ('a"b c"d', ["a", '"b c"', "d"]),
        ('"drug control', ['"drug control"']),
        ("«drug", ['"drug"']),
        ('""', ['""']),
        ("-drug", ["-drug"]),
        ("−drug －drug", ["-drug", "-drug"]),
        ('-"drug control"', ['-"drug control"']),
        ("-country:CHN", ["-country=CHN"]),
        ("counter-narcotics", ["counter-narcotics"]),
        ("- drug", ["-", "drug"]),
        ("drug -", ["drug", "-"]),
    ],
)
def test_words_and_phrases(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a OR b", ["a", "|b"]),
        ("a ИЛИ b", ["a", "|b"]),
        ("a 或 b", ["a", "|b"]),
        ("a | b | c", ["a", "|b", "|c"]),
        ("a or b", ["a", "or", "b"]),
        ("a AND b", ["a", "b"]),
        ("a И b & c 且 d", ["a", "b", "c", "d"]),
        ("a OR AND b", ["a", "b"]),
        ("a AND OR b", ["a", "|b"]),
        ("a OR", ["a"]),
        ("a AND", ["a"]),
        ('a OR "b c"', ["a", '|"b c"']),
        ("country:CHN OR country:KAZ", ["country=CHN", "|country=KAZ"]),
        ("a OR -b", ["a", "|-b"]),
    ],
)
def test_words_that_join(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("word", ["OR", "ИЛИ", "或", "|", "AND", "И", "且", "&"])
def test_what_has_nothing_to_join_is_a_word(word: str) -> None:
    assert read(word) == [word]
    assert read(f"{word} b") == [word, "b"]
    assert read(f"a -{word}") == ["a", f"-{word}"]
    assert read(f'a "{word}"') == ["a", f'"{word}"']


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        ("country:CHN", "country", ("CHN",)),
        ("Country:CHN", "country", ("CHN",)),
        ("国家：中国", "country", ("中国",)),
        ("страна:Китай,Россия", "country", ("Китай", "Россия")),
        ("国家:中国、俄罗斯，蒙古", "country", ("中国", "俄罗斯", "蒙古")),
        ('country:"South Korea",CHN', "country", ("South Korea", "CHN")),
        ("country:“韩国”", "country", ("韩国",)),
        ('country:"Korea, South"', "country", ("Korea, South",)),
        ("country:", "country", ()),
        ("country:,,", "country", ()),
        ('country:""', "country", ()),
        ('country:"CHN', "country", ("CHN",)),
        ("from:2004-06", "from", ("2004-06",)),
        ("с:2004", "from", ("2004",)),
        ("по:2004", "to", ("2004",)),
        ("до:2004", "to", ("2004",)),
        ("organisation:SCO", "organization", ("SCO",)),
    ],
)
def test_fields(text: str, field: str, values: tuple[str, ...]) -> None:
    (item,) = items(text)
    assert (item.field, item.values) == (field, values)


@pytest.mark.parametrize("text", ["https://example.org", "12:30", "Treaty:", "禁毒：合作", "a:b:c"])
def test_what_names_no_field_is_a_word(text: str) -> None:
    assert read(text) == [text]


def test_a_word_before_a_colon_ends_at_a_quote() -> None:
    assert read('Treaty:"on drugs"') == ["Treaty:", '"on drugs"']


@pytest.mark.parametrize(
    ("text", "last"),
    [("drug", [True]), ("drug ", [False]), ("a b", [False, True]), ("a OR", [False]), ("country:C", [True])],
)
def test_the_last_item_is_known(text: str, last: list[bool]) -> None:
    assert [item.last for item in items(text)] == last


@pytest.mark.parametrize(
    ("text", "plain"), [("a", True), ('"a"', False), ("-a", False), ("kind:a", False), ("x:a", True)]
)
def test_a_plain_item_is_neither_quoted_nor_excluded_nor_a_field(text: str, plain: bool) -> None:
    (item,) = items(text)
    assert item.plain is plain


@given(TEXTS)
def test_items_stand_one_after_another_and_leave_out_only_what_joins(text: str) -> None:
    position, left = 0, ""
    for item in items(text):
        assert position <= item.start < item.end <= len(text)
        assert item.text in text[item.start : item.end]
        left += text[position : item.start] + " "
        position = item.end
    left += text[position:]
    assert set(left.split()) <= {"OR", "И"}
