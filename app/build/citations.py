"""Rules for citations: a source is named once for a place in it, and what it supports is said in every language."""

from collections.abc import Iterable, Iterator

from app.build.content import Content
from app.build.languages import wrong_language
from app.build.typography import slips
from app.domain.entry import Citation, Texts


def citation_faults(sources: Iterable[Citation], content: Content) -> Iterator[tuple[str, str]]:
    """(field, message) of every citation that is wrong: whom it names, what it supports, how it is written."""
    supported = content.vocabulary.lists["supports"]
    seen: list[tuple[str, Texts]] = []
    for i, citation in enumerate(sources):
        where = f"sources[{i}]"
        if citation.source not in content.sources:
            yield f"{where}.source", f"'{citation.source}' is not in sources.yaml"
        if (citation.source, citation.locator) in seen:
            yield f"{where}.source", f"'{citation.source}' is cited twice"
        seen.append((citation.source, citation.locator))
        for code in citation.supports:
            if code not in supported:
                yield f"{where}.supports", f"'{code}' is not in vocabulary/supports.yaml"
        for field, text in (("locator", citation.locator), ("detail", citation.detail)):
            found = (*wrong_language(text), *slips(text))
            yield from ((f"{where}.{field}.{tag}", message) for tag, message in found)
