"""The page that stands where an entry will be: what the library is, how to begin, what the marks mean.

It is written by hand, since it is shown before templates are loaded.
"""

from collections.abc import Iterator
from html import escape

from app.output.parts import SHAPES
from app.wording.wording import Wording
from app.wording.words import Words

_EXAMPLES = ("禁毒", "controlled delivery", "контролируемая поставка", "2004-06-17")


def welcome_page(facts: str, wording: Wording, style: str) -> str:
    """HTML like an entry's page; facts is the line of library_facts. Its links are search:TEXT."""
    words = wording.words
    invitation = words._("Choose an entry in the list or on the timeline.")
    parts = (
        f'<p class="title">{escape(invitation)}</p>',
        f'<p class="quiet">{escape(facts)}</p>',
        _section(words._("Search"), _examples(words)),
        _section(words._("Timeline"), _marks(wording)),
        _section(words._("Keys"), _keys(words)),
        _section(words._("Keys of the timeline"), _timeline_keys(words)),
    )
    return f"<html><head><style>{style}</style></head><body>{''.join(parts)}</body></html>"


def _section(heading: str, rows: Iterator[tuple[str, str]]) -> str:
    cells = "".join(f'<tr><td class="label" width="110">{label}</td><td>{text}</td></tr>' for label, text in rows)
    head = f'<table width="100%" cellspacing="0"><tr><td class="heading">{escape(heading)}</td></tr></table>'
    return f'{head}<table width="100%" cellspacing="0">{cells}</table>'


def _examples(words: Words) -> Iterator[tuple[str, str]]:
    links = "<br>".join(f'<a href="search:{escape(text)}">{escape(text)}</a>' for text in _EXAMPLES)
    yield escape(words._("For example")), links
    yield escape(words._("“in quotes”")), escape(words._("words that stand together"))
    yield escape(words._("begin*")), escape(words._("words that begin so"))
    yield "A OR B", escape(words._("either of them"))
    yield escape(words._("-word")), escape(words._("entries without it"))
    yield escape(words._("country:Iran from:2004")), escape(words._("filters, in any language"))


def _marks(wording: Wording) -> Iterator[tuple[str, str]]:
    words = wording.words
    for kind, shape in SHAPES.items():
        yield f'<span class="{kind}">{shape}</span>', escape(wording.value("kind", kind))
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
    yield "Ctrl L", escape(words._("search exactly as typed, or not"))


def _timeline_keys(words: Words) -> Iterator[tuple[str, str]]:
    yield "+ -", escape(words._("nearer and farther, as the wheel does"))
    yield "← →", escape(words._("to earlier and later days"))
    yield "Home, End", escape(words._("to the first and the last day"))
    yield "F, Y", escape(words._("everything; this year"))
    yield "↑ ↓, Enter", escape(words._("to the entry before and after; read it again"))
    yield "[ ]", escape(words._("the period begins or ends where the view does, with Ctrl where the entry does"))
    yield "\\, Backspace", escape(words._("no period"))
    yield "Alt", escape(words._("while a period is drawn: exact days"))
    yield "Ctrl ↑ ↓", escape(words._("to the lane above and below"))
    yield "Shift ← →", escape(words._("to the place before and after in a lane, which Enter opens"))
    yield "Space, P", escape(words._("fold the lane; pin it to the top"))
    yield "Page ↑ ↓", escape(words._("show the lanes above and below"))
