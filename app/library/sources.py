"""Sources as the library knows them from their own side."""

from functools import partial

from app.domain.citing import SourceFacts
from app.library.authorities import read_resting
from app.library.citing import read_citations, read_siblings
from app.library.entries import read_sources
from app.library.groups import read_groups
from app.library.library import Library


def source_facts(key: str, library: Library) -> SourceFacts:
    """A source that the library has, with all that rests on it."""
    source = library.read(partial(read_sources, keys=[key]))[key]
    citations = library.read(partial(read_citations, key=key))
    briefs = library.briefs(number for number, _ in citations)
    return SourceFacts(
        source=source,
        entries=[(brief, citation) for brief, (_, citation) in zip(briefs, citations, strict=True)],
        eras=[(era, citation) for era in library.eras for citation in era.sources if citation.source == key],
        authorities=library.read(partial(read_resting, source=key)),
        groups=[(one, cited) for one in library.read(read_groups) for cited in one.sources if cited.source == key],
        siblings=library.read(partial(read_siblings, source=source)),
    )
