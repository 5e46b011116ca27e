"""How other entries are related to the one that is being read, in words."""

from collections.abc import Callable, Mapping

from app.domain.entry import Entry, Relation
from app.wording.wording import Wording


def ties_of(wording: Wording, entry: Entry, number_of: Callable[[str], int | None]) -> Mapping[int, str]:
    """Number of a related entry -> the names of the relations, as they are read from this one."""
    names: dict[int, list[str]] = {}
    for relation in entry.related:
        if (number := number_of(relation.id)) is not None:
            names.setdefault(number, []).append(_name(wording, relation))
    return {number: " · ".join(dict.fromkeys(found)) for number, found in names.items()}


def _name(wording: Wording, relation: Relation) -> str:
    vocabulary, language = wording.vocabulary, wording.language
    if relation.inverse:
        return vocabulary.inverse(relation.relation, language)
    return vocabulary.name("relations", relation.relation, language)
