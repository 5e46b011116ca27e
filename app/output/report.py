"""The report on a library as text for a terminal."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from app.domain.selection import VOCABULARY_OF
from app.domain.weakness import Weakness
from app.library.report import Counts, Report
from app.wording.dates import brief
from app.wording.numbers import number
from app.wording.wording import Wording
from app.wording.words import Words

_WIDTH: Final = 100
_MOST: Final = 15
"""Per cent of the entries that may rest on one weak source."""


def report_text(report: Report, wording: Wording) -> str:
    """Write out the counts, the share of weak sources against its bar, and the weakest entries with reasons."""
    return "\n".join(_lines(report, wording)) + "\n"


def _lines(report: Report, wording: Wording) -> Iterator[str]:
    words, language = wording.words, wording.language
    for name, facet in (("By kind", "kind"), ("By decade", "decade"), ("Confidence", "confidence")):
        yield from _section(words._(name), _named(facet, report.facets[facet], wording), language)
    languages = {wording.vocabulary.name("languages", code, language): n for code, n in report.languages.items()}
    yield from _section(words._("Entries by language of their sources"), languages, language)
    yield from _section(words._("Countries"), _named("country", report.facets["country"], wording), language)
    share = number(round(100 * report.one_source / max(1, report.entries), 1), language)
    said = words._(
        "One source that is neither primary nor official: {count} of {total} ({share} %); the aim is {most} % at most"
    )
    yield said.format(count=report.one_source, total=report.entries, share=share, most=_MOST)
    heading = words._("Weakest entries")
    yield from ("", f"# {heading}")
    for entry, weak in report.weakest:
        yield f"{brief(entry.date, language)} · {entry.title[language]} [{entry.id}]"
        yield "  " + words._(", ").join(_reason(weakness, words) for weakness in weak)


def _named(facet: str, counts: Counts, wording: Wording) -> Counts:
    if facet == "decade":
        return {wording.words._("{decade}s").format(decade=code): counts[code] for code in sorted(counts, key=int)}
    return {wording.vocabulary.short(VOCABULARY_OF[facet], code, wording.language): n for code, n in counts.items()}


def _section(heading: str, counts: Counts, language: str) -> Iterator[str]:
    """A number stays with its name at the end of a line."""
    told = "\N{NO-BREAK SPACE}· ".join(
        f"{name}\N{NO-BREAK SPACE}{number(count, language)}" for name, count in counts.items()
    )
    yield from (f"# {heading}", *wrap(told, _WIDTH, break_long_words=False, break_on_hyphens=False), "")


def _reason(weakness: Weakness, words: Words) -> str:
    return {
        Weakness.ONE_SOURCE: words._("one source that is neither primary nor official"),
        Weakness.DISPUTED: words._("sources contradict one another"),
        Weakness.ANNOUNCED: words._("announced only"),
        Weakness.NO_ADDRESS: words._("a source without an address"),
        Weakness.NO_PARTIES: words._("no party is recorded"),
        Weakness.MEMBERSHIP: words._("parties inferred from membership"),
        Weakness.DATE: words._("date approximate or uncertain"),
        Weakness.UNDATED_SOURCES: words._("sources without a date"),
    }[weakness]
