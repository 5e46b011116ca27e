import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.sounds import SPELLING, SYLLABLE, spelling_of_latin, spelling_of_russian, syllables

SYSTEMS = {
    "BGN": "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya",
    "ICAO": "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia",
}
"""How each letter from а to я is written; _ is nothing."""

NAMES = [
    "узбекистан", "таджикистан", "киргизия", "туркменистан", "казахстан", "россия", "китай", "душанбе", "ташкент",
    "бишкек", "ашхабад", "москва", "синьцзян", "шанхайская", "наркотиков", "соглашение", "агентство", "отчетность",
    "содействие", "немецкая", "александр", "юридическая", "хоргос", "цзинхун", "борющаяся",
]  # fmt: skip


def readings(word: str) -> set[str]:
    """The readings, their syllables parted by spaces."""
    return {" ".join(syllables).replace(SYLLABLE, "") for syllables in syllables(word)}


def spelled(word: str, system: str) -> str:
    letters = dict(zip("абвгдежзийклмнопрстуфхцчшщъыьэюя", SYSTEMS[system].split(), strict=True))
    return "".join(letters[letter] for letter in word).replace("_", "")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("jindu", {"jin du"}),
        ("zhongguo", {"zhong guo"}),
        ("hasakesitan", {"ha sa ke si tan"}),
        ("shanghaihezuozuzhi", {"shang hai he zuo zu zhi"}),
        ("lveyang", {"lve yang"}),
        ("lueyang", {"lve yang", "lu e yang"}),
    ],
)
def test_a_word_is_cut_into_syllables(word: str, expected: set[str]) -> None:
    assert expected <= readings(word)


def test_a_word_may_be_cut_in_several_ways() -> None:
    assert {"xi an", "xian"} & readings("xian") == {"xi an"}
    assert {"men gao guan hui", "meng ao guan hui"} <= readings("mengaoguanhui")
    assert {"yu e luo si san nian", "yue luo si san nian"} <= readings("yueluosisannian")


@pytest.mark.parametrize("word", ["", "a", "zhong", "drug", "treaty", "zhongx", "vzhong", "禁毒", "китай"])
def test_what_is_no_pinyin_of_two_syllables_has_no_reading(word: str) -> None:
    assert syllables(word) == ()


@given(st.text("abcdeghinouxyz", max_size=40))
def test_a_reading_has_all_letters_and_marked_syllables(word: str) -> None:
    found = syllables(word)
    assert len(found) <= 12
    for reading in found:
        assert "".join(reading).replace(SYLLABLE, "").replace("nve", "nue") == word
        assert all(syllable.startswith(SYLLABLE) for syllable in reading)


def test_a_pasted_page_of_letters_is_no_word() -> None:
    assert syllables("xian" * 50) != ()
    assert syllables("xian" * 51) == ()


@pytest.mark.parametrize("system", ["BGN", "ICAO"])
@pytest.mark.parametrize("word", NAMES)
def test_a_russian_word_has_the_key_of_its_latin_spelling(word: str, system: str) -> None:
    assert spelling_of_latin(spelled(word, system)) == spelling_of_russian(word) is not None


@pytest.mark.parametrize(
    ("latin", "russian"),
    [
        ("rossija", "россия"),
        ("kitaj", "китай"),
        ("alexandr", "александр"),
        ("schanchaj", "шанчай"),
        ("juridicheskaja", "юридическая"),
        ("dogovvor", "договор"),
        ("veshhestv", "веществ"),
        ("tzinhun", "цинхун"),
    ],
)
def test_other_systems_have_the_same_key(latin: str, russian: str) -> None:
    assert spelling_of_latin(latin) == spelling_of_russian(russian) is not None


def test_a_key_is_marked() -> None:
    assert spelling_of_latin("kanal") == SPELLING + "kanal" == spelling_of_russian("канал")


@pytest.mark.parametrize("word", ["", "rus", "shos", "osen", "ia"])
def test_a_short_word_tells_nothing(word: str) -> None:
    assert spelling_of_latin(word) is None


def test_a_short_russian_word_has_no_key() -> None:
    assert spelling_of_russian("шос") is None
