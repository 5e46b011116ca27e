"""What an editor looks for in a translation: each check says what is wrong with a text, or nothing."""

import re
from collections import Counter
from collections.abc import Iterator

ALLOWED = frozenset(
    "Alt CC BY Ctrl Enter Esc F HTML KAZ LGPL MIT PDF PNG Qt S SVG Shift Tab Treatyline".split()  # noqa: SIM905
)
"""Latin words that every language writes so: names, licences, formats, codes and keys."""

_PLACEHOLDER = re.compile(r"\{\w*\}")
_MNEMONIC = re.compile(r"\(&\w\)|&(?=\w)")
_HAN = r"[\u3400-\u9fff]"


def faults(language: str, english: str, text: str) -> Iterator[str]:
    """All that is wrong with the translation of an English text."""
    checks = (empty, placeholders, edges, ellipses, mnemonics, quotes, strange_letters, punctuation)
    for check in checks:
        if found := check(language, english, text):
            yield f"{check.__name__}: {found} in {text!r} for {english!r}"


def empty(_language: str, english: str, text: str) -> str:
    """A text without words where the English one has some, or the English one itself."""
    return "no words" if re.search(r"[^\W\d_]", _bare(english)) and not _letters(text) else ""


def placeholders(_language: str, english: str, text: str) -> str:
    """Other placeholders than the English text has, or not as many."""
    wanted, found = (Counter(_PLACEHOLDER.findall(said)) for said in (english, text))
    return " ".join(sorted({*wanted - found, *found - wanted}))


def edges(language: str, english: str, text: str) -> str:
    """Spaces at the ends that the English text has not, or that are missing; Chinese has none."""
    wanted = ("", "") if language == "zh" else _ends(english)
    return "" if _ends(text) == wanted else "spaces at the ends"


def ellipses(_language: str, english: str, text: str) -> str:
    """An ellipsis too few or too many, or dots instead of the sign."""
    same = english.endswith("…") == text.endswith("…")
    return "" if same and "..." not in text else "ellipsis"


def mnemonics(language: str, english: str, text: str) -> str:
    """A key that is missing, or is not there where the language has it: after a Chinese text in brackets."""
    wanted, found = (_MNEMONIC.findall(said) for said in (english, text))
    if len(wanted) != len(found):
        return "keys"
    bracketed = language == "zh" and wanted
    return "keys" if bracketed and not re.search(rf"\({re.escape(_key(english))}\)[…：]?$", text) else ""


def quotes(language: str, _english: str, text: str) -> str:
    """Quotation marks of another language, or without their other half."""
    first, last = "«»" if language == "ru" else "“”"
    strange = set("«»“”„\"'‘’") - {first, last}
    return "".join(strange & set(text)) or ("quotation marks" if text.count(first) != text.count(last) else "")


def strange_letters(language: str, _english: str, text: str) -> str:
    """Words in the letters of another language that are no names."""
    rest = _bare(text)
    words = set(re.findall(r"[A-Za-z]+", rest)) - ALLOWED
    words |= set(re.findall(r"[\u0400-\u04ff]+" if language == "zh" else f"{_HAN}+", rest))
    return " ".join(sorted(words))


def punctuation(language: str, _english: str, text: str) -> str:
    """Half-width punctuation beside Chinese characters."""
    if language != "zh":
        return ""
    beside = rf"({_HAN}|\}}|[”》）])\s?[,;:!?()]|[,;:!?()]\s?({_HAN}|\{{)|{_HAN}\."
    found = re.search(beside, _MNEMONIC.sub("", text))
    return found.group() if found else ""


def _bare(text: str) -> str:
    return _PLACEHOLDER.sub("", _MNEMONIC.sub("", text))


def _letters(text: str) -> str:
    return "".join(re.findall(rf"[\u0400-\u04ff]|{_HAN}", _bare(text)))


def _ends(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _key(text: str) -> str:
    """The key of a text, as & and its letter, a capital."""
    place = text.index("&")
    return text[place : place + 2].upper()
