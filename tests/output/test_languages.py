"""Every page in every language: no word is missing, no code is left, nothing is in another language untold."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from app.domain.entry import LANGUAGES, Entry, Source
from app.domain.page import EntryPage, LibraryPage, PartyPage, SourcePage, pair_of
from app.domain.timeline.eras import Era
from app.library.groups import read_group, read_groups
from app.library.library import Library
from app.output.articles import article_of
from app.output.parts import Clause, Span, inline
from app.output.party import LONG_LISTS
from app.wording.words import Words

FOREIGN = {
    "zh": re.compile(r"\b(?!bis\b)[a-z]{3,}\b|[А-Яа-яЁё]"),
    "en": re.compile(r"^[^A-Za-z]*[А-Яа-яЁё\u4e00-\u9fff]"),
    "ru": re.compile(r"\b(?!bis\b)[a-z]{3,}\b|[\u4e00-\u9fff]"),
}
"""Words in small letters, since names, abbreviations and an article 14 bis are at home in every language.

English may quote others.
"""

QUOTED = re.compile("“[^”]*”|«[^»]*»")
"""What is quoted may be in any language."""

UNFOLDED = ("languages", *LONG_LISTS, "siblings")


def pages_of(library: Library) -> Iterator[LibraryPage]:
    """All entries, parties and sources; every pair of the countries that have most, and of some that have few."""
    lists = library.vocabulary.lists
    yield from map(EntryPage, range(library.facts.entries))
    yield from (PartyPage("country", code) for code in lists["countries"])
    yield from (PartyPage("organization", code) for code in lists["organizations"])
    yield from map(SourcePage, sources_of(library))
    most = [*library.parties.party("organization", "SCO").partners][:16]
    few = [code for code in list(lists["countries"])[::20] if code not in most]
    yield from (pair_of(*codes) for codes in combinations((*most, *few), 2))


def sources_of(library: Library) -> dict[str, Source]:
    """All sources, each of which an entry, an era, a body or a group cites."""
    citing: list[Entry | Era] = [*map(library.entry, range(library.facts.entries)), *library.eras]
    found = {key: source for one in citing for key, source in library.sources(one).items()}
    for code in library.vocabulary.lists["countries"]:
        found |= library.parties.party("country", code).authorities.sources
    for group in library.read(read_groups):
        facts = library.read(partial(read_group, code=group.code))
        found |= facts.sources if facts else {}
    assert len(found) == library.facts.sources
    return found


def lines_of(part: Any) -> Iterator[tuple[Span, ...]]:
    """All texts of a page, those of one line together."""
    if isinstance(part, str):
        yield (Span(part),)
    elif isinstance(part, Span):
        yield (part,)
    elif isinstance(part, Clause):
        yield (Span(part.heading, language=part.language), part.text)
    elif isinstance(part, tuple) and part and all(isinstance(span, Span) for span in part):
        yield part
    elif isinstance(part, tuple):
        for inner in part:
            yield from lines_of(inner)
    elif is_dataclass(part):
        for field in fields(part):
            if field.name not in ("kind", "lengths", "widths", "anchor"):
                yield from lines_of(getattr(part, field.name))


def told(lines: Iterable[tuple[Span, ...]]) -> Iterator[Span]:
    """What is in the reader's language: neither named as another one nor there to be copied."""
    for line in lines:
        if not any(span.language for span in line):
            yield from (span for span in line if not (span.link or "").startswith("copy:"))


def as_printed(library: Library) -> set[str | None]:
    """Titles, publishers and carriers of sources, whatever their language, and former ids of entries."""
    sources = sources_of(library).values()
    printed = {text for source in sources for text in (source.title, source.publisher, source.carrier)}
    entries = map(library.entry, range(library.facts.entries))
    return printed | {alias for entry in entries for alias in entry.aliases}


def codes_of(library: Library) -> set[str]:
    """All codes that are not names as well."""
    terms = [term for terms in library.vocabulary.lists.values() for term in terms.values()]
    names = {name for term in terms for name in (*term.name.values(), *term.short.values())}
    return {term.code for term in terms} - names - set(map(inline, names))


@pytest.mark.parametrize("unfolded", [(), UNFOLDED], ids=["folded", "unfolded"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page(library: Library, translations: Path, language: str, unfolded: tuple[str, ...]) -> None:
    words, codes, printed = Words(language, translations), codes_of(library), as_printed(library)
    wrong = [
        (page, span.text)
        for page in pages_of(library)
        for span in told(lines_of(article_of(page, library, words, unfolded)))
        if span.text not in printed
        and (not span.text or span.text in codes or FOREIGN[language].search(QUOTED.sub("", span.text)))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "in force"), ("zh", "Россия"), ("en", "действует"), ("en", "有效"), ("ru", "in force"), ("ru", "有效")],
)
def test_another_language_would_be_found(language: str, text: str) -> None:
    assert FOREIGN[language].search(text)


def test_a_code_would_be_found(library: Library) -> None:
    assert {"in-force", "by-membership", "KAZ", "heroin-seized"} <= codes_of(library)
