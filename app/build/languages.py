"""Tells a text that is not in the language under which it stands by its letters."""

import re
from collections.abc import Iterator

from app.domain.entry import Texts

_SCRIPTS = {
    "zh": re.compile(r"[\u3400-\u9fff]"),
    "ru": re.compile(r"[а-яё]", re.IGNORECASE),
    "en": re.compile(r"[a-z]", re.IGNORECASE),
}
_OTHER_SCRIPTS = {
    "zh": re.compile(r"[а-яё]{3,}", re.IGNORECASE),
    "en": re.compile(r"[\u3400-\u9fff]|[а-яё]{3,}", re.IGNORECASE),
    "ru": re.compile(r"[\u3400-\u9fff]"),
}
_LETTER = re.compile(r"[^\W\d_]")
_FOREIGN_SHARE = 0.5


def wrong_language(texts: Texts) -> Iterator[tuple[str, str]]:
    """The languages of texts that are not in them, each with what to say."""
    for tag, text in texts.items():
        script, other = _SCRIPTS.get(tag), _OTHER_SCRIPTS.get(tag)
        if script is None or other is None or not _LETTER.search(text):
            continue
        foreign = sum(len(match[0]) for match in other.finditer(text))
        letters = len(_LETTER.findall(text))
        if not script.search(text) or foreign > letters * _FOREIGN_SHARE:
            yield tag, f"the text is not in '{tag}'"
