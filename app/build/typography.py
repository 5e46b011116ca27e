"""How texts are written: slips of the keyboard, signs of another language, and words in letters of another one."""

import re
from collections.abc import Collection, Iterator

from app.build.content import Content
from app.domain.entry import Texts
from app.domain.han import TRADITIONAL

_HAN = "\u3400-\u9fff"
_ALL = frozenset({"zh", "en", "ru"})
_SLIPS = (
    (_ALL, r"^\s|\s$|\s\s|[^\S ]", "has a space too many"),
    (_ALL, r" [.,;:!?)\]»”，。；：、！？）》]|[(\[«“（《] ", "has a space before or after a sign that takes none"),
    (_ALL, r"(?<!\.)\.\.(?!\.)|\.{3}|,,|。。|，，", "has a sign twice"),
    ({"zh"}, rf"[{_HAN}][,;:!?()]|[,;:!?()][{_HAN}]|[{_HAN}]\.(?!\w)", "has a European sign beside Chinese"),
    ({"zh"}, rf"[{_HAN}] [{_HAN}]", "has a space between Chinese characters"),
    ({"zh"}, f"[{TRADITIONAL}]", "has a traditional character"),
    ({"zh"}, "[\"'«»„]", "has quotation marks of another language"),
    ({"ru"}, r"[\"'“”‘]|’(?!\w)", "has quotation marks of another language"),
    ({"en"}, "\"|[«»„「」]|(?<!\\w)'\\w[^']*'(?!\\w)", "has quotation marks of another language"),
    ({"en", "ru"}, r"(?<![\w/.–-])\d{1,4}-\d{1,4}(?![\w/–-])| - ", "has a hyphen in the place of a dash"),
    ({"en", "ru"}, "[，。；：（）、《》]", "has a Chinese sign"),
    ({"en", "ru"}, r"(?i)[а-яё][a-z]|[a-z][а-яё]", "has Latin and Cyrillic letters in one word"),
)  # fmt: skip
_FAULTS = tuple((languages, re.compile(pattern), message) for languages, pattern, message in _SLIPS)

_QUOTED = re.compile("“[^”]*”|«[^»]*»|《[^》]*》")
_LATIN = re.compile(r"[A-Za-z](?:[\w'./&+-]*[\w+])?", re.ASCII)
_STRANGE = {"en": rf"[{_HAN}]+|[а-яёА-ЯЁ]+", "zh": "[а-яёА-ЯЁ]+", "ru": f"[{_HAN}]+"}
_NUMBERED = re.compile(r"[IVXL]+|.*\d.*|[A-Za-z]|bis")
"""Roman numerals, numbers of documents and projects, single letters."""


def slips(texts: Texts) -> Iterator[tuple[str, str]]:
    """The languages of texts in which something is written wrong, each with what it is."""
    for tag, text in texts.items():
        for languages, pattern, message in _FAULTS:
            if tag in languages and (found := pattern.search(text)):
                yield tag, f"{message}: '{_around(text, found)}'"


def foreign_words(texts: Texts, known: Collection[str]) -> Iterator[tuple[str, str]]:
    """The languages of texts with words in letters of another one that are no known names and not quoted."""
    known_here = {*known, *filter(str.isupper, _LATIN.findall(texts.get("en", "")))}
    for tag, text in texts.items():
        bare = _QUOTED.sub(" ", text)
        words = re.findall(_STRANGE[tag], bare) if tag in _STRANGE else []
        if tag in {"zh", "ru"}:
            words += [word for word in _LATIN.findall(bare) if not _NUMBERED.fullmatch(word) and word not in known_here]
        yield from ((tag, f"'{word}' is a word of another language") for word in words)


def known_words(content: Content) -> frozenset[str]:
    """The Latin words that stand in Chinese and Russian too: short forms, names there, and publishers."""
    terms = [term for terms in content.vocabulary.lists.values() for term in terms.values()]
    texts = [text for term in terms for text in (*term.short.values(), term.name["zh"], term.name["ru"])]
    texts += [name for term in terms for tag in ("zh", "ru") for name in term.also.get(tag, ())]
    texts += [text for body in content.authorities.values() for text in (*body.short.values(), body.name.get("zh", ""))]
    texts += [source.publisher for source in content.sources.values() if source.publisher]
    return frozenset(word for text in texts for word in _LATIN.findall(text))


def _around(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 8) : found.end() + 8]
