"""The language of searches as examples in the reader's language."""

from collections.abc import Iterator

from app.domain.entry import LANGUAGES
from app.domain.fields import FACET_OF, FIELD_NAMES, field_name
from app.domain.lexing import quoted
from app.domain.marking import N_
from app.domain.selection import VOCABULARY_OF
from app.output.field_words import MEANINGS
from app.wording.wording import Wording

_WORDS = {
    N_("all of the words, in any form and in all three languages"): {
        "zh": "易制毒化学品 哈萨克斯坦",
        "en": "precursors Kazakhstan",
        "ru": "прекурсоры Казахстан",
    },
    N_("words that stand together"): {
        "zh": '"控制下交付"',
        "en": '"controlled delivery"',
        "ru": '"контролируемая поставка"',
    },
    N_("one or the other"): {"zh": "鸦片 或 海洛因", "en": "opium OR heroin", "ru": "опий ИЛИ героин"},
    N_("the first without the second"): {
        "zh": "海洛因 -阿富汗",
        "en": "heroin -Afghanistan",
        "ru": "героин -Афганистан",
    },
    N_("words that begin so"): {"zh": "opi*", "en": "opi*", "ru": "прекурс*"},
    N_("Chinese without spaces, also the signs of two countries"): dict.fromkeys(LANGUAGES, "中塔边境"),
    N_("Chinese by its sound"): dict.fromkeys(LANGUAGES, "jindu"),
}
"""What an example finds -> the example in each language."""

_CODES = {
    "country": ("KAZ", "TJK"),
    "party": ("CHN", "RUS"),
    "between": ("CHN", "KAZ"),
    "organization": ("SCO",),
    "kind": ("operation",),
    "type": ("ministerial",),
    "topic": ("precursors",),
    "framework": ("CARICC",),
    "status": ("in-force",),
    "confidence": ("confirmed",),
    "decade": ("1990",),
    "cites": ("untc-mtdsg-vi-19",),
}
_TEXTS = {
    "place": {"zh": "塔什干", "en": "Tashkent", "ru": "Ташкент"},
    "source": {"zh": "新华社", "en": "UNODC", "ru": "ТАСС"},
}
_SAID = {
    "year": ("year:2004",),
    "from": ("from:2004-06",),
    "to": ("to:1999",),
    "period": ("from:2004", "to:2010", "period:certainly"),
    "sort": ("sort:earliest",),
    "literal": ("UNODC", "literal:yes"),
}


def word_examples(wording: Wording) -> Iterator[tuple[str, str]]:
    """(example, what it finds) for words."""
    yield from ((texts[wording.language], wording.words._(meaning)) for meaning, texts in _WORDS.items())


def field_examples(wording: Wording) -> Iterator[tuple[str, str]]:
    """(example, what it finds) for each field of which the library has the values."""
    for field in FIELD_NAMES:
        if example := _example(field, wording):
            yield example, wording.words._(MEANINGS[field])


def _example(field: str, wording: Wording) -> str:
    if field in _SAID:
        return " ".join(_translated(part, wording.language) for part in _SAID[field])
    facet = FACET_OF.get(field)
    if facet is None:
        values = [_TEXTS[field][wording.language]]
    elif group := VOCABULARY_OF.get(facet):
        known = (code for code in _CODES[field] if code in wording.vocabulary.lists[group])
        values = [wording.short_value(facet, code) for code in known]
    else:
        values = list(_CODES[field])
    name = field_name(field, wording.language)
    return f"{name}:{','.join(map(quoted, values))}" if values else ""


def _translated(part: str, language: str) -> str:
    """A field with its name in a language; its value, and what is no field, as they are."""
    name, colon, value = part.partition(":")
    return f"{field_name(name, language)}:{value}" if colon else part
