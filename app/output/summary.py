"""What the library holds and how to search it, for when there is no display."""

from app.domain.selection import Selection
from app.library.library import Library
from app.output.library_facts import library_facts
from app.wording.words import Words


def summary(library: Library, words: Words) -> str:
    """Lines for a terminal."""
    kinds = library.search(Selection()).facets["kind"]
    lines = [
        f"Treatyline · {library_facts(library.facts, words)}",
        *(f"  {count:5} {library.vocabulary.name('kinds', kind, words.language)}" for kind, count in kinds.items()),
        "",
        words._("Search with:"),
        "  treatyline search 禁毒",
        '  treatyline search "controlled delivery" --country KAZ --from 2008',
        "  treatyline show sco-drug-agreement-2004 --language ru",
    ]
    return "\n".join(lines) + "\n"
