"""The page that stands where an entry will be: how to begin, what the marks mean, what the keys do.

It is written by hand, since the window begins with it: loading templates would lengthen the start by an eighth.
"""

from collections.abc import Iterator
from html import escape

from app.output.grammar import word_examples
from app.output.parts import SHAPES, link
from app.output.shortcuts import TIMELINE, rows_of
from app.wording.wording import Wording
from app.wording.words import Words

_COUNTRIES = ("CHN", "RUS", "KAZ", "KGZ", "TJK", "UZB", "TKM", "AFG", "PAK", "IRN", "MNG")


def welcome_page(facts: str, wording: Wording, style: str) -> str:
    """HTML like an entry's page; facts is the line of library_facts. Its links are search:TEXT and country:CODE."""
    words = wording.words
    invitation = words._("Choose an entry in the list or on the timeline.")
    parts = (
        f'<p class="title">{escape(invitation)}</p>',
        f'<p class="quiet">{escape(facts)}</p>',
        _section(words._("Search"), _table(_examples(wording), 46)),
        _section(words._("Countries"), _paragraph(_countries(wording), " · ")),
        _section(words._("Timeline"), _paragraph(_shapes(wording), " &nbsp; ") + _table(_marks(words))),
        _section(words._("Keys"), _table(_keys(words))),
        _section(words._("Keys of the timeline"), _table(_timeline_keys(words))),
    )
    return f"<html><head><style>{style}</style></head><body>{''.join(parts)}</body></html>"


def _section(heading: str, content: str) -> str:
    return f'<table width="100%" cellspacing="0"><tr><td class="heading">{escape(heading)}</td></tr></table>{content}'


def _table(rows: Iterator[tuple[str, str]], share: int = 30) -> str:
    cells = "".join(f'<tr><td class="label" width="{share}%">{label}</td><td>{text}</td></tr>' for label, text in rows)
    return f'<table width="100%" cellspacing="0">{cells}</table>'


def _paragraph(pieces: Iterator[str], between: str) -> str:
    return f'<p class="lead">{between.join(pieces)}</p>'


def _examples(wording: Wording) -> Iterator[tuple[str, str]]:
    yield from ((_link("search", text, text), escape(meaning)) for text, meaning in word_examples(wording))


def _countries(wording: Wording) -> Iterator[str]:
    for code in _COUNTRIES:
        if code in wording.vocabulary.lists["countries"]:
            yield _link("country", code, wording.short_value("country", code))


def _link(scheme: str, target: str, text: str) -> str:
    return f'<a href="{link(scheme, target)}">{escape(text)}</a>'


def _shapes(wording: Wording) -> Iterator[str]:
    for kind, shape in SHAPES.items():
        yield f'<span class="{kind} shape">{shape}</span>&nbsp;{escape(wording.value("kind", kind))}'


def _marks(words: Words) -> Iterator[tuple[str, str]]:
    yield escape(words._("solid")), escape(words._("the day is known, or the first and the last day"))
    yield escape(words._("pale")), escape(words._("only the month or the year is known"))
    yield escape(words._("with a ring")), escape(words._("the date is approximate"))
    yield escape(words._("hollow")), escape(words._("the date is uncertain"))
    yield escape(words._("fading")), escape(words._("the end is open"))


def _keys(words: Words) -> Iterator[tuple[str, str]]:
    yield "/", escape(words._("to the search field"))
    yield "↓, Enter", escape(words._("from the field to the results"))
    yield "F3", escape(words._("to the next match in the entry, with Shift to the one before"))
    yield "Alt ← →", escape(words._("back and forward"))
    yield "Ctrl K", escape(words._("any command, country or organization by its name"))
    yield "?", escape(words._("all keys"))


def _timeline_keys(words: Words) -> Iterator[tuple[str, str]]:
    yield from ((escape(keys), escape(text)) for keys, text in rows_of(TIMELINE, words))
    yield "Alt", escape(words._("while a period is drawn: exact days"))
