"""An answer as lines of text and as the data of its JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from app.domain.advice import Advice
from app.domain.answer import Answer, Hit
from app.domain.days import BEGINNING, END, civil
from app.domain.filters import written
from app.domain.interpreting import Expansion
from app.domain.vocabulary import Vocabulary
from app.output.advice import advice_data, advice_lines
from app.output.searched import searched
from app.output.selected import selection_data
from app.wording.dates import brief as brief_date
from app.wording.wording import Wording

Hits = Sequence[Hit]


def answer_text(answer: Answer, hits: Hits, wording: Wording, advice: Advice | None = None) -> str:
    """The answer for a person at a terminal, with the advice about one that is empty."""
    return "\n".join((*_lines(answer, hits, wording), *(advice_lines(advice, wording) if advice else ()))) + "\n"


def answer_data(answer: Answer, hits: Hits, wording: Wording, advice: Advice | None = None) -> dict[str, Any]:
    """The answer for a program, with the advice about one that is empty; the keys are public."""
    return {
        "selection": selection_data(answer.understood),
        "query": written(answer.understood),
        "searched": searched(answer.understood, answer.query, wording),
        "total": answer.total,
        "took_ms": round(answer.took_ms, 3),
        "hits": [_hit(hit, answer.numbers.score(hit.brief.number), wording.language) for hit in hits],
        "facets": {facet: dict(counts) for facet, counts in answer.facets.items()},
        "expansions": [_expansion(expansion, wording.vocabulary) for expansion in answer.query.expansions],
        "unused": list(answer.query.unused),
        "advice": advice_data(advice),
    }


def _expansion(expansion: Expansion, vocabulary: Vocabulary) -> dict[str, Any]:
    """The terms that a piece of the text was taken for, with their names; or the countries of a pair."""
    terms = (
        {"list": group, "code": code, "name": dict(vocabulary.lists[group][code].name)}
        for group, code in expansion.concepts
    )
    return {"typed": expansion.typed, "terms": list(terms), "countries": [list(c) for c in expansion.countries]}


def _lines(answer: Answer, hits: Hits, wording: Wording) -> Iterator[str]:
    words, vocabulary, language = wording.words, wording.vocabulary, wording.language
    yield searched(answer.understood, answer.query, wording)
    yield ""
    for hit in hits:
        brief, snippet = hit.brief, hit.snippet
        countries = ", ".join(vocabulary.name("countries", code, language) for code in brief.countries)
        kind = vocabulary.name("kinds", brief.kind, language)
        yield f"{brief_date(brief.date, language)} · {kind} · {brief.title[language]}"
        yield from (f"  {line}" for line in (countries, snippet.text, f"[{brief.id}]") if line)
        yield ""
    if answer.query.unused:
        yield words._("Not used in the search: {words}").format(words=" ".join(answer.query.unused))
    if not answer.total:
        yield words._("No entry answers this search.")
    elif len(hits) < answer.total:
        yield words._("{shown} of {count} entries shown").format(shown=len(hits), count=answer.total)
    else:
        yield words.plural("{count} entry", "{count} entries", answer.total).format(count=answer.total)


def _hit(hit: Hit, score: int, language: str) -> dict[str, Any]:
    brief, snippet = hit.brief, hit.snippet
    return {
        "id": brief.id,
        "kind": brief.kind,
        "title": brief.title[language],
        "date": brief.date.text,
        "earliest": _day(brief.date.first),
        "latest": _day(brief.date.last),
        "countries": list(brief.countries),
        "snippet": {
            "text": snippet.text,
            "matches": [list(span) for span in snippet.spans],
            "field": snippet.field,
            "language": snippet.language,
        },
        "score": score or None,
    }


def _day(number: int) -> str | None:
    """ISO 8601, None when open."""
    if number in (BEGINNING, END):
        return None
    year, month, day = civil(number)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{day:02d}"
