"""Texts that nobody should type, and somebody will."""

import random
from collections.abc import Iterator

from app.domain.fields import FIELD_NAMES

PIECES = [
    '"', "“", "”", "«", "»", "「", "」", "'", "/", "\\", "*", "**", "+", "-", "−", "－", "^", "(", ")", "{", "}", ":",
    "：", ",", "，", "、", "AND", "OR", "NOT", "ИЛИ", "И", "或", "且", "|", "&", "NEAR(", "NEAR(a b, 3)", "a AND b",
    "{title} : x", "title : x", "^a", "rowid", "bm25(search)", "' OR 1=1 --", "; DROP TABLE entry; --", "%", "_",
    *[" "] * 12, "  ", "\t", "\n", "\r", "\x00", "\x07", "\x1b[0m", "\x7f", "\u200b", "\u202e", "\ufeff",
    "\ue000", "\ue001", "\ue002", "\ue003", "\U0010ffff", "\ud800", "\udfff", "\ud83d\ude00", "😀", "👨‍👩‍👧", "🇨🇳",
    "禁", "禁毒", "說", "𠀀", "〇", "々", "的", "中塔", "中哈吉三国", "中哈法律互助", "6月", "年", "2004", "2004年",
    "2004年6月17日", "17.06.2004", "June", "июнь", "12", "31", "1988", "1988年公约", "ё", "е\u0308", "пр",
    "Узбекистана", "политики", "МИДа", "drug", "drugs*", "co-operation", "российско-китайский", "United Nations",
    "of", "the", "в", "и", "SCO", "6+2", "zhongguo", "Shanhai", "soglashenie", "A/RES/55/25", "C.N.229.2007",
    "½", "ﷺ", "İ", "ß", "\u0301", "한국", "عربي", "²", "٣", "Ⅳ", "㏂", "㍻", "ﬁ", "CHN", "KAZ", "Kaz", "XYZ",
    "2004-06", "2008/..", "../2007", "199X", "2004~", "[2003,2005]", "yes", "да", "any", "certainly", "date",
    "earliest", "x" * 300, "毒" * 60,
    *(f"{name}:" for names in FIELD_NAMES.values() for name in names),
]  # fmt: skip

RANGES = [(0, 0x7F), (0x80, 0x24F), (0x300, 0x52F), (0x2000, 0x33FF), (0x4E00, 0x9FFF), (0xD800, 0xF8FF), (0, 0x10FFFF)]


def hostile_texts(seed: int, count: int) -> Iterator[str]:
    """So many texts: most of pieces that mean something somewhere, some of any characters."""
    chance = random.Random(seed)
    for _ in range(count):
        if chance.random() < 0.75:
            yield "".join(chance.choices(PIECES, k=chance.randint(1, 9)))
        else:
            yield "".join(chr(chance.randint(*chance.choice(RANGES))) for _ in range(chance.randint(1, 16)))
