import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.build.content import Content
from app.build.indexing import field_texts
from app.domain.selection import Selection
from app.domain.text import BREAK, MARK, fold, index_tokens, normal_forms, runs, russian_words, stem, tokens_of
from app.library.library import Library

WORDS = st.text(st.sampled_from("aÉéßİıſﬁ ½²ё́ЁйЖΣς毒禁國说說々〇　ＡＢ１（）·-'\u0301\u200d\u00a0가각🇨😀"), max_size=20)


def no_lemmas(word: str) -> tuple[str, ...]:
    return ()


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


def test_russian_words_are_folded_and_of_russian_letters_only() -> None:
    assert russian_words(["Ещё SCO, Қазақ 禁毒", "йод"]) == {"еще", "йод"}


@pytest.mark.parametrize(
    ("one", "other"), [("treaties", "treaty"), ("smuggled", "smuggling"), ("drugs", "drug"), ("deliveries", "delivery")]
)
def test_forms_of_an_english_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def han_runs(content: Content) -> dict[str, list[str]]:
    """Id -> the folded Han runs of all that is indexed of the entry."""
    texts = {entry.id: field_texts(entry, content) for entry in content.entries}
    return {
        name: [run.text for parts in fields.values() for text in parts for run in runs(text) if run.han]
        for name, fields in texts.items()
    }


def test_chinese_search_finds_what_a_search_for_the_substring_finds(content: Content, library: Library) -> None:
    chance = random.Random(300)
    indexed = {library.number(name): found for name, found in han_runs(content).items()}
    shown = [text for entry in content.entries for text in (entry.title["zh"], entry.summary["zh"])]
    source = [run.text for text in shown for run in runs(text) if run.han]
    for _ in range(300):
        run, size = chance.choice(source), chance.randint(1, 6)
        start = chance.randrange(max(1, len(run) - size + 1))
        piece = run[start : start + size]
        expected = {number for number, found in indexed.items() if any(piece in run for run in found)}
        assert set(library.search(Selection(text=piece, literal=True)).numbers) == expected, piece
        assert set(library.search(Selection(text=piece)).numbers) >= expected, piece
