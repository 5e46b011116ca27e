"""The page that stands where an entry will be: how to begin, what the marks mean, what the keys do.

It is written by hand, since the window begins with it: loading templates would lengthen the start by an eighth.
"""

from collections.abc import Iterator, Sequence
from html import escape

from app.domain.marking import N_
from app.output.grammar import word_examples
from app.output.links import link
from app.output.page_names import HELP_NAMES
from app.output.shapes import SHAPES
from app.output.shortcuts import timeline_keys
from app.wording.wording import Wording
from app.wording.words import Words

MARKS = (
    (N_("solid"), N_("the day is known, or the first and the last day")),
    (N_("pale"), N_("only the month or the year is known")),
    (N_("with a ring"), N_("the date is approximate")),
    (N_("hollow"), N_("the date is uncertain")),
    (N_("fading"), N_("the end is open")),
)
"""How a mark of the timeline looks -> what is known of the date."""

_COUNTRIES = ("CHN", "RUS", "KAZ", "KGZ", "TJK", "UZB", "TKM", "AFG", "PAK", "IRN", "MNG")

_FIRST_SEARCH = {"zh": "禁毒", "en": "counter-narcotics", "ru": "борьба с наркотиками"}


def welcome_page(facts: str, wording: Wording, style: str, *, first: bool = False) -> str:
    """HTML like an entry's page; facts is the line of library_facts, first the first start, at which it greets.

    Its links are search:TEXT, country:CODE and help:TOPIC.
    """
    words = wording.words
    invitation = words._("Choose an entry in the list or on the timeline.")
    parts = (
        f'<p class="title">{escape(invitation)}</p>',
        f'<p class="quiet">{escape(facts)}</p>',
        _section(words._("Three things to try"), _table(_trials(wording), 6)) if first else "",
        _section(words._("Search"), _table(_examples(wording), 46)),
        _section(words._("Countries"), _paragraph(_countries(wording), " · ")),
        _section(words._("Timeline"), _paragraph(_shapes(wording), " &nbsp; ") + _table(_told(MARKS, words))),
        _section(words._("Help"), _paragraph(_topics(words), " · ")),
        _section(words._("Keys"), _table(_keys(words))),
        _section(words._("Keys of the timeline"), _table(_escaped(timeline_keys(words)))),
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


def _trials(wording: Wording) -> Iterator[tuple[str, str]]:
    words, term = wording.words, _FIRST_SEARCH[wording.language]
    country = next(_countries(wording), "")
    start = _link("help", "start", words._("Getting started"))
    trials = (
        (words._("Search for {link}: all three languages are searched at once."), _link("search", term, term)),
        (words._("Open the page of {link}: its treaties, meetings and partners."), country),
        (words._("Drag over the years of the timeline: the list shows just that time."), ""),
    )
    for number, (sentence, target) in enumerate(trials, start=1):
        yield str(number), escape(sentence).format(link=target)
    yield "", escape(words._("More is told under {link}, at any time with F1.")).format(link=start)


def _topics(words: Words) -> Iterator[str]:
    yield from (_link("help", topic, words._(name)) for topic, name in HELP_NAMES.items())


def _countries(wording: Wording) -> Iterator[str]:
    for code in _COUNTRIES:
        if code in wording.vocabulary.lists["countries"]:
            yield _link("country", code, wording.short_value("country", code))


def _link(scheme: str, target: str, text: str) -> str:
    return f'<a href="{link(scheme, target)}">{escape(text)}</a>'


def _shapes(wording: Wording) -> Iterator[str]:
    for kind, shape in SHAPES.items():
        yield f'<span class="{kind} shape">{shape}</span>&nbsp;{escape(wording.value("kind", kind))}'


def _escaped(rows: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    yield from ((escape(name), escape(meaning)) for name, meaning in rows)


def _told(rows: Sequence[tuple[str, str]], words: Words) -> Iterator[tuple[str, str]]:
    yield from ((escape(words._(name)), escape(words._(meaning))) for name, meaning in rows)


def _keys(words: Words) -> Iterator[tuple[str, str]]:
    yield "/", escape(words._("to the search field"))
    yield "↓, Enter", escape(words._("from the field to the results"))
    yield "F3", escape(words._("to the next match in the entry, with Shift to the one before"))
    yield "Alt ← →", escape(words._("back and forward"))
    yield "Ctrl L", escape(words._("search exactly as typed, or not"))
    yield "Ctrl K", escape(words._("any command, country or organization by its name"))
    yield "?", escape(words._("all keys"))
