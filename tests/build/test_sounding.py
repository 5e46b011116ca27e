import pytest

from app.build.sounding import sound_tokens
from app.domain.sounds import SPELLING, SYLLABLE
from app.domain.text import BREAK
from tests.domain.small_lexicon import SmallLexicon

LEMMAS = SmallLexicon().lemmas_of


def sounds(text: str) -> str:
    """The tokens with ' before a syllable, ` before a spelling and / for a break."""
    marks = str.maketrans({SYLLABLE: "'", SPELLING: "`", BREAK: "/"})
    return " ".join(sound_tokens(text, LEMMAS)).translate(marks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("禁毒", "'jin 'du /"),
        ("聯合國", "'lian 'he 'guo /"),
        ("重庆与重要", "'chong 'qing 'yu 'zhong 'yao /"),
        ("战略", "'zhan 'lve /"),
        ("禁毒, 中国", "'jin 'du 'zhong 'guo /"),
        ("Китая", "`kita /"),
        ("страны", "`strani `strana /"),
        ("политики", "`politiki `politik `politika /"),
        ("Ташкент SCO 中国", "`taSkent 'zhong 'guo /"),
        ("ШОС", ""),
        ("SCO 2008", ""),
        ("қазақ", ""),
        ("", ""),
    ],
)
def test_names_as_they_sound(text: str, expected: str) -> None:
    assert sounds(text) == expected
