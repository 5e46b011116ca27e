import unicodedata
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.text import (
    BREAK,
    MARK,
    fold,
    folded,
    hyphenated,
    index_tokens,
    is_russian,
    normal_forms,
    parts,
    runs,
    stem,
    tokens_of,
    words_of,
)

WORDS = st.text(st.sampled_from("aÉéßİıſﬁ ½²ё́ЁйЖΣς毒禁國说說々〇　ＡＢ１（）·-'\u0301\u200d\u00a0가각🇨😀"), max_size=20)


def no_lemmas(word: str) -> tuple[str, ...]:
    return ()


def forms(*stems: str) -> list[str]:
    return [MARK + stem for stem in stems]


def some_lemmas(word: str) -> tuple[str, ...]:
    return {"страны": ("страна",), "стали": ("сталь", "стать")}.get(word, ())


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ёлка ещё", "елка еще"),
        (unicodedata.normalize("NFD", "Ёлка йод"), "елка йод"),
        ("Türkiye", "turkiye"),
        (unicodedata.normalize("NFD", "Türkiye"), "turkiye"),
        ("İstanbul", "istanbul"),
        ("ＡＢＣ１９８８", "abc1988"),
        ("STRASSE Straße", "strasse strasse"),
        ("ﬁnal ②", "final 2"),
        ("聯合國禁毒署", "联合国禁毒署"),
        ("說説", "说说"),
        ("Oʻzbekiston", "oʻzbekiston"),
        ("Ңү қазақ", "ңү қазақ"),
        ("Đã", "đa"),
        ("й", "й"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(WORDS | st.text(max_size=30))
def test_fold_twice_is_fold_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(
    st.text(st.characters(max_codepoint=0x52F) | st.characters(min_codepoint=0x3040, max_codepoint=0xABFF), max_size=30)
)
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A/RES/55/25", ["A", "RES", "55", "25"]),
        ("禁毒2008年，SCO会议", ["禁毒", "2008", "年", "SCO", "会议"]),
        ("“10·30”案", ["10", "30", "案"]),
        ("ещё_раз", ["ещё", "раз"]),
        ("Tu\u0308rkiye'nin", ["Tu\u0308rkiye", "nin"]),
        ("７．５千克", ["７", "５", "千克"]),
        ("½ kg", ["½", "½", "kg"]),
        ("𠀀毒々〇", ["𠀀毒々〇"]),
        (" — « » ", []),
    ],
)
def test_runs_stand_where_the_text_has_them(text: str, found: list[str]) -> None:
    assert [text[run.start : run.end] for run in runs(text)] == found


@pytest.mark.parametrize("text", ["ß々\u200d", "½\u200b\u200b毒", "İ\u0301ß", "ß\u00adа"])
def test_places_are_right_where_folding_adds_as_much_as_it_takes(text: str) -> None:
    last = runs(text)[-1]
    assert fold(text[last.start : last.end]) == last.text


@given(WORDS)
def test_a_run_is_the_folded_original(text: str) -> None:
    for run in runs(text):
        assert 0 <= run.start < run.end <= len(text)
        assert run.text in fold(text[run.start : run.end])


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("禁毒署", ["禁毒", "毒署", "署"]),
        ("毒", ["毒"]),
        ("drugs", ["drugs"]),
    ],
)
def test_tokens_of_a_run(text: str, tokens: list[str]) -> None:
    (run,) = runs(text)
    assert tokens_of(run) == tokens


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("trafficking", (MARK + "traffick",)),
        ("стали", (MARK + "сталь", MARK + "стать")),
        ("неизвестно", ()),
        ("2008", ()),
        ("mi6", ()),
        ("қазақ", ()),
        ("禁毒", ()),
    ],
)
def test_normal_forms(word: str, forms: tuple[str, ...]) -> None:
    assert normal_forms(word, some_lemmas) == forms


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("禁毒2008", ["禁毒", "毒", "2008", BREAK]),
        ("Страны SCO", ["страны", "sco", BREAK, MARK + "страна", MARK + "sco", BREAK]),
        ("", [BREAK]),
    ],
)
def test_index_tokens(text: str, tokens: list[str]) -> None:
    assert index_tokens(text, some_lemmas) == tokens


@given(st.text(max_size=40))
def test_tokens_are_one_word_each(text: str) -> None:
    for token in index_tokens(text, no_lemmas):
        assert token
        assert token.split() == [token]
        assert '"' not in token


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("co-operation", ["co", "operation", BREAK, *forms("co", "oper", "cooper"), BREAK]),
        ("a-b-c", ["a", "b", "c", BREAK, *forms("a", "b", "ab", "c", "bc"), BREAK]),
        ("a - b", ["a", "b", BREAK, *forms("a", "b"), BREAK]),
        ("a–b", ["a", "b", BREAK, *forms("a", "b"), BREAK]),
        ("a-1", ["a", "1", BREAK, *forms("a"), BREAK]),
    ],
)
def test_a_hyphenated_word_has_the_forms_of_both_parts_as_one(text: str, tokens: list[str]) -> None:
    assert index_tokens(text, no_lemmas) == tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("co-operation", True),
        ("co\u2010operation", True),
        ("co\u2011operation", True),
        ("co–operation", False),
        ("co operation", False),
        ("co- operation", False),
        ("co--operation", False),
        ("A-1", False),
        ("禁毒-SCO", False),
        ("не-то", True),
    ],
)
def test_what_a_hyphen_joins(text: str, expected: bool) -> None:
    before, after = runs(text)
    assert hyphenated(text, before, after) is expected


def test_words_are_folded_and_parted_ones_stand_together_as_well() -> None:
    texts = ["Ещё SCO, Қазақ 禁毒", "йод 2004", "Counter-Narcotics a"]
    assert words_of(texts) == {
        "еще", "sco", "қазақ", "йод", "2004", "counter", "narcotics", "counter narcotics", "a",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("word", "russian"),
    [("еще", True), ("қазақ", False), ("sco", False), ("", False), ("мид2", False), ("禁毒", False)],
)
def test_a_russian_word_has_russian_letters_only(word: str, russian: bool) -> None:
    assert is_russian(word) is russian


@given(WORDS)
def test_folding_keeps_the_places(text: str) -> None:
    whole, origin = folded(text)
    assert whole == fold(text)
    assert list(origin) == sorted(origin)
    assert len(origin) == len(whole) + 1
    assert origin[-1] == len(text)


@given(WORDS)
def test_parts_cut_words_from_han(text: str) -> None:
    whole = fold(text)
    for part, han, start, end in parts(whole):
        assert whole[start:end] == part
        assert part.isalnum()
        assert all((character in "毒禁国说々〇") is han for character in part)


@pytest.mark.parametrize("text", ["ﷺ" * 10_000, "e\u0301 " * 10_000, "é禁" * 10_000])
def test_a_long_text_is_cut_in_time_that_grows_with_its_length(text: str) -> None:
    started = process_time()
    runs(text)
    assert process_time() - started < 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("treaties", "treaty"),
        ("smuggled", "smuggling"),
        ("drugs", "drug"),
        ("deliveries", "delivery"),
        ("organisations", "organization"),
        ("centres", "center"),
    ],
)
def test_forms_of_an_english_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)
