"""Checks a whole library: the file's integrity, its counts, and that every entry can be read and found."""

from collections.abc import Iterator

from app.domain.selection import Selection
from app.library.library import Library


def verify_library(library: Library) -> Iterator[str]:
    """One sentence for each thing that is wrong; LibraryError when the file cannot be read at all."""
    yield from library.integrity()
    everything = library.search(Selection())
    if everything.total != library.facts.entries:
        yield f"holds {everything.total} entries but promises {library.facts.entries}"
    for number in everything.numbers:
        entry = library.entry(number)
        missing = {citation.source for citation in entry.sources} - library.sources(entry).keys()
        yield from (f"{entry.id}: the source '{key}' is missing" for key in sorted(missing))
        unknown = {relation.id for relation in entry.related} - library.neighbours(entry).keys()
        yield from (f"{entry.id}: the related entry '{name}' is missing" for name in sorted(unknown))
        if number not in library.search(Selection(text=f'"{entry.id}"')).numbers:
            yield f"{entry.id}: is not found by its id, so the search index is damaged"
